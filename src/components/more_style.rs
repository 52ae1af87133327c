//! Which documents need the second style sheet.

use super::fixtures::shows_fixtures;
use super::group_table::needs_league_style;
use super::line_ups::needs_squad_style;
use super::preview::has_preview;
use super::score_header::{has_kicks, has_latest};
use super::statistics::has_statistics;
use crate::settings::{Section, Settings};
use touchline_football::document::Document;

/// Whether an element needs `touchline-more.css`, which has the style of parts that few documents have. It needs
/// it if the document has such a part and the page shows it.
///
/// The element fetches this sheet before it renders such a part for the first time. A prerendered element
/// links it. `www/css/more/` has the rules, and a rule belongs there if this function says when it is needed.
#[must_use]
pub fn needs_more(document: &Document, settings: &Settings) -> bool {
    (settings.has(Section::Statistics) && has_statistics(document))
        || (settings.has(Section::Header) && has_kicks(document))
        || (settings.has(Section::Header) && has_latest(document))
        || (settings.has(Section::LineUps) && needs_squad_style(document))
        || (settings.has(Section::Preview) && has_preview(document))
        || (settings.has(Section::Table) && needs_league_style(document, settings))
        || shows_fixtures(document, settings)
}
