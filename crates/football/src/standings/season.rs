//! A table's worth of football: who takes part, what counts, what is still to come.

use crate::document::{
    Criterion, Document, Fixture, FixtureStatus, Group, MatchStatus, Rules, Score, StartRow, Team, slug,
};

/// A group or a league with its teams as indices, and everything that its ranking is a function of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Season {
    /// The teams, in the document's order; indices elsewhere are into this list.
    pub entrants: Vec<Entrant>,
    /// The results that count, in the order they were played as far as the document says.
    pub played: Vec<PlayedFixture>,
    /// The fixtures still to come, those under way among them.
    pub remaining: Vec<RemainingFixture>,
    /// Matches struck out between teams that still take part: they count for nothing, and nobody waits for them.
    pub struck: Vec<[usize; 2]>,
    /// The ids of teams that have withdrawn: their matches count for nobody.
    pub withdrawn: Vec<String>,
    /// The ids of teams of whose points a part is not known. What they have played counts, and they have no place.
    pub unranked: Vec<String>,
    /// Whether nothing was played yet and no match is under way. The teams are then in alphabetical order.
    pub is_unplayed: bool,
    /// The rules.
    pub rules: Rules,
}

/// A team of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entrant {
    /// Its id in the document.
    pub id: String,
    /// Points given or taken outside of matches, all together.
    pub adjustment: i64,
    /// The row that it begins with.
    pub start: Option<StartRow>,
    /// Its facts, one for each criterion of the rules: None where the criterion is no fact or the document does not
    /// have it. As the document gives them, in thousandths.
    pub facts: Vec<Option<i64>>,
}

impl Entrant {
    /// Whether it has played matches whose results are not there, only their sum.
    #[must_use]
    pub fn has_hidden_results(&self) -> bool {
        self.start.as_ref().is_some_and(|row| row.played > 0)
    }
}

/// A result that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayedFixture {
    /// The home team.
    pub home: usize,
    /// The away team.
    pub away: usize,
    /// The goals, `[home, away]`.
    pub goals: Score,
    /// The index of the fixture in its group.
    pub fixture: usize,
}

/// A fixture still to come, or under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemainingFixture {
    /// The home team.
    pub home: usize,
    /// The away team.
    pub away: usize,
    /// The score so far, where it is under way: it stands for now, and goals do not go away again.
    pub so_far: Option<Score>,
    /// The index of the fixture in its group.
    pub fixture: usize,
}

impl RemainingFixture {
    /// The fewest goals that it can end with.
    #[must_use]
    pub fn floor(&self) -> Score {
        self.so_far.unwrap_or_default()
    }

    /// It with a score.
    #[must_use]
    pub fn ending(&self, goals: Score) -> PlayedFixture {
        PlayedFixture { home: self.home, away: self.away, goals, fixture: self.fixture }
    }
}

/// What a fixture means for the table.
enum FixtureRole {
    Counts(Score),
    ToCome(Option<Score>),
    Struck,
}

impl Season {
    /// The season of a group of a document.
    ///
    /// The match of the document counts once, through `match.fixture`, with its own score; awarded matches count,
    /// annulled ones and those of withdrawn teams do not; what was postponed or abandoned is still to come.
    #[must_use]
    pub fn of(document: &Document, group: &Group) -> Season {
        let rules = group.rules.as_ref().unwrap_or(&document.rules).clone();
        let mut season = Season { rules, ..Season::default() };
        let named = group.teams.iter();
        let mentioned = group.fixtures.iter().flat_map(|fixture| [&fixture.home, &fixture.away]);
        for id in named.chain(mentioned).chain(group.start.iter().map(|row| &row.team)) {
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
                FixtureRole::ToCome(so_far) => {
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
        if group.unranked.iter().any(|team| team == id)
            || team.is_some_and(|team| team.has_unknown_adjustment)
        {
            self.unranked.push(id.to_owned());
        }
        let adjustments = team.map_or(&[][..], |team| team.adjustments.as_slice());
        self.entrants.push(Entrant {
            id: id.to_owned(),
            adjustment: adjustments.iter().map(|adjustment| i64::from(adjustment.points)).sum(),
            start: group.start.iter().find(|row| row.team == id).cloned(),
            facts: Vec::new(),
        });
    }

    /// Gives the teams the facts that the rules ask for.
    pub(super) fn look_up_facts(&mut self, document: &Document) {
        for entrant in &mut self.entrants {
            let team = document.team(&entrant.id);
            entrant.facts = self.rules.criteria.iter().map(|criterion| fact(team, criterion)).collect();
        }
    }

    /// The index of the team with this id.
    #[must_use]
    pub fn index(&self, id: &str) -> Option<usize> {
        self.entrants.iter().position(|entrant| entrant.id == id)
    }

    /// The indices of the teams that have a place in the table.
    #[must_use]
    pub fn ranked(&self) -> Vec<usize> {
        let has_place = |(_, entrant): &(usize, &Entrant)| !self.unranked.contains(&entrant.id);
        self.entrants.iter().enumerate().filter(has_place).map(|(team, _)| team).collect()
    }

    /// Whether a match is under way: the table then is as it stands.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.remaining.iter().any(|fixture| fixture.so_far.is_some())
    }

    /// Results besides those that count: the fixtures to come that `supposed` gives a score (by the fixture's index in
    /// its group), and of the others those under way, as if they ended now.
    pub fn supposing(&self, supposed: &[(usize, Score)]) -> impl Iterator<Item = PlayedFixture> {
        self.remaining.iter().filter_map(|fixture| {
            let score = supposed.iter().find(|(index, _)| *index == fixture.fixture).map(|(_, score)| *score);
            Some(fixture.ending(score.or(fixture.so_far)?))
        })
    }

    /// The most often that two teams of this season meet: what "all their mutual matches" is measured by.
    #[must_use]
    pub fn meetings(&self) -> usize {
        let played = self.played.iter().map(|result| [result.home, result.away]);
        let to_come = self.remaining.iter().map(|fixture| [fixture.home, fixture.away]);
        // Counted and not sorted: the sort of the standard library is made for millions, and weighs so in the Wasm.
        let mut pairs: Vec<([usize; 2], usize)> = Vec::new();
        for [one, other] in played.chain(to_come).chain(self.struck.iter().copied()) {
            let pair = [one.min(other), one.max(other)];
            match pairs.iter_mut().find(|(known, _)| *known == pair) {
                Some((_, times)) => *times += 1,
                None => pairs.push((pair, 1)),
            }
        }
        pairs.iter().map(|(_, times)| *times).max().unwrap_or(0)
    }
}

/// Whether nothing was played: no result, known or not, no match that has begun, and no row to begin from with a match
/// in it.
fn is_unplayed(document: &Document, group: &Group) -> bool {
    let is_to_come = |fixture: &Fixture| {
        let own = document.the_match.as_ref().filter(|own| own.fixture_id.as_ref() == Some(&fixture.id));
        own.is_none_or(|own| !own.status.has_begun())
            && fixture.score.is_none()
            && !fixture.is_unknown
            && matches!(fixture.status, FixtureStatus::Normal | FixtureStatus::Postponed)
    };
    group.fixtures.iter().all(is_to_come)
        && group.unranked.is_empty()
        && group.start.iter().all(|row| row.played == 0 && row.points == 0)
}

/// Sorts teams by the name that tables show, accents aside.
fn sort_by_name(entrants: &mut Vec<Entrant>, document: &Document) {
    let key =
        |entrant: &Entrant| document.team(&entrant.id).map_or(String::new(), |team| slug(team.short_name()));
    let mut sorted: Vec<(String, Entrant)> = Vec::new();
    // Insertion: the sort of the standard library weighs much in the Wasm.
    for entrant in entrants.drain(..) {
        let name = key(&entrant);
        let place = sorted.iter().rposition(|(other, _)| *other <= name).map_or(0, |place| place + 1);
        sorted.insert(place, (name, entrant));
    }
    entrants.extend(sorted.into_iter().map(|(_, entrant)| entrant));
}

/// The fixtures with their indices in the order of play: by kick-off where every one has it, else by matchday, else
/// as listed.
fn in_order_of_play(fixtures: &[Fixture]) -> Vec<(usize, &Fixture)> {
    let kickoff = |fixture: &Fixture| fixture.kickoff.map(|kickoff| kickoff.unix());
    let matchday = |fixture: &Fixture| fixture.matchday.map(i64::from);
    let all_have = |key: fn(&Fixture) -> Option<i64>| fixtures.iter().all(|fixture| key(fixture).is_some());
    let key = match () {
        () if all_have(kickoff) => kickoff,
        () if all_have(matchday) => matchday,
        () => |_: &Fixture| None,
    };
    let mut list: Vec<(usize, &Fixture)> = Vec::new();
    for (index, fixture) in fixtures.iter().enumerate() {
        let before = list.iter().rposition(|(_, other)| key(other) <= key(fixture));
        list.insert(before.map_or(0, |place| place + 1), (index, fixture));
    }
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
            // A document that names the sides the other way round than its fixture does.
            if own.home == fixture.away { [away, home] } else { [home, away] }
        });
        match own.status {
            // The fixture may know more than a match that has not begun.
            MatchStatus::Scheduled | MatchStatus::Delayed => {}
            MatchStatus::Postponed | MatchStatus::Abandoned => return FixtureRole::ToCome(None),
            MatchStatus::Cancelled => return FixtureRole::Struck,
            MatchStatus::Finished | MatchStatus::Awarded => {
                return score.map_or(FixtureRole::ToCome(None), FixtureRole::Counts);
            }
            MatchStatus::Live
            | MatchStatus::HalfTime
            | MatchStatus::ExtraTime
            | MatchStatus::ShootOut
            | MatchStatus::Suspended => {
                return FixtureRole::ToCome(score);
            }
        }
    }
    match fixture.status {
        FixtureStatus::Normal | FixtureStatus::Awarded => {
            fixture.score.map_or(FixtureRole::ToCome(None), FixtureRole::Counts)
        }
        FixtureStatus::Live => FixtureRole::ToCome(fixture.score),
        FixtureStatus::Postponed | FixtureStatus::Abandoned => FixtureRole::ToCome(None),
        FixtureStatus::Annulled => FixtureRole::Struck,
    }
}
