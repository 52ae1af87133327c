//! Which parts a document has content for.

use super::fixtures::shows_fixtures;
use super::line_ups::shows_line_ups;
use super::preview::has_preview;
use super::statistics::has_statistics;
use crate::settings::{Section, Settings};
use touchline_football::document::Document;
use touchline_football::story::Story;

/// Whether the page asks for a part and the document has something for it. Whether What next has something to say
/// depends on the scenarios, so the layout decides it.
pub(super) fn shows(section: Section, document: &Document, settings: &Settings) -> bool {
    settings.has(section)
        && match section {
            Section::Header | Section::Strip => document.the_match.is_some(),
            Section::Story => Story::of(document).counts.all > 0,
            Section::Statistics => has_statistics(document),
            Section::LineUps => shows_line_ups(document),
            Section::Preview => has_preview(document),
            Section::Table => !document.groups.is_empty(),
            Section::Fixtures => shows_fixtures(document, settings),
            Section::Next => true,
        }
}
