//! Events: goals, cards, substitutions, VAR checks, and the kicks of a shoot-out.

use super::super::making::Making;
use super::super::report::Event as Out;
use super::shape::{Event, Who};
use touchline_football::document::slug;

/// Adds the events of an entry.
pub fn events(making: &mut Making<'_>, sent: &[(usize, Event)], live: bool) {
    let events: Vec<&Event> = sent.iter().map(|(_, event)| event).collect();
    let events = events.as_slice();
    let on_first = comes_on_first(making, events).unwrap_or(live);
    let mut kicks = Vec::new();
    for ((index, event), position) in sent.iter().zip(0..) {
        let place = format!("events[{index}]");
        let who = event.team.clone().unwrap_or_default();
        let Some(side) = making.side(who.id, who.name.as_deref()) else {
            making.made.say(&place, "the team plays on neither side: the event is left out");
            continue;
        };
        let (kind, detail) = (lower(&event.kind), lower(&event.detail));
        match kind.as_str() {
            "goal" if lower(&event.comments) == "penalty shootout" => kicks.push((index, side, event)),
            "goal" => goal(making, &place, side, event, &detail),
            "card" => card(making, &place, side, events, position),
            "subst" => substitution(making, &place, side, event, on_first),
            "var" => check(making, &place, side, event),
            _ => {
                let text = format!("unknown kind of event \"{kind}\": it is left out");
                making.made.say(&place, text);
            }
        }
    }
    // A kick's minute of stoppage time is its number; the list is unordered.
    kicks.sort_by_key(|(_, _, event)| event.time.extra.unwrap_or(i64::MAX));
    for (index, side, event) in kicks {
        let player = player(making, side, &event.player);
        let kind = match lower(&event.detail).as_str() {
            "missed penalty" => "kick-missed",
            "penalty" | "normal goal" => "kick-scored",
            other => {
                let text = format!("unknown kind of shoot-out kick \"{other}\": it is left out");
                making.made.say(&format!("events[{index}]"), text);
                continue;
            }
        };
        making.event(kind, side, Out { period: Some(5), player, ..Out::default() });
    }
}

fn lower(text: &Option<String>) -> String {
    text.as_deref().unwrap_or_default().trim().to_lowercase()
}

fn player(making: &mut Making<'_>, side: usize, who: &Option<Who>) -> Option<String> {
    let who = who.as_ref()?;
    making.player(side, who.id, who.name.as_deref())
}

fn goal(making: &mut Making<'_>, place: &str, side: usize, event: &Event, detail: &str) {
    let moment = making.moment(place, event.time.elapsed, event.time.extra);
    let kind = match detail {
        "normal goal" => "goal",
        "penalty" => "penalty-goal",
        "own goal" => "own-goal",
        "missed penalty" => {
            let player = player(making, side, &event.player);
            return making.event("penalty-missed", side, Out { moment, player, ..Out::default() });
        }
        other => {
            let text = format!("unknown kind of goal \"{other}\": it is left out");
            return making.made.say(place, text);
        }
    };
    let assist = if kind == "own-goal" { None } else { player(making, side, &event.assist) };
    let scorer = event.player.clone().unwrap_or_default();
    // For an own goal, the feed names the side for which it counts.
    making.goal(kind, side, (scorer.id, scorer.name.as_deref()), Out { moment, assist, ..Out::default() });
}

/// A second yellow card is a yellow and a red card in one minute, after an earlier yellow card.
fn card(making: &mut Making<'_>, place: &str, side: usize, events: &[&Event], index: usize) {
    let Some(event) = events.get(index) else { return };
    let detail = lower(&event.detail);
    let at = (event.time.elapsed, event.time.extra.unwrap_or_default());
    let of_same = |other: &Event| {
        lower(&other.kind) == "card"
            && same_player(&other.player, &event.player)
            && same_team(&other.team, &event.team)
    };
    let is = |other: &Event, detail: &str| of_same(other) && lower(&other.detail) == detail;
    let time = |other: &Event| (other.time.elapsed, other.time.extra.unwrap_or_default());
    let booked_before = || events.iter().any(|other| is(other, "yellow card") && time(other) < at);
    let beside = |detail: &str| events.iter().any(|other| is(other, detail) && time(other) == at);
    let kind = match detail.as_str() {
        "yellow card" if beside("second yellow card") => return,
        "yellow card" if beside("red card") && booked_before() => "second-yellow",
        // Already reported as a second yellow card.
        "red card" if beside("second yellow card") || beside("yellow card") && booked_before() => return,
        "yellow card" => "yellow",
        "red card" => "red",
        "second yellow card" => "second-yellow",
        other => {
            let text = format!("unknown card \"{other}\": it is left out");
            return making.made.say(place, text);
        }
    };
    let moment = making.moment(place, event.time.elapsed, event.time.extra);
    let player = player(making, side, &event.player);
    let reason = event.comments.clone().filter(|comments| !comments.trim().is_empty());
    making.event(kind, side, Out { moment, player, reason, ..Out::default() });
}

fn same_player(one: &Option<Who>, other: &Option<Who>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    match (one.id, other.id) {
        (Some(one), Some(other)) => one == other,
        _ => matches!((&one.name, &other.name), (Some(one), Some(other)) if slug(one) == slug(other)),
    }
}

fn same_team(one: &Option<Who>, other: &Option<Who>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) if one.id.is_some() => one.id == other.id,
        (Some(one), Some(other)) => one.name == other.name,
        _ => false,
    }
}

fn substitution(making: &mut Making<'_>, place: &str, side: usize, event: &Event, on_first: bool) {
    let moment = making.moment(place, event.time.elapsed, event.time.extra);
    let (first, second) = (player(making, side, &event.player), player(making, side, &event.assist));
    let (on, off) = if on_first { (first, second) } else { (second, first) };
    if on.is_none() && off.is_none() {
        return making.made.say(place, "a substitution without a name: it is left out");
    }
    making.event("substitution", side, Out { moment, on, off, ..Out::default() });
}

/// Whether `player` came on, if line-ups or earlier events prove it. The feed swaps the two names when a match ends.
fn comes_on_first(making: &Making<'_>, events: &[&Event]) -> Option<bool> {
    let (mut proofs, mut sure) = ([0_usize; 2], [0_usize; 2]);
    for (index, event) in events.iter().enumerate().filter(|(_, event)| lower(&event.kind) == "subst") {
        let who = event.team.clone().unwrap_or_default();
        let Some(side) = making.side(who.id, who.name.as_deref()) else { continue };
        let starts = |who: &Option<Who>| starts(making, side, who);
        match (starts(&event.player), starts(&event.assist)) {
            (Some(true), Some(false)) => sure[0] += 1,
            (Some(false), Some(true)) => sure[1] += 1,
            _ => {}
        }
        let acted = |who: &Option<Who>| {
            events.iter().take(index).any(|earlier| {
                let acts = matches!(lower(&earlier.kind).as_str(), "goal" | "card");
                let own_goal = lower(&earlier.detail) == "own goal";
                let before = earlier.time.elapsed < event.time.elapsed;
                acts && before
                    && same_player(&earlier.player, who)
                    && same_team(&earlier.team, &event.team) != own_goal
            })
        };
        match (acted(&event.player), acted(&event.assist)) {
            (true, false) => proofs[0] += 1,
            (false, true) => proofs[1] += 1,
            _ => {}
        }
    }
    match (sure, proofs) {
        ([off, on], _) if off != on => Some(on > off),
        ([0, 0], [off, 0]) if off > 0 => Some(false),
        ([0, 0], [0, on]) if on > 0 => Some(true),
        _ => None,
    }
}

/// Whether a player is in the starting eleven. `None` if no line-up of the side has him.
fn starts(making: &Making<'_>, side: usize, who: &Option<Who>) -> Option<bool> {
    let own = making.cast.known(side, who.as_ref()?.id?)?;
    let lineups = making.report.fixture.lineups.as_ref()?;
    let lineup = if side == 0 { &lineups.home } else { &lineups.away }.as_ref()?;
    let has = |list: &[String]| list.iter().any(|id| id == own);
    if has(&lineup.start) { Some(true) } else { has(&lineup.bench).then_some(false) }
}

/// A VAR check, with its outcome if the feed's wording is known.
fn check(making: &mut Making<'_>, place: &str, side: usize, event: &Event) {
    let detail = event.detail.clone().unwrap_or_default();
    let (what, why) =
        detail.split_once(" - ").map_or((detail.as_str(), None), |(what, why)| (what, Some(why)));
    let outcome = match what.trim().to_lowercase().as_str() {
        "goal cancelled" | "goal disallowed" => "no-goal",
        "goal confirmed" => "goal-stands",
        "penalty confirmed" | "penalty awarded" => "penalty",
        "penalty cancelled" => "no-penalty",
        _ => detail.trim(),
    };
    let moment = making.moment(place, event.time.elapsed, event.time.extra);
    let player = player(making, side, &event.player);
    let outcome = Some(outcome.to_owned()).filter(|outcome| !outcome.is_empty());
    let reason = why.map(|why| why.trim().to_owned());
    making.event("var", side, Out { moment, player, outcome, reason, ..Out::default() });
}
