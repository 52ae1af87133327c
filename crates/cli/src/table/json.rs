//! Tables as JSON. What is not known is absent.

use super::{Line, Part};
use serde_json::{Map, Value, json};
use touchline_football::document::{Better, Measure};
use touchline_football::standings::{DecidingMeasure, Figure, Season, Separation};

/// `{ "group", "rows" }` for one table, `{ "groups": […] }` for more.
pub(super) fn tables(parts: &[Part<'_>], zone: Option<&str>) -> Value {
    let mut tables: Vec<Value> = parts.iter().map(|part| table(part, zone)).collect();
    match tables.len() {
        1 => tables.remove(0),
        _ => json!({ "groups": tables }),
    }
}

fn table(part: &Part<'_>, zone: Option<&str>) -> Value {
    let rows: Vec<Value> = part.lines(zone).iter().map(|line| row(&part.season, line)).collect();
    let mut table = Map::new();
    if !part.name.is_empty() {
        table.insert("group".to_owned(), part.name.into());
    }
    if part.table.as_it_stands {
        table.insert("asItStands".to_owned(), true.into());
    }
    if !part.season.withdrawn.is_empty() {
        table.insert("withdrawn".to_owned(), json!(part.season.withdrawn));
    }
    if part.season.is_unplayed {
        table.insert("notYetPlayed".to_owned(), true.into());
    }
    if !part.table.unranked.is_empty() {
        table.insert("unranked".to_owned(), json!(part.table.unranked));
    }
    table.insert("rows".to_owned(), rows.into());
    table.into()
}

fn row(season: &Season, line: &Line<'_>) -> Value {
    let (row, tally) = (line.row, &line.row.tally);
    let mut value = json!({
        "rank": row.rank,
        "team": row.id,
        "played": tally.played,
        "won": tally.won,
        "drawn": tally.drawn,
        "lost": tally.lost,
        "goalsFor": tally.goals_for,
        "goalsAgainst": tally.goals_against,
        "goalDifference": tally.goal_difference(),
        "points": tally.points,
        "level": row.is_level(),
    });
    if row.adjustment != 0 {
        put(&mut value, "adjustment", row.adjustment.into());
    }
    if let Some(separation) = line.next.and_then(|next| row.reason(season, next)) {
        put(&mut value, "separatedBy", separated_by(season, separation));
    }
    if let Some(zone) = line.zone {
        put(&mut value, "zone", zone.id.as_str().into());
    }
    value
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

/// The criterion by the name that documents give it; `lots` where none is left. `missing` says what the document lacks
/// to go on.
fn separated_by(season: &Season, separation: &Separation) -> Value {
    match separation {
        Separation::Above { by, among, figures } => {
            let mut value = match by {
                DecidingMeasure::Measure(measure) => json!({ "criterion": name(*measure) }),
                DecidingMeasure::Fact { name, better } => json!({
                    "criterion": name,
                    "better": match better { Better::More => "more", Better::Fewer => "fewer" },
                }),
            };
            if let Some(among) = among {
                put(
                    &mut value,
                    "headToHead",
                    json!({ "among": ids(season, &among.teams), "round": among.round }),
                );
            }
            put(&mut value, "figures", figures.iter().map(|of| figure(by, *of)).collect());
            value
        }
        Separation::Level => json!({ "criterion": "lots" }),
        Separation::FactMissing { name, teams } => {
            json!({ "criterion": name, "missing": "facts", "teams": ids(season, teams) })
        }
        Separation::ResultsMissing { measure } => {
            json!({ "criterion": measure.map_or("headToHead", name), "missing": "results" })
        }
    }
}

fn ids<'s>(season: &'s Season, teams: &[usize]) -> Vec<&'s str> {
    teams.iter().filter_map(|team| season.entrants.get(*team)).map(|entrant| entrant.id.as_str()).collect()
}

fn name(measure: Measure) -> &'static str {
    Measure::NAMES.iter().find(|(_, of)| *of == measure).map_or("", |(name, _)| name)
}

/// A whole number; a goal average as `[scored, conceded]`; a fact out of its thousandths.
fn figure(by: &DecidingMeasure, figure: Figure) -> Value {
    match (by, figure) {
        (_, Figure::Average { scored, conceded }) => json!([scored, conceded]),
        (DecidingMeasure::Fact { .. }, Figure::Whole(thousandths)) if thousandths % 1000 != 0 => {
            json!(thousandths as f64 / 1000.0)
        }
        (DecidingMeasure::Fact { .. }, Figure::Whole(thousandths)) => json!(thousandths / 1000),
        (DecidingMeasure::Measure(_), Figure::Whole(figure)) => json!(figure),
    }
}
