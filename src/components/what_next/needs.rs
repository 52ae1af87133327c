//! What each side needs: its points, a verdict, and the results that the verdict depends on.
//!
//! "Through" means the first zone of the group. Live matches count as if they ended now, as in the table.

use super::{Tried, score_in, to_come, tried};
use crate::components::context::MatchContext;
use crate::components::text::{team_class, unbroken};
use std::rc::Rc;
use touchline_football::document::{Group, Score, Zone};
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Engine, Scenarios, Work, ZonePlaces, if_ended};
use touchline_football::standings::{Season, Table};
use touchline_football::words::{About, Need};
use yew::prelude::*;

/// More fixtures than two matchdays of a group of four need more text than a page has room for.
const MOST_FIXTURES: usize = 4;

/// The maximum number of rows that the solver examines for all sentences together. This fits in one task.
const ROWS: u64 = 300_000;

/// What the sides of a group need, in table order.
#[derive(Clone, Debug, PartialEq)]
pub struct Needs {
    /// The name of the zone.
    pub zone: String,
    /// Whether a live match counts as if it ended now.
    pub as_it_stands: bool,
    /// The needs, one team per line.
    pub teams: Vec<TeamNeed>,
}

/// What one team needs.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamNeed {
    /// The id of the team.
    pub team: String,
    /// Its points.
    pub points: i64,
    /// The verdict in one word.
    pub verdict: String,
    /// The sentence.
    pub sentence: String,
}

/// Computes what each side needs if fixtures end with the scores in `imagined`, once per document and set of
/// scores. `None` if the page does not show it, because the solver is the most expensive part of a view.
#[hook]
pub(in crate::components) fn use_needs(
    context: &MatchContext,
    imagined: &[(usize, Score)],
    is_asked_for: bool,
) -> Rc<Option<Needs>> {
    use_memo((context.clone(), imagined.to_vec(), is_asked_for), |(context, imagined, is_asked_for)| {
        is_asked_for.then(|| Needs::of(context, imagined)).flatten()
    })
}

impl Needs {
    /// `None` if no zone is named, or if the computation would take too long.
    fn of(context: &MatchContext, imagined: &[(usize, Score)]) -> Option<Needs> {
        let (document, words) = (&context.document, &context.words);
        let (group, season) = to_come(context)?;
        let zone = document.zones_of(group).first()?;
        // Before the first match every team can still reach everything.
        if season.is_unplayed {
            return None;
        }
        let mut ended = tried(&season, imagined);
        let as_it_stands: Tried = season
            .remaining
            .iter()
            .filter(|fixture| score_in(&ended, fixture.fixture).is_none())
            .filter_map(|fixture| Some((fixture.fixture, fixture.so_far?)))
            .collect();
        ended.extend(&as_it_stands);
        let now = if_ended(&season, &ended);
        let places = ZonePlaces::of(zone, document.across.as_ref(), now.entrants.len());
        if now.remaining.len() > MOST_FIXTURES {
            return None;
        }
        let mut work = Work::of(ROWS);
        let scenarios = match between_groups(context, group, &now, zone, ended.is_empty()) {
            Some(scenarios) => scenarios,
            None => {
                let mut engine = Engine::new(&now, places.clone());
                if !engine.advance(&mut work) {
                    return None;
                }
                engine.finish()
            }
        };
        let table = Table::of(&now);
        let team = |row: &touchline_football::standings::TableRow| {
            let condition = Condition::within(&now, &places, &scenarios, row.team, &mut work);
            let about = About { document, season: &now, scenarios: &scenarios, zone, team: row.team };
            let Need { verdict, rest } = words.need(about, &condition);
            TeamNeed { team: row.id.clone(), points: row.tally.points, verdict, sentence: rest }
        };
        let teams = table.rows.iter().map(team).collect();
        Some(Needs { zone: zone.name.clone(), as_it_stands: !as_it_stands.is_empty(), teams })
    }
}

/// The scenarios of a group if the ranking between groups decides. `whole` says whether the season is that of
/// the document.
fn between_groups(
    context: &MatchContext,
    group: &Group,
    season: &Season,
    zone: &Zone,
    whole: bool,
) -> Option<Scenarios> {
    let prospects = context.prospects.as_ref()?;
    let index = context.document.groups.iter().position(|other| std::ptr::eq(other, group))?;
    if whole && context.as_it_stood.is_none() {
        return prospects.scenarios.get(index)?.clone();
    }
    prospects.tournament.supposing(index, season, zone)
}

/// The properties of [`NeedsList`].
#[derive(Properties, PartialEq)]
pub struct NeedsListProps {
    /// The document.
    pub context: MatchContext,
    /// What the sides need.
    pub needs: Rc<Option<Needs>>,
}

/// What each side needs, one team per line.
#[component]
pub fn NeedsList(NeedsListProps { context, needs }: &NeedsListProps) -> Html {
    let Some(Needs { zone, teams, .. }) = needs.as_ref() else { return Html::default() };
    let words = &context.words;
    html! {
        <div class="tl-nx-need">
            <ul class="tl-nx-needs" aria-label={words.needs(zone)}>
                { for teams.iter().map(|need| team_need(context, need)) }
            </ul>
        </div>
    }
}

fn team_need(context: &MatchContext, need: &TeamNeed) -> Html {
    let (document, words) = (&context.document, &context.words);
    let TeamNeed { team, points, verdict, sentence } = need;
    let code = document.team(team).map_or("", |team| team.code.as_str());
    let [figure, unit] = words.points(*points);
    html! {
        <li
            key={team.as_str()}
            class={classes!("tl-nx-team-need", team_class(document.the_match.as_ref(), team))}
        >
            <p class="tl-nx-name">
                { (!code.is_empty()).then(|| html! {
                    <span class="tl-nx-tile" aria-hidden="true" translate="no">{ code }</span>
                }) }
                <b>{ words.team(document, team) }</b>{ " " }
                <span class="tl-nx-points">{ figure }{ " " }{ unit }</span>
            </p>
            <p class="tl-nx-say">
                { (!verdict.is_empty()).then(|| html! { <b>{ verdict }</b> }) }
                { " " }
                { unbroken(sentence) }
            </p>
        </li>
    }
}
