// @ts-check
/** What the reader has chosen, and how an action changes it. */

/** @typedef {import('./football.js').Tried} Tried */
/** @typedef {{ filter: string, grid: string, tried: Tried }} State */

/** @returns {State} */
export const start = () => ({ filter: "key", grid: "home", tried: {} });

/** A score for each result. @type {Record<string, [number, number]>} */
const RESULTS = { home: [1, 0], draw: [0, 0], away: [0, 1] };

/** @param {State} state @param {string} action @returns {State} */
export function reduce(state, action) {
  const [kind = "", ...words] = action.split(":");
  const [one = "", two = "", three = "", four = "", five = ""] = words;
  if (kind === "filter") return { ...state, filter: one };
  if (kind === "grid") return { ...state, grid: one };
  if (kind === "reset") return { ...state, tried: {} };
  if (kind === "cell") {
    return {
      ...state,
      grid: five,
      tried: { ...state.tried, [one]: [Number(two), Number(three)], [four]: RESULTS[five] ?? [0, 0] },
    };
  }
  const [home, away] = state.tried[Number(one)] ?? [0, 0];
  const own = two === "home" ? home : away;
  const goals =
    kind === "goals" ? Number(three) : Math.min(99, Math.max(0, kind === "more" ? own + 1 : own - 1));
  return { ...state, tried: { ...state.tried, [one]: two === "home" ? [goals, away] : [home, goals] } };
}
