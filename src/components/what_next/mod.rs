//! What next: what each side needs, the fixtures still to play with a score to try for each, and the
//! projected table.
//!
//! Tried scores never look like real ones: they have dashed edges, and the real table does not change.

mod fixture_stepper;
mod map_view;
mod needs;
mod outcome_grid;
mod outcome_map;
mod projected_table;

use super::context::MatchContext;
use super::text::{time, your_time};
use crate::state::Action;
use fixture_stepper::FixtureStepper;
use needs::NeedsList;
pub(super) use needs::{Needs, use_needs};
use outcome_map::OutcomeMap;
use projected_table::ProjectedTable;
use std::rc::Rc;
use touchline_football::document::{DateTime, Group, Outcome, Score};
use touchline_football::standings::{FixtureIndex, RemainingFixture, Season, TeamIndex};
use touchline_football::story::MatchRow;
use yew::prelude::*;

/// With more fixtures left, this is a season, not a last evening, and no reader steps through them all.
const MOST_FIXTURES: usize = 12;

/// The scores that the reader tries, each with its fixture's index in the group.
pub(super) type Tried = Vec<(FixtureIndex, Score)>;

/// The properties of [`WhatNext`].
#[derive(Properties, PartialEq)]
pub struct WhatNextProps {
    /// The document.
    pub context: MatchContext,
    /// What each side needs, if it was computed.
    pub needs: Rc<Option<Needs>>,
    /// The states of the other live matches, each with its fixture's index in the group.
    pub states: Vec<(usize, AttrValue)>,
    /// The scores that the reader tries.
    pub imagined: Vec<(usize, Score)>,
    /// The grid of the map that the reader chose.
    pub grid: Option<Outcome>,
    /// Whether there are scores to try.
    pub what_if: bool,
}

/// What next, for the group of the match or the only group. Nothing if no fixtures are left, or if there are
/// too many to try scores and to say what the sides need.
#[component]
pub fn WhatNext(props: &WhatNextProps) -> Html {
    let WhatNextProps { context, needs, states, imagined, grid, what_if } = props;
    // What the tried scores lead to. What each side really needs does not change with them, and so the controls
    // stay where they are.
    let then = use_needs(context, imagined, !imagined.is_empty());
    let Some((group, season)) = to_come(context) else { return Html::default() };
    let what_if = *what_if && can_try(&season);
    if !what_if && needs.is_none() {
        return Html::default();
    }
    let words = &context.words;
    let title_id = context.id("next-title");
    let together = kickoff_of_all(context, &kickoffs(group, &season), "tl-sub");
    let as_it_stands = needs.as_ref().as_ref().is_some_and(|needs| needs.as_it_stands);
    let needs =
        needs.is_some().then(|| html! { <NeedsList context={context.clone()} needs={needs.clone()} /> });
    let tries = what_if.then(|| {
        let tried = tried(&season, imagined);
        let season = Rc::new(season.clone());
        let steppers = season.remaining.iter().map(|fixture| {
            let kickoff = if together.is_none() { kickoff(group, fixture) } else { None };
            let score = score_in(&tried, fixture.fixture);
            let state = states.iter().find(|(index, _)| *index == fixture.fixture.0);
            let state = state.map(|(_, state)| state.clone());
            html! {
                <FixtureStepper
                    key={fixture.fixture.0}
                    context={context.clone()}
                    home={entrant(&season, fixture.home)}
                    away={entrant(&season, fixture.away)}
                    fixture={*fixture}
                    {kickoff}
                    {state}
                    {score}
                />
            }
        });
        html! {
            <>
                <div class="tl-nx-lab">
                    <div class="tl-nx-try">
                        <div class="tl-nx-head">
                            <@{context.subtitle_tag()} class="tl-nx-title" part="title">{ words.try_a_score() }</@>
                            { (!tried.is_empty()).then(|| html! {
                                <button class="tl-nx-reset" type="button" data-action={Action::Reset.to_string()}>
                                    { words.reset() }
                                </button>
                            }) }
                        </div>
                        <ul class="tl-nx-fixtures">{ for steppers }</ul>
                    </div>
                    <div class="tl-nx-answer">
                        <ProjectedTable
                            context={context.clone()}
                            season={season.clone()}
                            tried={tried.clone()}
                            needs={then.clone()}
                        />
                    </div>
                </div>
                <OutcomeMap context={context.clone()} season={season.clone()} {tried} chosen={*grid} />
            </>
        }
    });
    html! {
        <section
            class="tl-part tl-nx"
            part="next"
            id={context.id("next")}
            aria-labelledby={context.named_by(&title_id)}
        >
            <div class="tl-head">
                <@{context.title_tag()} class="tl-title" part="title" id={title_id.clone()}>{ words.what_next() }</@>
                { as_it_stands.then(|| html! { <p class="tl-sub">{ words.if_it_stays() }</p> }) }
                { together.clone() }
                { context.as_it_stood.as_ref().map(|label| html! { <p class="tl-sub">{ label }</p> }) }
            </div>
            { needs }
            { tries }
        </section>
    }
}

/// Returns the group and its season, if the page can say what happens next. `None` if no match is left, or a
/// part of a team's points is unknown.
pub(super) fn to_come(context: &MatchContext) -> Option<(&Group, Season)> {
    let group = context.document.group_of_match()?;
    let season = Season::of(&context.document, group);
    (!season.remaining.is_empty() && season.unranked.is_empty()).then_some((group, season))
}

/// The states of the other live matches of the group: "67′", "Half-time". The header has that of the document's match.
pub(super) fn live_states(context: &MatchContext) -> Vec<(usize, AttrValue)> {
    let (document, words) = (&context.document, &context.words);
    let fixtures = document.group_of_match().map_or(&[][..], |group| &group.fixtures);
    let rows = fixtures.iter().map(|fixture| MatchRow::of(document, fixture)).enumerate();
    rows.filter(|(_, row)| row.status.is_live() && !row.is_own)
        .map(|(index, row)| {
            let [short, long] = words.short_state(&row, None);
            (index, AttrValue::from(if long.is_empty() { short } else { long }))
        })
        .collect()
}

/// Whether the reader can try a score for every fixture still to play.
pub(super) fn can_try(season: &Season) -> bool {
    season.remaining.len() <= MOST_FIXTURES
}

/// Returns the scores that still count. Since the reader tried a score, its match may have ended, or not be
/// in progress at the moment shown. No score is lower than that of a match in progress, which may have had a
/// goal since.
fn tried(season: &Season, imagined: &[(usize, Score)]) -> Tried {
    let counts = imagined.iter().filter_map(|(index, [home, away])| {
        let index = FixtureIndex(*index);
        let fixture = season.remaining.iter().find(|fixture| fixture.fixture == index)?;
        let [least_home, least_away] = fixture.floor();
        Some((index, [*home.max(&least_home), *away.max(&least_away)]))
    });
    counts.collect()
}

fn score_in(tried: &Tried, fixture: FixtureIndex) -> Option<Score> {
    tried.iter().find(|(index, _)| *index == fixture).map(|(_, score)| *score)
}

/// The id of a team of the season.
fn entrant(season: &Season, team: TeamIndex) -> AttrValue {
    season.entrants.get(team.0).map_or_else(AttrValue::default, |entrant| entrant.id.clone().into())
}

fn kickoff(group: &Group, fixture: &RemainingFixture) -> Option<DateTime> {
    group.fixtures.get(fixture.fixture.0)?.kickoff
}

fn kickoffs(group: &Group, season: &Season) -> Vec<Option<DateTime>> {
    season.remaining.iter().map(|fixture| kickoff(group, fixture)).collect()
}

/// The common kick-off of the fixtures, if they start together: by the venue's clock, with a placeholder for
/// the reader's own time.
fn kickoff_of_all(
    context: &MatchContext,
    kickoffs: &[Option<DateTime>],
    class: &'static str,
) -> Option<Html> {
    let first = kickoffs.first().copied().flatten()?;
    let text = context.words.kickoff_of_all(kickoffs)?;
    Some(html! { <p {class}>{ time(&first, &text) }{ " " }{ your_time(context, &first) }</p> })
}
