//! The line-ups of both sides, on one pitch and as lists.

mod mark;
mod pitch;
mod substitutes;
mod team_list;

use super::context::MatchContext;
use super::icon::{Icon, icon};
use super::segmented_control::{Segment, SegmentedControl};
use crate::state::{Action, LineUpView};
use pitch::Pitch;
use substitutes::Substitutes;
use team_list::TeamList;
use touchline_football::document::{DateTime, Document, LineUp, Match, MatchStatus};
use touchline_football::story::{Side, Squad};
use yew::prelude::*;

/// The properties of [`LineUps`].
#[derive(Properties, PartialEq)]
pub struct LineUpsProps {
    /// The match.
    pub context: MatchContext,
    /// The view of the line-ups, if there is room for only one.
    pub shown_as: LineUpView,
}

/// The line-ups. In one column they are folded, except before kick-off, when they are the news. If the document has
/// none, the part says when to expect them, or is absent.
#[component]
pub fn LineUps(LineUpsProps { context, shown_as }: &LineUpsProps) -> Html {
    let the_match = context.document.the_match.as_ref();
    // A fold that was open before kick-off stays open: closing it would move the page.
    let opens = use_memo((), |()| the_match.is_some_and(|the_match| !the_match.status().has_begun()));
    let Some(the_match) = the_match else { return Html::default() };
    let title = || {
        html! {
            <@{context.title_tag()} class="tl-title" part="title">{ context.words.lineups() }</@>
        }
    };
    let content = if has_line_ups(&context.document) {
        html! { <>
            <div class="tl-wide">{ title() }</div>
            <details class="tl-fold" open={*opens} data-key={context.id("lineups-fold")}>
                <summary>{ title() }{ icon(&context.uid, Icon::Chevron) }</summary>
                { view_control(context, *shown_as) }
                <div class="tl-lu-body">
                    <Pitch context={context.clone()} />
                    <div class="tl-lu-subs" aria-hidden="true">
                        { for Side::BOTH.map(|side| html! { <Substitutes context={context.clone()} {side} /> }) }
                    </div>
                    { for Side::BOTH.map(|side| html! { <TeamList context={context.clone()} {side} /> }) }
                </div>
                { officials(context, the_match) }
            </details>
        </> }
    } else if let Some(kickoff) = expects_line_ups(&context.document) {
        let [to_come, expected] = context.words.line_ups_to_come(kickoff);
        html! { <>{ title() }<p class="tl-lu-wait"><b>{ to_come }</b>{ " " }{ expected }</p></> }
    } else {
        return Html::default();
    };
    html! {
        <section
            class={classes!("tl-part", "tl-lu", needs_squad_style(&context.document).then_some("tl-lu-whole"))}
            part="lineups"
            id={context.id("lineups")}
            aria-labelledby={context.named_by(&context.id("lineups"))}
            aria-label={context.words.lineups().to_owned()}
        >
            { content }
        </section>
    }
}

/// Whether the part has line-ups to show, or says when to expect them.
pub(super) fn shows_line_ups(document: &Document) -> bool {
    has_line_ups(document) || expects_line_ups(document).is_some()
}

/// The kick-off of a match that is still to be played on time and has no line-ups yet.
fn expects_line_ups(document: &Document) -> Option<&DateTime> {
    let the_match = document.the_match.as_ref().filter(|_| !has_line_ups(document))?;
    the_match.kickoff.as_ref().filter(|_| the_match.status() == MatchStatus::Scheduled)
}

/// Whether the part has something whose style is in `www/css/more/squads.css`: a coach, a captain, a number, a
/// rating, a substitute who did not come on, a line of five, or that line-ups are to come.
pub(super) fn needs_squad_style(document: &Document) -> bool {
    let has_more = |line_up: &LineUp| {
        let squad = Squad::of(document, line_up);
        let numbered = |id: &String| {
            document.player(id).is_some_and(|player| player.number.is_some() || player.rating.is_some())
        };
        line_up.coach.is_some()
            || line_up.captain.is_some()
            || line_up.start.iter().chain(&line_up.bench).any(numbered)
            || !squad.not_used.is_empty()
            || squad.rows.iter().any(|row| row.len() > 4)
    };
    let the_match = document.the_match.as_ref();
    let line_ups = |the_match| Side::BOTH.map(|side| line_up(the_match, side));
    expects_line_ups(document).is_some()
        || the_match.is_some_and(|the_match| line_ups(the_match).into_iter().flatten().any(has_more))
}

fn view_control(context: &MatchContext, shown_as: LineUpView) -> Html {
    let [legend, pitch, list] = context.words.lineup_views();
    let views = LineUpView::NAMES.into_iter().zip([pitch, list]);
    let segments: Vec<Segment> = views
        .map(|((value, view), label)| Segment {
            value,
            action: Action::LineUps(view),
            label: label.to_owned().into(),
            count: None,
            chosen: shown_as == view,
        })
        .collect();
    html! { <SegmentedControl name={context.id("lineups-as")} legend={legend.to_owned()} {segments} class="tl-seg-two" /> }
}

fn officials(context: &MatchContext, the_match: &Match) -> Html {
    let officials = the_match.officials.iter().map(|official| {
        let text = context.words.official(&official.role, &official.name, official.country.as_deref());
        html! { <span>{ text }</span> }
    });
    html! { <p class="tl-foot">{ for officials }</p> }
}

/// Whether the document has a line-up to show.
fn has_line_ups(document: &Document) -> bool {
    document.the_match.as_ref().is_some_and(|the_match| !the_match.lineups.is_empty())
}

fn line_up(the_match: &Match, side: Side) -> Option<&LineUp> {
    match side {
        Side::Home => the_match.lineups.home.as_ref(),
        Side::Away => the_match.lineups.away.as_ref(),
    }
}

/// The name of a side's team with its formation.
fn team_and_formation(context: &MatchContext, the_match: &Match, side: Side) -> Html {
    let team = context.words.team(&context.document, the_match.team_of(side));
    let formation = line_up(the_match, side).and_then(|line_up| line_up.formation.as_deref());
    html! { <>{ team }{ " " }<span>{ formation.unwrap_or_default() }</span></> }
}
