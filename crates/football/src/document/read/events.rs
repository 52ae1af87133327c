//! The events of the match.

use super::cursor::{Object, Reader, no_such};
use super::names::Ids;
use super::{Level, moments, players, sources};
use crate::clock::{Lengths, Moment, Period};
use crate::document::{Event, EventKind, Image, MatchStatus, Stated, Value};
use std::cmp::Ordering;

const LEFT_OUT: &str = "the event is left out";

/// The keys that name a player of the event's own team.
const PEOPLE: [&str; 4] = ["player", "assist", "in", "out"];

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
    // A live match that does not list its events may have had some.
    let is_told = matches!(root.get("events"), Some(Value::List(_)));
    let mut may_lack_a_goal = !is_told && (is_live || !root.is_silent("events"));
    reader.each_value(root, "events", &mut |reader, path, item| {
        let read = reader.object(path.to_owned(), item, |reader, object| {
            match event(reader, object, lengths, &mut ids) {
                Some(event) => {
                    may_lack_a_goal |= event.kind.is_goal() && !says_whether_it_counts(object);
                    place(reader, event, object, &mut latest);
                }
                None => may_lack_a_goal |= may_be_a_goal(object),
            }
        });
        may_lack_a_goal |= read.is_none();
    });
    references(reader);
    score(reader, may_lack_a_goal);
}

/// Whether an event that could not be read may be a goal.
fn may_be_a_goal(object: &Object<'_>) -> bool {
    let Some(Value::Text(kind)) = object.get("kind") else { return true };
    EventKind::NAMES.iter().find(|(name, _)| name == kind).is_none_or(|(_, kind)| kind.is_goal())
}

/// Whether the document says readably if a goal was cancelled.
fn says_whether_it_counts(object: &Object<'_>) -> bool {
    matches!(object.get("cancelled"), None | Some(Value::Null | Value::Bool(_) | Value::Text(_)))
}

/// Marks the score of the match as unknown if the list of events may lack a goal. Warns if a finished match
/// has no known score.
fn score(reader: &mut Reader, may_lack_a_goal: bool) {
    let Some(the_match) = &mut reader.document.the_match else { return };
    if may_lack_a_goal && the_match.score.is_absent() && the_match.status.has_begun() {
        the_match.score = Stated::Unknown;
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

/// Resolves references between events. An event can refer to a later one, and a later one can introduce a
/// player, so this runs after all events are read.
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

/// Inserts an event: at the end, or before the first one that is known to be later. Events without a minute
/// keep their position after the event that precedes them in the list.
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

/// The position of the first moment that is known to be later than `moment`.
///
/// `latest` is the latest of the moments, with its minute if any moment of its period has one. If `moment` is
/// not before `latest`, nothing is later than it. A list in order therefore needs no search.
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
    let kind = reader.named(object, "kind", &EventKind::NAMES, "kind of event", LEFT_OUT);
    object.ask("team");
    let team = kind.and_then(|kind| team(reader, object, kind));
    let moment = moments::moment(reader, object, lengths);
    let id = reader.text(object, "id");
    let people = PEOPLE.map(|key| reader.text(object, key));
    let event = Event {
        id: String::new(),
        moment,
        kind: EventKind::Note,
        team: None,
        player: None,
        assist: None,
        by: reader.text(object, "by"),
        on: None,
        off: None,
        reason: reader.text(object, "reason"),
        about: reader.text(object, "about"),
        outcome: reader.text(object, "outcome"),
        cancelled: cancelled(reader, object),
        text: reader.text(object, "text"),
        clip: reader.address(object, "clip"),
        image: image(reader, object),
        score: reader.stated_score(object, "score"),
        sources: sources::named(reader, object),
    };
    let (kind, team) = (kind?, team?);
    let [player, assist, on, off] = people;
    if kind == EventKind::Substitution && on.is_none() && off.is_none() {
        reader.left_out(object, "a substitution needs in and out");
        return None;
    }
    let moment = kick(reader, object, kind, moment);
    let mut person = |name: Option<String>, key| {
        name.map(|name| players::mention(reader, &object.at(key), name, team.as_deref()))
    };
    let (player, assist) = (person(player, "player"), person(assist, "assist"));
    let (on, off) = (person(on, "in"), person(off, "out"));
    // The id leaves out the minute. A correction may change it, and the event must keep its id.
    let mut wanted = kind.name().to_owned();
    for part in [&team, &player, &on, &event.about].into_iter().flatten() {
        wanted.push('-');
        wanted.push_str(part);
    }
    let id = ids.of(reader, object, id, &wanted);
    Some(Event { id, moment, kind, team, player, assist, on, off, ..event })
}

/// The team of an event: stated, or that of the named player. `None` if the event needs a team and has none.
fn team(reader: &mut Reader, object: &Object<'_>, kind: EventKind) -> Option<Option<String>> {
    if object.has("team") {
        let team = reader.team(object, "team", LEFT_OUT)?;
        // If a side is unknown, any team may be playing.
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

/// Moves a kick to the shoot-out. Warns about a goal in the shoot-out.
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

/// The photograph of an event. Without an address there is none.
fn image(reader: &mut Reader, object: &Object<'_>) -> Option<Image> {
    let image = reader.field(object, "image", |reader, image| {
        let src = reader.address(image, "src");
        let (alt, credit) = (reader.text(image, "alt"), reader.text(image, "credit"));
        let [width, height] = ["width", "height"].map(|key| reader.count(image, key, 1, 20_000));
        if src.is_none() {
            reader.left_out(image, "a photograph needs its address in src");
        } else if !image.has("alt") {
            reader.warn(
                image,
                "alt",
                format_args!("say what the photograph shows: not every reader sees it"),
            );
        }
        Some(Image { src: src?, alt, credit, width, height })
    });
    image.flatten()
}

/// Why an event did not count. A plain `true` must still cancel a goal.
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
