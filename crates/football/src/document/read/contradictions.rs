//! Contradictions within a document. The stated value is shown and the contradiction is only a warning,
//! because live feeds send a goal and its score seconds apart.

use super::Level;
use super::cursor::Reader;
use crate::clock::Period;
use crate::document::score::{add_goal, is_goal_for_away};
use crate::document::{Document, Match, MatchStatus, Score};

pub(super) fn find(reader: &mut Reader) {
    let document = std::mem::take(&mut reader.document);
    if let Some(the_match) = &document.the_match
        && !the_match.home.is_empty()
        && !the_match.away.is_empty()
    {
        story(reader, &document, the_match);
        falling(reader, the_match);
        table(reader, &document, the_match);
    }
    reader.document = document;
}

/// Walks through the events once. Compares the goals so far with every stated score, and every substitution
/// with the players on the pitch.
fn story(reader: &mut Reader, document: &Document, the_match: &Match) {
    let (mut goals, mut half, mut full) = ([0, 0], [0, 0], [0, 0]);
    let mut placed = true;
    let mut pitch = [&the_match.lineups.home, &the_match.lineups.away].map(|lineup| {
        let start = lineup.as_ref().map(|lineup| lineup.start.clone());
        start.unwrap_or_default()
    });
    for (index, event) in document.events.iter().enumerate() {
        let mut say = |key: &str, text: std::fmt::Arguments<'_>| {
            let path = reader.events.get(index).map_or("", String::as_str);
            reader.say(Level::Warning, [path, key].concat(), text);
        };
        let of_away = event.team.as_ref() == Some(&the_match.away);
        if let Some(for_away) = is_goal_for_away(the_match, event) {
            add_goal(&mut goals, for_away);
            placed &= event.moment.period.is_some();
            if event.moment.period <= Some(Period::Second) {
                add_goal(&mut full, for_away);
            }
            if event.moment.period <= Some(Period::First) {
                add_goal(&mut half, for_away);
            }
            if let Some([home, away]) = event.score.known().filter(|score| placed && *score != goals) {
                let [home_goals, away_goals] = goals;
                say(
                    ".score",
                    format_args!("{home}-{away}, and with this goal it is {home_goals}-{away_goals}"),
                );
            }
        }
        let [home, away] = &mut pitch;
        let pitch = if of_away { away } else { home };
        if event.team.is_none() || pitch.is_empty() {
            continue;
        }
        if let Some(off) = &event.off {
            if !pitch.contains(off) {
                say(".out", format_args!("\"{off}\" goes off without being on the pitch"));
            }
            pitch.retain(|player| player != off);
        }
        if let Some(on) = &event.on {
            if pitch.contains(on) {
                say(".in", format_args!("\"{on}\" comes on and is on the pitch already"));
            }
            pitch.push(on.clone());
        }
    }
    // A document without events does not contradict its score. A ruling does not depend on goals.
    let told = !document.events.is_empty();
    let ruled = the_match.status() == MatchStatus::Awarded;
    differ(reader, "match.score", the_match.score().known().filter(|_| told && !ruled), goals);
    differ(reader, "match.halfTime", the_match.half_time.known().filter(|_| told && placed), half);
    differ(reader, "match.fullTime", the_match.full_time.known().filter(|_| told && placed), full);
    if let Some(kicks) = document.counted_kicks() {
        differ(reader, "match.shootOut", the_match.shoot_out.known(), kicks);
    }
}

fn differ(reader: &mut Reader, path: &str, stated: Option<Score>, counted: Score) {
    if let Some([home, away]) = stated.filter(|stated| *stated != counted) {
        let text = format_args!("{home}-{away}, and the events give {}-{}", counted[0], counted[1]);
        reader.say(Level::Warning, path.to_owned(), text);
    }
}

/// Checks that no score is lower than an earlier one. A score by ruling may be lower.
fn falling(reader: &mut Reader, the_match: &Match) {
    let mut earlier = [0, 0];
    let score = the_match.score().known().filter(|_| the_match.status() != MatchStatus::Awarded);
    for [home, away] in
        [the_match.half_time.known(), the_match.full_time.known(), score].into_iter().flatten()
    {
        if home < earlier[0] || away < earlier[1] {
            let text = format_args!("an earlier score (halfTime, fullTime) is higher than a later one");
            reader.say(Level::Warning, "match".to_owned(), text);
        }
        earlier = [home, away];
    }
}

/// Compares the match with its fixture.
fn table(reader: &mut Reader, document: &Document, the_match: &Match) {
    for other in document.groups.iter().flat_map(|group| &group.fixtures) {
        if let Some([home, away]) = other.score
            && let Some(stated) = the_match.score().known()
            && the_match.fixture_id.as_ref() == Some(&other.id)
            && stated != [home, away]
        {
            let text = format_args!("its fixture says {home}-{away}: the match counts");
            reader.say(Level::Warning, "match.score".to_owned(), text);
        }
    }
}
