//! What points are enough, and what points are needed, in a season with too many remaining fixtures to list
//! all patterns.
//!
//! # The argument
//!
//! Take the outcomes of a team's own fixtures as given. They fix its points.
//!
//! - **The last night** (`last_night`): if no team has more than one match left, the other matches are
//!   independent. Each of them adds to the number of teams above by itself, and the solver decides how many of
//!   its two sides can be level with the team or above it, or not above it, with goals.
//! - **Earlier**: `frontier` finds the most teams that can have as many points, and the fewest that must have
//!   more. Goals are left out: level teams count as above for what is enough, and as below for what is needed.
//!
//! Both count lots and facts against the team for what is enough, and for it for what is needed. Every
//! statement is therefore true, whatever the scores and the lots. On the last night none is missing for a zone
//! that starts at the top or ends at the bottom, as long as the criteria up to the first head-to-head,
//! opponents' or fact criterion decide.

mod last_night;

use super::conditions::{Branch, Condition, Outlook};
use super::extremes::{most_above_or_level, must_be_above};
use super::final_season::FinalSeason;
use super::forms::patterns;
use super::places::{Fate, ZonePlaces};
use super::solver::Unknown;
use super::verdict::Qualification;
use crate::document::Outcome;
use crate::standings::{RemainingIndex, Season, TeamIndex};
use last_night::LastNight;

/// The most matches of its own that a team may have left.
const MOST_OWN: usize = 2;

impl Condition {
    /// What a team needs, if there are too many remaining fixtures to list all patterns: the results or points
    /// that are enough, and those that are needed.
    #[must_use]
    pub fn far(season: &Season, places: &ZonePlaces, status: Qualification, team: TeamIndex) -> Condition {
        let outlook = match status {
            Qualification::Through => Outlook::Through,
            Qualification::Out => Outlook::Out,
            Qualification::Open | Qualification::NotWorkedOut => {
                outlook(&FinalSeason::new(season), places, team).unwrap_or(Outlook::Depends)
            }
        };
        let complete = matches!(outlook, Outlook::Through | Outlook::Out);
        Condition { outlook, complete }
    }
}

/// `None` if nothing can be said.
fn outlook(final_season: &FinalSeason, places: &ZonePlaces, team: TeamIndex) -> Option<Outlook> {
    let season = &final_season.season;
    let own = season.remaining_fixtures().filter(|(_, fixture)| fixture.has(team));
    let own: Vec<RemainingIndex> = own.map(|(index, _)| index).collect();
    if own.is_empty() || own.len() > MOST_OWN {
        return None;
    }
    let asked = Asked { final_season, places, team, night: LastNight::of(final_season) };
    let any = vec![None; own.len()];
    let fates = patterns(&any).map(|outcomes| {
        let fate = asked.fate(&own, &outcomes);
        (outcomes, fate)
    });
    let fates: Vec<(Vec<Outcome>, Fate)> = fates.collect();
    match own.as_slice() {
        [own] => by_result(*own, &fates),
        own => by_points(season, team, own, &fates),
    }
}

/// What each result of the only match leads to.
fn by_result(own: RemainingIndex, fates: &[(Vec<Outcome>, Fate)]) -> Option<Outlook> {
    let mut branches: Vec<Branch> = Vec::new();
    for (outcomes, fate) in fates {
        let then = match fate {
            Fate::Through => Outlook::Through,
            Fate::Out => Outlook::Out,
            Fate::Level => Outlook::Depends,
        };
        match branches.iter_mut().find(|branch| branch.then == then) {
            Some(branch) => branch.outcomes.extend(outcomes),
            None => branches.push(Branch { outcomes: outcomes.clone(), then }),
        }
    }
    (branches.len() > 1).then_some(Outlook::Split { fixture: own, branches })
}

/// What the points from several matches lead to.
fn by_points(
    season: &Season,
    team: TeamIndex,
    own: &[RemainingIndex],
    fates: &[(Vec<Outcome>, Fate)],
) -> Option<Outlook> {
    let points = season.rules.points;
    let earned = |outcomes: &[Outcome]| -> i64 {
        let earned = own.iter().zip(outcomes).map(|(index, outcome)| match outcome {
            Outcome::Draw => points.draw,
            won if (*won == Outcome::Home) == (season.remaining[*index].home == team) => points.win,
            _ => points.loss,
        });
        earned.map(i64::from).sum()
    };
    let totals: Vec<(i64, Fate)> = fates.iter().map(|(outcomes, fate)| (earned(outcomes), *fate)).collect();
    let lowest = totals.iter().map(|(total, _)| *total).min()?;
    let short = totals.iter().filter(|(_, fate)| *fate != Fate::Through).map(|(total, _)| *total).max();
    let enough = totals.iter().map(|(total, _)| *total).filter(|total| Some(*total) > short).min();
    let possible = totals.iter().filter(|(_, fate)| *fate != Fate::Out).map(|(total, _)| *total).min();
    let least = possible.filter(|least| *least != lowest);
    (enough.is_some() || least.is_some()).then(|| Outlook::Points { enough, least, between: Vec::new() })
}

/// The subject of the questions.
struct Asked<'a> {
    final_season: &'a FinalSeason,
    places: &'a ZonePlaces,
    team: TeamIndex,
    night: Option<LastNight<'a>>,
}

impl Asked<'_> {
    /// What certainly follows from these outcomes of the team's own fixtures. `Level` if nothing does.
    fn fate(&self, own: &[RemainingIndex], outcomes: &[Outcome]) -> Fate {
        let above = match (&self.night, own, outcomes) {
            (Some(night), [own], [outcome]) => night.above(self.team, *own, *outcome),
            _ => self.above(outcomes),
        };
        let Ok([fewest, most]) = above else { return Fate::Level };
        // Between the fewest and the most teams above, every place may be the team's.
        self.places.common(fewest, most - fewest + 1).unwrap_or(Fate::Level)
    }

    /// Bounds on the number of teams above, by points.
    fn above(&self, outcomes: &[Outcome]) -> Result<[usize; 2], Unknown> {
        let season = &self.final_season.season;
        let most = most_above_or_level(season, self.team, outcomes)?;
        Ok([must_be_above(season, self.team, outcomes)?.min(most), most])
    }
}
