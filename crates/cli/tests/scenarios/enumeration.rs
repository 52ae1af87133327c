//! Plain enumeration: every scoreline up to a bound, ranked by the table engine.

use touchline_football::document::{Outcome, Score};
use touchline_football::scenarios::{Fate, PossibleFates, Scenarios, Verdict, ZonePlaces, at_the_end};
use touchline_football::standings::{PlayedFixture, Ranker, Ranking, Season};

const FATES: [Fate; 3] = [Fate::Through, Fate::Out, Fate::Level];

/// The counts of a comparison.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tallied {
    pub verdicts: usize,
    pub witnesses: usize,
    pub refuted: usize,
    pub scorelines: usize,
    pub missing: usize,
    pub sharper: usize,
    pub unknown: usize,
    pub unknown_to_enumeration: usize,
    /// Of those, the verdicts that a confirmed witness beyond the bound decides.
    pub decided_beyond: usize,
}

impl Tallied {
    pub fn plus(&self, other: &Tallied) -> Tallied {
        Tallied {
            verdicts: self.verdicts + other.verdicts,
            witnesses: self.witnesses + other.witnesses,
            refuted: self.refuted + other.refuted,
            scorelines: self.scorelines + other.scorelines,
            missing: self.missing + other.missing,
            sharper: self.sharper + other.sharper,
            unknown: self.unknown + other.unknown,
            unknown_to_enumeration: self.unknown_to_enumeration + other.unknown_to_enumeration,
            decided_beyond: self.decided_beyond + other.decided_beyond,
        }
    }
}

/// The fate of every team in a ranking.
pub fn fates(ranking: Ranking<'_>, places: &ZonePlaces) -> Vec<Fate> {
    let mut fates = vec![Fate::Level; ranking.order.len()];
    let mut offset = 0;
    for block in ranking.blocks() {
        let fate = places.common(offset, block.len()).unwrap_or(Fate::Level);
        block.iter().for_each(|team| fates[*team] = fate);
        offset += block.len();
    }
    fates
}

/// The fixtures still to play, with these scores.
pub fn played(season: &Season, scores: &[Score]) -> Vec<PlayedFixture> {
    season.remaining.iter().zip(scores).map(|(fixture, score)| fixture.ending(*score)).collect()
}

/// Every scoreline of this many fixtures up to this many goals a side.
pub fn scorelines(fixtures: usize, most: u16) -> impl Iterator<Item = Vec<Score>> {
    let base = usize::from(most) + 1;
    let sides = u32::try_from(2 * fixtures).expect("few fixtures");
    (0..base.pow(sides)).map(move |mut code| {
        let mut digit = || {
            let goals = u16::try_from(code % base).expect("few goals");
            code /= base;
            goals
        };
        (0..fixtures).map(|_| [digit(), digit()]).collect()
    })
}

fn outcome([home, away]: Score) -> Outcome {
    match home.cmp(&away) {
        std::cmp::Ordering::Greater => Outcome::Home,
        std::cmp::Ordering::Equal => Outcome::Draw,
        std::cmp::Ordering::Less => Outcome::Away,
    }
}

fn index_of(scores: &[Score]) -> usize {
    scores.iter().fold(0, |index, score| index * 3 + outcome(*score) as usize)
}

/// The verdict that follows from the fates seen.
fn verdict([through, out, level]: [bool; 3]) -> Verdict {
    match (through, out, level) {
        (true, true, _) => Verdict::Goals,
        (true, false, false) => Verdict::Through,
        (false, true, false) => Verdict::Out,
        _ => Verdict::Unknown,
    }
}

/// Compares the verdicts for each zone with enumeration up to this many goals a side.
pub fn compare(
    name: &str,
    season: &Season,
    zones: &[(ZonePlaces, Scenarios)],
    most: u16,
    tallied: &mut Tallied,
) {
    let end = at_the_end(season);
    let mut ranker = Ranker::new(&end);
    let teams = season.entrants.len();
    let patterns = 3_usize.pow(u32::try_from(season.remaining.len()).expect("few fixtures"));
    let mut seen = vec![[false; 3]; zones.len() * patterns * teams];
    let at = |zone: usize, pattern: usize, team: usize| (zone * patterns + pattern) * teams + team;
    for scores in scorelines(season.remaining.len(), most) {
        tallied.scorelines += 1;
        let ranking = ranker.rank(&played(season, &scores));
        for (zone, (places, _)) in zones.iter().enumerate() {
            for (team, fate) in fates(ranking, places).into_iter().enumerate() {
                seen[at(zone, index_of(&scores), team)][fate as usize] = true;
            }
        }
    }
    for (zone, (places, found)) in zones.iter().enumerate() {
        for pattern in &found.patterns {
            let index = pattern.results.iter().fold(0, |index, outcome| index * 3 + *outcome as usize);
            for (team, can) in pattern.can.iter().enumerate() {
                let seen = seen[at(zone, index, team)];
                let confirmed = |fate, witness: &[Score]| {
                    index_of(witness) == index
                        && fates(ranker.rank(&played(season, witness)), places)[team] == fate
                };
                judge(name, can, seen, confirmed, tallied);
            }
        }
    }
}

fn judge(
    name: &str,
    can: &PossibleFates,
    seen: [bool; 3],
    mut confirmed: impl FnMut(Fate, &[Score]) -> bool,
    tallied: &mut Tallied,
) {
    tallied.verdicts += 1;
    tallied.unknown += usize::from(can.verdict() == Verdict::Unknown);
    tallied.unknown_to_enumeration += usize::from(verdict(seen) == Verdict::Unknown);
    assert!(can.is_settled(), "{name}: everything is worked out");
    let mut sharper = false;
    for (fate, seen) in FATES.into_iter().zip(seen) {
        match can.witness(fate) {
            Some(witness) => {
                tallied.witnesses += 1;
                sharper |= !seen;
                if !confirmed(fate, witness) {
                    tallied.refuted += 1;
                    println!("{name}: {witness:?} is no witness of {fate:?}");
                }
            }
            None if seen => {
                tallied.missing += 1;
                println!("{name}: {fate:?} is missing");
            }
            None => {}
        }
    }
    tallied.sharper += usize::from(sharper);
    let decided = can.verdict() != Verdict::Unknown && verdict(seen) == Verdict::Unknown;
    tallied.decided_beyond += usize::from(sharper && decided);
}
