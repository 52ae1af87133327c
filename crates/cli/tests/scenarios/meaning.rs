//! The meaning of a plan's sentences for a scoreline, read only from the teams and numbers in them, as a
//! reader would.

use touchline_football::document::Score;
use touchline_football::scenarios::conditions::{Conclusion, Ranked, Worth};
use touchline_football::scenarios::plan::{
    Clause, Ending, Fact, Least, Margin, Measured, Plan, Scored, Sentence, State,
};
use touchline_football::standings::{Season, TeamIndex};

/// A scoreline of all fixtures still to play, from the view of one team.
pub struct Reader<'r> {
    pub season: &'r Season,
    pub team: TeamIndex,
    pub scores: &'r [Score],
    /// What the reader knows of the ranking between groups, if there is one.
    pub between: Option<Between<'r>>,
}

/// What a reader knows of the ranking between groups after the last match.
#[derive(Clone, Copy)]
pub struct Between<'r> {
    /// The places that the team can have in its group, from the first to the last: more than one if lots decide.
    pub places: [usize; 2],
    /// The team's points.
    pub points: i64,
    /// For each group whether the team in the ranked place is level with this one or above it, by some lots.
    pub is_level: &'r dyn Fn(usize) -> bool,
}

impl Reader<'_> {
    /// Everything that the plan says about the scoreline. Sentences that say nothing about it are left out.
    pub fn conclusions(&self, plan: &Plan) -> Vec<Conclusion> {
        let verdict = plan.verdict.as_ref();
        let mut said = Vec::new();
        match verdict {
            Some(Sentence::Needs { least, opponent, hope, .. }) => {
                let [own, other] = self.goals_between(self.team, Some(*opponent));
                if own < other + i64::from(*least == Least::Win) {
                    return vec![Conclusion::NotThrough];
                }
                if plan.rest.is_empty() && !hope {
                    said.push(Conclusion::Through);
                }
            }
            Some(Sentence::NeedsPoints { points, enough }) => {
                if self.points() < points.points {
                    return vec![Conclusion::Out];
                }
                if *enough == Some(true) {
                    said.push(Conclusion::Through);
                }
            }
            verdict => said.extend(verdict.map(|sentence| self.sentence(sentence))),
        }
        said.extend(plan.rest.iter().map(|sentence| self.sentence(sentence)));
        said.retain(|conclusion| *conclusion != Conclusion::Nothing);
        said
    }

    fn sentence(&self, sentence: &Sentence) -> Conclusion {
        match sentence {
            Sentence::WillDo(least) => {
                let [own, other] = self.goals_between(self.team, None);
                through_if(own >= other + i64::from(*least == Least::Win))
            }
            Sentence::PointsWillDo { points, fewest } => match self.points() {
                earned if earned >= points.points => Conclusion::Through,
                earned if fewest.is_some_and(|fewest| earned < fewest) => Conclusion::Out,
                _ => Conclusion::Nothing,
            },
            Sentence::Clause(clause) => self.clause(clause),
            Sentence::NotWorkedOut => Conclusion::Nothing,
            Sentence::Needs { .. } | Sentence::NeedsPoints { .. } => panic!("a need is a verdict"),
        }
    }

    fn clause(&self, clause: &Clause) -> Conclusion {
        let hold = |facts: &[Fact]| facts.iter().all(|fact| self.holds(fact));
        match clause {
            Clause::Is(state) => conclusion(*state),
            Clause::If(state, facts) if hold(facts) => conclusion(*state),
            Clause::OnlyIf(state, facts) if hold(facts) => conclusion(*state),
            Clause::OnlyIf(state, _) => opposite(*state),
            Clause::Unless(state, facts) if hold(facts) => opposite(*state),
            Clause::Unless(state, _) => conclusion(*state),
            Clause::UnlessThen { facts, then, .. } if hold(facts) => self.clause(then),
            Clause::UnlessThen { state, .. } => conclusion(*state),
            Clause::IfElse { state, facts, .. } if hold(facts) => conclusion(*state),
            Clause::IfElse { otherwise, .. } => self.clause(otherwise),
            Clause::InAndOut { through, .. } if hold(through) => Conclusion::Through,
            Clause::InAndOut { out, .. } if hold(out) => Conclusion::Out,
            Clause::When(facts, then) if hold(facts) => self.clause(then),
            Clause::Several(clauses) | Clause::Sentences(clauses) => {
                let mut said = clauses.iter().map(|clause| self.clause(clause));
                said.find(|said| *said != Conclusion::Nothing).unwrap_or(Conclusion::Nothing)
            }
            Clause::Must(measured) if self.measures(measured) => Conclusion::Through,
            Clause::Must(_) => Conclusion::NotThrough,
            Clause::GoalsDecideSure(measured) => through_if(self.measures(measured)),
            Clause::Ranked(ranked) => self.ranked(ranked),
            Clause::If(..)
            | Clause::InAndOut { .. }
            | Clause::When(..)
            | Clause::GoalsDecide
            | Clause::Depends
            | Clause::Otherwise => Conclusion::Nothing,
        }
    }

    fn ranked(&self, Ranked { place, points, worth }: &Ranked) -> Conclusion {
        let Some(between) = self.between else { return Conclusion::Nothing };
        assert_eq!(between.points, *points, "the points that the sentence names");
        if between.places != [*place; 2] {
            return Conclusion::Nothing;
        }
        match worth {
            Worth::Enough => Conclusion::Through,
            Worth::NotEnough => Conclusion::NotThrough,
            Worth::Unless { count, groups } => {
                let level = groups.iter().filter(|group| (between.is_level)(**group)).count();
                if level < *count { Conclusion::Through } else { Conclusion::NotThrough }
            }
            Worth::Goals { sure, groups } => {
                let level = groups.iter().filter(|group| (between.is_level)(**group)).count();
                if level < *sure { Conclusion::Through } else { Conclusion::Nothing }
            }
        }
    }

    /// The remaining matches of a team: the opponent, its own goals, and the opponent's goals.
    fn matches(&self, team: TeamIndex) -> Vec<(TeamIndex, [i64; 2])> {
        let fixtures = self.season.remaining.iter().zip(self.scores);
        fixtures
            .filter_map(|(fixture, score)| {
                let [home, away] = score.map(i64::from);
                if fixture.home == team {
                    Some((fixture.away, [home, away]))
                } else {
                    (fixture.away == team).then_some((fixture.home, [away, home]))
                }
            })
            .collect()
    }

    /// The goals of a team and of its opponent in the match that a sentence refers to. Without an opponent,
    /// that is the team's only match.
    fn goals_between(&self, team: TeamIndex, opponent: Option<TeamIndex>) -> [i64; 2] {
        let mut matches = self.matches(team);
        matches.retain(|(other, _)| opponent.is_none_or(|opponent| opponent == *other));
        assert_eq!(matches.len(), 1, "which match is meant?");
        matches[0].1
    }

    fn points(&self) -> i64 {
        let rules = self.season.rules.points;
        let points = self.matches(self.team).into_iter().map(|(_, [own, other])| match own.cmp(&other) {
            std::cmp::Ordering::Greater => rules.win,
            std::cmp::Ordering::Equal => rules.draw,
            std::cmp::Ordering::Less => rules.loss,
        });
        points.map(i64::from).sum()
    }

    fn ends(&self, team: TeamIndex, opponent: Option<TeamIndex>, ending: Ending) -> bool {
        let [own, other] = self.goals_between(team, opponent);
        match ending {
            Ending::Win => own > other,
            Ending::Draw => own == other,
            Ending::Lose => own < other,
            Ending::NotLose => own >= other,
            Ending::NotWin => own <= other,
            Ending::NotDraw => own != other,
        }
    }

    fn holds(&self, fact: &Fact) -> bool {
        let all = |team: TeamIndex, opponents: &[TeamIndex], result: Ending| match opponents {
            [] => self.ends(team, None, result),
            opponents => opponents.iter().all(|opponent| self.ends(team, Some(*opponent), result)),
        };
        let margin = |team: TeamIndex, opponent: Option<TeamIndex>| {
            let [own, other] = self.goals_between(team, opponent);
            own - other
        };
        let level = |level: &Option<Scored>| level.is_some_and(|level| self.scores(level));
        match fact {
            Fact::Own { result, opponents, .. } => all(self.team, opponents, *result),
            Fact::Of { team, result, .. } => self.ends(*team, None, *result),
            Fact::Between { team, result, opponents } => all(*team, opponents, *result),
            Fact::Earned(points) => self.points() == *points,
            Fact::LoseByMoreThan(goals) => -margin(self.team, None) > *goals,
            Fact::WinsByMoreThan { team, opponent, goals } => margin(*team, *opponent) > *goals,
            Fact::WinsByAtMost { team, opponent, goals, level: tie } => match margin(*team, *opponent) {
                by if by > 0 && by <= *goals => true,
                by => by == goals + 1 && level(tie),
            },
            Fact::LosesByAtLeast { team, opponent, goals, level: tie } => match -margin(*team, *opponent) {
                by if by >= *goals => true,
                by => by == goals - 1 && level(tie),
            },
        }
    }

    /// The margin of a team's only remaining match.
    fn margin(&self, team: TeamIndex) -> i64 {
        let [own, other] = self.goals_between(team, None);
        own - other
    }

    fn measures(&self, measured: &Measured) -> bool {
        let (margin, goals, level) = match measured {
            Measured::Scored(scored) => return self.scores(*scored),
            Measured::Goalless => return self.goals_between(self.team, None) == [0, 0],
            Measured::Margin { margin, goals, level } => (margin, goals, level),
        };
        let own = self.margin(self.team);
        // The margin above what is needed.
        let over = match margin {
            Margin::Win => own - goals,
            Margin::Defeat => goals + own,
            Margin::Wins(rival) | Margin::WinAndDefeat(rival) => own - self.margin(*rival) - goals,
            Margin::Defeats(rival) | Margin::DefeatAndWin(rival) => goals + own - self.margin(*rival),
        };
        over >= 0 || over == -1 && level.is_some_and(|level| self.scores(level))
    }

    fn goals(&self, team: TeamIndex) -> i64 {
        self.goals_between(team, None)[0]
    }

    fn scores(&self, scored: Scored) -> bool {
        let own = self.goals(self.team);
        match scored {
            Scored::AtLeast(goals) => own >= goals,
            Scored::AtMost(goals) => own <= goals,
            Scored::Than(rival, goals) => own - self.goals(rival) >= goals,
        }
    }
}

fn through_if(is_so: bool) -> Conclusion {
    if is_so { Conclusion::Through } else { Conclusion::Nothing }
}

fn conclusion(state: State) -> Conclusion {
    match state {
        State::Through | State::Enough => Conclusion::Through,
        State::Out | State::NotEnough => Conclusion::Out,
        State::Level => Conclusion::Level,
        State::LevelAtBest => Conclusion::NotThrough,
    }
}

fn opposite(state: State) -> Conclusion {
    match conclusion(state) {
        Conclusion::Through => Conclusion::NotThrough,
        Conclusion::Out => Conclusion::Through,
        other => other,
    }
}

/// Whether the plan leaves to goals something that its condition may say.
pub fn leaves_to_goals(plan: &Plan) -> bool {
    fn leaves(clause: &Clause) -> bool {
        match clause {
            Clause::GoalsDecide | Clause::GoalsDecideSure(_) => true,
            Clause::UnlessThen { then: clause, .. }
            | Clause::IfElse { otherwise: clause, .. }
            | Clause::When(_, clause) => leaves(clause),
            Clause::Several(clauses) | Clause::Sentences(clauses) => clauses.iter().any(leaves),
            _ => false,
        }
    }
    let sentences = plan.verdict.iter().chain(&plan.rest);
    sentences.into_iter().any(|sentence| matches!(sentence, Sentence::Clause(clause) if leaves(clause)))
}
