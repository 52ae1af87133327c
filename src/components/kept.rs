//! Hooks that keep a component's context until something that the component reads has changed.
//!
//! A new version of a live document is a new [`MatchContext`], and every component with it as a property
//! renders again. Most versions change little: a shot changes no table. A component that reads only a part of
//! the document gets its context from one of these hooks instead. The hook returns the earlier context, by
//! the same pointer, until that part changes.

use super::context::MatchContext;
use touchline_football::clock::Minute;
use touchline_football::document::{
    DateTime, Document, Event, EventKind, Group, LineUp, MatchStatus, Official, Sides,
};
use yew::prelude::*;

/// The context for tables and scenarios.
#[hook]
pub(super) fn use_standings(context: &MatchContext) -> MatchContext {
    (*use_memo(Standings(context.clone()), |Standings(context)| context.clone())).clone()
}

/// The context for components that only look up the names of teams and players.
#[hook]
pub(super) fn use_names(context: &MatchContext) -> MatchContext {
    (*use_memo(Names(context.clone()), |Names(context)| context.clone())).clone()
}

/// The context for the line-ups.
#[hook]
pub(super) fn use_line_ups(context: &MatchContext) -> MatchContext {
    (*use_memo(LineUps(context.clone()), |LineUps(context)| context.clone())).clone()
}

/// The context for results and fixtures.
#[hook]
pub(super) fn use_fixtures(context: &MatchContext) -> MatchContext {
    (*use_memo(Fixtures(context.clone()), |Fixtures(context)| context.clone())).clone()
}

/// The context for what is shown before kick-off.
#[hook]
pub(super) fn use_preview(context: &MatchContext) -> MatchContext {
    (*use_memo(Preview(context.clone()), |Preview(context)| context.clone())).clone()
}

/// Equal if every table and every scenario is the same. No table shows the minute of another match.
struct Standings(MatchContext);

/// Equal if every table, every fixture and every minute is the same.
struct Fixtures(MatchContext);

/// Equal if every team and every player has the same name.
struct Names(MatchContext);

/// Equal if the line-ups are the same, and so are the goals, cards and substitutions marked in them.
struct LineUps(MatchContext);

/// Equal if the match has begun in both, or everything but its events, its score and its clock is the same.
struct Preview(MatchContext);

impl PartialEq for Preview {
    fn eq(&self, other: &Preview) -> bool {
        alike(&self.0, &other.0, |old, new| {
            let has_begun =
                |document: &Document| document.the_match.as_ref().is_none_or(|own| own.status().has_begun());
            has_begun(old) && has_begun(new)
        })
    }
}

impl PartialEq for Standings {
    fn eq(&self, other: &Standings) -> bool {
        alike(&self.0, &other.0, |old, new| {
            old.teams == new.teams
                && old.lang == new.lang
                && same_groups(&old.groups, &new.groups)
                && old.across == new.across
                && old.rules == new.rules
                && old.zones == new.zones
                && old.score() == new.score()
                && in_group(old) == in_group(new)
        })
    }
}

impl PartialEq for Fixtures {
    fn eq(&self, Fixtures(other): &Fixtures) -> bool {
        let Fixtures(context) = self;
        context == other
            || Standings(context.clone()) == Standings(other.clone())
                && minutes(&context.document).eq(minutes(&other.document))
    }
}

impl PartialEq for Names {
    fn eq(&self, other: &Names) -> bool {
        alike(&self.0, &other.0, same_names)
    }
}

impl PartialEq for LineUps {
    fn eq(&self, other: &LineUps) -> bool {
        alike(&self.0, &other.0, |old, new| {
            same_names(old, new)
                && selections(old) == selections(new)
                && progress(old) == progress(new)
                && old.events.iter().filter(is_marked).eq(new.events.iter().filter(is_marked))
        })
    }
}

fn alike(old: &MatchContext, new: &MatchContext, same: impl Fn(&Document, &Document) -> bool) -> bool {
    old == new || (old.differs_only_in_document(new) && same(&old.document, &new.document))
}

fn same_names(old: &Document, new: &Document) -> bool {
    old.teams == new.teams && old.players == new.players && old.lang == new.lang && sides(old) == sides(new)
}

/// Whether the groups are the same but for the minutes of their fixtures.
fn same_groups(old: &[Group], new: &[Group]) -> bool {
    let without = |groups: &[Group]| {
        let mut groups = groups.to_vec();
        groups.iter_mut().flat_map(|group| &mut group.fixtures).for_each(|fixture| fixture.minute = None);
        groups
    };
    old == new || without(old) == without(new)
}

/// The minutes of all fixtures.
fn minutes(document: &Document) -> impl Iterator<Item = Option<Minute>> {
    document.groups.iter().flat_map(|group| &group.fixtures).map(|fixture| fixture.minute)
}

/// A match as its group sees it: the fixture, the two teams, and the status.
fn in_group(document: &Document) -> Option<(Option<&str>, [&str; 2], MatchStatus)> {
    let the_match = document.the_match.as_ref()?;
    Some((the_match.fixture_id.as_deref(), [&the_match.home, &the_match.away], the_match.status()))
}

/// The ids of the two teams.
fn sides(document: &Document) -> Option<[&str; 2]> {
    document.the_match.as_ref().map(|the_match| [the_match.home.as_str(), the_match.away.as_str()])
}

/// The selected players and the officials.
fn selections(document: &Document) -> Option<(&Sides<LineUp>, &[Official])> {
    document.the_match.as_ref().map(|the_match| (&the_match.lineups, the_match.officials.as_slice()))
}

/// When the match begins, and whether it is to come, has begun, or is over. Before it begins, the line-ups are
/// open, or said to come. After it, substitutes who did not come on were not used.
fn progress(document: &Document) -> Option<(Option<&DateTime>, [bool; 3])> {
    let the_match = document.the_match.as_ref()?;
    let status = the_match.status();
    let state = [status == MatchStatus::Scheduled, status.has_begun(), status.is_over()];
    Some((the_match.kickoff.as_ref(), state))
}

fn is_marked(event: &&Event) -> bool {
    event.kind.is_goal() || event.kind.is_card() || event.kind == EventKind::Substitution
}

#[cfg(test)]
#[cfg(feature = "prerender")]
mod tests {
    use super::*;
    use crate::components::{Content, Now};
    use crate::prerender::render;
    use crate::settings::Settings;
    use crate::state::Choice;
    use serde_json::{Value, json};
    use std::fmt::Debug;
    use touchline_football::document::read;
    use touchline_football::words::Words;

    /// A live match of a group, with line-ups.
    fn live() -> Value {
        let fixture = |id: &str, home: &str, away: &str, score: Value| json!({ "id": id, "matchday": 6, "home": home, "away": away, "status": "live", "minute": 30, "score": score });
        let teams = ["a", "b", "c", "d"].map(|id| json!({ "id": id, "name": format!("Team {id}") }));
        json!({
            "touchline": 1, "lang": "en", "rules": "uefa-cl-2018",
            "zones": [{ "id": "next", "name": "Round of 16", "from": 1, "to": 1 }],
            "teams": teams,
            "players": [{ "id": "p1", "name": "One", "team": "a" }, { "id": "p2", "name": "Two", "team": "b" }],
            "match": {
                "fixture": "f1", "home": "a", "away": "b", "status": "live", "score": [1, 0],
                "clock": { "period": 1, "minute": 30 },
                "lineups": { "home": { "start": ["p1"] }, "away": { "start": ["p2"] } },
            },
            "events": [{ "id": "g1", "kind": "goal", "team": "a", "player": "p1", "period": 1, "minute": 20 }],
            "group": { "name": "Group A", "fixtures": [
                fixture("f1", "a", "b", json!([1, 0])), fixture("f2", "c", "d", json!([0, 0])),
            ] },
        })
    }

    /// The next version, with one value replaced at a path such as `/match/status`.
    fn with(path: &str, value: Value) -> Value {
        let mut document = live();
        *document.pointer_mut(path).unwrap() = value;
        document
    }

    fn with_event(event: Value) -> Value {
        let mut document = live();
        document["events"].as_array_mut().unwrap().push(event);
        document
    }

    fn context(document: &Value) -> MatchContext {
        let document = read(&serde_json::from_value(document.clone()).unwrap()).document.unwrap();
        MatchContext::new(document, Words::for_tag(None), "tl", 3)
    }

    /// The markup of these sections, without the icons and the label, which are never kept.
    fn sections(context: &MatchContext, names: &str) -> String {
        let choice = Choice { settings: Settings::new(names, true), ..Choice::default() };
        let markup = render(Content::Match { context: context.clone(), now: Now::default(), choice });
        markup.split_once("<nav").or_else(|| markup.split_once("tl-cols")).unwrap().1.to_owned()
    }

    /// Whether the tables, the line-ups and the entries each keep their context.
    fn kept(next: &Value) -> [bool; 3] {
        let (old, new) = (context(&live()), context(next));
        let clone = |context: &MatchContext| context.clone();
        [
            Standings(clone(&old)) == Standings(clone(&new)),
            LineUps(clone(&old)) == LineUps(clone(&new)),
            Names(clone(&old)) == Names(clone(&new)),
        ]
    }

    #[test]
    fn a_part_keeps_its_context_until_something_changes_that_it_reads() {
        let shot = json!({ "id": "s1", "kind": "shot-saved", "team": "a", "player": "p1", "period": 1, "minute": 31 });
        let card =
            json!({ "id": "y1", "kind": "yellow", "team": "b", "player": "p2", "period": 1, "minute": 31 });
        for (what, next, expected) in [
            ("nothing", live(), [true, true, true]),
            ("the clock", with("/match/clock/minute", json!(31)), [true, true, true]),
            ("a shot", with_event(shot), [true, true, true]),
            ("a card", with_event(card), [true, false, true]),
            ("the score", with("/match/score", json!([1, 1])), [false, true, true]),
            ("the status", with("/match/status", json!("half-time")), [false, true, true]),
            ("another match", with("/group/fixtures/1/score", json!([1, 0])), [false, true, true]),
            ("its minute", with("/group/fixtures/1/minute", json!(31)), [true, true, true]),
            ("the name of a player", with("/players/0/name", json!("Uno")), [true, false, false]),
            ("the name of a team", with("/teams/0/name", json!("Alpha")), [false, false, false]),
        ] {
            assert_eq!(kept(&next), expected, "tables, line-ups, entries after a change of {what}");
        }
    }

    /// Tries every change of one value in the document. A part that keeps its context must look the same
    /// without the change.
    #[test]
    fn whatever_is_kept_would_look_the_same() {
        let old = context(&live());
        let [tables, fixtures, line_ups] =
            ["table", "fixtures next", "lineups table"].map(|names| sections(&old, names));
        // The minute of the match itself comes as a property.
        let clock = |context: &MatchContext| context.document.the_match.as_ref().and_then(|own| own.clock());
        let mut paths = Vec::new();
        leaves(&live(), "", &mut paths);
        let mut counts = [0; 3];
        for path in &paths {
            for value in [json!(2), json!("other"), json!("finished"), json!([3, 3]), json!([])] {
                let next = with(path, value.clone());
                let reading = read(&serde_json::from_value(next.clone()).unwrap());
                if reading.document.is_none() {
                    continue;
                }
                let new = context(&next);
                if Standings(old.clone()) == Standings(new.clone()) {
                    same(&tables, &sections(&new, "table"), (path, &value));
                    counts[0] += 1;
                }
                if Fixtures(old.clone()) == Fixtures(new.clone()) && clock(&old) == clock(&new) {
                    same(&fixtures, &sections(&new, "fixtures next"), (path, &value));
                    counts[1] += 1;
                }
                if LineUps(old.clone()) == LineUps(new.clone())
                    && Standings(old.clone()) == Standings(new.clone())
                {
                    same(&line_ups, &sections(&new, "lineups table"), (path, &value));
                    counts[2] += 1;
                }
            }
        }
        assert!(
            counts.iter().all(|count| *count > 20),
            "{counts:?} of {} changes were kept",
            paths.len() * 5
        );
    }

    fn same(old: &str, new: &str, change: impl Debug) {
        assert_eq!(old, new, "after {change:?}");
    }

    /// The paths of all values that contain no others.
    fn leaves(value: &Value, path: &str, paths: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(key, value)| leaves(value, &format!("{path}/{key}"), paths));
            }
            Value::Array(items) if items.iter().any(|item| !item.is_number()) => {
                items
                    .iter()
                    .enumerate()
                    .for_each(|(index, value)| leaves(value, &format!("{path}/{index}"), paths));
            }
            _ => paths.push(path.to_owned()),
        }
    }
}
