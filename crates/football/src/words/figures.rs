//! Figures and lists.

use super::{Words, messages};

impl Words {
    /// A score: "1–0". It follows the direction of the line: right to left, the home side is on the right.
    #[must_use]
    pub fn score(&self, [home, away]: [u16; 2]) -> String {
        let score = format!("{home}–{away}");
        if self.is_right_to_left() { format!("\u{2067}{score}\u{2069}") } else { score }
    }

    /// A whole number: "10", "−1".
    #[must_use]
    pub fn whole(&self, figure: i64) -> String {
        self.with_sign(if figure < 0 { "−" } else { "" }, &figure.unsigned_abs().to_string())
    }

    /// A figure with its sign: "+3", "−2", "0".
    #[must_use]
    pub fn signed(&self, figure: i64) -> String {
        let sign = match figure {
            ..0 => "−",
            0 => "",
            _ => "+",
        };
        self.with_sign(sign, &figure.unsigned_abs().to_string())
    }

    /// Joins a sign and its figure. In a right-to-left line they would change places without marks around
    /// them.
    pub(super) fn with_sign(&self, sign: &str, figure: &str) -> String {
        self.left_to_right(&format!("{sign}{figure}"), !sign.is_empty())
    }

    /// Keeps a figure left to right in a right-to-left line, if the line could reverse it.
    pub(super) fn left_to_right(&self, figure: &str, can_turn: bool) -> String {
        if can_turn && self.is_right_to_left() {
            format!("\u{2066}{figure}\u{2069}")
        } else {
            figure.to_owned()
        }
    }

    /// A figure held in thousandths: "4", "91.5", "−2".
    #[must_use]
    pub fn thousandths(&self, figure: i64) -> String {
        let whole = figure.unsigned_abs() / 1000;
        let fraction = format!("{:03}", figure.unsigned_abs() % 1000);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        self.with_sign(if figure < 0 { "−" } else { "" }, &format!("{whole}{point}{fraction}"))
    }

    /// A large number, in groups of three digits: "53,384".
    #[must_use]
    pub fn grouped(&self, number: u32) -> String {
        if number < 1000 {
            return number.to_string();
        }
        self.speak(messages::thousands(&self.grouped(number / 1000), &format!("{:03}", number % 1000)))
    }

    /// A small number as a word: "one" to "ten", then digits.
    #[must_use]
    pub fn count(&self, count: i64) -> String {
        self.speak(messages::number_word(count))
    }

    /// A list: "Salzburg", "Salzburg and Genk", "Liverpool, Salzburg and Genk".
    #[must_use]
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [rest @ .., last] if !rest.is_empty() => {
                self.speak(messages::list_end(&self.enumeration(rest), last))
            }
            _ => self.enumeration(names),
        }
    }

    /// A list without "and" before its last item: "Liverpool, Salzburg, Genk".
    pub(super) fn enumeration(&self, names: &[&str]) -> String {
        let all = names.iter().map(|name| (*name).to_owned());
        all.reduce(|first, next| self.speak(messages::list_middle(&first, &next))).unwrap_or_default()
    }
}
