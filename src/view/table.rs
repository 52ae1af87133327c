//! The table: computed from the fixtures, and for every row the reason why it stands above the next one.

use super::el::{El, el, tag};
use super::frame::{Frame, linked, team_class, unseen};
use super::icons::{Icon, icon};
use touchline_football::document::{Across, Group, Zone};
use touchline_football::standings::{AcrossTable, Earned, FormEntry, Row, Season, Table, zone_of};
use touchline_football::words::tables::Column;

/// The table of the match's group, or of every group where the document has no match, then the ranking between the
/// groups where there is one; nothing without a group.
pub(super) fn tables(frame: &Frame) -> Vec<El> {
    let document = &frame.document;
    let own = document.fixture.as_ref().and_then(|_| document.group_of_match());
    let groups = document.groups.iter().filter(|group| own.is_none_or(|own| std::ptr::eq(own, *group)));
    let mut standings: Vec<Standing<'_>> = groups.map(|group| Standing::of_group(frame, group)).collect();
    standings.extend(document.across.as_ref().and_then(|across| Standing::between_groups(frame, across)));
    standings.iter().enumerate().map(|(index, standing)| standing.part(index)).collect()
}

/// The columns with figures, with the class that says from which width on they are shown.
const COLUMNS: [(Column, &str); 8] = [
    (Column::Played, "tl-c1"),
    (Column::Won, "tl-c2"),
    (Column::Drawn, "tl-c2"),
    (Column::Lost, "tl-c2"),
    (Column::GoalsFor, "tl-c3"),
    (Column::GoalsAgainst, "tl-c3"),
    (Column::GoalDifference, "tl-c1"),
    (Column::Points, "tl-tb-pts"),
];

/// A table with what it takes to draw it.
struct Standing<'f> {
    frame: &'f Frame,
    name: &'f str,
    /// How far it has come.
    progress: Option<String>,
    season: Season,
    table: Table,
    zones: &'f [Zone],
    /// The rows that stand for one of several level teams: no zone is sure for them.
    unsettled: Vec<usize>,
}

impl<'f> Standing<'f> {
    fn of_group(frame: &'f Frame, group: &'f Group) -> Standing<'f> {
        let season = Season::of(&frame.document, group);
        let table = Table::of(&season);
        let words = &frame.words;
        let progress = match table.as_it_stands {
            true if !frame.then.is_empty() => Some(frame.then.clone()),
            true => Some(words.as_it_stands().to_owned()),
            false => words.progress(group, &season),
        };
        let name = if group.name.is_empty() { words.table() } else { &group.name };
        let zones = frame.document.zones_of(group);
        Standing { frame, name, progress, season, table, zones, unsettled: Vec::new() }
    }

    fn between_groups(frame: &'f Frame, across: &'f Across) -> Option<Standing<'f>> {
        let AcrossTable { season, table, from } = AcrossTable::of(&frame.document)?;
        let progress = table.as_it_stands.then(|| frame.words.as_it_stands().to_owned());
        let rows = table.rows.iter().zip(&from).filter(|(_, from)| !from.settled);
        let unsettled = rows.map(|(row, _)| row.team).collect();
        Some(Standing { frame, name: &across.name, progress, season, table, zones: &across.zones, unsettled })
    }

    /// The place, marked by the zone that it is in: the first filled, the second outlined, any further one dotted.
    fn position(&self, row: &Row) -> El {
        let zone = zone_of(self.zones, row).filter(|_| !self.unsettled.contains(&row.team));
        let class = zone.map_or("", |zone| zone_class(self.zones, zone));
        let place = el("span").classes(&["tl-tb-zone", class]).number(&row.rank);
        tag("td", "tl-tb-pos").with(place).with_maybe(zone.map(|zone| unseen(&format!(", {}", zone.name))))
    }

    fn part(&self, index: usize) -> El {
        let frame = self.frame;
        let id = if index == 0 { "table".to_owned() } else { format!("table-{}", index + 1) };
        let title_id = frame.id(&format!("{id}-title"));
        let title = frame.title(0, "tl-title").attr("id", &title_id).text(self.name);
        let progress = self.progress.as_ref().map(|progress| tag("p", "tl-sub").text(progress));
        let rows = self.table.rows.iter().enumerate();
        let body = rows.flat_map(|(place, row)| self.rows(row, self.table.rows.get(place + 1)));
        let figures = tag("table", "tl-tb").attr("aria-labelledby", &title_id).with(heads(frame));
        let part = tag("section", "tl-part tl-gr").attr("part", "table").attr("id", &frame.id(&id));
        let part = part.attr("aria-labelledby", &frame.named_by(&title_id));
        let part = part.with(tag("div", "tl-head").with(title).with_maybe(progress));
        part.with(figures.with(el("tbody").with_all(body))).with_maybe(key(self.zones, &self.table))
    }

    /// A team's row, and under it the reason why it stands above the next one.
    fn rows(&self, row: &Row, next: Option<&Row>) -> Vec<El> {
        let (frame, document, words) = (self.frame, &self.frame.document, &self.frame.words);
        let name = words.team(document, &row.id);
        let url = document.team(&row.id).and_then(|team| team.url.as_deref());
        let classes = ["tl-tb-row", team_class(document.fixture.as_ref(), &row.id)];
        let key = format!("{}-{}", self.name, row.id);
        let team = tag("th", "tl-tb-team").attr("scope", "row");
        let lang = frame.foreign(document.team(&row.id).and_then(|team| team.lang.as_deref()));
        let team = team.with(tag("span", "tl-tb-name").maybe("lang", lang).child(linked(name, url)));
        let mut line = el("tr").classes(&classes).key(&key);
        line = line.with(self.position(row)).with(team.with_maybe(form(frame, &row.form)));
        for (column, class) in COLUMNS {
            if column == Column::Points {
                line = line.with(tag("td", "tl-cf").with_maybe(form(frame, &row.form)));
            }
            line = line.with(tag("td", class).text(&words.figure(&row.tally, column)));
        }
        let Some((separation, next)) = row.separated_by.as_ref().zip(next) else {
            return vec![line.with(tag("td", "tl-tb-ask"))];
        };
        let question = words.why_above(name, words.team(document, &next.id));
        let answer = words.separation(document, &self.season, &next.id, separation);
        let ask = el("summary").with(icon(&frame.uid, Icon::Chevron)).with(unseen(&question));
        let ask = el("details").attr("data-key", &frame.id(&format!("why-{key}"))).with(ask);
        let reason = tag("tr", "tl-tb-why").key(&format!("{key}-why"));
        let reason = reason.with(el("td")).with(el("td").attr("colspan", "11").text(&answer));
        vec![line.with(tag("td", "tl-tb-ask").with(ask)), reason]
    }
}

/// The heads of the columns.
fn heads(frame: &Frame) -> El {
    let words = &frame.words;
    let [position, team, form, why] = words.table_heads();
    let head = |class: &str| tag("th", class).attr("scope", "col");
    let mut row = el("tr").with(head("tl-tb-pos").with(unseen(position))).with(head("tl-tb-team").text(team));
    for (column, class) in COLUMNS {
        if column == Column::Points {
            row = row.with(head("tl-cf").text(form));
        }
        let [short, long] = words.column(column);
        row = row.with(head(class).with(el("abbr").attr("title", long).text(short)));
    }
    el("thead").with(row.with(head("tl-tb-ask").with(unseen(why))))
}

/// The class that marks a zone's places.
pub(super) fn zone_class(zones: &[Zone], zone: &Zone) -> &'static str {
    match zones.iter().position(|other| other == zone) {
        Some(0) => "tl-tb-z1",
        Some(1) => "tl-tb-z2",
        _ => "tl-tb-z3",
    }
}

/// The last five results, oldest first: letters for the eye, words for screen readers.
fn form(frame: &Frame, form: &[FormEntry]) -> Option<El> {
    if form.is_empty() {
        return None;
    }
    let letters = form.iter().map(|entry| {
        let class = match entry.earned {
            Earned::Win => "tl-w",
            Earned::Draw => "tl-d",
            Earned::Defeat => "tl-l",
        };
        tag("i", class).text(frame.words.form_letter(entry.earned))
    });
    let label = frame.words.form(form);
    Some(tag("span", "tl-tb-form").attr("role", "img").attr("aria-label", &label).with_all(letters))
}

/// What the marks of the places mean: only the zones that a place of this table is in.
fn key(zones: &[Zone], table: &Table) -> Option<El> {
    let there: Vec<&Zone> = zones.iter().filter(|zone| usize::from(zone.from) <= table.rows.len()).collect();
    let line = |zone: &&Zone| {
        let mark = el("span").classes(&["tl-tb-zone", zone_class(zones, zone)]).hidden();
        el("li").with(mark).text(&zone.name)
    };
    (!there.is_empty()).then(|| tag("ul", "tl-tb-key").with_all(there.iter().map(line)))
}
