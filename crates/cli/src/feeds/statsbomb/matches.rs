//! A file of matches: teams, score and date, without events.

use super::super::made::Made;
use super::super::making::{Club, Making, named_status};
use super::super::moments::day;
use super::super::report::Competition;
use super::shape::{Manager, Match};
use super::source;

/// Writes the document of an entry alone into `made`.
pub fn the_match(made: &mut Made, sent: Match) {
    made.id = Some(sent.match_id.to_string());
    let clubs = [
        Club {
            id: sent.home_team.home_team_id,
            name: sent.home_team.home_team_name.clone(),
            ..Club::default()
        },
        Club {
            id: sent.away_team.away_team_id,
            name: sent.away_team.away_team_name.clone(),
            ..Club::default()
        },
    ];
    let has_score = sent.home_score.is_some() && sent.away_score.is_some();
    let word = sent.match_status.as_deref().unwrap_or_default();
    let known = match word {
        "scheduled" => Some("scheduled"),
        "postponed" => Some("postponed"),
        "cancelled" | "canceled" => Some("cancelled"),
        "abandoned" => Some("abandoned"),
        // It says that StatsBomb has published the events.
        "available" | "" => Some(if has_score { "finished" } else { "scheduled" }),
        _ => None,
    };
    let status = named_status(made, "match_status", known, word);
    made.day = sent.match_date.as_deref().and_then(day);
    let Some(mut making) = Making::begin(made, clubs, source()) else { return };
    making.report.fixture.status = status;
    making.report.fixture.score = beside(&mut making, sent);
    making.finish();
}

/// Adds an entry's data to a document. Returns its score.
pub fn beside(making: &mut Making<'_>, sent: Match) -> Option<[u16; 2]> {
    making.made.day = sent.match_date.as_deref().and_then(day);
    // It has no time zone, and a document's kick-off needs one.
    making.made.leave_out("times without a time zone", usize::from(sent.kick_off.is_some()));
    let of_managers =
        |managers: &[Manager]| managers.iter().filter_map(|manager| manager.name.clone()).next();
    let coaches = [of_managers(&sent.home_team.managers), of_managers(&sent.away_team.managers)];
    if let Some(lineups) = &mut making.report.fixture.lineups {
        for (lineup, coach) in [&mut lineups.home, &mut lineups.away].into_iter().zip(coaches) {
            if let Some(lineup) = lineup {
                lineup.coach = coach;
            }
        }
    }
    let text = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    making.report.competition = Competition {
        name: text(sent.competition.and_then(|of| of.competition_name)).unwrap_or_default(),
        season: text(sent.season.and_then(|of| of.season_name)),
        stage: text(sent.competition_stage.map(|stage| stage.name)),
        matchday: sent.match_week.filter(|week| (1..=999).contains(week)),
    };
    making.report.fixture.venue = text(sent.stadium.map(|stadium| stadium.name));
    if let Some(referee) = sent.referee {
        let country = referee.country.map(|country| country.name);
        making.official("referee", referee.name.as_deref(), country.as_deref());
    }
    Some([sent.home_score?, sent.away_score?])
}
