//! Named sets of rules. A document can name one instead of listing its criteria.
//!
//! A named set contains exactly what its name says. A competition with other rules lists its own. Each entry
//! gives the source of its order:
//! - "Contents page": the article's number and title were seen in the contents of a copy of the regulations.
//! - "Not checked": no copy of the regulations was available here, and the order is the one in the press.

use super::{Again, Better, Criterion, HeadToHead, Measure, PointsFor, Rules};
use Measure::{AwayGoals, AwayWins, GoalAverage, GoalDifference, Goals, Points, Wins};

/// A named set of rules.
pub struct NamedRules {
    name: &'static str,
    win: i32,
    steps: &'static [Step],
}

enum Step {
    All(Measure),
    Mutual {
        measures: &'static [Measure],
        again: Again,
    },
    /// After all mutual matches are played, with separate measures for exactly two teams.
    Late {
        measures: &'static [Measure],
        two: Option<&'static [Measure]>,
        again: Again,
    },
    Fewer(&'static str),
    More(&'static str),
}

use Step::{All, Fewer, Late, More, Mutual};

const UEFA: &[Measure] = &[Points, GoalDifference, Goals];
const AFTER_ALL: Again = Again::AfterAll;
const NEVER: Again = Again::Never;

/// Champions League groups, 2018-21, and in substance since 2003: regulations, "Equality of points – group
/// stage". The press quotes the order. The article of these seasons was not checked.
pub const UEFA_CL_2018: NamedRules = NamedRules {
    name: "uefa-cl-2018",
    win: 3,
    steps: &[
        Mutual { measures: &[Points, GoalDifference, Goals, AwayGoals], again: AFTER_ALL },
        All(GoalDifference),
        All(Goals),
        All(AwayGoals),
        All(Wins),
        All(AwayWins),
        Fewer("disciplinary"),
        More("coefficient"),
    ],
};

/// Champions League groups, 2021-24: regulations 2021/22 and 2023/24, Article 17, "Equality of points – group
/// stage" (contents page). As before, but without away goals in the mutual matches.
pub const UEFA_CL_2021: NamedRules = NamedRules {
    name: "uefa-cl-2021",
    win: 3,
    steps: &[
        Mutual { measures: UEFA, again: AFTER_ALL },
        All(GoalDifference),
        All(Goals),
        All(AwayGoals),
        All(Wins),
        All(AwayWins),
        Fewer("disciplinary"),
        More("coefficient"),
    ],
};

/// Champions League, league phase since 2024: no mutual matches, because the tied teams may not have met. Not
/// checked.
pub const UEFA_CL_2024: NamedRules = NamedRules {
    name: "uefa-cl-2024",
    win: 3,
    steps: &[
        All(GoalDifference),
        All(Goals),
        All(AwayGoals),
        All(Wins),
        All(AwayWins),
        All(Measure::OpponentsPoints),
        All(Measure::OpponentsGoalDifference),
        All(Measure::OpponentsGoals),
        Fewer("disciplinary"),
        More("coefficient"),
    ],
};

/// European Championship, final tournaments 2020 and 2024: regulations 2018-20, Article 20, "Equality of
/// points – final tournament group stage" (contents page). The step starts again only when all its measures
/// have been used: that is the wording of Article 15 of the same regulations, on the qualifying groups. If
/// two teams are level on everything and meet on the last day, a shoot-out decides. No table can know its
/// result.
pub const UEFA_EURO_2020: NamedRules = NamedRules {
    name: "uefa-euro-2020",
    win: 3,
    steps: &[
        Mutual { measures: UEFA, again: AFTER_ALL },
        All(GoalDifference),
        All(Goals),
        All(Wins),
        Fewer("disciplinary"),
        Fewer("qualifiersRanking"),
    ],
};

/// World Cup groups, 1970-90, two points for a win. The press of the day gives the order of 1986. The others
/// were not checked (1970 may not have had goals, which changes no table of that year).
pub const FIFA_WC_1970: NamedRules = NamedRules {
    name: "fifa-wc-1970",
    win: 2,
    steps: &[All(GoalDifference), All(Goals), Mutual { measures: &[Points], again: NEVER }],
};

/// World Cup groups, 1994-2014: the regulations of 2010, a) to g), as quoted in the press. Then lots.
pub const FIFA_WC_1994: NamedRules = NamedRules {
    name: "fifa-wc-1994",
    win: 3,
    steps: &[All(GoalDifference), All(Goals), Mutual { measures: UEFA, again: NEVER }],
};

/// World Cup groups, 2018 and 2022: as before, then fair play, then lots. From the press; not checked.
pub const FIFA_WC_2018: NamedRules = NamedRules {
    name: "fifa-wc-2018",
    win: 3,
    steps: &[All(GoalDifference), All(Goals), Mutual { measures: UEFA, again: NEVER }, More("fairPlay")],
};

/// World Cup groups, 2026: criteria a) to h) as quoted in the press. `fifaRanking` is the place in the
/// ranking, so fewer is better.
pub const FIFA_WC_2026: NamedRules = NamedRules {
    name: "fifa-wc-2026",
    win: 3,
    steps: &[
        Mutual { measures: UEFA, again: AFTER_ALL },
        All(GoalDifference),
        All(Goals),
        More("fairPlay"),
        Fewer("fifaRanking"),
    ],
};

/// Premier League. Since 2019-20, points and away goals in the mutual matches decide, then a play-off, but
/// only for the title, relegation or a place in Europe. A document about such a case lists those criteria
/// itself. Not checked.
pub const PREMIER_LEAGUE: NamedRules =
    NamedRules { name: "premier-league", win: 3, steps: &[All(GoalDifference), All(Goals)] };

/// Bundesliga: the league's Spielordnung as the league itself quotes it, then a play-off. Until both matches
/// have been played, goals are the last criterion and teams share a place. Here, away goals over all matches
/// may separate them in the meantime.
pub const BUNDESLIGA: NamedRules = NamedRules {
    name: "bundesliga",
    win: 3,
    steps: &[
        All(GoalDifference),
        All(Goals),
        Late { measures: &[Points, GoalDifference, AwayGoals], two: None, again: NEVER },
        All(AwayGoals),
    ],
};

/// Leagues and World Cups until about 1970: two points for a win, then goals scored divided by goals
/// conceded. Not checked.
pub const GOAL_AVERAGE: NamedRules = NamedRules { name: "goal-average", win: 2, steps: &[All(GoalAverage)] };

/// Leagues of the 1970s and later: two points for a win, then goal difference. Not checked.
pub const TWO_POINTS: NamedRules =
    NamedRules { name: "two-points", win: 2, steps: &[All(GoalDifference), All(Goals)] };

/// Competitions that rank by wins first: MLS, Brazil and others. Not checked.
pub const WINS_FIRST: NamedRules =
    NamedRules { name: "wins-first", win: 3, steps: &[All(Wins), All(GoalDifference), All(Goals)] };

/// Serie A since 2005: NOIF, Article 51, as the press quotes it. One table of the mutual matches ("classifica
/// avulsa") decides, without a second one for the teams still level in it. Then lots. Play-offs for title and
/// relegation since 2022-23 count as results.
pub const SERIE_A: NamedRules = NamedRules {
    name: "serie-a",
    win: 3,
    steps: &[Mutual { measures: &[Points, GoalDifference], again: NEVER }, All(GoalDifference), All(Goals)],
};

/// La Liga: Reglamento General of the RFEF, Article 201, as the press cites it. For two level teams: their
/// two matches, then goal difference and goals. For more: points, goal difference and goals in the mutual
/// matches. Each criterion excludes the teams that it separates, and the rules for the remaining number of
/// teams apply to the rest. Both apply only after all mutual matches are played. Not checked further.
pub const LA_LIGA: NamedRules = NamedRules {
    name: "la-liga",
    win: 3,
    steps: &[
        Late { measures: UEFA, two: Some(&[Points, GoalDifference]), again: Again::OnSplit },
        All(GoalDifference),
        All(Goals),
    ],
};

const ALL: [NamedRules; 15] = [
    UEFA_CL_2018,
    UEFA_CL_2021,
    UEFA_CL_2024,
    UEFA_EURO_2020,
    FIFA_WC_1970,
    FIFA_WC_1994,
    FIFA_WC_2018,
    FIFA_WC_2026,
    PREMIER_LEAGUE,
    BUNDESLIGA,
    GOAL_AVERAGE,
    TWO_POINTS,
    WINS_FIRST,
    SERIE_A,
    LA_LIGA,
];

/// The names, for messages and for the schema.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|set| set.name)
}

/// The set with this name.
pub(super) fn find(name: &str) -> Option<Rules> {
    let set = ALL.iter().find(|set| set.name == name)?;
    Some(Rules {
        name: Some(set.name.to_owned()),
        points: PointsFor { win: set.win, ..PointsFor::default() },
        criteria: set.steps.iter().map(criterion).collect(),
    })
}

fn criterion(step: &Step) -> Criterion {
    let mutual = |measures: &[Measure], between_two: Option<&[Measure]>, again, once_all_played| {
        let (measures, between_two) = (measures.to_vec(), between_two.map(<[_]>::to_vec));
        Criterion::HeadToHead(HeadToHead { measures, again, once_all_played, between_two })
    };
    match *step {
        All(measure) => Criterion::Overall(measure),
        Fewer(name) => Criterion::Fact { name: name.to_owned(), better: Better::Fewer },
        More(name) => Criterion::Fact { name: name.to_owned(), better: Better::More },
        Mutual { measures, again } => mutual(measures, None, again, false),
        Late { measures, two, again } => mutual(measures, two, again, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_and_is_its_own() {
        let names: Vec<&str> = names().collect();
        for (index, name) in names.iter().enumerate() {
            assert_eq!(find(name).and_then(|rules| rules.name).as_deref(), Some(*name));
            assert!(!names[..index].contains(name), "{name} twice");
        }
        assert_eq!(find("uefa-cl-1066"), None);
    }
}
