//! Hooks that keep a component's context for as long as nothing has changed that the component reads.
//!
//! A new version of a live document is a new [`MatchContext`], and every component that has it as a property is rendered
//! again. Most versions change little: a shot changes no table. A component that reads only a part of the document gets
//! its context from one of these hooks instead. The hook returns the earlier context, pointer and all, until that part
//! changes.

use super::context::MatchContext;
use touchline_football::document::{Document, Event, EventKind, Status};
use yew::prelude::*;

/// The context for tables and scenarios.
#[hook]
pub(super) fn use_standings(context: &MatchContext) -> MatchContext {
    (*use_memo(Standings(context.clone()), |Standings(context)| context.clone())).clone()
}

/// The context for whatever only looks up the names of teams and players.
#[hook]
pub(super) fn use_names(context: &MatchContext) -> MatchContext {
    (*use_memo(Names(context.clone()), |Names(context)| context.clone())).clone()
}

/// The context for the line-ups.
#[hook]
pub(super) fn use_line_ups(context: &MatchContext) -> MatchContext {
    (*use_memo(LineUps(context.clone()), |LineUps(context)| context.clone())).clone()
}

/// Equal if every table and every scenario is the same.
struct Standings(MatchContext);

/// Equal if every team and every player has the same name.
struct Names(MatchContext);

/// Equal if the line-ups are the same, and so are the goals, cards and substitutions marked in them.
struct LineUps(MatchContext);

impl PartialEq for Standings {
    fn eq(&self, other: &Standings) -> bool {
        alike(&self.0, &other.0, |old, new| {
            old.teams == new.teams
                && old.lang == new.lang
                && old.groups == new.groups
                && old.across == new.across
                && old.rules == new.rules
                && old.zones == new.zones
                && old.score() == new.score()
                && in_group(old) == in_group(new)
        })
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
            let fixture = |document: &Document| {
                let fixture = document.fixture.as_ref();
                fixture.map(|fixture| (fixture.lineups.clone(), fixture.officials.clone()))
            };
            let marks = |document: &Document| -> Vec<Event> {
                document.events.iter().filter(|event| is_marked(event)).cloned().collect()
            };
            same_names(old, new) && fixture(old) == fixture(new) && marks(old) == marks(new)
        })
    }
}

fn alike(old: &MatchContext, new: &MatchContext, same: impl Fn(&Document, &Document) -> bool) -> bool {
    old == new || (old.differs_only_in_document(new) && same(&old.document, &new.document))
}

fn same_names(old: &Document, new: &Document) -> bool {
    let sides = |document: &Document| {
        let fixture = document.fixture.as_ref();
        fixture.map(|fixture| [fixture.home.clone(), fixture.away.clone()])
    };
    old.teams == new.teams && old.players == new.players && old.lang == new.lang && sides(old) == sides(new)
}

/// What a match means to its group: which fixture it is, between whom, and how far it has come.
fn in_group(document: &Document) -> Option<(Option<&str>, [&str; 2], Status)> {
    let fixture = document.fixture.as_ref()?;
    Some((fixture.fixture.as_deref(), [&fixture.home, &fixture.away], fixture.status))
}

fn is_marked(event: &Event) -> bool {
    event.kind.is_goal() || event.kind.is_card() || event.kind == EventKind::Substitution
}
