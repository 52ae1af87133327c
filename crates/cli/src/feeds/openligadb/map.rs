//! Converts a match to a document.

use super::super::made::Made;
use super::super::making::{Club, Making};
use super::super::moments::{day, start_of};
use super::super::report::Competition;
use super::results::Results;
use super::shape::{Match, Team};
use super::{goals, source};
use serde_json::Value;
use touchline_football::document::DateTime;

/// Writes the document of a match into `made`.
pub fn the_match(made: &mut Made, mut sent: Match) {
    made.id = sent.id.map(|id| id.to_string());
    made.day = sent.match_date_time.as_deref().or(sent.utc.as_deref()).and_then(day);
    let icons = [&sent.team1, &sent.team2].iter().filter(|team| team.team_icon_url.is_some()).count();
    made.leave_out("crests on the provider's server", icons);
    let kickoff = kickoff(made, sent.match_date_time.as_deref(), sent.utc.as_deref());
    let results = sent.match_results.take().unwrap_or_default().told(made, "matchResults");
    let results = Results::of(made, &results);
    let goals = sent.goals.take().unwrap_or_default().told(made, "goals");
    let Some(mut making) = Making::begin(made, [club(&sent.team1), club(&sent.team2)], source()) else {
        return;
    };
    making.report.competition = competition(&sent);
    let finished = sent.match_is_finished == Some(true);
    let end = results.extra.or(results.full);
    making.extra_time = results.extra.is_some();
    making.tells_goals = !goals.is_empty();
    let running = goals::goals(&mut making, &goals, &results, finished);
    let begun = running.is_some() || end.is_some() || results.half.is_some();
    let out = &mut making.report.fixture;
    out.kickoff = kickoff;
    out.venue = venue(&sent);
    out.attendance = sent.number_of_viewers.filter(|people| (1..=1_000_000).contains(people));
    out.status = match (finished, begun) {
        (true, _) => "finished",
        (false, true) => "live",
        (false, false) => "scheduled",
    }
    .into();
    out.half_time = results.half;
    // While the match is on, the goals may be ahead of a result, and there may be no result before the end.
    let goals_of = |score: &Option<[u16; 2]>| score.map(|[home, away]| home.saturating_add(away));
    let latest = [results.half, end, running].into_iter().max_by_key(goals_of).flatten();
    out.score = if finished { end.or(running) } else { latest };
    if results.extra.is_some() {
        out.full_time = results.full;
    }
    if let Some(kicks) = results.kicks {
        shoot_out(&mut making, kicks, end);
    }
    making.finish();
}

/// The result after a shoot-out may or may not include the goals. Only after 0-0 is it clear.
fn shoot_out(making: &mut Making<'_>, kicks: [u16; 2], end: Option<[u16; 2]>) {
    if kicks[0] == kicks[1] {
        return;
    }
    if end == Some([0, 0]) {
        making.report.fixture.shoot_out = Some(kicks);
        return;
    }
    let text = format!(
        "the result after the shoot-out, {}-{}, may include the goals: only the winner is kept",
        kicks[0], kicks[1]
    );
    making.made.say("matchResults", text);
    making.report.fixture.winner = Some(making.team(usize::from(kicks[1] > kicks[0])));
}

fn club(team: &Team) -> Club {
    Club { id: team.team_id, name: team.team_name.clone(), short: team.short_name.clone(), code: None }
}

/// "29. Spieltag" is a matchday; anything else is a stage. The season is at the end of the league's name.
fn competition(sent: &Match) -> Competition {
    let group =
        sent.group.as_ref().and_then(|group| group.name.as_deref()).map(str::trim).unwrap_or_default();
    let matchday =
        group.strip_suffix("Spieltag").and_then(|number| number.trim().trim_end_matches('.').parse().ok());
    let of_team = [&sent.team1, &sent.team2].map(|team| team.team_group_name.as_deref().map(str::trim));
    let stage = match of_team {
        [Some(one), Some(other)] if one == other && !one.is_empty() => Some(one),
        _ => Some(group).filter(|group| !group.is_empty() && matchday.is_none()),
    };
    let name = sent.league_name.as_deref().unwrap_or_default().trim();
    let is_season =
        |word: &&str| word.len() >= 4 && word.chars().all(|letter| letter.is_ascii_digit() || letter == '/');
    let (name, season) = match name.rsplit_once(' ').filter(|(_, last)| is_season(last)) {
        Some((name, season)) => (name, Some(short_season(season))),
        None => (name, sent.league_season.as_ref().map(plain)),
    };
    Competition {
        name: name.to_owned(),
        season,
        stage: stage.map(str::to_owned),
        matchday: matchday.filter(|matchday| (1..=999).contains(matchday)),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// "2024/2025" becomes 2024/25.
fn short_season(season: &str) -> String {
    match season
        .split_once('/')
        .map(|(first, last)| (first, last.strip_prefix("20").filter(|last| last.len() == 2)))
    {
        Some((first, Some(last))) => format!("{first}/{last}"),
        _ => season.to_owned(),
    }
}

fn venue(sent: &Match) -> Option<String> {
    let location = sent.location.as_ref()?;
    let parts = [&location.stadium, &location.city];
    let parts: Vec<&str> =
        parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The difference of the two times, in Germany and in UTC, is the offset.
fn kickoff(made: &mut Made, local: Option<&str>, utc: Option<&str>) -> Option<String> {
    let utc = utc.map(str::trim).filter(|utc| !utc.is_empty())?;
    let with_zone = |text: &str| DateTime::parse(text).or_else(|| DateTime::parse(&format!("{text}Z")));
    let Some(moment) = with_zone(utc) else {
        made.say("matchDateTimeUTC", format!("\"{}\" is not a date and time: it is left out", start_of(utc)));
        return None;
    };
    let local = local.and_then(|local| with_zone(local.trim()));
    let offset = local.and_then(|local| i16::try_from((local.unix() - moment.unix()) / 60).ok());
    let offset = offset.filter(|offset| offset.abs() <= 14 * 60).unwrap_or_default();
    Some(DateTime::from_unix(moment.unix(), offset).to_string())
}
