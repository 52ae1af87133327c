//! What next: the fixtures still to come, a score to try for each, and the table that would follow.
//!
//! What is imagined never looks like what happened: its edges are dashed, and the real table stays as it is.

use super::el::{El, el, tag};
use super::frame::{Frame, team_class, unseen};
use super::icons::{Icon, icon};
use super::table::zone_class;
use crate::state::{Action, Choice};
use touchline_football::document::{Group, Score, Zone};
use touchline_football::standings::{Row, Season, Table, ToCome, zone_of};
use touchline_football::story::Side;
use touchline_football::words::tables::Column;
use yew::Html;

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
    let words = &frame.words;
    let title_id = frame.id("next-title");
    let title = frame.title(0, "tl-title").attr("id", &title_id).text(words.what_next());
    let kickoffs = season.to_come.iter().map(|fixture| group.fixtures.get(fixture.fixture)?.kickoff);
    let together = words.kickoff_of_all(&kickoffs.collect::<Vec<_>>());
    let head = tag("div", "tl-head").with(title);
    let head = head.with_maybe(together.map(|together| tag("p", "tl-sub").text(&together)));
    let imagined = !choice.imagined.is_empty();
    let reset = || {
        let button = tag("button", "tl-nx-reset").attr("type", "button");
        button.attr("data-action", &Action::Reset.to_string()).text(words.reset())
    };
    let try_head = tag("div", "tl-nx-head").with(frame.title(1, "tl-nx-title").text(words.try_a_score()));
    let steppers = season.to_come.iter().map(|fixture| fixture_line(frame, &season, choice, fixture));
    let tries = tag("div", "tl-nx-try")
        .with(try_head.with_maybe(imagined.then(reset)))
        .with(tag("ul", "tl-nx-fixtures").with_all(steppers));
    let answer = tag("div", "tl-nx-answer").with_all(answer(frame, group, &season, choice));
    let part = tag("section", "tl-part tl-nx").attr("part", "next").attr("id", &frame.id("next"));
    let part = part.attr("aria-labelledby", &title_id).with(head);
    Some(part.with(tag("div", "tl-nx-lab").with(tries).with(answer)))
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
        stepper(frame, entrant(frame, season, team).0, fixture.fixture, side, score.or(fixture.so_far))
    });
    let state = if score.is_some() { "tl-nx-set" } else { "" };
    let line = el("li").classes(&["tl-nx-fixture", state]).key(&fixture.fixture.to_string());
    line.with_all(names).with(home).with(tag("span", "tl-nx-dash").hidden().text("–")).with(away)
}

/// One goal fewer, a field, one goal more.
fn stepper(frame: &Frame, name: &str, fixture: usize, side: Side, score: Option<Score>) -> El {
    let words = &frame.words;
    let [goals, fewer, more] = words.stepper(name);
    let button = |action: Action, label: &str, sign: &str| {
        let button = el("button").attr("type", "button").attr("data-action", &action.to_string());
        button.attr("aria-label", label).attr("data-key", &frame.id(&action.to_string())).text(sign)
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

/// What follows: in words, said once and politely to screen readers, and as a table.
fn answer(frame: &Frame, group: &Group, season: &Season, choice: &Choice) -> Vec<El> {
    let words = &frame.words;
    let live = tag("p", "tl-nx-so").attr("role", "status");
    if choice.imagined.is_empty() {
        return vec![live.text(words.nothing_imagined())];
    }
    let zones = if group.zones.is_empty() { &frame.document.zones } else { &group.zones };
    let table = Table::supposing(season, &choice.imagined);
    let real = Table::of(season);
    let whole = season.to_come.iter().all(|fixture| choice.imagined_score(fixture.fixture).is_some());
    let through: Option<Vec<&str>> = zones.first().filter(|_| whole).and_then(|zone| {
        let inside = |row: &&Row| row.rank <= usize::from(zone.to);
        let rows = table.rows.iter().filter(inside);
        // A place that level teams share with one outside is nobody's yet.
        rows.map(|row| (row.last <= usize::from(zone.to)).then(|| words.team(&frame.document, &row.id)))
            .collect()
    });
    let live = live.with(el("span").text(words.if_it_ends_so(whole)));
    let live = live.with_maybe(through.map(|names| el("b").text(&words.go_through(&names))));
    let rows = table.rows.iter().enumerate().map(|(place, row)| {
        let was = real.row(&row.id).map_or(row.rank, |row| row.rank);
        answer_row(frame, season, zones, row, table.rows.get(place + 1), was)
    });
    let head = |class: &str, column: Column| {
        let [short, long] = words.column(column);
        tag("th", class).attr("scope", "col").with(el("abbr").attr("title", long).text(short))
    };
    let [position, team, ..] = words.table_heads();
    let heads = el("tr")
        .with(tag("th", "tl-tb-pos").attr("scope", "col").with(unseen(position)))
        .with(tag("th", "tl-tb-team").attr("scope", "col").text(team))
        .with(tag("th", "tl-nx-move").attr("scope", "col").with(unseen(words.moved())))
        .with(head("tl-c1", Column::GoalDifference))
        .with(head("tl-tb-pts", Column::Points));
    let figures = tag("table", "tl-tb tl-nx-table").attr("aria-label", words.if_it_ends_so(whole));
    vec![live, figures.with(el("thead").with(heads)).with(el("tbody").with_all(rows))]
}

fn answer_row(
    frame: &Frame,
    season: &Season,
    zones: &[Zone],
    row: &Row,
    next: Option<&Row>,
    was: usize,
) -> El {
    let (document, words) = (&frame.document, &frame.words);
    let reason = row.separated_by.as_ref().zip(next).map(|(separation, next)| {
        tag("span", "tl-nx-why").text(&words.separation(document, season, &next.id, separation))
    });
    let zone = zone_of(zones, row);
    let class = zone.map_or("", |zone| zone_class(zones, zone));
    let place = el("span").classes(&["tl-tb-zone", class]).number(&row.rank);
    let name = tag("span", "tl-tb-name").text(words.team(document, &row.id));
    let line = el("tr").classes(&["tl-tb-row", team_class(document.fixture.as_ref(), &row.id)]).key(&row.id);
    line.with(tag("td", "tl-tb-pos").with(place))
        .with(tag("th", "tl-tb-team").attr("scope", "row").with(name).with_maybe(reason))
        .with(tag("td", "tl-nx-move").child(moved(frame, was, row.rank)))
        .with(tag("td", "tl-c1").text(&words.figure(&row.tally, Column::GoalDifference)))
        .with(tag("td", "tl-tb-pts").text(&words.figure(&row.tally, Column::Points)))
}

/// A triangle and how many places, where a row has moved.
fn moved(frame: &Frame, was: usize, rank: usize) -> Html {
    if was == rank {
        return super::el::nothing();
    }
    let (shape, places) = if rank < was { (Icon::Up, was - rank) } else { (Icon::Down, rank - was) };
    let said = unseen(&frame.words.places_moved(rank < was));
    tag("span", "tl-nx-moved").with(icon(&frame.uid, shape)).number(&places).with(said).done()
}
