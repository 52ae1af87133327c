//! The scorers of one side.

use crate::components::context::MatchContext;
use crate::components::text::{player_name, side_class};
use touchline_football::clock::Moment;
use touchline_football::document::{Event, EventKind};
use touchline_football::story::{Scorer, Side, scorers};
use touchline_football::words::Words;
use yew::prelude::*;

/// The properties of [`Scorers`].
#[derive(Properties, PartialEq)]
pub struct ScorersProps {
    /// The match.
    pub context: MatchContext,
    /// The side that the goals count for.
    pub side: Side,
}

/// The scorers of a side, each with the minutes of their goals.
#[component]
pub fn Scorers(ScorersProps { context, side }: &ScorersProps) -> Html {
    let document = &context.document;
    let Some(the_match) = &document.the_match else { return Html::default() };
    let class = classes!("tl-hd-goals", side_class(Some(*side)));
    let scorers = scorers(document, *side);
    if scorers.is_empty() {
        return html! { <div {class} /> };
    }
    let team = context.words.team(document, the_match.team_of(*side));
    html! {
        <ul {class} aria-label={context.words.scorers_of(team)} part="scorers">
            { for scorers.iter().map(|scorer| scorer_line(context, scorer)) }
        </ul>
    }
}

/// A scorer with minutes: "Salah 12′, 40′ pen". A minute and its suffix stay on one line.
fn scorer_line(context: &MatchContext, scorer: &Scorer<'_>) -> Html {
    let (document, words) = (&context.document, &context.words);
    let name = scorer.player.map_or(words.unknown_scorer(), |player| words.player(document, player));
    let url = scorer.player.and_then(|player| document.player(player)?.url.as_deref());
    let last = scorer.goals.len().saturating_sub(1);
    let minutes = scorer.goals.iter().enumerate().map(|(index, (moment, goal))| {
        let minute = minute(words, moment, goal);
        let comma = if index < last && !minute.is_empty() { "," } else { "" };
        html! { <>{ " " }<span class="tl-nb">{ format!("{minute}{comma}") }</span></> }
    });
    html! { <li>{ player_name(name, url, scorer.player.is_some()) }{ for minutes }</li> }
}

/// The minute of a goal, followed by its kind: "40′ pen".
fn minute(words: &Words, moment: &Moment, goal: &Event) -> String {
    let minute = moment.minute.map(|minute| words.minute(minute)).unwrap_or_default();
    let suffix = match goal.kind {
        EventKind::PenaltyGoal => words.penalty_short(),
        EventKind::OwnGoal => words.own_goal_short(),
        _ => "",
    };
    let space = if minute.is_empty() || suffix.is_empty() { "" } else { "\u{a0}" };
    format!("{minute}{space}{suffix}")
}
