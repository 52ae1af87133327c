// @ts-check
/** The positions of the strip's marks, in hundredths of a per cent of its width. */
import { isChance, isGoal } from "./football.js";

/** @typedef {import('./football.js').MatchDocument} MatchDocument */
/** @typedef {import('./football.js').MatchEvent} MatchEvent */
/** @typedef {import('./football.js').Score} Score */
/**
 * @typedef {{ key: string, side: string, at: number, within: [number, number] | null, count: number, level: number }} Rings
 */

const WIDTH = 10_000;
const HALF = 4_900;
/** A chance without a minute keeps this far from a goal. */
const CLEARANCE = 600;
const RING = 180;

/** @param {MatchDocument} document */
export function strip({ events, match }) {
  const runs = [1, 2].map((period) => {
    const from = period === 1 ? 0 : WIDTH - HALF;
    const minutes = 45 + (match.added[period] ?? 0);
    const place = (/** @type {number} */ halves) =>
      from + Math.floor((HALF * Math.min(halves, minutes * 2)) / (minutes * 2));
    return { from, to: from + HALF, place };
  });
  const run = (/** @type {number} */ period) => /** @type {NonNullable<typeof runs[0]>} */ (runs[period - 1]);
  const at = (/** @type {MatchEvent} */ { period = 1, minute, stoppage = 0 }) =>
    minute ? run(period).place((minute - 45 * (period - 1) - 1 + stoppage) * 2 + 1) : undefined;

  const told = events.filter((event) => event.period);
  /** @type {number[]} */
  const after = [];
  const next = runs.map(({ to }) => to);
  for (let index = told.length - 1; index >= 0; index--) {
    const event = /** @type {MatchEvent} */ (told[index]);
    const period = (event.period ?? 1) - 1;
    after[index] = next[period] ?? WIDTH;
    next[period] = Math.min(next[period] ?? WIDTH, at(event) ?? WIDTH);
  }
  const before = runs.map(({ from }) => from);
  const placed = told.map((event, index) => {
    const period = event.period ?? 1;
    const from = before[period - 1] ?? 0;
    const exact = at(event);
    if (exact !== undefined) before[period - 1] = Math.max(from, exact);
    const within = narrow(run(period), [from, after[index] ?? WIDTH], event.when);
    return { event, exact, within, at: exact ?? (within[0] + within[1]) >> 1 };
  });
  const side = (/** @type {MatchEvent} */ { team }) => (team === match.home ? "home" : "away");
  const goals = placed
    .filter(({ event }) => isGoal(event))
    .map(({ event, at }) => ({ event, side: side(event), at }));

  /** @type {{ from: number, to: number, score: Score, side: string }[]} */
  const bands = [];
  /** @type {Score} */
  let score = [0, 0];
  for (const [index, { from, to }] of runs.entries()) {
    let start = from;
    const push = (/** @type {number} */ end) => {
      const leader = score[0] > score[1] ? "home" : score[0] < score[1] ? "away" : "level";
      if (start < end) bands.push({ from: start, to: end, score, side: leader });
      start = end;
    };
    for (const goal of goals.filter(({ event }) => event.period === index + 1)) {
      push(goal.at);
      score = goal.side === "home" ? [score[0] + 1, score[1]] : [score[0], score[1] + 1];
    }
    push(to);
  }
  const ticks = [15, 30, 60, 75].map((minute) => ({
    minute,
    at: minute < 45 ? run(1).place(minute * 2) : run(2).place((minute - 45) * 2),
  }));
  const chances = placed
    .filter(({ event }) => isChance(event))
    .map((chance) => ({ ...chance, side: side(chance.event) }));
  return { ticks, bands, goals, rings: rings(chances, goals), stops: stops(placed.map(({ at }) => at)) };
}

/**
 * The positions of the slider, ten for each step of the strip: one for each moment, and the end.
 * @param {number[]} places
 */
function stops(places) {
  let least = 0;
  return [...places, WIDTH].map((place) => {
    const stop = Math.max(least, place * 10);
    least = stop + 1;
    return stop;
  });
}

/**
 * @param {{ from: number, to: number, place(halves: number): number }} run
 * @param {[number, number]} within
 * @param {string | undefined} when
 */
function narrow(run, within, when) {
  if (!when) return within;
  const [least, most] =
    when === "early" ? [run.from, run.place(30)] : [run.place(when === "half-time" ? 80 : 60), run.to];
  /** @type {[number, number]} */
  const narrowed = [Math.max(within[0], least), Math.min(within[1], most)];
  return narrowed[0] < narrowed[1] ? narrowed : within;
}

/**
 * @param {{ event: MatchEvent, exact: number | undefined, within: [number, number], at: number, side: string }[]} chances
 * @param {{ side: string, at: number }[]} goals
 */
function rings(chances, goals) {
  /** @type {Rings[]} */
  const found = [];
  /** @type {Map<string, Rings>} */
  const shared = new Map();
  for (const { event, exact, within, side, at } of chances) {
    const rail = exact === undefined ? within : null;
    const same = rail && shared.get(side + rail);
    if (same) {
      same.count += 1;
      continue;
    }
    const near = rail && goals.find((goal) => goal.side === side && Math.abs(goal.at - at) < CLEARANCE);
    const clear = !near
      ? at
      : near.at >= at
        ? Math.max(near.at - CLEARANCE, within[0])
        : Math.min(near.at + CLEARANCE, within[1]);
    const one = { key: event.id, side, at: clear, within: rail, count: 1, level: 0 };
    if (rail) shared.set(side + rail, one);
    found.push(one);
  }
  // Marks with the same range share an entry, so there are at most as many entries as minutes.
  /** @type {Map<string, { side: string, from: number, to: number, top: number }>} */
  const tops = new Map();
  for (const one of found) {
    const [from, to] = one.within ?? [one.at, one.at];
    let level = 0;
    for (const other of tops.values()) {
      if (other.side === one.side && from < other.to + RING && other.from < to + RING)
        level = Math.max(level, other.top);
    }
    one.level = level % 3;
    const key = `${one.side} ${from} ${to}`;
    const top = one.level + Math.min(one.count, 3);
    tops.set(key, { side: one.side, from, to, top: Math.max(top, tops.get(key)?.top ?? 0) });
  }
  return found;
}
