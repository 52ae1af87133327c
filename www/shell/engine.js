// @ts-check
/** The Wasm: one instance for all elements of a page, used in turns. After a panic a fresh one takes its place. */
import { once } from "./once.js";

/** The Wasm's exports, as wasm-bindgen types them. @typedef {typeof import('../wasm/touchline_view.js')} Engine */
/** @typedef {import('../wasm/touchline_view.js').View} View */

/** How often the glue has been asked for. */
let attempts = 0;

export const loadEngine = once(async () => {
  const attempt = attempts++;
  // At the same time as the glue, which would ask for it one round trip later.
  const module = fetch(new URL("./wasm/touchline_view_bg.wasm", import.meta.url));
  // The glue waits for it, and reports what went wrong.
  module.catch(() => {});
  const glue = await importGlue(attempt).catch((error) => {
    // A syntax error does not say in which file it is.
    throw new Error(`touchline_view.js: ${error.message}`);
  });
  await glue.default({ module_or_path: module });
  return glue;
});

/**
 * Imports the glue. Browsers keep a module that they could not parse, and Firefox keeps one that it could not fetch: only another
 * address is another attempt.
 * @param {number} attempt @returns {Promise<Engine>}
 */
function importGlue(attempt) {
  if (!attempt) return import("../wasm/touchline_view.js");
  return import(`${new URL("./wasm/touchline_view.js", import.meta.url)}?attempt=${attempt}`);
}

/** @type {Promise<void>} */
let turn = Promise.resolve();
/** How many elements wait for their turn or have it, and since when they have kept the browser from painting. */
let queued = 0;
let since = 0;
/** How long that may be, in milliseconds. With the turn that goes beyond it, it is less than 50. */
const SLICE = 25;

/** Waits for the elements before it, then acts: a panic is the fault of the one whose turn it is. @param {() => Promise<void>} act */
export function inTurn(act) {
  if (!queued++) since = performance.now();
  const acted = turn.then(act);
  turn = acted
    .catch(() => {})
    .then(async () => {
      queued -= 1;
      if (!queued || performance.now() - since < SLICE) return;
      await task();
      since = performance.now();
    });
  return acted;
}

const task = () => new Promise((resolve) => setTimeout(resolve));

/** Waits until Yew has rendered: it does so in a microtask that was queued before these. */
export async function drawn() {
  await null;
  await null;
}

/**
 * Waits until everything that a view was asked to show is in its place, and its effects have run: if it took long, Yew leaves
 * them to another task. Throws if the view is lost meanwhile.
 * @param {Engine} engine @param {View} view
 */
export async function rendered(engine, view) {
  await drawn();
  for (check(engine, view); !view.settled(); check(engine, view)) await task();
}

/**
 * Throws if the view is lost. If Yew panicked in its microtask, `pulse` makes a fresh instance. Then a view of the old one
 * refuses every call, even with an action that no control has.
 * @param {Engine} engine @param {View} view
 */
function check(engine, view) {
  engine.pulse(false);
  view.act("");
}

/** Replaces the instance, whatever state it is in. @param {Engine} engine */
export function restart(engine) {
  engine.pulse(true);
  engine.pulse(false);
}

/**
 * Frees a handle, unless a panic took its instance along: freeing such a handle would free what has the same address in
 * the new instance. `use` must be a call that a handle of the old instance refuses.
 * @template {{ free(): void }} T @param {Engine} engine @param {T} handle @param {(handle: T) => unknown} use
 */
export function free(engine, handle, use) {
  engine.pulse(false);
  try {
    use(handle);
    handle.free();
  } catch {
    // It went with its instance.
  }
}
