//! Teams and players.

use super::{Colour, OrderedMap};

/// A team.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Team {
    /// Its id, as the rest of the document names it.
    pub id: String,
    /// Its name: "Liverpool".
    pub name: String,
    /// A short name for tables, where it differs.
    pub short: Option<String>,
    /// Its three letters: "LIV". Made from the name where the document gives none.
    pub code: String,
    /// Its colour.
    pub colour: Option<Colour>,
    /// A second colour, for sides that clash and for white shirts.
    pub colour2: Option<Colour>,
    /// The address of its crest.
    pub crest: Option<String>,
    /// The address of its crest on dark pages.
    pub crest_dark: Option<String>,
    /// The address of its page.
    pub url: Option<String>,
    /// Its name in other languages, by BCP 47 tag.
    pub names: OrderedMap<String>,
    /// The language of its name, where that is one of these ([`Document::speak`](super::Document::speak)).
    pub lang: Option<String>,
    /// Other names that feeds give it.
    pub aka: Vec<String>,
    /// What rules may need beyond results: `coefficient`, `disciplinary`, `fairPlay`, `fifaRanking`, or any name
    /// that a rule uses. In thousandths: facts are compared, and must be compared exactly.
    pub facts: OrderedMap<i64>,
    /// Points given or taken outside of matches.
    pub adjustments: Vec<Adjustment>,
    /// Whether there are others whose points cannot be read: the team then has no place in a table.
    pub has_unknown_adjustment: bool,
    /// Whether the team has withdrawn: its matches no longer count.
    pub withdrawn: bool,
}

impl Team {
    /// The name for narrow places.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// Points given to a team, or taken from it, outside of matches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Adjustment {
    /// How many points: negative for a deduction.
    pub points: i32,
    /// Why.
    pub reason: Option<String>,
}

/// A player.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Player {
    /// The id, as events and line-ups name it.
    pub id: String,
    /// The whole name: "Dries Mertens".
    pub name: String,
    /// The name on the shirt: "Mertens".
    pub short: Option<String>,
    /// The id of the team.
    pub team: Option<String>,
    /// The shirt number, where a source gives it.
    pub number: Option<u16>,
    /// Where he plays.
    pub position: Option<Position>,
    /// The address of his page.
    pub url: Option<String>,
}

impl Player {
    /// The name that reports use.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// Where a player plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// In goal.
    Goalkeeper,
    /// At the back.
    Defender,
    /// In midfield.
    Midfield,
    /// Up front.
    Forward,
}

impl Position {
    /// Every position with its name in documents.
    pub const NAMES: [(&'static str, Position); 4] = [
        ("goalkeeper", Position::Goalkeeper),
        ("defender", Position::Defender),
        ("midfielder", Position::Midfield),
        ("forward", Position::Forward),
    ];
}
