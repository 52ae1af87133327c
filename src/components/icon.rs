//! The icons: drawn on a 16-unit grid with a 1.5 stroke in `currentColor`, each next to a word.

use yew::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    /// A football.
    Ball,
    /// A struck-through ball in a ring: an own goal.
    OwnGoal,
    /// A ball on a spot with a tick: a penalty scored.
    PenaltyGoal,
    /// A ball on a spot with a cross: a penalty missed.
    PenaltyMissed,
    /// An open hand.
    Save,
    /// A ball at a bar.
    Block,
    /// A ball under the frame, on the line.
    OnLine,
    /// A ball beside the frame.
    Wide,
    /// A ball on the post.
    Woodwork,
    /// A ball cleared.
    Clear,
    /// A yellow card.
    Yellow,
    /// A yellow card behind a red one.
    SecondYellow,
    /// A red card.
    Red,
    /// Two arrows.
    Swap,
    /// On the pitch.
    On,
    /// Off the pitch.
    Off,
    /// A screen with a tick.
    Var,
    /// A screen with a cross.
    VarOverturned,
    /// Lines of text.
    Note,
    /// A chevron.
    Chevron,
    /// A triangle pointing up.
    Up,
    /// A triangle pointing down.
    Down,
}

/// The strokes and fills of an icon's parts.
#[derive(Clone, Copy)]
enum Ink {
    /// An outline of this width.
    Stroke(&'static str, &'static str),
    /// A filled shape.
    Fill(&'static str),
    /// A filled disc: centre and radius as attributes write them.
    Dot(&'static str, &'static str, &'static str),
    /// A card: class, x, y.
    Card(&'static str, &'static str, &'static str),
}

use Ink::{Card, Dot, Fill, Stroke};

const GOAL_FRAME: &str = "M2.75 6.5V2.25h10.5V6.5";

const SHEET: [(Icon, &str, &[Ink]); 22] = [
    (
        Icon::Ball,
        "ball",
        &[
            Stroke("1.2", "M14.4 8A6.4 6.4 0 1 1 1.6 8a6.4 6.4 0 0 1 12.8 0z"),
            Fill("M8 5.25l2.6 1.9-1 3.1H6.4l-1-3.1z"),
            Stroke("1", "M8 5.25V2M10.6 7.15l3.2-1M9.6 10.25l2 2.6M6.4 10.25l-2 2.6M5.4 7.15l-3.2-1"),
            Fill(
                "M6 1.75h4L8 3.25zM14.25 6.25l.25 3.5-1.5-2.25zM1.75 6.25l-.25 3.5L3 7.5zM12.75 12l-3 2.25.25-2zM3.25 12l3 2.25-.25-2z",
            ),
        ],
    ),
    (
        Icon::OwnGoal,
        "own",
        &[
            Stroke("1.5", "M13.75 8A5.75 5.75 0 1 1 2.25 8a5.75 5.75 0 0 1 11.5 0z"),
            Dot("8", "8", "2.25"),
            Stroke("1.5", "M2.5 13.5l11-11"),
        ],
    ),
    (
        Icon::PenaltyGoal,
        "pen",
        &[Dot("4.5", "11.5", "2.25"), Stroke("1.5", "M1.5 14.75h6M7.5 6.25l2.25 2.25 4.5-5")],
    ),
    (
        Icon::PenaltyMissed,
        "penx",
        &[Dot("4.5", "11.5", "2.25"), Stroke("1.5", "M1.5 14.75h6M8.75 3l4.5 4.5M13.25 3l-4.5 4.5")],
    ),
    (
        Icon::Save,
        "save",
        &[Stroke(
            "1.5",
            "M5.25 14v-2.75L2.75 8.5a1.1 1.1 0 0 1 1.6-1.5L5.5 8.25V3.75a1 1 0 0 1 2 0V3a1 1 0 0 1 2 0v.75a1 1 0 0 1 2 0V5a1 1 0 0 1 2 0v4c0 1.75-.75 2.5-.75 3.25V14z",
        )],
    ),
    (
        Icon::Block,
        "block",
        &[
            Stroke("2.5", "M12.25 2.25v11.5"),
            Dot("6.75", "8", "2.25"),
            Stroke("1.5", "M1.5 8h1.25M2.5 4.75l1 .75M2.5 11.25l1-.75"),
        ],
    ),
    (Icon::OnLine, "line", &[Stroke("1.5", GOAL_FRAME), Stroke("2", "M4 9.25h8"), Dot("8", "13", "2")]),
    (Icon::Wide, "wide", &[Stroke("1.5", "M1.75 13.75V6.5h8v7.25"), Dot("12.75", "3.5", "2.25")]),
    (Icon::Woodwork, "wood", &[Stroke("1.5", "M2.75 13.75V4h10.5v9.75"), Dot("12.75", "4.25", "2.25")]),
    (
        Icon::Clear,
        "clear",
        &[
            Stroke("1.5", "M1.75 14h12.5"),
            Dot("4.5", "10.25", "2.25"),
            Stroke("1.5", "M7.75 8.25l5-5M8.75 2.75h4.5v4.5"),
        ],
    ),
    (Icon::Yellow, "yellow", &[Card("tl-card-y", "4", "2")]),
    (Icon::SecondYellow, "second", &[Card("tl-card-y", "2.25", "1.25"), Card("tl-card-r", "5.75", "3")]),
    (Icon::Red, "red", &[Card("tl-card-r", "4", "2")]),
    (
        Icon::Swap,
        "swap",
        &[Stroke("1.5", "M5 12.75v-9M2.25 6.5L5 3.75 7.75 6.5M11 3.25v9M8.25 9.5L11 12.25l2.75-2.75")],
    ),
    (Icon::On, "on", &[Stroke("1.75", "M8 13V3.75M4 7.5l4-4 4 4")]),
    (Icon::Off, "off", &[Stroke("1.75", "M8 3v9.25M4 8.5l4 4 4-4")]),
    (
        Icon::Var,
        "var",
        &[Stroke(
            "1.5",
            "M3 2.75h10a1.25 1.25 0 0 1 1.25 1.25v6.5A1.25 1.25 0 0 1 13 11.75H3A1.25 1.25 0 0 1 1.75 10.5V4A1.25 1.25 0 0 1 3 2.75zM5.5 7.25l1.75 1.75 3.25-3.5M5.5 14.25h5",
        )],
    ),
    (
        Icon::VarOverturned,
        "varx",
        &[Stroke(
            "1.5",
            "M3 2.75h10a1.25 1.25 0 0 1 1.25 1.25v6.5A1.25 1.25 0 0 1 13 11.75H3A1.25 1.25 0 0 1 1.75 10.5V4A1.25 1.25 0 0 1 3 2.75zM6.25 5.5l3.5 3.5M9.75 5.5l-3.5 3.5M5.5 14.25h5",
        )],
    ),
    (Icon::Note, "note", &[Stroke("1.5", "M3 4.5h10M3 8h10M3 11.5h6")]),
    (Icon::Up, "up", &[Fill("M8 4l5 7.5H3z")]),
    (Icon::Down, "down", &[Fill("M8 12L3 4.5h10z")]),
    (Icon::Chevron, "chev", &[Stroke("1.75", "M4 6.25l4 4 4-4")]),
];

/// The properties of [`IconSheet`].
#[derive(Properties, PartialEq)]
pub struct IconSheetProps {
    /// The prefix of the element's ids.
    pub uid: AttrValue,
}

/// Every icon as an SVG symbol. An element has one sheet, and [`icon`] refers to it.
#[component]
pub fn IconSheet(IconSheetProps { uid }: &IconSheetProps) -> Html {
    let symbols = SHEET.iter().map(|(_, name, parts)| {
        html! {
            <symbol id={format!("{uid}-i-{name}")} viewBox="0 0 16 16">
                { for parts.iter().map(|part| draw(*part)) }
            </symbol>
        }
    });
    html! { <svg class="tl-sheet" aria-hidden="true" width="0" height="0">{ for symbols }</svg> }
}

fn draw(part: Ink) -> Html {
    match part {
        Stroke(width, path) => html! {
            <path
                d={path}
                fill="none"
                stroke="currentColor"
                stroke-linecap="round"
                stroke-linejoin="round"
                stroke-width={width}
            />
        },
        Fill(path) => html! { <path d={path} fill="currentColor" /> },
        Dot(x, y, radius) => html! { <circle cx={x} cy={y} r={radius} fill="currentColor" /> },
        Card(class, x, y) => html! { <rect {class} {x} {y} width="8" height="11.5" rx="1.5" /> },
    }
}

impl Icon {
    /// The link to an icon's symbol in the sheet of an element.
    pub(super) fn href(self, uid: &str) -> String {
        let name = SHEET.iter().find(|(icon, ..)| *icon == self).map_or("", |(_, name, _)| name);
        format!("#{uid}-i-{name}")
    }
}

/// An icon in a line of text.
pub(super) fn icon(uid: &str, icon: Icon) -> Html {
    html! { <svg class="tl-ic" aria-hidden="true"><use href={icon.href(uid)} /></svg> }
}
