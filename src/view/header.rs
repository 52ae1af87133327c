//! The header: score, names, scorers, where and when.

use super::el::{El, el, tag};
use super::frame::{Frame, linked, side_class};
use super::icons::{Icon, icon};
use touchline_football::document::{EventKind, Match, Score, Team};
use touchline_football::story::{Scorer, Side, scorers};

/// The header. One sentence for screen readers, the title of the element where the header
/// comes first; the figures, names and crests are its picture.
pub(super) fn header(frame: &Frame, first: bool) -> Option<El> {
    let (document, words) = (&frame.document, &frame.words);
    let fixture = document.fixture.as_ref()?;
    let [home, away] = Side::BOTH.map(|side| document.team(fixture.team_of(side)));
    let anybody_scored = Side::BOTH.iter().any(|side| !scorers(document, *side).is_empty());
    let ball = || tag("span", "tl-hd-ball").hidden().with(icon(&frame.uid, Icon::Ball));
    // First, since it comes with the first goal: Yew compares from the last child on, and finds the others in place.
    let board = tag("div", "tl-hd-board")
        .with_maybe(anybody_scored.then(ball))
        .with_maybe(home.map(|team| crest(team, Side::Home)))
        .with_maybe(home.map(|team| name(frame, team, Side::Home)))
        .with(figures(document.score()))
        .with(status(frame, fixture))
        .with_maybe(away.map(|team| crest(team, Side::Away)))
        .with_maybe(away.map(|team| name(frame, team, Side::Away)))
        .with(scorers_of(frame, fixture, Side::Home))
        .with(scorers_of(frame, fixture, Side::Away));
    // Screen readers hear what comes into it, if it was there before.
    let news = tag("p", "tl-sr").attr("role", "status").text(&frame.now.news);
    let news = (!fixture.status.is_over()).then_some(news);
    let header =
        tag("header", "tl-hd").attr("part", "header").with_maybe(news).with_maybe(competition(frame));
    let sentence = if first { frame.own_title("tl-sr") } else { tag("p", "tl-sr") };
    let sentence = sentence.text(&words.score_sentence(document, fixture));
    Some(header.with(sentence).with(board).with(when_and_where(frame, fixture)))
}

fn competition(frame: &Frame) -> Option<El> {
    let competition = frame.document.competition.as_ref()?;
    let rest = [competition.stage.clone(), competition.matchday.map(|day| frame.words.matchday(day))];
    let line = tag("p", "tl-hd-meta").attr("part", "competition");
    let line = line.with(tag("b", "tl-nb").text(&competition.name));
    Some(line.with_all(rest.into_iter().flatten().map(|item| tag("span", "tl-nb").text(&item))))
}

/// The crest, or a shield with the team's code, which teaches the codes that the strip and the map use.
fn crest(team: &Team, side: Side) -> El {
    let classes = ["tl-hd-crest", side_class(Some(side))];
    let Some(address) = &team.crest else {
        let shield = el("path").attr("d", "M5 4h38v21c0 9.5-7.5 15.5-19 20C12.5 40.5 5 34.5 5 25z");
        let code = el("text").attr("x", "24").attr("y", "27").attr("text-anchor", "middle").text(&team.code);
        return el("svg").classes(&classes).attr("viewBox", "0 0 48 48").hidden().with(shield).with(code);
    };
    let dark = team
        .crest_dark
        .as_ref()
        .map(|dark| el("source").attr("srcset", dark).attr("media", "(prefers-color-scheme: dark)"));
    let image = el("img").attr("src", address).attr("alt", "").attr("width", "52").attr("height", "52");
    el("picture").classes(&classes).with_maybe(dark).with(image)
}

fn name(frame: &Frame, team: &Team, side: Side) -> El {
    let name = el("p").classes(&["tl-hd-name", side_class(Some(side))]).attr("part", "team");
    let name = name.maybe("lang", frame.foreign(team.lang.as_deref()));
    name.child(linked(team.short_name(), team.url.as_deref()))
}

fn figures(score: Option<Score>) -> El {
    let dash = || el("span").text("–");
    let Some([home, away]) = score else { return tag("p", "tl-hd-figs tl-hd-none").hidden().with(dash()) };
    let figure = |goals: u16| el("b").number(&goals);
    let figures = tag("p", "tl-hd-figs").attr("part", "score").hidden();
    figures.with(figure(home)).with(dash()).with(figure(away))
}

fn status(frame: &Frame, fixture: &Match) -> El {
    let words = &frame.words;
    let lines = [
        fixture.half_time.filter(|_| fixture.full_time.is_none()).map(|score| words.half_time_score(score)),
        fixture.full_time.map(|score| words.ninety_minutes_score(score)),
        fixture.shoot_out.map(|score| words.on_penalties(score)),
        fixture.aggregate.as_ref().map(|aggregate| words.aggregate(aggregate.score)),
    ];
    let live = if fixture.status.is_live() && frame.then.is_empty() { "tl-hd-live" } else { "" };
    let status = el("p").classes(&["tl-hd-stat", live]).attr("part", "status").hidden();
    let status = status.with(el("b").text(&words.status(fixture, frame.now.minute)));
    status.with_all(lines.into_iter().flatten().map(|line| el("span").text(&line)))
}

fn scorers_of(frame: &Frame, fixture: &Match, side: Side) -> El {
    let document = &frame.document;
    let scorers = scorers(document, side);
    let classes = ["tl-hd-goals", side_class(Some(side))];
    if scorers.is_empty() {
        return el("div").classes(&classes);
    }
    let label = frame.words.scorers_of(frame.words.team(document, fixture.team_of(side)));
    let list = el("ul").classes(&classes).attr("aria-label", &label).attr("part", "scorers");
    list.with_all(scorers.iter().map(|scorer| scorer_line(frame, scorer)))
}

/// A scorer with his minutes: "Salah 12′, 40′ pen". Pairs that belong together do not break.
fn scorer_line(frame: &Frame, scorer: &Scorer<'_>) -> El {
    let (document, words) = (&frame.document, &frame.words);
    let name = scorer.player.map_or(words.unknown_scorer(), |player| words.player(document, player));
    let url = scorer.player.and_then(|player| document.player(player)?.url.as_deref());
    let mut line = el("li").child(linked(name, url));
    for (index, (moment, goal)) in scorer.goals.iter().enumerate() {
        let mut minute = moment.minute.map_or_else(String::new, |minute| words.minute(minute));
        let suffix = match goal.kind {
            EventKind::PenaltyGoal => words.penalty_short(),
            EventKind::OwnGoal => words.own_goal_short(),
            _ => "",
        };
        if !minute.is_empty() && !suffix.is_empty() {
            minute.push('\u{a0}');
        }
        minute.push_str(suffix);
        if index + 1 < scorer.goals.len() && !minute.is_empty() {
            minute.push(',');
        }
        line = line.text(" ").with(tag("span", "tl-nb").text(&minute));
    }
    line
}

fn when_and_where(frame: &Frame, fixture: &Match) -> El {
    let kickoff = fixture.kickoff.as_ref();
    let previous = fixture.previous_kickoff.as_ref();
    let items = [
        kickoff.map(|time| frame.time(time).text(&frame.words.date_and_time(time))),
        previous.map(|time| el("span").text(&frame.words.moved_from(time))),
        fixture.venue.as_ref().map(|venue| el("span").text(venue)),
        fixture
            .note
            .as_ref()
            .map(|note| el("span").maybe("lang", frame.foreign(frame.document.lang.as_deref())).text(note)),
        age(frame),
        kickoff
            .filter(|_| !fixture.status.has_begun() && !fixture.status.is_over())
            .map(|time| frame.your_time(time)),
    ];
    tag("p", "tl-hd-when").attr("part", "when").with_all(items.into_iter().flatten())
}

/// Since when there was no news, where there should have been. While something is still to come and all is well its place is
/// empty, with what the shell says there of markup that it cannot bring up to date: `%` is the time of the document.
pub(super) fn age(frame: &Frame) -> Option<El> {
    let (age, words) = (&frame.now.age, &frame.words);
    let to_come = frame.document.fixture.as_ref().is_some_and(|fixture| !fixture.status.is_over());
    let place = || el("span").attr("part", "age");
    match (age.is_empty(), to_come) {
        (false, _) => Some(place().text(&words.as_at(age))),
        (true, true) => {
            Some(place().attr("data-stale", &words.not_updating(frame.document.updated.map(|_| "%"))))
        }
        (true, false) => None,
    }
}
