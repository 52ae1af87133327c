//! What all the matches decide, what counts at all, and facts.

use super::{by, case, fact, named, with_fact};
use crate::case::{Case, Line, document, levels, together};
use touchline_football::document::{
    Across, Adjustment, Better, Criterion, Document, FixtureStatus, Match, MatchStatus, Measure, PointsFor,
    Rules, StartRow,
};

use Criterion::Overall;
use Measure::{AwayGoals, AwayWins, GoalAverage, GoalDifference};

pub fn cases() -> Vec<Case> {
    [over_all_matches(), facts(), what_counts(), between_groups()].concat()
}

fn over_all_matches() -> Vec<Case> {
    let two_points: &[Line<'_>] = &[
        ("a", "c", Some([1, 0])),
        ("a", "d", Some([1, 0])),
        ("b", "a", Some([4, 0])),
        ("b", "c", Some([0, 0])),
        ("b", "d", Some([0, 0])),
        ("c", "d", Some([0, 0])),
    ];
    let average: &[Line<'_>] = &[
        ("a", "x", Some([3, 1])),
        ("b", "x", Some([10, 5])),
        ("a", "b", Some([0, 0])),
        ("x", "a", Some([0, 0])),
        ("x", "b", Some([0, 0])),
    ];
    let wins: &[Line<'_>] = &[
        ("a", "c", Some([1, 0])),
        ("d", "a", Some([3, 0])),
        ("b", "d", Some([1, 1])),
        ("b", "c", Some([2, 2])),
        ("c", "b", Some([3, 3])),
    ];
    let goals: &[Line<'_>] = &[("b", "c", Some([1, 0])), ("a", "c", Some([2, 1]))];
    let away: &[Line<'_>] = &[("c", "a", Some([0, 1])), ("b", "c", Some([1, 0]))];
    let away_goals: &[Line<'_>] = &[
        ("b", "c", Some([2, 0])),
        ("c", "b", Some([0, 0])),
        ("a", "c", Some([1, 0])),
        ("c", "a", Some([1, 1])),
    ];
    let opponents: &[Line<'_>] = &[
        ("a", "c", Some([1, 0])),
        ("b", "d", Some([1, 0])),
        ("c", "d", Some([2, 0])),
        ("d", "c", Some([0, 1])),
    ];
    let level: &[Line<'_>] = &[("a", "b", Some([1, 1])), ("c", "a", Some([0, 2])), ("c", "b", Some([0, 2]))];
    let only = |measure, lines: &[Line<'_>]| by(&[Overall(measure)], lines);
    vec![
        case("two points for a win", named("two-points", two_points), "b a d|c"),
        case("three points for a win", by(&[Overall(GoalDifference)], two_points), "a b d|c"),
        case("goal average, and not difference", named("goal-average", average), "a b x"),
        case("goal difference, and not average", by(&[Overall(GoalDifference)], average), "b a x"),
        case("wins first", named("wins-first", wins), "d a b c"),
        case("goal difference before goals", named("premier-league", goals), "a b c"),
        case("goals away from home", only(AwayGoals, away_goals), "a b c"),
        case("wins away from home", only(AwayWins, away), "a b c"),
        case("the points of the opponents", only(Measure::OpponentsPoints, opponents), "c a b d"),
        case(
            "the goal difference of the opponents",
            only(Measure::OpponentsGoalDifference, opponents),
            "c a b d",
        ),
        case("the goals of the opponents", only(Measure::OpponentsGoals, opponents), "c a b d"),
        case("what nothing separates is level", named("fifa-wc-1994", level), "a|b c"),
        case(
            "average of a side that conceded nothing",
            only(GoalAverage, &[("a", "c", Some([1, 0])), ("b", "c", Some([9, 1]))]),
            "a b c",
        ),
    ]
}

fn facts() -> Vec<Case> {
    let level: &[Line<'_>] = &[("a", "b", Some([0, 0]))];
    let criteria = [fact("disciplinary", Better::Fewer), fact("coefficient", Better::More)];
    let known = with_fact(by(&criteria, level), "disciplinary", &[("a", 7), ("b", 5)]);
    let next = with_fact(by(&criteria, level), "disciplinary", &[("a", 5), ("b", 5)]);
    let missing = with_fact(by(&criteria, level), "disciplinary", &[("a", 5)]);
    let coefficients = [("a", 1), ("b", 2)];
    vec![
        case("fewer cards stand above", known, "b a"),
        case("the greater coefficient stands above", with_fact(next, "coefficient", &coefficients), "b a"),
        case("a missing fact stops the ranking", with_fact(missing, "coefficient", &coefficients), "a|b"),
    ]
}

fn what_counts() -> Vec<Case> {
    let lines: &[Line<'_>] = &[("a", "b", Some([3, 0])), ("b", "c", Some([1, 0])), ("b", "c", Some([1, 0]))];
    let with = |change: &dyn Fn(&mut Document)| {
        let mut document = by(&[Overall(GoalDifference)], lines);
        change(&mut document);
        document
    };
    let row = |team: &str, points| StartRow { team: team.to_owned(), points, ..StartRow::default() };
    let status = |status: FixtureStatus| with(&|document| document.groups[0].fixtures[2].status = status);
    let live = with(&|document| {
        let (fixture, home, away) = (Some("2".to_owned()), "b".to_owned(), "c".to_owned());
        let (status, score) = (MatchStatus::Live, Some([0, 9]));
        document.the_match =
            Some(Match { fixture_id: fixture, home, away, status, score, ..Match::default() });
    });
    let mut counted = live.clone();
    if let Some(own) = counted.the_match.as_mut() {
        own.status = MatchStatus::Finished;
    }
    vec![
        case(
            "a deduction",
            with(&|document| {
                document.teams[1].adjustments =
                    vec![Adjustment { points: -2, reason: None }, Adjustment { points: -2, reason: None }]
            }),
            "a b c",
        ),
        case(
            "points given",
            with(&|document| {
                document.teams[2].adjustments.push(Adjustment { points: 7, reason: None });
            }),
            "c b a",
        ),
        case("an awarded match counts", status(FixtureStatus::Awarded), "b a c"),
        case("an annulled match counts for nothing", status(FixtureStatus::Annulled), "a b c"),
        case("an abandoned match counts for nothing yet", status(FixtureStatus::Abandoned), "a b c"),
        case(
            "matches of a team that withdrew count for nobody",
            with(&|document| document.teams[2].withdrawn = true),
            "a b",
        ),
        case(
            "a phase that begins with points halved",
            with(&|document| {
                document.groups[0].start = vec![row("a", 20), row("b", 15), row("c", 26)];
            }),
            "c a b",
        ),
        case("a live match counts as it stands", live, "c a b"),
        case("the match of the document counts with its own score", counted, "c a b"),
        case(
            "rules spelled out for points",
            document(
                Rules { points: PointsFor { win: 1, draw: 0, loss: 0 }, ..Rules::default() },
                [("a", "b", Some([1, 0])), ("b", "c", Some([0, 0])), ("c", "b", Some([2, 2]))],
            ),
            "a c b",
        ),
    ]
}

fn between_groups() -> Vec<Case> {
    let groups: [&[Line<'_>]; 2] = [
        &[("a1", "a2", Some([3, 1])), ("a2", "a3", Some([1, 0])), ("a1", "a3", Some([1, 0]))],
        &[("b1", "b2", Some([3, 1])), ("b2", "b3", Some([2, 0])), ("b1", "b3", Some([1, 0]))],
    ];
    let mut document = together(groups.map(|lines| by(&[Overall(GoalDifference)], lines)));
    document.across = Some(Across { place: 2, criteria: vec![Overall(GoalDifference)], ..Across::default() });
    let name = "second-placed teams between groups".to_owned();
    vec![Case { exact: true, ..Case::across(name, document, levels("b2 a2")) }]
}
