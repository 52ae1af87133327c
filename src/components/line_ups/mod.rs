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
use touchline_football::document::{Document, LineUp, Match};
use touchline_football::story::Side;
use yew::prelude::*;

/// The properties of [`LineUps`].
#[derive(Properties, PartialEq)]
pub struct LineUpsProps {
    /// The match.
    pub context: MatchContext,
    /// The view of the line-ups, if there is room for only one.
    pub shown_as: LineUpView,
}

/// The line-ups, or nothing if the document has none. Collapsed in one column, open in two.
#[component]
pub fn LineUps(LineUpsProps { context, shown_as }: &LineUpsProps) -> Html {
    let Some(the_match) = context.document.the_match.as_ref() else { return Html::default() };
    if Side::BOTH.iter().all(|side| line_up(the_match, *side).is_none()) {
        return Html::default();
    }
    let title = || {
        html! {
            <@{context.title_tag()} class="tl-title" part="title">{ context.words.lineups() }</@>
        }
    };
    html! {
        <section
            class="tl-part tl-lu"
            part="lineups"
            id={context.id("lineups")}
            aria-labelledby={context.named_by(&context.id("lineups"))}
            aria-label={context.words.lineups().to_owned()}
        >
            <div class="tl-wide">{ title() }</div>
            <details class="tl-fold" data-key={context.id("lineups-fold")}>
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
        </section>
    }
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
pub(super) fn has_line_ups(document: &Document) -> bool {
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
