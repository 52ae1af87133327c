//! Scores that cannot all be right: those of the match, the shoot-out and both legs, and the winner.

use super::warn;
use crate::document::read::cursor::Reader;
use crate::document::{Aggregate, Document, EventKind, Match, MatchStatus, Score};

pub(super) fn find(reader: &mut Reader, document: &Document, the_match: &Match) {
    let Some(score) = document.score() else { return too_early(reader, the_match) };
    let all = Results { document, the_match, score, kicks: kicks(document, the_match) };
    if the_match.status() != MatchStatus::Awarded {
        all.shoot_out(reader);
        all.extra_time(reader);
    }
    if let Some(aggregate) = &the_match.aggregate {
        all.aggregate(reader, aggregate);
    }
    if the_match.status().is_over() {
        all.winner(reader);
    }
    too_early(reader, the_match);
}

/// The kicks scored: the stated score, or else counted from the events.
fn kicks(document: &Document, the_match: &Match) -> Option<Score> {
    let mut counted = None;
    for event in document.events.iter().filter(|event| event.kind.is_kick() && event.cancelled.is_none()) {
        let [home, away] = counted.get_or_insert([0, 0]);
        let side = if event.team.as_ref() == Some(&the_match.away) { away } else { home };
        *side += u16::from(event.kind == EventKind::KickScored);
    }
    the_match.shoot_out.known().or(counted)
}

/// Checks for a winner before the end. The last kick of a shoot-out may arrive before the status says that it
/// is over.
fn too_early(reader: &mut Reader, the_match: &Match) {
    if the_match.winner.is_some()
        && !the_match.status().is_over()
        && the_match.status() != MatchStatus::ShootOut
    {
        let status = the_match.status().name();
        warn(reader, "match.winner", format_args!("a match that is {status} has no winner yet"));
    }
}

fn is_level([home, away]: Score) -> bool {
    home == away
}

/// One score minus another. `None` if the other one is higher.
fn less([home, away]: Score, [home_less, away_less]: Score) -> Option<Score> {
    Some([home.checked_sub(home_less)?, away.checked_sub(away_less)?])
}

struct Results<'d> {
    document: &'d Document,
    the_match: &'d Match,
    score: Score,
    kicks: Option<Score>,
}

impl Results<'_> {
    /// Checks that a shoot-out follows a level score, and ends with a winner.
    fn shoot_out(&self, reader: &mut Reader) {
        let Some(kicks) = self.kicks else { return };
        if self.the_match.status() == MatchStatus::Finished && is_level(kicks) {
            let [home, away] = kicks;
            warn(reader, "match.shootOut", format_args!("{home}-{away}: a shoot-out does not end level"));
        }
        match &self.the_match.aggregate {
            Some(aggregate) => level_before_kicks(reader, "match.aggregate.score", aggregate.score, kicks),
            None => {
                level_before_kicks(reader, "match.score", self.score, kicks);
                if let Some(full_time) = self.the_match.full_time.known() {
                    level_before_kicks(reader, "match.fullTime", full_time, kicks);
                }
            }
        }
    }

    /// Checks that extra time follows a level score after 90 minutes.
    fn extra_time(&self, reader: &mut Reader) {
        let Some(full_time) = self.the_match.full_time.known() else { return };
        let [home, away] = full_time;
        match &self.the_match.aggregate {
            // Goals in extra time show that it was played: the match may be the second leg of a tie.
            None if full_time == self.score && !is_level(full_time) && self.kicks.is_none() => warn(
                reader,
                "match.fullTime",
                format_args!(
                    "{home}-{away} after 90 minutes, and no aggregate explains the extra time: leave it out where \
                     none was played"
                ),
            ),
            Some(aggregate) => {
                let in_extra_time = less(self.score, full_time);
                let then = in_extra_time.and_then(|goals| less(aggregate.score, goals));
                if let Some([home, away]) = then.filter(|then| !is_level(*then)) {
                    let text =
                        format_args!("{home}-{away} after 90 minutes: extra time follows a level aggregate");
                    warn(reader, "match.aggregate.score", text);
                }
            }
            None => {}
        }
    }

    /// Checks that an aggregate is the sum of the goals in this match and the other legs.
    fn aggregate(&self, reader: &mut Reader, aggregate: &Aggregate) {
        let ([home, away], [own_home, own_away]) = (aggregate.score, self.score);
        if less(aggregate.score, self.score).is_none() {
            let text = format_args!(
                "{home}-{away}, and this match alone is {own_home}-{own_away}: an aggregate has the goals of all legs, \
                 the home side of this one first"
            );
            return warn(reader, "match.aggregate.score", text);
        }
        let mut sum = Some(self.score);
        for (index, id) in aggregate.legs.iter().enumerate() {
            let path = format!("match.aggregate.legs[{index}]");
            if self.the_match.fixture_id.as_ref() == Some(id) {
                warn(reader, &path, format_args!("this match is no other leg of itself"));
            }
            if aggregate.legs.iter().take(index).any(|earlier| earlier == id) {
                warn(reader, &path, format_args!("the leg is listed twice"));
            }
            let mut fixtures = self.document.groups.iter().flat_map(|group| &group.fixtures);
            let leg = fixtures.find(|fixture| fixture.id == *id);
            let goals = leg.map(|leg| {
                let turned = leg.home == self.the_match.away && leg.away == self.the_match.home;
                let same = leg.home == self.the_match.home && leg.away == self.the_match.away;
                let score = leg.score.map(|[home, away]| if turned { [away, home] } else { [home, away] });
                (turned || same, score)
            });
            match goals {
                Some((false, _)) => warn(reader, &path, format_args!("\"{id}\" is of other teams")),
                Some((true, Some([home, away]))) => {
                    sum = sum.map(|[of_home, of_away]| [of_home + home, of_away + away]);
                }
                // The document does not have this leg, so the sum is unknown.
                _ => sum = None,
            }
        }
        if let Some([of_home, of_away]) =
            sum.filter(|sum| !aggregate.legs.is_empty() && *sum != aggregate.score)
        {
            let text = format_args!("{home}-{away}, and the legs together are {of_home}-{of_away}");
            warn(reader, "match.aggregate.score", text);
        }
    }

    /// Checks the winner of a match that is over against the shoot-out, or else the aggregate or the match
    /// itself.
    fn winner(&self, reader: &mut Reader) {
        let (Some(winner), false) =
            (&self.the_match.winner, self.the_match.status() == MatchStatus::Cancelled)
        else {
            return;
        };
        let of_aggregate = self.the_match.aggregate.as_ref().map(|aggregate| self.away_goals(aggregate));
        let (decided_by, scores) = match (self.kicks, of_aggregate) {
            (Some(kicks), _) => ("the shoot-out", vec![kicks]),
            (None, Some(aggregate)) => ("the aggregate", vec![aggregate, self.score]),
            (None, None) => ("the score", vec![self.score]),
        };
        let Some([home, away]) = scores.first().copied() else { return };
        // A level score proves nothing: lots, a replay or a ruling may decide.
        let is_possible = |[home, away]: &Score| {
            let leader = if home > away { &self.the_match.home } else { &self.the_match.away };
            home == away || winner == leader
        };
        // A ruling decides an abandoned match.
        if self.the_match.status() != MatchStatus::Abandoned && !scores.iter().any(is_possible) {
            let name = self.document.team(winner).map_or(winner.as_str(), |team| team.name.as_str());
            let text = format_args!(
                "{name} cannot be the winner: {decided_by} is {home}-{away}. Leave the winner out where the results \
                 say who it is; an awarded match has the score of the ruling"
            );
            warn(reader, "match.winner", text);
        }
    }

    /// The aggregate. If it is level and away goals decide, the away goals of both sides over two legs.
    fn away_goals(&self, aggregate: &Aggregate) -> Score {
        let of_other_leg = less(aggregate.score, self.score).filter(|_| aggregate.legs.len() < 2);
        match of_other_leg {
            // The home side of this match was the away side in the other one.
            Some([away_goals, _]) if aggregate.away_goals && is_level(aggregate.score) => {
                [away_goals, self.score[1]]
            }
            _ => aggregate.score,
        }
    }
}

fn level_before_kicks(reader: &mut Reader, path: &str, score: Score, kicks: Score) {
    let [home, away] = score;
    match less(score, kicks) {
        _ if is_level(score) => {}
        Some([without_home, without_away]) if without_home == without_away => {
            let text = format_args!(
                "{home}-{away}: the kicks of the shoot-out were added to it; without them it is \
                 {without_home}-{without_away}"
            );
            warn(reader, path, text);
        }
        _ => {
            let aggregate =
                if path == "match.aggregate.score" { "" } else { ", and no aggregate explains it" };
            warn(reader, path, format_args!("{home}-{away}: a shoot-out follows a level score{aggregate}"));
        }
    }
}
