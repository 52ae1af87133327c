//! Converts the events of a match to a document.

use super::super::cast::Named as Cast;
use super::super::made::Made;
use super::super::making::{Club, Making};
use super::super::report::{LineUp, Sides};
use super::events;
use super::matches;
use super::shape::{Event, Match, Place, Squad};
use super::source;
use super::story::Story;

/// Writes the document of a match into `made`.
pub fn the_match(made: &mut Made, mut story: Story, squads: &[Squad], entry: Option<Match>) {
    for (kind, count) in std::mem::take(&mut story.left_out) {
        made.leave_out(&kind, count);
    }
    let elevens = std::mem::take(&mut story.elevens);
    let clubs = elevens.iter().map(|eleven| Club {
        id: eleven.team.id,
        name: Some(eleven.team.name.clone()),
        ..Club::default()
    });
    let Ok(clubs) = <[Club; 2]>::try_from(clubs.collect::<Vec<_>>()) else { return };
    let Some(mut making) = Making::begin(made, clubs, source()) else { return };
    (making.extra_time, making.tells_goals) = (story.extra_time, true);
    making.report.fixture.status = "finished".into();
    lineups(&mut making, &elevens, squads);
    events::events(&mut making, &story);
    let stated = entry.and_then(|entry| matches::beside(&mut making, entry));
    if let (Some(stated), Some(counted)) = (stated, making.report.fixture.score)
        && stated != counted
    {
        let text = format!(
            "the file of matches has {}-{}, but the goals make {}-{}",
            stated[0], stated[1], counted[0], counted[1]
        );
        making.made.say("", text);
        making.report.fixture.score = Some(stated);
    }
    making.finish();
}

fn lineups(making: &mut Making<'_>, elevens: &[Event], squads: &[Squad]) {
    let mut both = Sides::default();
    for (side, eleven) in elevens.iter().enumerate() {
        let Some(tactics) = &eleven.tactics else { continue };
        let squad = squads.iter().find(|squad| squad.team_id.is_some() && squad.team_id == eleven.team.id);
        let players = squad.map(|squad| squad.lineup.as_slice()).unwrap_or_default();
        let nickname = |id: Option<i64>| {
            players
                .iter()
                .find(|player| player.player_id == id)
                .and_then(|player| player.player_nickname.as_deref())
        };
        let sizes = sizes(tactics.formation);
        let mut start = Vec::new();
        for place in in_lines(&tactics.lineup, &sizes) {
            let named = Cast {
                id: place.player.id,
                name: Some(&place.player.name),
                short: nickname(place.player.id),
                number: place.jersey_number.and_then(|number| u16::try_from(number).ok()),
                position: position(&place.position.name),
            };
            start.extend(making.cast.player(&mut making.report, side, &named));
        }
        let mut bench = Vec::new();
        for player in players {
            let named = Cast {
                id: player.player_id,
                name: player.player_name.as_deref(),
                short: player.player_nickname.as_deref(),
                number: player.jersey_number.and_then(|number| u16::try_from(number).ok()),
                position: None,
            };
            bench.extend(
                making.cast.player(&mut making.report, side, &named).filter(|id| !start.contains(id)),
            );
        }
        let text = sizes.iter().map(ToString::to_string).collect::<Vec<_>>().join("-");
        let formation = making.formation("tactics.formation", Some(&text));
        let lineup = Some(LineUp { formation, start, bench, ..LineUp::default() });
        if side == 0 { both.home = lineup } else { both.away = lineup }
    }
    if both != Sides::default() {
        making.report.fixture.lineups = Some(both);
    }
}

/// 433 becomes 4-3-3.
fn sizes(formation: Option<i64>) -> Vec<usize> {
    let digits = formation.unwrap_or_default().to_string();
    digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .filter_map(|digit| usize::try_from(digit).ok())
        .filter(|size| *size > 0)
        .collect()
}

/// The goalkeeper, then line by line, each from the right. The feed numbers positions from the back, except that a
/// line of five has both wing-backs first.
fn in_lines<'p>(places: &'p [Place], sizes: &[usize]) -> Vec<&'p Place> {
    let mut sorted: Vec<&Place> = places.iter().collect();
    sorted.sort_by_key(|place| place.position.id.unwrap_or(i64::MAX));
    if sizes.iter().sum::<usize>() + 1 != sorted.len() {
        return sorted;
    }
    let mut ordered = Vec::new();
    let mut rest = sorted.into_iter();
    ordered.extend(rest.next());
    for size in sizes {
        let mut line: Vec<&Place> = rest.by_ref().take(*size).collect();
        line.sort_by_key(|place| across(&place.position.name));
        ordered.extend(line);
    }
    ordered
}

/// How far from the right a position is.
fn across(position: &str) -> u8 {
    let central =
        position.contains("Center") || position.contains("Attacking") || position.contains("Defensive");
    match (position.starts_with("Right"), position.starts_with("Left"), central) {
        (true, _, false) => 0,
        (true, _, true) => 1,
        (_, true, true) => 3,
        (_, true, false) => 4,
        _ => 2,
    }
}

fn position(name: &str) -> Option<&'static str> {
    let ends = |word: &str| name.ends_with(word);
    if name == "Goalkeeper" {
        Some("goalkeeper")
    } else if ends("Back") {
        Some("defender")
    } else if ends("Midfield") {
        Some("midfielder")
    } else {
        (ends("Wing") || ends("Forward") || ends("Striker")).then_some("forward")
    }
}
