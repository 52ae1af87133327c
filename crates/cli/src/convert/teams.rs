//! `--teams FILE`: codes, colours and short names, which most feeds do not have.

use crate::clubs::{self, Club};
use crate::feeds::report::Team;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

/// The teams of the file.
#[derive(Clone, Debug, Default)]
pub struct Teams {
    known: Vec<Known>,
    clubs: Vec<Club>,
}

/// A team of the file, with the keys of a team in a document.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    name: String,
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    aka: Vec<String>,
    short: Option<String>,
    code: Option<String>,
    colour: Option<String>,
    colour2: Option<String>,
    crest: Option<String>,
}

#[derive(Deserialize)]
struct File {
    teams: Vec<Known>,
}

impl Teams {
    /// Reads a file: `{ "teams": [{ "name", "aka", "short", "code", "colour", "colour2", "crest" }] }`.
    ///
    /// # Errors
    /// A file that cannot be read, or has another shape.
    pub fn read(path: &Path) -> Result<Teams> {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let reader = &mut serde_json::Deserializer::from_str(&text);
        let file: File =
            serde_path_to_error::deserialize(reader).with_context(|| path.display().to_string())?;
        let clubs = file.teams.iter().map(|known| {
            let names = std::iter::once(&known.name).chain(&known.short).chain(&known.aka);
            Club { id: known.id.clone().unwrap_or_default(), names: names.cloned().collect() }
        });
        Ok(Teams { clubs: clubs.collect(), known: file.teams })
    }

    /// Fills in what a team lacks. Returns a remark if it could not.
    pub fn fill(&self, team: &mut Team) -> Option<String> {
        let names = std::iter::once(&team.name).chain(&team.short).cloned().collect();
        match clubs::find(&Club { id: team.id.clone(), names }, &self.clubs) {
            Ok(None) => Some(format!("--teams: the file has no {}", team.name)),
            Err(clubs::Ambiguous(candidates)) => {
                let names: Vec<&str> = candidates
                    .iter()
                    .filter_map(|number| Some(self.known.get(*number)?.name.as_str()))
                    .collect();
                Some(format!("--teams: {} could be {}: nothing was filled in", team.name, names.join(" or ")))
            }
            Ok(Some(number)) => {
                let known = self.known.get(number)?;
                let fill = |own: &mut Option<String>, known: &Option<String>| {
                    if own.is_none() {
                        own.clone_from(known);
                    }
                };
                fill(&mut team.short, &known.short);
                team.short = team.short.take().filter(|short| *short != team.name);
                fill(&mut team.code, &known.code);
                fill(&mut team.colour, &known.colour);
                fill(&mut team.colour2, &known.colour2);
                fill(&mut team.crest, &known.crest);
                let names = std::iter::once(&known.name).chain(&known.aka).filter(|name| **name != team.name);
                team.aka = names.cloned().collect();
                None
            }
        }
    }
}
