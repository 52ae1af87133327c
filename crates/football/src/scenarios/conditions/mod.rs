//! What a team depends on: its own result, then other results, then goals.
//!
//! A [`Condition`] is the only source of a sentence; it is data, and knows no language. Its tree is derived from the
//! verdicts of all patterns, and its goal clauses from the constraints of the tree of comparisons (`clause`). Nothing
//! in it is guessed. Where it is [complete](Condition::complete) it says of every scoreline what the verdicts say;
//! where it is not, what it says is true, and it is silent about the rest.

mod cells;
mod clause;
mod derivation;
mod outlook;

pub use super::forms::Term;
pub use outlook::{Branch, Clause, Conclusion, Outlook, Step};

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
    /// What becomes of it.
    pub outlook: Outlook,
    /// Whether it says of every scoreline what the verdicts say.
    pub complete: bool,
}

impl Condition {
    /// What a team needs for a zone, given what is still possible in it.
    #[must_use]
    pub fn of(season: &Season, places: &ZonePlaces, scenarios: &Scenarios, team: TeamIndex) -> Condition {
        Condition::within(season, places, scenarios, team, &mut Work::unlimited())
    }

    /// The same with limited work. Without enough of it, the condition says that goals decide, and not which.
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
