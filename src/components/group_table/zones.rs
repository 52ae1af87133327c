//! The marks of the zones that the places of a table are in.

use touchline_football::document::Zone;
use touchline_football::standings::Table;
use yew::prelude::*;

/// The class that marks a zone's places: the first zone is filled, the second outlined, any other dotted.
pub(in crate::components) fn zone_class(zones: &[Zone], zone: &Zone) -> &'static str {
    match zones.iter().position(|other| other == zone) {
        Some(0) => "tl-tb-z1",
        Some(1) => "tl-tb-z2",
        _ => "tl-tb-z3",
    }
}

/// The key to the marks. It leaves out zones that no place of the table is in.
pub(super) fn key_to_zones(zones: &[Zone], table: &Table) -> Option<Html> {
    let there: Vec<&Zone> = zones.iter().filter(|zone| usize::from(zone.from) <= table.rows.len()).collect();
    if there.is_empty() {
        return None;
    }
    let line = |zone: &&Zone| {
        html! {
            <li>
                <span class={classes!("tl-tb-zone", zone_class(zones, zone))} aria-hidden="true" />
                { &zone.name }
            </li>
        }
    };
    Some(html! { <ul class="tl-tb-key">{ for there.iter().map(line) }</ul> })
}
