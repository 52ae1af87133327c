//! What an outlook says, read as a reader of the page reads it.

use crate::scenarios::conditions::{Conclusion, Outlook, Ranked, Worth};

/// What an outlook says about a scoreline of all groups, as a reader would see it: from the team's places (from
/// zero), its points, those that it has earned, and the relation of each other group to it.
pub(super) fn said(
    outlook: &Outlook,
    [from, to]: [usize; 2],
    points: i64,
    earned: i64,
    other: &dyn Fn(usize) -> [usize; 2],
) -> Option<Conclusion> {
    let of_place = |Ranked { place, points: stated, worth }: &Ranked| {
        assert_eq!(*stated, points, "the points of the team in the end");
        if to < *place {
            return Some(Conclusion::Through);
        } else if from >= *place {
            return Some(Conclusion::Out);
        } else if [from + 1, to] != [*place; 2] {
            return None;
        }
        Some(match worth {
            Worth::Enough => Conclusion::Through,
            Worth::NotEnough => Conclusion::NotThrough,
            Worth::Unless { count, groups } => {
                let level = groups.iter().filter(|group| other(**group)[1] == 1).count();
                if level < *count { Conclusion::Through } else { Conclusion::NotThrough }
            }
            Worth::Goals { sure, groups } => {
                let level = groups.iter().filter(|group| other(**group)[1] == 1).count();
                return (level < *sure).then_some(Conclusion::Through);
            }
        })
    };
    match outlook {
        Outlook::Through => Some(Conclusion::Through),
        Outlook::Out => Some(Conclusion::Out),
        Outlook::Ranked(ranked) => of_place(ranked),
        Outlook::Points { enough, .. } if enough.is_some_and(|enough| earned >= enough) => {
            Some(Conclusion::Through)
        }
        Outlook::Points { least, .. } if least.is_some_and(|least| earned < least) => Some(Conclusion::Out),
        Outlook::Points { between, .. } => {
            between.iter().find(|(of, _)| *of == earned).and_then(|(_, ranked)| of_place(ranked))
        }
        Outlook::Split { branches, .. } => {
            // Branches of a single match of the team's own: its points tell which one holds.
            let mut ranked = branches.iter().filter_map(|branch| match &branch.then {
                Outlook::Ranked(ranked) if ranked.points == points => Some(ranked),
                _ => None,
            });
            ranked.next_back().and_then(of_place)
        }
        _ => None,
    }
}
