//! Zones whose fate changes more than once from rank to rank between groups, such as "ranks 2 to 3".
//!
//! The highest and the lowest record of a team do not decide alone: a record between them can have a fate that
//! neither of them has. The extreme records of the other groups cut all records into parts. In all of one part,
//! the other groups stand to the team in the same ways. Every part that the team's record can lie in is tried,
//! with one record of it. The groups that can be above it, and those that can be below, give the possible ranks.

use super::contenders::Lots;
use super::judge::{Case, Scoreline, Subject, Used};
use super::records::{Bound, Extreme, Side, Stands, both, ways};
use crate::scenarios::places::Fate;
use crate::scenarios::solver::{LinearForm, Solver, Unknown};
use crate::scenarios::verdict::PossibleFates;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The fates that scores alone can give a team, and those that scores with some lots can, each with a scoreline.
#[derive(Default)]
struct Found {
    by_scores: [Option<Scoreline>; 2],
    with_lots: [Option<Scoreline>; 2],
}

impl Subject<'_> {
    /// The possible fates of the team, given which ranks are in the zone.
    pub(super) fn fates_by_ranks(
        &self,
        ranks: &[bool],
        solver: &mut Solver,
    ) -> Result<PossibleFates, Unknown> {
        let mut found = Found::default();
        for case in &self.cases {
            if case.ranked {
                for own in self.parts(case, solver) {
                    self.note_ranks(case, &own, ranks, &mut found, solver)?;
                }
            } else {
                self.note(case, None, [case.higher, case.lower], &Used::default(), &mut found, solver)?;
            }
        }
        if solver.has_failed() {
            return Err(Unknown);
        }
        let mut witnesses = [None, None, None];
        let mut elsewhere = [Vec::new(), Vec::new(), Vec::new()];
        let mut give = |fate: Fate, scoreline: Scoreline| {
            witnesses[fate as usize] = Some(scoreline.own);
            elsewhere[fate as usize] = scoreline.elsewhere;
        };
        let [through, out] = found.by_scores;
        let shown = [through.is_some(), out.is_some()];
        through.into_iter().for_each(|scoreline| give(Fate::Through, scoreline));
        out.into_iter().for_each(|scoreline| give(Fate::Out, scoreline));
        let settled = match (shown, found.with_lots) {
            // The verdict is the same whether or not lots can decide too.
            ([true, true], _) => false,
            // One fate is certain: every scoreline shows it.
            (_, [Some(through), None]) => {
                give(Fate::Through, through);
                true
            }
            (_, [None, Some(out)]) => {
                give(Fate::Out, out);
                true
            }
            // Lots can give the fate that scores alone cannot.
            ([true, false], [_, Some(level)]) | ([false, _], [Some(level), _]) if self.is_exact => {
                give(Fate::Level, level);
                true
            }
            _ => self.cases.is_empty(),
        };
        Ok(PossibleFates::of(witnesses, elsewhere, settled))
    }

    /// Records of the team on a leaf: one from each part that its record can lie in.
    fn parts(&self, case: &Case<'_>, solver: &mut Solver) -> Vec<Extreme> {
        let record = self.record();
        let points = Bound::At(record[0].constant);
        let stops = self.rivals.iter().flat_map(|(_, rival)| &rival.holders).flat_map(|of| &of.records);
        let stops: BTreeSet<usize> = stops.map(Vec::len).collect();
        // A part begins below and above the records with the first figures of an extreme record: all of its
        // figures, or those before the ranking can stop.
        let mut cuts: BTreeSet<Vec<Bound>> = BTreeSet::new();
        for (_, rival) in &self.rivals {
            for (side, lots) in [
                (Side::Highest, Lots::Kind),
                (Side::Lowest, Lots::Kind),
                (Side::Highest, Lots::Unkind),
                (Side::Lowest, Lots::Unkind),
            ] {
                let bounds = &rival.attained(side, lots).extreme.bounds;
                let lengths = stops.iter().copied().chain([bounds.len()]);
                for length in lengths.map(|length| length.min(bounds.len()).min(record.len())) {
                    for end in [Bound::BelowAll, Bound::AboveAll] {
                        cuts.insert(bounds[..length].iter().copied().chain([end]).collect());
                    }
                }
            }
        }
        let cuts = [vec![Bound::BelowAll]].into_iter().chain(cuts.into_iter().filter(|cut| cut[0] == points));
        let cuts: Vec<Vec<Bound>> = cuts.chain([vec![Bound::AboveAll]]).collect();
        // The figure behind all others lets the last bound of a cut count.
        let compared: Vec<LinearForm> = record.iter().copied().chain([LinearForm::constant(0)]).collect();
        let on_leaf = vec![case.leaf.constraints.clone()];
        let mut found = Vec::new();
        for pair in cuts.windows(2) {
            let above = both(&on_leaf, &ways(&compared, &pair[0], Stands::NotBelow));
            let part = both(&above, &ways(&compared, &pair[1], Stands::NotAbove));
            let solved = part.iter().find_map(|constraints| Some((constraints, solver.solve(constraints)?)));
            found.extend(solved.map(|(constraints, values)| Extreme {
                side: Side::Highest,
                bounds: record.iter().map(|form| Bound::At(form.value(&values))).collect(),
                forms: record.clone(),
                constraints: constraints.clone(),
                values,
            }));
        }
        found
    }

    /// Notes the fates that a record of the team in the ranked place can have.
    fn note_ranks(
        &self,
        case: &Case<'_>,
        own: &Extreme,
        ranks: &[bool],
        found: &mut Found,
        solver: &mut Solver,
    ) -> Result<(), Unknown> {
        // By scores alone: a group that can be neither above nor below may be either, by lots.
        let depth = self.most_depth(own, solver)?;
        let above = self.groups(own, Side::Highest, Lots::Unkind, depth.figures, Ordering::is_gt);
        let below = self.groups(own, Side::Lowest, Lots::Unkind, depth.figures, Ordering::is_lt);
        let must: Vec<usize> = above.iter().copied().filter(|group| !below.contains(group)).collect();
        let may: Vec<usize> = above.iter().copied().filter(|group| below.contains(group)).collect();
        let unclear = self.rivals.len() - must.len() - below.len();
        let mut used = Used { extremes: Vec::new(), ends: depth.ends };
        for more in 0..=may.len() {
            let from = must.len() + more;
            let is_in = &ranks[from..=from + unclear];
            let kinds = [is_in.contains(&true) || case.higher, is_in.contains(&false) || case.lower];
            if kinds == [true, true] {
                continue;
            }
            let (chosen, left) = may.split_at(more);
            let ups = must.iter().chain(chosen).map(|group| (*group, Side::Highest, Lots::Unkind));
            let downs = below.iter().filter(|group| !may.contains(group)).chain(left);
            let downs = downs.map(|group| (*group, Side::Lowest, Lots::Unkind));
            used.extremes = ups.chain(downs).collect();
            self.note(case, Some(own), kinds, &used, found, solver)?;
        }
        // With some lots, a level group is above or below as they fall.
        let depth = self.least_depth(own, solver);
        let can = self.groups(own, Side::Highest, Lots::Kind, depth.figures, Ordering::is_ge);
        let always = self.groups(own, Side::Lowest, Lots::Kind, depth.figures, Ordering::is_gt);
        let may: Vec<usize> = can.iter().copied().filter(|group| !always.contains(group)).collect();
        let mut used = Used { extremes: Vec::new(), ends: depth.ends };
        for more in 0..=may.len() {
            let is_in = ranks[always.len() + more];
            let (chosen, _) = may.split_at(more);
            let extreme = |group: usize| {
                let is_above = always.contains(&group) || chosen.contains(&group);
                (group, if is_above { Side::Highest } else { Side::Lowest }, Lots::Kind)
            };
            // The group that stops the ranking has its own scoreline.
            let free = self.rivals.iter().map(|(group, _)| *group);
            let free = free.filter(|group| used.ends.iter().all(|end| end.group != *group));
            used.extremes = free.map(extreme).collect();
            for (slot, has) in [is_in || case.higher, !is_in || case.lower].into_iter().enumerate() {
                if has && found.with_lots[slot].is_none() {
                    found.with_lots[slot] = Some(self.scoreline(case, Some(own), &used, solver)?);
                }
            }
        }
        Ok(())
    }

    /// Notes a scoreline. `kinds` says which fates it can have, by lots if there are two.
    fn note(
        &self,
        case: &Case<'_>,
        own: Option<&Extreme>,
        kinds: [bool; 2],
        used: &Used<'_>,
        found: &mut Found,
        solver: &mut Solver,
    ) -> Result<(), Unknown> {
        let is_sure = kinds != [true, true];
        for (slot, _) in kinds.into_iter().enumerate().filter(|(_, has)| *has) {
            let (by_scores, with_lots) = (&mut found.by_scores[slot], &mut found.with_lots[slot]);
            let is_wanted = is_sure && by_scores.is_none();
            if !is_wanted && with_lots.is_some() {
                continue;
            }
            let scoreline = self.scoreline(case, own, used, solver)?;
            if with_lots.is_none() {
                *with_lots = Some(scoreline.clone());
            }
            if is_wanted {
                *by_scores = Some(scoreline);
            }
        }
        Ok(())
    }
}
