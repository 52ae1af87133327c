//! The input for one table: the teams, the results that count, the remaining fixtures and the rules.

use super::{FixtureIndex, RemainingIndex, TeamIndex};
use crate::document::{
    Criterion, Document, Fixture, FixtureStatus, Group, MatchStatus, Rules, Score, StartRow, Team, slug,
};
use std::collections::BTreeMap;

/// A group or a league, with its teams as indices and everything that decides its ranking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Season {
    /// The teams, in the document's order. Indices elsewhere refer to this list.
    pub entrants: Vec<Entrant>,
    /// The results that count, in the order of play if the document gives it.
    pub played: Vec<PlayedFixture>,
    /// The fixtures still to play, including live ones.
    pub remaining: Vec<RemainingFixture>,
    /// Annulled matches between teams that still take part. They do not count and will not be played.
    pub struck: Vec<[TeamIndex; 2]>,
    /// The ids of teams that have withdrawn. Their matches do not count.
    pub withdrawn: Vec<String>,
    /// The ids of teams whose points are only partly known. Their results count, but they have no place.
    pub unranked: Vec<String>,
    /// Whether no match has been played or is live. The teams are then in alphabetical order.
    pub is_unplayed: bool,
    /// The rules.
    pub rules: Rules,
}

/// A team of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entrant {
    /// Its id in the document.
    pub id: String,
    /// The sum of all points given or deducted outside matches.
    pub adjustment: i64,
    /// The row that it starts with.
    pub start: Option<StartRow>,
    /// Its facts, one for each criterion of the rules, in thousandths. `None` if the criterion is not a fact
    /// or the document lacks it.
    pub facts: Vec<Option<i64>>,
}

impl Entrant {
    /// Whether the document has only a total for some of its matches, not their results.
    #[must_use]
    pub fn has_hidden_results(&self) -> bool {
        self.start.as_ref().is_some_and(|row| row.played > 0)
    }
}

/// A result that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayedFixture {
    /// The home team.
    pub home: TeamIndex,
    /// The away team.
    pub away: TeamIndex,
    /// The goals, `[home, away]`.
    pub goals: Score,
    /// The index of the fixture in its group.
    pub fixture: FixtureIndex,
}

/// A fixture still to play, or live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemainingFixture {
    /// The home team.
    pub home: TeamIndex,
    /// The away team.
    pub away: TeamIndex,
    /// The score so far, if it is live. It counts for now. Goals are never taken back.
    pub so_far: Option<Score>,
    /// The index of the fixture in its group.
    pub fixture: FixtureIndex,
}

impl RemainingFixture {
    /// The minimum number of goals that each side will end with.
    #[must_use]
    pub fn floor(&self) -> Score {
        self.so_far.unwrap_or_default()
    }

    /// Whether a team plays in this fixture.
    #[must_use]
    pub fn has(&self, team: TeamIndex) -> bool {
        self.home == team || self.away == team
    }

    /// The fixture as played, with this final score.
    #[must_use]
    pub fn ending(&self, goals: Score) -> PlayedFixture {
        PlayedFixture { home: self.home, away: self.away, goals, fixture: self.fixture }
    }
}

/// How a fixture counts in the table.
enum FixtureRole {
    Counts(Score),
    Remaining(Option<Score>),
    Struck,
}

impl Season {
    /// The season of a group in a document.
    ///
    /// The match of the document counts once, through `match.fixture`, with its own score. Awarded matches
    /// count. Annulled matches and those of withdrawn teams do not. Postponed and abandoned matches are still
    /// to play.
    #[must_use]
    pub fn of(document: &Document, group: &Group) -> Season {
        let rules = group.rules.as_ref().unwrap_or(&document.rules).clone();
        let mut season = Season { rules, ..Season::default() };
        let named = group.teams.iter();
        let mentioned = group.fixtures.iter().flat_map(|fixture| [&fixture.home, &fixture.away]);
        for id in named.chain(mentioned).chain(group.start.rows.iter().map(|row| &row.team)) {
            season.enter(document, group, id);
        }
        season.is_unplayed = is_unplayed(document, group);
        if season.is_unplayed {
            sort_by_name(&mut season.entrants, document);
        }
        season.look_up_facts(document);
        for (index, fixture) in in_order_of_play(&group.fixtures) {
            let (Some(home), Some(away)) = (season.index(&fixture.home), season.index(&fixture.away)) else {
                continue;
            };
            if home == away {
                continue;
            }
            match role(document, fixture) {
                FixtureRole::Counts(goals) => {
                    season.played.push(PlayedFixture { home, away, goals, fixture: index })
                }
                FixtureRole::Remaining(so_far) => {
                    season.remaining.push(RemainingFixture { home, away, so_far, fixture: index })
                }
                FixtureRole::Struck => season.struck.push([home, away]),
            }
        }
        season
    }

    fn enter(&mut self, document: &Document, group: &Group, id: &str) {
        if self.index(id).is_some() || self.withdrawn.iter().any(|gone| gone == id) {
            return;
        }
        let team = document.team(id);
        if team.is_some_and(|team| team.withdrawn) {
            self.withdrawn.push(id.to_owned());
            return;
        }
        if group.start.unranked.iter().any(|team| team == id)
            || team.is_some_and(|team| team.has_unknown_adjustment())
        {
            self.unranked.push(id.to_owned());
        }
        let adjustments = team.map_or(&[][..], |team| team.adjustments.as_slice());
        self.entrants.push(Entrant {
            id: id.to_owned(),
            adjustment: adjustments.iter().map(|adjustment| adjustment.points.map_or(0, i64::from)).sum(),
            start: group.start.rows.iter().find(|row| row.team == id).cloned(),
            facts: Vec::new(),
        });
    }

    /// Looks up the facts that the rules need for each team.
    pub(super) fn look_up_facts(&mut self, document: &Document) {
        for entrant in &mut self.entrants {
            let team = document.team(&entrant.id);
            entrant.facts = self.rules.criteria.iter().map(|criterion| fact(team, criterion)).collect();
        }
    }

    /// The index of the team with this id.
    #[must_use]
    pub fn index(&self, id: &str) -> Option<TeamIndex> {
        self.entrants.iter().position(|entrant| entrant.id == id).map(TeamIndex)
    }

    /// The indices of the teams that have a place in the table.
    #[must_use]
    pub fn ranked(&self) -> Vec<TeamIndex> {
        self.teams().filter(|team| !self.unranked.contains(&self.entrants[*team].id)).collect()
    }

    /// The indices of all teams.
    pub fn teams(&self) -> impl Iterator<Item = TeamIndex> + use<> {
        (0..self.entrants.len()).map(TeamIndex)
    }

    /// The remaining fixtures with their indices.
    pub fn remaining_fixtures(&self) -> impl Iterator<Item = (RemainingIndex, &RemainingFixture)> {
        (0..).map(RemainingIndex).zip(&self.remaining)
    }

    /// Whether a match is live. The table is then provisional ("as it stands").
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.remaining.iter().any(|fixture| fixture.so_far.is_some())
    }

    /// Additional results for a ranking: the remaining fixtures that `supposed` scores (by the fixture's
    /// index in its group), and any other live matches as if they ended now.
    pub fn supposing(&self, supposed: &[(FixtureIndex, Score)]) -> impl Iterator<Item = PlayedFixture> {
        self.remaining.iter().filter_map(|fixture| {
            let score = supposed.iter().find(|(index, _)| *index == fixture.fixture).map(|(_, score)| *score);
            Some(fixture.ending(score.or(fixture.so_far)?))
        })
    }

    /// The most times that any two teams of this season meet. "All their mutual matches" is measured against
    /// it.
    #[must_use]
    pub fn meetings(&self) -> usize {
        let played = self.played.iter().map(|result| [result.home, result.away]);
        let remaining = self.remaining.iter().map(|fixture| [fixture.home, fixture.away]);
        let mut times: BTreeMap<[TeamIndex; 2], usize> = BTreeMap::new();
        for [one, other] in played.chain(remaining).chain(self.struck.iter().copied()) {
            *times.entry([one.min(other), one.max(other)]).or_default() += 1;
        }
        // A season without a fixture has no meetings.
        times.into_values().max().unwrap_or(0)
    }
}

/// Whether nothing has been played: no result, known or unknown, no match that has kicked off, and no
/// starting row with a match in it.
fn is_unplayed(document: &Document, group: &Group) -> bool {
    let has_not_begun = |fixture: &Fixture| {
        let own = document.the_match.as_ref().filter(|own| own.fixture_id.as_ref() == Some(&fixture.id));
        own.is_none_or(|own| !own.status().has_begun())
            && fixture.score.is_none()
            && !fixture.is_unknown()
            && matches!(fixture.status, FixtureStatus::Normal | FixtureStatus::Postponed)
    };
    group.fixtures.iter().all(has_not_begun)
        && group.start.unranked.is_empty()
        && group.start.rows.iter().all(|row| row.played == 0 && row.points == 0)
}

/// Sorts teams by the name that tables show, ignoring accents.
fn sort_by_name(entrants: &mut [Entrant], document: &Document) {
    entrants.sort_by_cached_key(|entrant| {
        // A team that the document only mentions has no name except its id.
        document.team(&entrant.id).map_or_else(|| slug(&entrant.id), |team| slug(team.short_name()))
    });
}

/// The fixtures with their indices, in the order of play: by kick-off if every fixture has one, otherwise by
/// matchday, otherwise as listed.
fn in_order_of_play(fixtures: &[Fixture]) -> Vec<(FixtureIndex, &Fixture)> {
    let kickoff = |fixture: &Fixture| fixture.kickoff.map(|kickoff| kickoff.unix());
    let matchday = |fixture: &Fixture| fixture.matchday.map(i64::from);
    let all_have = |key: fn(&Fixture) -> Option<i64>| fixtures.iter().all(|fixture| key(fixture).is_some());
    let key = match () {
        () if all_have(kickoff) => kickoff,
        () if all_have(matchday) => matchday,
        () => |_: &Fixture| None,
    };
    let mut list: Vec<_> =
        fixtures.iter().enumerate().map(|(index, fixture)| (FixtureIndex(index), fixture)).collect();
    list.sort_by_key(|(_, fixture)| key(fixture));
    list
}

fn fact(team: Option<&Team>, criterion: &Criterion) -> Option<i64> {
    match criterion {
        Criterion::Fact { name, .. } => team?.facts.get(name).copied(),
        Criterion::Overall(_) | Criterion::HeadToHead(_) => None,
    }
}

fn role(document: &Document, fixture: &Fixture) -> FixtureRole {
    let own = document.the_match.as_ref().filter(|own| own.fixture_id.as_ref() == Some(&fixture.id));
    if let Some(own) = own {
        let score = document.score().map(|[home, away]| {
            // The match may list its sides the other way round from its fixture.
            if own.home == fixture.away { [away, home] } else { [home, away] }
        });
        match own.status() {
            // The fixture may know more than a match that has not kicked off.
            MatchStatus::Scheduled | MatchStatus::Delayed => {}
            MatchStatus::Postponed | MatchStatus::Abandoned => return FixtureRole::Remaining(None),
            MatchStatus::Cancelled => return FixtureRole::Struck,
            MatchStatus::Finished | MatchStatus::Awarded => {
                return score.map_or(FixtureRole::Remaining(None), FixtureRole::Counts);
            }
            MatchStatus::Live
            | MatchStatus::HalfTime
            | MatchStatus::ExtraTime
            | MatchStatus::ShootOut
            | MatchStatus::Suspended => {
                return FixtureRole::Remaining(score);
            }
        }
    }
    match fixture.status {
        FixtureStatus::Normal | FixtureStatus::Unknown | FixtureStatus::Awarded => {
            fixture.score.map_or(FixtureRole::Remaining(None), FixtureRole::Counts)
        }
        FixtureStatus::Live | FixtureStatus::HalfTime | FixtureStatus::Suspended => {
            FixtureRole::Remaining(fixture.score)
        }
        FixtureStatus::Postponed | FixtureStatus::Abandoned => FixtureRole::Remaining(None),
        FixtureStatus::Annulled => FixtureRole::Struck,
    }
}
