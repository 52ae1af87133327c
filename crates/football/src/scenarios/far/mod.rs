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
use super::engine::Scenarios;
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

/// What these teams need on the last night, in order, and the scenarios that go with it. Other teams count as
/// open there. `None` if some team has more than one match left.
///
/// It costs far less than the statuses of all teams, so a page can afford it.
#[must_use]
pub fn last_night(
    season: &Season,
    places: &ZonePlaces,
    teams: &[TeamIndex],
) -> Option<(Scenarios, Vec<Condition>)> {
    let final_season = FinalSeason::new(season);
    let night = LastNight::of(&final_season)?;
    let mut statuses = vec![Qualification::Open; season.entrants.len()];
    let condition = |team: &TeamIndex| {
        let outlook = on_the_night(&final_season, places, *team, &night).unwrap_or(Outlook::Depends);
        let complete = matches!(outlook, Outlook::Through | Outlook::Out);
        match outlook {
            Outlook::Through => statuses[*team] = Qualification::Through,
            Outlook::Out => statuses[*team] = Qualification::Out,
            _ => {}
        }
        Condition { outlook, complete }
    };
    let conditions = teams.iter().map(condition).collect();
    Some((Scenarios { statuses, patterns: Vec::new(), between_groups: false, between: None }, conditions))
}

/// What each result of a team's match leads to. `None` if nothing can be said.
fn on_the_night(
    final_season: &FinalSeason,
    places: &ZonePlaces,
    team: TeamIndex,
    night: &LastNight<'_>,
) -> Option<Outlook> {
    let (own, _) = final_season.season.remaining_fixtures().find(|(_, fixture)| fixture.has(team))?;
    by_result(own, &|outcome| certain(places, night.above(team, own, outcome)))
}

/// What each result of the only match leads to. `None` if nothing can be said.
fn by_result(own: RemainingIndex, fate: &dyn Fn(Outcome) -> Fate) -> Option<Outlook> {
    let mut branches: Vec<Branch> = Vec::new();
    for (_, outcome) in Outcome::NAMES {
        let then = match fate(outcome) {
            Fate::Through => Outlook::Through,
            Fate::Out => Outlook::Out,
            Fate::Level => Outlook::Depends,
        };
        match branches.iter_mut().find(|branch| branch.then == then) {
            Some(branch) => branch.outcomes.push(outcome),
            None => branches.push(Branch { outcomes: vec![outcome], then }),
        }
    }
    if branches.len() > 1 {
        return Some(Outlook::Split { fixture: own, branches });
    }
    branches.pop().map(|branch| branch.then).filter(|then| *then != Outlook::Depends)
}

/// What is certain with these bounds on the number of teams above. `Level` if nothing is.
fn certain(places: &ZonePlaces, above: Result<[usize; 2], Unknown>) -> Fate {
    let Ok([fewest, most]) = above else { return Fate::Level };
    // Between the fewest and the most teams above, every place may be the team's.
    places.common(fewest, most - fewest + 1).unwrap_or(Fate::Level)
}

/// `None` if nothing can be said.
fn outlook(final_season: &FinalSeason, places: &ZonePlaces, team: TeamIndex) -> Option<Outlook> {
    let season = &final_season.season;
    let own = season.remaining_fixtures().filter(|(_, fixture)| fixture.has(team));
    let own: Vec<RemainingIndex> = own.map(|(index, _)| index).collect();
    if own.is_empty() || own.len() > MOST_OWN {
        return None;
    }
    if let Some(night) = LastNight::of(final_season) {
        return on_the_night(final_season, places, team, &night);
    }
    let mut fates: Vec<(Vec<Outcome>, Fate)> = Vec::new();
    for outcomes in patterns(&vec![None; own.len()]) {
        let fate = certain(places, above(season, team, &outcomes));
        fates.push((outcomes, fate));
    }
    match own.as_slice() {
        [own] => {
            let fate = |outcome: Outcome| {
                fates.iter().find(|(of, _)| *of == [outcome]).map_or(Fate::Level, |(_, fate)| *fate)
            };
            by_result(*own, &fate)
        }
        own => by_points(season, team, own, &fates),
    }
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

/// Bounds on the number of teams above, by points.
fn above(season: &Season, team: TeamIndex, outcomes: &[Outcome]) -> Result<[usize; 2], Unknown> {
    let most = most_above_or_level(season, team, outcomes)?;
    Ok([must_be_above(season, team, outcomes)?.min(most), most])
}
