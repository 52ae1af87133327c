//! What reports claim of the standings, for `touchline check`.

use super::cursor::{Object, Reader, did_you_mean, shortened};
use super::names::Ids;
use super::near::nearest;
use super::{groups, keys, sources};
use crate::document::{Claim, ClaimKind, Outcome, Supposition, Zone};

const LEFT_OUT: &str = "the claim is left out";

/// The kinds of claims, by name. What a gap and a place need beside the name is read after it.
const KINDS: [&str; 6] = ["points-gap", "position", "through", "out", "needs-win", "needs-draw"];

pub(super) fn claims(reader: &mut Reader, root: &Object<'_>) {
    let used = reader.document.claims.iter().map(|claim| claim.id.clone()).collect();
    let mut ids = Ids { given: groups::given_ids(root, "claims"), used };
    for object in reader.objects(root, "claims", keys::CLAIM) {
        let id = ids.of(reader, &object, "claim");
        let kind = kind(reader, &object);
        let team = reader.team(&object, "team", LEFT_OUT);
        let zone = zone(reader, &object);
        let suppositions = suppositions(reader, &object);
        let sources = sources::named(reader, &object);
        if object.get("kind").is_none() || object.get("team").is_none() {
            reader.warn(object.path, format!("a claim needs a kind and a team: {LEFT_OUT}"));
        } else if let (Some(kind), Some(team), Some(zone), Some(suppositions)) =
            (kind, team, zone, suppositions)
        {
            reader.document.claims.push(Claim { id, kind, team, zone, suppositions, sources });
        }
    }
}

fn kind(reader: &mut Reader, object: &Object<'_>) -> Option<ClaimKind> {
    let found = reader.text(object, "kind")?;
    let kind = match found.as_str() {
        "through" => ClaimKind::Through,
        "out" => ClaimKind::Out,
        "needs-win" => ClaimKind::NeedsWin,
        "needs-draw" => ClaimKind::NeedsDraw,
        "points-gap" => {
            let over = reader.team(object, "over", LEFT_OUT);
            let points =
                reader.whole(object, "points", -999, 999).and_then(|points| i32::try_from(points).ok());
            if let (Some(over), Some(points)) = (over, points) {
                return Some(ClaimKind::PointsGap { over, points });
            }
            reader.warn(object.path.clone(), format!("a points-gap needs over and points: {LEFT_OUT}"));
            return None;
        }
        "position" => {
            let Some(position) = reader.count(object, "position", 1) else {
                let text = format!("a position needs its position: {LEFT_OUT}");
                reader.warn(object.path.clone(), text);
                return None;
            };
            ClaimKind::Position { position }
        }
        _ => {
            reader.no_such_name(object.at("kind"), &found, &KINDS, "kind of claim", LEFT_OUT);
            return None;
        }
    };
    Some(kind)
}

/// The zone that a claim names. None where no zone has that id: without it the claim would be another one.
fn zone(reader: &mut Reader, object: &Object<'_>) -> Option<Option<String>> {
    if object.get("zone").is_none() {
        return Some(None);
    }
    let found = reader.text(object, "zone")?;
    let document = &reader.document;
    let across = document.across.iter().flat_map(|across| &across.zones);
    let zones =
        document.zones.iter().chain(document.groups.iter().flat_map(|group| &group.zones)).chain(across);
    let ids: Vec<&Zone> = zones.collect();
    if ids.iter().any(|zone| zone.id == found) {
        return Some(Some(found));
    }
    let meant = did_you_mean(nearest(&found, &mut ids.iter().map(|zone| zone.id.as_str())));
    let text = format!("no zone has the id \"{}\"{meant}: {LEFT_OUT}", shortened(&found));
    reader.warn(object.at("zone"), text);
    None
}

/// What a claim supposes; None where part of it cannot be read, and the claim would be another one.
fn suppositions(reader: &mut Reader, object: &Object<'_>) -> Option<Vec<Supposition>> {
    let count = reader.items(object, "if").len();
    let mut suppositions = Vec::new();
    for item in reader.objects(object, "if", keys::SUPPOSITION) {
        let Some(fixture) = reader.text(&item, "fixture") else {
            reader.warn(item.path, format!("a supposition needs its fixture: {LEFT_OUT}"));
            continue;
        };
        let fixtures = || reader.document.groups.iter().flat_map(|group| &group.fixtures);
        if !fixtures().any(|other| other.id == fixture) {
            let near = nearest(&fixture, &mut fixtures().map(|fixture| fixture.id.as_str()));
            let (short, meant) = (shortened(&fixture), did_you_mean(near));
            let text = format!("no fixture has the id \"{short}\"{meant}: {LEFT_OUT}");
            reader.warn(item.at("fixture"), text);
            continue;
        }
        let score = reader.score(&item, "score");
        let outcome = reader.named(&item, "result", &Outcome::NAMES, "result", LEFT_OUT);
        let outcome = outcome.filter(|_| score.is_none());
        if score.is_none() && outcome.is_none() {
            reader.warn(item.path, format!("a supposition needs a result or a score: {LEFT_OUT}"));
            continue;
        }
        suppositions.push(Supposition { fixture, outcome, score });
    }
    (suppositions.len() == count).then_some(suppositions)
}
