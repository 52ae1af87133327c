//! The keys of each object of a document, as the reader knows them. The schema has the same, and a test compares.

type Keys = &'static [&'static str];

pub(crate) const DOCUMENT: Keys = &[
    "$schema",
    "touchline",
    "updated",
    "lang",
    "competition",
    "rules",
    "zones",
    "teams",
    "players",
    "match",
    "events",
    "group",
    "groups",
    "across",
    "claims",
    "sources",
];
pub(crate) const COMPETITION: Keys = &["name", "season", "stage", "matchday"];
pub(crate) const SOURCE: Keys = &["id", "title", "date", "url"];
pub(crate) const TEAM: Keys = &[
    "id",
    "name",
    "short",
    "code",
    "colour",
    "colour2",
    "crest",
    "crestDark",
    "url",
    "names",
    "aka",
    "facts",
    "adjustments",
    "withdrawn",
];
pub(crate) const ADJUSTMENT: Keys = &["points", "reason"];
pub(crate) const PLAYER: Keys = &["id", "name", "short", "team", "number", "position", "url"];
pub(crate) const MATCH: Keys = &[
    "fixture",
    "home",
    "away",
    "kickoff",
    "previousKickoff",
    "venue",
    "status",
    "clock",
    "score",
    "halfTime",
    "fullTime",
    "shootOut",
    "aggregate",
    "winner",
    "added",
    "lengths",
    "note",
    "report",
    "attendance",
    "colours",
    "officials",
    "lineups",
    "statistics",
];
pub(crate) const CLOCK: Keys = &["period", "minute", "stoppage", "at", "running"];
pub(crate) const AGGREGATE: Keys = &["score", "legs", "awayGoals"];
pub(crate) const SIDES: Keys = &["home", "away"];
pub(crate) const OFFICIAL: Keys = &["role", "name", "country"];
pub(crate) const LINEUP: Keys = &["formation", "captain", "coach", "start", "bench"];
pub(crate) const STATISTIC: Keys = &["name", "home", "away"];
pub(crate) const ADDED: Keys = &["1", "2", "3", "4"];
pub(crate) const EVENT: Keys = &[
    "id",
    "period",
    "minute",
    "stoppage",
    "when",
    "kind",
    "team",
    "player",
    "assist",
    "by",
    "in",
    "out",
    "reason",
    "about",
    "outcome",
    "cancelled",
    "text",
    "clip",
    "score",
    "source",
];
pub(crate) const GROUP: Keys = &["name", "teams", "fixtures", "start", "zones", "rules"];
pub(crate) const FIXTURE: Keys = &["id", "matchday", "home", "away", "kickoff", "score", "status"];
pub(crate) const START_ROW: Keys =
    &["team", "played", "won", "drawn", "lost", "goalsFor", "goalsAgainst", "points"];
pub(crate) const ZONE: Keys = &["id", "name", "from", "to"];
pub(crate) const ACROSS: Keys = &["name", "place", "criteria", "zones"];
pub(crate) const RULES: Keys = &["name", "points", "criteria"];
pub(crate) const POINTS: Keys = &["win", "draw", "loss"];
pub(crate) const HEAD_TO_HEAD: Keys = &["headToHead", "again", "onceAllPlayed", "betweenTwo"];
pub(crate) const FACT: Keys = &["fact", "better"];
pub(crate) const CLAIMS: Keys = &["claims", "sources"];
pub(crate) const CLAIM: Keys = &["id", "kind", "team", "over", "points", "position", "zone", "if", "source"];
pub(crate) const SUPPOSITION: Keys = &["fixture", "result", "score"];
