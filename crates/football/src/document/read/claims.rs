//! What reports claim of the standings, for `touchline check`.

use super::cursor::{Object, Reader, no_such};
use super::names::Ids;
use super::{keys, sources};
use crate::document::{Claim, ClaimKind, Outcome, Supposition};

const LEFT_OUT: &str = "the claim is left out";

/// The kinds of claims, by name. What a gap and a place need beside the name is read after it.
pub(crate) const CLAIMS: [(&str, ClaimKind); 6] = [
    ("points-gap", ClaimKind::PointsGap { over: String::new(), points: 0 }),
    ("position", ClaimKind::Position { position: 0 }),
    ("through", ClaimKind::Through),
    ("out", ClaimKind::Out),
    ("needs-win", ClaimKind::NeedsWin),
    ("needs-draw", ClaimKind::NeedsDraw),
];

pub(super) fn claims(reader: &mut Reader, root: &Object<'_>) {
    let mut ids = Ids::default();
    ids.give(root, "claims");
    ids.used.extend(reader.document.claims.iter().map(|claim| claim.id.clone()));
    reader.each(root, "claims", keys::CLAIM, &mut |reader, object| {
        let id = ids.of(reader, object, "claim");
        let kind = kind(reader, object);
        let team = reader.team(object, "team", LEFT_OUT);
        let zone = zone(reader, object);
        let suppositions = suppositions(reader, object);
        let sources = sources::named(reader, object);
        if !object.has("kind") || !object.has("team") {
            reader.left_out(object, "a claim needs a kind and a team");
        } else if let (Some(kind), Some(team), Some(zone), Some(suppositions)) =
            (kind, team, zone, suppositions)
        {
            reader.document.claims.push(Claim { id, kind, team, zone, suppositions, sources });
        }
    });
}

fn kind(reader: &mut Reader, object: &Object<'_>) -> Option<ClaimKind> {
    let names: Vec<(&str, usize)> =
        CLAIMS.iter().enumerate().map(|(index, (name, _))| (*name, index)).collect();
    let index = reader.named(object, "kind", &names, "kind of claim", LEFT_OUT)?;
    let (_, kind) = CLAIMS.into_iter().nth(index)?;
    let complete = match &kind {
        ClaimKind::PointsGap { .. } => {
            let over = reader.team(object, "over", LEFT_OUT);
            let points = reader.whole(object, "points", -999, 999);
            over.zip(points).map(|(over, points)| ClaimKind::PointsGap { over, points })
        }
        ClaimKind::Position { .. } => {
            reader.count(object, "position", 1, 999).map(|position| ClaimKind::Position { position })
        }
        _ => return Some(kind),
    };
    if complete.is_none() {
        reader.left_out(object, "a points-gap needs over and points, a position its position");
    }
    complete
}

/// The zone that a claim names. None where no zone has that id: without it the claim would be another one.
fn zone(reader: &mut Reader, object: &Object<'_>) -> Option<Option<String>> {
    if !object.has("zone") {
        return Some(None);
    }
    let found = reader.text(object, "zone")?;
    let document = &reader.document;
    let across = document.across.iter().flat_map(|across| &across.zones);
    let zones =
        document.zones.iter().chain(document.groups.iter().flat_map(|group| &group.zones)).chain(across);
    let mut ids = zones.map(|zone| zone.id.as_str());
    if ids.clone().any(|id| id == found) {
        return Some(Some(found));
    }
    let text = no_such("zone", &found, &mut ids, false, LEFT_OUT);
    reader.warn(object, "zone", format_args!("{text}"));
    None
}

/// What a claim supposes; None where part of it cannot be read, and the claim would be another one.
fn suppositions(reader: &mut Reader, object: &Object<'_>) -> Option<Vec<Supposition>> {
    let (mut suppositions, mut items) = (Vec::new(), 0);
    reader.each_value(object, "if", &mut |reader, path, item| {
        items += 1;
        let Some(item) = reader.object(path.to_owned(), item, keys::SUPPOSITION) else { return };
        let Some(fixture) = reader.text(&item, "fixture") else {
            return reader.left_out(&item, "a supposition needs its fixture");
        };
        let mut fixtures = reader
            .document
            .groups
            .iter()
            .flat_map(|group| &group.fixtures)
            .map(|fixture| fixture.id.as_str());
        if !fixtures.clone().any(|id| id == fixture) {
            let text = no_such("fixture", &fixture, &mut fixtures, false, LEFT_OUT);
            return reader.warn(&item, "fixture", format_args!("{text}"));
        }
        let score = reader.score(&item, "score");
        let outcome = reader.named(&item, "result", &Outcome::NAMES, "result", LEFT_OUT);
        let outcome = outcome.filter(|_| score.is_none());
        if score.is_none() && outcome.is_none() {
            return reader.left_out(&item, "a supposition needs a result or a score");
        }
        suppositions.push(Supposition { fixture, outcome, score });
    });
    (suppositions.len() == items).then_some(suppositions)
}
