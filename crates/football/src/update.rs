//! What changed between two versions of a document: new, corrected, cancelled, removed and reordered events, the score,
//! the status, and the goals to announce.
//!
//! Events are told apart by their ids. Feeds number them anew, or give none and correct the scorer from whom the reader
//! made one; so an event that has no partner of its id finds the one that is most like it: the same kind (a goal
//! stays a goal, whoever's) of the same side, by the same player or at the same moment.

use crate::clock::Moment;
use crate::document::{Document, Event, EventKind, MatchStatus, Score};
use std::collections::BTreeMap;

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there before.
    Added,
    /// It says something else than before.
    Corrected,
    /// It no longer counts (VAR).
    Cancelled,
    /// It is no longer there.
    Removed,
}

impl Change {
    /// Its name, as the page is told.
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

/// The difference of two versions of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update<'d> {
    /// What became of which event: in the order of the new version, the removed ones (of the old version) last.
    pub changes: Vec<(Change, &'d Event)>,
    /// Whether events that are in both versions follow each other differently.
    pub reordered: bool,
    /// The goals to announce, in order.
    pub goals: Vec<&'d Event>,
    /// The score before and after, where it is another one.
    pub score: Option<[Option<Score>; 2]>,
    /// The status before and after, where it is another one.
    pub status: Option<[MatchStatus; 2]>,
}

impl Update<'_> {
    /// Whether a reader would see no difference in what happened.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Update::default()
    }
}

/// Follows a document through its versions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Follower {
    /// Every goal that counted in some version, as every version had it: none is announced twice, not even one that a
    /// feed lost for a while, or that was taken back and then given. With its moment, since where a feed gives no ids,
    /// a player's goal may get the one that an earlier goal of his had before it was given to somebody else.
    goals: Vec<(String, Option<String>, Moment)>,
}

impl Follower {
    /// What the step from one version to the next changed. Without a version before, or with one of another match,
    /// everything is history.
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
        && before.status != after.status
    {
        update.status = Some([before.status, after.status]);
    }
}

/// For every event of the new version its place in the old one, if it was there.
fn partners(old: &[Event], new: &[Event]) -> Vec<Option<usize>> {
    let places: BTreeMap<&str, usize> =
        old.iter().enumerate().map(|(place, event)| (event.id.as_str(), place)).collect();
    let by_id = |event: &Event| {
        let place = *places.get(event.id.as_str())?;
        old.get(place).filter(|other| could_be(event, other)).map(|_| place)
    };
    let mut partners: Vec<Option<usize>> = new.iter().map(by_id).collect();
    let mut taken = taken(&partners, old.len());
    // The likest first, so that a corrected minute does not take the partner of a corrected scorer.
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

/// For every event of the old version, whether an event of the new one has it as its partner.
fn taken(partners: &[Option<usize>], old: usize) -> Vec<bool> {
    let mut taken = vec![false; old];
    for place in partners.iter().flatten() {
        if let Some(taken) = taken.get_mut(*place) {
            *taken = true;
        }
    }
    taken
}

/// Whether an event can be another version of the other one: a goal stays a goal for the same side of the score, and
/// whatever else happened keeps its kind and its side.
fn could_be(event: &Event, other: &Event) -> bool {
    let (kind, was) = (event.kind, other.kind);
    let same_side = event.team == other.team;
    if kind.is_goal() && was.is_goal() {
        // An own goal counts for the other one.
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

/// A side's goal that went as another one came is that goal, corrected: sides do not score in the seconds in which a
/// goal is taken back.
fn both_goals(event: &Event, _: &Event) -> bool {
    event.kind.is_goal()
}

/// Whether a reader sees the same; ids and sources are not seen.
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
