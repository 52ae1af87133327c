//! The status of a match, in the words of the format or of a feed.

use super::cursor::{Object, Reader, no_such};
use super::near::is_a_slip;
use crate::document::{FixtureStatus, MatchStatus, Value};

/// Words that feeds use for a status, besides its own name. In lower case, without separators.
const OF_FEEDS: [(&str, MatchStatus); 48] = [
    ("notstarted", MatchStatus::Scheduled),
    ("ns", MatchStatus::Scheduled),
    ("timed", MatchStatus::Scheduled),
    ("upcoming", MatchStatus::Scheduled),
    ("prematch", MatchStatus::Scheduled),
    ("inplay", MatchStatus::Live),
    ("inprogress", MatchStatus::Live),
    ("underway", MatchStatus::Live),
    ("ongoing", MatchStatus::Live),
    ("playing", MatchStatus::Live),
    ("started", MatchStatus::Live),
    ("firsthalf", MatchStatus::Live),
    ("1sthalf", MatchStatus::Live),
    ("1h", MatchStatus::Live),
    ("secondhalf", MatchStatus::Live),
    ("2ndhalf", MatchStatus::Live),
    ("2h", MatchStatus::Live),
    ("ht", MatchStatus::HalfTime),
    ("paused", MatchStatus::HalfTime),
    ("interval", MatchStatus::HalfTime),
    ("et", MatchStatus::ExtraTime),
    ("penalties", MatchStatus::ShootOut),
    ("penaltyshootout", MatchStatus::ShootOut),
    ("penaltyinprogress", MatchStatus::ShootOut),
    ("interrupted", MatchStatus::Suspended),
    ("stopped", MatchStatus::Suspended),
    ("abd", MatchStatus::Abandoned),
    ("ft", MatchStatus::Finished),
    ("fulltime", MatchStatus::Finished),
    ("final", MatchStatus::Finished),
    ("ended", MatchStatus::Finished),
    ("over", MatchStatus::Finished),
    ("complete", MatchStatus::Finished),
    ("completed", MatchStatus::Finished),
    ("played", MatchStatus::Finished),
    ("result", MatchStatus::Finished),
    ("aet", MatchStatus::Finished),
    ("afterextratime", MatchStatus::Finished),
    ("finishedafterextratime", MatchStatus::Finished),
    ("afterpenalties", MatchStatus::Finished),
    ("finishedafterpenalties", MatchStatus::Finished),
    ("finishedafterpenalty", MatchStatus::Finished),
    ("awd", MatchStatus::Awarded),
    ("walkover", MatchStatus::Awarded),
    ("wo", MatchStatus::Awarded),
    ("technicalloss", MatchStatus::Awarded),
    ("pst", MatchStatus::Postponed),
    ("canceled", MatchStatus::Cancelled),
];

/// The longest time between kick-off and the end of any match, in seconds.
const ANY_MATCH: i64 = 6 * 3600;

/// The status of the match. An unknown word never means "over". If it is a misspelt status, it counts as that
/// status. Otherwise the match is live if anything in it suggests so.
pub(super) fn of_match(reader: &mut Reader, root: &Object<'_>, object: &Object<'_>) -> MatchStatus {
    let stated = object.get("status").filter(|value| **value != Value::Null);
    let Some(word) = reader.text(object, "status") else {
        return not_named(reader, root, object, stated.is_some());
    };
    let named = exact(&word, &MatchStatus::NAMES);
    if let Some(status) = named {
        return status;
    }
    let guess =
        if is_under_way(reader, root, object, true) { MatchStatus::Live } else { MatchStatus::Scheduled };
    let status = meant(&word).unwrap_or(guess);
    unnamed(reader, object, &MatchStatus::NAMES, ["status", &word, status.name()]);
    status
}

/// The status of a match without a readable one. `is_stated` means that the document has a value that is not
/// a word.
fn not_named(reader: &mut Reader, root: &Object<'_>, object: &Object<'_>, is_stated: bool) -> MatchStatus {
    let status = if is_under_way(reader, root, object, is_stated) {
        MatchStatus::Live
    } else if object.has("score") && !is_stated {
        MatchStatus::Finished
    } else {
        return MatchStatus::Scheduled;
    };
    let then = if status == MatchStatus::Live {
        "it is taken as live"
    } else {
        "a match with a score is taken as finished"
    };
    reader.warn(object, "", format_args!("the match says no status: {then}"));
    status
}

/// Whether something suggests that a match is live, whatever its status: a clock, or a kick-off in the hours
/// before the document was last changed. With `or_begun`, a score or events suggest it too, because no match
/// has them before kick-off.
fn is_under_way(reader: &Reader, root: &Object<'_>, object: &Object<'_>, or_begun: bool) -> bool {
    let is_there = |value: Option<&Value>| value.is_some_and(|value| *value != Value::Null);
    let since = reader.document.updated.zip(object.time("kickoff"));
    let since = since.map(|(updated, kickoff)| updated.unix() - kickoff.unix());
    let has_events = matches!(root.get("events"), Some(Value::List(events)) if !events.is_empty());
    is_there(object.get("clock"))
        || since.is_some_and(|since| (0..ANY_MATCH).contains(&since))
        || (or_begun && (has_events || is_there(object.get("score"))) && since.is_none_or(|since| since >= 0))
}

/// The status of a fixture: how it counts in the table, and the match status that the document states, if
/// any.
pub(super) fn of_fixture(reader: &mut Reader, object: &Object<'_>) -> (FixtureStatus, Option<MatchStatus>) {
    let stated = object.get("status").filter(|value| **value != Value::Null);
    let Some(word) = reader.text(object, "status") else {
        return (or_live(object, stated.is_some()), None);
    };
    let of_match = meant(&word);
    if let Some(status) = exact(&word, &FixtureStatus::NAMES) {
        return (status, of_match);
    }
    let status = match of_match {
        Some(MatchStatus::Scheduled | MatchStatus::Delayed | MatchStatus::Finished) => FixtureStatus::Normal,
        Some(MatchStatus::Postponed) => FixtureStatus::Postponed,
        Some(MatchStatus::Abandoned) => FixtureStatus::Abandoned,
        Some(MatchStatus::Awarded) => FixtureStatus::Awarded,
        Some(MatchStatus::Cancelled) => FixtureStatus::Annulled,
        Some(MatchStatus::HalfTime) => FixtureStatus::HalfTime,
        Some(MatchStatus::Suspended) => FixtureStatus::Suspended,
        Some(_) => FixtureStatus::Live,
        None => or_live(object, true),
    };
    let then = match of_match {
        Some(MatchStatus::Finished) => "finished",
        _ => FixtureStatus::NAMES
            .iter()
            .find(|(_, known)| *known == status)
            .map_or("scheduled", |(name, _)| name),
    };
    unnamed(reader, object, &FixtureStatus::NAMES, ["status of a fixture", &word, then]);
    (status, of_match)
}

/// A fixture with an unknown status is not over. Its score counts for now.
fn or_live(object: &Object<'_>, is_stated: bool) -> FixtureStatus {
    let has_score = matches!(object.get("score"), Some(Value::List(_)));
    if is_stated && has_score { FixtureStatus::Live } else { FixtureStatus::Normal }
}

/// Warns that no status has this name, and says which one the reader uses.
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

/// The status that a word means. It may differ from a status name or a feed's word only in spelling.
pub(super) fn meant(word: &str) -> Option<MatchStatus> {
    let folded = folded(word);
    let mut word = folded.as_str();
    for before in ["match", "status", "game"] {
        word = word.strip_prefix(before).filter(|rest| !rest.is_empty()).unwrap_or(word);
    }
    let by_name = |fits: &dyn Fn(&str) -> bool| {
        MatchStatus::NAMES.iter().find(|(name, _)| fits(&self::folded(name))).map(|(_, status)| *status)
    };
    by_name(&|name| name == word)
        .or_else(|| exact(word, &OF_FEEDS))
        .or_else(|| by_name(&|name| is_a_slip(word, name)))
}

/// Whether a word for a status means that extra time was played.
pub(super) fn says_extra_time(word: &str) -> bool {
    let folded = folded(word);
    meant(word) == Some(MatchStatus::ExtraTime) || folded == "aet" || folded.ends_with("afterextratime")
}

/// The letters in lower case and the digits, without separators.
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
            ("FINISHED", Some(MatchStatus::Finished)),
            ("Finished ", Some(MatchStatus::Finished)),
            ("finnished", Some(MatchStatus::Finished)),
            ("FullTime", Some(MatchStatus::Finished)),
            ("full_time", Some(MatchStatus::Finished)),
            ("Match Finished", Some(MatchStatus::Finished)),
            ("STATUS_FULL_TIME", Some(MatchStatus::Finished)),
            ("FT", Some(MatchStatus::Finished)),
            ("half time", Some(MatchStatus::HalfTime)),
            ("HALF_TIME", Some(MatchStatus::HalfTime)),
            ("HalfTime", Some(MatchStatus::HalfTime)),
            ("IN_PLAY", Some(MatchStatus::Live)),
            ("In Play", Some(MatchStatus::Live)),
            ("2nd half", Some(MatchStatus::Live)),
            ("extra  time", Some(MatchStatus::ExtraTime)),
            ("shootout", Some(MatchStatus::ShootOut)),
            ("Postponed", Some(MatchStatus::Postponed)),
            ("Not started", Some(MatchStatus::Scheduled)),
            ("canceled", Some(MatchStatus::Cancelled)),
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
