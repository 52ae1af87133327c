//! The place of a minute on the strip, in hundredths of a percent of its width.

use touchline_football::clock::{Lengths, Minute, Moment, Period, When};
use touchline_football::document::{Document, Match};

/// The whole width.
pub(super) const WIDTH: u32 = 10_000;
/// The gap between two periods.
const GAP: u32 = 200;

/// The scale of the strip, with one run per period.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plot {
    runs: Vec<Run>,
    lengths: Lengths,
}

/// One period on the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Run {
    /// The period.
    pub(super) period: Period,
    /// Its left end.
    pub(super) from: u32,
    /// Its right end.
    pub(super) to: u32,
    /// Its minutes, including stoppage time.
    minutes: u32,
}

impl Plot {
    /// Returns the plot of a match: two periods, or four with extra time. Each has its nominal length and
    /// compresses its stoppage time into that.
    pub(super) fn of(document: &Document, the_match: &Match) -> Plot {
        let lengths = the_match.lengths;
        let count = if document.has_extra_time() { 4 } else { 2 };
        let periods: Vec<(Period, u32, u32)> = Period::ALL
            .into_iter()
            .take(count)
            .map(|period| {
                let half = if period <= Period::Second { lengths.half } else { lengths.extra_half };
                (period, u32::from(half), u32::from(half) + stoppage(document, the_match, period))
            })
            .collect();
        let room = WIDTH - GAP * (u32::try_from(periods.len()).unwrap_or(1) - 1);
        let total: u32 = periods.iter().map(|(_, half, _)| half).sum();
        let mut from = 0;
        let runs = periods
            .into_iter()
            .map(|(period, half, minutes)| {
                let to = from + room * half / total.max(1);
                let run = Run { period, from, to, minutes: minutes.max(1) };
                from = to + GAP;
                run
            })
            .collect();
        Plot { runs, lengths }
    }

    /// The runs, in order.
    pub(super) fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The run of a period.
    pub(super) fn run(&self, period: Period) -> Option<Run> {
        self.runs.iter().copied().find(|run| run.period == period)
    }

    /// The middle of a minute.
    pub(super) fn at(&self, period: Period, minute: Minute) -> Option<u32> {
        let first = self.lengths.first_minute(period)?;
        let elapsed = u32::from(minute.minute.saturating_sub(first)) + u32::from(minute.stoppage);
        Some(self.run(period)?.place(elapsed * 2 + 1))
    }

    /// The place of a moment with a known minute.
    pub(super) fn place(&self, moment: &Moment) -> Option<u32> {
        self.at(moment.period?, moment.minute?)
    }

    /// The marks of the axis: every 15 minutes, each with the minutes played by then.
    pub(super) fn ticks(&self) -> Vec<(u32, u32)> {
        let mut ticks = Vec::new();
        for run in self.runs.iter().filter(|run| run.period <= Period::Second) {
            let before = u32::from(self.lengths.first_minute(run.period).unwrap_or(1)) - 1;
            for elapsed in [15, 30].into_iter().filter(|elapsed| elapsed + 5 < u32::from(self.lengths.half)) {
                ticks.push((before + elapsed, run.place(elapsed * 2)));
            }
        }
        ticks
    }

    /// Narrows an interval by a hint: to the first or last third of the half, or to its last minutes. Ignores
    /// a hint that contradicts the neighbours.
    pub(super) fn narrow(&self, period: Period, [from, to]: [u32; 2], when: Option<When>) -> [u32; 2] {
        let (Some(run), Some(when)) = (self.run(period), when) else { return [from, to] };
        let third = u32::from(self.lengths.half) / 3;
        let half = u32::from(self.lengths.half);
        let [least, most] = match when {
            When::Early => [run.from, run.place(third * 2)],
            When::BeforeHalfTime | When::Late => [run.place((half - third) * 2), run.to],
            When::HalfTime => [run.place(half.saturating_sub(5) * 2), run.to],
        };
        let narrowed = [from.max(least), to.min(most)];
        if narrowed[0] < narrowed[1] { narrowed } else { [from, to] }
    }
}

impl Run {
    /// The place of a time, in half minutes from the start of the period.
    fn place(&self, half_minutes: u32) -> u32 {
        self.from + (self.to - self.from) * half_minutes.min(self.minutes * 2) / (self.minutes * 2)
    }
}

/// The stoppage time of a period: the announced minutes, or more if the events or the clock exceed them.
fn stoppage(document: &Document, the_match: &Match, period: Period) -> u32 {
    let announced = the_match.added.iter().filter(|(of, _)| *of == period).map(|(_, minutes)| *minutes);
    let shown = document.events.iter().filter(|event| event.moment.period == Some(period));
    let shown = shown.filter_map(|event| event.moment.minute.map(|minute| minute.stoppage));
    let clock = the_match.clock().filter(|clock| clock.period == period).map(|clock| clock.minute.stoppage);
    u32::from(announced.chain(shown).chain(clock).max().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use touchline_football::document::Stated;

    fn plot() -> Plot {
        let mut fixture = Match::of("a", "b");
        fixture.added = vec![(Period::First, 4), (Period::Second, 4)];
        Plot::of(&Document::default(), &fixture)
    }

    #[test]
    fn minutes_lie_where_the_design_has_them() {
        let plot = plot();
        assert_eq!(plot.at(Period::First, Minute::at(21)), Some(2050));
        assert_eq!(plot.at(Period::Second, Minute::at(65)), Some(7050));
        assert_eq!(plot.ticks(), [(15, 1500), (30, 3000), (60, 6600), (75, 8100)]);
    }

    #[test]
    fn the_last_minute_of_stoppage_time_lies_within_its_half() {
        let plot = plot();
        let last = plot.at(Period::First, Minute { minute: 45, stoppage: 4 });
        assert!(last.is_some_and(|at| at < 4900), "{last:?}");
    }

    #[test]
    fn extra_time_makes_four_runs_that_fill_the_width() {
        let mut fixture = Match::of("a", "b");
        fixture.full_time = Stated::Known([1, 1]);
        let document = Document { the_match: Some(fixture.clone()), ..Document::default() };
        let plot = Plot::of(&document, &fixture);
        assert_eq!(plot.runs().len(), 4);
        assert!(plot.runs().last().is_some_and(|run| run.to.abs_diff(WIDTH) <= 4));
    }

    #[test]
    fn a_hint_narrows_an_interval_but_never_past_its_neighbours() {
        let plot = plot();
        assert_eq!(plot.narrow(Period::First, [2050, 4900], Some(When::BeforeHalfTime)), [3000, 4900]);
        assert_eq!(plot.narrow(Period::First, [2050, 2500], Some(When::Late)), [2050, 2500]);
    }
}
