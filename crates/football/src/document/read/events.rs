//! What happened in the match.

use super::cursor::{Object, Reader, no_such};
use super::names::Ids;
use super::{Level, keys, moments, players, sources};
use crate::clock::{Lengths, Moment, Period};
use crate::document::{Event, EventKind, MatchStatus, Value};
use std::cmp::Ordering;

const LEFT_OUT: &str = "the event is left out";

pub(super) fn events(reader: &mut Reader, root: &Object<'_>) {
    let Some(the_match) = &reader.document.the_match else {
        if root.has("events") && !root.has("match") {
            reader.warn(root, "events", format_args!("events need a match: they are left out"));
        }
        return;
    };
    let (lengths, is_live) = (the_match.lengths, the_match.status.is_live());
    let mut ids = Ids::default();
    ids.give(root, "events");
    let mut latest = Moment::default();
    // A live match that does not tell its events may have had any.
    let is_told = matches!(root.get("events"), Some(Value::List(_)));
    let mut may_lack_a_goal = !is_told && (is_live || !root.is_silent("events"));
    reader.each_value(root, "events", &mut |reader, path, item| {
        let Some(object) = &reader.object(path.to_owned(), item, keys::EVENT) else {
            may_lack_a_goal = true;
            return;
        };
        match event(reader, object, lengths, &mut ids) {
            Some(event) => {
                may_lack_a_goal |= event.kind.is_goal() && !says_whether_it_counts(object);
                place(reader, event, object, &mut latest);
            }
            None => may_lack_a_goal |= may_be_a_goal(object),
        }
    });
    references(reader);
    score(reader, may_lack_a_goal);
}

/// Whether an event that could not be read may be a goal.
fn may_be_a_goal(object: &Object<'_>) -> bool {
    let Some(Value::Text(kind)) = object.get("kind") else { return true };
    EventKind::NAMES.iter().find(|(name, _)| name == kind).is_none_or(|(_, kind)| kind.is_goal())
}

/// Whether it can be read if a goal was cancelled.
fn says_whether_it_counts(object: &Object<'_>) -> bool {
    matches!(object.get("cancelled"), None | Some(Value::Null | Value::Bool(_) | Value::Text(_)))
}

/// Says where the score of the match is not known. It is not counted if the list of events may lack a goal.
fn score(reader: &mut Reader, may_lack_a_goal: bool) {
    let Some(the_match) = &mut reader.document.the_match else { return };
    if the_match.score.is_none() && the_match.status.has_begun() {
        the_match.unknown.score |= may_lack_a_goal;
    }
    let status = the_match.status;
    if matches!(status, MatchStatus::Finished | MatchStatus::Awarded) && reader.document.score().is_none() {
        let status = status.name();
        let text = format_args!(
            "it is {status} and its score is not known: it is shown as \u{2013} and counts in no table"
        );
        reader.say(Level::Warning, "match".to_owned(), text);
    }
}

/// What an event says of others: it may be about a later one, and a later one may make a player known. So that these
/// wait until all events are there.
fn references(reader: &mut Reader) {
    for index in 0..reader.document.events.len() {
        let document = &reader.document;
        let Some(event) = document.events.get(index) else { continue };
        let known = event.by.as_ref().and_then(|by| players::known(document, by, None));
        let by = known.and_then(|player| document.players.get(player)).map(|player| player.id.clone());
        let mut wrong = String::new();
        if let Some(found) = &event.about
            && document.events.iter().all(|event| event.id != *found)
        {
            let known = &mut document.events.iter().map(|event| event.id.as_str());
            wrong = no_such("event", found, known, false, "it is left out");
        }
        if let Some(event) = reader.document.events.get_mut(index) {
            if by.is_some() {
                event.by = by;
            }
            if !wrong.is_empty() {
                event.about = None;
                let path = reader.events.get(index).map_or("", String::as_str);
                reader.say(Level::Warning, [path, ".about"].concat(), format_args!("{wrong}"));
            }
        }
    }
}

/// Puts an event in its place: at the end, or before the first one that is known to be later. Events without a
/// minute stay behind the one that the list has them behind.
fn place(reader: &mut Reader, event: Event, object: &Object<'_>, latest: &mut Moment) {
    let events = &mut reader.document.events;
    let later = first_later(events.iter().map(|event| &event.moment), &event.moment, latest);
    let index = later.unwrap_or(events.len());
    let late = later.is_some();
    events.insert(index, event);
    reader.events.insert(index, object.at(""));
    if late {
        reader.warn(
            object,
            "",
            format_args!("it comes after later events in the list: it is shown in its place"),
        );
    }
}

/// The position of the first moment that is known to be later than another one.
///
/// `latest` is the latest of the moments, with its minute if any moment of its period has one. Nothing is later than a
/// moment that is not before it, so a list in order is read without a search.
fn first_later<'m>(
    mut moments: impl Iterator<Item = &'m Moment>,
    moment: &Moment,
    latest: &mut Moment,
) -> Option<usize> {
    let is_before = |other: &Moment| moment.order(other) == Some(Ordering::Less);
    if is_before(latest) {
        return moments.position(is_before);
    }
    let has_first_minute = moment.period == latest.period && latest.minute.is_none();
    if latest.period.is_none() || has_first_minute || latest.order(moment) == Some(Ordering::Less) {
        *latest = *moment;
    }
    None
}

fn event(reader: &mut Reader, object: &Object<'_>, lengths: Lengths, ids: &mut Ids) -> Option<Event> {
    if !object.has("kind") {
        reader.left_out(object, "an event needs its kind");
    }
    let kind = reader.named(object, "kind", &EventKind::NAMES, "kind of event", LEFT_OUT)?;
    let team = team(reader, object, kind)?;
    let moment = moments::moment(reader, object, lengths);
    let moment = kick(reader, object, kind, moment);
    let mut person = |key| {
        let found = reader.text(object, key)?;
        Some(players::mention(reader, &object.at(key), found, team.as_deref()))
    };
    let (player, assist, on, off) = (person("player"), person("assist"), person("in"), person("out"));
    if kind == EventKind::Substitution && on.is_none() && off.is_none() {
        reader.left_out(object, "a substitution needs in and out");
        return None;
    }
    let about = reader.text(object, "about");
    let (score, is_score_unknown) = reader.score_or_unknown(object, "score");
    // Without the minute: it may be corrected, and the event is still the same one.
    let mut wanted = kind.name().to_owned();
    for part in [&team, &player, &on, &about].into_iter().flatten() {
        wanted.push('-');
        wanted.push_str(part);
    }
    Some(Event {
        id: ids.of(reader, object, &wanted),
        moment,
        kind,
        player,
        assist,
        by: reader.text(object, "by"),
        on,
        off,
        reason: reader.text(object, "reason"),
        about,
        outcome: reader.text(object, "outcome"),
        cancelled: cancelled(reader, object),
        text: reader.text(object, "text"),
        clip: reader.address(object, "clip"),
        score,
        is_score_unknown,
        sources: sources::named(reader, object),
        team,
    })
}

/// The side of an event: stated, or that of the player who is named. None where there is none and must be one.
fn team(reader: &mut Reader, object: &Object<'_>, kind: EventKind) -> Option<Option<String>> {
    if object.has("team") {
        let team = reader.team(object, "team", LEFT_OUT)?;
        // Where a side is not known, nothing is known of who plays.
        let plays = |side: &String| *side == team || side.is_empty();
        let the_match = reader.document.the_match.as_ref();
        if the_match.is_some_and(|the_match| plays(&the_match.home) || plays(&the_match.away)) {
            return Some(Some(team));
        }
        reader.warn(object, "team", format_args!("\"{team}\" does not play in this match: {LEFT_OUT}"));
        return None;
    }
    if matches!(kind, EventKind::Var | EventKind::PeriodStart | EventKind::PeriodEnd | EventKind::Note) {
        return Some(None);
    }
    for key in ["player", "in", "out"] {
        if let Some(Value::Text(found)) = object.get(key)
            && let Some(index) = players::known(&reader.document, found, None)
            && let Some(team) = reader.document.players.get(index).and_then(|player| player.team.as_ref())
        {
            return Some(Some(team.clone()));
        }
    }
    reader.left_out(object, "an event of this kind needs its team");
    None
}

/// A kick of the shoot-out belongs to the shoot-out, and a goal of play does not.
fn kick(reader: &mut Reader, object: &Object<'_>, kind: EventKind, moment: Moment) -> Moment {
    let shoot_out = moment.period == Some(Period::ShootOut);
    if !kind.is_kick() {
        if kind.is_goal() && shoot_out {
            let text = format_args!(
                "a goal in the shoot-out is a kick-scored: as it stands, it counts in the score"
            );
            reader.warn(object, "kind", text);
        }
        return moment;
    }
    if moment.period.is_some() && !shoot_out {
        reader.warn(
            object,
            "period",
            format_args!("a kick of the shoot-out is in period 5: it is put there"),
        );
    }
    Moment { period: Some(Period::ShootOut), minute: None, when: None }
}

/// Why an event did not count. A plain `true` must not make a goal count again.
fn cancelled(reader: &mut Reader, object: &Object<'_>) -> Option<String> {
    match object.get("cancelled") {
        Some(Value::Bool(cancelled)) => cancelled.then(|| "cancelled".to_owned()),
        _ => reader.text(object, "cancelled"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Minute;
    use proptest::prelude::*;

    fn any_moment() -> impl Strategy<Value = Moment> {
        let minute = prop::option::of((1..4_u16).prop_map(Minute::at));
        (0..4_u8, minute).prop_map(|(period, minute)| {
            let period = Period::from_number(period);
            Moment { period, minute: minute.filter(|_| period.is_some()), when: None }
        })
    }

    proptest! {
        #[test]
        fn an_event_goes_where_a_search_of_the_whole_list_puts_it(given in prop::collection::vec(any_moment(), 0..24)) {
            let (mut placed, mut latest): (Vec<Moment>, _) = (Vec::new(), Moment::default());
            for moment in given {
                let searched = placed.iter().position(|other| moment.order(other) == Some(Ordering::Less));
                let found = first_later(placed.iter(), &moment, &mut latest);
                prop_assert_eq!(found, searched, "{:?} among {:?}", moment, placed);
                placed.insert(found.unwrap_or(placed.len()), moment);
            }
        }
    }
}
