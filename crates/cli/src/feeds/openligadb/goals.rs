//! Goals: the score after each one shows which side scored it, and their order.

use super::super::making::Making;
use super::super::periods::period_of;
use super::super::report::{Event, Moment};
use super::results::Results;
use super::shape::Goal;

/// Adds the goals. Returns the score that they make, or `None` if there are none.
pub fn goals(
    making: &mut Making<'_>,
    sent: &[(usize, Goal)],
    results: &Results,
    finished: bool,
) -> Option<[u16; 2]> {
    let mut order: Vec<&(usize, Goal)> = sent.iter().collect();
    order.sort_by_key(|(_, goal)| {
        goal.score_team1.unwrap_or_default().saturating_add(goal.score_team2.unwrap_or_default())
    });
    let end = results.extra.or(results.full).filter(|_| finished);
    let (mut score, mut any) = ([0_u16; 2], false);
    for (index, goal) in order {
        let place = format!("goals[{index}]");
        let (Some(home), Some(away)) = (goal.score_team1, goal.score_team2) else {
            making.made.say(&place, "the score after the goal is missing: it is left out");
            continue;
        };
        let side = match [home.checked_sub(score[0]), away.checked_sub(score[1])] {
            [Some(1), Some(0)] => 0,
            [Some(0), Some(1)] => 1,
            _ => {
                let text = format!(
                    "{home}-{away} does not follow {}-{} by one goal: it is left out",
                    score[0], score[1]
                );
                making.made.say(&place, text);
                continue;
            }
        };
        if let Some(end) = end.filter(|end| home > end[0] || away > end[1]) {
            let text = format!("{home}-{away} exceeds the result, {}-{}: it is left out", end[0], end[1]);
            making.made.say(&place, text);
            continue;
        }
        (score, any) = ([home, away], true);
        add(making, &place, goal, side, score, results);
    }
    any.then_some(score)
}

fn add(making: &mut Making<'_>, place: &str, goal: &Goal, side: usize, score: [u16; 2], results: &Results) {
    let comment = goal.comment.as_deref().unwrap_or_default().trim();
    let kind = if goal.is_own_goal == Some(true) || comment.to_lowercase().contains("eigentor") {
        "own-goal"
    } else if goal.is_penalty == Some(true) {
        "penalty-goal"
    } else {
        "goal"
    };
    let within = |result: Option<[u16; 2]>| {
        result.is_some_and(|result| score[0] <= result[0] && score[1] <= result[1])
    };
    let moment = match goal.match_minute.filter(|minute| *minute != 0) {
        // The goals of the half-time score were scored by then.
        Some(minute @ 46..=60) if within(results.half) => stoppage(45, minute - 45),
        Some(minute @ 91..=115) if results.extra.is_some() && within(results.full) => {
            stoppage(90, minute - 90)
        }
        Some(minute @ (45 | 90 | 105 | 120)) => making.moment(place, Some(minute), comment_stoppage(comment)),
        minute => making.moment(place, minute, None),
    };
    // Without a minute, the results at least show the half.
    let period = match moment.minute {
        Some(_) => None,
        None if within(results.half) => Some(1),
        None if results.half.is_some() && results.extra.is_none() => Some(2),
        None => None,
    };
    let period = period.filter(|period| moment.minute.is_none_or(|minute| period_of(minute) == *period));
    let scorer = (goal.goal_getter_id, goal.goal_getter_name.as_deref());
    making.goal(kind, side, scorer, Event { period, moment, ..Event::default() });
}

fn stoppage(minute: u16, more: i64) -> Moment {
    Moment { minute: Some(minute), stoppage: u16::try_from(more).ok(), when: None }
}

/// "+11", "90+3": minutes of stoppage time.
fn comment_stoppage(comment: &str) -> Option<i64> {
    let (before, after) = comment.split_once('+')?;
    let is_minute =
        before.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ' ' | '.' | '\''));
    let digits: String = after.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|_| is_minute)
}
