//! Why one team is above another.

use super::{Words, messages};
use crate::document::{Better, Document, Measure};
use crate::standings::{DecidingMeasure, Figure, Season, Separation};

impl Words {
    /// The question that a [`separation`](Words::separation) answers, for screen readers.
    #[must_use]
    pub fn why_above(&self, upper: &str, lower: &str) -> String {
        self.speak(messages::why_above(upper, lower))
    }

    /// Why a team is above the one below it: "Above Napoli by one point, 10 to 9."
    #[must_use]
    pub fn separation(
        &self,
        document: &Document,
        season: &Season,
        lower: &str,
        separation: &Separation,
    ) -> String {
        let lower = self.team(document, lower);
        match separation {
            Separation::Above {
                by: DecidingMeasure::Measure(Measure::Points),
                among: None,
                figures: [Figure::Whole(upper), Figure::Whole(below)],
            } => {
                let figures = [upper, below].map(|points| self.whole(*points));
                self.speak(messages::above_by_points(lower, upper - below, &figures[0], &figures[1]))
            }
            Separation::Above { by, among, figures } => {
                let measure = match by {
                    DecidingMeasure::Measure(measure) => self.measure(*measure),
                    DecidingMeasure::Fact { name, .. } => self.fact(name),
                };
                let [upper_figure, lower_figure] = figures.map(|figure| self.figure_of(by, figure));
                let teams = among.as_ref().map(|among| i64::try_from(among.teams.len()).unwrap_or(0));
                match teams {
                    None => self.speak(messages::above_on(lower, &measure, &upper_figure, &lower_figure)),
                    // With two teams, it is clear whose matches counted.
                    Some(..=2) => self.speak(messages::above_head_to_head(
                        lower,
                        &measure,
                        &upper_figure,
                        &lower_figure,
                    )),
                    Some(teams) => self.speak(messages::above_among(
                        lower,
                        &measure,
                        teams,
                        &upper_figure,
                        &lower_figure,
                    )),
                }
            }
            Separation::Level => self.speak(messages::level_on_all(lower)),
            Separation::FactMissing { name, teams } => {
                let ids = teams.iter().filter_map(|team| season.entrants.get(team.0));
                let names: Vec<&str> = ids.map(|entrant| self.team(document, &entrant.id)).collect();
                self.speak(messages::level_fact_missing(lower, &self.fact(name), &self.list(&names)))
            }
            Separation::ResultsMissing { measure: Some(measure) } => {
                self.speak(messages::level_results_missing(lower, &self.measure(*measure)))
            }
            Separation::ResultsMissing { measure: None } => {
                self.speak(messages::level_matches_missing(lower))
            }
        }
    }

    fn measure(&self, measure: Measure) -> String {
        self.speak(messages::measure(match measure {
            Measure::Points => "points",
            Measure::GoalDifference => "goal-difference",
            Measure::Goals => "goals",
            Measure::AwayGoals => "away-goals",
            Measure::Wins => "wins",
            Measure::AwayWins => "away-wins",
            Measure::GoalAverage => "goal-average",
            Measure::OpponentsPoints => "opponents-points",
            Measure::OpponentsGoalDifference => "opponents-goal-difference",
            Measure::OpponentsGoals => "opponents-goals",
        }))
    }

    /// The name of a fact. Touchline's own if it knows the fact, otherwise the document's.
    fn fact(&self, name: &str) -> String {
        self.speak(messages::ranking_fact(match name {
            "coefficient" => "coefficient",
            "disciplinary" => "disciplinary",
            "fairPlay" => "fair-play",
            "fifaRanking" => "fifa-ranking",
            other => return other.to_owned(),
        }))
    }

    /// A figure as its criterion writes it: differences have a sign, and facts are held in thousandths.
    fn figure_of(&self, ground: &DecidingMeasure, figure: Figure) -> String {
        match (ground, figure) {
            (_, Figure::Average { scored, conceded }) => format!("{scored}:{conceded}"),
            (DecidingMeasure::Fact { better: Better::More | Better::Fewer, .. }, Figure::Whole(figure)) => {
                self.thousandths(figure)
            }
            (
                DecidingMeasure::Measure(Measure::GoalDifference | Measure::OpponentsGoalDifference),
                Figure::Whole(figure),
            ) => self.signed(figure),
            (DecidingMeasure::Measure(_), Figure::Whole(figure)) => self.whole(figure),
        }
    }
}
