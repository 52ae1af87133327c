//! The header, the strip, and the titles of the parts.

use super::{Words, messages};
use crate::clock::Minute;
use crate::document::{DateTime, Document, Event, Match, MatchStatus};
use crate::story::{BreakKind, Side, score_after};

impl Words {
    /// The status under the score: "Full time", "67′", "Kick-off 20:00". `minute` is the current minute on
    /// the match clock, which runs on after the document was made.
    #[must_use]
    pub fn status(&self, document: &Document, the_match: &Match, minute: Option<Minute>) -> String {
        let minute = minute.or(the_match.clock().map(|clock| clock.minute));
        let message = match the_match.status() {
            MatchStatus::Scheduled => match &the_match.kickoff {
                Some(kickoff) => return self.speak(messages::status_kick_off(&self.time_of_day(kickoff))),
                None => messages::status_no_date(),
            },
            MatchStatus::Delayed => messages::status_delayed(),
            MatchStatus::Postponed => messages::status_postponed(),
            MatchStatus::Live | MatchStatus::ExtraTime => match (minute, the_match.status()) {
                (Some(minute), _) => return self.minute(minute),
                (None, MatchStatus::Live) => messages::status_live(),
                (None, _) => messages::status_extra_time(),
            },
            MatchStatus::HalfTime => messages::status_half_time(),
            MatchStatus::ShootOut => messages::status_shoot_out(),
            MatchStatus::Suspended => messages::status_suspended(),
            MatchStatus::Abandoned => messages::status_abandoned(),
            MatchStatus::Finished if document.shoot_out().is_some() || the_match.shoot_out.is_unknown() => {
                messages::status_after_penalties()
            }
            MatchStatus::Finished if document.has_extra_time() => messages::status_after_extra_time(),
            MatchStatus::Finished => messages::status_full_time(),
            MatchStatus::Awarded => messages::status_awarded(),
            MatchStatus::Cancelled => messages::status_cancelled(),
        };
        self.text(message).to_owned()
    }

    /// The label of the time of kick-off.
    #[must_use]
    pub fn kick_off(&self) -> &str {
        self.text(messages::kick_off())
    }

    /// What follows after a status that leaves readers asking.
    #[must_use]
    pub fn what_follows(&self, status: MatchStatus) -> Option<&str> {
        match status {
            MatchStatus::Suspended => Some(self.text(messages::suspended_next())),
            MatchStatus::Cancelled => Some(self.text(messages::cancelled_next())),
            _ => None,
        }
    }

    /// The time of the last good answer if later ones failed: "No news since 20:47."
    #[must_use]
    pub fn no_news_since(&self, time: &str) -> String {
        self.speak(messages::no_news_since(time))
    }

    /// What the page does about it: "Trying again."
    #[must_use]
    pub fn trying_again(&self) -> &str {
        self.text(messages::trying_again())
    }

    /// The original date of a postponed match: "originally Tue 26 Nov 2019, 20:00".
    #[must_use]
    pub fn moved_from(&self, previous: &DateTime) -> String {
        self.speak(messages::moved_from(&self.date_and_time(previous)))
    }

    /// The note of a page that should have had updates and got none: "As at 20:47, not updating".
    #[must_use]
    pub fn not_updating(&self, time: Option<&str>) -> String {
        match time {
            Some(time) => self.speak(messages::as_at_not_updating(time)),
            None => self.text(messages::not_updating()).to_owned(),
        }
    }

    /// A new goal, for screen readers: "Goal: Lovren, Liverpool. Liverpool 1, Napoli 1." If the document does
    /// not state the score yet, it follows later ([`Words::score_news`]).
    #[must_use]
    pub fn goal_news(&self, document: &Document, event: &Event) -> String {
        let what = self.kicker(event);
        let player = event.player.as_deref().map(|player| self.player(document, player));
        let team = event.team.as_deref().map(|team| self.team(document, team));
        let news = match (player, team) {
            (Some(player), Some(team)) => self.speak(messages::goal_news(what, player, team)),
            (Some(who), None) | (None, Some(who)) => self.speak(messages::goal_news_short(what, who)),
            (None, None) => self.speak(messages::goal_news_bare(what)),
        };
        match score_after(document, event) {
            Some(score) => format!("{news} {}", self.score_news(document, score)),
            None => news,
        }
    }

    /// A score for screen readers: "Liverpool 1, Napoli 1."
    #[must_use]
    pub fn score_news(&self, document: &Document, [for_home, for_away]: [u16; 2]) -> String {
        let Some(the_match) = &document.the_match else { return String::new() };
        let (home, away) = (self.team(document, &the_match.home), self.team(document, &the_match.away));
        self.speak(messages::score_sentence(home, for_home.into(), away, for_away.into()))
    }

    /// The score at half-time, under the status: "HT 0–1".
    #[must_use]
    pub fn half_time_score(&self, score: [u16; 2]) -> String {
        self.speak(messages::half_time_score(score))
    }

    /// The score after 90 minutes, under the status: "90′ 1–1".
    #[must_use]
    pub fn ninety_minutes_score(&self, score: [u16; 2]) -> String {
        self.speak(messages::ninety_minutes_score(score))
    }

    /// The score of a shoot-out: "5–3 on penalties".
    #[must_use]
    pub fn on_penalties(&self, score: [u16; 2]) -> String {
        self.speak(messages::on_penalties(score))
    }

    /// The score over two legs: "Aggregate 3–2".
    #[must_use]
    pub fn aggregate(&self, score: [u16; 2]) -> String {
        self.speak(messages::aggregate(score))
    }

    /// The whole state of a match: "Liverpool 1, Napoli 1. Full time; 0–1 at half-time."
    #[must_use]
    pub fn score_sentence(&self, document: &Document, the_match: &Match) -> String {
        let mut sentences = match document.score() {
            Some(score) => self.score_news(document, score),
            None => {
                let [home, away] = [&the_match.home, &the_match.away].map(|team| self.team(document, team));
                self.speak(messages::against_sentence(home, away))
            }
        };
        sentences.push(' ');
        let status = self.status(document, the_match, None);
        match the_match.half_time.known() {
            None => self.say(messages::status_sentence(&status), &mut sentences),
            Some(half) => self.say(messages::status_sentence_half_time(&status, half), &mut sentences),
        }
        for more in [self.decision(document), self.shoot_out_stands(document)].into_iter().flatten() {
            sentences.push(' ');
            self.say(messages::clause_sentence(&more), &mut sentences);
        }
        sentences
    }

    /// The label of the whole element: "Match centre: Liverpool 1, Napoli 1".
    #[must_use]
    pub fn element_label(&self, document: &Document) -> String {
        let Some(the_match) = &document.the_match else { return self.table().to_owned() };
        let (home, away) = (self.team(document, &the_match.home), self.team(document, &the_match.away));
        match document.score() {
            Some([for_home, for_away]) => {
                self.speak(messages::label_score(home, for_home.into(), away, for_away.into()))
            }
            None => self.speak(messages::label_against(home, away)),
        }
    }

    /// The matchday: "Matchday 5".
    #[must_use]
    pub fn matchday(&self, matchday: u16) -> String {
        self.speak(messages::matchday(matchday.into()))
    }

    /// The label of a side's list of scorers, for screen readers.
    #[must_use]
    pub fn scorers_of(&self, team: &str) -> String {
        self.speak(messages::scorers_of(team))
    }

    /// The suffix after the minute of a penalty.
    #[must_use]
    pub fn penalty_short(&self) -> &str {
        self.text(messages::penalty_short())
    }

    /// The suffix after the minute of an own goal.
    #[must_use]
    pub fn own_goal_short(&self) -> &str {
        self.text(messages::own_goal_short())
    }

    /// The scorer of a goal if the document does not name one.
    #[must_use]
    pub fn unknown_scorer(&self) -> &str {
        self.text(messages::scorer_unknown())
    }

    /// The heading over the messages of a document that cannot be shown.
    #[must_use]
    pub fn cannot_show(&self) -> &str {
        self.text(messages::cannot_show())
    }

    /// What is wrong, for the reader of such a page.
    #[must_use]
    pub fn mistake(&self) -> &str {
        self.text(messages::mistake())
    }

    /// The summary of the fold with the messages for developers.
    #[must_use]
    pub fn details(&self) -> &str {
        self.text(messages::details())
    }

    /// The label of the links to the parts of the element, for screen readers.
    #[must_use]
    pub fn parts(&self) -> &str {
        self.text(messages::parts())
    }

    /// The title of the story.
    #[must_use]
    pub fn story(&self) -> &str {
        self.text(messages::story())
    }

    /// The title of the line-ups.
    #[must_use]
    pub fn lineups(&self) -> &str {
        self.text(messages::line_ups())
    }

    /// The title of the table if the group has no name.
    #[must_use]
    pub fn table(&self) -> &str {
        self.text(messages::table())
    }

    /// The label of the line-up views, and the names of the two views.
    #[must_use]
    pub fn lineup_views(&self) -> [&str; 3] {
        [messages::line_ups_view(), messages::line_ups_pitch(), messages::line_ups_list()]
            .map(|message| self.text(message))
    }

    /// An official: "Referee: Carlos del Cerro Grande (ESP)".
    #[must_use]
    pub fn official(&self, role: &str, name: &str, country: Option<&str>) -> String {
        self.speak(messages::official(self.role(role), &self.person(name, country)))
    }

    /// The role of an official: "Referee". A role that Touchline does not know stays as it is.
    #[must_use]
    pub fn role<'r>(&'r self, role: &'r str) -> &'r str {
        match role {
            "referee" => self.text(messages::official_referee()),
            "assistant" => self.text(messages::official_assistant()),
            "fourth" => self.text(messages::official_fourth()),
            "var" => self.text(messages::official_var()),
            other => other,
        }
    }

    /// The broadcasters of a match: "Broadcast by Sky Sports, DAZN". `None` if the document names none.
    #[must_use]
    pub fn broadcasters(&self, the_match: &Match) -> Option<String> {
        let names = the_match.broadcasters.join(", ");
        (!names.is_empty()).then(|| self.speak(messages::broadcasters(&names)))
    }

    /// A coach.
    #[must_use]
    pub fn coach(&self) -> &str {
        self.text(messages::coach())
    }

    /// The mark of a captain, and what it means.
    #[must_use]
    pub fn captain(&self) -> [&str; 2] {
        [messages::captain_short(), messages::captain()].map(|message| self.text(message))
    }

    /// The end of a period.
    #[must_use]
    pub fn break_name(&self, kind: BreakKind) -> &str {
        self.text(match kind {
            BreakKind::HalfTime => messages::break_half_time(),
            BreakKind::FullTime => messages::break_full_time(),
            BreakKind::ExtraHalfTime => messages::break_extra_half_time(),
            BreakKind::AfterExtraTime => messages::break_extra_time(),
            BreakKind::AfterShootOut => messages::break_shoot_out(),
        })
    }

    /// The end of a period on the axis of the strip.
    #[must_use]
    pub fn break_short(&self, kind: BreakKind) -> &str {
        match kind {
            BreakKind::HalfTime => self.text(messages::axis_half_time()),
            BreakKind::FullTime => self.text(messages::axis_full_time()),
            BreakKind::ExtraHalfTime | BreakKind::AfterShootOut => "",
            BreakKind::AfterExtraTime => self.text(messages::axis_extra_time()),
        }
    }

    /// What the band of the strip shows.
    #[must_use]
    pub fn strip_key(&self) -> &str {
        self.text(messages::strip_key())
    }

    /// What a hollow ring on a rail means.
    #[must_use]
    pub fn strip_key_unknown(&self) -> &str {
        self.text(messages::strip_key_unknown())
    }

    /// What a filled ring means, on a strip that has no hollow ones.
    #[must_use]
    pub fn strip_key_known(&self) -> &str {
        self.text(messages::strip_key_known())
    }

    /// The label of the strip for screen readers: who led when, and how many chances each side had.
    #[must_use]
    pub fn strip_label(&self, document: &Document, the_match: &Match, chances: [usize; 2]) -> String {
        let mut label = self.score_sentence(document, the_match);
        label.push(' ');
        label.push_str(self.text(messages::strip_label()));
        for side in Side::BOTH {
            let team = self.team(document, the_match.team_of(side));
            let chances = i64::try_from(side.of(chances)).unwrap_or(i64::MAX);
            if chances > 0 {
                label.push(' ');
                self.say(messages::strip_chances(team, chances), &mut label);
            }
        }
        label
    }
}
