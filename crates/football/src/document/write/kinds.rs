//! Names that stand for values: from the lists that the reader looks them up in.

use super::wire::described;
use crate::document::read::{AGAIN, BETTER, CLAIMS};
use crate::{clock, document};
use std::collections::BTreeMap;

/// The name of a value.
pub(super) fn name<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> Option<&'static str> {
    names.iter().find(|(_, other)| other == value).map(|(name, _)| *name)
}

fn names<T>(names: &[(&'static str, T)]) -> Vec<&'static str> {
    names.iter().map(|(name, _)| *name).collect()
}

described! {
    /// What an event is.
    EventKind(&'static str): { "type": "string", "enum": (names(&document::EventKind::NAMES)) }
    /// How far a match has come.
    Status(&'static str): { "type": "string", "enum": (names(&document::MatchStatus::NAMES)) }
    /// What is unusual about a fixture.
    FixtureStatus(&'static str): { "type": "string", "enum": (names(&document::FixtureStatus::NAMES)) }
    /// Where a player plays.
    Position(&'static str): { "type": "string", "enum": (names(&document::Position::NAMES)) }
    /// A time without a minute.
    When(&'static str): { "type": "string", "enum": (names(&clock::When::NAMES)) }
    /// What is claimed of a team.
    ClaimKind(&'static str): { "type": "string", "enum": (names(&CLAIMS)) }
    /// How a match ends.
    Outcome(&'static str): { "type": "string", "enum": (names(&document::Outcome::NAMES)) }
    /// What is measured over a set of matches.
    Measure(&'static str): { "type": "string", "enum": (names(&document::Measure::NAMES)) }
    /// What happens after a head-to-head step.
    Again(&'static str): { "type": "string", "enum": (names(&AGAIN)) }
    /// Which way of a fact is better.
    Better(&'static str): { "type": "string", "enum": (names(&BETTER)) }
    /// The name of a set of rules.
    RulesName(String): { "type": "string", "enum": (document::Rules::names().collect::<Vec<_>>()) }
    /// Why an event did not count, or plain `true`.
    Cancelled(String): { "type": ["string", "boolean"], "minLength": 1 }
    /// Minutes by period.
    Added(BTreeMap<String, u16>): {
        "type": "object",
        "properties": {
            "1": { "type": "integer", "minimum": 0, "maximum": 99 },
            "2": { "type": "integer", "minimum": 0, "maximum": 99 },
            "3": { "type": "integer", "minimum": 0, "maximum": 99 },
            "4": { "type": "integer", "minimum": 0, "maximum": 99 },
        },
    }
    /// Minutes of halves.
    Lengths(Vec<u16>): {
        "type": "array",
        "items": { "type": "integer", "minimum": 1, "maximum": 60 },
        "oneOf": [{ "minItems": 2, "maxItems": 2 }, { "minItems": 4, "maxItems": 4 }],
    }
}
