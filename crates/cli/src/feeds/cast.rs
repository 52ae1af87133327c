//! The players of a match, whom a feed names by its own id, by a name, or by both.

use super::report::{Player, Report};
use super::tables::free;
use std::collections::HashMap;
use touchline_football::document::slug;

/// The players named so far. The first spelling of a name is kept.
#[derive(Debug, Default)]
pub struct Cast {
    by_id: HashMap<(usize, i64), String>,
    by_name: HashMap<(usize, String), (Option<i64>, String)>,
    heard: HashMap<i64, String>,
}

/// A player as the feed names him.
#[derive(Clone, Debug, Default)]
pub struct Named<'n> {
    /// The feed's id of the player. Zero or less means none.
    pub id: Option<i64>,
    /// The name.
    pub name: Option<&'n str>,
    /// The name on the shirt.
    pub short: Option<&'n str>,
    /// The shirt number.
    pub number: Option<u16>,
    /// His position, by its name in documents.
    pub position: Option<&'static str>,
}

impl Cast {
    /// Remembers a name for places where the feed gives only the id.
    pub fn hear(&mut self, id: Option<i64>, name: Option<&str>) {
        if let (Some(id), Some(name)) = (id.filter(|id| *id > 0), name.filter(|name| !name.trim().is_empty()))
        {
            self.heard.entry(id).or_insert_with(|| name.to_owned());
        }
    }

    /// The document's id of a player of a side (0 home, 1 away). Adds the player if he is new. `None` without a name.
    pub fn player(&mut self, report: &mut Report, side: usize, named: &Named<'_>) -> Option<String> {
        let id = named.id.filter(|id| *id > 0);
        if let Some(known) = id.and_then(|id| self.by_id.get(&(side, id))) {
            return Some(known.clone());
        }
        let heard = || id.and_then(|id| self.heard.get(&id)).map(String::as_str);
        let name =
            named.name.map(str::trim).filter(|name| !name.is_empty()).or_else(heard)?.trim().to_owned();
        let name = name.as_str();
        let folded = slug(name);
        // The same name with another id is another player.
        let of_name = self.by_name.get(&(side, folded.clone()));
        let known =
            of_name.filter(|(other, _)| other.is_none() || id.is_none()).map(|(_, known)| known.clone());
        let own = known.unwrap_or_else(|| {
            let own = free(&folded, |id| report.players.iter().any(|player| player.id == id));
            let short = named.short.map(str::trim).filter(|short| !short.is_empty() && *short != name);
            report.players.push(Player {
                id: own.clone(),
                name: name.to_owned(),
                short: short.map(str::to_owned),
                team: if side == 0 { &report.fixture.home } else { &report.fixture.away }.clone(),
                number: named.number.filter(|number| (1..=999).contains(number)),
                position: named.position,
            });
            own
        });
        if let Some(id) = id {
            self.by_id.insert((side, id), own.clone());
        }
        let of_name = self.by_name.entry((side, folded)).or_insert((id, own.clone()));
        of_name.0 = of_name.0.or(id);
        Some(own)
    }

    /// The document's id of a player whom the feed has named before by its own id.
    #[must_use]
    pub fn known(&self, side: usize, id: i64) -> Option<&str> {
        self.by_id.get(&(side, id)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_or_a_name_makes_a_player_known() {
        let (mut cast, mut report) = (Cast::default(), Report::default());
        let mut name = |side, id, name: Option<&'static str>| {
            cast.player(&mut report, side, &Named { id, name, ..Named::default() }).unwrap_or_default()
        };
        assert_eq!(name(0, Some(7), Some("J. Silva")), "j-silva");
        assert_eq!(name(0, Some(7), Some("João Silva")), "j-silva", "spelled otherwise");
        assert_eq!(name(0, Some(7), None), "j-silva", "without a name");
        assert_eq!(name(0, None, Some("J. Silva")), "j-silva", "without an id");
        assert_eq!(name(0, Some(8), Some("J. Silva")), "j-silva-2", "a namesake");
        assert_eq!(name(1, Some(9), Some("J. Silva")), "j-silva-3", "of the other side");
        assert_eq!(name(1, Some(0), Some(" ")), "", "nobody");
        assert_eq!(name(1, None, Some(" Kimmich")), "kimmich");
        assert_eq!(name(1, Some(5), Some("Kimmich")), "kimmich", "an id for a name that was known");
    }
}
