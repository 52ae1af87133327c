//! What the page configures: which parts, in which order, and whether readers may try scores.

/// The number of parts.
const COUNT: usize = 9;

/// A part of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The score, names, scorers, venue and date.
    Header,
    /// The whole match in one line.
    Strip,
    /// The match minute by minute.
    Story,
    /// The statistics of both sides.
    Statistics,
    /// The line-ups.
    LineUps,
    /// Form, head-to-head and the facts of the match, before kick-off.
    Preview,
    /// The tables.
    Table,
    /// Results and fixtures by matchday.
    Fixtures,
    /// What each team needs, and scores to try.
    Next,
}

impl Section {
    /// The parts in the order of a match, with their names.
    pub const NAMES: [(&'static str, Section); COUNT] = [
        ("header", Section::Header),
        ("strip", Section::Strip),
        ("story", Section::Story),
        ("statistics", Section::Statistics),
        ("lineups", Section::LineUps),
        ("preview", Section::Preview),
        ("table", Section::Table),
        ("fixtures", Section::Fixtures),
        ("next", Section::Next),
    ];
}

/// What the page configures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    sections: [Option<Section>; COUNT],
    /// Whether the page leaves it to the element which parts to show.
    pub is_default: bool,
    /// Whether readers may try scores.
    pub what_if: bool,
    /// The number of rows of a long table to show. The others are folded. `None` shows every row.
    pub rows: Option<usize>,
}

impl Default for Settings {
    /// All parts, in the order of a match.
    fn default() -> Settings {
        let sections = Section::NAMES.map(|(_, section)| Some(section));
        Settings { sections, is_default: true, what_if: true, rows: None }
    }
}

impl Settings {
    /// Reads the names of the parts, separated by spaces, in the order to show them. Unknown names are
    /// ignored. If no name is left, every part is shown.
    #[must_use]
    pub fn new(names: &str, what_if: bool) -> Settings {
        let mut sections = [None; COUNT];
        let mut count = 0;
        for name in names.split(' ') {
            for (of, section) in Section::NAMES {
                if of == name && !sections.contains(&Some(section)) {
                    if let Some(place) = sections.get_mut(count) {
                        *place = Some(section);
                    }
                    count += 1;
                }
            }
        }
        let default = Settings { what_if, ..Settings::default() };
        if count == 0 { default } else { Settings { sections, is_default: false, ..default } }
    }

    /// The same, with only this many rows of a long table. Zero shows every row.
    #[must_use]
    pub fn with_rows(self, rows: u16) -> Settings {
        Settings { rows: (rows > 0).then_some(rows.into()), ..self }
    }

    /// The parts to show, in their order.
    pub fn sections(&self) -> impl Iterator<Item = Section> {
        self.sections.into_iter().flatten()
    }

    /// Whether a part is shown.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        self.sections.contains(&Some(section))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the parts that are shown.
    fn read(names: &str) -> String {
        let sections = Settings::new(names, true);
        let name = |section| Section::NAMES.into_iter().find(|(_, of)| *of == section).unwrap().0;
        sections.sections().map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn parts_are_shown_in_the_order_of_their_names_and_once() {
        assert_eq!(read("table header"), "table header");
        assert_eq!(read("  story  table story "), "story table");
        assert_eq!(read("header referee next"), "header next");
    }

    #[test]
    fn without_a_known_name_every_part_is_shown() {
        let everything = "header strip story statistics lineups preview table fixtures next";
        for names in ["", " ", "all", "Header"] {
            assert_eq!(read(names), everything, "{names:?}");
        }
    }
}
