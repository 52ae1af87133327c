//! How far a match has come, in the words of the format or in those of a feed.

use super::cursor::{Object, Reader, no_such};
use super::near::is_a_slip;
use crate::document::{FixtureStatus, Status, Value};

/// What feeds call a status besides its own name, in small letters and without anything between the words.
const OF_FEEDS: [(&str, Status); 48] = [
    ("notstarted", Status::Scheduled),
    ("ns", Status::Scheduled),
    ("timed", Status::Scheduled),
    ("upcoming", Status::Scheduled),
    ("prematch", Status::Scheduled),
    ("inplay", Status::Live),
    ("inprogress", Status::Live),
    ("underway", Status::Live),
    ("ongoing", Status::Live),
    ("playing", Status::Live),
    ("started", Status::Live),
    ("firsthalf", Status::Live),
    ("1sthalf", Status::Live),
    ("1h", Status::Live),
    ("secondhalf", Status::Live),
    ("2ndhalf", Status::Live),
    ("2h", Status::Live),
    ("ht", Status::HalfTime),
    ("paused", Status::HalfTime),
    ("interval", Status::HalfTime),
    ("et", Status::ExtraTime),
    ("penalties", Status::ShootOut),
    ("penaltyshootout", Status::ShootOut),
    ("penaltyinprogress", Status::ShootOut),
    ("interrupted", Status::Suspended),
    ("stopped", Status::Suspended),
    ("abd", Status::Abandoned),
    ("ft", Status::Finished),
    ("fulltime", Status::Finished),
    ("final", Status::Finished),
    ("ended", Status::Finished),
    ("over", Status::Finished),
    ("complete", Status::Finished),
    ("completed", Status::Finished),
    ("played", Status::Finished),
    ("result", Status::Finished),
    ("aet", Status::Finished),
    ("afterextratime", Status::Finished),
    ("finishedafterextratime", Status::Finished),
    ("afterpenalties", Status::Finished),
    ("finishedafterpenalties", Status::Finished),
    ("finishedafterpenalty", Status::Finished),
    ("awd", Status::Awarded),
    ("walkover", Status::Awarded),
    ("wo", Status::Awarded),
    ("technicalloss", Status::Awarded),
    ("pst", Status::Postponed),
    ("canceled", Status::Cancelled),
];

/// No match is still going on so long after kick-off, in seconds.
const ANY_MATCH: i64 = 6 * 3600;

/// The status of the match. One that is not known is never taken as over: it is the one that is spelled so, or else the
/// match is live if something of it says so.
pub(super) fn of_match(reader: &mut Reader, root: &Object<'_>, object: &Object<'_>) -> Status {
    let stated = object.get("status").filter(|value| **value != Value::Null);
    let Some(word) = reader.text(object, "status") else {
        return not_named(reader, root, object, stated.is_some());
    };
    let named = exact(&word, &Status::NAMES);
    if let Some(status) = named {
        return status;
    }
    let guess = if is_under_way(reader, root, object, true) { Status::Live } else { Status::Scheduled };
    let status = meant(&word).unwrap_or(guess);
    unnamed(reader, object, &Status::NAMES, ["status", &word, status.name()]);
    status
}

/// The status of a match that names none, or nothing that is a word (`is_stated`).
fn not_named(reader: &mut Reader, root: &Object<'_>, object: &Object<'_>, is_stated: bool) -> Status {
    let status = if is_under_way(reader, root, object, is_stated) {
        Status::Live
    } else if object.has("score") && !is_stated {
        Status::Finished
    } else {
        return Status::Scheduled;
    };
    let then = if status == Status::Live {
        "it is taken as live"
    } else {
        "a match with a score is taken as finished"
    };
    reader.warn(object, "", format_args!("the match says no status: {then}"));
    status
}

/// Whether something of a match says that it is under way, whatever its status is: a clock, or a kick-off in the hours
/// before the document was changed. With `or_begun` anything will do that no match has before its kick-off: a score, or
/// events.
fn is_under_way(reader: &Reader, root: &Object<'_>, object: &Object<'_>, or_begun: bool) -> bool {
    let is_there = |value: Option<&Value>| value.is_some_and(|value| *value != Value::Null);
    let since = reader.document.updated.zip(object.time("kickoff"));
    let since = since.map(|(updated, kickoff)| updated.unix() - kickoff.unix());
    let has_events = matches!(root.get("events"), Some(Value::List(events)) if !events.is_empty());
    is_there(object.get("clock"))
        || since.is_some_and(|since| (0..ANY_MATCH).contains(&since))
        || (or_begun && (has_events || is_there(object.get("score"))) && since.is_none_or(|since| since >= 0))
}

/// What the status of a fixture says: its place in the table, and the status of a match that it is, if it is stated.
pub(super) fn of_fixture(reader: &mut Reader, object: &Object<'_>) -> (FixtureStatus, Option<Status>) {
    let stated = object.get("status").filter(|value| **value != Value::Null);
    let Some(word) = reader.text(object, "status") else {
        return (or_live(object, stated.is_some()), None);
    };
    let of_match = meant(&word);
    if let Some(status) = exact(&word, &FixtureStatus::NAMES) {
        return (status, of_match);
    }
    let status = match of_match {
        Some(Status::Scheduled | Status::Delayed | Status::Finished) => FixtureStatus::Normal,
        Some(Status::Postponed) => FixtureStatus::Postponed,
        Some(Status::Abandoned) => FixtureStatus::Abandoned,
        Some(Status::Awarded) => FixtureStatus::Awarded,
        Some(Status::Cancelled) => FixtureStatus::Annulled,
        Some(_) => FixtureStatus::Live,
        None => or_live(object, true),
    };
    let then = match of_match {
        Some(Status::Finished) => "finished",
        _ => FixtureStatus::NAMES
            .iter()
            .find(|(_, known)| *known == status)
            .map_or("scheduled", |(name, _)| name),
    };
    unnamed(reader, object, &FixtureStatus::NAMES, ["status of a fixture", &word, then]);
    (status, of_match)
}

/// A fixture whose status is not known is not over: its score stands for now.
fn or_live(object: &Object<'_>, is_stated: bool) -> FixtureStatus {
    let has_score = matches!(object.get("score"), Some(Value::List(_)));
    if is_stated && has_score { FixtureStatus::Live } else { FixtureStatus::Normal }
}

/// Says that no status has this name, and which one it is taken as.
fn unnamed<T>(
    reader: &mut Reader,
    object: &Object<'_>,
    names: &[(&'static str, T)],
    [what, word, then]: [&str; 3],
) {
    let then = ["it is taken as ", then].concat();
    let text = no_such(what, word, &mut names.iter().map(|(name, _)| *name), true, &then);
    reader.warn(object, "status", format_args!("{text}"));
}

fn exact<T: Copy>(word: &str, names: &[(&'static str, T)]) -> Option<T> {
    names.iter().find(|(name, _)| *name == word).map(|(_, status)| *status)
}

/// The status that a word means: one that only its spelling tells from a name or from a word of feeds.
pub(super) fn meant(word: &str) -> Option<Status> {
    let folded = folded(word);
    let mut word = folded.as_str();
    for before in ["match", "status", "game"] {
        word = word.strip_prefix(before).filter(|rest| !rest.is_empty()).unwrap_or(word);
    }
    let by_name = |fits: &dyn Fn(&str) -> bool| {
        Status::NAMES.iter().find(|(name, _)| fits(&self::folded(name))).map(|(_, status)| *status)
    };
    by_name(&|name| name == word)
        .or_else(|| exact(word, &OF_FEEDS))
        .or_else(|| by_name(&|name| is_a_slip(word, name)))
}

/// Whether a word for a status says that extra time was played.
pub(super) fn says_extra_time(word: &str) -> bool {
    let folded = folded(word);
    meant(word) == Some(Status::ExtraTime) || folded == "aet" || folded.ends_with("afterextratime")
}

/// Small letters and digits, without what stands between them.
fn folded(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars() {
        if letter.is_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_known_in_every_spelling_and_in_the_words_of_feeds() {
        for (word, status) in [
            ("FINISHED", Some(Status::Finished)),
            ("Finished ", Some(Status::Finished)),
            ("finnished", Some(Status::Finished)),
            ("FullTime", Some(Status::Finished)),
            ("full_time", Some(Status::Finished)),
            ("Match Finished", Some(Status::Finished)),
            ("STATUS_FULL_TIME", Some(Status::Finished)),
            ("FT", Some(Status::Finished)),
            ("half time", Some(Status::HalfTime)),
            ("HALF_TIME", Some(Status::HalfTime)),
            ("HalfTime", Some(Status::HalfTime)),
            ("IN_PLAY", Some(Status::Live)),
            ("In Play", Some(Status::Live)),
            ("2nd half", Some(Status::Live)),
            ("extra  time", Some(Status::ExtraTime)),
            ("shootout", Some(Status::ShootOut)),
            ("Postponed", Some(Status::Postponed)),
            ("Not started", Some(Status::Scheduled)),
            ("canceled", Some(Status::Cancelled)),
        ] {
            assert_eq!(meant(word), status, "{word}");
        }
    }

    #[test]
    fn a_word_that_means_something_else_is_never_taken_as_over() {
        for word in
            ["unfinished", "not finished", "unplayed", "awaited", "awaiting", "x", "", "break", "pen", "fin"]
        {
            assert!(meant(word).is_none_or(|status| !status.is_over()), "{word}: {:?}", meant(word));
        }
    }
}
