//! What each side needs: its points, a verdict, and the results that the verdict depends on.
//!
//! "Through" means the first zone of the group. Live matches count as if they ended now, as in the table.

use super::{Tried, can_try, score_in, to_come, tried};
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::{team_class, unbroken};
use std::rc::Rc;
use touchline_football::document::{Group, Score, Zone};
use touchline_football::scenarios::conditions::{Condition, Outlook};
use touchline_football::scenarios::{Engine, Prospects, Scenarios, Work, ZonePlaces, if_ended, last_night};
use touchline_football::standings::{Season, Table, TeamIndex};
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
    /// What it needs.
    pub need: Need,
    /// What must happen in the other groups to spoil a place between the groups. `None` if they do not matter.
    pub elsewhere: Option<Elsewhere>,
    /// What it needs to end no lower than each further zone, with a label: "At least Play-offs".
    pub further: Vec<(String, Need)>,
}

/// A list of what must happen in the other groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// Its title.
    pub title: String,
    /// One line per group.
    pub groups: Vec<String>,
}

impl Elsewhere {
    fn of(context: &MatchContext, condition: &Condition) -> Option<Elsewhere> {
        let (document, words) = (&context.document, &context.words);
        let Prospects { tournament, scenarios } = context.prospects.as_deref()?;
        let ranked = condition.outlook.up_to_groups()?;
        let groups = ranked.worth.groups();
        let line = |index: &usize| {
            let group = document.groups.get(*index)?;
            let (season, scenarios) = (tournament.season(*index)?, scenarios.get(*index)?.as_ref()?);
            let zone = document.zones_of(group).first()?;
            let about = About { document, season, scenarios, zone, team: TeamIndex(usize::MAX) };
            let results = tournament.results_for(*index, ranked.points);
            Some(words.spoils_in(about, &group.name, ranked, &results))
        };
        Some(Elsewhere { title: words.spoils(ranked), groups: groups.iter().filter_map(line).collect() })
    }
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
        let zones = document.zones_of(group);
        let zone = zones.first()?;
        // Before the first match every team can still reach everything.
        if season.is_unplayed {
            return None;
        }
        if !can_try(&season) {
            return Needs::of_sides(context, &season, zones);
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
            let need = words.need(about, &condition);
            let elsewhere = Elsewhere::of(context, &condition);
            let (team, points) = (row.id.clone(), row.tally.points);
            TeamNeed { team, points, need, elsewhere, further: Vec::new() }
        };
        let teams = table.rows.iter().map(team).collect();
        Some(Needs { zone: zone.name.clone(), as_it_stands: !as_it_stands.is_empty(), teams })
    }
}

impl Needs {
    /// What the two sides of the match need on the last night of a large group: the results that are enough,
    /// and those that are needed, for the first zone, and for ending no lower than each zone that follows it.
    fn of_sides(context: &MatchContext, season: &Season, zones: &[Zone]) -> Option<Needs> {
        let (document, words) = (&context.document, &context.words);
        let the_match = document.the_match.as_ref()?;
        let sides = [season.index(&the_match.home)?, season.index(&the_match.away)?];
        let mut certain = season.clone();
        for fixture in &mut certain.remaining {
            fixture.so_far = None;
        }
        let certain = Table::of(&certain);
        let mut teams: Vec<TeamNeed> = Vec::new();
        let mut says_something = false;
        let mut is_through = [false; 2];
        let mut end = None;
        for zone in zones {
            // A zone counts together with those above it.
            if end.is_some_and(|end| zone.from != end + 1) {
                break;
            }
            let from = zones.first().map_or(zone.from, |first| first.from);
            end = Some(zone.to);
            let zone = &Zone { from, ..zone.clone() };
            let places = ZonePlaces::of(zone, document.across.as_ref(), season.entrants.len());
            let (scenarios, conditions) = last_night(season, &places, &sides)?;
            says_something |= conditions.iter().any(|condition| condition.outlook != Outlook::Depends);
            let of_sides = sides.into_iter().zip(&conditions).zip(&mut is_through);
            for (index, ((team, condition), is_through)) in of_sides.enumerate() {
                let about = About { document, season, scenarios: &scenarios, zone, team };
                let need = words.need(about, condition);
                if let Some(of) = teams.get_mut(index) {
                    if condition.outlook != Outlook::Depends && !*is_through {
                        of.further.push((words.at_least(&zone.name), need));
                    }
                    continue;
                }
                *is_through = condition.outlook == Outlook::Through;
                let id = season.entrants.get(team.0)?.id.clone();
                let points = certain.row(&id)?.tally.points;
                teams.push(TeamNeed { team: id, points, need, elsewhere: None, further: Vec::new() });
            }
        }
        let zone = zones.first()?.name.clone();
        says_something.then_some(Needs { zone, as_it_stands: false, teams })
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
    let index = context.document.index_of(group)?;
    if whole {
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
    let TeamNeed { team, points, need, elsewhere, further } = need;
    let say = |Need { verdict, rest }: &Need| {
        html! {
            <>
                { (!verdict.is_empty()).then(|| html! { <b>{ verdict }</b> }) }
                { " " }
                { unbroken(rest) }
            </>
        }
    };
    let elsewhere = elsewhere.as_ref().map(|Elsewhere { title, groups }| {
        html! {
            <details class="tl-nx-elsewhere" data-key={context.id(&format!("elsewhere-{team}"))}>
                <summary>{ title }{ icon(&context.uid, Icon::Chevron) }</summary>
                <ul>{ for groups.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </details>
        }
    });
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
            <p class="tl-nx-say">{ say(need) }</p>
            { for further.iter().map(|(label, need)| html! {
                <p class="tl-nx-say">{ label }{ ": " }{ say(need) }</p>
            }) }
            { elsewhere }
        </li>
    }
}
