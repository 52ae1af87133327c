//! What a team needs, in a few sentences. "They" is the team, whose name is next to the sentences.
//!
//! The [`Plan`] chooses the sentences. This module has a message for each kind of sentence, clause and fact.

mod facts;
mod goals;

use super::{Words, messages};
use crate::document::{Document, Zone};
use crate::scenarios::conditions::{Condition, Ranked, Worth};
use crate::scenarios::plan::{Clause, Fact, Least, Plan, PointsLeft, Sentence, State};
use crate::scenarios::{Results, Scenarios};
use crate::standings::{Season, TeamIndex};

/// What a condition is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The document.
    pub document: &'a Document,
    /// The season of its group.
    pub season: &'a Season,
    /// The scenarios of that season for the zone.
    pub scenarios: &'a Scenarios,
    /// The zone.
    pub zone: &'a Zone,
    /// The team, as an index into the season's entrants.
    pub team: TeamIndex,
}

/// Writes about one team.
struct Voice<'v> {
    words: &'v Words,
    about: About<'v>,
}

/// What a team needs, in two parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// What is enough, needed or certain: one sentence. Empty if everything depends on other results.
    pub verdict: String,
    /// The remaining sentences.
    pub rest: String,
}

impl Words {
    /// Returns what a team needs, with the verdict apart from the rest.
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

    /// The label of what a team needs to end in a zone or above it: "At least Play-offs".
    #[must_use]
    pub fn at_least(&self, zone: &str) -> String {
        self.speak(messages::at_least(zone))
    }

    /// The title of the list of what must happen in the other groups to make this place worthless.
    #[must_use]
    pub fn spoils(&self, ranked: &Ranked) -> String {
        self.speak(messages::spoils(&self.ranked_place(ranked)))
    }

    /// What must happen in another group, which `about` names, to count against this place: results, or the
    /// points of its team in the same place.
    #[must_use]
    pub fn spoils_in(&self, about: About<'_>, group: &str, ranked: &Ranked, results: &[Results]) -> String {
        let facts = Fact::of_results(about.season, about.scenarios, results);
        if facts.is_empty() {
            return self.speak(messages::spoils_points(group, &self.ranked_place(ranked)));
        }
        self.speak(messages::spoils_results(group, &Voice { words: self, about }.facts(&facts)))
    }

    /// "third place with four points"
    fn ranked_place(&self, Ranked { place, points, .. }: &Ranked) -> String {
        self.speak(messages::ranked_place(i64::try_from(*place).unwrap_or(i64::MAX), *points))
    }

    /// Returns what a team needs, in sentences.
    #[must_use]
    pub fn condition(&self, about: About<'_>, condition: &Condition) -> String {
        let Need { verdict, rest } = self.need(about, condition);
        let space = if verdict.is_empty() || rest.is_empty() { "" } else { " " };
        format!("{verdict}{space}{rest}")
    }
}

/// Makes a clause a sentence, with a capital and a full stop.
fn as_sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

impl Voice<'_> {
    fn name(&self, team: TeamIndex) -> &str {
        let entrant = self.about.season.entrants.get(team.0);
        entrant.map_or("", |entrant| self.words.team(self.about.document, &entrant.id))
    }

    fn sentence(&self, sentence: &Sentence) -> String {
        let words = self.words;
        let clause = match sentence {
            Sentence::WillDo(least) => words.speak(messages::will_do(result(*least))),
            Sentence::Needs { least, opponent, away, hope } => {
                let (least, place) = (result(*least), if *away { "away" } else { "home" });
                let opponent = self.name(*opponent);
                if *hope {
                    words.speak(messages::needs_result_and_hope(least, place, opponent))
                } else {
                    words.speak(messages::needs_result(least, place, opponent))
                }
            }
            Sentence::PointsWillDo { points, fewest } => self.points_will_do(*points, *fewest),
            Sentence::NeedsPoints { points: PointsLeft { points, matches, all }, enough } => {
                let then = match enough {
                    None => "alone",
                    Some(true) => "enough",
                    Some(false) => "hope",
                };
                if *all {
                    words.speak(messages::needs_wins(then, *matches))
                } else {
                    words.speak(messages::needs_points(then, *points, *matches))
                }
            }
            Sentence::NotWorkedOut => words.text(messages::needs_not_worked_out()).to_owned(),
            Sentence::Clause(Clause::Is(State::Through)) if self.is_first_zone() => {
                words.text(messages::sure_through()).to_owned()
            }
            Sentence::Clause(Clause::Is(State::Out)) if self.is_first_zone() => {
                words.text(messages::sure_out()).to_owned()
            }
            Sentence::Clause(clause) => self.clause(clause),
        };
        as_sentence(&clause)
    }

    fn points_will_do(&self, left: PointsLeft, fewest: Option<i64>) -> String {
        let words = self.words;
        let PointsLeft { points, matches, all } = left;
        let enough = if all {
            words.speak(messages::wins_will_do(matches))
        } else {
            words.speak(messages::points_will_do(points, matches))
        };
        match fewest {
            None => enough,
            Some(fewest) => words.speak(messages::or_fewer_points(&enough, fewest, &self.state(State::Out))),
        }
    }

    fn is_first_zone(&self) -> bool {
        self.about.zone.from == 1
    }

    /// "they are through", or the places of a zone that is not the first.
    fn state(&self, state: State) -> String {
        let words = self.words;
        let zone = &self.about.zone.name;
        match state {
            State::Through if !self.is_first_zone() => words.speak(messages::state_in_places(zone)),
            State::Out if !self.is_first_zone() => words.speak(messages::state_not_in_places(zone)),
            _ => words
                .text(match state {
                    State::Through => messages::state_through(),
                    State::Out => messages::state_out(),
                    State::Enough => messages::state_enough(),
                    State::NotEnough => messages::state_not_enough(),
                    State::Level | State::LevelAtBest if self.is_ranked_elsewhere() => {
                        messages::state_up_to_groups()
                    }
                    State::Level => messages::state_level(),
                    State::LevelAtBest => messages::state_level_at_best(),
                })
                .to_owned(),
        }
    }

    /// Whether a ranking between the groups decides a place of each group.
    fn is_ranked_elsewhere(&self) -> bool {
        self.about.document.across.as_ref().is_some_and(|across| !across.zones.is_empty())
    }

    fn clause(&self, clause: &Clause) -> String {
        let words = self.words;
        match clause {
            Clause::Is(state) => self.state(*state),
            Clause::If(state, facts) => {
                words.speak(messages::if_facts(&self.state(*state), &self.facts(facts)))
            }
            Clause::OnlyIf(state, facts) => {
                words.speak(messages::only_if_facts(&self.state(*state), &self.facts(facts)))
            }
            Clause::Unless(state, facts) => {
                words.speak(messages::unless_facts(&self.state(*state), &self.facts(facts)))
            }
            Clause::UnlessThen { state, facts, then, apart } => {
                let (state, facts, then) = (self.state(*state), self.facts(facts), self.clause(then));
                words.speak(if *apart {
                    messages::unless_in_that_case(&state, &facts, &then)
                } else {
                    messages::unless_then(&state, &facts, &then)
                })
            }
            Clause::IfElse { state, facts, otherwise, apart } => {
                let (state, facts) = (self.state(*state), self.facts(facts));
                let otherwise = self.clause(otherwise);
                words.speak(if *apart {
                    messages::if_else_apart(&state, &facts, &otherwise)
                } else {
                    messages::if_else(&state, &facts, &otherwise)
                })
            }
            Clause::InAndOut { enough, through, out } => {
                let (through, out) = (self.facts(through), self.facts(out));
                if *enough {
                    words.speak(messages::enough_and_not_enough(&through, &out))
                } else if self.is_first_zone() {
                    words.speak(messages::through_and_out(&through, &out))
                } else {
                    words.speak(messages::in_and_not_in_places(&self.about.zone.name, &through, &out))
                }
            }
            Clause::When(facts, then) => {
                words.speak(messages::when_facts(&self.facts(facts), &self.clause(then)))
            }
            Clause::Several(clauses) => {
                let clauses = clauses.iter().map(|clause| self.clause(clause));
                clauses
                    .reduce(|first, next| words.speak(messages::clause_and_clause(&first, &next)))
                    .unwrap_or_default()
            }
            // A plan has sentences only at its top level.
            Clause::Sentences(clauses) => {
                let sentences = clauses.iter().map(|clause| as_sentence(&self.clause(clause)));
                sentences.collect::<Vec<_>>().join(" ")
            }
            Clause::Must(measured) => self.measured(measured, "must"),
            Clause::GoalsDecide => words.text(messages::goals_decide()).to_owned(),
            Clause::GoalsDecideSure(measured) => {
                let measure = self.measured(measured, "if");
                words.speak(messages::goals_decide_sure(&self.state(State::Through), &measure))
            }
            Clause::Depends => words.text(messages::it_depends()).to_owned(),
            Clause::Otherwise => words.text(messages::otherwise_lots()).to_owned(),
            Clause::Ranked(ranked) => self.ranked(ranked),
        }
    }
}

impl Voice<'_> {
    /// "third place with four points is enough unless …"
    fn ranked(&self, ranked: &Ranked) -> String {
        let (words, document) = (self.words, self.about.document);
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let place = words.ranked_place(ranked);
        let listed = |groups: &[usize]| {
            let groups = groups.iter().filter_map(|index| document.groups.get(*index));
            words.list(&groups.map(|group| group.name.as_str()).collect::<Vec<_>>())
        };
        match &ranked.worth {
            Worth::Enough => words.speak(messages::ranked_enough(&place)),
            Worth::NotEnough => words.speak(messages::ranked_not_enough(&place)),
            Worth::Goals { sure, groups } => {
                let (listed, of) = (listed(groups), groups.len());
                let [least, number_of] = [*sure, of].map(number);
                match *sure {
                    0 if of == 0 => words.speak(messages::ranked_goals(&place)),
                    0 => words.speak(messages::ranked_goals_and(&place, &listed)),
                    sure if sure == of => words.speak(messages::ranked_goals_unless_all(&place, &listed)),
                    _ => words.speak(messages::ranked_goals_unless(&place, least, number_of, &listed)),
                }
            }
            Worth::Unless { count, groups } => {
                let (listed, of) = (listed(groups), groups.len());
                let [count, number_of] = [*count, of].map(number);
                if count == number_of {
                    words.speak(messages::ranked_unless_all(&place, &listed))
                } else if of + 1 == document.groups.len() {
                    words.speak(messages::ranked_unless_others(&place, count, number_of))
                } else {
                    words.speak(messages::ranked_unless_some(&place, count, number_of, &listed))
                }
            }
        }
    }
}

fn result(least: Least) -> &'static str {
    match least {
        Least::Win => "win",
        Least::Point => "point",
    }
}
