//! What a team needs, in a few sentences. "They" is the team, which stands beside them.
//!
//! The [`Plan`] says which sentences; here each kind of sentence, clause and fact has its text.

mod facts;
mod goals;

use super::Words;
use crate::document::{Document, Zone};
use crate::scenarios::Scenarios;
use crate::scenarios::conditions::Condition;
use crate::scenarios::plan::{Clause, Fact, Least, Plan, PointsLeft, Sentence, State};
use crate::standings::Season;

/// What a condition is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The document.
    pub document: &'a Document,
    /// The season of its group.
    pub season: &'a Season,
    /// What is possible in it for the zone.
    pub scenarios: &'a Scenarios,
    /// The zone.
    pub zone: &'a Zone,
    /// The team, as an index into the season's entrants.
    pub team: usize,
}

/// Speaks of one team.
struct Voice<'v> {
    words: &'v Words,
    about: About<'v>,
}

/// What a team needs, in two parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// What is enough or needed, or what is certain: one sentence, or none if everything depends on something.
    pub verdict: String,
    /// What else there is to say.
    pub rest: String,
}

impl Words {
    /// What a team needs, its verdict apart.
    #[must_use]
    pub fn need(&self, about: About<'_>, condition: &Condition) -> Need {
        let Plan { verdict, rest } = Plan::of(about.season, about.scenarios, about.team, condition);
        let voice = Voice { words: self, about };
        let rest: Vec<String> = rest.iter().map(|sentence| voice.sentence(sentence)).collect();
        Need {
            verdict: verdict.map(|verdict| voice.sentence(&verdict)).unwrap_or_default(),
            rest: rest.join(" "),
        }
    }

    /// What a team needs, as sentences.
    #[must_use]
    pub fn condition(&self, about: About<'_>, condition: &Condition) -> String {
        let Need { verdict, rest } = self.need(about, condition);
        let space = if verdict.is_empty() || rest.is_empty() { "" } else { " " };
        format!("{verdict}{space}{rest}")
    }
}

/// A clause as a sentence: with a capital and a full stop.
fn as_sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

impl Voice<'_> {
    fn name(&self, team: usize) -> &str {
        let entrant = self.about.season.entrants.get(team);
        entrant.map_or("", |entrant| self.words.team(self.about.document, &entrant.id))
    }

    /// "three goals".
    fn goals(&self, goals: i64) -> String {
        format!("{} {}", self.words.count(goals), if goals == 1 { "goal" } else { "goals" })
    }

    fn sentence(&self, sentence: &Sentence) -> String {
        match sentence {
            Sentence::WillDo(Least::Win) => "A win will do.".to_owned(),
            Sentence::WillDo(Least::Point) => "A point will do.".to_owned(),
            Sentence::Needs { least, opponent, away, hope } => self.needs(*least, *opponent, *away, *hope),
            Sentence::PointsWillDo { points, fewest } => self.points_will_do(*points, *fewest),
            Sentence::NeedsPoints { points, enough } => self.needs_points(*points, *enough),
            Sentence::NotWorkedOut => "What they need could not be worked out.".to_owned(),
            Sentence::Clause(clause) => as_sentence(&self.clause(clause)),
        }
    }

    fn needs(&self, least: Least, opponent: usize, away: bool, hope: bool) -> String {
        let name = self.name(opponent);
        let need = match (least, away) {
            (Least::Win, false) => format!("They must beat {name}"),
            (Least::Win, true) => format!("They must win at {name}"),
            (Least::Point, false) => format!("They need a point against {name}"),
            (Least::Point, true) => format!("They need a point at {name}"),
        };
        match (hope, least) {
            (false, _) => format!("{need}."),
            (true, Least::Win) => format!("{need} and hope other results go their way."),
            (true, Least::Point) => format!("{need} and must hope other results go their way."),
        }
    }

    /// "four points from their last two matches".
    fn points_from(&self, PointsLeft { points, matches, .. }: PointsLeft) -> String {
        let matches = self.words.count(matches);
        match points {
            1 => format!("a point from their last {matches} matches"),
            _ => format!("{} points from their last {matches} matches", self.words.count(points)),
        }
    }

    fn points_will_do(&self, points: PointsLeft, fewest: Option<i64>) -> String {
        let enough = if points.all {
            format!("winning their last {} matches will do", self.words.count(points.matches))
        } else {
            format!("{} will do", self.points_from(points))
        };
        let out = self.state(State::Out);
        as_sentence(&match fewest {
            None => enough,
            Some(1) => format!("{enough}; without a point {out}"),
            Some(fewest) => format!("{enough}; with fewer than {} points {out}", self.words.count(fewest)),
        })
    }

    fn needs_points(&self, points: PointsLeft, enough: Option<bool>) -> String {
        let need = if points.all {
            format!("They must win their last {} matches", self.words.count(points.matches))
        } else if points.points > 1 && enough != Some(true) {
            format!("They need at least {}", self.points_from(points))
        } else {
            format!("They need {}", self.points_from(points))
        };
        match (enough, points.all) {
            (None, _) => format!("{need}."),
            (Some(true), _) => format!("{need}, and that is enough."),
            (Some(false), true) => format!("{need} and hope other results go their way."),
            (Some(false), false) => format!("{need} and must hope other results go their way."),
        }
    }

    /// "they are through", or in the places of a zone that is not the first.
    fn state(&self, state: State) -> String {
        let zone = self.about.zone;
        match state {
            State::Through => format!("they are {}", self.words.through(zone)),
            State::Out => format!("they are {}", self.words.out(zone)),
            State::Enough => "that is enough".to_owned(),
            State::NotEnough => "that is not enough".to_owned(),
            State::Level | State::LevelAtBest if self.is_ranked_elsewhere() => {
                "it depends at best on the other groups, or on drawing lots".to_owned()
            }
            State::Level => {
                "they are level with a rival on every tie-breaker known, and it may come to drawing lots".to_owned()
            }
            State::LevelAtBest => {
                "they are at best level with a rival on every tie-breaker known, and it may come to drawing lots"
                    .to_owned()
            }
        }
    }

    /// Whether a ranking between the groups decides about a place of each.
    fn is_ranked_elsewhere(&self) -> bool {
        self.about.document.across.as_ref().is_some_and(|across| !across.zones.is_empty())
    }

    fn clause(&self, clause: &Clause) -> String {
        let state = |state: &State| self.state(*state);
        let facts = |facts: &[Fact]| self.facts(facts);
        match clause {
            Clause::Is(of) => state(of),
            Clause::If(of, when) => format!("{} if {}", state(of), facts(when)),
            Clause::OnlyIf(of, when) => format!("{} only if {}", state(of), facts(when)),
            Clause::Unless(of, when) => format!("{} unless {}", state(of), facts(when)),
            Clause::UnlessThen { state: of, facts: when, then, apart } => {
                let (state, when, then) = (state(of), facts(when), self.clause(then));
                if *apart {
                    format!("{state} unless {when}. In that case, {then}")
                } else {
                    format!("{state} unless {when}; then {then}")
                }
            }
            Clause::IfElse { state: of, facts: when, otherwise, apart } => {
                let (state, when, otherwise) = (state(of), facts(when), self.clause(otherwise));
                if *apart {
                    format!("{state} if {when}. If not, {otherwise}")
                } else {
                    format!("{state} if {when}; if not, {otherwise}")
                }
            }
            Clause::InAndOut { enough: true, through, out } => {
                format!("that is enough if {}, but not if {}", facts(through), facts(out))
            }
            Clause::InAndOut { enough: false, through, out } => {
                let words = &self.words;
                let [state, other] = [words.through(self.about.zone), words.out(self.about.zone)];
                format!("they are {state} if {} and {other} if {}", facts(through), facts(out))
            }
            Clause::When(when, then) => format!("if {}, {}", facts(when), self.clause(then)),
            Clause::Several(clauses) => {
                clauses.iter().map(|clause| self.clause(clause)).collect::<Vec<_>>().join("; ")
            }
            Clause::Sentences(clauses) => {
                let sentences: Vec<String> =
                    clauses.iter().map(|clause| as_sentence(&self.clause(clause))).collect();
                sentences.join(" ").trim_end_matches('.').to_owned()
            }
            Clause::Must(measured) => self.measured(measured, true),
            Clause::GoalsDecide => "it comes down to goals".to_owned(),
            Clause::GoalsDecideSure(measured) => {
                let state = self.state(State::Through);
                format!("it comes down to goals, and {state} for sure if {}", self.measured(measured, false))
            }
            Clause::Depends => "it depends on other results".to_owned(),
            Clause::Otherwise => "otherwise it may come to drawing lots".to_owned(),
        }
    }
}
