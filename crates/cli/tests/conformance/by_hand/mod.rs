//! Hand-made groups, each of which depends on one rule.

mod among;
mod whole;

use crate::case::{Case, Line, document, levels, rules};
use touchline_football::document::{Again, Better, Criterion, Document, HeadToHead, Measure, Rules};

/// A case whose levels are ranks: in `a b|c d`, b and c share rank two.
fn case(name: &str, document: Document, expected: &str) -> Case {
    Case { exact: true, ..Case::table(name.to_owned(), document, levels(expected)) }
}

/// A league with these criteria and three points for a win.
fn by(criteria: &[Criterion], lines: &[Line<'_>]) -> Document {
    document(Rules { criteria: criteria.to_vec(), ..Rules::default() }, lines.iter().copied())
}

fn named(name: &str, lines: &[Line<'_>]) -> Document {
    document(rules(name), lines.iter().copied())
}

fn head_to_head(measures: &[Measure], again: Again) -> Criterion {
    Criterion::HeadToHead(HeadToHead {
        measures: measures.to_vec(),
        again,
        once_all_played: false,
        between_two: None,
    })
}

fn fact(name: &str, better: Better) -> Criterion {
    Criterion::Fact { name: name.to_owned(), better }
}

/// The document with a fact about these teams.
fn with_fact(mut document: Document, name: &str, facts: &[(&str, i64)]) -> Document {
    for (team, value) in facts {
        let team = document.teams.iter_mut().find(|of| of.id == *team).expect("the team");
        team.facts.insert(name.to_owned(), *value);
    }
    document
}

/// All the cases.
pub fn cases() -> Vec<Case> {
    [among::cases(), whole::cases()].concat()
}
