//! The groups of the test data, with their last matches still to play.

use crate::{openfootball, worldcup};
use touchline_football::document::{Document, Score};
use touchline_football::standings::Season;

/// Every group of at most six teams, with its results.
pub fn documents() -> Vec<(String, Document)> {
    let cases = openfootball::cases().into_iter().chain(worldcup::cases());
    let groups = cases.filter(|case| !case.across && case.document.teams.len() <= 6);
    groups.map(|case| (case.name, case.document)).collect()
}

/// The same, with the scores of the last `count` matches removed.
pub fn without_last(document: &Document, count: usize) -> (Document, Vec<Score>) {
    let mut document = document.clone();
    let group = document.groups.first_mut().expect("a group");
    let first = group.fixtures.len() - count;
    let scores =
        group.fixtures[first..].iter_mut().map(|fixture| fixture.score.take().expect("a score")).collect();
    (document, scores)
}

/// Every group with its last matchday still to play: two matches with four teams, one with three.
pub fn with_last_matchday_to_come() -> Vec<(String, Season)> {
    documents()
        .into_iter()
        .map(|(name, document)| {
            let (document, _) = without_last(&document, document.teams.len() / 2);
            let season = Season::of(&document, &document.groups[0]);
            (name, season)
        })
        .collect()
}
