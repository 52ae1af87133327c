//! The marks of the zones in a table.

use touchline_football::document::Zone;
use touchline_football::standings::Table;
use yew::prelude::*;

/// The classes of the marks, in zone order: filled, outlined, underlined, and a triangle before the number.
const MARKS: [&str; 4] = ["tl-tb-z1", "tl-tb-z2", "tl-tb-z3", "tl-tb-z4"];

/// The class that marks the places of a zone. A zone after the fourth has none: its name is at each row
/// instead.
pub(in crate::components) fn zone_class(zones: &[Zone], zone: &Zone) -> Option<&'static str> {
    MARKS.get(zones.iter().position(|other| other == zone)?).copied()
}

/// The key to the marks. It leaves out zones without a place in the table.
pub(super) fn key_to_zones(zones: &[Zone], table: &Table) -> Option<Html> {
    let there: Vec<&Zone> = zones.iter().filter(|zone| usize::from(zone.from) <= table.rows.len()).collect();
    if there.is_empty() {
        return None;
    }
    let line = |zone: &&Zone| {
        zone_class(zones, zone).map(|class| {
            html! {
                <li>
                    <span class={classes!("tl-tb-zone", class)} aria-hidden="true" />
                    { &zone.name }
                </li>
            }
        })
    };
    Some(html! { <ul class="tl-tb-key">{ for there.iter().filter_map(line) }</ul> })
}
