//! The shape of StatsBomb's open data: `events/ID.json`, `lineups/ID.json`, `matches/COMPETITION/SEASON.json`.

use super::super::loose::or_default;
use serde::Deserialize;

/// Something with a name.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Named {
    pub id: Option<i64>,
    #[serde(default)]
    pub name: String,
}

/// An event.
#[derive(Deserialize)]
pub struct Event {
    pub id: Option<String>,
    pub index: Option<i64>,
    pub period: u8,
    /// Counted from zero, continuing through the periods: the second half starts at 45.
    pub minute: u16,
    #[serde(rename = "type")]
    pub kind: Named,
    pub team: Named,
    pub player: Option<Named>,
    pub tactics: Option<Tactics>,
    pub shot: Option<Shot>,
    pub pass: Option<Pass>,
    pub substitution: Option<Substitution>,
    pub foul_committed: Option<Foul>,
    pub bad_behaviour: Option<Foul>,
}

impl Event {
    /// The card for a foul or for bad behaviour.
    pub fn card(&self) -> Option<&Named> {
        [&self.foul_committed, &self.bad_behaviour].into_iter().flatten().find_map(|foul| foul.card.as_ref())
    }
}

#[derive(Deserialize)]
pub struct Tactics {
    pub formation: Option<i64>,
    #[serde(default, deserialize_with = "or_default")]
    pub lineup: Vec<Place>,
}

#[derive(Deserialize)]
pub struct Place {
    pub player: Named,
    pub position: Named,
    pub jersey_number: Option<i64>,
}

#[derive(Deserialize)]
pub struct Shot {
    pub outcome: Named,
    #[serde(rename = "type")]
    pub kind: Option<Named>,
    pub key_pass_id: Option<String>,
}

#[derive(Deserialize)]
pub struct Pass {
    pub goal_assist: Option<bool>,
}

#[derive(Deserialize)]
pub struct Substitution {
    pub replacement: Named,
    pub outcome: Option<Named>,
}

#[derive(Deserialize)]
pub struct Foul {
    pub card: Option<Named>,
}

/// A side of `lineups/ID.json`.
#[derive(Deserialize)]
pub struct Squad {
    pub team_id: Option<i64>,
    #[serde(default, deserialize_with = "or_default")]
    pub lineup: Vec<SquadPlayer>,
}

#[derive(Deserialize)]
pub struct SquadPlayer {
    pub player_id: Option<i64>,
    pub player_name: Option<String>,
    pub player_nickname: Option<String>,
    pub jersey_number: Option<i64>,
}

/// An entry of a file of matches.
#[derive(Deserialize)]
pub struct Match {
    pub match_id: i64,
    pub match_date: Option<String>,
    pub kick_off: Option<String>,
    pub competition: Option<Competition>,
    pub season: Option<Season>,
    pub home_team: HomeTeam,
    pub away_team: AwayTeam,
    pub home_score: Option<u16>,
    pub away_score: Option<u16>,
    pub match_status: Option<String>,
    pub match_week: Option<u16>,
    pub competition_stage: Option<Named>,
    pub stadium: Option<Named>,
    pub referee: Option<Referee>,
}

#[derive(Deserialize)]
pub struct Competition {
    pub competition_name: Option<String>,
}

#[derive(Deserialize)]
pub struct Season {
    pub season_name: Option<String>,
}

#[derive(Deserialize)]
pub struct HomeTeam {
    pub home_team_id: Option<i64>,
    pub home_team_name: Option<String>,
    #[serde(default, deserialize_with = "or_default")]
    pub managers: Vec<Manager>,
}

#[derive(Deserialize)]
pub struct AwayTeam {
    pub away_team_id: Option<i64>,
    pub away_team_name: Option<String>,
    #[serde(default, deserialize_with = "or_default")]
    pub managers: Vec<Manager>,
}

#[derive(Clone, Deserialize)]
pub struct Manager {
    pub name: Option<String>,
}

#[derive(Deserialize)]
pub struct Referee {
    pub name: Option<String>,
    pub country: Option<Named>,
}
