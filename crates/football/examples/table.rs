//! Prints the tables in a match document.
//!
//! ```sh
//! cargo run -p touchline-football --example table -- www/data/liverpool-napoli.json
//! ```

use std::error::Error;
use touchline_football::document::Document;
use touchline_football::standings::{Season, Table};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("say which document: table DOCUMENT.json")?;
    let (document, messages) = Document::from_json(&std::fs::read_to_string(path)?)?;
    for message in messages {
        eprintln!("{message}");
    }
    for group in &document.groups {
        println!("{:<24} P  W  D  L  GF GA Pts", group.name);
        for row in Table::of(&Season::of(&document, group)).rows {
            let name = document.team(&row.id).map_or(row.id.as_str(), |team| team.short_name());
            let tally = &row.tally;
            println!(
                "{:>2} {name:<20} {:>2} {:>2} {:>2} {:>2} {:>3}{:>3} {:>3}",
                row.rank,
                tally.played,
                tally.won,
                tally.drawn,
                tally.lost,
                tally.goals_for,
                tally.goals_against,
                tally.points,
            );
        }
    }
    Ok(())
}
