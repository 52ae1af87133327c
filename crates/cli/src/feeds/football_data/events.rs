//! Goals, penalties, bookings and substitutions.

use super::super::making::Making;
use super::super::moments::in_order;
use super::super::report::Event;
use super::shape::{Goal, Goals, Match, Penalty, Who};

/// Adds the events of a match.
pub fn events(making: &mut Making<'_>, sent: Match) {
    if let Some(goals) = sent.goals {
        let goals = goals.told(making.made, "goals");
        making.tells_goals = true;
        let mut before = [0, 0];
        for (index, goal) in &goals {
            self::goal(making, goal, &format!("goals[{index}]"), before);
            before = goal.score.and_then(Goals::both).unwrap_or(before);
        }
    }
    for (index, booking) in sent.bookings.unwrap_or_default().told(making.made, "bookings") {
        let place = format!("bookings[{index}]");
        let Some(side) = side(making, &booking.team, &place) else { continue };
        let kind = match booking.card.as_deref().map(|card| card.trim_end_matches("_CARD")) {
            Some("YELLOW") => "yellow",
            Some("YELLOW_RED") => "second-yellow",
            Some("RED") => "red",
            other => {
                let text = format!("unknown card \"{}\": it is left out", other.unwrap_or_default());
                making.made.say(&place, text);
                continue;
            }
        };
        let moment = making.moment(&place, booking.minute, None);
        let player = player(making, side, &booking.player);
        making.event(kind, side, Event { moment, player, ..Event::default() });
    }
    for (index, change) in sent.substitutions.unwrap_or_default().told(making.made, "substitutions") {
        let place = format!("substitutions[{index}]");
        let Some(side) = side(making, &change.team, &place) else { continue };
        let moment = making.moment(&place, change.minute, None);
        let (on, off) = (player(making, side, &change.player_in), player(making, side, &change.player_out));
        if on.is_none() && off.is_none() {
            making.made.say(&place, "a substitution without a name: it is left out");
            continue;
        }
        making.event("substitution", side, Event { moment, on, off, ..Event::default() });
    }
    // Penalties have no minute. They come after everything that has one.
    in_order(&mut making.report.events);
    let penalties = sent.penalties.unwrap_or_default().told(making.made, "penalties");
    self::penalties(making, &penalties);
}

fn side(making: &mut Making<'_>, team: &Option<Who>, place: &str) -> Option<usize> {
    let team = team.clone().unwrap_or_default();
    let side = making.side(team.id, team.name.as_deref());
    if side.is_none() {
        making.made.say(place, "the team plays on neither side: it is left out");
    }
    side
}

fn player(making: &mut Making<'_>, side: usize, who: &Option<Who>) -> Option<String> {
    let who = who.as_ref()?;
    making.player(side, who.id, who.name.as_deref())
}

fn goal(making: &mut Making<'_>, goal: &Goal, place: &str, before: [u16; 2]) {
    let Some(team) = side(making, &goal.team, place) else { return };
    let kind = match goal.kind.as_deref() {
        Some("REGULAR") | None => "goal",
        Some("PENALTY") => "penalty-goal",
        Some("OWN" | "OWN_GOAL") => "own-goal",
        Some(other) => {
            let text = format!("unknown kind of goal \"{other}\": it is left out");
            return making.made.say(place, text);
        }
    };
    // The score after the goal shows which side scored. For an own goal, the team alone does not.
    let after = goal.score.and_then(Goals::both);
    let counts_for =
        match after.map(|after| [after[0].checked_sub(before[0]), after[1].checked_sub(before[1])]) {
            Some([Some(1), Some(0)]) => 0,
            Some([Some(0), Some(1)]) => 1,
            _ if kind == "own-goal" => own_goal(making, goal, team),
            _ => team,
        };
    if counts_for != team && kind != "own-goal" {
        making.made.say(place, "its score counts it for the other team: the document keeps its team");
    }
    let counts_for = if kind == "own-goal" { counts_for } else { team };
    let moment = making.moment(place, goal.minute, goal.injury_time);
    let assist = if kind == "own-goal" { None } else { player(making, team, &goal.assist) };
    let scorer = goal.scorer.clone().unwrap_or_default();
    making.goal(
        kind,
        counts_for,
        (scorer.id, scorer.name.as_deref()),
        Event { moment, assist, ..Event::default() },
    );
}

/// The side for which an own goal counts, if no score shows it: the one whose line-up does not have the scorer.
fn own_goal(making: &Making<'_>, goal: &Goal, team: usize) -> usize {
    let id = goal.scorer.as_ref().and_then(|scorer| scorer.id);
    let plays_for = |side: usize| id.is_some_and(|id| making.cast.known(side, id).is_some());
    match (plays_for(0), plays_for(1)) {
        (true, false) => 1,
        (false, true) => 0,
        _ => team,
    }
}

/// Penalties: the kicks of a shoot-out, if they add up to its score. Otherwise penalties in play; the goals already
/// have the scored ones, and the feed may list the others twice.
fn penalties(making: &mut Making<'_>, penalties: &[(usize, Penalty)]) {
    let mut kicks = Vec::new();
    for (index, penalty) in penalties {
        let Some(side) = side(making, &penalty.team, &format!("penalties[{index}]")) else { continue };
        kicks.push((side, penalty.scored, penalty.player.clone()));
    }
    let scored =
        |of: usize| kicks.iter().filter(|(side, scored, _)| *side == of && *scored == Some(true)).count();
    let is_shoot_out =
        making.report.fixture.shoot_out.map(|[home, away]| [usize::from(home), usize::from(away)])
            == Some([scored(0), scored(1)]);
    let mut told: Vec<(usize, Option<String>)> = Vec::new();
    for (side, scored, who) in kicks {
        let player = player(making, side, &who);
        if is_shoot_out && let Some(scored) = scored {
            let kind = if scored { "kick-scored" } else { "kick-missed" };
            making.event(kind, side, Event { period: Some(5), player, ..Event::default() });
        } else if scored == Some(false) && !told.contains(&(side, player.clone())) {
            told.push((side, player.clone()));
            making.event("penalty-missed", side, Event { player, ..Event::default() });
        } else {
            making.made.leave_out("penalties that the goals already have", 1);
        }
    }
}
