//! A fixture still to play, with a stepper for the goals of each side.

use super::kickoff_of_all;
use crate::components::context::MatchContext;
use crate::components::text::team_class;
use crate::state::Action;
use touchline_football::document::{DateTime, Score};
use touchline_football::standings::RemainingFixture;
use touchline_football::story::Side;
use yew::prelude::*;

/// The properties of [`FixtureStepper`].
#[derive(Properties, PartialEq)]
pub struct FixtureStepperProps {
    /// The document.
    pub context: MatchContext,
    /// The fixture.
    pub fixture: RemainingFixture,
    /// The id of the home team.
    pub home: AttrValue,
    /// The id of the away team.
    pub away: AttrValue,
    /// The kick-off, if it is not the same for all fixtures.
    pub kickoff: Option<DateTime>,
    /// The state of a live match: "67′".
    pub state: Option<AttrValue>,
    /// The score that the reader tries.
    pub score: Option<Score>,
}

/// A fixture with a stepper for each side.
#[component]
pub fn FixtureStepper(props: &FixtureStepperProps) -> Html {
    let FixtureStepperProps { context, home, away, kickoff, state, score, .. } = props;
    let match_of_document = context.document.the_match.as_ref();
    let name = |team: &AttrValue| {
        let class = classes!("tl-nx-team", team_class(match_of_document, team));
        html! { <span {class}>{ context.words.team(&context.document, team) }</span> }
    };
    html! {
        <li class={classes!("tl-nx-fixture", score.map(|_| "tl-nx-set"))}>
            { name(home) }
            { name(away) }
            { stepper(props, Side::Home, home) }
            <span class="tl-nx-dash" aria-hidden="true">{ "–" }</span>
            { stepper(props, Side::Away, away) }
            { match state {
                Some(state) => Some(html! { <p class="tl-nx-when tl-nx-live">{ state }</p> }),
                None => kickoff_of_all(context, &[*kickoff], "tl-nx-when"),
            } }
        </li>
    }
}

/// One goal fewer, a field, one goal more.
fn stepper(props: &FixtureStepperProps, side: Side, team: &str) -> Html {
    let FixtureStepperProps { context, fixture, score, .. } = props;
    let index = fixture.fixture.0;
    let shown = score.or(fixture.so_far);
    // A match in progress starts from its own goals, so its next step is an absolute number.
    let from = fixture.so_far.and(shown).map(|score| side.of(score));
    let (fewer, more) = match from {
        Some(goals) => (
            Action::Goals(index, side, goals.saturating_sub(1)),
            Action::Goals(index, side, goals.saturating_add(1)),
        ),
        None => (Action::Fewer(index, side), Action::More(index, side)),
    };
    let [goals, fewer_label, more_label] = context.words.stepper(context.words.team(&context.document, team));
    let button = |action: Action, key: Action, label: String, sign: &'static str| {
        html! {
            <button
                type="button"
                data-action={action.to_string()}
                aria-label={label}
                data-key={context.id(&key.to_string())}
            >
                { sign }
            </button>
        }
    };
    html! {
        <span class="tl-nx-stepper" role="group" aria-label={goals.clone()}>
            { button(fewer, Action::Fewer(index, side), fewer_label, "−") }
            <input
                class="tl-nx-goals"
                type="text"
                inputmode="numeric"
                maxlength="2"
                placeholder="–"
                aria-label={goals.clone()}
                data-action={Action::typed(index, side)}
                data-key={context.id(&Action::typed(index, side))}
                value={shown.map(|score| side.of(score).to_string()).unwrap_or_default()}
            />
            { button(more, Action::More(index, side), more_label, "+") }
        </span>
    }
}
