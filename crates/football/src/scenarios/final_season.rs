//! A season as ranked after its last match.

use crate::document::{Criterion, Score};
use crate::standings::{FixtureIndex, PlayedFixture, Ranker, RemainingFixture, Season, Tally, TeamIndex};

/// Facts that are settled before a competition begins. A match still to play can change all others,
/// especially cards.
const SETTLED_BEFOREHAND: [&str; 3] = ["coefficient", "fifaRanking", "qualifiersRanking"];

/// A season as ranked after its last match, with its teams' figures so far.
#[derive(Clone, Debug)]
pub(crate) struct FinalSeason {
    pub(crate) season: Season,
    /// The figures of each team over the matches already played.
    pub(super) base: Vec<Tally>,
}

impl FinalSeason {
    pub(crate) fn new(season: &Season) -> Self {
        let season = at_the_end(season);
        let base = Ranker::new(&season).rank(&[]).totals.to_vec();
        FinalSeason { season, base }
    }

    /// All its teams.
    pub(super) fn everybody(&self) -> Vec<TeamIndex> {
        self.season.teams().collect()
    }
}

/// A season as ranked after its last match. If a team still has a match to play, the facts that a match can
/// change are unknown.
#[must_use]
pub fn at_the_end(season: &Season) -> Season {
    let mut season = season.clone();
    for (team, entrant) in season.entrants.iter_mut().enumerate() {
        for (fact, criterion) in entrant.facts.iter_mut().zip(&season.rules.criteria) {
            if let Criterion::Fact { name, .. } = criterion
                && !is_settled(&season.remaining, TeamIndex(team), name)
            {
                *fact = None;
            }
        }
    }
    season
}

/// Whether no remaining match can change a fact of a team.
pub(super) fn is_settled(remaining: &[RemainingFixture], team: TeamIndex, fact: &str) -> bool {
    SETTLED_BEFOREHAND.contains(&fact) || !remaining.iter().any(|fixture| fixture.has(team))
}

/// The season after some remaining fixtures have ended with these scores. Each score comes with its fixture's
/// index in the group. Other effects of such a match (cards) remain unknown.
#[must_use]
pub fn if_ended(season: &Season, scores: &[(FixtureIndex, Score)]) -> Season {
    let mut season = at_the_end(season);
    let mut ended: Vec<PlayedFixture> = Vec::new();
    season.remaining.retain(|fixture| {
        let score = scores.iter().find(|(index, _)| *index == fixture.fixture);
        ended.extend(score.map(|(_, score)| fixture.ending(*score)));
        score.is_none()
    });
    season.played.append(&mut ended);
    season
}
