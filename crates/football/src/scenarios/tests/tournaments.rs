//! Random tournaments: several groups, and a ranking between them.

use crate::document::{
    Across, Adjustment, Better, Criterion, Document, Fixture, Group, Measure, Rules, StartRow, Team, Zone,
};
use crate::testing::Dice;

/// A small tournament: two to four groups of three or four teams, with different numbers of matches played.
pub(super) fn tournament(dice: &mut Dice) -> Document {
    let names = ["uefa-euro-2020", "premier-league", "la-liga", "uefa-cl-2018"];
    let mut rules = Rules::named(names[dice.below(names.len())]).unwrap();
    if dice.below(3) == 0 {
        rules.criteria.truncate(dice.below(rules.criteria.len()));
    }
    let teams = 3 + dice.below(2);
    let place = 2 + dice.below(teams - 1);
    let count = 2 + dice.below(3);
    let mut document = Document { rules, ..Document::default() };
    for group in 0..count {
        let id = |team: usize| format!("{}{team}", char::from(b'a' + u8::try_from(group).unwrap()));
        let mut fixtures = played(dice, teams, id);
        for _ in 0..dice.below(3) {
            let open = dice.below(fixtures.len());
            fixtures[open].score = None;
        }
        document.groups.push(Group {
            name: id(0),
            teams: (0..teams).map(id).collect(),
            fixtures,
            ..Group::default()
        });
    }
    let criteria = [Measure::GoalDifference, Measure::Goals, Measure::Wins].map(Criterion::Overall);
    let mut criteria = criteria[..dice.below(4)].to_vec();
    if dice.below(4) == 0 {
        criteria.push(Criterion::Fact { name: "cards".to_owned(), better: Better::Fewer });
    }
    let place = u16::try_from(place).unwrap();
    let to = u16::try_from(1 + dice.below(count)).unwrap();
    let zone = |id: &str, from, to| Zone { id: id.to_owned(), from, to, ..Zone::default() };
    // The zone continues between groups, or it ends there for some of the teams in its last place.
    let (last, held) = if dice.below(3) == 0 { (place, "other") } else { (place - 1, "on") };
    document.zones.push(zone("on", 1, last));
    document.across = Some(Across { name: String::new(), place, criteria, zones: vec![zone(held, 1, to)] });
    document
}

/// A tournament of another shape: groups of three to five teams in one tournament, two or three points for a
/// win, up to three matches left, deductions, starting rows, and teams that have withdrawn.
pub(super) fn shaped(dice: &mut Dice) -> Document {
    let mut document = tournament(dice);
    let names = ["fifa-wc-1970", "uefa-euro-2020", "fifa-wc-2026", "serie-a", "la-liga", "wins-first"];
    document.rules = Rules::named(names[dice.below(names.len())]).unwrap();
    if dice.below(2) == 0 {
        document.rules.points.win = 2;
    }
    let mut left_in_all = 0;
    for (index, group) in document.groups.iter_mut().enumerate() {
        let teams = 3 + dice.below(3);
        let id = |team: usize| format!("{}{team}", char::from(b'a' + u8::try_from(index).unwrap()));
        group.teams = (0..teams).map(id).collect();
        group.fixtures = played(dice, teams, id);
        // At most five matches in all, or enumeration takes too long.
        for _ in 0..dice.below(4).min(5 - left_in_all) {
            let open = dice.below(group.fixtures.len());
            left_in_all += usize::from(group.fixtures[open].score.take().is_some());
        }
        for team in 0..teams {
            let mut given = Team { id: id(team), name: id(team), ..Team::default() };
            match dice.below(12) {
                0 => given.adjustments.push(Adjustment { points: Some(-2), reason: None }),
                1 if teams > 3 => given.withdrawn = true,
                2 => group.start.rows.push(StartRow {
                    team: id(team),
                    played: 1,
                    won: 1,
                    goals_for: 2,
                    points: 3,
                    ..StartRow::default()
                }),
                _ => {}
            }
            document.teams.push(given);
        }
    }
    document
}

/// Adds facts to a ranking between groups, and states them for all teams, some or none. A match can change the
/// cards, but not the ranking.
pub(super) fn with_facts(dice: &mut Dice, mut document: Document) -> Document {
    let across = document.across.as_mut().unwrap();
    across.criteria.retain(|criterion| !matches!(criterion, Criterion::Fact { .. }));
    // Few figures before the facts, or they rarely decide.
    across.criteria.truncate(dice.below(3));
    let later = across.criteria.split_off(dice.below(across.criteria.len() + 1));
    let betters = [Better::Fewer, Better::More];
    let fact = |name: &str, better: usize| Criterion::Fact { name: name.to_owned(), better: betters[better] };
    let cards = fact("cards", dice.below(2));
    let ranking = fact("fifaRanking", dice.below(2));
    match dice.below(4) {
        0 => across.criteria.push(cards),
        1 => across.criteria.push(ranking),
        2 => across.criteria.extend([cards, ranking]),
        _ => across.criteria.extend([ranking, cards]),
    }
    across.criteria.extend(later);
    if dice.below(3) == 0 {
        document.rules.criteria.push(fact("cards", 0));
    }
    let ids: Vec<String> = document.groups.iter().flat_map(|group| group.teams.clone()).collect();
    for name in ["cards", "fifaRanking"] {
        let known = [0, 2, 5, 6][dice.below(4)];
        for id in &ids {
            if !document.teams.iter().any(|team| team.id == *id) {
                document.teams.push(Team { id: id.clone(), name: id.clone(), ..Team::default() });
            }
            if dice.below(6) < known {
                let team = document.teams.iter_mut().find(|team| team.id == *id).unwrap();
                let value = i64::try_from(dice.below(4)).unwrap() * 1000;
                team.facts.insert(name.to_owned(), value);
            }
        }
    }
    document
}

/// A match between each two of the teams, with a score of at most two goals each.
fn played(dice: &mut Dice, teams: usize, id: impl Fn(usize) -> String) -> Vec<Fixture> {
    let pairs = (0..teams).flat_map(|home| (home + 1..teams).map(move |away| [home, away]));
    let fixture = |[home, away]: [usize; 2]| Fixture {
        id: format!("{}-{}", id(home), id(away)),
        home: id(home),
        away: id(away),
        score: Some([0, 0].map(|_: u16| u16::try_from(dice.below(3)).unwrap())),
        ..Fixture::default()
    };
    pairs.map(fixture).collect()
}
