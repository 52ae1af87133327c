//! `touchline scenarios`: what each team needs, as text or as JSON.

mod condition;
mod json;
mod text;

use crate::load::load;
use crate::{names, out};
use anyhow::{Error, Result, anyhow, bail};
use std::path::PathBuf;
use std::process::ExitCode;
use touchline_football::document::{Document, Group, Zone};
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Scenarios, Tournament, ZonePlaces};
use touchline_football::standings::{Season, Table, TeamIndex};
use touchline_football::words::{About, Words};

/// Works out who is through, who is out, and what each other team needs, for every possible score.
///
/// docs/scenarios.md explains the verdicts and the JSON.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document; - reads standard input
    document: PathBuf,
    /// Only this group ("Group E", or "E")
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    /// The zone to reach, by its id or name [default: the first zone]
    #[arg(long, value_name = "NAME")]
    zone: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A group with everything that is possible in it, for one zone.
struct Part<'d> {
    document: &'d Document,
    words: &'d Words,
    group: &'d Group,
    zone: &'d Zone,
    season: Season,
    /// The teams, in the order of the table.
    order: Vec<TeamIndex>,
    found: Scenarios,
    /// One for each team of the season.
    conditions: Vec<Condition>,
}

impl<'d> Part<'d> {
    /// A tournament takes the other groups into account.
    fn new(
        document: &'d Document,
        words: &'d Words,
        tournament: Option<&Tournament>,
        group: &'d Group,
        zone: &'d Zone,
    ) -> Self {
        let season = Season::of(document, group);
        let places = ZonePlaces::of(zone, document.across.as_ref(), season.entrants.len());
        let index = document.groups.iter().position(|other| std::ptr::eq(other, group));
        let between = tournament.zip(index).and_then(|(tournament, index)| tournament.scenarios(index, zone));
        let found = between.unwrap_or_else(|| Scenarios::of(&season, &places));
        let condition = |team: TeamIndex| match found.statuses.get(team.0) {
            Some(status) if found.patterns.is_empty() => Condition::far(&season, &places, *status, team),
            _ => Condition::of(&season, &places, &found, team),
        };
        let conditions = season.teams().map(condition).collect();
        let order = Table::of(&season).rows.iter().filter_map(|row| season.index(&row.id)).collect();
        Part { document, words, group, zone, season, order, found, conditions }
    }

    /// What a team needs, as sentences.
    fn statement(&self, team: TeamIndex, condition: &Condition) -> String {
        let about = About {
            document: self.document,
            season: &self.season,
            scenarios: &self.found,
            zone: self.zone,
            team,
        };
        self.words.condition(about, condition)
    }
}

/// Runs the command. The exit code is 2 if the document cannot be shown.
///
/// # Errors
/// A file that cannot be read, a document without groups or zones, and a group or a zone that does not exist.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let reading = load(&arguments.document)?;
    for message in &reading.messages {
        eprintln!("{message}");
    }
    let Some(document) = &reading.document else { return Ok(ExitCode::from(2)) };
    let asked = asked(document, arguments.group.as_deref(), arguments.zone.as_deref())?;
    for (group, _) in &asked {
        let season = Season::of(document, group);
        if !season.unranked.is_empty() {
            bail!(
                "what the teams of \"{}\" need is unknown, because part of the points of {} is unknown",
                group.name,
                season.unranked.join(", ")
            );
        }
    }
    let tournament = Tournament::of(document);
    let words = Words::for_tag(document.lang.as_deref());
    let part = |(group, zone)| Part::new(document, &words, tournament.as_ref(), group, zone);
    let parts: Vec<Part<'_>> = asked.into_iter().map(part).collect();
    if arguments.json {
        out::print(&format!("{}\n", json::scenarios(&parts)))?;
    } else {
        out::print(&text::scenarios(&parts))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The groups that the user wants, each with its zone.
fn asked<'d>(
    document: &'d Document,
    group: Option<&str>,
    zone: Option<&str>,
) -> Result<Vec<(&'d Group, &'d Zone)>> {
    if document.groups.is_empty() {
        bail!("the document has no \"group\", so there are no fixtures to work with");
    }
    let is_asked = |of: &&Group| group.is_none_or(|name| names::is_group(&of.name, name));
    let groups: Vec<&Group> = document.groups.iter().filter(is_asked).collect();
    if groups.is_empty() {
        let there = document.groups.iter().map(|group| group.name.as_str());
        return Err(names::missing("no group is called", group.unwrap_or_default(), there));
    }
    let zones = |group: &&'d Group| document.zones_of(group);
    let is_it = |of: &&Zone| zone.is_none_or(|name| of.id == name || names::same(&of.name, name));
    let with_zone = |group: &&'d Group| Some((*group, zones(group).iter().find(is_it)?));
    let found: Vec<_> = groups.iter().filter_map(with_zone).collect();
    if found.is_empty() {
        return Err(no_zone(document, groups.iter().flat_map(zones), zone));
    }
    Ok(found)
}

/// Says why there is no zone.
fn no_zone<'z>(document: &Document, there: impl Iterator<Item = &'z Zone>, asked: Option<&str>) -> Error {
    let Some(name) = asked else {
        return anyhow!("the document has no \"zones\": they say what the places of a table lead to");
    };
    let across = document
        .across
        .iter()
        .find(|across| across.zones.iter().any(|zone| zone.id == name || names::same(&zone.name, name)));
    match across {
        Some(across) => anyhow!(
            "the zone \"{name}\" belongs to the ranking \"{}\" between the groups: one group alone does not decide it",
            across.name
        ),
        None => {
            let there: Vec<String> = there.map(|zone| format!("{} ({})", zone.name, zone.id)).collect();
            names::missing("no zone is called", name, there.iter().map(String::as_str))
        }
    }
}
