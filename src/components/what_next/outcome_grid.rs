//! One grid of the map.

use super::map_view::MapView;
use crate::components::context::MatchContext;
use crate::components::segmented_control::radio_group;
use crate::components::text::unbroken;
use crate::state::Action;
use std::rc::Rc;
use touchline_football::document::{Outcome, Score};
use touchline_football::scenarios::{Grid, Verdict};
use yew::prelude::*;

/// The properties of [`OutcomeGrid`].
#[derive(Properties, PartialEq)]
pub struct OutcomeGridProps {
    /// The document.
    pub context: MatchContext,
    /// The map.
    pub map: Rc<MapView>,
    /// The index of one of its grids.
    pub index: usize,
    /// The score that the reader tries, if it is on this grid.
    pub score: Option<Score>,
}

/// Who goes through for every score of a fixture, given one outcome of the other fixture.
#[component]
pub fn OutcomeGrid(OutcomeGridProps { context, map, index, score }: &OutcomeGridProps) -> Html {
    let Some(grid) = map.grids.get(*index) else { return Html::default() };
    let words = &context.words;
    let [home, away] = map.names_of(&map.fixture);
    let goals = || 0..Grid::SIDE;
    let rows = goals().zip(&grid.cells).map(|(home_goals, cells)| {
        let cells = goals().zip(cells).map(|(away_goals, cell)| {
            let at = [home_goals, away_goals];
            cell_of(context, map, grid, at, cell, *score == Some(at))
        });
        html! { <tr><th scope="row">{ home_goals }</th>{ for cells }</tr> }
    });
    let across = if words.direction() == "rtl" { " ←" } else { " →" };
    let table = html! {
        <table class="tl-mp-table">
            <caption>
                <b>{ words.outcome(map.names_of(&map.other), grid.other) }</b>
                <span class="tl-mp-axis" aria-hidden="true">
                    <span>{ home }{ " ↓" }</span><span>{ away }{ across }</span>
                </span>
            </caption>
            <thead>
                <tr><td />{ for goals().map(|goals| html! { <th scope="col">{ goals }</th> }) }</tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <div class={classes!("tl-mp-grid", class_of(grid))}>
            { radio_group(table) }
            { beyond(context, map, grid).map(|text| html! { <p class="tl-mp-beyond">{ unbroken(&text) }</p> }) }
        </div>
    }
}

fn cell_of(
    context: &MatchContext,
    map: &MapView,
    grid: &Grid,
    score: Score,
    cell: &[Verdict],
    is_chosen: bool,
) -> Html {
    let [row, column] = score;
    let label = map.label(cell);
    let is_edge =
        |row: u16, column: u16| cell_at(grid, [row, column]).is_some_and(|next| map.label(next) != label);
    let class = classes!(
        map.class(cell),
        is_edge(row, column + 1).then_some("tl-mp-r"),
        is_edge(row + 1, column).then_some("tl-mp-b"),
    );
    if cell.is_empty() {
        return html! { <td {class} /> };
    }
    // Beside the teams named above the grids, nobody else may go through.
    let (shown, said) = match label.as_str() {
        "" => ("–", context.words.nobody_else()),
        letters => (letters, letters),
    };
    let action = Action::Cell(map.fixture.fixture.0, score, map.other.fixture.0, grid.other).to_string();
    html! {
        <td {class}>
            <label>
                <input
                    type="radio"
                    name={context.id(class_of(grid))}
                    data-action={action.clone()}
                    data-key={context.id(&action)}
                    aria-label={context.words.cell(said, map.names_of(&map.fixture), score)}
                    checked={is_chosen}
                />
                <span>{ shown }</span>
            </label>
        </td>
    }
}

/// Describes higher scores if the edge of the grid does not show it: at a margin other than that of a draw.
fn beyond(context: &MatchContext, map: &MapView, grid: &Grid) -> Option<String> {
    if !grid.goes_on {
        return Some(context.words.otherwise_beyond().to_owned());
    }
    let last = Grid::SIDE - 1;
    let label = |score: Score| cell_at(grid, score).map(|cell| map.label(cell));
    let edges = (1..last).flat_map(|short| [[last, last - short], [last - short, last]]);
    let inward = |edge: Score| edge.map(|goals| if goals == last { last } else { goals - 1 });
    edges.into_iter().find(|edge| label(*edge) != label(inward(*edge))).map(|edge| context.words.beyond(edge))
}

/// The class of a grid, which also names its radio group.
fn class_of(grid: &Grid) -> &'static str {
    match grid.other {
        Outcome::Home => "tl-mp-home",
        Outcome::Draw => "tl-mp-draw",
        Outcome::Away => "tl-mp-away",
    }
}

fn cell_at(grid: &Grid, [home, away]: Score) -> Option<&Vec<Verdict>> {
    grid.cells.get(usize::from(home))?.get(usize::from(away))
}
