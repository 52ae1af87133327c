//! Converts a match to a document.

use super::super::cast::Named;
use super::super::figures::{figure, known_name};
use super::super::made::Made;
use super::super::making::{Club, Making, named_status};
use super::super::moments::{day, time};
use super::super::periods::period_of;
use super::super::report::{Clock, Competition as OutCompetition, LineUp, Sides, Statistic};
use super::shape::{Competition, Goals, Match, Player, Score, Season, Team};
use super::{events, source};

/// Writes the document of a match into `made`.
pub fn the_match(made: &mut Made, mut sent: Match) {
    let teams = [sent.home_team.take().unwrap_or_default(), sent.away_team.take().unwrap_or_default()];
    let score = sent.score.take().unwrap_or_default();
    made.id = sent.id.map(|id| id.to_string());
    made.day = sent.utc_date.as_deref().and_then(day);
    made.leave_out("odds", usize::from(sent.odds.is_some()));
    made.leave_out(
        "crests on the provider's server",
        teams.iter().filter(|team| team.crest.is_some()).count(),
    );
    let word = sent.status.clone().unwrap_or_default();
    let status = named_status(made, "status", status(&word), &word);
    let updated = time(made, "lastUpdated", sent.last_updated.as_deref());
    let kickoff = time(made, "utcDate", sent.utc_date.as_deref()).filter(|kickoff| has_time(&word, kickoff));
    let clubs = [club(&teams[0]), club(&teams[1])];
    let Some(mut making) = Making::begin(made, clubs, source()) else { return };
    making.report.updated = updated;
    making.report.competition = competition(&sent);
    let out = &mut making.report.fixture;
    (out.status, out.kickoff, out.attendance) =
        (status, kickoff, sent.attendance.filter(|people| *people <= 1_000_000));
    out.venue = sent.venue.clone().map(|venue| venue.trim().to_owned()).filter(|venue| !venue.is_empty());
    out.clock = clock(&out.status, &sent);
    making.extra_time = scores(&mut making, &score);
    winner(&mut making, &score);
    for (_, referee) in sent.referees.take().unwrap_or_default().told(making.made, "referees") {
        let role = role(referee.kind.as_deref());
        making.official(&role, referee.name.as_deref(), referee.nationality.as_deref());
    }
    lineups(&mut making, &teams);
    statistics(&mut making, &teams);
    events::events(&mut making, sent);
    making.finish();
}

/// A team as the feed names it.
pub fn club(team: &Team) -> Club {
    Club { id: team.id, name: team.name.clone(), short: team.short_name.clone(), code: team.tla.clone() }
}

fn status(status: &str) -> Option<&'static str> {
    Some(match status {
        "SCHEDULED" | "TIMED" => "scheduled",
        "IN_PLAY" | "LIVE" => "live",
        "PAUSED" => "half-time",
        "EXTRA_TIME" => "extra-time",
        "PENALTY_SHOOTOUT" => "shoot-out",
        "FINISHED" => "finished",
        "SUSPENDED" => "suspended",
        "POSTPONED" => "postponed",
        "CANCELLED" | "CANCELED" => "cancelled",
        "AWARDED" => "awarded",
        _ => return None,
    })
}

/// SCHEDULED means a date without a time, and so does a match POSTPONED to midnight.
fn has_time(status: &str, kickoff: &str) -> bool {
    match status {
        "SCHEDULED" => false,
        "POSTPONED" => !kickoff.contains("T00:00"),
        _ => true,
    }
}

fn competition(sent: &Match) -> OutCompetition {
    let group = sent.group.as_deref().map(words).filter(|group| !group.is_empty());
    OutCompetition {
        name: sent.competition.as_ref().and_then(|of| of.name.clone()).unwrap_or_default(),
        season: sent.season.as_ref().and_then(season),
        stage: group.or_else(|| sent.stage.as_deref().map(stage)).filter(|stage| !stage.is_empty()),
        matchday: sent.matchday.filter(|matchday| (1..=999).contains(matchday)),
    }
}

/// The competition of a table.
pub fn of_table(competition: Option<Competition>, sent: Option<Season>) -> Option<OutCompetition> {
    let name = competition?.name.filter(|name| !name.is_empty())?;
    Some(OutCompetition { name, season: sent.as_ref().and_then(season), ..OutCompetition::default() })
}

/// "2021/22" from its first and last day; "2022" if both are in one year.
fn season(season: &Season) -> Option<String> {
    let year = |day: &Option<String>| day.as_deref().and_then(|day| day.get(..4)).map(str::to_owned);
    let (first, last) = (year(&season.start_date)?, year(&season.end_date));
    match last.filter(|last| *last != first) {
        Some(last) => Some(format!("{first}/{}", last.get(2..).unwrap_or_default())),
        None => Some(first),
    }
}

/// "GROUP_G" becomes "Group G".
pub fn words(name: &str) -> String {
    let mut words = name.split(['_', ' ']).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let mut letters = first.to_lowercase().chars().collect::<Vec<_>>().into_iter();
    let first: String =
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    let rest = words.map(|word| if word.len() == 1 { word.to_owned() } else { word.to_lowercase() });
    std::iter::once(first).chain(rest).collect::<Vec<String>>().join(" ")
}

fn stage(name: &str) -> String {
    match name {
        "LAST_64" => "Round of 64".to_owned(),
        "LAST_32" => "Round of 32".to_owned(),
        "LAST_16" => "Round of 16".to_owned(),
        "QUARTER_FINALS" => "Quarter-finals".to_owned(),
        "SEMI_FINALS" => "Semi-finals".to_owned(),
        "THIRD_PLACE" => "Third place".to_owned(),
        other => words(other),
    }
}

fn role(kind: Option<&str>) -> String {
    match kind {
        None | Some("REFEREE") => "referee".to_owned(),
        Some(kind) => {
            match kind.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches("_N") {
                "ASSISTANT_REFEREE" => "assistant".to_owned(),
                "FOURTH_OFFICIAL" => "fourth".to_owned(),
                "VIDEO_ASSISTANT_REFEREE" => "var".to_owned(),
                other => words(other).to_lowercase(),
            }
        }
    }
}

fn clock(status: &str, sent: &Match) -> Option<Clock> {
    if !matches!(status, "live" | "half-time" | "extra-time") {
        return None;
    }
    let minute = u16::try_from(sent.minute?).ok().filter(|minute| (1..=120).contains(minute))?;
    let last = [45, 90, 105, 120].contains(&minute);
    let stoppage = sent
        .injury_time
        .and_then(|more| u16::try_from(more).ok())
        .filter(|more| last && (1..=99).contains(more));
    Some(Clock { period: period_of(minute), minute, stoppage })
}

/// Sets the scores. `fullTime` includes extra time and the kicks. Returns whether extra time was played.
fn scores(making: &mut Making<'_>, sent: &Score) -> bool {
    let both = |goals: Option<Goals>| goals.and_then(Goals::both);
    let (whole, kicks, extra) = (both(sent.full_time), both(sent.penalties), both(sent.extra_time));
    let extra_time = extra.is_some() || sent.duration.as_deref() == Some("EXTRA_TIME");
    let score = less(making, "score.fullTime", whole, kicks, "score.penalties");
    let out = &mut making.report.fixture;
    (out.score, out.half_time, out.shoot_out) = (score, both(sent.half_time), kicks);
    if extra_time {
        let regular = both(sent.regular_time);
        let full = regular
            .or_else(|| extra.and_then(|_| less(making, "score.fullTime", score, extra, "score.extraTime")));
        making.report.fixture.full_time = full;
        if let (Some([home, away]), Some(regular), Some(extra)) = (score, regular, extra)
            && [home, away] != [regular[0].saturating_add(extra[0]), regular[1].saturating_add(extra[1])]
        {
            let text = format!(
                "the score is {home}-{away}, but regularTime {}-{} and extraTime {}-{} add up to another one",
                regular[0], regular[1], extra[0], extra[1]
            );
            making.made.say("score", text);
        }
    }
    extra_time
}

/// A score minus some of its goals. `None`, with a notice, if it has fewer.
fn less(
    making: &mut Making<'_>,
    place: &str,
    score: Option<[u16; 2]>,
    goals: Option<[u16; 2]>,
    what: &str,
) -> Option<[u16; 2]> {
    let (score, Some(goals)) = (score?, goals) else { return score };
    let [home, away] = [score[0].checked_sub(goals[0]), score[1].checked_sub(goals[1])];
    if home.is_none() || away.is_none() {
        let text = format!(
            "{}-{} is less than {what}, {}-{}: it is left out",
            score[0], score[1], goals[0], goals[1]
        );
        making.made.say(place, text);
    }
    Some([home?, away?])
}

/// The winner of a finished match, if no score shows it.
fn winner(making: &mut Making<'_>, sent: &Score) {
    let side = match sent.winner.as_deref() {
        Some("HOME_TEAM") => 0,
        Some("AWAY_TEAM") => 1,
        _ => return,
    };
    let fixture = &making.report.fixture;
    let decided = |score: Option<[u16; 2]>| score.is_some_and(|[home, away]| home != away);
    if matches!(fixture.status.as_ref(), "finished" | "awarded")
        && !decided(fixture.score)
        && !decided(fixture.shoot_out)
    {
        making.report.fixture.winner = Some(making.team(side));
    }
}

fn lineups(making: &mut Making<'_>, teams: &[Team; 2]) {
    let mut both = Sides::default();
    for (side, team) in teams.iter().enumerate() {
        let key = ["homeTeam", "awayTeam"].get(side).copied().unwrap_or_default();
        let mut players: Vec<&Player> = team.lineup.iter().flatten().collect();
        players.sort_by_key(|player| position(player.position.as_deref()) != Some("goalkeeper"));
        let start = list(making, side, &players, &format!("{key}.lineup"));
        let bench =
            list(making, side, &team.bench.iter().flatten().collect::<Vec<_>>(), &format!("{key}.bench"));
        let coach =
            team.coach.as_ref().and_then(|coach| coach.name.clone()).filter(|name| !name.trim().is_empty());
        if start.is_empty() && bench.is_empty() && coach.is_none() {
            continue;
        }
        let formation = making.formation(&format!("{key}.formation"), team.formation.as_deref());
        let bench = bench.into_iter().filter(|id| !start.contains(id)).collect();
        let lineup = Some(LineUp { formation, captain: None, coach, start, bench });
        if side == 0 { both.home = lineup } else { both.away = lineup }
    }
    if both != Sides::default() {
        making.report.fixture.lineups = Some(both);
    }
}

fn list(making: &mut Making<'_>, side: usize, players: &[&Player], place: &str) -> Vec<String> {
    let named = players.iter().map(|player| {
        let number = player.shirt_number.and_then(|number| u16::try_from(number).ok());
        let position = position(player.position.as_deref());
        Named { id: player.id, name: player.name.as_deref(), short: None, number, position }
    });
    making.squad(side, named, place)
}

fn position(name: Option<&str>) -> Option<&'static str> {
    let name = name?.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["goalkeeper"]) {
        Some("goalkeeper")
    } else if has(&["midfield"]) {
        Some("midfielder")
    } else if has(&["back", "defen"]) {
        Some("defender")
    } else {
        has(&["wing", "forward", "striker", "offen", "attack"]).then_some("forward")
    }
}

fn statistics(making: &mut Making<'_>, [home, away]: &[Team; 2]) {
    let (Some(home), Some(away)) = (&home.statistics, &away.statistics) else { return };
    for (name, value) in home {
        match (figure(value), away.get(name).and_then(figure)) {
            (Some(home), Some(away)) => {
                making.report.fixture.statistics.push(Statistic { name: known_name(name), home, away });
            }
            _ => making.made.leave_out("statistics without a figure for both sides", 1),
        }
    }
}
