//! What changed between two versions of a document: new, corrected, cancelled, removed and reordered events,
//! the score, the status, and the goals to announce.
//!
//! Ids identify events. Some feeds renumber them. Others have no ids: the reader derives one from the scorer,
//! and the feed then corrects the scorer. So an event without a partner of the same id pairs with the most
//! similar one. Both have the same kind and side, and the same player or moment. A goal stays a goal, whoever
//! scores it.

use crate::clock::Moment;
use crate::document::{Document, Event, EventKind, MatchStatus, Score};
use std::collections::BTreeMap;

/// How an event changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Added,
    /// Its content changed.
    Corrected,
    /// It no longer counts (VAR).
    Cancelled,
    /// It is gone.
    Removed,
}

impl Change {
    /// Returns the name that the page receives.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Corrected => "corrected",
            Change::Cancelled => "cancelled",
            Change::Removed => "removed",
        }
    }
}

/// The differences between two versions of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update<'d> {
    /// The changed events: those of the new version in its order, then those removed from the old one.
    pub changes: Vec<(Change, &'d Event)>,
    /// Whether events in both versions changed their order.
    pub reordered: bool,
    /// The goals to announce, in order.
    pub goals: Vec<&'d Event>,
    /// The score before and after. `None` if it did not change.
    pub score: Option<[Option<Score>; 2]>,
    /// The status before and after. `None` if it did not change.
    pub status: Option<[MatchStatus; 2]>,
}

impl Update<'_> {
    /// Whether a reader would see no difference in the events, score and status.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Update::default()
    }
}

/// Follows a document through its versions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Follower {
    /// Every goal that counted in any version, as each version gave it. No goal is announced twice, even if a
    /// feed lost it for a while, or if it was disallowed and then given.
    ///
    /// The moment is stored too. Without ids in the feed, a goal may get the id of an earlier goal of the
    /// same player, which the feed has since credited to another player.
    goals: Vec<(String, Option<String>, Moment)>,
}

impl Follower {
    /// Returns what changed from one version to the next. Nothing counts as new if there is no old version,
    /// or if it is of another match.
    pub fn step<'d>(&mut self, old: Option<&'d Document>, new: &'d Document) -> Update<'d> {
        let old = old.filter(|old| same_match(old, new));
        if old.is_none() {
            self.goals.clear();
        }
        let before = old.map_or(&[][..], |old| &old.events);
        let partners = partners(before, &new.events);
        let mut goals = Vec::new();
        for (event, partner) in new.events.iter().zip(&partners) {
            if !event.kind.is_goal() || self.knows(event) {
                continue;
            }
            let partner = partner.and_then(|place| before.get(place));
            if !partner.is_some_and(|partner| self.knows(partner)) {
                if event.cancelled.is_some() {
                    continue;
                }
                if old.is_some() {
                    goals.push(event);
                }
            }
            self.goals.push((event.id.clone(), event.team.clone(), event.moment));
        }
        let mut update = Update { goals, ..Update::default() };
        if let Some(old) = old {
            compare(old, new, &partners, &mut update);
        }
        update
    }

    fn knows(&self, event: &Event) -> bool {
        self.goals
            .iter()
            .any(|(id, team, moment)| *id == event.id && *team == event.team && *moment == event.moment)
    }
}

fn same_match(old: &Document, new: &Document) -> bool {
    match (&old.the_match, &new.the_match) {
        (Some(old), Some(new)) => old.home == new.home && old.away == new.away && old.kickoff == new.kickoff,
        (old, new) => old.is_none() && new.is_none(),
    }
}

fn compare<'d>(old: &'d Document, new: &'d Document, partners: &[Option<usize>], update: &mut Update<'d>) {
    let mut last = 0;
    for (event, partner) in new.events.iter().zip(partners) {
        let Some((place, before)) = partner.and_then(|place| Some((place, old.events.get(place)?))) else {
            update.changes.push((Change::Added, event));
            continue;
        };
        update.reordered |= place < last;
        last = place;
        if event.cancelled.is_some() && before.cancelled.is_none() {
            update.changes.push((Change::Cancelled, event));
        } else if !says_the_same(event, before) {
            update.changes.push((Change::Corrected, event));
        }
    }
    let kept = taken(partners, old.events.len());
    let removed = old.events.iter().zip(kept).filter(|(_, kept)| !kept);
    update.changes.extend(removed.map(|(event, _)| (Change::Removed, event)));
    let scores = [old.score(), new.score()];
    update.score = (scores[0] != scores[1]).then_some(scores);
    if let (Some(before), Some(after)) = (&old.the_match, &new.the_match)
        && before.status() != after.status()
    {
        update.status = Some([before.status(), after.status()]);
    }
}

/// For each event of the new version, returns its index in the old one, if it was there.
fn partners(old: &[Event], new: &[Event]) -> Vec<Option<usize>> {
    let places: BTreeMap<&str, usize> =
        old.iter().enumerate().map(|(place, event)| (event.id.as_str(), place)).collect();
    let by_id = |event: &Event| {
        let place = *places.get(event.id.as_str())?;
        old.get(place).filter(|other| could_be(event, other)).map(|_| place)
    };
    let mut partners: Vec<Option<usize>> = new.iter().map(by_id).collect();
    let mut taken = taken(&partners, old.len());
    // The closest match first. Otherwise a corrected minute could take the partner of a corrected scorer.
    for alike in [same_player_and_moment, same_player, same_moment, both_goals] {
        for (index, event) in new.iter().enumerate() {
            if partners.get(index) != Some(&None) {
                continue;
            }
            let found = old.iter().enumerate().position(|(place, other)| {
                taken.get(place) == Some(&false) && could_be(event, other) && alike(event, other)
            });
            if let Some(taken) = found.and_then(|place| taken.get_mut(place)) {
                *taken = true;
            }
            if let Some(partner) = partners.get_mut(index) {
                *partner = found;
            }
        }
    }
    partners
}

/// For each event of the old version, returns whether an event of the new one is its partner.
fn taken(partners: &[Option<usize>], old: usize) -> Vec<bool> {
    let mut taken = vec![false; old];
    for place in partners.iter().flatten() {
        if let Some(taken) = taken.get_mut(*place) {
            *taken = true;
        }
    }
    taken
}

/// Whether two events can be versions of the same one. A goal stays a goal for the same side of the score.
/// Every other event keeps its kind and its side.
fn could_be(event: &Event, other: &Event) -> bool {
    let (kind, was) = (event.kind, other.kind);
    let same_side = event.team == other.team;
    if kind.is_goal() && was.is_goal() {
        // An own goal counts for the opposite side.
        return ((kind == EventKind::OwnGoal) == (was == EventKind::OwnGoal)) == same_side;
    }
    let same_kind = kind == was || (kind.is_card() && was.is_card()) || (kind.is_chance() && was.is_chance());
    same_kind && same_side
}

fn same_player_and_moment(event: &Event, other: &Event) -> bool {
    same_player(event, other) && event.moment == other.moment
}

fn same_player(event: &Event, other: &Event) -> bool {
    let somebody = event.player.is_some() || event.on.is_some() || event.about.is_some();
    somebody && event.player == other.player && event.on == other.on && event.about == other.about
}

fn same_moment(event: &Event, other: &Event) -> bool {
    event.moment.minute.is_some() && event.moment == other.moment
}

/// If one goal of a side disappears as another one appears, it is the same goal, corrected. No side scores in
/// the seconds in which a goal is disallowed.
fn both_goals(event: &Event, _: &Event) -> bool {
    event.kind.is_goal()
}

/// Whether a reader sees no difference. Ids and sources are not visible.
fn says_the_same(event: &Event, other: &Event) -> bool {
    event.kind == other.kind
        && event.moment == other.moment
        && event.team == other.team
        && event.player == other.player
        && event.assist == other.assist
        && event.by == other.by
        && event.on == other.on
        && event.off == other.off
        && event.reason == other.reason
        && event.about == other.about
        && event.outcome == other.outcome
        && event.cancelled == other.cancelled
        && event.text == other.text
        && event.clip == other.clip
        && event.score == other.score
}
