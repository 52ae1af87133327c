//! Plain enumeration: every scoreline up to a bound, ranked by the table engine.

use crate::document::Outcome;
use crate::document::Score;
use crate::scenarios::{Fate, Scenarios, ZonePlaces, at_the_end};
use crate::standings::{PlayedFixture, Ranker, Season};

/// The fates of all teams after the remaining fixtures end with these scores.
pub(super) fn fates(
    season: &Season,
    ranker: &mut Ranker<'_>,
    places: &ZonePlaces,
    scores: &[Score],
) -> Vec<Fate> {
    let supposed: Vec<PlayedFixture> =
        season.remaining.iter().zip(scores).map(|(fixture, score)| fixture.ending(*score)).collect();
    let ranking = ranker.rank(&supposed);
    let mut fates = vec![Fate::Level; season.entrants.len()];
    let mut offset = 0;
    for block in ranking.blocks() {
        let fate = places.common(offset, block.len()).unwrap_or(Fate::Level);
        block.iter().for_each(|team| fates[*team] = fate);
        offset += block.len();
    }
    fates
}

/// Calls `act` with every scoreline of these fixtures with at most `most` goals per side, above the floors.
pub(super) fn every_scoreline(floors: &[Score], most: u16, act: &mut impl FnMut(&[Score])) {
    fn fill(floors: &[Score], most: u16, scores: &mut Vec<Score>, act: &mut impl FnMut(&[Score])) {
        let Some([home_floor, away_floor]) = floors.get(scores.len()) else { return act(scores) };
        for home in *home_floor..=most {
            for away in *away_floor..=most {
                scores.push([home, away]);
                fill(floors, most, scores, act);
                scores.pop();
            }
        }
    }
    fill(floors, most, &mut Vec::new(), act);
}

/// The index of a scoreline's pattern.
pub(super) fn pattern_of(scores: &[Score]) -> usize {
    scores.iter().fold(0, |index, score| index * 3 + Outcome::of(*score) as usize)
}

/// The counts of a comparison.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tallied {
    pub(super) groups: usize,
    pub(super) verdicts: usize,
    pub(super) witnesses: usize,
    pub(super) scorelines: usize,
    pub(super) sharper: usize,
    pub(super) unknown: usize,
    pub(super) not_worked_out: usize,
    pub(super) wrong: usize,
}

/// Compares the verdicts with enumeration up to `most` goals per side. Enumeration must confirm every
/// witness, and find no fate that a settled verdict lacks. `sharper` counts the verdicts that enumeration,
/// with its bound, gets differently.
pub(super) fn compare(
    season: &Season,
    places: &ZonePlaces,
    found: &Scenarios,
    most: u16,
    tallied: &mut Tallied,
) {
    let end = at_the_end(season);
    let mut ranker = Ranker::new(&end);
    let teams = season.entrants.len();
    let mut seen = vec![[false; 3]; teams * found.patterns.len()];
    let floors: Vec<Score> = season.remaining.iter().map(|fixture| fixture.floor()).collect();
    every_scoreline(&floors, most, &mut |scores| {
        tallied.scorelines += 1;
        let pattern = pattern_of(scores);
        for (team, fate) in fates(&end, &mut ranker, places, scores).into_iter().enumerate() {
            seen[pattern * teams + team][fate as usize] = true;
        }
    });
    tallied.groups += 1;
    for (index, pattern) in found.patterns.iter().enumerate() {
        for (team, can) in pattern.can.iter().enumerate() {
            tallied.verdicts += 1;
            tallied.unknown += usize::from(can.verdict() == super::super::Verdict::Unknown);
            tallied.not_worked_out += usize::from(can.verdict() == super::super::Verdict::NotWorkedOut);
            let seen = seen[index * teams + team];
            let mut sharper = false;
            for fate in [Fate::Through, Fate::Out, Fate::Level] {
                if let Some(witness) = can.witness(fate) {
                    tallied.witnesses += 1;
                    let confirmed = fates(&end, &mut ranker, places, witness)[team] == fate
                        && pattern_of(witness) == index
                        && witness
                            .iter()
                            .zip(&floors)
                            .all(|(score, floor)| score[0] >= floor[0] && score[1] >= floor[1]);
                    if !confirmed {
                        tallied.wrong += 1;
                        println!("witness {witness:?} for {fate:?} of team {team} in {:?}", pattern.results);
                    }
                    sharper |= !seen[fate as usize];
                } else if seen[fate as usize] && can.is_settled() {
                    tallied.wrong += 1;
                    println!("{fate:?} of team {team} in {:?} is missing", pattern.results);
                }
            }
            tallied.sharper += usize::from(sharper);
        }
    }
}
