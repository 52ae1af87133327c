//! Where a document contradicts itself. What is stated is shown; the contradiction is a warning, since live feeds
//! send a goal and its score seconds apart.

use super::cursor::Reader;
use crate::clock::Period;
use crate::document::{Document, Event, Match, Score};

pub(super) fn find(reader: &mut Reader) {
    let document = std::mem::take(&mut reader.document);
    if let Some(fixture) = &document.fixture {
        scores(reader, &document, fixture);
        running_scores(reader, &document, fixture);
        table(reader, &document, fixture);
        squads(reader, &document, fixture);
    }
    reader.document = document;
}

/// Stated scores against the goals and the kicks that are listed.
fn scores(reader: &mut Reader, document: &Document, fixture: &Match) {
    let goals = || document.events.iter().filter(|event| event.kind.is_goal() && event.cancelled.is_none());
    let placed = goals().all(|event| event.moment.period.is_some());
    let until = |last: Period| {
        let before = |event: &&Event| event.moment.period.is_some_and(|period| period <= last);
        tally(fixture, &mut goals().filter(before))
    };
    // A document that tells no story at all does not contradict its score.
    let told = !document.events.is_empty();
    let kicks = document.events.iter().filter(|event| event.kind == crate::document::EventKind::KickScored);
    let kicked = document.events.iter().any(|event| event.kind.is_kick());
    let checks = [
        ("score", fixture.score, tally(fixture, &mut goals()), told, "the goals"),
        ("halfTime", fixture.half_time, until(Period::First), told && placed, "the goals of the first half"),
        ("fullTime", fixture.full_time, until(Period::Second), told && placed, "the goals of both halves"),
        ("shootOut", fixture.shoot_out, tally(fixture, &mut { kicks }), kicked, "the kicks"),
    ];
    for (key, stated, counted, checked, what) in checks {
        let Some(stated) = stated.filter(|stated| checked && *stated != counted) else { continue };
        let text =
            format!("stated as {}, and {what} in the events give {}", figures(stated), figures(counted));
        reader.warn(["match.", key].concat(), text);
    }
    let order = [fixture.half_time, fixture.full_time, fixture.score];
    let known: Vec<Score> = order.into_iter().flatten().collect();
    let falls = |pair: &[Score]| matches!(pair, [[home, away], [home_then, away_then]] if home > home_then || away > away_then);
    if known.windows(2).any(falls) {
        let text = "an earlier score (halfTime, fullTime) is higher than a later one".to_owned();
        reader.warn("match".to_owned(), text);
    }
}

/// The score stated with a goal against the goals so far.
fn running_scores(reader: &mut Reader, document: &Document, fixture: &Match) {
    for (index, event) in document.events.iter().enumerate() {
        let so_far = || document.events.iter().take(index + 1);
        let placed = so_far().all(|event| !event.kind.is_goal() || event.moment.period.is_some());
        let counted =
            tally(fixture, &mut so_far().filter(|event| event.kind.is_goal() && event.cancelled.is_none()));
        let Some(stated) = event.score.filter(|stated| placed && event.kind.is_goal() && *stated != counted)
        else {
            continue;
        };
        let text = format!(
            "the goal \"{}\" says {}, and with it the goals so far give {}",
            event.id,
            figures(stated),
            figures(counted)
        );
        reader.warn("events".to_owned(), text);
    }
}

/// The match against the fixture that it is.
fn table(reader: &mut Reader, document: &Document, fixture: &Match) {
    let Some(id) = &fixture.fixture else { return };
    let same = document.groups.iter().flat_map(|group| &group.fixtures).find(|other| other.id == *id);
    let (Some(score), Some(other)) = (fixture.score, same.and_then(|same| same.score)) else { return };
    if score != other {
        let text = format!(
            "the match says {}, and its fixture \"{id}\" says {}: the match counts",
            figures(score),
            figures(other)
        );
        reader.warn("match.score".to_owned(), text);
    }
}

/// Substitutions against the line-ups: who goes off was on the pitch, who comes on was not.
fn squads(reader: &mut Reader, document: &Document, fixture: &Match) {
    let sides = [(&fixture.home, &fixture.lineups.home), (&fixture.away, &fixture.lineups.away)];
    for (team, lineup) in sides {
        let Some(lineup) = lineup.as_ref().filter(|lineup| !lineup.start.is_empty()) else { continue };
        let mut pitch: Vec<&str> = lineup.start.iter().map(String::as_str).collect();
        for event in document.events.iter().filter(|event| event.team.as_ref() == Some(team)) {
            if let Some(off) = event.off.as_deref() {
                if !pitch.contains(&off) {
                    let text = format!("in \"{}\", \"{off}\" goes off without being on the pitch", event.id);
                    reader.warn("events".to_owned(), text);
                }
                pitch.retain(|player| *player != off);
            }
            if let Some(on) = event.on.as_deref() {
                if pitch.contains(&on) {
                    let text = format!("in \"{}\", \"{on}\" comes on and is on the pitch already", event.id);
                    reader.warn("events".to_owned(), text);
                }
                pitch.push(on);
            }
        }
    }
}

/// Goals by side: an own goal counts for the other one.
fn tally(fixture: &Match, goals: &mut dyn Iterator<Item = &Event>) -> Score {
    let mut score = [0_u16; 2];
    for goal in goals {
        let of_home = goal.team.as_ref() == Some(&fixture.home);
        let for_home = of_home != (goal.kind == crate::document::EventKind::OwnGoal);
        let [home, away] = &mut score;
        let side = if for_home { home } else { away };
        *side = side.saturating_add(1);
    }
    score
}

fn figures(score: Score) -> String {
    format!("{}-{}", score[0], score[1])
}
