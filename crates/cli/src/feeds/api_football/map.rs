//! Converts an entry of `fixtures` to a document.

use super::super::made::Made;
use super::super::making::{Club, Making, named_status};
use super::super::moments::{day, time};
use super::super::periods::period_of;
use super::super::report::{Clock, Competition};
use super::shape::{Entry, Fixture, League, Pair, Scores, Status, Team};
use super::{events, source, squads};

/// Writes the document of a match into `made`.
pub fn the_match(made: &mut Made, sent: Entry) {
    let Entry { fixture, league, teams, goals, score, events, lineups, statistics, players, odds } = sent;
    made.id = fixture.id.map(|id| id.to_string());
    made.day = fixture.date.as_deref().and_then(day);
    made.leave_out("odds", usize::from(odds.is_some()));
    made.leave_out(
        "crests on the provider's server",
        [&teams.home, &teams.away].iter().filter(|team| team.logo.is_some()).count(),
    );
    let short = fixture.status.short.as_deref().unwrap_or_default();
    let status = named_status(made, "fixture.status.short", status(short), short);
    let kickoff = time(made, "fixture.date", fixture.date.as_deref()).filter(|_| short != "TBD");
    let clubs = [&teams.home, &teams.away].map(|team| Club {
        id: team.id,
        name: team.name.clone(),
        ..Club::default()
    });
    let Some(mut making) = Making::begin(made, clubs, source()) else { return };
    making.report.competition = league.map_or_else(Competition::default, competition);
    let out = &mut making.report.fixture;
    (out.status, out.kickoff) = (status, kickoff);
    out.venue = venue(&fixture);
    out.score = goals.and_then(super::shape::Score::both);
    making.extra_time = scores(&mut making, &fixture.status, &score);
    making.report.fixture.winner = winner(&making, &teams);
    making.report.fixture.clock = clock(&making.report.fixture.status, &fixture.status);
    if let Some(referee) = &fixture.referee {
        let (name, country) =
            referee.rsplit_once(", ").map_or((referee.as_str(), None), |(name, of)| (name, Some(of)));
        making.official("referee", Some(name), country);
    }
    let lineups = lineups.unwrap_or_default().told(making.made, "lineups");
    let players = players.unwrap_or_default().told(making.made, "players");
    let events = events.map(|events| events.told(making.made, "events"));
    // A name that is null in one place may be given in another.
    let of_events = events.iter().flatten().flat_map(|(_, event)| [&event.player, &event.assist]).flatten();
    let of_teams = players.iter().flat_map(|(_, team)| &team.players).map(|player| &player.player);
    for who in of_events.chain(of_teams) {
        making.cast.hear(who.id, who.name.as_deref());
    }
    squads::lineups(&mut making, &lineups, &players);
    let statistics = statistics.unwrap_or_default().told(making.made, "statistics");
    squads::statistics(&mut making, statistics);
    if let Some(events) = events {
        making.tells_goals = true;
        events::events(&mut making, &events, is_live(short));
    }
    making.finish();
}

/// The status of a document. `None` for one that is not in the API's documentation.
fn status(short: &str) -> Option<&'static str> {
    Some(match short {
        "TBD" | "NS" => "scheduled",
        "1H" | "2H" | "LIVE" => "live",
        "HT" => "half-time",
        "ET" | "BT" => "extra-time",
        "P" => "shoot-out",
        "SUSP" | "INT" => "suspended",
        "FT" | "AET" | "PEN" => "finished",
        "PST" => "postponed",
        "CANC" => "cancelled",
        "ABD" => "abandoned",
        "AWD" | "WO" => "awarded",
        _ => return None,
    })
}

/// Whether the match is under way, or interrupted and may go on.
fn is_live(short: &str) -> bool {
    matches!(short, "1H" | "HT" | "2H" | "ET" | "BT" | "P" | "LIVE" | "SUSP" | "INT")
}

/// "Group A - 3" is the third matchday of Group A. "Round of 16" is a stage.
fn competition(league: League) -> Competition {
    let round = league.round.unwrap_or_default();
    let (stage, matchday) =
        match round.rsplit_once(" - ").map(|(stage, number)| (stage, number.trim().parse().ok())) {
            Some((stage, Some(matchday))) => (stage, Some(matchday)),
            _ => (round.as_str(), None),
        };
    Competition {
        name: league.name.unwrap_or_default(),
        season: league.season.map(|season| season.to_string()),
        stage: Some(stage.trim().to_owned()).filter(|stage| !stage.is_empty()),
        matchday: matchday.filter(|matchday| (1..=999).contains(matchday)),
    }
}

fn venue(fixture: &Fixture) -> Option<String> {
    let venue = fixture.venue.as_ref()?;
    let parts = [&venue.name, &venue.city];
    let mut parts: Vec<&str> =
        parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.dedup();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Sets the scores other than the running one. Returns whether extra time was played.
fn scores(making: &mut Making<'_>, status: &Status, scores: &Scores) -> bool {
    let both = |score: Option<super::shape::Score>| score.and_then(super::shape::Score::both);
    let (half, full, extra) = (both(scores.halftime), both(scores.fulltime), both(scores.extratime));
    let out = &mut making.report.fixture;
    // In the first half this is the running score, despite its name.
    let short = status.short.as_deref().unwrap_or_default();
    let stands_still = matches!(short, "LIVE" | "SUSP" | "INT");
    let early = status.elapsed.is_some_and(|minute| minute <= 45);
    let in_first_half = short == "1H" || stands_still && early;
    out.half_time = half.filter(|_| !in_first_half);
    out.shoot_out = both(scores.penalty);
    let extra_time = extra.is_some() || matches!(short, "AET" | "ET" | "BT");
    if extra_time {
        out.full_time = full;
    }
    if let (Some([home, away]), Some(full), Some(extra)) = (out.score, full, extra)
        && [home, away] != [full[0].saturating_add(extra[0]), full[1].saturating_add(extra[1])]
    {
        let text = format!(
            "the goals are {home}-{away}, but score.fulltime {}-{} and score.extratime {}-{} add up to another score",
            full[0], full[1], extra[0], extra[1]
        );
        making.made.say("goals", text);
    }
    extra_time
}

/// The winner, if no score shows it; of a walkover, for example.
fn winner(making: &Making<'_>, teams: &Pair<Team>) -> Option<String> {
    let fixture = &making.report.fixture;
    if !matches!(fixture.status.as_ref(), "finished" | "awarded") {
        return None;
    }
    let side = match (teams.home.winner, teams.away.winner) {
        (Some(true), other) if other != Some(true) => 0,
        (other, Some(true)) if other != Some(true) => 1,
        _ => return None,
    };
    let decided = |score: Option<[u16; 2]>| score.is_some_and(|[home, away]| home != away);
    (!decided(fixture.score) && !decided(fixture.shoot_out)).then(|| making.team(side))
}

fn clock(status: &str, sent: &Status) -> Option<Clock> {
    if !matches!(status, "live" | "half-time" | "extra-time") {
        return None;
    }
    let minute = u16::try_from(sent.elapsed?).ok().filter(|minute| (1..=120).contains(minute))?;
    let period = match sent.short.as_deref().unwrap_or_default() {
        "1H" | "HT" => 1,
        "2H" => 2,
        _ => period_of(minute),
    };
    let stoppage =
        sent.extra.and_then(|extra| u16::try_from(extra).ok()).filter(|extra| (1..=99).contains(extra));
    let last = [45, 90, 105, 120].contains(&minute);
    (period_of(minute) == period).then_some(Clock { period, minute, stoppage: stoppage.filter(|_| last) })
}
