//! Why one team stands above another.

use super::Words;
use crate::document::{Better, Document, Measure};
use crate::standings::{Among, DecidingMeasure, Figure, Season, Separation};

impl Words {
    /// The question whose answer is a [`separation`](Words::separation), for screen readers.
    #[must_use]
    pub fn why_above(&self, upper: &str, lower: &str) -> String {
        format!("Why {upper} stand above {lower}")
    }

    /// Why a team stands above the one below it: "Above Napoli by one point, 10 to 9."
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
            Separation::Above { by: DecidingMeasure::Measure(Measure::Points), among: None, figures } => {
                self.by_points(lower, *figures)
            }
            Separation::Above { by, among, figures } => {
                let criterion = self.ground(by);
                let [upper_figure, lower_figure] = figures.map(|figure| self.figure_of(by, figure));
                let (mutual, tied) = match among {
                    Some(among) => ("head-to-head ", self.among(among)),
                    None => ("", String::new()),
                };
                format!("Above {lower} on {mutual}{criterion}{tied}, {upper_figure} to\u{a0}{lower_figure}.")
            }
            Separation::Level => format!("Level with {lower} on every criterion: lots would decide."),
            Separation::FactMissing { name, teams } => {
                let ids = teams.iter().filter_map(|team| season.entrants.get(*team));
                let names: Vec<&str> = ids.map(|entrant| self.team(document, &entrant.id)).collect();
                let fact = self.fact(name);
                format!(
                    "Level with {lower} so far: {fact} would decide, and not known for {}.",
                    self.list(&names)
                )
            }
            Separation::ResultsMissing { measure } => {
                let what = measure.map_or("the matches between them", |measure| self.measure(measure));
                format!(
                    "Level with {lower} so far: {what} would decide, and those results are not in the document."
                )
            }
        }
    }

    fn by_points(&self, lower: &str, figures: [Figure; 2]) -> String {
        let [Figure::Whole(upper_points), Figure::Whole(lower_points)] = figures else {
            return format!("Above {lower} on points.");
        };
        let gap = upper_points - lower_points;
        let points = if gap == 1 { "point" } else { "points" };
        let (upper_points, lower_points) = (self.whole(upper_points), self.whole(lower_points));
        format!("Above {lower} by {} {points}, {upper_points} to\u{a0}{lower_points}.", self.count(gap))
    }

    fn ground<'g>(&self, ground: &'g DecidingMeasure) -> &'g str {
        match ground {
            DecidingMeasure::Measure(measure) => self.measure(*measure),
            DecidingMeasure::Fact { name, .. } => self.fact(name),
        }
    }

    fn measure(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::Points => "points",
            Measure::GoalDifference => "goal difference",
            Measure::Goals => "goals scored",
            Measure::AwayGoals => "away goals",
            Measure::Wins => "matches won",
            Measure::AwayWins => "away wins",
            Measure::GoalAverage => "goal average",
            Measure::OpponentsPoints => "opponents’ points",
            Measure::OpponentsGoalDifference => "opponents’ goal difference",
            Measure::OpponentsGoals => "opponents’ goals",
        }
    }

    fn fact<'n>(&self, name: &'n str) -> &'n str {
        match name {
            "coefficient" => "the coefficient",
            "disciplinary" => "disciplinary points",
            "fairPlay" => "fair play points",
            "fifaRanking" => "the FIFA ranking",
            other => other,
        }
    }

    /// A figure as its criterion writes it: differences with a sign, facts out of thousandths.
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

    /// A figure kept in thousandths: "4", "91.5", "−2".
    #[must_use]
    pub fn thousandths(&self, figure: i64) -> String {
        let whole = figure.unsigned_abs() / 1000;
        let fraction = format!("{:03}", figure.unsigned_abs() % 1000);
        let fraction = fraction.trim_end_matches('0');
        let (sign, point) = (if figure < 0 { "−" } else { "" }, if fraction.is_empty() { "" } else { "." });
        format!("{sign}{whole}{point}{fraction}")
    }

    /// Whose mutual matches counted, where there are more than two of them.
    fn among(&self, among: &Among) -> String {
        match among.teams.len() {
            0..=2 => String::new(),
            teams => format!(" among the {}", self.count(i64::try_from(teams).unwrap_or(0))),
        }
    }

    /// A list: "Salzburg", "Salzburg and Genk", "Liverpool, Salzburg and Genk".
    #[must_use]
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => format!("{} and {last}", first.join(", ")),
        }
    }
}
