//! From the document to its JSON: what is not known is left out.

mod groups;
mod matches;

use super::kinds::{self, name};
use super::wire;
use crate::document::{
    Claim, ClaimKind, Colour, DateTime, Document, Outcome, Player, Position, Rules, Supposition, Team,
};
use groups::{across, group, rules, zone};
use matches::{event, the_match};
use std::collections::BTreeMap;

/// A list, where there is something in it.
fn some<T, U>(list: &[T], one: impl Fn(&T) -> U) -> Option<Vec<U>> {
    (!list.is_empty()).then(|| list.iter().map(one).collect())
}

fn ids(list: &[String]) -> Option<Vec<String>> {
    some(list, String::clone)
}

fn colour(colour: &Colour) -> wire::Colour {
    wire::Colour(colour.as_str().to_owned())
}

fn address(address: &Option<String>) -> Option<wire::Address> {
    address.clone().map(wire::Address)
}

/// `true`, where it is so.
fn flag(is_so: bool) -> Option<bool> {
    is_so.then_some(true)
}

pub(super) fn document(document: &Document) -> wire::Document {
    let groups = some(&document.groups, group);
    let (one, more) = match groups {
        Some(groups) if groups.len() > 1 => (None, Some(groups)),
        groups => (groups.and_then(|groups| groups.into_iter().next()), None),
    };
    wire::Document {
        touchline: 1,
        updated: document.updated.as_ref().map(time),
        lang: document.lang.clone(),
        competition: document.competition.as_ref().map(|competition| wire::Competition {
            name: competition.name.clone(),
            season: competition.season.clone(),
            stage: competition.stage.clone(),
            matchday: competition.matchday,
        }),
        rules: (document.rules != Rules::default()).then(|| rules(&document.rules)),
        zones: some(&document.zones, zone),
        teams: document.teams.iter().map(team).collect(),
        players: some(&document.players, player),
        r#match: document.the_match.as_ref().map(the_match),
        events: some(&document.events, event),
        group: one,
        groups: more,
        across: document.across.as_ref().map(across),
        claims: some(&document.claims, claim),
        sources: some(&document.sources, |source| wire::Source {
            id: source.id.clone(),
            title: Some(source.title.clone()),
            date: source.date.clone(),
            url: address(&source.url),
        }),
    }
}

/// RFC 3339, with the offset that the document gave.
pub(super) fn time(time: &DateTime) -> wire::Time {
    wire::Time(time.to_string())
}

fn team(team: &Team) -> wire::Team {
    let names: BTreeMap<String, String> =
        team.names.iter().map(|(tag, name)| (tag.to_owned(), name.clone())).collect();
    let facts: wire::Facts =
        team.facts.iter().map(|(name, fact)| (name.to_owned(), wire::number(*fact))).collect();
    wire::Team {
        id: team.id.clone(),
        name: team.name.clone(),
        short: team.short.clone(),
        code: (!team.code.is_empty()).then(|| team.code.clone()),
        colour: team.colour.as_ref().map(colour),
        colour2: team.colour2.as_ref().map(colour),
        crest: address(&team.crest),
        crest_dark: address(&team.crest_dark),
        url: address(&team.url),
        names: (!names.is_empty()).then_some(wire::Names(names)),
        aka: ids(&team.aka),
        facts: (!facts.is_empty()).then_some(facts),
        adjustments: some(&team.adjustments, |adjustment| wire::Adjustment {
            points: adjustment.points,
            reason: adjustment.reason.clone(),
        }),
        withdrawn: flag(team.withdrawn),
    }
}

fn player(player: &Player) -> wire::Player {
    wire::Player::Object(wire::PlayerObject {
        id: Some(player.id.clone()),
        name: player.name.clone(),
        short: player.short.clone(),
        team: player.team.clone(),
        number: player.number,
        position: player.position.and_then(|position| name(&Position::NAMES, &position)).map(kinds::Position),
        url: address(&player.url),
    })
}

fn one_or_more(sources: &[String]) -> Option<wire::OneOrMore> {
    match sources {
        [] => None,
        [one] => Some(wire::OneOrMore::One(one.clone())),
        more => Some(wire::OneOrMore::More(more.to_vec())),
    }
}

fn claim(claim: &Claim) -> wire::Claim {
    let (kind, over, points, position) = match &claim.kind {
        ClaimKind::PointsGap { over, points } => ("points-gap", Some(over.clone()), Some(*points), None),
        ClaimKind::Position { position } => ("position", None, None, Some(*position)),
        ClaimKind::Through => ("through", None, None, None),
        ClaimKind::Out => ("out", None, None, None),
        ClaimKind::NeedsWin => ("needs-win", None, None, None),
        ClaimKind::NeedsDraw => ("needs-draw", None, None, None),
    };
    wire::Claim {
        id: Some(claim.id.clone()),
        kind: kinds::ClaimKind(kind),
        team: claim.team.clone(),
        over,
        points,
        position,
        zone: claim.zone.clone(),
        r#if: some(&claim.suppositions, |supposition: &Supposition| wire::Supposition {
            fixture: supposition.fixture.clone(),
            result: supposition
                .outcome
                .and_then(|outcome| name(&Outcome::NAMES, &outcome))
                .map(kinds::Outcome),
            score: supposition.score.map(wire::Score),
        }),
        source: one_or_more(&claim.sources),
    }
}
