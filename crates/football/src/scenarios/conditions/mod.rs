//! What a team depends on: its own result, then other results, then goals.
//!
//! A [`Condition`] is the only source of a sentence. It is data, independent of any language. Its tree comes
//! from the verdicts of all patterns, and its goal clauses from the constraints of the tree of comparisons
//! (`clause`). It contains no guesses. A [complete](Condition::complete) condition agrees with the verdicts
//! on every scoreline. An incomplete one makes only true statements and leaves the other scorelines open.

mod cells;
mod clause;
mod derivation;
mod outlook;
mod ranked;

pub use super::forms::Term;
pub use outlook::{Branch, Clause, Conclusion, Outlook, Ranked, Step, Worth};

use super::engine::Scenarios;
use super::final_season::FinalSeason;
use super::places::ZonePlaces;
use super::solver::Work;
use super::verdict::Qualification;
use crate::standings::{Season, TeamIndex};
use cells::Cells;

/// What a team needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The team's outlook.
    pub outlook: Outlook,
    /// Whether the condition agrees with the verdicts on every scoreline.
    pub complete: bool,
}

impl Condition {
    /// What a team needs for a zone, given the scenarios.
    #[must_use]
    pub fn of(season: &Season, places: &ZonePlaces, scenarios: &Scenarios, team: TeamIndex) -> Condition {
        Condition::within(season, places, scenarios, team, &mut Work::unlimited())
    }

    /// The same with limited work. If the work runs out, the condition says that goals decide, but not how.
    #[must_use]
    pub fn within(
        season: &Season,
        places: &ZonePlaces,
        scenarios: &Scenarios,
        team: TeamIndex,
        work: &mut Work,
    ) -> Condition {
        let outlook = match scenarios.statuses[team] {
            Qualification::Through => Outlook::Through,
            Qualification::Out => Outlook::Out,
            Qualification::Open => {
                let final_season = FinalSeason::new(season);
                work.ask(cells::WORK, |solver| {
                    derivation::derived(&mut Cells::new(&final_season, places, scenarios, team, solver))
                })
            }
            Qualification::NotWorkedOut => Outlook::Depends,
        };
        Condition { complete: outlook.is_complete(), outlook }
    }
}
