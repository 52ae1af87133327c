//! Zones whose fate changes more than once from rank to rank between groups, such as "ranks 2 to 3".
//!
//! The highest and the lowest record of a team do not decide alone: a record between them can have a fate that
//! neither of them has. The extreme records of the other groups cut all records into parts. In all of one part,
//! the other groups stand to the team in the same ways. Every part that the team's record can lie in is tried,
//! with one record of it. The groups that can be above it, and those that can be below, give the possible ranks.

use super::Tournament;
use super::contenders::Lots;
use super::judge::{Case, Question, Scoreline, Subject, Used};
use super::records::{Bound, Extreme, Side, Stands, Ways, both, record_of, ways};
use crate::document::Zone;
use crate::scenarios::engine::Scenarios;
use crate::scenarios::forms::{Pattern, patterns};
use crate::scenarios::places::{Fate, RankFates, ZonePlaces, ranks_in};
use crate::scenarios::solver::{Solver, Unknown, Work};
use crate::scenarios::verdict::{PatternVerdicts, PossibleFates, WORK};

/// The fates that scores alone can give a team, and those that scores with some lots can, each with a scoreline.
#[derive(Default)]
struct Found {
    by_scores: [Option<Scoreline>; 2],
    with_lots: [Option<Scoreline>; 2],
}

impl Tournament {
    /// The scenarios of a group for such a zone.
    pub(super) fn scenarios_by_ranks(&self, group: usize, zone: &Zone) -> Option<Scenarios> {
        let season = self.groups.get(group)?;
        let ranks = ranks_in(zone, &self.across, self.contenders.iter().flatten().count());
        if ranks.is_empty() {
            return None;
        }
        let places = &ZonePlaces::of(zone, Some(&self.across), season.season.entrants.len());
        let fates = RankFates { count: 0, higher: Fate::Through, lower: Fate::Out };
        let question = Question { tournament: self, group, season, places, fates };
        let mut work = Work::unlimited();
        let any = vec![None; season.season.remaining.len()];
        let patterns = patterns(&any).map(|results| {
            let pattern = Pattern::new(season, &results);
            let can = work.ask(WORK, |solver| {
                question
                    .of_each(&pattern, solver, &mut |subject, solver| subject.fates_by_ranks(&ranks, solver))
            });
            PatternVerdicts { results, can }
        });
        let patterns: Vec<PatternVerdicts> = patterns.collect();
        let statuses = season.season.teams().map(|team| Scenarios::status(&patterns, team)).collect();
        Some(Scenarios { statuses, patterns, between_groups: true, between: None })
    }
}

impl Subject<'_> {
    /// The possible fates of the team, given which ranks are in the zone.
    fn fates_by_ranks(&self, ranks: &[bool], solver: &mut Solver) -> Result<PossibleFates, Unknown> {
        let mut found = Found::default();
        for case in &self.cases {
            if case.ranked {
                for own in self.parts(case, solver) {
                    self.note_ranks(case, &own, ranks, &mut found, solver)?;
                }
            } else {
                self.note(case, None, [case.higher, case.lower], &[], &mut found, solver)?;
            }
        }
        if solver.has_failed() {
            return Err(Unknown);
        }
        let tournament = self.question.tournament;
        let is_exact = tournament.is_chain_exact(self.question.group, self.question.season, self.team);
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
            ([true, false], [_, Some(level)]) | ([false, _], [Some(level), _]) if is_exact => {
                give(Fate::Level, level);
                true
            }
            _ => self.cases.is_empty(),
        };
        Ok(PossibleFates::of(witnesses, elsewhere, settled))
    }

    /// Records of the team on a leaf: one from each part that its record can lie in.
    fn parts(&self, case: &Case<'_>, solver: &mut Solver) -> Vec<Extreme> {
        let record = record_of(self.pattern, &self.question.tournament.chain, self.team);
        let points = Bound::At(record[0].constant);
        let mut cuts: Vec<&Vec<Bound>> = Vec::new();
        for (_, rival) in &self.rivals {
            for (side, lots) in [
                (Side::Highest, Lots::Kind),
                (Side::Lowest, Lots::Kind),
                (Side::Highest, Lots::Unkind),
                (Side::Lowest, Lots::Unkind),
            ] {
                cuts.push(&rival.attained(side, lots).extreme.bounds);
            }
        }
        cuts.retain(|cut| cut[0] == points);
        cuts.sort_unstable();
        cuts.dedup();
        let on_leaf = vec![case.leaf.constraints.clone()];
        // At each cut, below the first one, and above each.
        let mut parts: Vec<Ways> = Vec::new();
        let below = |ways_so_far: &Ways, cut: Option<&&Vec<Bound>>| {
            let Some(cut) = cut else { return ways_so_far.clone() };
            both(ways_so_far, &ways(&record, &moved(cut, -1), Stands::NotAbove))
        };
        parts.push(below(&on_leaf, cuts.first()));
        for (index, cut) in cuts.iter().enumerate() {
            let level = both(&on_leaf, &ways(&record, cut, Stands::NotBelow));
            parts.push(both(&level, &ways(&record, cut, Stands::NotAbove)));
            let above = both(&on_leaf, &ways(&record, &moved(cut, 1), Stands::NotBelow));
            parts.push(below(&above, cuts.get(index + 1)));
        }
        let solve = |part: &Ways| {
            part.iter().find_map(|constraints| Some((constraints, solver.solve(constraints)?))).map(
                |(constraints, values)| Extreme {
                    side: Side::Highest,
                    bounds: record.iter().map(|form| Bound::At(form.value(&values))).collect(),
                    forms: record.clone(),
                    constraints: constraints.clone(),
                    values,
                },
            )
        };
        parts.iter().filter_map(solve).collect()
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
        let groups = |stands: &dyn Fn(&Vec<Bound>, &Vec<Bound>) -> bool, side: Side, lots: Lots| {
            let of = self
                .rivals
                .iter()
                .filter(|(_, rival)| stands(&rival.attained(side, lots).extreme.bounds, &own.bounds));
            of.map(|(group, _)| *group).collect::<Vec<usize>>()
        };
        // By scores alone: a group that can be neither above nor below may be either, by lots.
        let above = groups(&|their, own| their > own, Side::Highest, Lots::Unkind);
        let below = groups(&|their, own| their < own, Side::Lowest, Lots::Unkind);
        let must: Vec<usize> = above.iter().copied().filter(|group| !below.contains(group)).collect();
        let may: Vec<usize> = above.iter().copied().filter(|group| below.contains(group)).collect();
        let unclear = self.rivals.len() - must.len() - below.len();
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
            self.note(case, Some(own), kinds, &ups.chain(downs).collect::<Vec<_>>(), found, solver)?;
        }
        // With some lots, a level group is above or below as they fall.
        let can = groups(&|their, own| their >= own, Side::Highest, Lots::Kind);
        let always = groups(&|their, own| their > own, Side::Lowest, Lots::Kind);
        let may: Vec<usize> = can.iter().copied().filter(|group| !always.contains(group)).collect();
        for more in 0..=may.len() {
            let is_in = ranks[always.len() + more];
            let (chosen, _) = may.split_at(more);
            let used: Vec<Used> = self
                .rivals
                .iter()
                .map(|(group, _)| {
                    let is_above = always.contains(group) || chosen.contains(group);
                    (*group, if is_above { Side::Highest } else { Side::Lowest }, Lots::Kind)
                })
                .collect();
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
        used: &[Used],
        found: &mut Found,
        solver: &mut Solver,
    ) -> Result<(), Unknown> {
        let is_sure = kinds != [true, true];
        for (slot, _) in kinds.into_iter().enumerate().filter(|(_, has)| *has) {
            if is_sure && found.by_scores[slot].is_none() {
                found.by_scores[slot] = Some(self.scoreline(case, own, used, solver)?);
            }
            if found.with_lots[slot].is_none() {
                found.with_lots[slot] = Some(self.scoreline(case, own, used, solver)?);
            }
        }
        Ok(())
    }
}

/// A full record with its last figure moved. A record without a bound stays as it is, because no record of
/// numbers is level with it.
fn moved(bounds: &[Bound], by: i64) -> Vec<Bound> {
    let mut bounds = bounds.to_vec();
    if let Some(Bound::At(value)) = bounds.last_mut() {
        *value += by;
    }
    bounds
}
