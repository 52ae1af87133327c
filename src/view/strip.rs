//! The strip: the whole match in one line. The band is the score; goals, chances and red cards stand in their lanes.

mod marks;
mod plot;

use super::frame::{Frame, side_class};
use super::icons::{Icon, address};
use super::measure::{em, percent};
use marks::{Chances, Goal, Marks, Segment, SentOff, stack};
use plot::{Plot, WIDTH};
use touchline_football::clock::Period;
use touchline_football::document::Match;
use touchline_football::story::{BreakKind, Entry, Side, Story};
use yew::prelude::*;

/// A segment narrower than this, in hundredths of a percent, has no room for its score.
const ROOM_FOR_SCORE: u32 = 1200;

/// What the strip is drawn from.
#[derive(Properties, PartialEq)]
pub struct StripProps {
    /// The frame.
    pub frame: Frame,
}

/// The strip; nothing before the match has begun.
#[component]
pub fn Strip(StripProps { frame }: &StripProps) -> Html {
    let document = &frame.document;
    let Some(fixture) = document.fixture.as_ref().filter(|fixture| fixture.status.has_begun()) else {
        return html! {};
    };
    let words = &frame.words;
    let plot = Plot::of(document, fixture);
    let marks = Marks::of(document, fixture, &plot, |entry| scorer(frame, entry).chars().count());
    let label = words.strip_label(document, fixture, chances_of(&Story::of(document)));
    html! {
        <figure class="tl-st" part="strip">
            <div class="tl-st-lanes" aria-hidden="true">
                { for Side::BOTH.iter().map(|side| lane_label(frame, fixture, *side)) }
            </div>
            <svg class="tl-st-plot" width="100%" height={em(1000, 16)} role="group" aria-label={label}>
                <g aria-hidden="true">
                    { axis(frame, &plot) }
                    { rest_of_band(&plot, &marks) }
                    { for marks.segments.iter().map(|segment| band(frame, segment)) }
                    { for marks.chances.iter().map(rings) }
                    { for marks.sent_off.iter().map(|card| red_card(frame, card)) }
                </g>
                { for marks.goals.iter().map(|goal| goal_mark(frame, goal)) }
            </svg>
            { key(frame, &marks) }
        </figure>
    }
}

/// How many chances each side had, for the label.
fn chances_of(story: &Story<'_>) -> [usize; 2] {
    Side::BOTH.map(|side| {
        let chance = |entry: &&Entry<'_>| entry.side == Some(side) && entry.event.kind.is_chance();
        story.entries().filter(chance).count()
    })
}

fn lane_label(frame: &Frame, fixture: &Match, side: Side) -> Html {
    let code = frame.document.team(fixture.team_of(side)).map_or("", |team| team.code.as_str());
    html! { <span class={side_class(Some(side))}>{ code }</span> }
}

fn axis(frame: &Frame, plot: &Plot) -> Html {
    let ticks = plot.ticks();
    let lines = ticks.iter().map(|(_, at)| {
        html! { <line class="tl-st-grid" x1={percent(*at)} x2={percent(*at)} y1={em(20, 16)} y2={em(780, 16)} /> }
    });
    let minutes = ticks.iter().map(|(minute, at)| axis_text(*at, "middle", &minute.to_string()));
    let runs = plot.runs();
    let ends = runs.iter().enumerate().map(|(index, run)| {
        let kind = match run.period {
            Period::First => BreakKind::HalfTime,
            Period::Second => BreakKind::FullTime,
            Period::ExtraFirst => BreakKind::ExtraHalfTime,
            Period::ExtraSecond | Period::ShootOut => BreakKind::AfterExtraTime,
        };
        let text = frame.words.break_short(kind);
        match runs.get(index + 1) {
            Some(next) => axis_text(u32::midpoint(run.to, next.from), "middle", text),
            None => axis_text(WIDTH, "end", text),
        }
    });
    html! { <>{ for lines }{ axis_text(0, "start", "0") }{ for minutes }{ for ends }</> }
}

fn axis_text(at: u32, anchor: &'static str, text: &str) -> Html {
    html! {
        <text class="tl-st-axis" x={percent(at)} y={em(960, 12)} text-anchor={anchor}>{ text.to_owned() }</text>
    }
}

fn band(frame: &Frame, segment: &Segment) -> Html {
    let class = segment.lead.map_or("tl-level", |side| side_class(Some(side)));
    let middle = u32::midpoint(segment.from, segment.to);
    let wide = segment.to - segment.from >= ROOM_FOR_SCORE;
    html! {
        <>
            <rect class={classes!("tl-st-band", class)} x={percent(segment.from)}
                width={percent(segment.to - segment.from)} y={em(300, 16)} height={em(200, 16)} />
            if wide {
                <text class={classes!("tl-st-score", class)} x={percent(middle)} y={em(445, 12)}
                    text-anchor="middle">{ frame.words.score(segment.score) }</text>
            }
        </>
    }
}

/// What is still to be played, while the match is live: an outline.
fn rest_of_band(plot: &Plot, marks: &Marks<'_>) -> Html {
    let Some(now) = marks.now else { return html! {} };
    let rest = plot.runs().iter().filter(|run| run.to > now).map(|run| {
        let from = run.from.max(now);
        html! {
            <rect class="tl-st-rest" x={percent(from)} width={percent(run.to - from)}
                y={em(310, 16)} height={em(180, 16)} />
        }
    });
    html! { <>{ for rest }</> }
}

/// The rings of a stack, the first nearest the band, on the rail of the stretch that they lie in.
fn rings(chances: &Chances) -> Html {
    let class = side_class(Some(chances.side));
    let (count, figure) = stack(chances.count);
    let height = |row: usize| {
        let out = 50 + 95 * u32::try_from(chances.level + row).unwrap_or(0);
        match chances.side {
            Side::Home => 300_u32.saturating_sub(out),
            Side::Away => 500 + out,
        }
    };
    let state = if chances.within.is_some() { "tl-unknown" } else { "tl-known" };
    let rail = chances.within.map(|[from, to]| {
        let y = em(height(0), 16);
        html! {
            <line class={classes!("tl-st-rail", class)} x1={percent(from)} x2={percent(to)} y1={y.clone()} y2={y} />
        }
    });
    let circles = (0..count).map(|row| {
        html! {
            <circle class={classes!("tl-st-ring", class, state)} cx={percent(chances.at)}
                cy={em(height(row), 16)} r={em(35, 16)} />
        }
    });
    let figure = figure.map(|count| {
        html! {
            <svg x={percent(chances.at)} overflow="visible" width="1" height="1">
                <text class="tl-st-count" x={em(70, 12)} y={em(height(0) + 40, 12)}>{ count }</text>
            </svg>
        }
    });
    html! { <>{ rail }{ for circles }{ figure }</> }
}

fn red_card(frame: &Frame, card: &SentOff) -> Html {
    let top = match card.side {
        Side::Home => 100,
        Side::Away => 600,
    };
    html! {
        <svg x={percent(card.at)} overflow="visible" width="1" height="1">
            <use href={address(&frame.uid, Icon::Red)} x="-7" y={em(top, 16)} width={em(140, 16)} height={em(140, 16)} />
        </svg>
    }
}

/// A goal: a link to its entry, 44 px to hit, its disc in the lane of the side that it counts for.
fn goal_mark(frame: &Frame, goal: &Goal<'_>) -> Html {
    let words = &frame.words;
    let name = scorer(frame, &goal.entry);
    let minute = goal.entry.event.moment.minute.map(|minute| words.minute(minute));
    let (centre, stem_end, hit) = match goal.side {
        Side::Home => (130, 300, 0),
        Side::Away => (670, 500, 360),
    };
    let said = minute.clone().unwrap_or_else(|| words.minute_not_given().to_owned());
    let label = format!("{name} {said}, {}", words.kicker(goal.entry.event));
    let class = classes!(
        "tl-st-goal",
        side_class(Some(goal.side)),
        goal.within.is_some().then_some("tl-unknown"),
        goal.label_left.then_some("tl-st-left")
    );
    let rail = goal.within.map(|[from, to]| {
        let y = em(centre, 16);
        html! { <line class="tl-st-rail" x1={percent(from)} x2={percent(to)} y1={y.clone()} y2={y} /> }
    });
    // A disc at one x in % with sizes in em: a nested svg carries the place, its children are centred on it.
    html! {
        <a {class} href={frame.href(&goal.entry.event.id)} aria-label={label}>
            { rail }
            <svg x={percent(goal.at)} y="0" width="1" height="1" overflow="visible">
                <rect class="tl-st-hit" x="-22" y={em(hit, 16)} width="44" height={em(440, 16)} />
                <line class="tl-st-stem" y1={em(centre, 16)} y2={em(stem_end, 16)} />
                <circle class="tl-st-disc" r={em(100, 16)} cy={em(centre, 16)} />
                <svg class="tl-st-ball" y={em(centre - 80, 16)} width={em(160, 16)} height={em(160, 16)}
                    overflow="visible" viewBox="8 0 16 16"><use href={address(&frame.uid, ball(goal))}
                    width="16" height="16" /></svg>
                <text class="tl-st-label" y={em(centre + 45, 12)}
                    x={if goal.label_left { format!("-{}", em(140, 12)) } else { em(140, 12) }}
                    text-anchor={if goal.label_left { "end" } else { "start" }}>
                    { name }{ " " }<tspan class="tl-st-min">{ minute }</tspan>
                </text>
            </svg>
        </a>
    }
}

fn ball(goal: &Goal<'_>) -> Icon {
    use touchline_football::document::EventKind;
    match goal.entry.event.kind {
        EventKind::OwnGoal => Icon::OwnGoal,
        _ => Icon::Ball,
    }
}

fn scorer(frame: &Frame, entry: &Entry<'_>) -> String {
    let player = entry.event.player.as_deref();
    let name = player.map(|player| frame.words.player(&frame.document, player));
    name.unwrap_or_else(|| frame.words.kicker(entry.event)).to_owned()
}

/// The key under the strip: only what is on it.
fn key(frame: &Frame, marks: &Marks<'_>) -> Html {
    let words = &frame.words;
    let unknown = marks.chances.iter().any(|chances| chances.within.is_some());
    let known = marks.chances.iter().any(|chances| chances.within.is_none());
    let sample = |hollow: bool| {
        html! {
            <svg class="tl-st-key" aria-hidden="true" viewBox="0 0 24 10">
                if hollow { <line class="tl-st-rail" x1="0" x2="24" y1="5" y2="5" /> }
                <circle class={classes!("tl-st-ring", if hollow { "tl-unknown" } else { "tl-known" })} cx="12" cy="5" r="3.5" />
            </svg>
        }
    };
    html! {
        <figcaption>
            <span>{ words.strip_key() }</span>
            if unknown { { " " }<span>{ sample(true) }{ " " }{ words.strip_key_unknown() }</span> }
            if known { { " " }<span>{ sample(false) }{ " " }{ words.strip_key_known() }</span> }
        </figcaption>
    }
}
