// @ts-check
/**
 * The Wasm: one instance for all elements of a page, which take turns. After a panic, a new one replaces it.
 */
import { moduleLoader } from "./load_module.js";
import { once } from "./once.js";

/**
 * The Wasm's exports, as wasm-bindgen types them.
 * @typedef {typeof import('../wasm/touchline_view.js')} Engine
 */
/** @typedef {import('../wasm/touchline_view.js').View} View */

const loadGlue = moduleLoader(() => import("../wasm/touchline_view.js"), "./wasm/touchline_view.js");

export const loadEngine = once(async () => {
  // Fetched together with the glue, which would fetch it one round trip later.
  const module = fetch(new URL("./wasm/touchline_view_bg.wasm", import.meta.url));
  // The glue awaits this promise and reports its error.
  module.catch(() => {});
  const glue = await loadGlue();
  await glue.default({ module_or_path: module });
  return glue;
});

/** @type {Promise<void>} */
let turn = Promise.resolve();
/** How many elements have a turn or wait for one, and since when they have blocked painting. */
let queued = 0;
let since = 0;
/** How long they may block painting, in milliseconds. With the turn that exceeds it, this stays below 50. */
const SLICE = 25;

/**
 * Runs `act` after the elements that queued earlier. Turns show which element caused a panic.
 * @param {() => Promise<void>} act
 */
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

/** Lets the page do other things first. */
export const task = () => new Promise((resolve) => setTimeout(resolve));

/** Waits until Yew has rendered. Yew renders in a microtask that was queued before these. */
export async function drawn() {
  await null;
  await null;
}

/**
 * Waits until a view has rendered and its effects have run. After a long render, Yew runs the effects in
 * another task. Throws if the view is lost meanwhile.
 * @param {Engine} engine @param {View} view
 */
export async function rendered(engine, view) {
  await drawn();
  for (check(engine, view); !view.settled(); check(engine, view)) await task();
}

/**
 * Throws if the view is lost. If Yew panicked in its microtask, `pulse` creates a new instance. A view of the
 * old instance then throws at every call, even for an action that no control has.
 * @param {Engine} engine @param {View} view
 */
function check(engine, view) {
  engine.pulse(false);
  view.act("");
}

/** Replaces the instance, whatever its state. @param {Engine} engine */
export function restart(engine) {
  engine.pulse(true);
  engine.pulse(false);
}

/**
 * Frees a handle, unless a panic destroyed its instance. Freeing such a handle would free whatever has the
 * same address in the new instance. `use` must be a call that throws on a handle of the old instance.
 * @template {{ free(): void }} T @param {Engine} engine @param {T} handle @param {(handle: T) => unknown} use
 */
export function free(engine, handle, use) {
  engine.pulse(false);
  try {
    use(handle);
    handle.free();
  } catch {
    // The handle was lost with its instance.
  }
}
