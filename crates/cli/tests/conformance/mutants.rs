//! Wrong rules. Each must fail a hand-made case, or no case tests the right rule.

use crate::case::Case;
use touchline_football::document::{
    Again, Better, Criterion, Document, FixtureStatus, HeadToHead, Measure, PointsFor, Rules,
};

use Criterion::{Fact, Overall};
use Measure::{AwayGoals, AwayWins, GoalAverage, GoalDifference, Goals, Points, Wins};

type Change = fn(&mut Document);

/// A way to get the table wrong.
pub struct Mutant {
    pub name: &'static str,
    change: Change,
    /// Whether the order of level teams is taken for a ranking.
    distinct: bool,
}

impl Mutant {
    /// Whether a case fails with it.
    pub fn fails(&self, case: &Case) -> bool {
        let mut case = case.clone();
        (self.change)(&mut case.document);
        case.compare_with(self.distinct).is_err()
    }
}

/// Every criterion of the document, through a function that may drop it or put others in its place.
fn criteria(document: &mut Document, change: impl Fn(Criterion) -> Vec<Criterion>) {
    let lists = document
        .groups
        .iter_mut()
        .filter_map(|group| group.rules.as_mut())
        .chain([&mut document.rules])
        .map(|rules| &mut rules.criteria)
        .chain(document.across.as_mut().map(|across| &mut across.criteria));
    for list in lists {
        *list = std::mem::take(list).into_iter().flat_map(&change).collect();
    }
}

/// Every head-to-head step through a function.
fn steps(document: &mut Document, change: impl Fn(HeadToHead) -> HeadToHead) {
    criteria(document, |criterion| match criterion {
        Criterion::HeadToHead(step) => vec![Criterion::HeadToHead(change(step))],
        other => vec![other],
    });
}

fn without(document: &mut Document, measure: Measure) {
    criteria(document, |criterion| if criterion == Overall(measure) { vec![] } else { vec![criterion] });
    without_mutual(document, measure);
}

fn without_mutual(document: &mut Document, measure: Measure) {
    steps(document, |mut step| {
        step.measures.retain(|of| *of != measure);
        step
    });
}

fn first(document: &mut Document, criterion: &Criterion) {
    document.rules.criteria.insert(0, criterion.clone());
}

fn points(rules: &mut Rules, win: i32) {
    rules.points = PointsFor { win, ..PointsFor::default() };
}

fn fixtures(document: &mut Document, from: FixtureStatus, to: FixtureStatus) {
    for fixture in document.groups.iter_mut().flat_map(|group| &mut group.fixtures) {
        if fixture.status == from {
            fixture.status = to;
        }
    }
}

fn again(document: &mut Document, again: Again) {
    steps(document, |step| HeadToHead { again, ..step });
}

fn turn(better: Better) -> Better {
    match better {
        Better::More => Better::Fewer,
        Better::Fewer => Better::More,
    }
}

/// All the mutants.
pub fn mutants() -> Vec<Mutant> {
    let changes: [(&str, Change); 38] = [
        ("no head-to-head", |d| {
            criteria(d, |c| if matches!(c, Criterion::HeadToHead(_)) { vec![] } else { vec![c] })
        }),
        ("head-to-head over all matches", |d| {
            criteria(d, |c| match c {
                Criterion::HeadToHead(step) => step.measures.into_iter().map(Overall).collect(),
                other => vec![other],
            });
        }),
        ("goal difference first", |d| first(d, &Overall(GoalDifference))),
        ("head-to-head points first", |d| {
            let measures = vec![Points];
            let again = Again::Never;
            let step = HeadToHead { measures, again, once_all_played: false, between_two: None };
            first(d, &Criterion::HeadToHead(step));
        }),
        ("restart on every split", |d| again(d, Again::OnSplit)),
        ("restart after all", |d| again(d, Again::AfterAll)),
        ("never restart", |d| again(d, Again::Never)),
        ("no head-to-head points", |d| without_mutual(d, Points)),
        ("no head-to-head goal difference", |d| without_mutual(d, GoalDifference)),
        ("no head-to-head goals", |d| without_mutual(d, Goals)),
        ("no head-to-head away goals", |d| without_mutual(d, AwayGoals)),
        ("mutual matches count before all are played", |d| {
            steps(d, |step| HeadToHead { once_all_played: false, ..step });
        }),
        ("mutual matches always wait for the last", |d| {
            steps(d, |step| HeadToHead { once_all_played: true, ..step })
        }),
        ("two level teams by the measures of three", |d| {
            steps(d, |step| HeadToHead { between_two: None, ..step })
        }),
        ("no goal difference", |d| without(d, GoalDifference)),
        ("no goals scored", |d| without(d, Goals)),
        ("away goals ignored", |d| without(d, AwayGoals)),
        ("wins ignored", |d| without(d, Wins)),
        ("away wins ignored", |d| without(d, AwayWins)),
        ("goal average is goal difference", |d| {
            criteria(d, |c| vec![if c == Overall(GoalAverage) { Overall(GoalDifference) } else { c }]);
        }),
        ("goal difference is goal average", |d| {
            criteria(d, |c| vec![if c == Overall(GoalDifference) { Overall(GoalAverage) } else { c }]);
        }),
        ("opponents' points ignored", |d| without(d, Measure::OpponentsPoints)),
        ("opponents' goal difference ignored", |d| without(d, Measure::OpponentsGoalDifference)),
        ("opponents' goals ignored", |d| without(d, Measure::OpponentsGoals)),
        ("criteria from the last to the first", |d| d.rules.criteria.reverse()),
        ("points only", |d| d.rules.criteria.clear()),
        ("three points for a win", |d| points(&mut d.rules, 3)),
        ("two points for a win", |d| points(&mut d.rules, 2)),
        ("adjustments ignored", |d| d.teams.iter_mut().for_each(|team| team.adjustments.clear())),
        ("only the first adjustment", |d| d.teams.iter_mut().for_each(|team| team.adjustments.truncate(1))),
        ("facts ignored", |d| criteria(d, |c| if matches!(c, Fact { .. }) { vec![] } else { vec![c] })),
        ("facts the wrong way round", |d| {
            criteria(d, |c| match c {
                Fact { name, better } => vec![Fact { name, better: turn(better) }],
                other => vec![other],
            });
        }),
        ("a missing fact is nought", |d| {
            let names: Vec<String> =
                d.teams.iter().flat_map(|team| team.facts.iter().map(|(name, _)| name.to_owned())).collect();
            for team in &mut d.teams {
                for name in &names {
                    if team.facts.get(name).is_none() {
                        team.facts.insert(name.clone(), 0);
                    }
                }
            }
        }),
        ("awarded matches ignored", |d| fixtures(d, FixtureStatus::Awarded, FixtureStatus::Annulled)),
        ("annulled matches counted", |d| fixtures(d, FixtureStatus::Annulled, FixtureStatus::Normal)),
        ("abandoned matches counted", |d| fixtures(d, FixtureStatus::Abandoned, FixtureStatus::Normal)),
        ("withdrawn teams kept", |d| d.teams.iter_mut().for_each(|team| team.withdrawn = false)),
        ("rows to begin from ignored", |d| d.groups.iter_mut().for_each(|group| group.start.clear())),
    ];
    let mut mutants: Vec<Mutant> =
        changes.map(|(name, change)| Mutant { name, change, distinct: false }).into();
    mutants.push(Mutant {
        name: "the match of the document ignored",
        change: |d| d.the_match = None,
        distinct: false,
    });
    mutants.push(Mutant { name: "level teams given distinct ranks", change: |_| {}, distinct: true });
    mutants
}
