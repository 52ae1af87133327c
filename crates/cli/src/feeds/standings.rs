//! Standings on their way from a feed to a document without a match.

use super::made::Made;
use super::report::Team;
use super::tables::{Tables, free};
use touchline_football::document::{Group, StartRow, Zone, slug};

/// A row as the feed states it. `None` means unstated.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// The team; its id is assigned here.
    pub team: Team,
    /// Played, won, drawn, lost.
    pub matches: [Option<u16>; 4],
    /// Scored and conceded.
    pub goals: [Option<u32>; 2],
    /// Points.
    pub points: Option<i32>,
    /// What the place leads to.
    pub leads_to: Option<String>,
}

impl Tables {
    /// Adds a table. Leaves out incomplete rows, and reports them with their place.
    pub fn add(&mut self, name: Option<String>, rows: Vec<Sent>, place: &str, made: &mut Made) {
        let mut table = Group { name: name.unwrap_or_default(), ..Group::default() };
        let mut zones: Vec<(u16, String)> = Vec::new();
        for (index, sent) in rows.into_iter().enumerate() {
            let place = format!("{place}[{index}]");
            let ([Some(played), Some(won), Some(drawn), Some(lost)], [Some(goals_for), Some(goals_against)]) =
                (sent.matches, sent.goals)
            else {
                made.say(&place, "the row lacks matches or goals: it is left out");
                continue;
            };
            let (Some(points), false) = (sent.points, sent.team.name.is_empty()) else {
                made.say(&place, "the row lacks its team or its points: it is left out");
                continue;
            };
            let earned = i32::from(won) * 3 + i32::from(drawn);
            if points != earned {
                made.say(
                    &place,
                    format!(
                        "{}: {points} points, but {won} wins and {drawn} draws make {earned}",
                        sent.team.name
                    ),
                );
            }
            let team = self.team(sent.team);
            table.start.rows.push(StartRow {
                team,
                played,
                won,
                drawn,
                lost,
                goals_for,
                goals_against,
                points,
            });
            let rank = u16::try_from(table.start.rows.len()).unwrap_or(u16::MAX);
            zones.extend(sent.leads_to.map(|zone| (rank, zone)));
        }
        for (rank, name) in zones {
            match table.zones.last_mut().filter(|zone| zone.name == name && zone.to + 1 == rank) {
                Some(zone) => zone.to = rank,
                None => {
                    let id = free(&slug(&name), |id| table.zones.iter().any(|zone| zone.id == id));
                    table.zones.push(Zone { id, name, from: rank, to: rank });
                }
            }
        }
        if !table.start.rows.is_empty() {
            self.groups.push(table);
        }
    }

    /// The id of a team. Adds the team if it is new.
    fn team(&mut self, mut team: Team) -> String {
        let same = |known: &&Team| known.name == team.name && known.code == team.code;
        if let Some(known) = self.teams.iter().find(same) {
            return known.id.clone();
        }
        team.id = free(&slug(&team.name), |id| self.teams.iter().any(|known| known.id == id));
        self.teams.push(team.clone());
        team.id
    }

    /// The document, if it has a table.
    #[must_use]
    pub fn finish(mut self) -> Option<Tables> {
        self.touchline = touchline_football::document::VERSION;
        if self.groups.len() == 1 {
            self.group = self.groups.pop();
        }
        (self.group.is_some() || !self.groups.is_empty()).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(name: &str, points: i32, leads_to: Option<&str>) -> Sent {
        Sent {
            team: Team { name: name.to_owned(), ..Team::default() },
            matches: [Some(2), Some(1), Some(0), Some(1)],
            goals: [Some(3), Some(3)],
            points: Some(points),
            leads_to: leads_to.map(str::to_owned),
        }
    }

    #[test]
    fn places_that_lead_to_the_same_are_one_zone_and_deducted_points_are_named() {
        let (mut tables, mut made) = (Tables::default(), Made::at("response[0]".to_owned()));
        let short = Sent { goals: [None, Some(1)], ..sent("D", 3, None) };
        let rows = vec![sent("A", 3, Some("Cup")), sent("B", 3, Some("Cup")), sent("C", 1, None), short];
        tables.add(Some("League".to_owned()), rows, "rows", &mut made);
        let table = tables.finish().and_then(|tables| tables.group).unwrap();
        assert_eq!(table.zones, [Zone { id: "cup".into(), name: "Cup".into(), from: 1, to: 2 }]);
        assert_eq!(table.start.rows.len(), 3);
        let notices: Vec<String> = made.notices.iter().map(ToString::to_string).collect();
        assert_eq!(
            notices,
            [
                "response[0].rows[2]: C: 1 points, but 1 wins and 0 draws make 3",
                "response[0].rows[3]: the row lacks matches or goals: it is left out"
            ]
        );
    }
}
