//! Tournaments as real ones are played, and made-up ones, at moments between their matches: every status
//! against plain enumeration.
//!
//! `TOUCHLINE_TOURNAMENTS=2000 cargo test -p touchline-football formats -- --nocapture` tries more of them.

use super::between_groups::{Counts, Moment, compare};
use super::random;
use super::tournaments::with_facts;
use crate::document::{
    Across, Adjustment, Again, Better, Criterion, Document, Fixture, Group, HeadToHead, Measure, Rules,
    Score, Team, Zone,
};
use crate::scenarios::{Qualification, TournamentDriver};
use crate::standings::Season;
use crate::testing::Dice;
use Measure::{AwayGoals, AwayWins, GoalAverage, GoalDifference, Goals, Points, Wins};

/// How many tournaments of each kind to try.
fn count(usual: u64) -> u64 {
    std::env::var("TOUCHLINE_TOURNAMENTS").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// The format of a tournament.
struct Format {
    name: &'static str,
    rules: &'static str,
    /// Whether the mutual matches come before the other criteria.
    is_mutual_first: bool,
    win: i32,
    /// The sizes of the groups.
    sizes: &'static [usize],
    /// How often two teams meet.
    rounds: usize,
    place: u16,
    take: u16,
}

const SIX: &[usize] = &[4; 6];
const THREE: &[usize] = &[4; 3];

const FORMATS: [Format; 9] = [
    format("Euro 2016 and 2020", "uefa-euro-2020", true, SIX, 3, 4),
    format("World Cups of 1994", "fifa-wc-1994", false, SIX, 3, 4),
    Format { win: 2, ..format("World Cups of 1986 and 1990", "fifa-wc-1994", false, SIX, 3, 4) },
    format("Women's World Cup 2015", "fifa-wc-2018", false, SIX, 3, 4),
    format("Africa Cup of Nations, Asian Cup", "fifa-wc-1994", true, SIX, 3, 4),
    format("Copa América, Gold Cup", "fifa-wc-1994", false, THREE, 3, 2),
    format("World Cup 2026", "fifa-wc-2026", true, &[4; 12], 3, 8),
    Format { rounds: 2, ..format("qualifiers", "fifa-wc-2018", false, &[5, 5, 6, 5, 4], 2, 3) },
    Format { rounds: 2, ..format("club groups", "uefa-cl-2018", true, &[4; 8], 3, 4) },
];

const fn format(
    name: &'static str,
    rules: &'static str,
    is_mutual_first: bool,
    sizes: &'static [usize],
    place: u16,
    take: u16,
) -> Format {
    Format { name, rules, is_mutual_first, win: 3, sizes, rounds: 1, place, take }
}

/// A score as often seen.
fn score(dice: &mut Dice) -> Score {
    [0; 2].map(|_: u16| [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6][dice.below(16)])
}

/// The matchdays of a group: pairs of its teams.
fn matchdays(teams: usize, rounds: usize) -> Vec<Vec<[usize; 2]>> {
    let seats = teams + teams % 2;
    let seat =
        |round: usize, place: usize| if place == 0 { 0 } else { 1 + (place - 1 + round) % (seats - 1) };
    (0..rounds * (seats - 1))
        .map(|round| {
            let pairs = (0..seats / 2).map(|pair| [seat(round, pair), seat(round, seats - 1 - pair)]);
            let turned = round % 2 == 1;
            pairs
                .filter(|pair| pair.iter().all(|team| *team < teams))
                .map(|[one, other]| if turned { [other, one] } else { [one, other] })
                .collect()
        })
        .collect()
}

fn zone(id: &str, from: u16, to: u16) -> Zone {
    Zone { id: id.to_owned(), from, to, ..Zone::default() }
}

/// The tournament after all but the last `left` matches, in order of play: matchday by matchday, group by group.
fn played(format: &Format, left: usize, dice: &mut Dice) -> Document {
    let mut rules = Rules::named(format.rules).unwrap();
    rules.points.win = format.win;
    let is_mutual = |criterion: &Criterion| matches!(criterion, Criterion::HeadToHead(_));
    let criteria: Vec<Criterion> = rules.criteria.iter().filter(|of| !is_mutual(of)).cloned().collect();
    if format.is_mutual_first && !rules.criteria.iter().any(is_mutual) {
        let measures = vec![Points, GoalDifference, Goals];
        let again = Again::AfterAll;
        let mutual = HeadToHead { measures, again, once_all_played: false, between_two: None };
        rules.criteria.insert(0, Criterion::HeadToHead(mutual));
    }
    let mut document =
        Document { rules, zones: vec![zone("on", 1, format.place - 1)], ..Document::default() };
    let zones = vec![zone("on", 1, format.take)];
    document.across = Some(Across { name: String::new(), place: format.place, criteria, zones });
    let id = |group: usize, team: usize| format!("{group}-{team}");
    let days: Vec<_> = format.sizes.iter().map(|teams| matchdays(*teams, format.rounds)).collect();
    for (group, teams) in format.sizes.iter().enumerate() {
        let teams = (0..*teams).map(|team| id(group, team)).collect();
        document.groups.push(Group { name: id(group, 0), teams, ..Group::default() });
    }
    // From the end, because groups of different sizes have different numbers of matchdays.
    let longest = days.iter().map(Vec::len).max().unwrap();
    for day in 0..longest {
        for (group, days) in days.iter().enumerate() {
            let Some(pairs) = (day + days.len()).checked_sub(longest).map(|day| &days[day]) else { continue };
            for [home, away] in pairs {
                let number = document.groups[group].fixtures.len();
                document.groups[group].fixtures.push(Fixture {
                    id: format!("{group}-{number}"),
                    home: id(group, *home),
                    away: id(group, *away),
                    matchday: Some(u16::try_from(day).unwrap()),
                    score: Some(score(dice)),
                    ..Fixture::default()
                });
            }
        }
    }
    let mut order: Vec<(Option<u16>, usize, usize)> = Vec::new();
    for (group, of) in document.groups.iter().enumerate() {
        order.extend(of.fixtures.iter().enumerate().map(|(index, fixture)| (fixture.matchday, group, index)));
    }
    order.sort_unstable();
    for (_, group, index) in order.into_iter().rev().take(left) {
        document.groups[group].fixtures[index].score = None;
    }
    document
}

/// The most matches left in one group.
fn most_left(document: &Document) -> usize {
    document.groups.iter().map(|group| Season::of(document, group).remaining.len()).max().unwrap_or(0)
}

/// How many goals per side an enumeration can afford.
fn most(left: usize, enough: bool) -> u16 {
    match left {
        0..=2 if enough => 5,
        0..=2 => 4,
        3 => 3,
        _ => 2,
    }
}

#[test]
fn real_formats_at_every_stage_of_their_last_matchdays_come_out_as_enumeration_has_them() {
    let mut counts = Counts::default();
    for seed in 0..count(3) {
        for format in &FORMATS {
            let mut dice = Dice::new(seed * 31 + 5);
            let matches = format.sizes.len() * 4;
            let left = dice.below(matches + 1);
            let document = played(format, left, &mut dice);
            let left_in_one = most_left(&document);
            if left_in_one > 4 {
                continue;
            }
            let name = format!("{}, seed {seed}, {left} left", format.name);
            compare(&Moment::of(&document, most(left_in_one, false)), 0, &name, &mut counts);
        }
    }
    println!("real formats: {counts:?}");
    assert_eq!(counts.statuses_not_worked_out + counts.not_worked_out + counts.beyond_reach, 0);
    assert_eq!(counts.not_plain, 0);
    assert!(counts.certain > 100 && counts.open > 100);
}

/// How many slices of 10,000 steps, as the page takes them, every status of a tournament takes.
fn slices(document: &Document) -> usize {
    let mut driver = TournamentDriver::new(document).unwrap();
    let slices = 1 + std::iter::repeat_with(|| driver.advance(10_000)).take_while(|done| !done).count();
    let found = driver.finish().unwrap().scenarios;
    assert!(found.iter().flatten().flat_map(|of| &of.statuses).all(|of| *of != Qualification::NotWorkedOut));
    slices
}

#[test]
fn twelve_groups_take_few_slices() {
    let format = FORMATS.iter().find(|format| format.sizes.len() == 12).unwrap();
    for (left, most) in [(24, 10), (48, 250)] {
        let slices = (0..10).map(|seed| slices(&played(format, left, &mut Dice::new(seed + 77)))).max();
        println!("{left} matches left: {slices:?} slices");
        assert!(slices <= Some(most), "{left} matches left: {slices:?}");
    }
}

#[test]
fn stated_facts_cost_twelve_groups_few_slices_more() {
    let format = FORMATS.iter().find(|format| format.sizes.len() == 12).unwrap();
    let with_facts = |seed: u64, left: usize| {
        let mut document = played(format, left, &mut Dice::new(seed + 77));
        let ids = document.groups.iter().flat_map(|group| group.teams.clone());
        let team = |(number, id): (i64, String)| Team {
            name: id.clone(),
            facts: [("fairPlay", -number % 5), ("fifaRanking", number)]
                .map(|(name, value)| (name.to_owned(), value * 1000))
                .into(),
            id,
            ..Team::default()
        };
        document.teams = (0..).zip(ids).map(team).collect();
        slices(&document)
    };
    // The first groups are over, or half of them.
    for (left, most) in [(12, 20), (24, 20), (36, 250)] {
        let slices = (0..6).map(|seed| with_facts(seed, left)).max();
        println!("facts, {left} matches left: {slices:?} slices");
        assert!(slices <= Some(most), "{left} matches left: {slices:?}");
    }
}

#[test]
fn zones_of_middle_ranks_take_few_slices_too() {
    let format = FORMATS.iter().find(|format| format.sizes.len() == 12).unwrap();
    let of_middle_ranks = |seed: u64| {
        let mut document = played(format, 24, &mut Dice::new(seed + 77));
        document.across.as_mut().unwrap().zones = vec![zone("best", 1, 3), zone("on", 4, 8)];
        slices(&document)
    };
    let slices = (0..10).map(of_middle_ranks).max();
    println!("middle ranks: {slices:?} slices");
    assert!(slices <= Some(40), "{slices:?}");
}

/// A tournament with rules and sizes of its own.
fn made_up(dice: &mut Dice) -> Document {
    let mut rules = random::rules(dice);
    // Goal average is not linear, and no verdict between groups covers it.
    for criterion in &mut rules.criteria {
        if let Criterion::HeadToHead(HeadToHead { measures, between_two, .. }) = criterion {
            let all = measures.iter_mut().chain(between_two.iter_mut().flatten());
            all.filter(|measure| **measure == GoalAverage).for_each(|measure| *measure = Goals);
        }
    }
    rules.criteria.retain(|criterion| *criterion != Criterion::Overall(GoalAverage));
    let mut document = Document { rules, ..Document::default() };
    let count = 2 + dice.below(5);
    let mut room = 10;
    for group in 0..count {
        let teams = 3 + dice.below(3);
        let id = |team: usize| format!("{group}-{team}");
        let days = matchdays(teams, 1 + dice.below(2));
        let mut fixtures: Vec<Fixture> = days
            .concat()
            .iter()
            .enumerate()
            .map(|(number, [home, away])| Fixture {
                id: format!("{group}-{number}"),
                home: id(*home),
                away: id(*away),
                score: Some(score(dice)),
                ..Fixture::default()
            })
            .collect();
        // Mostly the last ones, and sometimes any.
        for number in 0..dice.below(5).min(room) {
            let last = fixtures.len() - 1 - number.min(fixtures.len() - 1);
            let open = if dice.below(3) == 0 { dice.below(fixtures.len()) } else { last };
            fixtures[open].score = None;
            room -= 1;
        }
        let names: Vec<String> = (0..teams).map(id).collect();
        for name in &names {
            let mut team = Team { id: name.clone(), name: name.clone(), ..Team::default() };
            if dice.below(15) == 0 {
                team.adjustments.push(Adjustment { points: Some(-1), reason: None });
            }
            document.teams.push(team);
        }
        document.groups.push(Group { name: id(0), teams: names, fixtures, ..Group::default() });
    }
    let mut criteria: Vec<Criterion> =
        [GoalDifference, Goals, Wins, AwayGoals, AwayWins, Points].map(Criterion::Overall).to_vec();
    criteria.retain(|_| dice.below(3) > 0);
    if dice.below(2) == 0 {
        criteria.push(Criterion::Fact { name: "fairPlay".to_owned(), better: Better::Fewer });
    }
    let place = u16::try_from(1 + dice.below(4)).unwrap();
    let ranks = u16::try_from(count).unwrap();
    let first = u16::try_from(1 + dice.below(count)).unwrap();
    let mut zones = vec![zone("on", 1, first)];
    let mut own = vec![zone("on", 1, place - 1)];
    match dice.below(4) {
        // The next ranks are in a zone of their own, which may go on inside the group.
        0 | 1 if first < ranks => {
            zones.push(zone("next", first + 1, ranks.min(first + 1 + u16::try_from(dice.below(2)).unwrap())));
            own.push(zone("next", place + 1, place + 1));
        }
        // The zone ends between groups: its last place is not for all.
        2 => {
            own[0].to = place;
            zones[0].id = "other".to_owned();
        }
        _ => {}
    }
    if own[0].to == 0 {
        own.remove(0);
    }
    document.zones = own;
    if document.zones.is_empty() {
        document.zones.push(Zone { id: "on".to_owned(), from: 9, to: 9, ..Zone::default() });
    }
    document.across = Some(Across { name: String::new(), place, criteria, zones });
    document
}

#[test]
fn made_up_formats_with_matches_under_way_come_out_as_enumeration_has_them() {
    let mut counts = Counts::default();
    for seed in 0..count(150) {
        let mut dice = Dice::new(seed + 3_000_000);
        let mut document = made_up(&mut dice);
        if seed % 4 == 1 {
            // The zone that the page shows is one of middle ranks.
            document.zones.reverse();
        }
        if seed % 3 == 0 {
            document = with_facts(&mut dice, document);
        }
        let mut moment = Moment::of(&document, 2);
        let mut most_left = 0;
        for season in &mut moment.seasons {
            most_left = most_left.max(season.remaining.len());
            for fixture in &mut season.remaining {
                fixture.so_far = (dice.below(10) == 0).then(|| score(&mut dice).map(|goals| goals.min(2)));
            }
        }
        moment.most = most(most_left, true);
        for zone in 0..document.zones.len() {
            compare(&moment, zone, &format!("made up {seed}, zone {zone}"), &mut counts);
        }
    }
    println!("made-up formats: {counts:?}");
    assert_eq!(counts.statuses_not_worked_out + counts.not_worked_out + counts.beyond_reach, 0);
    assert!(counts.certain > 500 && counts.open > 500);
    // Only where no group has the place.
    assert_eq!(counts.not_plain, counts.without_ranks);
}
