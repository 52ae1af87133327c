//! Converts shots, own goals, cards, substitutions and kicks to events of a document, and counts the scores.

use super::super::making::Making;
use super::super::moments::{from_zero, start_of};
use super::super::report::Event as Out;
use super::shape::{Event, Named, Shot};
use super::story::Story;

/// Adds the events, in the order of the file.
pub fn events(making: &mut Making<'_>, story: &Story) {
    let mut told: Vec<&(usize, Event)> = story.told.iter().collect();
    told.sort_by_key(|(number, event)| {
        (event.period, event.index.unwrap_or(i64::try_from(*number).unwrap_or(i64::MAX)))
    });
    let mut scores = Scores::default();
    for (number, event) in told {
        let place = format!("[{number}]");
        let Some(side) = making.side(event.team.id, Some(&event.team.name)) else {
            making.made.say(&place, "the team plays on neither side: it is left out");
            continue;
        };
        let moment = from_zero(event.period, event.minute).unwrap_or_default();
        if event.period == 0 || event.period > 5 {
            making.made.say(&place, format!("unknown period {}: it is left out", event.period));
            continue;
        }
        if let Some(shot) = &event.shot {
            self::shot(making, &place, event, shot, side, story, &mut scores);
        } else if event.kind.name == "Own Goal Against" {
            let player = player(making, side, event.player.as_ref());
            making.event("own-goal", side, Out { moment, player, ..Out::default() });
            scores.add(event.period, 1 - side.min(1));
        } else if let Some(change) = &event.substitution {
            let off = player(making, side, event.player.as_ref());
            let on = player(making, side, Some(&change.replacement));
            let injury = change.outcome.as_ref().is_some_and(|outcome| outcome.name == "Injury");
            let reason = injury.then(|| "injury".to_owned());
            making.event("substitution", side, Out { moment, on, off, reason, ..Out::default() });
        } else if let Some(card) = event.card() {
            let kind = match card.name.as_str() {
                "Yellow Card" => "yellow",
                "Second Yellow" => "second-yellow",
                "Red Card" => "red",
                other => {
                    making.made.say(&place, format!("unknown card \"{other}\": it is left out"));
                    continue;
                }
            };
            let player = player(making, side, event.player.as_ref());
            making.event(
                kind,
                side,
                Out { period: kick_off_period(event.period), moment, player, ..Out::default() },
            );
        }
    }
    scores.set(making, story.extra_time);
}

/// The shoot-out has no minutes, so its events need their period.
fn kick_off_period(period: u8) -> Option<u8> {
    (period == 5).then_some(5)
}

fn player(making: &mut Making<'_>, side: usize, who: Option<&Named>) -> Option<String> {
    let who = who?;
    making.player(side, who.id, Some(&who.name))
}

fn shot(
    making: &mut Making<'_>,
    place: &str,
    event: &Event,
    shot: &Shot,
    side: usize,
    story: &Story,
    scores: &mut Scores,
) {
    let moment = from_zero(event.period, event.minute).unwrap_or_default();
    let player = player(making, side, event.player.as_ref());
    let scored = shot.outcome.name == "Goal";
    if event.period == 5 {
        let kind = if scored { "kick-scored" } else { "kick-missed" };
        making.event(kind, side, Out { period: Some(5), player, ..Out::default() });
        scores.kick(side, scored);
        return;
    }
    let penalty = shot.kind.as_ref().is_some_and(|kind| kind.name == "Penalty");
    let saved = shot.outcome.name.starts_with("Saved");
    let kind = match (scored, penalty, shot.outcome.name.as_str()) {
        (true, true, _) => "penalty-goal",
        (true, false, _) => "goal",
        (false, true, _) if saved => "penalty-saved",
        (false, true, _) => "penalty-missed",
        (_, _, "Blocked") => "shot-blocked",
        (_, _, "Post" | "Saved to Post") => "woodwork",
        _ if saved => "shot-saved",
        (_, _, "Off T" | "Wayward") => "shot-off-target",
        (_, _, other) => {
            let text = format!("unknown outcome of a shot \"{}\": it is left out", start_of(other));
            return making.made.say(place, text);
        }
    };
    let assist =
        if scored { shot.key_pass_id.as_ref().and_then(|pass| story.passes.get(pass)) } else { None };
    let assist = assist.and_then(|by| making.player(side, by.id, Some(&by.name)));
    making.event(kind, side, Out { moment, player, assist, ..Out::default() });
    if scored {
        scores.add(event.period, side);
    }
}

/// Goals by period.
#[derive(Default)]
struct Scores {
    half: [u16; 2],
    full: [u16; 2],
    all: [u16; 2],
    kicks: Option<[u16; 2]>,
}

impl Scores {
    fn add(&mut self, period: u8, side: usize) {
        let counts = [period == 1, period <= 2, true];
        for (score, counts) in [&mut self.half, &mut self.full, &mut self.all].into_iter().zip(counts) {
            if counts && let Some(goals) = score.get_mut(side) {
                *goals = goals.saturating_add(1);
            }
        }
    }

    fn kick(&mut self, side: usize, scored: bool) {
        let kicks = self.kicks.get_or_insert_default();
        if scored && let Some(kicks) = kicks.get_mut(side) {
            *kicks = kicks.saturating_add(1);
        }
    }

    fn set(self, making: &mut Making<'_>, extra_time: bool) {
        let out = &mut making.report.fixture;
        (out.score, out.half_time, out.shoot_out) = (Some(self.all), Some(self.half), self.kicks);
        out.full_time = extra_time.then_some(self.full);
    }
}
