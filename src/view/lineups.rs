//! The line-ups: both sides on one pitch, and as lists.

use super::el::{El, el, tag};
use super::frame::{Frame, linked, side_class, unseen};
use super::icons::{Icon, icon};
use super::segments::{Segment, segments};
use crate::state::{Action, LineUpView};
use touchline_football::document::{LineUp, Match};
use touchline_football::story::{Mark, MarkKind, Selected, Side, marks_of, rows_of};

/// The line-ups; nothing where the document has none. Folded until asked for in one column, open in two.
pub(super) fn lineups(frame: &Frame, shown_as: LineUpView) -> Option<El> {
    let fixture = frame.document.fixture.as_ref()?;
    let sides = Side::BOTH.map(|side| (side, lineup(fixture, side)));
    if sides.iter().all(|(_, lineup)| lineup.is_none()) {
        return None;
    }
    let words = &frame.words;
    let subs = tag("div", "tl-lu-subs").hidden();
    let body = tag("div", "tl-lu-body")
        .with(pitch(frame, fixture, &sides))
        .with(subs.with_all(sides.iter().map(|(side, lineup)| came_on(frame, *side, *lineup))))
        .with_all(sides.iter().map(|(side, lineup)| list(frame, fixture, *side, *lineup)));
    let title = || frame.title(0, "tl-title").text(words.lineups());
    let fold = tag("details", "tl-fold")
        .attr("data-key", &frame.id("lineups-fold"))
        .with(el("summary").with(title()).with(icon(&frame.uid, Icon::Chevron)))
        .with(views(frame, shown_as))
        .with(body)
        .with(officials(frame, fixture));
    let part = tag("section", "tl-part tl-lu").attr("part", "lineups").attr("id", &frame.id("lineups"));
    let part = part.attr("aria-labelledby", &frame.named_by(&frame.id("lineups")));
    Some(part.attr("aria-label", words.lineups()).with(tag("div", "tl-wide").with(title())).with(fold))
}

fn views(frame: &Frame, shown_as: LineUpView) -> El {
    let [legend, pitch, list] = frame.words.lineup_views();
    let choices: Vec<Segment> = LineUpView::NAMES
        .into_iter()
        .zip([pitch, list])
        .map(|((value, view), text)| Segment {
            value,
            action: Action::LineUps(view),
            text,
            count: None,
            chosen: shown_as == view,
        })
        .collect();
    segments(&frame.id("lineups-as"), legend, &choices)
}

fn lineup(fixture: &Match, side: Side) -> Option<&LineUp> {
    match side {
        Side::Home => fixture.lineups.home.as_ref(),
        Side::Away => fixture.lineups.away.as_ref(),
    }
}

/// A picture for the eye: the lists say the same to everybody.
fn pitch(frame: &Frame, fixture: &Match, sides: &[(Side, Option<&LineUp>); 2]) -> El {
    let chalk = ["tl-lu-half", "tl-lu-circle", "tl-lu-box tl-home", "tl-lu-box tl-away"];
    tag("div", "tl-lu-pitch")
        .hidden()
        .with_all(chalk.into_iter().map(|class| tag("i", class)))
        .with_all(sides.iter().map(|(side, lineup)| pitch_label(frame, fixture, *side, *lineup)))
        .with_all(sides.iter().map(|(side, lineup)| eleven(frame, *side, *lineup)))
}

fn formation(lineup: Option<&LineUp>) -> El {
    el("span").text(lineup.and_then(|lineup| lineup.formation.as_deref()).unwrap_or_default())
}

fn pitch_label(frame: &Frame, fixture: &Match, side: Side, lineup: Option<&LineUp>) -> El {
    let team = frame.words.team(&frame.document, fixture.team_of(side));
    let label = el("p").classes(&["tl-lu-side", side_class(Some(side))]);
    label.text(team).text(" ").with(formation(lineup))
}

/// A side's eleven on its half of the pitch, line by line from its own goal.
fn eleven(frame: &Frame, side: Side, lineup: Option<&LineUp>) -> El {
    let rows = lineup.map_or_else(Vec::new, |lineup| rows_of(&frame.document, lineup));
    let line = |row: &Vec<Selected<'_>>| {
        tag("div", "tl-lu-line").with_all(row.iter().map(|player| dot(frame, player)))
    };
    el("div").classes(&["tl-lu-eleven", side_class(Some(side))]).with_all(rows.iter().map(line))
}

fn dot(frame: &Frame, selected: &Selected<'_>) -> El {
    let number = frame.document.player(selected.player).and_then(|player| player.number);
    let mut disc = tag("span", "tl-lu-dot");
    if let Some(number) = number {
        disc = disc.number(&number);
    }
    let marks = selected.marks.iter().map(|mark| pitch_mark(frame, mark));
    let name = tag("span", "tl-lu-name").text(frame.words.player(&frame.document, selected.player));
    tag("span", "tl-lu-player").with(disc).with(tag("span", "tl-lu-marks").with_all(marks)).with(name)
}

fn pitch_mark(frame: &Frame, mark: &Mark<'_>) -> El {
    let minute = mark.moment.minute.filter(|_| mark.kind == MarkKind::Off);
    let minute = minute.map(|minute| frame.words.minute(minute)).unwrap_or_default();
    el("b").with(icon(&frame.uid, icon_of(mark.kind))).text(&minute)
}

/// The substitutes who came on, in order, under the pitch where there is no room for the lists.
fn came_on(frame: &Frame, side: Side, lineup: Option<&LineUp>) -> El {
    let document = &frame.document;
    let players = lineup.map_or(&[][..], |lineup| lineup.bench.as_slice());
    let came_on = |player: &&String| {
        marks_of(document, player).into_iter().find(|mark| mark.kind == MarkKind::On).map(|mark| mark.moment)
    };
    let lines = players.iter().filter_map(|player| {
        let minute = came_on(&player)?.minute.map(|minute| frame.words.minute(minute)).unwrap_or_default();
        let name = el("span").text(frame.words.player(document, player));
        let line = el("li").with(icon(&frame.uid, Icon::On)).with(name);
        Some(line.with(tag("span", "tl-lu-when").text(&minute)))
    });
    tag("ul", side_class(Some(side))).with_all(lines)
}

/// A side as a list, a substitute under the man he replaced.
fn list(frame: &Frame, fixture: &Match, side: Side, lineup: Option<&LineUp>) -> El {
    let Some(lineup) = lineup else { return el("div") };
    let (document, words) = (&frame.document, &frame.words);
    let team = words.team(document, fixture.team_of(side));
    let title = frame.title(1, "tl-lu-team").text(team).text(" ").with(formation(Some(lineup)));
    let rows = rows_of(document, lineup);
    let players = rows.iter().flat_map(|row| row.iter().enumerate()).map(|(place, selected)| {
        let captain = lineup.captain.as_deref() == Some(selected.player);
        list_player(frame, selected, captain).class(if place == 0 { "tl-lu-new" } else { "" })
    });
    let list = el("div").classes(&["tl-lu-list", side_class(Some(side))]).with(title);
    let list = list.with(el("ul").with_all(players));
    let coach = lineup.coach.as_ref().map(|coach| tag("p", "tl-lu-coach").text(&words.coach(coach)));
    list.with_maybe(coach)
}

fn list_player(frame: &Frame, selected: &Selected<'_>, captain: bool) -> El {
    let (document, words) = (&frame.document, &frame.words);
    let player = document.player(selected.player);
    let mut who = tag("span", "tl-lu-who");
    if let Some(number) = player.and_then(|player| player.number) {
        who = who.with(tag("span", "tl-lu-number").number(&number)).text(" ");
    }
    let name = words.player(document, selected.player);
    who = who.child(linked(name, player.and_then(|player| player.url.as_deref())));
    if captain {
        let [letter, word] = words.captain();
        who = who.text(" ").with(el("abbr").attr("title", word).text(letter));
    }
    let marks = selected.marks.iter().map(|mark| list_mark(frame, mark));
    let replaced_by =
        selected.marks.iter().find(|mark| mark.kind == MarkKind::Off).and_then(|mark| mark.other);
    let line = el("li").with(who).with(tag("span", "tl-lu-happened").with_all(marks));
    line.with_maybe(replaced_by.map(|other| substitute(frame, other)))
}

fn list_mark(frame: &Frame, mark: &Mark<'_>) -> El {
    let words = &frame.words;
    let minute = mark.moment.minute.map(|minute| words.minute(minute)).unwrap_or_default();
    let said = unseen(&format!(" {} ", words.mark(mark.kind)));
    tag("span", "tl-lu-mark").with(icon(&frame.uid, icon_of(mark.kind))).with(said).text(&minute)
}

fn substitute(frame: &Frame, player: &str) -> El {
    let (document, words) = (&frame.document, &frame.words);
    let marks = marks_of(document, player);
    let others = marks.iter().filter(|mark| mark.kind != MarkKind::On);
    let said = unseen(&format!(" {}: ", words.mark(MarkKind::On)));
    let line = tag("span", "tl-lu-in").with(icon(&frame.uid, Icon::On)).with(said);
    line.with(el("span").text(words.player(document, player)))
        .with_all(others.map(|mark| list_mark(frame, mark)))
}

fn icon_of(kind: MarkKind) -> Icon {
    match kind {
        MarkKind::Goal => Icon::Ball,
        MarkKind::OwnGoal => Icon::OwnGoal,
        MarkKind::Yellow => Icon::Yellow,
        MarkKind::SecondYellow => Icon::SecondYellow,
        MarkKind::Red => Icon::Red,
        MarkKind::On => Icon::On,
        MarkKind::Off => Icon::Off,
    }
}

fn officials(frame: &Frame, fixture: &Match) -> El {
    tag("p", "tl-foot").with_all(fixture.officials.iter().map(|official| {
        el("span").text(&frame.words.official(&official.role, &official.name, official.country.as_deref()))
    }))
}
