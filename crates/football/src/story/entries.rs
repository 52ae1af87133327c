//! The story: every event in order with its loudness and the score after it, and the breaks between the periods.

use super::score::{add_goal, goals_tell_every_score, is_within};
use super::{Side, acting_side, scoring_side};
use crate::clock::{Minute, Period};
use crate::document::{Document, Event, EventKind, Match, MatchStatus, Score};

/// The story of a match.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story<'d> {
    /// What happened and the breaks, in order.
    pub items: Vec<Item<'d>>,
    /// Events whose minute and order nobody gives, apart from the order of the match.
    pub loose: Vec<Entry<'d>>,
    /// How many entries each level of the filter shows.
    pub counts: Counts,
}

/// How many entries each level of the filter shows: every level includes the louder ones.
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
    /// The side whose event it is; for an own goal the side that it counts for. None for an event of both.
    pub side: Option<Side>,
    /// How loud it is.
    pub loudness: Loudness,
    /// The score after it, for a goal that counts; kicks scored so far, for a kick of a shoot-out. None for a goal that the
    /// score of the match does not have yet.
    pub score: Option<Score>,
    /// Who leads before it.
    pub lead_before: Lead,
    /// Who leads after it.
    pub lead_after: Lead,
}

/// How loud an event is told; the filter has the same three levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loudness {
    /// Everything else.
    Rest,
    /// A chance, a penalty that was not scored, a kick of a shoot-out, a VAR check, a sending-off, a goal that did not
    /// count.
    Key,
    /// A goal.
    Goal,
}

/// Who leads: None while level.
pub type Lead = Option<Side>;

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Which.
    pub kind: BreakKind,
    /// The last minute, with its stoppage time where that is known.
    pub minute: Option<Minute>,
    /// The score at that moment; the kicks for the end of a shoot-out. None where the document does not tell.
    pub score: Option<Score>,
    /// Who leads at that moment.
    pub lead: Lead,
}

/// Which end.
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
    /// The story of the document's match; empty without one.
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

    /// The entries in order, without the breaks and without the loose ones.
    pub fn entries(&self) -> impl Iterator<Item = &Entry<'d>> {
        self.items.iter().filter_map(|item| match item {
            Item::Entry(entry) => Some(entry),
            Item::Break(_) => None,
        })
    }
}

/// Whether nobody says when a card was shown: not the minute, not the period, no hint.
fn is_loose(event: &Event) -> bool {
    event.kind.is_card() && event.moment.period.is_none() && event.moment.when.is_none()
}

/// Walks the events and closes periods as they end.
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
        // The goals of a live match may run ahead of its score: one that is not in it yet changes nothing but the story.
        let counts = scored_by.map(|side| add_goal(before, side)).filter(|score| self.is_within(*score));
        self.score = counts.unwrap_or(before);
        let kicked_by = acting_side(self.document, event).filter(|_| event.kind == EventKind::KickScored);
        if let Some(side) = kicked_by {
            self.kicks = add_goal(self.kicks, side);
        }
        let shown = match event.kind {
            kind if kind.is_kick() => Some(self.kicks),
            _ if event.is_score_unknown => None,
            _ => counts
                .and_then(|counted| event.score.or(Some(counted)).filter(|score| self.is_within(*score))),
        };
        let mut entry = entry(self.document, event, shown, before);
        entry.side = scored_by.or(entry.side);
        entry.lead_after = lead(self.score);
        self.items.push(Item::Entry(entry));
    }

    /// Ends every period before this one; with None, every period that the match is through with.
    fn close_until(&mut self, next: Option<Period>) {
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
            BreakKind::HalfTime => self.the_match.half_time,
            BreakKind::FullTime => self.the_match.full_time.or_else(|| self.final_score(Period::Second)),
            BreakKind::AfterExtraTime => self.final_score(Period::ExtraSecond),
            BreakKind::AfterShootOut => self.the_match.shoot_out,
            BreakKind::ExtraHalfTime => None,
        };
        let unknown = self.the_match.unknown;
        let counted = match kind {
            BreakKind::HalfTime if unknown.half_time => None,
            BreakKind::FullTime if unknown.full_time => None,
            BreakKind::AfterShootOut => (!unknown.shoot_out).then_some(self.kicks),
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
            lead: score.filter(|_| kind != BreakKind::AfterShootOut).map_or(lead(self.score), lead),
        }));
        self.period = next_period(period);
    }

    /// The score of the match, where this period is the last one that can have goals.
    fn final_score(&self, period: Period) -> Option<Score> {
        let extra = self.document.has_extra_time();
        let last = if extra { Period::ExtraSecond } else { Period::Second };
        self.document.score().filter(|_| period == last && self.the_match.status.is_over())
    }

    /// Whether the match can have had this score: no side has more goals than in the score of the match. An awarded match
    /// has the score of the ruling.
    fn is_within(&self, score: Score) -> bool {
        let awarded = self.the_match.status == MatchStatus::Awarded;
        awarded || self.document.score().is_some_and(|whole| is_within(score, whole))
    }
}

fn next_period(period: Period) -> Period {
    Period::from_number(period.number() + 1).unwrap_or(Period::ShootOut)
}

/// Whether the match is through with a period: the last ones that were played end with the match.
fn is_through(document: &Document, the_match: &Match, period: Period) -> bool {
    let extra = document.has_extra_time();
    match (the_match.status, period) {
        (MatchStatus::Finished, Period::First | Period::Second) => true,
        (MatchStatus::Finished, Period::ExtraFirst | Period::ExtraSecond) => extra,
        (MatchStatus::Finished, Period::ShootOut) => {
            the_match.shoot_out.is_some() || the_match.unknown.shoot_out
        }
        (MatchStatus::HalfTime, Period::First) => true,
        (MatchStatus::ExtraTime, Period::First | Period::Second) => true,
        (MatchStatus::ShootOut, period) => period < Period::ShootOut && (extra || period <= Period::Second),
        (MatchStatus::Live, period) => the_match.clock.is_some_and(|clock| period < clock.period),
        _ => false,
    }
}

fn entry<'d>(document: &Document, event: &'d Event, score: Option<Score>, before: Score) -> Entry<'d> {
    let loudness = match event.kind {
        _ if event.kind.is_goal() && event.cancelled.is_none() => Loudness::Goal,
        EventKind::Var | EventKind::KickScored | EventKind::KickMissed => Loudness::Key,
        kind if kind.is_goal() || kind.is_chance() || kind.is_sending_off() => Loudness::Key,
        _ => Loudness::Rest,
    };
    let side = acting_side(document, event);
    Entry { event, side, loudness, score, lead_before: lead(before), lead_after: lead(before) }
}

/// Who leads at a score.
fn lead([home, away]: Score) -> Lead {
    match home.cmp(&away) {
        std::cmp::Ordering::Greater => Some(Side::Home),
        std::cmp::Ordering::Less => Some(Side::Away),
        std::cmp::Ordering::Equal => None,
    }
}

fn count(story: &Story<'_>) -> Counts {
    let at_least =
        |level| story.entries().chain(&story.loose).filter(|entry| entry.loudness >= level).count();
    Counts { goals: at_least(Loudness::Goal), key: at_least(Loudness::Key), all: at_least(Loudness::Rest) }
}
