//! Results of matches as facts about teams: "Napoli lose", "they beat Genk".

use super::planner::{Given, Planner};
use super::{Ending, Fact};
use crate::document::Outcome;
use crate::scenarios::verdict::Qualification;
use crate::standings::{RemainingIndex, TeamIndex};

impl Ending {
    /// The meaning of some outcomes for a side: a win first, then a draw, then a defeat.
    fn of([win, draw, lose]: [bool; 3]) -> Ending {
        match (win, draw, lose) {
            (true, false, false) => Ending::Win,
            (false, true, false) => Ending::Draw,
            (false, false, true) => Ending::Lose,
            (true, true, false) => Ending::NotLose,
            (false, true, true) => Ending::NotWin,
            _ => Ending::NotDraw,
        }
    }

    fn opposite(self) -> Ending {
        match self {
            Ending::Win => Ending::NotWin,
            Ending::Draw => Ending::NotDraw,
            Ending::Lose => Ending::NotLose,
            Ending::NotLose => Ending::Lose,
            Ending::NotWin => Ending::Win,
            Ending::NotDraw => Ending::Draw,
        }
    }

    /// Whether one clause can say it about these opponents and one more. "They do not draw with Genk and
    /// Salzburg" cannot.
    fn has_room(self, opponents: &[TeamIndex]) -> bool {
        self.happens() || self == Ending::NotWin && opponents.len() == 1
    }

    /// Whether it says what happens instead of what does not.
    pub(super) fn happens(self) -> bool {
        matches!(self, Ending::Win | Ending::Draw | Ending::Lose)
    }
}

impl Fact {
    /// The fact that holds if this one does not. Facts about goals have no opposite.
    pub(super) fn opposite(&self) -> Option<Fact> {
        let mut fact = self.clone();
        match &mut fact {
            Fact::Own { result, opponents, .. } | Fact::Between { result, opponents, .. }
                if opponents.len() < 2 =>
            {
                *result = result.opposite();
            }
            Fact::Of { result, too, .. } => {
                *result = result.opposite();
                *too = false;
            }
            _ => return None,
        }
        Some(fact)
    }

    /// Whether it says what happens instead of what does not. "They do not lose" becomes "they take a point".
    pub(super) fn happens(&self) -> bool {
        match self {
            Fact::Own { result, .. } => result.happens() || *result == Ending::NotLose,
            Fact::Of { result, .. } | Fact::Between { result, .. } => result.happens(),
            _ => true,
        }
    }
}

impl Planner<'_> {
    fn is_out(&self, team: TeamIndex) -> bool {
        self.scenarios.statuses.get(team.0) == Some(&Qualification::Out)
    }

    /// Whether a team has one match left. Sentences then need not say which match they mean.
    pub(super) fn plays_once(&self, team: TeamIndex) -> bool {
        let fixtures = self.season.remaining.iter();
        fixtures.filter(|fixture| fixture.home == team || fixture.away == team).count() == 1
    }

    /// The side that a sentence about a fixture names: the only one not yet out of the zone.
    pub(super) fn side_in_it(&self, fixture: RemainingIndex) -> Option<TeamIndex> {
        let of = self.season.remaining.get(fixture.0)?;
        match [of.home, of.away].map(|side| self.is_out(side)) {
            [true, false] => Some(of.away),
            [false, true] => Some(of.home),
            _ => None,
        }
    }

    /// The side whose result is enough to identify the fixture. With two matches left, "Napoli win" would not
    /// say which one.
    fn side_alone(&self, fixture: RemainingIndex) -> Option<TeamIndex> {
        self.side_in_it(fixture).filter(|side| self.plays_once(*side))
    }

    /// The opponent of a side in a fixture, if a sentence has to name it.
    pub(super) fn named_opponent(&self, fixture: RemainingIndex, side: TeamIndex) -> Option<TeamIndex> {
        if self.side_alone(fixture) == Some(side) {
            return None;
        }
        let of = self.season.remaining.get(fixture.0)?;
        Some(if of.home == side { of.away } else { of.home })
    }

    /// The meaning of some outcomes of a fixture for one of its sides.
    pub(super) fn ending(&self, fixture: RemainingIndex, outcomes: &[Outcome], side: TeamIndex) -> Ending {
        let is_home = self.season.remaining.get(fixture.0).is_some_and(|of| of.home == side);
        let [win, lose] =
            if is_home { [Outcome::Home, Outcome::Away] } else { [Outcome::Away, Outcome::Home] };
        Ending::of([win, Outcome::Draw, lose].map(|outcome| outcomes.contains(&outcome)))
    }

    /// The opponent in one of the team's own fixtures, and whether the match is away.
    pub(super) fn opponent(&self, fixture: RemainingIndex) -> (TeamIndex, bool) {
        match self.season.remaining.get(fixture.0) {
            Some(of) if of.home == self.team => (of.away, false),
            Some(of) => (of.home, self.season.meetings() > 1),
            None => (self.team, false),
        }
    }

    /// A result of another fixture, from the side that gives the plainest clause.
    fn fact(&self, fixture: RemainingIndex, outcomes: &[Outcome]) -> Option<Fact> {
        let of = self.season.remaining.get(fixture.0)?;
        if let Some(team) = self.side_alone(fixture) {
            return Some(Fact::Of { team, result: self.ending(fixture, outcomes, team), too: false });
        }
        let home = self.ending(fixture, outcomes, of.home);
        // Say who wins, or who does not. Never say "do not lose".
        let (team, other, result) = match home {
            Ending::Lose | Ending::NotLose => (of.away, of.home, self.ending(fixture, outcomes, of.away)),
            _ => (of.home, of.away, home),
        };
        Some(Fact::Between { team, result, opponents: vec![other] })
    }

    /// Results of fixtures as facts. The team's own come first, and among these the wins.
    pub(super) fn facts(&self, results: &[Given]) -> Vec<Fact> {
        let [mut wins, mut own, mut others] = [const { Vec::new() }; 3];
        for (fixture, outcomes) in results {
            if self.is_own(*fixture) {
                let result = self.ending(*fixture, outcomes, self.team);
                let list = if result == Ending::Win { &mut wins } else { &mut own };
                list.push(Fact::Own { result, opponents: vec![self.opponent(*fixture).0], away: false });
            } else {
                others.extend(self.fact(*fixture, outcomes));
            }
        }
        [wins, own, others].into_iter().flatten().fold(Vec::new(), |facts, fact| joined(facts, vec![fact]))
    }
}

/// Joins two lists of facts. A team that does the same to several opponents is named once: "Napoli beat Genk
/// and Salzburg", "Napoli beat neither Genk nor Salzburg".
pub(super) fn joined(mut facts: Vec<Fact>, more: Vec<Fact>) -> Vec<Fact> {
    for fact in more {
        match (facts.last_mut(), &fact) {
            (
                Some(Fact::Own { result, opponents, away: false }),
                Fact::Own { result: same, opponents: others, away: false },
            ) if result == same && result.has_room(opponents) => opponents.extend(others),
            (
                Some(Fact::Between { team, result, opponents }),
                Fact::Between { team: same_team, result: same, opponents: others },
            ) if team == same_team && result == same && result.has_room(opponents) => {
                opponents.extend(others)
            }
            _ => facts.push(fact),
        }
    }
    facts
}
