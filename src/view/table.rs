//! The table: computed from the fixtures, and for every row the reason why it stands above the next one.

use super::frame::{Frame, linked, team_class, unseen};
use super::icons::{Icon, icon};
use touchline_football::document::{Group, Zone};
use touchline_football::standings::{Earned, FormEntry, Row, Season, Table, zone_of};
use touchline_football::words::tables::Column;
use yew::prelude::*;

/// What the tables are drawn from.
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// The frame.
    pub frame: Frame,
}

/// The table of the match's group, or of every group where the document has no match; nothing without a group.
#[component]
pub fn TablePart(TableProps { frame }: &TableProps) -> Html {
    let document = &frame.document;
    let groups: Vec<&Group> = match &document.fixture {
        Some(_) => document.group_of_match().into_iter().collect(),
        None => document.groups.iter().collect(),
    };
    html! { <>{ for groups.iter().enumerate().map(|(index, group)| group_table(frame, index, group)) }</> }
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

fn group_table(frame: &Frame, index: usize, group: &Group) -> Html {
    let season = Season::of(&frame.document, group);
    let table = Table::of(&season);
    let zones = if group.zones.is_empty() { &frame.document.zones } else { &group.zones };
    let words = &frame.words;
    let name = if group.name.is_empty() { words.table() } else { &group.name };
    let progress = match (table.as_it_stands, words.progress(group)) {
        (true, _) => Some(words.as_it_stands().to_owned()),
        (false, progress) => progress,
    };
    let id = if index == 0 { "table".to_owned() } else { format!("table-{}", index + 1) };
    let title_id = frame.id(&format!("{id}-title"));
    html! {
        <section class="tl-part tl-gr" part="table" id={frame.id(&id)} aria-labelledby={title_id.clone()}>
            <div class="tl-head">
                <span id={title_id.clone()}>{ frame.title(0, "tl-title", html! { { name.to_owned() } }) }</span>
                if let Some(progress) = progress { <p class="tl-sub">{ progress }</p> }
            </div>
            <table class="tl-tb" aria-labelledby={title_id}>
                { head(frame) }
                <tbody>
                    { for table.rows.iter().enumerate().map(|(place, row)| {
                        rows(frame, group, &season, zones, row, table.rows.get(place + 1))
                    }) }
                </tbody>
            </table>
            { key(zones, &table) }
        </section>
    }
}

fn head(frame: &Frame) -> Html {
    let words = &frame.words;
    let [position, team, form, why] = words.table_heads();
    let column = |(column, class): &(Column, &'static str)| {
        let [short, long] = words.column(*column);
        let form_before = (*column == Column::Points).then(|| {
            html! { <th scope="col" class="tl-cf">{ form }</th> }
        });
        html! {
            <>{ form_before }<th scope="col" class={*class}><abbr title={long}>{ short }</abbr></th></>
        }
    };
    html! {
        <thead>
            <tr>
                <th scope="col" class="tl-tb-pos">{ unseen(position) }</th>
                <th scope="col" class="tl-tb-team">{ team }</th>
                { for COLUMNS.iter().map(column) }
                <th scope="col" class="tl-tb-ask">{ unseen(why) }</th>
            </tr>
        </thead>
    }
}

/// A team's row, and under it the reason why it stands above the next one.
fn rows(
    frame: &Frame,
    group: &Group,
    season: &Season,
    zones: &[Zone],
    row: &Row,
    next: Option<&Row>,
) -> Html {
    let (document, words) = (&frame.document, &frame.words);
    let name = words.team(document, &row.id);
    let url = document.team(&row.id).and_then(|team| team.url.as_deref());
    let class = classes!("tl-tb-row", team_class(document.fixture.as_ref(), &row.id));
    let form = form(frame, &row.form);
    let reason = row.separated_by.as_ref().zip(next).map(|(separation, next)| {
        let question = words.why_above(name, words.team(document, &next.id));
        (question, words.separation(document, season, &next.id, separation))
    });
    let figure = |(column, class): &(Column, &'static str)| {
        let before = (*column == Column::Points).then(|| html! { <td class="tl-cf">{ form.clone() }</td> });
        html! { <>{ before }<td class={*class}>{ words.figure(&row.tally, *column) }</td></> }
    };
    html! {
        <>
            <tr {class} key={format!("{}-{}", group.name, row.id)}>
                <td class="tl-tb-pos">{ position(zones, row) }</td>
                <th scope="row" class="tl-tb-team">
                    <span class="tl-tb-name">{ linked(name, url) }</span>{ form.clone() }
                </th>
                { for COLUMNS.iter().map(figure) }
                <td class="tl-tb-ask">
                    if let Some((question, _)) = &reason {
                        <details data-key={frame.id(&format!("why-{}", row.id))}>
                            <summary>{ icon(&frame.uid, Icon::Chevron) }{ unseen(question.clone()) }</summary>
                        </details>
                    }
                </td>
            </tr>
            if let Some((_, answer)) = reason {
                <tr class="tl-tb-why" key={format!("{}-{}-why", group.name, row.id)}>
                    <td></td><td colspan="11">{ answer }</td>
                </tr>
            }
        </>
    }
}

/// The place, marked by the zone that it is in: the first filled, the second outlined, any further one dotted.
fn position(zones: &[Zone], row: &Row) -> Html {
    let zone = zone_of(zones, row);
    let name = zone.map(|zone| unseen(format!(", {}", zone.name)));
    html! { <><span class={classes!("tl-tb-zone", zone.map(|zone| zone_class(zones, zone)))}>{ row.rank }</span>{ name }</> }
}

fn zone_class(zones: &[Zone], zone: &Zone) -> &'static str {
    match zones.iter().position(|other| other == zone) {
        Some(0) => "tl-tb-z1",
        Some(1) => "tl-tb-z2",
        _ => "tl-tb-z3",
    }
}

/// The last five results, oldest first: letters for the eye, words for screen readers.
fn form(frame: &Frame, form: &[FormEntry]) -> Html {
    let words = &frame.words;
    let letter = |entry: &FormEntry| {
        let class = match entry.earned {
            Earned::Win => "tl-w",
            Earned::Draw => "tl-d",
            Earned::Defeat => "tl-l",
        };
        html! { <i {class}>{ words.form_letter(entry.earned) }</i> }
    };
    if form.is_empty() {
        return html! {};
    }
    html! {
        <span class="tl-tb-form" role="img" aria-label={words.form(form)}>{ for form.iter().map(letter) }</span>
    }
}

/// What the marks of the places mean: only the zones that a place of this table is in.
fn key(zones: &[Zone], table: &Table) -> Html {
    let there = zones.iter().filter(|zone| usize::from(zone.from) <= table.rows.len());
    let lines = there.map(|zone| {
        html! {
            <li><span class={classes!("tl-tb-zone", zone_class(zones, zone))} aria-hidden="true"></span>{ &zone.name }</li>
        }
    });
    html! { <ul class="tl-tb-key">{ for lines }</ul> }
}
