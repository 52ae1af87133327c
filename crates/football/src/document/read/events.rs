//! What happened in the match.

use super::cursor::{Object, Reader, did_you_mean, shortened};
use super::names::Ids;
use super::near::nearest;
use super::{groups, keys, moments, players, sources};
use crate::clock::{Lengths, Moment, Period};
use crate::document::{Event, EventKind, Value};
use std::cmp::Ordering;

const LEFT_OUT: &str = "the event is left out";

pub(super) fn events(reader: &mut Reader, root: &Object<'_>) {
    let Some(fixture) = &reader.document.fixture else {
        if root.get("events").is_some() && root.get("match").is_none() {
            reader.warn(root.at("events"), "events need a match: they are left out".to_owned());
        }
        return;
    };
    let lengths = fixture.lengths;
    let mut ids = Ids::new(groups::given_ids(root, "events"));
    let mut about = Vec::new();
    for object in reader.objects(root, "events", keys::EVENT) {
        let Some(event) = event(reader, &object, lengths, &mut ids) else { continue };
        if let Some(id) = &event.about {
            about.push((object.at("about"), event.id.clone(), id.clone()));
        }
        place(reader, event, object.path);
    }
    // An event may be about a later one, so that this waits until all are known.
    for (path, id, found) in about {
        let events = &reader.document.events;
        if events.iter().any(|event| event.id == found) {
            continue;
        }
        let near = nearest(&found, &mut events.iter().map(|event| event.id.as_str()));
        let (short, meant) = (shortened(&found), did_you_mean(near));
        reader.warn(path, format!("no event has the id \"{short}\"{meant}: it is left out"));
        if let Some(event) = reader.document.events.iter_mut().find(|event| event.id == id) {
            event.about = None;
        }
    }
}

/// Puts an event in its place: at the end, or before the first one that is known to be later. Events without a
/// minute stay behind the one that the list has them behind.
fn place(reader: &mut Reader, event: Event, path: String) {
    let later = |other: &Event| event.moment.order(&other.moment) == Some(Ordering::Less);
    match reader.document.events.iter().position(later) {
        None => reader.document.events.push(event),
        Some(index) => {
            reader.document.events.insert(index, event);
            let text = "it comes after later events in the list: it is shown in its place".to_owned();
            reader.warn(path, text);
        }
    }
}

fn event(reader: &mut Reader, object: &Object<'_>, lengths: Lengths, ids: &mut Ids) -> Option<Event> {
    if object.get("kind").is_none() {
        let text = format!("an event needs its kind: {LEFT_OUT}");
        reader.warn(object.path.clone(), text);
    }
    let kind = reader.named(object, "kind", &EventKind::NAMES, "kind of event", LEFT_OUT)?;
    let team = team(reader, object, kind).ok()?;
    let moment = moments::moment(reader, object, lengths);
    let moment = kick(reader, object, kind, moment);
    let person = |reader: &mut Reader, key: &str| {
        let found = reader.text(object, key)?;
        Some(players::mention(reader, object.at(key), found, team.as_deref()))
    };
    let (player, assist) = (person(reader, "player"), person(reader, "assist"));
    let (on, off) = (person(reader, "in"), person(reader, "out"));
    if kind == EventKind::Substitution && on.is_none() && off.is_none() {
        let text = format!("a substitution needs in and out: {LEFT_OUT}");
        reader.warn(object.path.clone(), text);
        return None;
    }
    if on.is_some() && on == off {
        let text = "the same player comes on and goes off".to_owned();
        reader.warn(object.path.clone(), text);
    }
    let by = reader.text(object, "by").map(|found| players::known(reader, &found, None).unwrap_or(found));
    // Without the minute: it may be corrected, and the event is still the same one.
    let about = reader.text(object, "about");
    let period = moment.period.filter(|_| matches!(kind, EventKind::PeriodStart | EventKind::PeriodEnd));
    let mut wanted = kind.name().to_owned();
    let parts = [team.as_ref(), player.as_ref(), on.as_ref(), about.as_ref()];
    for part in parts.into_iter().flatten() {
        wanted.push('-');
        wanted.push_str(part);
    }
    if let Some(period) = period {
        wanted.push_str(&format!("-{}", period.number()));
    }
    Some(Event {
        id: ids.of(reader, object, &wanted),
        moment,
        kind,
        player,
        assist,
        by,
        on,
        off,
        reason: reader.text(object, "reason"),
        about,
        outcome: reader.text(object, "outcome"),
        cancelled: cancelled(reader, object),
        text: reader.text(object, "text"),
        clip: reader.address(object, "clip"),
        score: reader.score(object, "score"),
        sources: sources::named(reader, object),
        team,
    })
}

/// The side of an event: stated, or that of the player who is named. Err where there is none and must be one.
fn team(reader: &mut Reader, object: &Object<'_>, kind: EventKind) -> Result<Option<String>, ()> {
    let of_both =
        matches!(kind, EventKind::Var | EventKind::PeriodStart | EventKind::PeriodEnd | EventKind::Note);
    if object.get("team").is_none() {
        let team = ["player", "in", "out"].into_iter().find_map(|key| match object.get(key) {
            Some(Value::Text(found)) => {
                let id = players::known(reader, found, None)?;
                reader.document.player(&id)?.team.clone()
            }
            _ => None,
        });
        if team.is_none() && !of_both {
            let text = format!("an event of this kind needs its team: {LEFT_OUT}");
            reader.warn(object.path.clone(), text);
            return Err(());
        }
        return Ok(team);
    }
    let team = reader.team(object, "team", LEFT_OUT).ok_or(())?;
    let plays =
        reader.document.fixture.as_ref().is_some_and(|fixture| fixture.home == team || fixture.away == team);
    if plays {
        return Ok(Some(team));
    }
    let text = format!("\"{team}\" does not play in this match: {LEFT_OUT}");
    reader.warn(object.at("team"), text);
    Err(())
}

/// A kick of the shoot-out belongs to the shoot-out, and nothing else does that has no place in it.
fn kick(reader: &mut Reader, object: &Object<'_>, kind: EventKind, moment: Moment) -> Moment {
    if !kind.is_kick() {
        if kind.is_goal() && moment.period == Some(Period::ShootOut) {
            let text =
                "a goal in the shoot-out is a kick-scored: it counts in the score as it stands".to_owned();
            reader.warn(object.at("kind"), text);
        }
        return moment;
    }
    if moment.period.is_some_and(|period| period != Period::ShootOut) {
        let text = "a kick of the shoot-out is in period 5: it is put there".to_owned();
        reader.warn(object.at("period"), text);
    }
    Moment { period: Some(Period::ShootOut), minute: None, when: None }
}

/// Why an event did not count. A plain `true` must not make a goal count again.
fn cancelled(reader: &mut Reader, object: &Object<'_>) -> Option<String> {
    match object.get("cancelled") {
        Some(Value::Bool(false)) | None => None,
        Some(Value::Bool(true)) => Some("cancelled".to_owned()),
        Some(_) => reader.text(object, "cancelled"),
    }
}
