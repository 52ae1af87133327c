//! The outlook if the ranking between groups decides: the team's own points, then its place, then the groups.

use super::cells::Cells;
use super::outlook::{Branch, Outlook, Ranked, Worth};
use crate::document::Outcome;
use crate::scenarios::between::{Between, Groups};
use crate::scenarios::verdict::{PatternVerdicts, Verdict};
use crate::standings::RemainingIndex;

/// The outlook. `None` if the ranking between groups does not matter, or not plainly.
pub(super) fn derived(cells: &Cells<'_>, own: &[RemainingIndex]) -> Option<Outlook> {
    let between = cells.between()?;
    match own {
        [] => ranked(cells, between, own, &|_| true).map(Outlook::Ranked),
        [own] => by_result(cells, between, *own),
        own => by_points(cells, between, own),
    }
}

/// What each result of the team's only match leads to.
fn by_result(cells: &Cells<'_>, between: &Between, own: RemainingIndex) -> Option<Outlook> {
    let mut branches: Vec<Branch> = Vec::new();
    for (_, outcome) in Outcome::NAMES {
        let has = |pattern: &PatternVerdicts| pattern.results[own.0] == outcome;
        let then = certain(cells, &has)
            .or_else(|| ranked(cells, between, &[own], &has).map(Outlook::Ranked))
            .unwrap_or(Outlook::Depends);
        match branches.iter_mut().find(|branch| branch.then == then) {
            Some(branch) => branch.outcomes.push(outcome),
            None => branches.push(Branch { outcomes: vec![outcome], then }),
        }
    }
    let says = |branch: &Branch| branch.then != Outlook::Depends;
    (branches.len() > 1 && branches.iter().any(says)).then_some(Outlook::Split { fixture: own, branches })
}

/// What the points from several of the team's matches lead to.
fn by_points(cells: &Cells<'_>, between: &Between, own: &[RemainingIndex]) -> Option<Outlook> {
    let earned = |pattern: &PatternVerdicts| cells.earned(own, &pattern.results);
    let totals: Vec<(i64, Verdict)> =
        cells.patterns().iter().map(|pattern| (earned(pattern), cells.verdict(&pattern.results))).collect();
    let (enough, least) = thresholds(&totals);
    let mut distinct: Vec<i64> = totals.iter().map(|(total, _)| *total).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let is_between = |total: &i64| {
        enough.is_none_or(|enough| *total < enough) && least.is_none_or(|least| *total >= least)
    };
    let cases =
        distinct.into_iter().rev().filter(is_between).filter_map(|total| {
            Some((total, ranked(cells, between, own, &|pattern| earned(pattern) == total)?))
        });
    let cases: Vec<(i64, Ranked)> = cases.collect();
    (!cases.is_empty()).then_some(Outlook::Points { enough, least, between: cases })
}

/// Through or out, if all these patterns agree.
fn certain(cells: &Cells<'_>, has: &dyn Fn(&PatternVerdicts) -> bool) -> Option<Outlook> {
    let every = |verdict: Verdict| {
        cells.patterns().iter().filter(|pattern| has(pattern)).all(|of| cells.verdict(&of.results) == verdict)
    };
    if every(Verdict::Through) { Some(Outlook::Through) } else { every(Verdict::Out).then_some(Outlook::Out) }
}

/// What the ranked place is worth in these patterns, in all of which the team has the same points. `None` if
/// it never has that place there, or some pattern was not worked out.
fn ranked(
    cells: &Cells<'_>,
    between: &Between,
    own: &[RemainingIndex],
    has: &dyn Fn(&PatternVerdicts) -> bool,
) -> Option<Ranked> {
    let (mut can, mut always) = (Groups::default(), Groups::all());
    let mut points = None;
    for (index, pattern) in cells.patterns().iter().enumerate().filter(|(_, pattern)| has(pattern)) {
        let obstacles = between.of(index, cells.team)?;
        if obstacles.ranked {
            points = Some(cells.points() + cells.earned(own, &pattern.results));
            can = can.or(obstacles.can);
            always = always.and(obstacles.always);
        }
    }
    let points = points?;
    let worth = if can.count() < between.count {
        Worth::Enough
    } else if always.count() >= between.count {
        Worth::NotEnough
    } else {
        // A fixed record can be above some of the team's own records and below others.
        let (open, count) = (can.less(always), between.count - always.count());
        let by_goals = open.and(between.fixed).count();
        let groups = open.less(between.fixed).list();
        match by_goals {
            0 => Worth::Unless { count, groups },
            _ => Worth::Goals { sure: count.saturating_sub(by_goals), groups },
        }
    };
    Some(Ranked { place: between.place, points, worth })
}

/// The fewest points that are enough, and the fewest that are needed, if these say anything.
pub(super) fn thresholds(totals: &[(i64, Verdict)]) -> (Option<i64>, Option<i64>) {
    // The most points with which the team is not certainly through.
    let mut short = None;
    for (total, verdict) in totals {
        if *verdict != Verdict::Through {
            short = short.max(Some(*total));
        }
    }
    let enough = fewest(totals, &|total, _| Some(total) > short);
    let lowest = fewest(totals, &|_, _| true);
    let least = fewest(totals, &|_, verdict| verdict != Verdict::Out).filter(|least| Some(*least) != lowest);
    (enough, least)
}

/// The fewest points for which `is_so` holds.
fn fewest(totals: &[(i64, Verdict)], is_so: &dyn Fn(i64, Verdict) -> bool) -> Option<i64> {
    let mut fewest = None;
    for (total, verdict) in totals {
        if is_so(*total, *verdict) && fewest.is_none_or(|fewest| *total < fewest) {
            fewest = Some(*total);
        }
    }
    fewest
}
