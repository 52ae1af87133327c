//! Checks whether the results support the claims of a report.
//!
//! A judgement covers every scoreline that agrees with the claim's suppositions. It uses the exact verdicts,
//! never examples.
//! - Claims about a gap or a position concern the current table, with the supposed results added.
//! - "Through" and "out" concern the final table. Such a claim is true if no scoreline contradicts it. It is
//!   false if it never holds in some pattern of outcomes, or if some scores of other groups refute it by a
//!   ranking between groups. It is imprecise if only goals (or lots) decide whether it holds.
//! - "Needs a win" is true if nothing less ever leads to the zone, and a win can. It is false if some pattern
//!   without a win is enough whatever the goals, or if no win helps. It is imprecise if goals or lots can
//!   make it unnecessary. "Needs a draw" works the same way. If a draw is never enough, it says too little
//!   and is imprecise.

use super::across::Tournament;
use super::engine::{MOST_LISTED, Scenarios};
use super::final_season::FinalSeason;
use super::forms::patterns;
use super::places::{Fate, ZonePlaces};
use super::solver::Solver;
use super::verdict::{GroupScores, PossibleFates, Qualification, Verdict, WORK, judge as judge_pattern};
use crate::document::{Claim, ClaimKind, Document, Fixture, Group, Outcome, Score, Supposition, Zone};
use crate::standings::{FixtureIndex, PlayedFixture, Ranker, RemainingFixture, Season, TeamIndex};

/// The result of judging a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// The results support the claim.
    True,
    /// The results contradict the claim.
    False,
    /// The claim holds for some scores and not for others, or says less than the truth.
    Imprecise,
    /// The claim was not worked out, or refers to something that the document does not have.
    Undecided,
}

impl Judgement {
    /// Its name, as `touchline check` prints it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Judgement::True => "true",
            Judgement::False => "false",
            Judgement::Imprecise => "imprecise",
            Judgement::Undecided => "undecided",
        }
    }
}

/// The evidence for a judgement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// For a gap: the points of the team and of the other team.
    pub points: Option<[i64; 2]>,
    /// For a position: the first and the last place that the team holds or may hold, from 1.
    pub places: Option<[usize; 2]>,
    /// Scores that support the claim.
    pub example: Option<Example>,
    /// Scores that contradict the claim.
    pub counter_example: Option<Example>,
}

/// Scores of remaining fixtures, and the team's fate with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Fixtures, by their index in the group, with their scores.
    pub scores: Vec<(FixtureIndex, Score)>,
    /// The scores in the other groups. Empty if those do not matter.
    pub elsewhere: Vec<GroupScores>,
    /// The team's fate: in the zone, out of it, or level on its edge.
    pub fate: Fate,
}

impl Example {
    /// The fixtures with their scores: first those of the group of the claim's team, then those elsewhere.
    pub fn results<'d>(
        &self,
        document: &'d Document,
        claim: &Claim,
    ) -> impl Iterator<Item = (&'d Fixture, Score)> {
        let elsewhere = self.elsewhere.iter().map(|of| (document.groups.get(of.group), &of.scores));
        let groups = std::iter::once((group_of(document, claim), &self.scores)).chain(elsewhere);
        groups.flat_map(|(group, scores)| {
            scores.iter().filter_map(move |(index, score)| Some((group?.fixtures.get(index.0)?, *score)))
        })
    }
}

/// A claim that was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The judgement.
    pub judgement: Judgement,
    /// The evidence for it.
    pub evidence: Evidence,
}

/// The group of the claim's team.
fn group_of<'d>(document: &'d Document, claim: &Claim) -> Option<&'d Group> {
    document.groups.iter().find(|group| group.teams.contains(&claim.team))
}

/// The zone of a claim: the zone that it names, or else the first zone of its team's group.
#[must_use]
pub fn zone_of<'d>(document: &'d Document, claim: &Claim) -> Option<&'d Zone> {
    let zones = document.zones_of(group_of(document, claim)?);
    match &claim.zone {
        Some(id) => zones.iter().find(|zone| zone.id == *id),
        None => zones.first(),
    }
}

/// Judges a claim of a document.
#[must_use]
pub fn judge(document: &Document, claim: &Claim) -> Judged {
    let undecided = || Judged { judgement: Judgement::Undecided, evidence: Evidence::default() };
    let group = group_of(document, claim);
    group.and_then(|group| judged(document, group, claim)).unwrap_or_else(undecided)
}

fn judged(document: &Document, group: &Group, claim: &Claim) -> Option<Judged> {
    let season = Season::of(document, group);
    // If some of a team's points are unknown, nothing is certain for any team.
    if !season.unranked.is_empty() {
        return None;
    }
    let team = season.index(&claim.team)?;
    let mut case = Case::new(season, group, &claim.suppositions)?;
    if !matches!(claim.kind, ClaimKind::PointsGap { .. } | ClaimKind::Position { .. }) {
        case.between = between(document, group, &case.season, zone_of(document, claim)?);
    }
    let places = || {
        let zone = zone_of(document, claim)?;
        Some(ZonePlaces::of(zone, document.across.as_ref(), case.season.entrants.len()))
    };
    match &claim.kind {
        ClaimKind::PointsGap { over, points } => {
            let other = case.season.index(over)?;
            Some(case.gap(team, other, (*points).into()))
        }
        ClaimKind::Position { position } => case.position(team, *position),
        ClaimKind::Through => case.certainty(team, &places()?, [Fate::Through, Fate::Out]),
        ClaimKind::Out => case.certainty(team, &places()?, [Fate::Out, Fate::Through]),
        ClaimKind::NeedsWin => case.need(team, &places()?, false),
        ClaimKind::NeedsDraw => case.need(team, &places()?, true),
    }
}

/// The scenarios over all groups, with the claim's suppositions in its own group.
fn between(document: &Document, group: &Group, supposed: &Season, zone: &Zone) -> Option<Scenarios> {
    let index = document.index_of(group)?;
    let mut seasons: Vec<Season> = document.groups.iter().map(|group| Season::of(document, group)).collect();
    seasons[index] = supposed.clone();
    Tournament::with(document, seasons)?.scenarios(index, zone)
}

/// A season with the suppositions of a claim.
struct Case {
    /// Includes the supposed scores as played. The other fixtures remain.
    season: Season,
    /// The supposed outcome of each remaining fixture.
    outcomes: Vec<Option<Outcome>>,
    /// The supposed scores, by fixture.
    scores: Vec<(FixtureIndex, Score)>,
    /// All patterns with the other groups taken into account, if a ranking between groups decides about the
    /// zone.
    between: Option<Scenarios>,
}

impl Case {
    fn new(mut season: Season, group: &Group, suppositions: &[Supposition]) -> Option<Case> {
        let mut scores = Vec::new();
        for supposition in suppositions {
            let fixture = group.fixtures.iter().position(|fixture| fixture.id == supposition.fixture)?;
            let fixture = FixtureIndex(fixture);
            // A supposition overrides a result: a claim may speak of what might have been.
            let played = season.played.iter().position(|result| result.fixture == fixture);
            if let Some(result) = played.map(|index| season.played.remove(index)) {
                season.remaining.push(RemainingFixture {
                    home: result.home,
                    away: result.away,
                    so_far: None,
                    fixture,
                });
            }
            let index = season.remaining.iter().position(|remaining| remaining.fixture == fixture)?;
            if let Some(score) = supposition.score {
                season.played.push(season.remaining.remove(index).ending(score));
                scores.push((fixture, score));
            }
        }
        let outcome = |remaining: &RemainingFixture| {
            let fixture = &group.fixtures[remaining.fixture];
            suppositions.iter().find(|supposition| supposition.fixture == fixture.id)?.outcome
        };
        let outcomes = season.remaining.iter().map(outcome).collect();
        Some(Case { season, outcomes, scores, between: None })
    }

    /// Judges a gap. The outcome alone fixes the points, so any score will do.
    fn gap(&self, team: TeamIndex, other: TeamIndex, claimed: i64) -> Judged {
        let supposed = self.supposed(|outcome| match outcome {
            Outcome::Home => [1, 0],
            Outcome::Draw => [0, 0],
            Outcome::Away => [0, 1],
        });
        let mut ranker = Ranker::new(&self.season);
        let totals = ranker.rank(&supposed).totals;
        let points = [team, other].map(|team| totals[team].points);
        let [own, others] = points;
        let judgement = if own - others == claimed { Judgement::True } else { Judgement::False };
        Judged { judgement, evidence: Evidence { points: Some(points), ..Evidence::default() } }
    }

    /// The results that count in the current table: matches under way, and supposed outcomes with some score.
    fn supposed(&self, score: impl Fn(Outcome) -> Score) -> Vec<PlayedFixture> {
        let fixtures = self.season.remaining.iter().zip(&self.outcomes);
        fixtures
            .filter_map(|(fixture, outcome)| Some(fixture.ending(outcome.map(&score).or(fixture.so_far)?)))
            .collect()
    }

    /// The position in the table with the supposed results. Of the other remaining matches, only those under
    /// way count, with their current score.
    fn position(mut self, team: TeamIndex, claimed: u16) -> Option<Judged> {
        let mut fixtures = Vec::new();
        let mut outcomes = Vec::new();
        for (fixture, outcome) in self.season.remaining.iter().zip(&self.outcomes) {
            match (outcome, fixture.so_far) {
                (Some(_), _) => {
                    fixtures.push(*fixture);
                    outcomes.push(*outcome);
                }
                (None, Some(so_far)) => self.season.played.push(fixture.ending(so_far)),
                (None, None) => {}
            }
        }
        self.season.remaining = fixtures;
        self.outcomes = outcomes;
        let place = Zone { from: claimed, to: claimed, ..Zone::default() };
        let places = ZonePlaces::of(&place, None, self.season.entrants.len());
        let mut judged = self.certainty(team, &places, [Fate::Through, Fate::Out])?;
        if self.season.remaining.is_empty() {
            let held = Ranker::new(&self.season).rank(&[]).places(team)?;
            judged.evidence.places = Some([held.start + 1, held.end]);
        }
        Some(judged)
    }

    /// The possible fates of a team in every pattern that agrees with the suppositions. `None` if there are
    /// too many patterns.
    fn cans(&self, team: TeamIndex, places: &ZonePlaces) -> Option<Vec<(Vec<Outcome>, PossibleFates)>> {
        if self.outcomes.iter().filter(|outcome| outcome.is_none()).count() > MOST_LISTED {
            return None;
        }
        if let Some(between) = &self.between {
            let agrees = |results: &[Outcome]| {
                results
                    .iter()
                    .zip(&self.outcomes)
                    .all(|(result, given)| given.is_none_or(|given| given == *result))
            };
            let agreeing = between.patterns.iter().filter(|pattern| agrees(&pattern.results));
            let cans = agreeing.map(|pattern| (pattern.results.clone(), pattern.can[team].clone()));
            return Some(cans.collect());
        }
        let final_season = FinalSeason::new(&self.season);
        let mut cans = Vec::new();
        for results in patterns(&self.outcomes) {
            let mut solver = Solver::new(WORK);
            let mut all = judge_pattern(&final_season, places, &results, &[team], &mut solver);
            cans.push((results, std::mem::take(&mut all[team])));
        }
        Some(cans)
    }

    fn example(&self, can: &PossibleFates, fate: Fate) -> Option<Example> {
        let fixtures = self.season.remaining.iter().map(|fixture| fixture.fixture);
        let mut scores: Vec<(FixtureIndex, Score)> =
            fixtures.zip(can.witness(fate)?.iter().copied()).collect();
        scores.extend_from_slice(&self.scores);
        scores.sort_unstable();
        Some(Example { scores, elsewhere: can.elsewhere(fate).to_vec(), fate })
    }

    /// Whether a team is sure to end as claimed.
    fn certainty(&self, team: TeamIndex, places: &ZonePlaces, [claimed, other]: [Fate; 2]) -> Option<Judged> {
        let Some(cans) = self.cans(team, places) else { return self.certain(team, places, claimed) };
        let has = |can: &PossibleFates, fate: Fate| can.witness(fate).is_some();
        let never = |can: &PossibleFates| can.is_settled() && !has(can, claimed) && has(can, other);
        let mut judgement = Judgement::True;
        let mut counter_example = None;
        for (_, can) in &cans {
            let against = self.example(can, other).or_else(|| self.example(can, Fate::Level));
            // All results and goals in other groups are open, so one counter-example from there is enough.
            let is_refuted = !can.elsewhere(other).is_empty();
            if never(can) || is_refuted {
                judgement = Judgement::False;
                counter_example = against;
                break;
            }
            if against.is_some() {
                judgement = Judgement::Imprecise;
                counter_example = counter_example.or(against);
            }
        }
        if judgement != Judgement::False && cans.iter().any(|(_, can)| !can.is_settled()) {
            judgement = Judgement::Undecided;
        }
        let example = cans.iter().find_map(|(_, can)| self.example(can, claimed));
        Some(Judged { judgement, evidence: Evidence { example, counter_example, ..Evidence::default() } })
    }

    /// The same if there are too many patterns to list. Only a certain status decides.
    fn certain(&self, team: TeamIndex, places: &ZonePlaces, claimed: Fate) -> Option<Judged> {
        if self.outcomes.iter().any(Option::is_some) {
            return None;
        }
        let held = match Scenarios::of(&self.season, places).statuses[team] {
            Qualification::Through => Fate::Through,
            Qualification::Out => Fate::Out,
            Qualification::Open | Qualification::NotWorkedOut => return None,
        };
        let judgement = if held == claimed { Judgement::True } else { Judgement::False };
        Some(Judged { judgement, evidence: Evidence::default() })
    }

    /// Whether a team reaches the zone only with a win, or only with a draw or better.
    fn need(&self, team: TeamIndex, places: &ZonePlaces, draw: bool) -> Option<Judged> {
        let cans = self.cans(team, places)?;
        // The team's best result in a pattern: 2 for a win, 1 for a draw.
        let best = |results: &[Outcome]| {
            let own = self.season.remaining.iter().zip(results).filter_map(|(fixture, outcome)| {
                match (fixture.home == team, fixture.away == team, outcome) {
                    (true, _, Outcome::Home) | (_, true, Outcome::Away) => Some(2),
                    (true, _, Outcome::Draw) | (_, true, Outcome::Draw) => Some(1),
                    _ => None,
                }
            });
            // Only defeats, or no match of its own: 0.
            own.max().unwrap_or(0)
        };
        let needed = if draw { 1 } else { 2 };
        let less = || cans.iter().filter(|(results, _)| best(results) < needed);
        let enough = || cans.iter().filter(|(results, _)| best(results) >= needed);
        let first = |fate: Fate| enough().find_map(|(_, can)| self.example(can, fate));
        let example = first(Fate::Through);
        let unsettled = cans.iter().any(|(_, can)| !can.is_settled());
        let sure = less().find(|(_, can)| can.verdict() == Verdict::Through);
        let maybe = [Fate::Through, Fate::Level]
            .into_iter()
            .find_map(|fate| less().find_map(|(_, can)| self.example(can, fate)));
        let (judgement, counter_example) = if let Some((_, can)) = sure {
            (Judgement::False, self.example(can, Fate::Through))
        } else if unsettled {
            (Judgement::Undecided, None)
        } else if example.is_none() {
            (Judgement::False, first(Fate::Out))
        } else if maybe.is_some() {
            (Judgement::Imprecise, maybe)
        } else if draw {
            // The claim says that a draw is what it takes. If only a win is enough, that says too little.
            let drawn = || cans.iter().filter(|(results, _)| best(results) == 1);
            match drawn().find(|(_, can)| can.witness(Fate::Through).is_some()) {
                Some(_) => (Judgement::True, None),
                None => (Judgement::Imprecise, drawn().find_map(|(_, can)| self.example(can, Fate::Out))),
            }
        } else {
            (Judgement::True, None)
        };
        Some(Judged { judgement, evidence: Evidence { example, counter_example, ..Evidence::default() } })
    }
}
