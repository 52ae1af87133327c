//! The map: who goes through, for every score of one of the last two fixtures, a grid for each outcome of the other.
//!
//! Letters say who; a tint is there where one side of this match goes through without the other, a hatch where neither
//! does. The cells of a grid are one group of radio buttons, so that it is one stop for the Tab key and the arrows go
//! through it, before any script.

use crate::state::{Action, Choice};
use crate::view::el::{El, el, nothing, tag};
use crate::view::frame::Frame;
use crate::view::icons::{Icon, icon};
use crate::view::segments::group;
use touchline_football::document::{Group, Outcome, Score};
use touchline_football::scenarios::{Grid, Places, Verdict};
use touchline_football::standings::{Season, Table, ToCome};
use yew::Html;

/// What the map is drawn from.
struct Map<'m> {
    frame: &'m Frame,
    choice: &'m Choice,
    /// The fixture whose scores the grids are of, and the other one.
    fixture: ToCome,
    other: ToCome,
    /// The teams, as they stand in the table, with their initials.
    letters: Vec<(usize, String)>,
    /// The two sides of the match, where they are of this group.
    sides: [Option<usize>; 2],
    /// The names of the teams.
    names: Vec<&'m str>,
}

/// The map; nothing unless exactly two fixtures are to come, and a zone is named.
pub(super) fn map(frame: &Frame, group: &Group, season: &Season, choice: &Choice) -> Option<El> {
    let (document, words) = (&frame.document, &frame.words);
    let zone = frame.document.zones_of(group).first()?;
    let [first, second] = season.to_come.as_slice() else { return None };
    let sides = document.fixture.as_ref().map(|fixture| [&fixture.home, &fixture.away]);
    let sides = sides.map_or([None, None], |sides| sides.map(|id| season.index(id)));
    // The home side's next match, or the away side's.
    let plays = |fixture: &ToCome| sides.map(|side| side == Some(fixture.home) || side == Some(fixture.away));
    let is_second = plays(second) > plays(first);
    let (fixture, other) = if is_second { (*second, *first) } else { (*first, *second) };
    let grids = frame.grids(|| {
        let places = Places::of(zone, document.across.as_ref(), season.entrants.len());
        Grid::all(season, &places, usize::from(is_second))
    });
    let names: Vec<&str> = season.entrants.iter().map(|team| words.team(document, &team.id)).collect();
    let initials = words.initials(&names);
    let initial = |team: usize| (team, initials.get(team).cloned().unwrap_or_default());
    let letters = Table::of(season).rows.iter().map(|row| initial(row.team)).collect();
    let map = Map { frame, choice, fixture, other, letters, sides, names };
    (!grids.is_empty()).then(|| map.draw(grids))
}

fn is_sure(verdict: Option<&Verdict>, sure: Verdict) -> bool {
    verdict == Some(&sure)
}

impl Map<'_> {
    fn draw(&self, grids: &[Grid]) -> El {
        let (frame, words) = (self.frame, &self.frame.words);
        let title = || frame.title(1, "tl-nx-title").text(words.who_goes_through());
        let other = self.choice.imagined_score(self.other.fixture).map(Outcome::of);
        let shown = self.choice.grid.or(other).unwrap_or(Outcome::Home);
        let all = grids.iter().map(|grid| self.grid(grid));
        let fold = tag("details", "tl-fold")
            .attr("data-key", &frame.id("map-fold"))
            .with(el("summary").with(title()).with(icon(&frame.uid, Icon::Chevron)))
            .with(self.chooser(shown))
            .with(tag("div", "tl-mp-grids").with_all(all))
            .with(self.key(grids));
        tag("div", "tl-mp").with(tag("div", "tl-wide").with(title())).with(fold)
    }

    fn name(&self, team: usize) -> &str {
        self.names.get(team).copied().unwrap_or_default()
    }

    fn both(&self, fixture: &ToCome) -> [&str; 2] {
        [self.name(fixture.home), self.name(fixture.away)]
    }

    /// Which grid is shown where there is room for one.
    fn chooser(&self, shown: Outcome) -> El {
        let [legend, draw] = self.frame.words.grids();
        let [home, away] = self.both(&self.other);
        let name = self.frame.id("grid");
        let mut field = tag("fieldset", "tl-seg tl-mp-pick").with(tag("legend", "tl-sr").text(legend));
        for ((value, outcome), text) in Outcome::NAMES.into_iter().zip([home, draw, away]) {
            let input = el("input").attr("type", "radio").attr("name", &name).attr("value", value);
            let input = input.attr("data-action", &Action::Grid(outcome).to_string());
            let input = input.attr("data-key", &format!("{name}-{value}")).checked(outcome == shown);
            field = field.with(el("label").with(input).with(el("span").text(text)));
        }
        group(field)
    }

    fn grid(&self, grid: &Grid) -> El {
        let (frame, words) = (self.frame, &self.frame.words);
        let ([home, away], fixture) = (self.both(&self.fixture), &self.fixture);
        let class = match grid.other {
            Outcome::Home => "tl-mp-home",
            Outcome::Draw => "tl-mp-draw",
            Outcome::Away => "tl-mp-away",
        };
        let title = el("b").text(&words.outcome(self.both(&self.other), grid.other));
        let axis = tag("span", "tl-mp-axis").hidden();
        let axis = axis.with(el("span").text(home).text(" ↓")).with(el("span").text(away).text(" →"));
        let mut heads = el("tr").with(el("td"));
        for goals in 0..Grid::SIDE {
            heads = heads.with(el("th").attr("scope", "col").number(&goals));
        }
        let name = frame.id(class);
        let imagined = self.choice.imagined_score(self.other.fixture).map(Outcome::of) == Some(grid.other);
        let imagined = self.choice.imagined_score(fixture.fixture).filter(|_| imagined);
        let mut body = el("tbody");
        for (row, cells) in (0..Grid::SIDE).zip(&grid.cells) {
            let mut line = el("tr").with(el("th").attr("scope", "row").number(&row));
            for (column, cell) in (0..Grid::SIDE).zip(cells) {
                let score = [row, column];
                let label = self.label(cell);
                let edge = |[right, down]: [u16; 2]| {
                    let next = grid
                        .cells
                        .get(usize::from(row + down))
                        .and_then(|row| row.get(usize::from(column + right)));
                    next.is_some_and(|next| self.label(next) != label)
                };
                let right = if edge([1, 0]) { "tl-mp-r" } else { "" };
                let down = if edge([0, 1]) { "tl-mp-b" } else { "" };
                let place = el("td").classes(&[self.class(cell), right, down]);
                line = line.with(if cell.is_empty() {
                    place
                } else {
                    let action =
                        Action::Cell(fixture.fixture, score, self.other.fixture, grid.other).to_string();
                    let input = el("input").attr("type", "radio").attr("name", &name);
                    let input = input.attr("data-action", &action).attr("data-key", &frame.id(&action));
                    let input = input.attr("aria-label", &words.cell(&label, [home, away], score));
                    let input = input.checked(imagined == Some(score));
                    place.with(el("label").with(input).with(el("span").text(&label)))
                });
            }
            body = body.with(line);
        }
        let table = tag("table", "tl-mp-table").with(el("caption").with(title).with(axis));
        let table = table.with(el("thead").with(heads)).with(body);
        el("div").classes(&["tl-mp-grid", class]).with(group(table)).child(self.beyond(grid))
    }

    /// Who is through after a score, and a question mark where a place is left open.
    fn label(&self, cell: &[Verdict]) -> String {
        let mut label = String::new();
        for (team, initial) in &self.letters {
            if is_sure(cell.get(*team), Verdict::Through) {
                label.push_str(if initial.chars().count() > 1 && !label.is_empty() { " " } else { "" });
                label.push_str(initial);
            }
        }
        if cell.iter().any(|verdict| !matches!(verdict, Verdict::Through | Verdict::Out)) {
            label.push('?');
        }
        label
    }

    /// The side that goes through without the other; or neither.
    fn class(&self, cell: &[Verdict]) -> &'static str {
        let [home, away] = self.sides.map(|side| side.and_then(|side| cell.get(side)));
        let [through, out] = [Verdict::Through, Verdict::Out];
        if is_sure(home, through) && is_sure(away, out) {
            "tl-home"
        } else if is_sure(away, through) && is_sure(home, out) {
            "tl-away"
        } else if is_sure(home, out) && is_sure(away, out) {
            "tl-mp-neither"
        } else {
            ""
        }
    }

    /// A sentence for what lies beyond, where the eye would not go on from the edge by itself: at a margin other than
    /// that of a draw.
    fn beyond(&self, grid: &Grid) -> Html {
        let words = &self.frame.words;
        let last = Grid::SIDE - 1;
        let label = |[home, away]: Score| {
            let cell = grid.cells.get(usize::from(home)).and_then(|row| row.get(usize::from(away)));
            cell.map(|cell| self.label(cell))
        };
        let mut sentence = String::new();
        if !grid.goes_on {
            sentence.push_str(words.otherwise_beyond());
        }
        for short in 1..last {
            for edge in [[last, last - short], [last - short, last]] {
                let next = edge.map(|goals| if goals == last { last } else { goals - 1 });
                if grid.goes_on && sentence.is_empty() && label(edge) != label(next) {
                    sentence = words.beyond(edge);
                }
            }
        }
        if sentence.is_empty() { nothing() } else { tag("p", "tl-mp-beyond").text(&sentence).done() }
    }

    /// What the letters and the tints mean: only what is there.
    fn key(&self, grids: &[Grid]) -> El {
        let words = &self.frame.words;
        let cells = || grids.iter().flat_map(|grid| grid.cells.iter().flatten());
        let mut letters = String::new();
        for (team, initial) in &self.letters {
            if cells().any(|cell| is_sure(cell.get(*team), Verdict::Through)) {
                letters.push_str(if letters.is_empty() { "" } else { ", " });
                letters.push_str(&format!("{initial}\u{a0}{}", self.name(*team)));
            }
        }
        let mut list = tag("ul", "tl-mp-key").with(el("li").text(&letters));
        let sides = self.sides.map(|side| side.map_or("", |side| self.name(side)));
        let [home, away] = sides;
        let keys = [
            ("tl-home", words.map_key([home, away])),
            ("tl-away", words.map_key([away, home])),
            ("tl-mp-neither", words.neither_through(sides)),
        ];
        for (class, text) in keys {
            if cells().any(|cell| self.class(cell) == class) {
                let swatch = el("i").classes(&["tl-mp-swatch", class]).hidden();
                list = list.with(el("li").with(swatch).text(&text));
            }
        }
        if cells().any(|cell| self.label(cell).ends_with('?')) {
            list = list.with(el("li").text("?\u{a0}").text(words.left_open()));
        }
        list
    }
}
