//! Prints what each team in a match document needs to reach the first zone of its group.
//!
//! ```sh
//! cargo run -p touchline-football --example who_needs_what -- www/data/liverpool-napoli.json
//! ```

use std::error::Error;
use touchline_football::document::Document;
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Scenarios, ZonePlaces};
use touchline_football::standings::Season;
use touchline_football::words::{About, Words};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("say which document: who_needs_what DOCUMENT.json")?;
    let (document, _) = Document::from_json(&std::fs::read_to_string(path)?)?;
    let words = Words::for_tag(None);
    for group in &document.groups {
        let season = Season::of(&document, group);
        let Some(zone) = document.zones_of(group).first() else { continue };
        println!("{}: {}", group.name, zone.name);
        let places = ZonePlaces::of(zone, document.across.as_ref(), season.entrants.len());
        let scenarios = Scenarios::of(&season, &places);
        for team in season.ranked() {
            let condition = Condition::of(&season, &places, &scenarios, team);
            let about = About { document: &document, season: &season, scenarios: &scenarios, zone, team };
            let need = words.need(about, &condition);
            let name = season.entrants.get(team.0).and_then(|entrant| document.team(&entrant.id));
            println!("  {}: {} {}", name.map_or("?", |team| team.short_name()), need.verdict, need.rest);
        }
    }
    Ok(())
}
