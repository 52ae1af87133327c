//! Scenarios as JSON. Unknown values are absent.

use super::{Part, condition};
use serde_json::{Map, Value, json};
use touchline_football::document::{Outcome, Score};
use touchline_football::scenarios::{
    Fate, GroupScores, PatternVerdicts, PossibleFates, Qualification, Verdict,
};
use touchline_football::standings::{FixtureIndex, TeamIndex};

/// One object for one group, `{ "groups": […] }` for several.
pub(super) fn scenarios(parts: &[Part<'_>]) -> Value {
    let mut groups: Vec<Value> = parts.iter().map(group).collect();
    match groups.len() {
        1 => groups.remove(0),
        _ => json!({ "groups": groups }),
    }
}

fn group(part: &Part<'_>) -> Value {
    let mut object = Map::new();
    if !part.group.name.is_empty() {
        object.insert("group".to_owned(), part.group.name.as_str().into());
    }
    object.insert("zone".to_owned(), zone(part));
    object.insert("fixtures".to_owned(), fixtures(part));
    let teams = part.season.teams().zip(part.found.statuses.iter().zip(&part.conditions));
    let teams = teams.map(|(team, (status, of))| {
        json!({
            "team": id(part, team),
            "status": status_name(*status),
            "condition": condition::condition(part.document, of),
            "statement": part.statement(team, of),
        })
    });
    object.insert("teams".to_owned(), teams.collect());
    // With more than eight fixtures there is no list of patterns. An empty list would mean that nothing can happen.
    if !part.found.patterns.is_empty() {
        object
            .insert("outcomes".to_owned(), part.found.patterns.iter().map(|of| outcome(part, of)).collect());
    }
    object.into()
}

/// The number of places, and the first place unless it is the top one.
fn zone(part: &Part<'_>) -> Value {
    let zone = part.zone;
    let places = zone.to.saturating_sub(zone.from).saturating_add(1);
    match zone.from {
        1 => json!({ "name": zone.name, "places": places }),
        from => json!({ "name": zone.name, "places": places, "from": from }),
    }
}

fn fixtures(part: &Part<'_>) -> Value {
    let fixture = |of: &touchline_football::standings::RemainingFixture| {
        let mut fixture = json!({ "home": id(part, of.home), "away": id(part, of.away) });
        if let (Some(score), Some(fixture)) = (of.so_far, fixture.as_object_mut()) {
            fixture.insert("soFar".to_owned(), json!(score));
        }
        fixture
    };
    part.season.remaining.iter().map(fixture).collect()
}

fn id<'p>(part: &'p Part<'_>, team: TeamIndex) -> &'p str {
    part.season.entrants.get(team.0).map_or("", |team| team.id.as_str())
}

fn outcome(part: &Part<'_>, PatternVerdicts { results, can }: &PatternVerdicts) -> Value {
    let results: Vec<&str> = results.iter().copied().map(Outcome::name).collect();
    let mut verdicts = Map::new();
    let mut cans = Map::new();
    let mut elsewhere = Map::new();
    for (team, can) in part.season.teams().zip(can) {
        let id = id(part, team);
        verdicts.insert(id.to_owned(), verdict_name(can.verdict()).into());
        cans.insert(id.to_owned(), witnesses(can));
        let others = others(part, can);
        if !others.is_empty() {
            elsewhere.insert(id.to_owned(), others.into());
        }
    }
    let mut outcome = json!({ "results": results, "verdicts": verdicts, "can": cans });
    // What goes with a witness in the other groups, if they matter.
    if let (false, Some(outcome)) = (elsewhere.is_empty(), outcome.as_object_mut()) {
        outcome.insert("elsewhere".to_owned(), elsewhere.into());
    }
    outcome
}

/// A scoreline for each mark that is possible.
fn witnesses(can: &PossibleFates) -> Value {
    let mut object = Map::new();
    for fate in [Fate::Through, Fate::Out, Fate::Level] {
        if let Some(scores) = can.witness(fate) {
            let score = |[home, away]: &Score| format!("{home}-{away}");
            object.insert(fate.name().to_owned(), scores.iter().map(score).collect());
        }
    }
    object.into()
}

/// For each fate whose witness needs the other groups: the scores of their remaining fixtures, group by group.
fn others(part: &Part<'_>, can: &PossibleFates) -> Map<String, Value> {
    let score = |[home, away]: &Score| format!("{home}-{away}");
    let group = |of: &GroupScores| {
        let group = part.document.groups.get(of.group);
        let of_fixture = |(index, goals): &(FixtureIndex, Score)| {
            let fixture = group?.fixtures.get(index.0)?;
            Some(json!({ "home": fixture.home, "away": fixture.away, "score": score(goals) }))
        };
        let scores: Vec<Value> = of.scores.iter().filter_map(of_fixture).collect();
        json!({ "group": group.map_or("", |group| group.name.as_str()), "scores": scores })
    };
    let mut object = Map::new();
    for fate in [Fate::Through, Fate::Out, Fate::Level] {
        let scores = can.elsewhere(fate);
        if !scores.is_empty() {
            object.insert(fate.name().to_owned(), scores.iter().map(group).collect());
        }
    }
    object
}

fn status_name(status: Qualification) -> &'static str {
    match status {
        Qualification::Through => "through",
        Qualification::Out => "out",
        Qualification::Open => "open",
        Qualification::NotWorkedOut => "not-worked-out",
    }
}

fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Through => "through",
        Verdict::Out => "out",
        Verdict::Goals => "goals",
        Verdict::Unknown => "unknown",
        Verdict::NotWorkedOut => "not-worked-out",
    }
}
