//! The story of a match: every event in order with its importance and the score after it, and the breaks
//! between the periods.

use super::score::{add_goal, goals_tell_every_score, is_within};
use super::{Side, acting_side, scoring_side};
use crate::clock::{Minute, Period};
use crate::document::{Document, Event, EventKind, Match, MatchStatus, Score};

/// The story of a match.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story<'d> {
    /// Events and breaks, in order.
    pub items: Vec<Item<'d>>,
    /// Events whose minute and place in the order are unknown. They are kept apart from the rest.
    pub loose: Vec<Entry<'d>>,
    /// How many entries each filter level shows.
    pub counts: Counts,
}

impl<'d> Story<'d> {
    /// The latest entry that the first level of the filter shows: a key event, or any event if there is no
    /// key event.
    #[must_use]
    pub fn latest(&self) -> Option<&Entry<'d>> {
        let is_shown = |entry: &&Entry<'d>| self.counts.key == 0 || entry.loudness != Loudness::Rest;
        self.entries().filter(is_shown).last()
    }
}

/// How many entries each filter level shows. Every level includes the more important ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Goals.
    pub goals: usize,
    /// Goals and key events.
    pub key: usize,
    /// Everything.
    pub all: usize,
}

/// One line of the story.
#[derive(Clone, Debug, PartialEq)]
pub enum Item<'d> {
    /// An event.
    Entry(Entry<'d>),
    /// The end of a period.
    Break(Break),
}

/// An event in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'d> {
    /// The event.
    pub event: &'d Event,
    /// The side of the event. For an own goal, the side that benefits. `None` if the event belongs to both
    /// sides.
    pub side: Option<Side>,
    /// How important it is.
    pub loudness: Loudness,
    /// The score after a goal that counts, or the kicks scored so far in a shoot-out. `None` for a goal that
    /// the score of the match does not include yet.
    pub score: Option<Score>,
    /// Who leads before the event.
    pub lead_before: Lead,
    /// Who leads after the event.
    pub lead_after: Lead,
}

/// How important an event is. The filter has the same three levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loudness {
    /// Everything else.
    Rest,
    /// A chance, a missed penalty, a shoot-out kick, a VAR check, a sending-off, or a disallowed goal.
    Key,
    /// A goal.
    Goal,
}

/// The leading side. `None` if the score is level.
pub type Lead = Option<Side>;

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Which break it is.
    pub kind: BreakKind,
    /// The last minute, with stoppage time if known.
    pub minute: Option<Minute>,
    /// The score at that moment, or the shoot-out score at the end of a shoot-out. `None` if the document
    /// does not give it.
    pub score: Option<Score>,
    /// Who leads at that moment.
    pub lead: Lead,
}

/// Which period ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// After the first half.
    HalfTime,
    /// After 90 minutes.
    FullTime,
    /// Between the halves of extra time.
    ExtraHalfTime,
    /// After extra time.
    AfterExtraTime,
    /// After the shoot-out.
    AfterShootOut,
}

impl<'d> Story<'d> {
    /// Returns the story of the document's match. Empty if the document has no match.
    #[must_use]
    pub fn of(document: &'d Document) -> Story<'d> {
        let Some(the_match) = &document.the_match else { return Story::default() };
        let mut teller = Teller::new(document, the_match);
        let (placed, loose): (Vec<_>, Vec<_>) = document.events.iter().partition(|event| !is_loose(event));
        for event in placed {
            teller.tell(event);
        }
        teller.close_until(None);
        let mut story = Story { items: teller.items, ..Story::default() };
        story.loose = loose.into_iter().map(|event| entry(document, event, None, teller.score)).collect();
        story.counts = count(&story);
        story
    }

    /// The entries in order, without breaks and loose events.
    pub fn entries(&self) -> impl Iterator<Item = &Entry<'d>> {
        self.items.iter().filter_map(|item| match item {
            Item::Entry(entry) => Some(entry),
            Item::Break(_) => None,
        })
    }
}

/// Whether a card has no time at all: no minute, no period, no hint.
fn is_loose(event: &Event) -> bool {
    event.kind.is_card() && event.moment.period.is_none() && event.moment.when.is_none()
}

/// Walks through the events and closes each period when it ends.
struct Teller<'d> {
    document: &'d Document,
    the_match: &'d Match,
    items: Vec<Item<'d>>,
    period: Period,
    score: Score,
    kicks: Score,
}

impl<'d> Teller<'d> {
    fn new(document: &'d Document, the_match: &'d Match) -> Self {
        Teller { document, the_match, items: Vec::new(), period: Period::First, score: [0, 0], kicks: [0, 0] }
    }

    fn tell(&mut self, event: &'d Event) {
        if let Some(period) = event.moment.period {
            self.close_until(Some(period));
        }
        if matches!(event.kind, EventKind::PeriodStart | EventKind::PeriodEnd) {
            return;
        }
        let scored_by = scoring_side(self.document, event);
        let before = self.score;
        // The events of a live match may be ahead of its score. A goal that the score lacks gets an entry but
        // changes nothing.
        let counts = scored_by.map(|side| add_goal(before, side)).filter(|score| self.is_within(*score));
        self.score = counts.unwrap_or(before);
        let is_scored = event.kind == EventKind::KickScored && event.cancelled.is_none();
        let kicked_by = acting_side(self.document, event).filter(|_| is_scored);
        if let Some(side) = kicked_by {
            self.kicks = add_goal(self.kicks, side);
        }
        let shown = match event.kind {
            kind if kind.is_kick() => Some(self.kicks),
            _ if event.score.is_unknown() => None,
            _ => counts.and_then(|counted| {
                event.score.known().or(Some(counted)).filter(|score| self.is_within(*score))
            }),
        };
        let mut entry = entry(self.document, event, shown, before);
        entry.side = scored_by.or(entry.side);
        entry.lead_after = Side::ahead(self.score);
        self.items.push(Item::Entry(entry));
    }

    /// Ends every period before `next`. With `None`, ends every period that the match has completed.
    fn close_until(&mut self, next: Option<Period>) {
        // Looking for extra time reads all events, so do it only when a period ends.
        if next.is_some_and(|next| next <= self.period) {
            return;
        }
        let extra = self.document.has_extra_time();
        for period in Period::ALL {
            if period.is_extra_time() && !extra {
                continue;
            }
            let before_next = next.is_none_or(|next| period < next);
            if period >= self.period
                && before_next
                && (next.is_some() || is_through(self.document, self.the_match, period))
            {
                self.close(period);
            }
        }
        self.period = self.period.max(next.unwrap_or(self.period));
    }

    fn close(&mut self, period: Period) {
        let kind = match period {
            Period::First => BreakKind::HalfTime,
            Period::Second => BreakKind::FullTime,
            Period::ExtraFirst => BreakKind::ExtraHalfTime,
            Period::ExtraSecond => BreakKind::AfterExtraTime,
            Period::ShootOut => BreakKind::AfterShootOut,
        };
        let stated = match kind {
            BreakKind::HalfTime => self.the_match.half_time.known(),
            BreakKind::FullTime => {
                self.the_match.full_time.known().or_else(|| self.final_score(Period::Second))
            }
            BreakKind::AfterExtraTime => self.final_score(Period::ExtraSecond),
            BreakKind::AfterShootOut => self.document.shoot_out(),
            BreakKind::ExtraHalfTime => None,
        };
        let counted = match kind {
            BreakKind::HalfTime if self.the_match.half_time.is_unknown() => None,
            BreakKind::FullTime if self.the_match.full_time.is_unknown() => None,
            // The document has the stated kicks, or counts them.
            BreakKind::AfterShootOut => None,
            _ => goals_tell_every_score(self.document).then_some(self.score),
        };
        let added =
            self.the_match.added.iter().find(|(of, _)| *of == period).map_or(0, |(_, minutes)| *minutes);
        let minute = self.the_match.lengths.last_minute(period);
        let score = stated.or(counted);
        self.items.push(Item::Break(Break {
            kind,
            minute: minute.map(|minute| Minute { minute, stoppage: added }),
            score,
            lead: score
                .filter(|_| kind != BreakKind::AfterShootOut)
                .map_or(Side::ahead(self.score), Side::ahead),
        }));
        self.period = next_period(period);
    }

    /// Returns the score of the match if no goals can follow this period.
    fn final_score(&self, period: Period) -> Option<Score> {
        let extra = self.document.has_extra_time();
        let last = if extra { Period::ExtraSecond } else { Period::Second };
        self.document.score().filter(|_| period == last && self.the_match.status().is_over())
    }

    /// Whether this can have been the score at some time: neither side has more goals than in the score of
    /// the match. The score of an awarded match comes from the ruling.
    fn is_within(&self, score: Score) -> bool {
        let awarded = self.the_match.status() == MatchStatus::Awarded;
        awarded || self.document.score().is_some_and(|whole| is_within(score, whole))
    }
}

fn next_period(period: Period) -> Period {
    Period::from_number(period.number() + 1).unwrap_or(Period::ShootOut)
}

/// Whether the match has completed a period. The last period played ends with the match.
fn is_through(document: &Document, the_match: &Match, period: Period) -> bool {
    let extra = document.has_extra_time();
    match (the_match.status(), period) {
        (MatchStatus::Finished, Period::First | Period::Second) => true,
        (MatchStatus::Finished, Period::ExtraFirst | Period::ExtraSecond) => extra,
        (MatchStatus::Finished, Period::ShootOut) => document.has_shoot_out(),
        (MatchStatus::HalfTime, Period::First) => true,
        (MatchStatus::ExtraTime, Period::First | Period::Second) => true,
        (MatchStatus::ShootOut, period) => period < Period::ShootOut && (extra || period <= Period::Second),
        (MatchStatus::Live, period) => the_match.clock().is_some_and(|clock| period < clock.period),
        _ => false,
    }
}

fn entry<'d>(document: &Document, event: &'d Event, score: Option<Score>, before: Score) -> Entry<'d> {
    let loudness = match event.kind {
        _ if event.kind.is_goal() && event.cancelled.is_none() => Loudness::Goal,
        // The header shows the kicks of a shoot-out as a grid, so they fall to the rest.
        EventKind::Var => Loudness::Key,
        kind if kind.is_goal() || kind.is_chance() || kind.is_sending_off() => Loudness::Key,
        _ => Loudness::Rest,
    };
    let side = acting_side(document, event);
    let lead = Side::ahead(before);
    Entry { event, side, loudness, score, lead_before: lead, lead_after: lead }
}

fn count(story: &Story<'_>) -> Counts {
    let at_least =
        |level| story.entries().chain(&story.loose).filter(|entry| entry.loudness >= level).count();
    Counts { goals: at_least(Loudness::Goal), key: at_least(Loudness::Key), all: at_least(Loudness::Rest) }
}
