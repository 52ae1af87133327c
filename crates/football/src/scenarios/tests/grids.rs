//! The grid of scores if a ranking between groups decides too, against plain enumeration.

use super::between_groups::Moment;
use super::enumeration::every_scoreline;
use super::reference::{Fates, ended, spans, sums};
use super::tournaments::tournament;
use crate::document::{Outcome, Score};
use crate::scenarios::{Grid, Tournament, Verdict, at_the_end};
use crate::standings::{RemainingIndex, Season};
use crate::testing::Dice;

/// The most goals per side in the enumeration of the other match and of the other groups.
const MOST: u16 = 6;

/// How many cells there are, how many verdicts say what is certain, and how many others enumeration does not
/// show within its bound.
#[derive(Debug, Default)]
struct Counts {
    cells: usize,
    certain: usize,
    open: usize,
    not_shown: usize,
}

/// Compares every cell of both fixtures of a group.
fn compare(moment: &Moment<'_>, group: usize, tournament: &Tournament, name: &str, counts: &mut Counts) {
    let document = moment.document;
    let across = document.across.as_ref().unwrap();
    let fates = Fates { zone: &document.zones[0], across };
    let place = usize::from(across.place) - 1;
    let seasons: Vec<Season> = moment.seasons.iter().map(at_the_end).collect();
    let all = moment.endings(&seasons);
    let spans = spans(&all, place);
    let season = &seasons[group];
    for fixture in [0, 1] {
        let grids = tournament.grids(group, &moment.seasons[group], fates.zone, RemainingIndex(fixture));
        let Some(grids) = grids else { return };
        assert_eq!(grids.len(), 3, "{name}");
        for grid in &grids {
            for (home, row) in (0..).zip(&grid.cells) {
                for (away, cell) in (0..).zip(row) {
                    let mut seen = vec![[false; 3]; season.entrants.len()];
                    every_scoreline(&[[0, 0]], MOST, &mut |other: &[Score]| {
                        if Outcome::of(other[0]) != grid.other {
                            return;
                        }
                        let mut scores = [other[0]; 2];
                        scores[fixture] = [home, away];
                        let ended = ended(document, season, &scores);
                        for ((places, record), seen) in ended.teams.iter().zip(&mut seen) {
                            for sum in sums(&spans, group, record) {
                                seen[fates.of(*places, sum) as usize] = true;
                            }
                        }
                    });
                    counts.cells += 1;
                    for (verdict, seen) in cell.iter().zip(&seen) {
                        let about =
                            || format!("{name}: {home}-{away} of {fixture}, {:?}: {cell:?}", grid.other);
                        match verdict {
                            Verdict::Through => assert_eq!(*seen, [true, false, false], "{}", about()),
                            Verdict::Out => assert_eq!(*seen, [false, true, false], "{}", about()),
                            Verdict::NotWorkedOut => panic!("{}", about()),
                            Verdict::Goals | Verdict::Unknown => {
                                counts.open += 1;
                                let is_shown = seen[2] || seen[0] && seen[1];
                                counts.not_shown += usize::from(!is_shown);
                                continue;
                            }
                        }
                        counts.certain += 1;
                    }
                }
            }
        }
    }
}

#[test]
fn a_cell_says_through_only_if_no_score_of_any_group_says_otherwise() {
    let mut counts = Counts::default();
    for seed in 0..120 {
        let document = tournament(&mut Dice::new(seed + 500_000));
        let moment = Moment::of(&document, MOST);
        let Some(tournament) = Tournament::of(&document) else { continue };
        for group in 0..document.groups.len() {
            if moment.seasons[group].remaining.len() == 2 {
                compare(&moment, group, &tournament, &format!("seed {seed}, group {group}"), &mut counts);
            }
        }
    }
    println!("{counts:?}");
    assert!(counts.certain > 10_000 && counts.open > 1_000, "{counts:?}");
    // Enumeration has a bound, and the verdicts have none.
    assert!(counts.not_shown * 50 < counts.open, "{counts:?}");
}

#[test]
fn the_ranked_place_is_level_without_the_other_groups_and_decided_with_them() {
    // Group B is over, and its third has no points. Any third of group A with a point is better.
    let text = r#"{ "touchline": 1, "rules": "fifa-wc-1994",
        "teams": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }, { "id": "c", "name": "C" }, { "id": "d", "name": "D" },
                  { "id": "e", "name": "E" }, { "id": "f", "name": "F" }, { "id": "g", "name": "G" }],
        "zones": [{ "id": "next", "name": "Next", "from": 1, "to": 2 }],
        "across": { "name": "Thirds", "place": 3, "criteria": ["goal-difference", "goals"],
                    "zones": [{ "id": "next", "name": "Next", "from": 1, "to": 1 }] },
        "groups": [
            { "name": "A", "teams": ["a", "b", "c", "d"], "fixtures": [
                { "home": "a", "away": "b", "score": [1, 0] }, { "home": "c", "away": "d", "score": [1, 0] },
                { "home": "a", "away": "c", "score": [1, 1] }, { "home": "b", "away": "d", "score": [2, 0] },
                { "home": "a", "away": "d" }, { "home": "b", "away": "c" } ] },
            { "name": "B", "teams": ["e", "f", "g"], "fixtures": [
                { "home": "e", "away": "f", "score": [1, 0] }, { "home": "e", "away": "g", "score": [1, 0] },
                { "home": "f", "away": "g", "score": [1, 0] } ] } ] }"#;
    let (document, _) = crate::document::Document::from_json(text).unwrap();
    let zone = &document.zones[0];
    let season = Season::of(&document, &document.groups[0]);
    let a = season.index("a").unwrap();
    let alone = crate::scenarios::ZonePlaces::of(zone, document.across.as_ref(), 4);
    let after = |grids: &[Grid]| {
        let grid = grids.iter().find(|grid| grid.other == Outcome::Home).unwrap();
        grid.cells[0][2][a]
    };
    // They lose 0-2, and have four points. They are second or third if the other match is won at home.
    assert_eq!(after(&Grid::all(&season, &alone, RemainingIndex(0))), Verdict::Unknown);
    let tournament = Tournament::of(&document).unwrap();
    assert_eq!(after(&tournament.grids(0, &season, zone, RemainingIndex(0)).unwrap()), Verdict::Through);
}
