// @ts-check
/** The Wasm: one instance for all elements of a page, used in turns. After a panic a fresh one takes its place. */
import { once } from './once.js';

/** The Wasm's exports, as wasm-bindgen types them. @typedef {typeof import('../wasm/touchline_view.js')} Engine */
/** @typedef {import('../wasm/touchline_view.js').View} View */

/** How often the glue has been asked for. */
let attempts = 0;

export const loadEngine = once(async () => {
  const attempt = attempts++;
  const glue = await importGlue(attempt).catch((error) => {
    // A syntax error does not say in which file it is.
    throw new Error(`touchline_view.js: ${error.message}`);
  });
  await glue.default();
  return glue;
});

/**
 * Imports the glue. Browsers keep a module that they could not parse, and Firefox keeps one that it could not fetch: only another
 * address is another attempt.
 * @param {number} attempt @returns {Promise<Engine>}
 */
function importGlue(attempt) {
  if (!attempt) return import('../wasm/touchline_view.js');
  return import(`${new URL('./wasm/touchline_view.js', import.meta.url)}?attempt=${attempt}`);
}

/** @type {Promise<void>} */
let turn = Promise.resolve();

/** Waits for the elements before it, then acts: a panic is the fault of the one whose turn it is. @param {() => Promise<void>} act */
export function inTurn(act) {
  const acted = turn.then(act);
  turn = acted.catch(() => {});
  return acted;
}

const task = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Waits until Yew has rendered. Yew renders in a microtask that was queued before these, and puts off what follows to
 * another task if that took long. With the time at which the work began, this waits for that task too.
 * @param {number} [began]
 */
export async function painted(began = Infinity) {
  await null;
  await null;
  if (performance.now() - began > 10) await task();
}

/**
 * Waits until everything that a view was asked to show is in its place, however many tasks Yew takes. Throws if the view is
 * lost meanwhile.
 * @param {Engine} engine @param {View} view @param {number} [began]
 */
export async function rendered(engine, view, began) {
  await painted(began);
  for (check(engine, view); !view.settled(); check(engine, view)) await task();
}

/**
 * Throws if the view is lost. If Yew panicked in its microtask, `pulse` makes a fresh instance. Then a view of the old one
 * refuses every call, even with an action that no control has.
 * @param {Engine} engine @param {View} view
 */
function check(engine, view) {
  engine.pulse(false);
  view.act('');
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
