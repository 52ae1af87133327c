//! A match that may be a fixture of the group, although the document does not say so.

use super::warn;
use crate::document::read::cursor::Reader;
use crate::document::{Document, Fixture, FixtureStatus, Match};

/// Suggests only fixtures without a result of their own. The two sides may have met before, and a match
/// assigned to the wrong fixture overwrites its result.
pub(super) fn find(reader: &mut Reader, document: &Document, the_match: &Match) {
    if the_match.fixture_id.is_some() || is_knock_out(the_match) {
        return;
    }
    let fixtures = document.groups.iter().flat_map(|group| &group.fixtures);
    let may_be: Vec<&str> =
        fixtures.filter(|other| may_be(document, the_match, other)).map(|other| other.id.as_str()).collect();
    if may_be.is_empty() || reader.messages.iter().any(|message| message.path == "match.fixture") {
        return;
    }
    let ids = may_be.join("\" or \"");
    let text = format_args!(
        "the group has a fixture of these two that is still to play: if the match is that one, say \"fixture\": \"{ids}\", \
         and it counts in the table"
    );
    warn(reader, "match", text);
}

/// Whether the match is decided on the day. Group matches are not.
fn is_knock_out(the_match: &Match) -> bool {
    the_match.shoot_out.is_known() || the_match.full_time.is_known() || the_match.aggregate.is_some()
}

fn may_be(document: &Document, the_match: &Match, other: &Fixture) -> bool {
    let is_open = other.score.is_none()
        && (matches!(other.status, FixtureStatus::Normal | FixtureStatus::Unknown) || other.status.is_live())
        || other.status.is_live() && the_match.status().is_live();
    let days_apart = the_match.kickoff.zip(other.kickoff).map(|(own, its)| (own.unix() - its.unix()).abs());
    let matchday = document.competition.as_ref().and_then(|competition| competition.matchday);
    let is_of_other_matchday = matchday.zip(other.matchday).is_some_and(|(own, its)| own != its);
    other.home == the_match.home
        && other.away == the_match.away
        && is_open
        && days_apart.is_none_or(|seconds| seconds <= 2 * 86_400)
        && !is_of_other_matchday
}
