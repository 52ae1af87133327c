//! The strip: the whole match in one line. The band is the score; goals, chances and red cards stand in their lanes.

mod marks;
mod plot;

use super::el::{El, el, tag};
use super::frame::{Frame, side_class};
use super::icons::{Icon, reference};
use super::measure::em;
use marks::{Chances, Goal, Marks, Segment, SentOff, stack};
use plot::{Plot, WIDTH};
use touchline_football::clock::Period;
use touchline_football::document::{EventKind, Match};
use touchline_football::story::{BreakKind, Entry, Side, Story};

/// A segment narrower than this, in hundredths of a percent, has no room for its score.
const ROOM_FOR_SCORE: u32 = 1200;

/// The strip; nothing before the match has begun, nor where it is over and not every goal of its score is told: the band
/// would say another one.
pub(super) fn strip(frame: &Frame) -> Option<El> {
    let document = &frame.document;
    let fixture = document.fixture.as_ref().filter(|fixture| fixture.status.has_begun())?;
    let plot = Plot::of(document, fixture);
    let marks = Marks::of(document, fixture, &plot, |entry| scorer(frame, entry).chars().count());
    let told = marks.segments.last().map(|segment| segment.score);
    if (fixture.status.is_over() || document.events.is_empty()) && told != document.score() {
        return None;
    }
    let lanes = tag("div", "tl-st-lanes").hidden();
    let lanes = lanes.with_all(Side::BOTH.iter().map(|side| lane_label(frame, fixture, *side)));
    let figure = tag("figure", "tl-st").attr("part", "strip").with(lanes);
    Some(figure.with(drawing(frame, fixture, &plot, &marks)).with(key(frame, &marks)))
}

/// The drawing is hidden from screen readers, who get its label and the goals, which are links.
fn drawing(frame: &Frame, fixture: &Match, plot: &Plot, marks: &Marks<'_>) -> El {
    let document = &frame.document;
    let label = frame.words.strip_label(document, fixture, chances_of(&Story::of(document)));
    let picture = el("g")
        .hidden()
        .with_all(axis(frame, plot))
        .with_all(rest_of_band(plot, marks))
        .with_all(marks.segments.iter().flat_map(|segment| band(frame, segment)))
        .with_all(marks.chances.iter().flat_map(rings))
        .with_all(marks.sent_off.iter().map(|card| red_card(frame, card)));
    tag("svg", "tl-st-plot")
        .attr("width", "100%")
        .em("height", 1000, 16)
        .attr("role", "group")
        .attr("aria-label", &label)
        .with(picture)
        .with_all(marks.goals.iter().map(|goal| goal_mark(frame, goal)))
}

/// How many chances each side had, for the label.
fn chances_of(story: &Story<'_>) -> [usize; 2] {
    Side::BOTH.map(|side| {
        let chance = |entry: &&Entry<'_>| entry.side == Some(side) && entry.event.kind.is_chance();
        story.entries().filter(chance).count()
    })
}

fn lane_label(frame: &Frame, fixture: &Match, side: Side) -> El {
    let code = frame.document.team(fixture.team_of(side)).map_or("", |team| team.code.as_str());
    tag("span", side_class(Some(side))).text(code)
}

fn axis(frame: &Frame, plot: &Plot) -> Vec<El> {
    let mut marks = Vec::new();
    for (_, at) in plot.ticks() {
        marks.push(line("tl-st-grid", [at, at], [20, 780]));
    }
    marks.push(axis_text(0, "start", "0"));
    for (minute, at) in plot.ticks() {
        marks.push(axis_text(at, "middle", "").number(&minute));
    }
    let runs = plot.runs();
    for (index, run) in runs.iter().enumerate() {
        let text = frame.words.break_short(match run.period {
            Period::First => BreakKind::HalfTime,
            Period::Second => BreakKind::FullTime,
            Period::ExtraFirst => BreakKind::ExtraHalfTime,
            Period::ExtraSecond | Period::ShootOut => BreakKind::AfterExtraTime,
        });
        marks.push(match runs.get(index + 1) {
            Some(next) => axis_text(u32::midpoint(run.to, next.from), "middle", text),
            None => axis_text(WIDTH, "end", text),
        });
    }
    marks
}

/// A line: its ends in hundredths of a percent across and tenths of a nominal px down.
fn line(class: &str, [from, to]: [u32; 2], [top, bottom]: [u32; 2]) -> El {
    let line = tag("line", class).percent("x1", from).percent("x2", to);
    line.em("y1", top, 16).em("y2", bottom, 16)
}

fn axis_text(at: u32, anchor: &str, text: &str) -> El {
    let mark = tag("text", "tl-st-axis").percent("x", at).em("y", 960, 12);
    mark.attr("text-anchor", anchor).text(text)
}

fn bar(classes: &[&str], [from, to]: [u32; 2], [top, height]: [u32; 2]) -> El {
    let bar = el("rect").classes(classes).percent("x", from).percent("width", to - from);
    bar.em("y", top, 16).em("height", height, 16)
}

fn band(frame: &Frame, segment: &Segment) -> Vec<El> {
    let class = segment.lead.map_or("tl-level", |side| side_class(Some(side)));
    let mut marks = vec![bar(&["tl-st-band", class], [segment.from, segment.to], [300, 200])];
    if segment.to - segment.from >= ROOM_FOR_SCORE {
        let score = el("text").classes(&["tl-st-score", class]).attr("text-anchor", "middle");
        let score = score.percent("x", u32::midpoint(segment.from, segment.to)).em("y", 445, 12);
        marks.push(score.text(&frame.words.score(segment.score)));
    }
    marks
}

/// What is still to be played, while the match is live: an outline.
fn rest_of_band(plot: &Plot, marks: &Marks<'_>) -> Vec<El> {
    let Some(now) = marks.now else { return Vec::new() };
    let rest = plot.runs().iter().filter(|run| run.to > now);
    rest.map(|run| bar(&["tl-st-rest"], [run.from.max(now), run.to], [310, 180])).collect()
}

/// The rings of a stack, the first nearest the band, on the rail of the stretch that they lie in.
fn rings(chances: &Chances) -> Vec<El> {
    let class = side_class(Some(chances.side));
    let (count, figure) = stack(chances.count);
    let height = |row: usize| {
        let out = 50 + 95 * u32::try_from(chances.level + row).unwrap_or(0);
        match chances.side {
            Side::Home => 300_u32.saturating_sub(out),
            Side::Away => 500 + out,
        }
    };
    let mut marks = Vec::new();
    if let Some(stretch) = chances.within {
        marks.push(line("tl-st-rail", stretch, [height(0), height(0)]).classes(&["tl-st-rail", class]));
    }
    let state = if chances.within.is_some() { "tl-unknown" } else { "tl-known" };
    for row in 0..count {
        let ring = el("circle").classes(&["tl-st-ring", class, state]).percent("cx", chances.at);
        marks.push(ring.em("cy", height(row), 16).em("r", 35, 16));
    }
    if let Some(count) = figure {
        let text = tag("text", "tl-st-count").em("x", 70, 12).em("y", height(0) + 40, 12);
        marks.push(at(chances.at).with(text.number(&count)));
    }
    marks
}

/// A place whose x is in % while what stands there has its sizes in em: a nested svg carries the place.
fn at(place: u32) -> El {
    let svg = el("svg").percent("x", place).attr("y", "0");
    svg.attr("width", "1").attr("height", "1").attr("overflow", "visible")
}

/// An icon centred on its place, 16 px nominal.
fn centred(frame: &Frame, icon: Icon, class: &str, middle: u32) -> El {
    let svg = tag("svg", class).em("y", middle - 80, 16).attr("overflow", "visible");
    let svg = svg.em("width", 160, 16).em("height", 160, 16).attr("viewBox", "8 0 16 16");
    svg.with(reference(&frame.uid, icon).attr("width", "16").attr("height", "16"))
}

fn red_card(frame: &Frame, card: &SentOff) -> El {
    let middle = match card.side {
        Side::Home => 130,
        Side::Away => 670,
    };
    at(card.at).with(centred(frame, Icon::Red, "tl-st-card", middle))
}

/// A goal: a link to its entry, 44 px to hit, its disc in the lane of the side that it counts for.
fn goal_mark(frame: &Frame, goal: &Goal<'_>) -> El {
    let (words, event) = (&frame.words, goal.entry.event);
    let name = scorer(frame, &goal.entry);
    let minute = event.moment.minute.map(|minute| words.minute(minute)).unwrap_or_default();
    let (centre, stem_end, hit) = match goal.side {
        Side::Home => (130, 300, 0),
        Side::Away => (670, 500, 360),
    };
    let said = if minute.is_empty() { words.minute_not_given() } else { &minute };
    let unknown = if goal.within.is_some() { "tl-unknown" } else { "" };
    let link = el("a")
        .classes(&["tl-st-goal", side_class(Some(goal.side)), unknown])
        .attr("href", &frame.href(&event.id))
        .attr("aria-label", &format!("{name} {said}, {}", words.kicker(event)));
    let link = link.with_maybe(goal.within.map(|stretch| line("tl-st-rail", stretch, [centre, centre])));
    let hit_box = tag("rect", "tl-st-hit").attr("x", "-22").attr("width", "44");
    let stem = tag("line", "tl-st-stem").em("y1", centre, 16).em("y2", stem_end, 16);
    let ball = if event.kind == EventKind::OwnGoal { Icon::OwnGoal } else { Icon::Ball };
    let label = goal.label.map(|label| {
        let (anchor, minus) = if label.left { ("end", "-") } else { ("start", "") };
        el("text")
            .classes(&["tl-st-label", if label.tight { "tl-tight" } else { "" }])
            .attr("x", &format!("{minus}{}", em(140, 12)))
            .em("y", centre + 45, 12)
            .attr("text-anchor", anchor)
            .text(&name)
            .text(" ")
            .with(tag("tspan", "tl-st-min").text(&minute))
    });
    let mark = at(goal.at)
        .with(hit_box.em("y", hit, 16).em("height", 440, 16))
        .with(stem)
        .with(tag("circle", "tl-st-disc").em("r", 100, 16).em("cy", centre, 16))
        .with(centred(frame, ball, "tl-st-ball", centre))
        .with_maybe(label);
    link.with(mark)
}

fn scorer(frame: &Frame, entry: &Entry<'_>) -> String {
    let player = entry.event.player.as_deref();
    let name = player.map(|player| frame.words.player(&frame.document, player));
    name.unwrap_or_else(|| frame.words.kicker(entry.event)).to_owned()
}

/// The key under the strip: only what is on it.
fn key(frame: &Frame, marks: &Marks<'_>) -> El {
    let words = &frame.words;
    let unknown = marks.chances.iter().any(|chances| chances.within.is_some());
    let known = marks.chances.iter().any(|chances| chances.within.is_none());
    let ring = |state: &str| {
        let ring = el("circle").classes(&["tl-st-ring", state]).attr("cx", "12").attr("cy", "5");
        ring.attr("r", "3.5")
    };
    let sample = || tag("svg", "tl-st-key").hidden().attr("viewBox", "0 0 24 10");
    let rail = || tag("line", "tl-st-rail").attr("x2", "24").attr("y1", "5").attr("y2", "5");
    let mut caption = el("figcaption").with(el("span").text(words.strip_key()));
    if unknown {
        let sample = sample().with(rail()).with(ring("tl-unknown"));
        caption = caption.text(" ").with(el("span").with(sample).text(" ").text(words.strip_key_unknown()));
    }
    if known {
        let sample = sample().with(ring("tl-known"));
        caption = caption.text(" ").with(el("span").with(sample).text(" ").text(words.strip_key_known()));
    }
    caption
}

#[cfg(test)]
mod tests {
    use super::*;
    use touchline_football::document::{Value, read};
    use touchline_football::words::Words;

    /// Whether there is a strip for a match of this status and score, with a goal of the home side or without.
    fn drawn(status: &str, score: [u16; 2], goals: usize) -> bool {
        let goal =
            serde_json::json!({ "kind": "goal", "team": "h", "player": "One", "period": 1, "minute": 3 });
        let value: Value = serde_json::from_value(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": status, "score": score },
            "events": vec![goal; goals],
        }))
        .unwrap();
        let document = read(&value).document.unwrap();
        strip(&Frame::new(document, Words::for_tag(None), "tl", 3)).is_some()
    }

    #[test]
    fn there_is_no_band_of_a_score_whose_goals_are_not_told() {
        assert!(drawn("finished", [1, 0], 1));
        assert!(drawn("finished", [0, 0], 0));
        assert!(!drawn("finished", [0, 3], 0));
        assert!(!drawn("finished", [2, 0], 1));
        // A live feed may send the score before the goal.
        assert!(drawn("live", [2, 0], 1));
        assert!(!drawn("live", [1, 0], 0));
        assert!(!drawn("scheduled", [0, 0], 0));
    }
}
