//! The map: who goes through for every score of one of the last two fixtures, with a grid for each outcome of
//! the other.
//!
//! Letters show the teams. A team that goes through in every cell is named once above the grids, and has no
//! letters. If a ranking between groups decides too, a cell holds whatever the other groups do. A cell is tinted
//! if one side of this match goes through without the other, and hatched if neither does. The cells of a grid are
//! one group of radio buttons. The group is one tab stop, and the arrow keys move through it before any script has
//! loaded.

use super::Tried;
use super::map_view::{MapView, is_sure};
use super::outcome_grid::OutcomeGrid;
use super::score_in;
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::segmented_control::{Segment, SegmentedControl};
use crate::state::Action;
use std::rc::Rc;
use touchline_football::document::Outcome;
use touchline_football::scenarios::Verdict;
use touchline_football::standings::{Season, TeamIndex};
use yew::prelude::*;

/// The properties of [`OutcomeMap`].
#[derive(Properties, PartialEq)]
pub struct OutcomeMapProps {
    /// The document.
    pub context: MatchContext,
    /// The season so far.
    pub season: Rc<Season>,
    /// The scores that the reader tries.
    pub tried: Tried,
    /// The grid that the reader chose, used if there is room for only one.
    pub chosen: Option<Outcome>,
}

/// The map. Nothing unless exactly two fixtures are left and the group has a zone.
#[component]
pub fn OutcomeMap(OutcomeMapProps { context, season, tried, chosen }: &OutcomeMapProps) -> Html {
    // The grids do not depend on the tried scores.
    let map = use_memo(context.clone(), |context| MapView::of(context, season));
    let Some(map) = (*map).clone() else { return Html::default() };
    let words = &context.words;
    let other = score_in(tried, map.other.fixture);
    let shown = chosen.or(other.map(Outcome::of)).unwrap_or(Outcome::Home);
    let title = || {
        html! {
            <@{context.subtitle_tag()} class="tl-nx-title" part="title">{ words.who_goes_through() }</@>
        }
    };
    let grids = map.grids.iter().enumerate().map(|(index, grid)| {
        let is_tried = other.map(Outcome::of) == Some(grid.other);
        let score = score_in(tried, map.fixture.fixture).filter(|_| is_tried);
        html! { <OutcomeGrid context={context.clone()} map={map.clone()} {index} {score} /> }
    });
    html! {
        <div class={classes!("tl-mp", map.has_codes().then_some("tl-mp-codes"))}>
            <div class="tl-wide">{ title() }</div>
            <details class="tl-fold" data-key={context.id("map-fold")}>
                <summary>{ title() }{ icon(&context.uid, Icon::Chevron) }</summary>
                { map.always.clone().map(|text| html! { <p class="tl-sub">{ text }</p> }) }
                { grid_control(context, &map, shown) }
                <div class="tl-mp-grids">{ for grids }</div>
                { key(context, &map) }
            </details>
        </div>
    }
}

/// Chooses the grid to show if there is room for only one.
fn grid_control(context: &MatchContext, map: &MapView, shown: Outcome) -> Html {
    let [legend, draw] = context.words.grids();
    let [home, away] = map.names_of(&map.other);
    let segments: Vec<Segment> = Outcome::NAMES
        .into_iter()
        .zip([home, draw, away])
        .map(|((value, outcome), label)| Segment {
            value,
            action: Action::Grid(outcome),
            label: label.to_owned().into(),
            count: None,
            chosen: outcome == shown,
        })
        .collect();
    html! { <SegmentedControl name={context.id("grid")} legend={legend.to_owned()} {segments} class="tl-mp-pick" /> }
}

/// The meaning of the letters and tints. It explains only what the map contains.
fn key(context: &MatchContext, map: &MapView) -> Html {
    let words = &context.words;
    let through = |team: TeamIndex| map.cells().any(|cell| is_sure(cell.get(team.0), Verdict::Through));
    let letters = map.initials.iter().filter(|(team, _)| through(*team));
    let letters = letters.map(|(team, initial)| format!("{initial}\u{a0}{}", map.name(*team)));
    let sides = map.sides.map(|side| side.map_or("", |side| map.name(side)));
    let [home, away] = sides;
    let tints = [
        ("tl-home", words.map_key([home, away])),
        ("tl-away", words.map_key([away, home])),
        ("tl-mp-neither", words.neither_through(sides)),
    ];
    let tints =
        tints.into_iter().filter(|(class, _)| map.cells().any(|cell| map.class(cell) == Some(*class)));
    let is_open = map.cells().any(|cell| map.label(cell).ends_with('?'));
    html! {
        <ul class="tl-mp-key">
            <li>{ letters.collect::<Vec<_>>().join(", ") }</li>
            { for tints.map(|(class, text)| html! {
                <li><i class={classes!("tl-mp-swatch", class)} aria-hidden="true" />{ text }</li>
            }) }
            { is_open.then(|| html! { <li>{ "?\u{a0}" }{ words.left_open(map.between_groups) }</li> }) }
        </ul>
    }
}
