//! What next: what each side needs, the fixtures still to come with a score to try for each, and the table that would
//! follow.
//!
//! What is imagined never looks like what happened: its edges are dashed, and the real table stays as it is.

mod answer;
mod map;
mod needs;

use super::el::{El, el, tag};
use super::frame::{Frame, team_class};
use crate::state::{Action, Choice};
use touchline_football::document::{DateTime, Score};
use touchline_football::standings::{Season, ToCome};
use touchline_football::story::Side;

/// More fixtures than this are a season and not a last evening: nobody steps through them.
const MOST_FIXTURES: usize = 12;

/// What next, for the group of the match or the only one; nothing where everything is played, or nearly nothing is.
pub(super) fn next(frame: &Frame, choice: &Choice) -> Option<El> {
    let document = &frame.document;
    let group = document.group_of_match()?;
    let season = Season::of(document, group);
    if season.to_come.is_empty() || season.to_come.len() > MOST_FIXTURES {
        return None;
    }
    let choice = &no_goal_taken_back(choice, &season);
    let words = &frame.words;
    let title_id = frame.id("next-title");
    let title = frame.title(0, "tl-title").attr("id", &title_id).text(words.what_next());
    let kickoff = |fixture: &ToCome| group.fixtures.get(fixture.fixture)?.kickoff;
    let kickoffs: Vec<_> = season.to_come.iter().map(kickoff).collect();
    let together = when(frame, &kickoffs, "tl-sub");
    let apart = together.is_none();
    let head = tag("div", "tl-head").with(title).with_maybe(together);
    let head = head.with_maybe((!frame.then.is_empty()).then(|| tag("p", "tl-sub").text(&frame.then)));
    // What was imagined of a match that has ended since, or of a later moment's, is imagined no more.
    let to_come =
        |(index, _): &&(usize, Score)| season.to_come.iter().any(|fixture| fixture.fixture == *index);
    let tried: Vec<(usize, Score)> = choice.imagined.iter().filter(to_come).copied().collect();
    let imagined = !tried.is_empty();
    let reset = || {
        let button = tag("button", "tl-nx-reset").attr("type", "button");
        button.attr("data-action", &Action::Reset.to_string()).text(words.reset())
    };
    let try_head = tag("div", "tl-nx-head").with(frame.title(1, "tl-nx-title").text(words.try_a_score()));
    let steppers = season.to_come.iter().map(|fixture| {
        let own = if apart { kickoff(fixture) } else { None };
        fixture_line(frame, &season, choice, fixture).with_maybe(when(frame, &[own], "tl-nx-when"))
    });
    let tries = tag("div", "tl-nx-try")
        .with(try_head.with_maybe(imagined.then(reset)))
        .with(tag("ul", "tl-nx-fixtures").with_all(steppers));
    let answer = tag("div", "tl-nx-answer").with_all(answer::answer(frame, group, &season, &tried));
    let needs = needs::needs(frame, group, &season, &tried);
    let part = tag("section", "tl-part tl-nx").attr("part", "next").attr("id", &frame.id("next"));
    let part = part.attr("aria-labelledby", &frame.named_by(&title_id)).with(head);
    if !choice.settings.what_if {
        return needs.map(|needs| part.with(needs));
    }
    let part = part.with_maybe(needs).with(tag("div", "tl-nx-lab").with(tries).with(answer));
    Some(part.with_maybe(map::map(frame, group, &season, choice)))
}

/// When fixtures kick off, where that is at once: as the venue has it, with a place for the reader's own time.
fn when(frame: &Frame, kickoffs: &[Option<DateTime>], class: &str) -> Option<El> {
    let first = kickoffs.first().copied().flatten()?;
    let said = frame.words.kickoff_of_all(kickoffs)?;
    Some(tag("p", class).with(frame.time(&first).text(&said)).with(frame.your_time(&first)))
}

/// The choice, with no score below that of a match under way: it may have been made before its last goal.
fn no_goal_taken_back(choice: &Choice, season: &Season) -> Choice {
    let mut choice = choice.clone();
    for (index, score) in &mut choice.imagined {
        if let Some(fixture) = season.to_come.iter().find(|fixture| fixture.fixture == *index) {
            let [home, away] = fixture.floor();
            *score = [score[0].max(home), score[1].max(away)];
        }
    }
    choice
}

fn entrant<'f>(frame: &'f Frame, season: &'f Season, team: usize) -> (&'f str, &'static str) {
    let id = season.entrants.get(team).map_or("", |entrant| entrant.id.as_str());
    (frame.words.team(&frame.document, id), team_class(frame.document.fixture.as_ref(), id))
}

/// A fixture with a stepper for each side.
fn fixture_line(frame: &Frame, season: &Season, choice: &Choice, fixture: &ToCome) -> El {
    let score = choice.imagined_score(fixture.fixture);
    let sides = [(Side::Home, fixture.home), (Side::Away, fixture.away)];
    let names = sides.map(|(_, team)| {
        let (name, class) = entrant(frame, season, team);
        el("span").classes(&["tl-nx-team", class]).text(name)
    });
    let [home, away] = sides.map(|(side, team)| {
        stepper(frame, entrant(frame, season, team).0, fixture, side, score.or(fixture.so_far))
    });
    let state = if score.is_some() { "tl-nx-set" } else { "" };
    let line = el("li").classes(&["tl-nx-fixture", state]).key(&fixture.fixture.to_string());
    line.with_all(names).with(home).with(tag("span", "tl-nx-dash").hidden().text("–")).with(away)
}

/// One goal fewer, a field, one goal more.
fn stepper(frame: &Frame, name: &str, to_come: &ToCome, side: Side, score: Option<Score>) -> El {
    let (words, fixture) = (&frame.words, to_come.fixture);
    let [goals, fewer, more] = words.stepper(name);
    let button = |step: Action, label: &str, sign: &str| {
        // From the goals of a match under way the next step is to a number, not from nought.
        let from = to_come.so_far.and(score).map(|score| side.of(score));
        let action = match (from, step) {
            (Some(from), Action::More(..)) => Action::Goals(fixture, side, from.saturating_add(1)),
            (Some(from), _) => Action::Goals(fixture, side, from.saturating_sub(1)),
            (None, step) => step,
        };
        let button = el("button").attr("type", "button").attr("data-action", &action.to_string());
        button.attr("aria-label", label).attr("data-key", &frame.id(&step.to_string())).text(sign)
    };
    let value = score.map(|score| side.of(score).to_string()).unwrap_or_default();
    let field = tag("input", "tl-nx-goals")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("maxlength", "2")
        .attr("placeholder", "–")
        .attr("aria-label", &goals)
        .attr("data-action", &Action::typed(fixture, side))
        .attr("data-key", &frame.id(&Action::typed(fixture, side)))
        .value(&value);
    let stepper = tag("span", "tl-nx-stepper").attr("role", "group").attr("aria-label", &goals);
    let stepper = stepper.with(button(Action::Fewer(fixture, side), &fewer, "−")).with(field);
    stepper.with(button(Action::More(fixture, side), &more, "+"))
}
