// @ts-check
/**
 * The football that a match centre computes without an engine: table, story, strip. The sentences of "what
 * next", the map and the reasons are data in the document (`x-peer`), because the peers have no engine.
 */

/** @typedef {[number, number]} Score */
/**
 * @typedef {{ id: string, period?: number, minute?: number, stoppage?: number, when?: string, kind: string, team?: string,
 *   player?: string, assist?: string, in?: string, out?: string, reason?: string, text?: string }} MatchEvent
 */
/**
 * @typedef {{ id: string, matchday: number, home: string, away: string, kickoff?: string, score?: Score }} Fixture
 */
/** @typedef {{ id: string, name: string, code: string, colour: string }} Team */
/** @typedef {{ points: string, verdict: string, rest: string }} Need */
/**
 * The outcome of the tried scores.
 * @typedef {{ needs: Need[], so: string, through: string, why: string[],
 *   then: { verdict: string, rest: string }[] }} Outlook
 */
/** @typedef {{ label: string, kind: string, spoken: string }} Cell */
/** @typedef {{ other: string, pick: string, caption: string, beyond: string, cells: Cell[][] }} Grid */
/**
 * @typedef {{ icons: string, why: string[], states: Record<string, Outlook>,
 *   map: { legend: string, axes: string[], grids: Grid[], key: { kind: string, text: string }[] } }} PeerData
 */
/**
 * @typedef {{ updated: string, competition: { name: string, stage: string, matchday: number }, teams: Team[],
 *   players: { id: string, name: string, short?: string }[], zones: { name: string, from: number, to: number }[],
 *   match: { fixture: string, home: string, away: string, kickoff: string, venue: string, score: Score, halfTime: Score,
 *     added: Record<string, number> },
 *   events: MatchEvent[], group: { name: string, fixtures: Fixture[] }, 'x-peer': PeerData }} MatchDocument
 */
/** @typedef {'home' | 'away' | 'other' | 'both'} Side */
/**
 * The scores that the reader tries, by the fixture's index in the group.
 * @typedef {Record<number, Score>} Tried
 */

const CHANCES = ["shot-saved", "shot-blocked", "shot-off-target", "cleared-off-line", "chance"];
/** @param {MatchEvent} event */
export const isChance = (event) => CHANCES.includes(event.kind);
/** @param {MatchEvent} event */
export const isGoal = (event) => event.kind === "goal";
/** @param {Score} score */
export const score = ([home, away]) => `${home}–${away}`;
/** @param {{ minute?: number, stoppage?: number }} event */
export const minute = (event) =>
  event.minute ? `${event.minute}${event.stoppage ? `+${event.stoppage}` : ""}′` : "";
/** @param {number} figure */
export const signed = (figure) => (figure > 0 ? `+${figure}` : figure < 0 ? `−${-figure}` : "0");

/** Looks up the names of a document. */
export class Names {
  /** @param {MatchDocument} document */
  constructor({ teams, players, match }) {
    this.teams = new Map(teams.map((team) => [team.id, team]));
    this.players = new Map(players.map((player) => [player.id, player.short ?? player.name]));
    this.match = match;
  }

  /** @param {string} id @returns {Team} */
  team(id) {
    return this.teams.get(id) ?? { id, name: id, code: "", colour: "" };
  }

  /** @param {string | undefined} id */
  player(id = "") {
    return this.players.get(id) ?? id;
  }

  /** @param {string | undefined} team @returns {Side} */
  side(team) {
    if (!team) return "both";
    return team === this.match.home ? "home" : team === this.match.away ? "away" : "other";
  }
}

/**
 * The fixtures with the scores that count: the match's own score, and the tried scores.
 * @param {MatchDocument} document @param {Tried} tried
 */
export function results({ group, match }, tried = {}) {
  return group.fixtures.map((fixture, index) => {
    const own = fixture.id === match.fixture ? match.score : undefined;
    return { ...fixture, score: fixture.score ?? own ?? tried[index] };
  });
}

/** @typedef {ReturnType<typeof tally>} Row */
/** @param {string} team @param {Fixture[]} fixtures */
function tally(team, fixtures) {
  const row = {
    team,
    played: 0,
    won: 0,
    drawn: 0,
    lost: 0,
    goals: 0,
    against: 0,
    difference: 0,
    away: 0,
    points: 0,
    form: "",
  };
  for (const { home, away, score } of fixtures) {
    if (!score || (team !== home && team !== away)) continue;
    const [own, other] = team === home ? score : [score[1], score[0]];
    row.played += 1;
    row.goals += own;
    row.against += other;
    if (team === away) row.away += own;
    const result = own > other ? "W" : own < other ? "L" : "D";
    row.form = (row.form + result).slice(-5);
    row[result === "W" ? "won" : result === "L" ? "lost" : "drawn"] += 1;
  }
  row.difference = row.goals - row.against;
  row.points = 3 * row.won + row.drawn;
  return row;
}

/**
 * Splits rows into blocks that are level on these figures.
 * @param {Row[]} rows @param {(row: Row) => number[]} figures
 */
function blocks(rows, figures) {
  const keyed = rows.map((row) => ({ row, key: figures(row) }));
  const compare = (/** @type {number[]} */ one, /** @type {number[]} */ other) => {
    for (const [index, figure] of one.entries())
      if (figure !== other[index]) return (other[index] ?? 0) - figure;
    return 0;
  };
  keyed.sort((one, other) => compare(one.key, other.key));
  /** @type {Row[][]} */
  const found = [];
  keyed.forEach(({ row, key }, index) => {
    const before = keyed[index - 1];
    if (before && compare(before.key, key) === 0) found.at(-1)?.push(row);
    else found.push([row]);
  });
  return found;
}

/**
 * Sorts by head-to-head, again for the teams still level, then by all matches.
 * @param {Row[]} level @param {Fixture[]} fixtures @returns {Row[]}
 */
function order(level, fixtures) {
  if (level.length < 2) return level;
  const teams = level.map((row) => row.team);
  const among = fixtures.filter(({ home, away }) => teams.includes(home) && teams.includes(away));
  const split = blocks(level, ({ team }) => {
    const { points, difference, goals, away } = tally(team, among);
    return [points, difference, goals, away];
  });
  if (split.length > 1) return split.flatMap((block) => order(block, fixtures));
  return blocks(level, (row) => [row.difference, row.goals, row.away, row.won]).flat();
}

/** The table after these results. @param {MatchDocument} document @param {Tried} [tried] */
export function table(document, tried) {
  const fixtures = results(document, tried);
  const rows = document.teams.map(({ id }) => tally(id, fixtures));
  return blocks(rows, (row) => [row.points]).flatMap((level) => order(level, fixtures));
}

/**
 * The number of a place's zone, from 1, or 0 if it has no zone.
 * @param {MatchDocument} document @param {number} place
 */
export const zone = ({ zones }, place) => 1 + zones.findIndex(({ from, to }) => from <= place && place <= to);

/**
 * An entry of the story, or the end of a period. `signature` differs if the entry looks different.
 * @typedef {{ key: string, event: MatchEvent, side: Side, loudness: string, score: Score, lead: string, signature: string }} Entry
 * @typedef {{ key: string, ends: string, minute: string, score: Score }} Break
 */
/** @param {MatchDocument} document @param {Names} names */
export function story({ events, match }, names) {
  /** @type {(Entry | Break)[]} */
  const items = [];
  /** @type {Score} */
  let goals = [0, 0];
  const leader = () => (goals[0] > goals[1] ? "h" : goals[0] < goals[1] ? "a" : "n");
  const end = (/** @type {number} */ period) => {
    const added = match.added[period] ?? 0;
    const at = minute({ minute: 45 * period, stoppage: added });
    items.push({
      key: `end-${period}`,
      ends: period === 1 ? "Half-time" : "Full time",
      minute: at,
      score: goals,
    });
  };
  let period = 1;
  for (const event of events) {
    if (!event.period) continue;
    if (event.period > period) end(period);
    period = event.period;
    const side = names.side(event.team);
    const before = leader();
    if (isGoal(event)) goals = side === "home" ? [goals[0] + 1, goals[1]] : [goals[0], goals[1] + 1];
    const lead = before === leader() ? before : before + leader();
    const loudness = isGoal(event) ? "goal" : isChance(event) || event.kind === "var" ? "key" : "rest";
    const signature = JSON.stringify([event, goals, lead]);
    items.push({ key: event.id, event, side, loudness, score: goals, lead, signature });
  }
  end(period);
  const count = (/** @type {(event: MatchEvent) => boolean} */ fits) => events.filter(fits).length;
  const counts = {
    goals: count(isGoal),
    key: count((event) => isGoal(event) || isChance(event) || event.kind === "var"),
    all: events.length,
  };
  return { items, counts, loose: events.filter((event) => !event.period) };
}
