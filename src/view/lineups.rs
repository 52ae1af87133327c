//! The line-ups: both sides on one pitch, and as lists.

use super::frame::{Frame, linked, side_class, unseen};
use super::icons::{Icon, icon};
use super::segments::{Segments, choice};
use crate::state::{Action, LineUpView};
use touchline_football::document::{LineUp, Match};
use touchline_football::story::{Mark, MarkKind, Selected, Side, marks_of, rows_of};
use yew::prelude::*;

/// What the line-ups are drawn from.
#[derive(Properties, PartialEq)]
pub struct LineUpsProps {
    /// The frame.
    pub frame: Frame,
    /// How they are shown where there is room for one way only.
    pub shown_as: LineUpView,
}

/// The line-ups; nothing where the document has none. Folded until asked for in one column, open in two.
#[component]
pub fn LineUpsPart(LineUpsProps { frame, shown_as }: &LineUpsProps) -> Html {
    let Some(fixture) = &frame.document.fixture else { return html! {} };
    let sides = Side::BOTH.map(|side| (side, lineup(fixture, side)));
    if sides.iter().all(|(_, lineup)| lineup.is_none()) {
        return html! {};
    }
    let words = &frame.words;
    let [legend, pitch_word, list_word] = words.lineup_views();
    let choices: Vec<_> = [pitch_word, list_word]
        .into_iter()
        .zip(LineUpView::NAMES)
        .map(|(text, (name, view))| {
            choice(name, Action::LineUps(view), html! { { text } }, *shown_as == view)
        })
        .collect();
    let title = || html! { { words.lineups() } };
    html! {
        <section class="tl-part tl-lu" part="lineups" id={frame.id("lineups")} aria-label={words.lineups()}>
            <div class="tl-wide">{ frame.title(0, "tl-title", title()) }</div>
            <details class="tl-fold" data-key={frame.id("lineups-fold")}>
                <summary>{ frame.title(0, "tl-title", title()) }{ icon(&frame.uid, Icon::Chevron) }</summary>
                <Segments name={frame.id("lineups-as")} {legend} {choices} />
                <div class="tl-lu-body">
                    <div class="tl-lu-pitch" aria-hidden="true">
                        <i class="tl-lu-half"></i><i class="tl-lu-circle"></i>
                        <i class="tl-lu-box tl-home"></i><i class="tl-lu-box tl-away"></i>
                        { for sides.iter().map(|(side, lineup)| pitch_label(frame, fixture, *side, *lineup)) }
                        { for sides.iter().map(|(side, lineup)| eleven(frame, *side, *lineup)) }
                    </div>
                    <div class="tl-lu-subs" aria-hidden="true">
                        { for sides.iter().map(|(side, lineup)| came_on(frame, *side, *lineup)) }
                    </div>
                    { for sides.iter().map(|(side, lineup)| list(frame, fixture, *side, *lineup)) }
                </div>
                { officials(frame, fixture) }
            </details>
        </section>
    }
}

fn lineup(fixture: &Match, side: Side) -> Option<&LineUp> {
    match side {
        Side::Home => fixture.lineups.home.as_ref(),
        Side::Away => fixture.lineups.away.as_ref(),
    }
}

fn pitch_label(frame: &Frame, fixture: &Match, side: Side, lineup: Option<&LineUp>) -> Html {
    let team = frame.words.team(&frame.document, fixture.team_of(side)).to_owned();
    let formation = lineup.and_then(|lineup| lineup.formation.clone());
    html! {
        <p class={classes!("tl-lu-side", side_class(Some(side)))}>{ team }{ " " }<span>{ formation }</span></p>
    }
}

/// A side's eleven on its half of the pitch, line by line from its own goal.
fn eleven(frame: &Frame, side: Side, lineup: Option<&LineUp>) -> Html {
    let rows = lineup.map_or_else(Vec::new, |lineup| rows_of(&frame.document, lineup));
    let line = |row: &Vec<Selected<'_>>| {
        html! { <div class="tl-lu-line">{ for row.iter().map(|player| dot(frame, player)) }</div> }
    };
    html! {
        <div class={classes!("tl-lu-eleven", side_class(Some(side)))}>{ for rows.iter().map(line) }</div>
    }
}

fn dot(frame: &Frame, selected: &Selected<'_>) -> Html {
    let name = frame.words.player(&frame.document, selected.player).to_owned();
    let number = frame.document.player(selected.player).and_then(|player| player.number);
    html! {
        <span class="tl-lu-player">
            <span class="tl-lu-dot">{ number }</span>
            <span class="tl-lu-marks">{ for selected.marks.iter().map(|mark| pitch_mark(frame, mark)) }</span>
            <span class="tl-lu-name">{ name }</span>
        </span>
    }
}

fn pitch_mark(frame: &Frame, mark: &Mark<'_>) -> Html {
    let minute = mark.moment.minute.filter(|_| mark.kind == MarkKind::Off);
    html! { <b>{ icon(&frame.uid, icon_of(mark.kind)) }{ minute.map(|minute| frame.words.minute(minute)) }</b> }
}

/// The substitutes who came on, under the pitch where there is no room for the lists.
fn came_on(frame: &Frame, side: Side, lineup: Option<&LineUp>) -> Html {
    let (document, words) = (&frame.document, &frame.words);
    let started = lineup.map_or(&[][..], |lineup| lineup.start.as_slice());
    let mut on: Vec<(&str, Mark<'_>)> = Vec::new();
    for player in started {
        let off = marks_of(document, player).into_iter().find(|mark| mark.kind == MarkKind::Off);
        if let Some((other, mark)) = off.and_then(|mark| Some((mark.other?, mark))) {
            on.push((other, mark));
        }
    }
    on.sort_by_key(|(_, mark)| (mark.moment.period, mark.moment.minute));
    let lines = on.iter().map(|(player, mark)| {
        html! {
            <li>
                { icon(&frame.uid, Icon::On) }<span>{ words.player(document, player).to_owned() }</span>
                <span class="tl-lu-when">{ mark.moment.minute.map(|minute| words.minute(minute)) }</span>
            </li>
        }
    });
    html! { <ul class={side_class(Some(side))}>{ for lines }</ul> }
}

/// A side as a list, a substitute under the man he replaced.
fn list(frame: &Frame, fixture: &Match, side: Side, lineup: Option<&LineUp>) -> Html {
    let Some(lineup) = lineup else { return html! { <div></div> } };
    let (document, words) = (&frame.document, &frame.words);
    let team = words.team(document, fixture.team_of(side)).to_owned();
    let title = html! { <>{ team }{ " " }<span>{ lineup.formation.clone() }</span></> };
    let rows = rows_of(document, lineup);
    let lines = rows.iter().flat_map(|row| row.iter().enumerate()).map(|(place, selected)| {
        let captain = lineup.captain.as_deref() == Some(selected.player);
        let new_line = (place == 0).then_some("tl-lu-new");
        html! { <li class={classes!(new_line)}>{ list_player(frame, selected, captain) }</li> }
    });
    html! {
        <div class={classes!("tl-lu-list", side_class(Some(side)))}>
            { frame.title(1, "tl-lu-team", title) }
            <ul>{ for lines }</ul>
            if let Some(coach) = &lineup.coach { <p class="tl-lu-coach">{ words.coach(coach) }</p> }
        </div>
    }
}

fn list_player(frame: &Frame, selected: &Selected<'_>, captain: bool) -> Html {
    let (document, words) = (&frame.document, &frame.words);
    let player = document.player(selected.player);
    let name = words.player(document, selected.player);
    let replaced_by =
        selected.marks.iter().find(|mark| mark.kind == MarkKind::Off).and_then(|mark| mark.other);
    html! {
        <>
            <span class="tl-lu-who">
                if let Some(number) = player.and_then(|player| player.number) {
                    <span class="tl-lu-number">{ number }</span>{ " " }
                }
                { linked(name, player.and_then(|player| player.url.as_deref())) }
                if captain { { " " }<abbr title={words.captain()}>{ "C" }</abbr> }
            </span>
            <span class="tl-lu-happened">
                { for selected.marks.iter().map(|mark| list_mark(frame, mark)) }
            </span>
            if let Some(other) = replaced_by { { substitute(frame, other) } }
        </>
    }
}

fn list_mark(frame: &Frame, mark: &Mark<'_>) -> Html {
    let words = &frame.words;
    let minute = mark.moment.minute.map(|minute| words.minute(minute));
    html! {
        <span class="tl-lu-mark">
            { icon(&frame.uid, icon_of(mark.kind)) }{ unseen(format!(" {} ", words.mark(mark.kind))) }{ minute }
        </span>
    }
}

fn substitute(frame: &Frame, player: &str) -> Html {
    let (document, words) = (&frame.document, &frame.words);
    let marks = marks_of(document, player);
    let others = marks.iter().filter(|mark| mark.kind != MarkKind::On);
    html! {
        <span class="tl-lu-in">
            { icon(&frame.uid, Icon::On) }{ unseen(" on: ") }
            <span>{ words.player(document, player).to_owned() }</span>
            { for others.map(|mark| list_mark(frame, mark)) }
        </span>
    }
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

fn officials(frame: &Frame, fixture: &Match) -> Html {
    let lines = fixture.officials.iter().map(|official| {
        let text = frame.words.official(&official.role, &official.name, official.country.as_deref());
        html! { <span>{ text }</span> }
    });
    html! { <p class="tl-foot">{ for lines }</p> }
}
