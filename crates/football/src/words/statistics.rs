//! The statistics of a match.

use super::{Words, messages};

impl Words {
    /// The title of the statistics.
    #[must_use]
    pub fn statistics(&self) -> &str {
        self.text(messages::statistics())
    }

    /// The summary of the fold with all but the first of them.
    #[must_use]
    pub fn more_statistics(&self) -> &str {
        self.text(messages::statistics_more())
    }

    /// The name of a statistic. A name that Touchline does not know is shown as the document has it.
    #[must_use]
    pub fn statistic<'d>(&'d self, name: &'d str) -> &'d str {
        self.text(match name {
            "possession" => messages::statistic_possession(),
            "expected-goals" => messages::statistic_expected_goals(),
            "shots" => messages::statistic_shots(),
            "shots-on-target" => messages::statistic_on_target(),
            "corners" => messages::statistic_corners(),
            "fouls" => messages::statistic_fouls(),
            "offsides" => messages::statistic_offsides(),
            "passes" => messages::statistic_passes(),
            "pass-accuracy" => messages::statistic_pass_accuracy(),
            "saves" => messages::statistic_saves(),
            other => return other,
        })
    }

    /// A side's figure of a statistic, in thousandths: "58 %", "1.64", "17".
    #[must_use]
    pub fn statistic_figure(&self, name: &str, figure: i64) -> String {
        let figure = self.thousandths(figure);
        match name {
            "possession" | "pass-accuracy" => self.speak(messages::percent(&figure)),
            _ => figure,
        }
    }
}
