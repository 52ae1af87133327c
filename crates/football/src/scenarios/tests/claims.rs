//! Claims: the three from our own match report, and random ones against enumeration.

use super::enumeration::{every_scoreline, fates, pattern_of};
use super::random;
use crate::document::Outcome::{Away, Draw, Home};
use crate::document::{Claim, ClaimKind, Document, Fixture, Group, Outcome, Score, Supposition, Zone};
use crate::scenarios::claims::{Judgement, judge};
use crate::scenarios::{Fate, ZonePlaces, at_the_end};
use crate::standings::{FixtureIndex, Ranker, Season, TeamIndex};
use crate::testing::{Dice, group_e_document};

pub(super) fn claim(
    kind: ClaimKind,
    team: &str,
    suppositions: &[(&str, Option<Outcome>, Option<Score>)],
) -> Claim {
    let suppositions = suppositions.iter().map(|(fixture, outcome, score)| Supposition {
        fixture: (*fixture).to_owned(),
        outcome: *outcome,
        score: *score,
    });
    Claim {
        id: "c".to_owned(),
        kind,
        team: team.to_owned(),
        zone: None,
        suppositions: suppositions.collect(),
        sources: Vec::new(),
    }
}

// The fixtures of matchday 6: Napoli v Genk is f10, Salzburg v Liverpool f11.

#[test]
fn liverpool_are_one_point_clear_of_napoli_not_two() {
    let document = group_e_document(5);
    let gap = |points| {
        judge(&document, &claim(ClaimKind::PointsGap { over: "nap".to_owned(), points }, "liv", &[]))
    };
    assert_eq!(gap(2).judgement, Judgement::False);
    assert_eq!(gap(2).evidence.points, Some([10, 9]));
    assert_eq!(gap(1).judgement, Judgement::True);
}

#[test]
fn a_salzburg_win_does_not_oblige_napoli_to_win_for_a_draw_would_do() {
    let document = group_e_document(5);
    let judged = judge(&document, &claim(ClaimKind::NeedsWin, "nap", &[("f11", Some(Home), None)]));
    assert_eq!(judged.judgement, Judgement::False);
    let counter_example = judged.evidence.counter_example.expect("a draw that carries them through");
    assert_eq!(counter_example.fate, Fate::Through);
    assert_eq!(counter_example.scores[0], (FixtureIndex(10), [0, 0]));
    let judged = judge(&document, &claim(ClaimKind::NeedsDraw, "nap", &[("f11", Some(Home), None)]));
    assert_eq!(judged.judgement, Judgement::True);
}

#[test]
fn a_5_4_defeat_is_enough_for_liverpool_with_a_napoli_win_and_not_with_a_draw() {
    let document = group_e_document(5);
    for score in [[5, 4], [6, 5]] {
        let after = |napoli: &[(&str, Option<Outcome>, Option<Score>)]| {
            let suppositions: Vec<_> = napoli.iter().copied().chain([("f11", None, Some(score))]).collect();
            judge(&document, &claim(ClaimKind::Through, "liv", &suppositions))
        };
        assert_eq!(after(&[("f10", Some(Home), None)]).judgement, Judgement::True);
        assert_eq!(after(&[("f10", Some(Draw), None)]).judgement, Judgement::False);
        let either = after(&[]);
        assert_eq!(either.judgement, Judgement::False);
        assert_eq!(
            either.evidence.counter_example.expect("a Napoli draw").scores[0],
            (FixtureIndex(10), [0, 0])
        );
    }
    let defeat = judge(
        &document,
        &claim(ClaimKind::Through, "liv", &[("f10", Some(Home), None), ("f11", Some(Home), None)]),
    );
    assert_eq!(defeat.judgement, Judgement::Imprecise, "4-5 is enough, 0-1 is not");
    assert!(defeat.evidence.example.is_some() && defeat.evidence.counter_example.is_some());
}

#[test]
fn positions_are_those_of_the_table_with_what_is_supposed() {
    let document = group_e_document(5);
    let position = |position, suppositions: &[_]| {
        judge(&document, &claim(ClaimKind::Position { position }, "liv", suppositions))
    };
    assert_eq!(position(1, &[]).judgement, Judgement::True);
    assert_eq!(position(1, &[]).evidence.places, Some([1, 1]));
    assert_eq!(position(2, &[]).judgement, Judgement::False);
    assert_eq!(
        position(2, &[("f10", Some(Home), None), ("f11", Some(Draw), None)]).judgement,
        Judgement::True
    );
    assert_eq!(
        position(1, &[("f10", Some(Away), None), ("f11", Some(Home), None)]).judgement,
        Judgement::Imprecise
    );
}

#[test]
fn a_claim_about_what_is_not_in_the_document_is_undecided() {
    let document = group_e_document(5);
    assert_eq!(judge(&document, &claim(ClaimKind::Out, "xyz", &[])).judgement, Judgement::Undecided);
    let elsewhere = claim(ClaimKind::Out, "liv", &[("f99", Some(Home), None)]);
    assert_eq!(judge(&document, &elsewhere).judgement, Judgement::Undecided);
}

/// What enumeration finds for a team in a pattern: through, out, level.
type Seen = [bool; 3];

/// The judgement that the module's docs define, from what enumeration saw in each pattern.
fn expected(kind: &ClaimKind, patterns: &[(usize, Seen)]) -> Judgement {
    let all = |test: &dyn Fn(&(usize, Seen)) -> bool| patterns.iter().all(test);
    let any = |test: &dyn Fn(&(usize, Seen)) -> bool| patterns.iter().any(test);
    let certainty = |claimed: usize, other: usize| {
        if all(&|(_, seen)| seen[claimed] && !seen[other] && !seen[2]) {
            Judgement::True
        } else if any(&|(_, seen)| !seen[claimed] && seen[other]) {
            Judgement::False
        } else {
            Judgement::Imprecise
        }
    };
    let need = |needed: usize| {
        if any(&|(best, seen)| *best < needed && *seen == [true, false, false])
            || !any(&|(best, seen)| *best >= needed && seen[0])
        {
            Judgement::False
        } else if any(&|(best, seen)| *best < needed && (seen[0] || seen[2]))
            || (needed == 1 && !any(&|(best, seen)| *best == 1 && seen[0]))
        {
            Judgement::Imprecise
        } else {
            Judgement::True
        }
    };
    match kind {
        ClaimKind::Through | ClaimKind::Position { .. } => certainty(0, 1),
        ClaimKind::Out => certainty(1, 0),
        ClaimKind::NeedsWin => need(2),
        ClaimKind::NeedsDraw => need(1),
        ClaimKind::PointsGap { .. } => Judgement::Undecided,
    }
}

/// A document of one group with the results of a season.
fn document_of(season: &Season, zone: Zone) -> Document {
    let id = |team: TeamIndex| season.entrants[team].id.clone();
    let fixture = |index: FixtureIndex, home: TeamIndex, away: TeamIndex, score: Option<Score>| Fixture {
        id: format!("f{}", index.0),
        home: id(home),
        away: id(away),
        score,
        ..Fixture::default()
    };
    let mut fixtures: Vec<(FixtureIndex, Fixture)> = Vec::new();
    for result in &season.played {
        fixtures
            .push((result.fixture, fixture(result.fixture, result.home, result.away, Some(result.goals))));
    }
    for to_come in &season.remaining {
        fixtures.push((to_come.fixture, fixture(to_come.fixture, to_come.home, to_come.away, None)));
    }
    fixtures.sort_by_key(|(index, _)| *index);
    let teams: Vec<String> = season.teams().map(id).collect();
    let group = Group {
        teams,
        fixtures: fixtures.into_iter().map(|(_, fixture)| fixture).collect(),
        ..Group::default()
    };
    Document { rules: season.rules.clone(), zones: vec![zone], groups: vec![group], ..Document::default() }
}

#[test]
fn random_claims_are_judged_as_enumeration_judges_them() {
    let mut counts = [0; 4];
    let mut differing = 0;
    for seed in 0..3_000 {
        let mut dice = Dice::new(seed + 70_000);
        let drawn = random::season(&mut dice);
        let teams = drawn.entrants.len();
        let from = 1 + dice.below(teams);
        let to = from + dice.below(teams + 1 - from);
        let [from, to] = [from, to].map(|place| u16::try_from(place).unwrap());
        let zone = Zone { from, to, ..Zone::default() };
        let document = document_of(&drawn, zone.clone());
        let mut season = Season::of(&document, &document.groups[0]);
        let team = TeamIndex(dice.below(teams));
        let mut suppositions: Vec<Option<(Option<Outcome>, Option<Score>)>> = Vec::new();
        for _ in &season.remaining {
            suppositions.push(match dice.below(4) {
                0 => Some((Some([Home, Draw, Away][dice.below(3)]), None)),
                1 => {
                    let score = [0, 0].map(|_: u16| u16::try_from(dice.below(3)).unwrap());
                    Some((Some(Outcome::of(score)), Some(score)))
                }
                _ => None,
            });
        }
        let kind = match dice.below(5) {
            0 => ClaimKind::Through,
            1 => ClaimKind::Out,
            2 => ClaimKind::NeedsWin,
            3 => ClaimKind::NeedsDraw,
            _ => ClaimKind::Position { position: from },
        };
        let ids: Vec<String> =
            season.remaining.iter().map(|to_come| format!("f{}", to_come.fixture.0)).collect();
        let given: Vec<(&str, Option<Outcome>, Option<Score>)> = ids
            .iter()
            .zip(&suppositions)
            .filter_map(|(id, given)| given.map(|(outcome, score)| (id.as_str(), outcome, score)))
            .collect();
        let judged = judge(&document, &claim(kind.clone(), &season.entrants[team].id, &given)).judgement;
        counts[judged as usize] += 1;
        if judged == Judgement::Undecided {
            continue;
        }
        // A position concerns the supposed matches alone.
        let places = if matches!(kind, ClaimKind::Position { .. }) {
            let kept: Vec<bool> = suppositions.iter().map(Option::is_some).collect();
            let mut keep = kept.iter();
            season.remaining.retain(|_| *keep.next().unwrap());
            suppositions.retain(Option::is_some);
            ZonePlaces::of(&Zone { from, to: from, ..Zone::default() }, None, teams)
        } else {
            ZonePlaces::of(&zone, None, teams)
        };
        let mut patterns: Vec<Option<(usize, Seen)>> = vec![None; 27];
        let mut supposed = season.clone();
        supposed.remaining.clear();
        for (fixture, given) in season.remaining.iter().zip(&suppositions) {
            if !matches!(given, Some((_, Some(_)))) {
                supposed.remaining.push(*fixture);
            }
        }
        // The facts are those of the season with the supposed scores played.
        let end = Season { remaining: season.remaining.clone(), ..at_the_end(&supposed) };
        let mut ranker = Ranker::new(&end);
        let most = if season.remaining.len() < 3 { 6 } else { 4 };
        every_scoreline(&vec![[0, 0]; season.remaining.len()], most, &mut |scores| {
            let agrees = scores.iter().zip(&suppositions).all(|(score, given)| match given {
                Some((_, Some(exact))) => score == exact,
                Some((Some(outcome), None)) => Outcome::of(*score) == *outcome,
                _ => true,
            });
            if agrees {
                let own = season.remaining.iter().zip(scores).zip(&suppositions).filter_map(
                    |((fixture, score), given)| {
                        // Supposed scores are settled. The team can no longer win or lose them.
                        let open = !matches!(given, Some((_, Some(_))));
                        match (open, fixture.home == team, fixture.away == team, Outcome::of(*score)) {
                            (true, true, _, Home) | (true, _, true, Away) => Some(2),
                            (true, true, _, Draw) | (true, _, true, Draw) => Some(1),
                            _ => None,
                        }
                    },
                );
                let best = own.max().unwrap_or(0);
                let fate = fates(&end, &mut ranker, &places, scores)[team];
                let (_, seen) = patterns[pattern_of(scores)].get_or_insert((best, [false; 3]));
                seen[fate as usize] = true;
            }
        });
        let patterns: Vec<(usize, Seen)> = patterns.into_iter().flatten().collect();
        let expected = expected(&kind, &patterns);
        if judged != expected {
            differing += 1;
            println!("seed {seed}: {kind:?} {judged:?}, enumeration {expected:?}: {patterns:?}");
        }
    }
    println!(
        "3,000 random claims: {counts:?} true, false, imprecise, undecided; {differing} differ from enumeration"
    );
    assert_eq!(differing, 0);
}

/// The points of a team in a document with some supposed scores, counted fixture by fixture.
fn points(document: &Document, team: &str, supposed: &[(String, Score)]) -> i32 {
    let points = document.rules.points;
    let of = |fixture: &Fixture| {
        let given = supposed.iter().find(|(id, _)| *id == fixture.id).map(|(_, score)| *score);
        let [home, away] = given.or(fixture.score)?;
        let [own, other] = if fixture.home == team {
            [home, away]
        } else if fixture.away == team {
            [away, home]
        } else {
            return None;
        };
        Some(match own.cmp(&other) {
            std::cmp::Ordering::Greater => points.win,
            std::cmp::Ordering::Equal => points.draw,
            std::cmp::Ordering::Less => points.loss,
        })
    };
    document.groups[0].fixtures.iter().filter_map(of).sum()
}

#[test]
fn random_points_gaps_are_judged_as_they_are_counted() {
    let mut counts = [0; 4];
    for seed in 0..1_000 {
        let mut dice = Dice::new(seed + 90_000);
        let document = document_of(&random::season(&mut dice), Zone::default());
        let mut supposed = Vec::new();
        // Includes fixtures already played: a claim may speak of what might have been.
        for fixture in &document.groups[0].fixtures {
            if dice.below(3) == 0 {
                let score = [0, 0].map(|_: u16| u16::try_from(dice.below(3)).unwrap());
                supposed.push((fixture.id.clone(), score));
            }
        }
        let teams = &document.groups[0].teams;
        let [team, over] = [dice.below(teams.len()), dice.below(teams.len())];
        let gap = points(&document, &teams[team], &supposed) - points(&document, &teams[over], &supposed);
        // Half of the claims are true.
        let claimed = if dice.below(2) == 0 { gap } else { gap + i32::try_from(dice.between(1, 3)).unwrap() };
        let given: Vec<(&str, Option<Outcome>, Option<Score>)> = supposed
            .iter()
            .map(|(id, score)| match dice.below(2) {
                0 => (id.as_str(), Some(Outcome::of(*score)), None),
                _ => (id.as_str(), None, Some(*score)),
            })
            .collect();
        let kind = ClaimKind::PointsGap { over: teams[over].clone(), points: claimed };
        let judged = judge(&document, &claim(kind, &teams[team], &given)).judgement;
        counts[judged as usize] += 1;
        assert_eq!(judged == Judgement::True, claimed == gap, "seed {seed}: {judged:?}");
    }
    println!(
        "1,000 random points gaps: {counts:?} true, false, imprecise, undecided; all as counted by hand"
    );
    assert!(counts[0] > 300 && counts[1] > 300 && counts[2] + counts[3] == 0, "{counts:?}");
}

#[test]
fn with_too_many_fixtures_for_patterns_what_is_certain_decides() {
    // Six teams: `a` have won all their matches and `f` have lost all theirs. The others have ten left among
    // themselves.
    let names = ["a", "b", "c", "d", "e", "f"];
    let pairs = names.iter().flat_map(|home| names.iter().map(move |away| (*home, *away)));
    let over = |(home, away): &(&str, &str)| ["a", "f"].iter().any(|team| home == team || away == team);
    let (over, between): (Vec<_>, Vec<_>) = pairs.filter(|(home, away)| home != away).partition(over);
    let first_wins = |(home, away): (_, _)| (home, away, Some(if home < away { [1, 0] } else { [0, 1] }));
    let mut fixtures: Vec<(&str, &str, Option<Score>)> = over.into_iter().map(first_wins).collect();
    fixtures.extend(between.iter().take(2).copied().map(first_wins));
    fixtures.extend(between.iter().skip(2).map(|(home, away)| (*home, *away, None)));
    let to_come = 10;
    let mut document = crate::testing::document(&crate::document::Rules::default(), &fixtures);
    document.zones.push(Zone { from: 1, to: 1, ..Zone::default() });
    let found = Season::of(&document, &document.groups[0]);
    assert_eq!(found.remaining.len(), to_come);
    let judged = |kind, team| judge(&document, &claim(kind, team, &[])).judgement;
    assert_eq!(judged(ClaimKind::Out, "f"), Judgement::True);
    assert_eq!(judged(ClaimKind::Through, "f"), Judgement::False);
    assert_eq!(judged(ClaimKind::Through, "a"), Judgement::True);
    assert_eq!(judged(ClaimKind::Out, "a"), Judgement::False);
    assert_eq!(judged(ClaimKind::NeedsWin, "b"), Judgement::Undecided);
}
