//! Which documents need the second style sheet.

use super::fixtures::shows_fixtures;
use super::group_table::needs_league_style;
use super::line_ups::needs_squad_style;
use super::preview::has_preview;
use super::score_header::has_kicks;
use super::statistics::has_statistics;
use super::timeline::has_media;
use crate::settings::{Section, Settings};
use touchline_football::document::{Document, Match, MatchStatus};

/// Whether a prerendered element needs `touchline-more.css`, which has the style of parts that few documents
/// have. It needs it if the document has such a part and the page shows it.
///
/// If so, `touchline render` links the sheet. The shell always fetches it together with the Wasm. That is why it
/// can also have the style of what appears only after the reader acts. `www/css/more/` has the rules.
#[must_use]
pub fn needs_more(document: &Document, settings: &Settings) -> bool {
    (settings.has(Section::Statistics) && has_statistics(document))
        || ((settings.has(Section::Header) || settings.has(Section::Story)) && has_kicks(document))
        || ((settings.has(Section::Header) || settings.has(Section::Strip)) && is_not_decided(document))
        || (settings.has(Section::Story) && has_media(document))
        || (settings.has(Section::LineUps) && needs_squad_style(document))
        || (settings.has(Section::Preview) && has_preview(document))
        || (settings.has(Section::Table) && needs_league_style(document, settings))
        || shows_fixtures(document, settings)
}

/// Whether the match has not been played to its end. The header then may show something other than a score (the time of
/// kick-off, a running clock, a dash), and the strip has an outline of the rest.
fn is_not_decided(document: &Document) -> bool {
    let is_decided = |the_match: &Match| {
        let status = the_match.status();
        status.is_over() && status != MatchStatus::Abandoned && document.score().is_some()
    };
    document.the_match.as_ref().is_some_and(|the_match| !is_decided(the_match))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};
    use touchline_football::document::read;

    /// Whether an element with these sections needs the sheet for this match and these events.
    fn needs(sections: &str, of_match: &Value, events: &Value) -> bool {
        let mut document = json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": "finished", "score": [1, 1] },
            "events": events,
        });
        let own = document["match"].as_object_mut().unwrap();
        own.extend(of_match.as_object().unwrap().clone());
        let reading = read(&serde_json::from_value(document).unwrap());
        needs_more(&reading.document.unwrap(), &Settings::new(sections, true))
    }

    #[test]
    fn a_document_needs_the_sheet_for_a_part_that_the_page_shows() {
        let (nothing, statistics) = (json!([]), json!([{ "name": "shots", "home": 3, "away": 4 }]));
        let kicks = json!([{ "kind": "kick-scored", "team": "h" }]);
        let eleven: Vec<String> = (1..12).map(|number| format!("Player {number}")).collect();
        let plain = json!({ "lineups": { "home": { "formation": "4-4-2", "start": eleven } } });
        let with = |key: &str, value: Value| {
            let mut line_up = plain.clone();
            line_up["lineups"]["home"][key] = value;
            line_up
        };
        let to_come = json!({ "status": "scheduled", "score": null, "kickoff": "2030-05-04T17:30:00Z" });
        for (section, of_match, events, expected) in [
            ("statistics", json!({}), &nothing, false),
            ("statistics", json!({ "statistics": statistics }), &nothing, true),
            ("header", json!({}), &nothing, false),
            ("header", json!({}), &kicks, true),
            ("story", json!({}), &kicks, true),
            ("header", json!({ "status": "live" }), &nothing, true),
            ("header", json!({ "status": "abandoned", "score": null }), &nothing, true),
            ("header", json!({ "status": "abandoned" }), &nothing, true),
            ("strip", json!({}), &nothing, false),
            ("strip", json!({ "status": "live" }), &nothing, true),
            ("story", json!({}), &json!([{ "kind": "note", "text": "Rain." }]), false),
            ("story", json!({}), &json!([{ "kind": "note", "text": "Rain.", "clip": "clips/1" }]), true),
            (
                "story",
                json!({}),
                &json!([{ "kind": "note", "image": { "src": "a.jpg", "alt": "Rain." } }]),
                true,
            ),
            ("lineups", plain.clone(), &nothing, false),
            ("lineups", with("coach", json!("Rita")), &nothing, true),
            ("lineups", with("captain", json!("Player 1")), &nothing, true),
            ("lineups", with("bench", json!(["Player 12"])), &nothing, true),
            ("lineups", with("formation", json!("5-3-2")), &nothing, true),
            ("lineups", to_come, &nothing, true),
        ] {
            assert_eq!(needs(section, &of_match, events), expected, "{section}: {of_match} {events}");
            assert_eq!(needs("", &of_match, events), expected, "all parts: {of_match} {events}");
            let is_seen_on_strip = of_match.get("status").is_some();
            assert_eq!(
                needs("strip", &of_match, events),
                is_seen_on_strip,
                "only the strip: {of_match} {events}"
            );
        }
    }

    #[test]
    fn a_table_needs_the_sheet_for_a_third_zone_or_deducted_points() {
        let needs = |group: &Value, team: &Value| {
            let mut document = json!({
                "touchline": 1,
                "teams": [{ "id": "a", "name": "Ash" }, { "id": "b", "name": "Birch" }],
                "group": { "name": "Group A", "teams": ["a", "b"] },
            });
            document["group"].as_object_mut().unwrap().extend(group.as_object().unwrap().clone());
            document["teams"][0].as_object_mut().unwrap().extend(team.as_object().unwrap().clone());
            let reading = read(&serde_json::from_value(document).unwrap());
            needs_more(&reading.document.unwrap(), &Settings::new("table", true))
        };
        let zone =
            |place: u16| json!({ "id": place.to_string(), "name": "Zone", "from": place, "to": place });
        let zones = |count: u16| json!({ "zones": (1..=count).map(zone).collect::<Vec<_>>() });
        assert!(!needs(&zones(2), &json!({})));
        assert!(needs(&zones(3), &json!({})));
        assert!(needs(&json!({}), &json!({ "adjustments": [{ "points": -3, "reason": "Late" }] })));
    }
}
