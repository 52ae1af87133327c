// @ts-check
/** Delayed calls: one timer for the whole page. */
import { attempt } from "./attempt.js";

/**
 * The functions to call, each with its time (milliseconds since the Unix epoch).
 * @type {Map<() => void, number>}
 */
const alarms = new Map();
/** The longest timeout in milliseconds. Browser timers overflow after 24 days. */
const LONGEST_TIMER = 3_600_000;
let timer = 0;

/**
 * Calls a function after `wait` milliseconds. A new delay for the same function replaces the old one. A delay
 * that is undefined, infinite or not positive cancels the call.
 * @param {() => void} act @param {number | undefined} wait
 */
export function later(act, wait) {
  alarms.delete(act);
  if (wait && wait > 0 && wait < Infinity) alarms.set(act, Date.now() + wait);
  set();
}

function set() {
  clearTimeout(timer);
  if (!alarms.size) return;
  const next = Math.min(...alarms.values()) - Date.now();
  timer = setTimeout(ring, Math.min(next, LONGEST_TIMER));
}

function ring() {
  const due = [...alarms].filter(([, time]) => time <= Date.now());
  for (const [act] of due) alarms.delete(act);
  set();
  // If one call throws, the others still run.
  for (const [act] of due) attempt(act, undefined);
}
