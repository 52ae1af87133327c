//! What reports claim about the standings, for `touchline check`.

use super::cursor::{Object, Reader, no_such};
use super::names::Ids;
use super::sources;
use crate::document::claim::ClaimName;
use crate::document::{Claim, ClaimKind, Outcome, Supposition};

const LEFT_OUT: &str = "the claim is left out";

pub(super) fn claims(reader: &mut Reader, root: &Object<'_>) {
    let mut ids = Ids::default();
    ids.give(root, "claims");
    ids.used.extend(reader.document.claims.iter().map(|claim| claim.id.clone()));
    reader.each(root, "claims", &mut |reader, object| {
        let id = reader.text(object, "id");
        let id = ids.of(reader, object, id, "claim");
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
    let name = reader.named(object, "kind", &ClaimName::NAMES, "kind of claim", LEFT_OUT);
    let (over, points) = (reader.team(object, "over", LEFT_OUT), reader.whole(object, "points", -999, 999));
    let position = reader.count(object, "position", 1, 999);
    let kind = match name? {
        ClaimName::PointsGap => over.zip(points).map(|(over, points)| ClaimKind::PointsGap { over, points }),
        ClaimName::Position => position.map(|position| ClaimKind::Position { position }),
        ClaimName::Through => Some(ClaimKind::Through),
        ClaimName::Out => Some(ClaimKind::Out),
        ClaimName::NeedsWin => Some(ClaimKind::NeedsWin),
        ClaimName::NeedsDraw => Some(ClaimKind::NeedsDraw),
    };
    if kind.is_none() {
        reader.left_out(object, "a points-gap needs over and points, a position its position");
    }
    kind
}

/// The zone that a claim names. `None` if no zone has that id: without it, the claim would mean something
/// else.
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

/// What a claim supposes. `None` if part of it cannot be read, because the claim would then mean something
/// else.
fn suppositions(reader: &mut Reader, object: &Object<'_>) -> Option<Vec<Supposition>> {
    let (mut suppositions, mut items) = (Vec::new(), 0);
    reader.each_value(object, "if", &mut |reader, path, item| {
        items += 1;
        suppositions.extend(reader.object(path.to_owned(), item, supposition).flatten());
    });
    (suppositions.len() == items).then_some(suppositions)
}

fn supposition(reader: &mut Reader, object: &Object<'_>) -> Option<Supposition> {
    let (fixture, score) = (reader.text(object, "fixture"), reader.score(object, "score"));
    let outcome = reader.named(object, "result", &Outcome::NAMES, "result", LEFT_OUT);
    let outcome = outcome.filter(|_| score.is_none());
    let Some(fixture) = fixture else {
        reader.left_out(object, "a supposition needs its fixture");
        return None;
    };
    let fixtures = reader.document.groups.iter().flat_map(|group| &group.fixtures);
    let mut ids = fixtures.map(|fixture| fixture.id.as_str());
    if !ids.clone().any(|id| id == fixture) {
        let text = no_such("fixture", &fixture, &mut ids, false, LEFT_OUT);
        reader.warn(object, "fixture", format_args!("{text}"));
        return None;
    }
    if score.is_none() && outcome.is_none() {
        reader.left_out(object, "a supposition needs a result or a score");
        return None;
    }
    Some(Supposition { fixture, outcome, score })
}
