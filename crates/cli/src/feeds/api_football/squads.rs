//! Line-ups, shirts, captains and statistics.

use super::super::cast::Named;
use super::super::figures::{figure, known_name};
use super::super::making::Making;
use super::super::report::{LineUp as Out, Sides, Statistic};
use super::shape::{LineUp, Place, Player, Statistics, TeamPlayers};

/// Sets both line-ups, with the captains from the players' own statistics.
pub fn lineups(making: &mut Making<'_>, sent: &[(usize, LineUp)], players: &[(usize, TeamPlayers)]) {
    let (mut both, mut shirts): (Sides<Out>, Sides<String>) = (Sides::default(), Sides::default());
    for (index, lineup) in sent {
        let place = format!("lineups[{index}]");
        let Some(side) = making.side(lineup.team.id, lineup.team.name.as_deref()) else {
            making.made.say(&place, "the team plays on neither side: the line-up is left out");
            continue;
        };
        let start = list(
            making,
            side,
            &in_lines(lineup.start.as_deref().unwrap_or_default()),
            &format!("{place}.startXI"),
        );
        let substitutes: Vec<Player> =
            lineup.substitutes.iter().flatten().map(|place| place.player.clone()).collect();
        let bench = list(making, side, &substitutes, &format!("{place}.substitutes"));
        let coach =
            lineup.coach.as_ref().and_then(|coach| coach.name.clone()).filter(|name| !name.trim().is_empty());
        if start.is_empty() && bench.is_empty() && coach.is_none() {
            continue;
        }
        let formation = making.formation(&format!("{place}.formation"), lineup.formation.as_deref());
        let captain = captain(making, side, players);
        let bench = bench.into_iter().filter(|id| !start.contains(id)).collect();
        let out = Some(Out { formation, captain, coach, start, bench });
        let shirt = shirt(lineup);
        if side == 0 {
            (both.home, shirts.home) = (out, shirt);
        } else {
            (both.away, shirts.away) = (out, shirt);
        }
    }
    if both != Sides::default() {
        making.report.fixture.lineups = Some(both);
    }
    if shirts != Sides::default() {
        making.report.fixture.colours = Some(shirts);
    }
    let of_players = players.iter().flat_map(|(_, team)| &team.players);
    let (mut ratings, mut figures) = (0, 0);
    for games in of_players.flat_map(|player| &player.statistics) {
        figures += 1;
        ratings += usize::from(games.games.as_ref().is_some_and(|games| games.rating.is_some()));
    }
    making.made.leave_out("player ratings", ratings);
    making.made.leave_out("player statistics", figures);
}

/// The goalkeeper, then line by line, each from the right of the team's own goal. The feed's grid counts from the
/// left.
fn in_lines(start: &[Place]) -> Vec<Player> {
    let mut players: Vec<Player> = start.iter().map(|place| place.player.clone()).collect();
    let grid = |player: &Player| {
        let (line, place) = player.grid.as_deref()?.split_once(':')?;
        Some((line.trim().parse::<u8>().ok()?, -place.trim().parse::<i16>().ok()?))
    };
    if players.iter().all(|player| grid(player).is_some()) {
        players.sort_by_key(grid);
    } else {
        players.sort_by_key(|player| player.pos.as_deref() != Some("G"));
    }
    players
}

fn list(making: &mut Making<'_>, side: usize, players: &[Player], place: &str) -> Vec<String> {
    let named = players.iter().map(|player| {
        let position = match player.pos.as_deref() {
            Some("G") => Some("goalkeeper"),
            Some("D") => Some("defender"),
            Some("M") => Some("midfielder"),
            Some("F") => Some("forward"),
            _ => None,
        };
        let number = player.number.and_then(|number| u16::try_from(number).ok());
        Named { id: player.id, name: player.name.as_deref(), short: None, number, position }
    });
    making.squad(side, named, place)
}

fn captain(making: &Making<'_>, side: usize, players: &[(usize, TeamPlayers)]) -> Option<String> {
    let of_side = players
        .iter()
        .map(|(_, team)| team)
        .find(|team| making.side(team.team.id, team.team.name.as_deref()) == Some(side))?;
    let leads =
        |games: &super::shape::Games| games.games.as_ref().is_some_and(|games| games.captain == Some(true));
    let captain = of_side.players.iter().find(|player| player.statistics.iter().any(leads))?;
    making.cast.known(side, captain.player.id?).map(str::to_owned)
}

/// The colour of the shirts. The feed writes it without the `#`.
fn shirt(lineup: &LineUp) -> Option<String> {
    let colour = lineup.team.colors.as_ref()?.player.as_ref()?.primary.as_deref()?.trim_start_matches('#');
    let is_colour = matches!(colour.len(), 3 | 6) && colour.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_colour.then(|| format!("#{}", colour.to_lowercase()))
}

/// The statistics for which both sides have a figure.
pub fn statistics(making: &mut Making<'_>, sent: Vec<(usize, Statistics)>) {
    let (mut home, mut away) = (None, None);
    for (_, statistics) in sent {
        match making.side(statistics.team.id, statistics.team.name.as_deref()) {
            Some(0) => home = Some(statistics),
            Some(_) => away = Some(statistics),
            None => making.made.leave_out("statistics of a team that plays on neither side", 1),
        }
    }
    let (Some(home), Some(away)) = (home, away) else { return };
    for figure_of_home in &home.statistics {
        let other = away.statistics.iter().find(|figure| figure.name == figure_of_home.name);
        match (figure(&figure_of_home.value), other.and_then(|other| figure(&other.value))) {
            (Some(home), Some(away)) => {
                let name = known_name(&figure_of_home.name);
                making.report.fixture.statistics.push(Statistic { name, home, away });
            }
            _ => making.made.leave_out("statistics without a figure for both sides", 1),
        }
    }
}
