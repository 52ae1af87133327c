//! Converts a match to a document.

use super::super::made::Made;
use super::super::making::{Club, Making, named_status};
use super::super::moments::day;
use super::super::report::{Competition, Event};
use super::shape::{Goal, Match, Team};
use super::source;
use super::times;
use serde_json::Value;

/// Writes the document of a match into `made`.
pub fn the_match(made: &mut Made, mut sent: Match, competition: Competition, round: Option<&str>) {
    made.id = sent.num.take().map(|number| number.as_str().map_or_else(|| number.to_string(), str::to_owned));
    made.day = sent.date.as_deref().and_then(day);
    let parts = parts(made, &sent);
    let word = sent.status.as_deref().map(str::trim).filter(|status| !status.is_empty());
    let status = word.map(|word| named_status(made, "status", known(&word.to_lowercase()), word));
    let kickoff = match (&made.day, sent.time.as_deref(), sent.time_local.as_deref()) {
        (Some(day), Some(time), local) => times::kickoff(day, time, sent.timezone.as_deref(), local),
        _ => None,
    };
    if kickoff.is_none() && sent.time.is_some() {
        made.leave_out("times without a time zone", 1);
    }
    let clubs = [sent.team1.take(), sent.team2.take()].map(|team| {
        let (name, code) = team.map(Team::parts).unwrap_or_default();
        Club { name, code, ..Club::default() }
    });
    let Some(mut making) = Making::begin(made, clubs, source()) else { return };
    making.report.competition = stage(competition, &sent, round);
    let out = &mut making.report.fixture;
    out.kickoff = kickoff.map(|kickoff| kickoff.to_string());
    out.venue = venue(&sent);
    out.score = parts.et.or(parts.ft);
    out.status = status.unwrap_or_else(|| {
        // A score that cannot be read is still a score.
        let has_score = out.score.is_some() || parts.p.is_some() || parts.is_odd;
        if has_score { "finished" } else { "scheduled" }.into()
    });
    (out.half_time, out.shoot_out) = (parts.ht, parts.p);
    if parts.et.is_some() {
        out.full_time = parts.ft;
    }
    making.extra_time = parts.et.is_some();
    let lists = [sent.goals1.take(), sent.goals2.take()];
    making.tells_goals = lists.iter().any(Option::is_some);
    for (side, list) in lists.into_iter().enumerate() {
        let place = format!("goals{}", side + 1);
        for (index, goal) in list.unwrap_or_default().told(making.made, &place) {
            self::goal(&mut making, side, &goal, &format!("{place}[{index}]"));
        }
    }
    // One side's goals come first, and a player's goals are together. Only minutes show their order.
    making.report.events.sort_by_key(|event| {
        (event.moment.minute.unwrap_or(u16::MAX), event.moment.stoppage.unwrap_or_default())
    });
    making.finish();
}

fn goal(making: &mut Making<'_>, side: usize, goal: &Goal, place: &str) {
    let kind = match (goal.owngoal, goal.penalty) {
        (Some(true), _) => "own-goal",
        (_, Some(true)) => "penalty-goal",
        _ => "goal",
    };
    let moment = making.moment(place, goal.minute.0, goal.offset.or(goal.minute.1));
    making.goal(kind, side, (None, goal.name.as_deref()), Event { moment, ..Event::default() });
}

/// The score by parts.
#[derive(Clone, Copy, Default)]
struct Parts {
    ht: Option<[u16; 2]>,
    ft: Option<[u16; 2]>,
    et: Option<[u16; 2]>,
    p: Option<[u16; 2]>,
    /// Whether a part could not be read.
    is_odd: bool,
}

/// The score by parts, in any of the file's forms.
fn parts(made: &mut Made, sent: &Match) -> Parts {
    let both = |home: Option<u16>, away: Option<u16>| Some([home?, away?]);
    let mut parts = Parts::default();
    match &sent.score {
        None | Some(Value::Null) => {
            parts.ht = both(sent.score1i, sent.score2i);
            parts.ft = both(sent.score1, sent.score2);
            parts.et = both(sent.score1et, sent.score2et);
            parts.p = both(sent.score1p, sent.score2p);
        }
        Some(Value::Object(object)) => {
            for (key, value) in object {
                let part = match key.as_str() {
                    "ht" => &mut parts.ht,
                    "ft" => &mut parts.ft,
                    "et" => &mut parts.et,
                    "p" => &mut parts.p,
                    "agg" => {
                        made.leave_out("scores over two legs", 1);
                        continue;
                    }
                    _ => {
                        made.say(&format!("score.{key}"), "an unknown kind of score: it is left out");
                        continue;
                    }
                };
                match pair(value) {
                    Ok(pair) => *part = pair,
                    Err(wrong) => {
                        made.say(&format!("score.{key}"), wrong);
                        parts.is_odd = true;
                    }
                }
            }
        }
        Some(list) => match pair(list) {
            Ok(pair) => parts.ft = pair,
            Err(wrong) => {
                made.say("score", wrong);
                parts.is_odd = true;
            }
        },
    }
    parts
}

/// `[2, 1]`. `None` if the list is empty or has no numbers.
fn pair(value: &Value) -> Result<Option<[u16; 2]>, &'static str> {
    let goals = |value: &Value| value.as_u64().and_then(|goals| u16::try_from(goals).ok());
    match value.as_array().map(Vec::as_slice) {
        Some([] | [Value::Null, Value::Null]) => Ok(None),
        Some([home, away]) if goals(home).is_some() && goals(away).is_some() => {
            Ok(goals(home).zip(goals(away)).map(|(home, away)| [home, away]))
        }
        None if value.is_null() => Ok(None),
        _ => Err("not two numbers of goals: it is left out"),
    }
}

fn known(status: &str) -> Option<&'static str> {
    Some(match status {
        "scheduled" => "scheduled",
        "finished" => "finished",
        "canceled" | "cancelled" | "annulled" => "cancelled",
        "postponed" => "postponed",
        "abandoned" => "abandoned",
        "suspended" => "suspended",
        "awarded" => "awarded",
        "live" => "live",
        _ => return None,
    })
}

/// "Clausura, Matchday 7" is the seventh matchday of the Clausura. A group is a stage.
fn stage(competition: Competition, sent: &Match, round: Option<&str>) -> Competition {
    let round = sent.round.as_deref().or(round).unwrap_or_default().trim();
    let (before, last) = round.rsplit_once(", ").map_or(("", round), |(before, last)| (before, last));
    let matchday = last.strip_prefix("Matchday ").and_then(|number| number.trim().parse().ok());
    let rest = if matchday.is_some() { before } else { round };
    let stage =
        [sent.group.as_deref(), Some(rest), sent.stage.as_deref()].into_iter().flatten().map(str::trim);
    Competition {
        stage: stage.filter(|stage| !stage.is_empty()).map(str::to_owned).next(),
        matchday: matchday.filter(|matchday| (1..=999).contains(matchday)),
        ..competition
    }
}

fn venue(sent: &Match) -> Option<String> {
    let parts = [sent.ground.as_deref().or(sent.stadium.as_deref()), sent.city.as_deref()];
    let parts: Vec<&str> =
        parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
