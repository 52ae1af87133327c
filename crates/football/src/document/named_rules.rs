//! Sets of rules that have a name.

use super::{Again, Better, Criterion, HeadToHead, Measure, Rules};

/// The set with this name.
pub(super) fn find(name: &str) -> Option<Rules> {
    let uefa_cl_2018 = Rules {
        name: Some(name.to_owned()),
        criteria: vec![
            Criterion::HeadToHead(HeadToHead {
                measures: vec![Measure::Points, Measure::GoalDifference, Measure::Goals, Measure::AwayGoals],
                again: Again::AfterAll,
                once_all_played: false,
                between_two: None,
            }),
            Criterion::Overall(Measure::GoalDifference),
            Criterion::Overall(Measure::Goals),
            Criterion::Overall(Measure::AwayGoals),
            Criterion::Overall(Measure::Wins),
            Criterion::Overall(Measure::AwayWins),
            Criterion::Fact { name: "disciplinary".to_owned(), better: Better::Fewer },
            Criterion::Fact { name: "coefficient".to_owned(), better: Better::More },
        ],
        ..Rules::default()
    };
    (name == "uefa-cl-2018").then_some(uefa_cl_2018)
}
