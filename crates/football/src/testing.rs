//! What several tests share: chance that is the same on every run.

use crate::document::{Document, Fixture, Group, Rules, Score, Team, Zone};
use crate::standings::Season;

/// A small generator (xorshift*): tests are random, and yet repeat themselves exactly.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number from nought to `count - 1`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        usize::try_from((self.next() >> 33) % count as u64).expect("31 bits")
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.below(usize::try_from(high - low + 1).expect("low <= high")))
            .expect("31 bits")
    }
}

/// A document of one group: fixtures as home, away, score.
pub(crate) fn document(rules: &Rules, fixtures: &[(&str, &str, Option<Score>)]) -> Document {
    let mut document = Document { rules: rules.clone(), ..Document::default() };
    let mut group = Group::default();
    for (index, (home, away, score)) in fixtures.iter().enumerate() {
        for id in [home, away] {
            if !group.teams.iter().any(|team| team == id) {
                group.teams.push((*id).to_owned());
                document.teams.push(Team { id: (*id).to_owned(), name: (*id).to_owned(), ..Team::default() });
            }
        }
        group.fixtures.push(Fixture {
            id: format!("f{index}"),
            home: (*home).to_owned(),
            away: (*away).to_owned(),
            score: *score,
            ..Fixture::default()
        });
    }
    document.groups.push(group);
    document
}

/// The season of such a document.
pub(crate) fn season(rules: &Rules, fixtures: &[(&str, &str, Option<Score>)]) -> Season {
    let document = document(rules, fixtures);
    Season::of(&document, &document.groups[0])
}

/// Champions League 2019/20, Group E (openfootball/champions-league), by matchday.
const GROUP_E: [(&str, &str, Score); 12] = [
    ("nap", "liv", [2, 0]),
    ("sal", "gnk", [6, 2]),
    ("gnk", "nap", [0, 0]),
    ("liv", "sal", [4, 3]),
    ("gnk", "liv", [1, 4]),
    ("sal", "nap", [2, 3]),
    ("liv", "gnk", [2, 1]),
    ("nap", "sal", [1, 1]),
    ("gnk", "sal", [1, 4]),
    ("liv", "nap", [1, 1]),
    ("nap", "gnk", [4, 0]),
    ("sal", "liv", [0, 2]),
];

/// Group E after so many matchdays, with the zone of its first two places.
pub(crate) fn group_e_document(matchdays: usize) -> Document {
    let rules = Rules::named("uefa-cl-2018").expect("a named set of rules");
    let fixtures: Vec<_> = GROUP_E
        .iter()
        .enumerate()
        .map(|(index, (home, away, score))| (*home, *away, (index / 2 < matchdays).then_some(*score)))
        .collect();
    let mut document = document(&rules, &fixtures);
    document.zones.push(Zone { id: "r16".to_owned(), name: "Round of 16".to_owned(), from: 1, to: 2 });
    document
}

/// Group E after so many matchdays.
pub(crate) fn group_e(matchdays: usize) -> Season {
    let document = group_e_document(matchdays);
    Season::of(&document, &document.groups[0])
}
