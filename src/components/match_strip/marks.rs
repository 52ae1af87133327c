//! The marks on the strip: segments of the score, goals, chances, red cards. Geometry only, no markup.

use super::plot::{Plot, WIDTH};
use touchline_football::clock::Period;
use touchline_football::document::{Document, EventKind, Match, MatchStatus, Score};
use touchline_football::story::{Entry, Lead, Loudness, Side, Story};

/// The distance at which a goal's disc and a chance's rings do not touch on the narrowest plot, 256 px wide.
/// Places are in hundredths of a percent of the width.
const CLEARANCE: u32 = 600;
/// Half the width of a ring on that plot.
const RING: u32 = 180;
/// The widths for placing labels, in nominal px, and the number of characters that the minute adds to a name.
///
/// A label that fits on the narrowest plot fits on every other. From the last width on (an element 36 em wide), the
/// style also shows tight labels.
const WIDTHS: [[u32; 2]; 2] = [[256, 0], [500, 6]];
/// The width of a letter of a label in nominal px, in a wide font.
const LETTER: u32 = 8;
/// The plot of an element 22.5 em wide, from which the style shows minutes that have room on it.
const PHONE: u32 = 300;
/// The maximum number of rings in a stack. A larger stack is one ring and a figure.
const STACK: usize = 3;

/// A stretch with one score.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) from: u32,
    pub(super) to: u32,
    /// The score. `None` if it is unknown there.
    pub(super) score: Option<Score>,
    pub(super) lead: Lead,
}

impl Segment {
    /// The part of the segment up to a place, or all of it. `None` if it begins later.
    pub(super) fn until(&self, place: Option<u32>) -> Option<Segment> {
        let to = self.to.min(place.unwrap_or(self.to));
        (self.from < to).then(|| Segment { to, ..self.clone() })
    }
}

/// A goal.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Goal<'d> {
    pub(super) entry: Entry<'d>,
    /// Its index in [`Marks::places`].
    pub(super) order: usize,
    pub(super) side: Side,
    pub(super) at: u32,
    /// The stretch that it lies in, if its minute is unknown.
    pub(super) within: Option<[u32; 2]>,
    /// The place of its label, if there is room for one.
    pub(super) label: Option<Label>,
}

/// The place of a goal's label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Whether it is on the left, because there is no room on the right.
    pub(super) left: bool,
    /// Whether it does not fit on a narrow plot.
    pub(super) tight: bool,
    /// Whether its minute does not fit on the plot of a phone.
    pub(super) without_minute: bool,
}

/// The chances of a side that share one place on the strip.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chances<'d> {
    /// The id of the first chance.
    pub(super) id: &'d str,
    /// The index of each chance in [`Marks::places`].
    pub(super) orders: Vec<usize>,
    pub(super) side: Side,
    pub(super) at: u32,
    /// The stretch that contains them, if their minute is unknown.
    pub(super) within: Option<[u32; 2]>,
    /// The number of rows nearer to the band that others occupy.
    pub(super) level: usize,
}

/// A red card whose minute is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SentOff<'d> {
    /// The id of the event.
    pub(super) id: &'d str,
    /// Its index in [`Marks::places`].
    pub(super) order: usize,
    pub(super) side: Side,
    pub(super) at: u32,
}

/// Everything on the strip.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Marks<'d> {
    pub(super) segments: Vec<Segment>,
    pub(super) goals: Vec<Goal<'d>>,
    pub(super) chances: Vec<Chances<'d>>,
    pub(super) sent_off: Vec<SentOff<'d>>,
    /// The place of the clock of a live match, or of the last event of an abandoned one. The rest has not been
    /// played, or nobody knows whether it has.
    pub(super) now: Option<u32>,
    /// The id and the place of each event, in the order of the story.
    pub(super) places: Vec<(&'d str, u32)>,
}

impl<'d> Marks<'d> {
    /// Returns the marks of a match. `label_chars` returns the length of a goal's label in characters.
    pub(super) fn of(
        document: &'d Document,
        the_match: &Match,
        plot: &Plot,
        label_chars: impl Fn(&Entry<'d>) -> usize,
    ) -> Marks<'d> {
        let story = Story::of(document);
        let now = now(document, the_match, plot);
        let placed = place_all(&story, plot, now);
        let now = now.or_else(|| last_known(the_match, &placed));
        let sent_off = sent_off(&placed);
        let mut goals = goals(&placed, &sent_off, &label_chars);
        let chances = chances(&placed, &goals);
        goals.iter_mut().for_each(|goal| clear_of_marks(goal, &chances, &sent_off, &label_chars));
        Marks {
            segments: segments(document, the_match, &goals, plot, now),
            chances,
            places: placed.iter().map(|placed| (placed.entry.event.id.as_str(), placed.middle())).collect(),
            sent_off,
            goals,
            now,
        }
    }
}

/// Returns how far a live match has come: to its clock, or at half-time to the end of the half. `None` if
/// that is unknown or the match is not live.
fn now(document: &Document, the_match: &Match, plot: &Plot) -> Option<u32> {
    if !the_match.status().is_live() {
        return None;
    }
    if the_match.status() == MatchStatus::HalfTime {
        let has_begun = |period| document.events.iter().any(|event| event.moment.period >= Some(period));
        let half = if has_begun(Period::ExtraFirst) { Period::ExtraFirst } else { Period::First };
        return plot.run(half).map(|run| run.to);
    }
    the_match.clock().and_then(|clock| plot.at(clock.period, clock.minute))
}

/// Returns how far an abandoned match has surely come: to its last event. `None` for every other match.
fn last_known(the_match: &Match, placed: &[Placed<'_, '_>]) -> Option<u32> {
    let surely = |placed: &Placed<'_, '_>| placed.exact.unwrap_or(placed.within[0]);
    (the_match.status() == MatchStatus::Abandoned)
        .then(|| placed.iter().map(surely).max().unwrap_or_default())
}

/// An entry with its exact place, or the stretch that contains it.
struct Placed<'s, 'd> {
    entry: &'s Entry<'d>,
    order: usize,
    exact: Option<u32>,
    within: [u32; 2],
}

impl Placed<'_, '_> {
    fn middle(&self) -> u32 {
        self.exact.unwrap_or(u32::midpoint(self.within[0], self.within[1]))
    }

    fn stretch(&self) -> Option<[u32; 2]> {
        self.exact.is_none().then_some(self.within)
    }
}

/// Places every entry of a played period. An entry without a minute lies between its known neighbours,
/// narrowed by its hint, and never later than the clock of a live match.
fn place_all<'s, 'd>(story: &'s Story<'d>, plot: &Plot, now: Option<u32>) -> Vec<Placed<'s, 'd>> {
    let entries: Vec<&Entry<'d>> = story.entries().collect();
    let before = known_neighbours(entries.iter().copied(), plot, u32::max);
    let after = known_neighbours(entries.iter().copied().rev(), plot, u32::min).into_iter().rev();
    let mut placed = Vec::new();
    for ((entry, before), after) in entries.iter().zip(before).zip(after) {
        let moment = &entry.event.moment;
        let Some(run) = moment.period.and_then(|period| plot.run(period)) else { continue };
        let from = before.unwrap_or(run.from);
        let end = now.filter(|now| (from + 1..run.to).contains(now)).unwrap_or(run.to);
        let within = plot.narrow(run.period, [from, after.unwrap_or(end)], moment.when);
        placed.push(Placed { entry, order: placed.len(), exact: plot.place(moment), within });
    }
    placed
}

/// For each entry, returns the furthest known place before it in its period, in the order of the iterator.
/// `furthest` picks the further of two places.
fn known_neighbours<'e, 'd: 'e>(
    entries: impl Iterator<Item = &'e Entry<'d>>,
    plot: &Plot,
    furthest: fn(u32, u32) -> u32,
) -> Vec<Option<u32>> {
    let mut so_far = Period::ALL.map(|_| None);
    let neighbour = |entry: &Entry<'d>| {
        let moment = &entry.event.moment;
        let index = Period::ALL.iter().position(|period| Some(*period) == moment.period)?;
        let so_far = so_far.get_mut(index)?;
        let before = *so_far;
        if let Some(place) = plot.place(moment) {
            *so_far = Some(before.map_or(place, |before| furthest(before, place)));
        }
        before
    };
    entries.map(neighbour).collect()
}

/// The lengths of a label on a narrow plot and on a wide one.
fn label_lengths(chars: u32) -> [u32; 2] {
    WIDTHS.map(|[width, minute]| ((chars + minute) * LETTER + 16) * WIDTH / width)
}

fn goals<'d>(
    placed: &[Placed<'_, 'd>],
    reds: &[SentOff<'_>],
    label_chars: &impl Fn(&Entry<'d>) -> usize,
) -> Vec<Goal<'d>> {
    let scored: Vec<_> = placed.iter().filter(|placed| placed.entry.loudness == Loudness::Goal).collect();
    let mut goals = Vec::new();
    // How far the marks and labels of each side extend so far, on a narrow plot and on a wide one.
    let mut taken = [[0; 2]; 2];
    for placed in &scored {
        let Some(side) = placed.entry.side else { continue };
        let at = placed.middle();
        let others = scored.iter().filter(|other| other.entry.side == Some(side)).map(|other| other.middle());
        let others = others.chain(reds.iter().filter(|red| red.side == side).map(|red| red.at));
        let next = others.filter(|other| *other > at).min();
        let right_end = next.map_or(WIDTH, |next| next.saturating_sub(CLEARANCE / 2));
        let chars = u32::try_from(label_chars(placed.entry)).unwrap_or(0);
        let lengths = label_lengths(chars);
        let [home, away] = &mut taken;
        let taken = if side == Side::Home { home } else { away };
        let mut label = None;
        let taken_before = taken[1];
        for (index, (length, taken)) in lengths.iter().zip(taken.iter()).enumerate() {
            let left = right_end.saturating_sub(at) < *length;
            if label.is_none() && (!left || at >= taken + length) {
                let with_minute = (chars + 6) * LETTER * WIDTH / PHONE + CLEARANCE;
                let room = if left { at.saturating_sub(taken_before) } else { right_end.saturating_sub(at) };
                label = Some(Label { left, tight: index > 0, without_minute: with_minute > room });
            }
        }
        for (index, (length, taken)) in lengths.iter().zip(taken).enumerate() {
            let right = label.is_some_and(|label| !label.left && (!label.tight || index > 0));
            *taken = at + if right { *length } else { CLEARANCE };
        }
        goals.push(Goal {
            entry: placed.entry.clone(),
            order: placed.order,
            side,
            at,
            within: placed.stretch(),
            label,
        });
    }
    goals
}

/// The stretches between the goals, cut at the ends of the periods and at the clock of a live match.
///
/// The last one of a live match has the score of the match or none. A feed may send a goal before the score,
/// or the score before the goal.
fn segments(
    document: &Document,
    the_match: &Match,
    goals: &[Goal<'_>],
    plot: &Plot,
    now: Option<u32>,
) -> Vec<Segment> {
    let mut segments = Vec::new();
    let stated = document.score();
    let mut score = stated.map(|_| [0, 0]);
    let end = now.unwrap_or(WIDTH);
    for run in plot.runs().iter().filter(|run| run.from < end) {
        let mut from = run.from;
        let run_end = run.to.min(end);
        for goal in goals.iter().filter(|goal| goal.entry.event.moment.period == Some(run.period)) {
            let at = goal.at.clamp(from, run_end);
            push(&mut segments, from, at, score);
            score = goal.entry.score.filter(|_| stated.is_some()).or(score);
            from = at;
        }
        push(&mut segments, from, run_end, score);
    }
    if let Some(last) =
        segments.last_mut().filter(|last| the_match.status().is_live() && last.score != stated)
    {
        (last.score, last.lead) = (None, stated.and_then(Side::ahead));
    }
    segments
}

fn push(segments: &mut Vec<Segment>, from: u32, to: u32, score: Option<Score>) {
    if from < to {
        segments.push(Segment { from, to, score, lead: score.and_then(Side::ahead) });
    }
}

/// The chances. Those of one side and one stretch share a place. Marks that would overlap move a row
/// outwards.
fn chances<'d>(placed: &[Placed<'_, 'd>], goals: &[Goal<'_>]) -> Vec<Chances<'d>> {
    let mut all: Vec<Chances<'d>> = Vec::new();
    for placed in placed.iter().filter(|placed| placed.entry.event.kind.is_chance()) {
        let Some(side) = placed.entry.side else { continue };
        let within = placed.stretch();
        let at = clear_of_goals(placed, side, goals);
        let same = within
            .and_then(|_| all.iter_mut().find(|chances| chances.side == side && chances.within == within));
        match same {
            Some(chances) => chances.orders.push(placed.order),
            None => {
                let (id, orders) = (placed.entry.event.id.as_str(), vec![placed.order]);
                all.push(Chances { id, orders, side, at, within, level: 0 });
            }
        }
    }
    for index in 0..all.len() {
        let (done, rest) = all.split_at_mut(index);
        let Some(chances) = rest.first_mut() else { continue };
        let taken = done.iter().filter(|other| other.side == chances.side && overlap(other, chances));
        chances.level =
            taken.map(|other| other.level + other.orders.len().min(STACK)).max().unwrap_or(0) % STACK;
    }
    all
}

/// Removes a label on the left of its goal that would cross the upper rings of a stack, or a red card. The first ring of
/// a stack is below the labels. If only a narrow plot is too short, the label stays for the others.
fn clear_of_marks<'d>(
    goal: &mut Goal<'d>,
    chances: &[Chances<'_>],
    reds: &[SentOff<'_>],
    label_chars: &impl Fn(&Entry<'d>) -> usize,
) {
    let chars = u32::try_from(label_chars(&goal.entry)).unwrap_or(0);
    let is_high = |chances: &&Chances<'_>| chances.level + stack(chances.orders.len()).0 > 1;
    let high = chances.iter().filter(is_high).map(|chances| (chances.side, chances.at));
    let marks: Vec<_> = high.chain(reds.iter().map(|red| (red.side, red.at + RING))).collect();
    let [crosses, crosses_wide] = label_lengths(chars).map(|length| {
        let from = goal.at.saturating_sub(length);
        marks.iter().any(|(side, at)| *side == goal.side && (from..goal.at).contains(at))
    });
    match &mut goal.label {
        Some(label) if label.left && crosses_wide => goal.label = None,
        Some(label) if label.left && crosses => label.tight = true,
        _ => {}
    }
}

/// Whether two marks in one lane would overlap.
fn overlap(one: &Chances<'_>, other: &Chances<'_>) -> bool {
    let reach = |chances: &Chances<'_>| chances.within.unwrap_or([chances.at, chances.at]);
    let ([one_from, one_to], [other_from, other_to]) = (reach(one), reach(other));
    one_from < other_to + RING && other_from < one_to + RING
}

/// The place of a chance. It moves along its stretch if a goal's disc in the same lane would cover it.
fn clear_of_goals(placed: &Placed<'_, '_>, side: Side, goals: &[Goal<'_>]) -> u32 {
    let at = placed.middle();
    let Some([from, to]) = placed.stretch() else { return at };
    let near = goals.iter().find(|goal| goal.side == side && goal.at.abs_diff(at) < CLEARANCE);
    match near {
        Some(goal) if goal.at >= at => goal.at.saturating_sub(CLEARANCE).max(from),
        Some(goal) => (goal.at + CLEARANCE).min(to),
        None => at,
    }
}

fn sent_off<'d>(placed: &[Placed<'_, 'd>]) -> Vec<SentOff<'d>> {
    let red = |placed: &&Placed<'_, 'd>| {
        matches!(placed.entry.event.kind, EventKind::Red | EventKind::SecondYellow)
            && placed.entry.event.cancelled.is_none()
    };
    let sent = placed.iter().filter(red);
    sent.filter_map(|placed| {
        let id = placed.entry.event.id.as_str();
        Some(SentOff { id, order: placed.order, side: placed.entry.side?, at: placed.exact? })
    })
    .collect()
}

/// Returns how many rings a stack draws, and the figure beside them if there are more chances than rings.
pub(super) fn stack(count: usize) -> (usize, Option<usize>) {
    if count > STACK { (1, Some(count)) } else { (count, None) }
}

#[cfg(test)]
mod tests;
