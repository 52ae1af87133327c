//! What search engines read: a SportsEvent of schema.org. That vocabulary has no score, and none is invented.

use serde_json::{Map, Value, json};
use touchline_football::document::{Document, MatchStatus, Team};

/// The match as a SportsEvent (<https://schema.org/SportsEvent>); `json` is the document as JSON. None without a match.
pub(super) fn event(document: &Document, json: &Value) -> Option<Value> {
    let the_match = document.the_match.as_ref()?;
    let [home, away] = [document.team(&the_match.home)?, document.team(&the_match.away)?];
    let own = json.get("match")?;
    let mut event = Map::new();
    let mut add = |key: &str, value: Option<Value>| {
        event.extend(value.map(|value| (key.to_owned(), value)));
    };
    add("@context", Some(json!("https://schema.org")));
    add("@type", Some(json!("SportsEvent")));
    add("name", Some(json!(format!("{} v {}", home.name, away.name))));
    add("sport", Some(json!("Association football")));
    add("startDate", own.get("kickoff").cloned());
    add("previousStartDate", own.get("previousKickoff").cloned());
    let status = status(the_match.status, the_match.previous_kickoff.is_some());
    add("eventStatus", status.map(|status| json!(format!("https://schema.org/{status}"))));
    add("location", the_match.venue.as_ref().map(|venue| json!({ "@type": "Place", "name": venue })));
    add("homeTeam", Some(team(home)));
    add("awayTeam", Some(team(away)));
    let competition = document.competition.as_ref();
    add("superEvent", competition.map(|of| json!({ "@type": "SportsEvent", "name": of.name })));
    Some(Value::Object(event))
}

fn team(team: &Team) -> Value {
    let mut value = json!({ "@type": "SportsTeam", "name": team.name });
    // A relative address means another thing on every page.
    if let (Some(url), Some(object)) = (&team.url, value.as_object_mut())
        && url.starts_with("http")
    {
        object.insert("url".to_owned(), json!(url));
    }
    value
}

/// The word for it, where schema.org has one: not for a match that was broken off.
fn status(status: MatchStatus, moved: bool) -> Option<&'static str> {
    match status {
        MatchStatus::Cancelled => Some("EventCancelled"),
        MatchStatus::Postponed => Some("EventPostponed"),
        MatchStatus::Abandoned | MatchStatus::Suspended => None,
        _ if moved => Some("EventRescheduled"),
        _ => Some("EventScheduled"),
    }
}
