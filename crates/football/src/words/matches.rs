//! The header, the strip and the frame of the parts.

use super::Words;
use crate::clock::Minute;
use crate::document::{DateTime, Document, Event, Match, MatchStatus};
use crate::story::{BreakKind, Side, score_after};

impl Words {
    /// The status under the score: "Full time", "67′", "Kick-off 20:00". The minute is the one that the clock has come
    /// to since the document was made.
    #[must_use]
    pub fn status(&self, document: &Document, the_match: &Match, minute: Option<Minute>) -> String {
        let minute = minute.or(the_match.clock.map(|clock| clock.minute));
        let extra = document.has_extra_time();
        let text = match the_match.status {
            MatchStatus::Scheduled => match &the_match.kickoff {
                Some(kickoff) => return format!("Kick-off {}", self.time_of_day(kickoff)),
                None => "To be played",
            },
            MatchStatus::Delayed => "Kick-off delayed",
            MatchStatus::Postponed => "Postponed",
            MatchStatus::Live => {
                return minute.map_or("Live".to_owned(), |minute| self.minute(minute));
            }
            MatchStatus::HalfTime => "Half-time",
            MatchStatus::ExtraTime => {
                return minute.map_or("Extra time".to_owned(), |minute| self.minute(minute));
            }
            MatchStatus::ShootOut => "Shoot-out",
            MatchStatus::Suspended => "Interrupted",
            MatchStatus::Abandoned => "Abandoned",
            MatchStatus::Finished if document.shoot_out().is_some() || the_match.unknown.shoot_out => {
                "After penalties"
            }
            MatchStatus::Finished if extra => "After extra time",
            MatchStatus::Finished => "Full time",
            MatchStatus::Awarded => "Awarded",
            MatchStatus::Cancelled => "Called off",
        };
        text.to_owned()
    }

    /// The age of what is shown, where no newer version could be had: "As at 20:47".
    #[must_use]
    pub fn as_at(&self, time: &str) -> String {
        format!("As at {time}")
    }

    /// When a match was to be played before it was put off: "moved from Tue 26 Nov 2019, 20:00".
    #[must_use]
    pub fn moved_from(&self, previous: &DateTime) -> String {
        format!("moved from {}", self.date_and_time(previous))
    }

    /// Of a page that has nothing newer than what it came with, and should have: "As at 20:47, not updating".
    #[must_use]
    pub fn not_updating(&self, time: Option<&str>) -> String {
        time.map_or("Not updating".to_owned(), |time| format!("As at {time}, not updating"))
    }

    /// A goal for screen readers, as it comes: "Goal: Lovren, Liverpool. Liverpool 1, Napoli 1." The score follows later
    /// ([`Words::score_news`]) if the document does not state it yet.
    #[must_use]
    pub fn goal_news(&self, document: &Document, event: &Event) -> String {
        let mut news = self.kicker(event).to_owned();
        let [player, team] = [
            event.player.as_deref().map(|player| self.player(document, player)),
            event.team.as_deref().map(|team| self.team(document, team)),
        ];
        for (name, before) in [(player, ": "), (team, if player.is_some() { ", " } else { ": " })] {
            if let Some(name) = name {
                news.push_str(before);
                news.push_str(name);
            }
        }
        news.push('.');
        if let Some(score) = score_after(document, event) {
            news.push(' ');
            news.push_str(&self.score_news(document, score));
        }
        news
    }

    /// A score for screen readers: "Liverpool 1, Napoli 1."
    #[must_use]
    pub fn score_news(&self, document: &Document, [for_home, for_away]: [u16; 2]) -> String {
        let Some(the_match) = &document.the_match else { return String::new() };
        let (home, away) = (self.team(document, &the_match.home), self.team(document, &the_match.away));
        format!("{home} {for_home}, {away} {for_away}.")
    }

    /// The score at half-time, under the status: "HT 0–1".
    #[must_use]
    pub fn half_time_score(&self, score: [u16; 2]) -> String {
        format!("HT {}", self.score(score))
    }

    /// The score after 90 minutes, under the status: "90′ 1–1".
    #[must_use]
    pub fn ninety_minutes_score(&self, score: [u16; 2]) -> String {
        format!("90′ {}", self.score(score))
    }

    /// The kicks of a shoot-out: "5–3 on penalties".
    #[must_use]
    pub fn on_penalties(&self, score: [u16; 2]) -> String {
        format!("{} on penalties", self.score(score))
    }

    /// The score over two legs: "Aggregate 3–2".
    #[must_use]
    pub fn aggregate(&self, score: [u16; 2]) -> String {
        format!("Aggregate {}", self.score(score))
    }

    /// The whole state of the match as one sentence: "Liverpool 1, Napoli 1. Full time; 0–1 at half-time."
    #[must_use]
    pub fn score_sentence(&self, document: &Document, the_match: &Match) -> String {
        let (home, away) = (self.team(document, &the_match.home), self.team(document, &the_match.away));
        let status = self.status(document, the_match, None);
        let mut sentence = match document.score() {
            Some([for_home, for_away]) => format!("{home} {for_home}, {away} {for_away}. {status}"),
            None => format!("{home} against {away}. {status}"),
        };
        if let Some([for_home, for_away]) = the_match.half_time {
            sentence.push_str(&format!("; {for_home}–{for_away} at half-time"));
        }
        sentence.push('.');
        for more in [self.decision(document), self.shoot_out_stands(document)].into_iter().flatten() {
            sentence.push_str(&format!(" {more}."));
        }
        sentence
    }

    /// The label of the whole element: "Match centre: Liverpool 1, Napoli 1".
    #[must_use]
    pub fn element_label(&self, document: &Document) -> String {
        let Some(the_match) = &document.the_match else { return self.table().to_owned() };
        let (home, away) = (self.team(document, &the_match.home), self.team(document, &the_match.away));
        match document.score() {
            Some([for_home, for_away]) => format!("Match centre: {home} {for_home}, {away} {for_away}"),
            None => format!("Match centre: {home} against {away}"),
        }
    }

    /// The matchday: "Matchday 5".
    #[must_use]
    pub fn matchday(&self, matchday: u16) -> String {
        format!("Matchday {matchday}")
    }

    /// The list of a side's scorers, for screen readers.
    #[must_use]
    pub fn scorers_of(&self, team: &str) -> String {
        format!("Scorers for {team}")
    }

    /// After the minute of a penalty.
    #[must_use]
    pub fn penalty_short(&self) -> &'static str {
        "pen"
    }

    /// After the minute of an own goal.
    #[must_use]
    pub fn own_goal_short(&self) -> &'static str {
        "og"
    }

    /// Where the document does not say who scored.
    #[must_use]
    pub fn unknown_scorer(&self) -> &'static str {
        "Scorer not given"
    }

    /// Over the messages of a document that cannot be shown.
    #[must_use]
    pub fn cannot_show(&self) -> &'static str {
        "This match cannot be shown."
    }

    /// The links to the parts of the element, for screen readers.
    #[must_use]
    pub fn parts(&self) -> &'static str {
        "Parts of the match centre"
    }

    /// The title of the story.
    #[must_use]
    pub fn story(&self) -> &'static str {
        "Story"
    }

    /// The title of the line-ups.
    #[must_use]
    pub fn lineups(&self) -> &'static str {
        "Line-ups"
    }

    /// The title of the table, where the group has no name.
    #[must_use]
    pub fn table(&self) -> &'static str {
        "Table"
    }

    /// The two ways to show line-ups, and what they are.
    #[must_use]
    pub fn lineup_views(&self) -> [&'static str; 3] {
        ["Show as", "Pitch", "List"]
    }

    /// The referee: "Referee: Carlos del Cerro Grande (ESP)".
    #[must_use]
    pub fn official(&self, role: &str, name: &str, country: Option<&str>) -> String {
        let role = match role {
            "referee" => "Referee",
            "assistant" => "Assistant",
            "fourth" => "Fourth official",
            "var" => "Video assistant",
            other => other,
        };
        match country {
            Some(country) => format!("{role}: {name} ({country})"),
            None => format!("{role}: {name}"),
        }
    }

    /// A coach.
    #[must_use]
    pub fn coach(&self, name: &str) -> String {
        format!("Coach: {name}")
    }

    /// The mark of a captain, and what it stands for.
    #[must_use]
    pub fn captain(&self) -> [&'static str; 2] {
        ["C", "captain"]
    }

    /// The substitutes of a side who did not come on.
    #[must_use]
    pub fn bench(&self) -> &'static str {
        "On the bench"
    }

    /// The ends of periods.
    #[must_use]
    pub fn break_name(&self, kind: BreakKind) -> &'static str {
        match kind {
            BreakKind::HalfTime => "Half-time",
            BreakKind::FullTime => "Full time",
            BreakKind::ExtraHalfTime => "Half-time of extra time",
            BreakKind::AfterExtraTime => "End of extra time",
            BreakKind::AfterShootOut => "End of the shoot-out",
        }
    }

    /// The ends of periods on the axis of the strip.
    #[must_use]
    pub fn break_short(&self, kind: BreakKind) -> &'static str {
        match kind {
            BreakKind::HalfTime => "HT",
            BreakKind::FullTime => "FT",
            BreakKind::ExtraHalfTime | BreakKind::AfterShootOut => "",
            BreakKind::AfterExtraTime => "AET",
        }
    }

    /// What the band of the strip is.
    #[must_use]
    pub fn strip_key(&self) -> &'static str {
        "The band is the score."
    }

    /// What a hollow ring on a rail is.
    #[must_use]
    pub fn strip_key_unknown(&self) -> &'static str {
        "A chance somewhere on this line; its minute is not given."
    }

    /// What a filled ring is, where there are only such.
    #[must_use]
    pub fn strip_key_known(&self) -> &'static str {
        "A chance."
    }

    /// The strip for screen readers: who led when, and how many chances each side had.
    #[must_use]
    pub fn strip_label(&self, document: &Document, the_match: &Match, chances: [usize; 2]) -> String {
        let mut label = self.score_sentence(document, the_match);
        label.push_str(" Minute by minute.");
        for side in Side::BOTH {
            let team = self.team(document, the_match.team_of(side));
            match side.of(chances) {
                0 => {}
                1 => label.push_str(&format!(" {team}: one chance.")),
                count => label.push_str(&format!(" {team}: {count} chances.")),
            }
        }
        label
    }
}
