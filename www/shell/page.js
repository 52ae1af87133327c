// @ts-check
/** What the elements of one page share: the Wasm, the style sheet, and how a document is read without knowing football. */

/** What a document was read from: a value, or why there is none. @typedef {{ document?: unknown, error?: string }} Given */

/**
 * Does it once for the page, but again where it failed.
 * @template T @param {() => Promise<T>} load @returns {() => Promise<T>}
 */
function once(load) {
  /** @type {Promise<T> | undefined} */
  let loading;
  return () =>
    (loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    }));
}

/** One Wasm instance serves every element. */
export const loadEngine = once(async () => {
  const glue = await import('../wasm/touchline_view.js').catch((error) => {
    // An error of syntax does not say where.
    throw new Error(`touchline_view.js: ${error.message}`);
  });
  await glue.default();
  return glue;
});

/** One style sheet for every element that brings none, adopted, so that a strict policy has nothing inline to refuse. */
export const loadSheet = once(async () => {
  const response = await fetch(new URL('./touchline.css', import.meta.url));
  if (!response.ok) throw new Error(`touchline.css: ${response.status}`);
  return new CSSStyleSheet().replace(await response.text());
});

let turn = Promise.resolve();
/** Elements take turns with the Wasm, so that a panic is the one's whose turn it is. @param {() => Promise<void>} act */
export function inTurn(act) {
  turn = turn.then(act);
  return turn;
}

/**
 * Resolved when Yew has rendered: in a microtask of its own, queued before these. Where that took long it puts off what
 * comes next to another task, and a time to count from makes this wait for that task too.
 * @param {number} [began]
 */
export async function painted(began = Infinity) {
  await null;
  await null;
  if (performance.now() - began > 10) await new Promise((resolve) => setTimeout(resolve));
}

/** The document of a text, or of an object that is one already. @param {unknown} value @returns {Given} */
export function parse(value) {
  if (typeof value !== 'string') return { document: value };
  try {
    return { document: JSON.parse(value) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The score line of a document, for want of anything better. @param {any} document */
export function line(document) {
  const { teams, match } = document ?? {};
  const name = (/** @type {unknown} */ id) => (Array.isArray(teams) && teams.find((team) => team?.id === id)?.name) || '';
  const score = Array.isArray(match?.score) ? match.score.join('–') : '–';
  const sides = match ? `${name(match.home)} ${score} ${name(match.away)}. ` : '';
  return `${sides}The match centre could not be loaded.`;
}

/**
 * In how many milliseconds a match has something new to show, by what its markup says; never for one that is over.
 * @param {DOMStringMap} data
 */
export function untilDue({ status, kickoff }) {
  if (!status || /^(finished|awarded|abandoned|cancelled)$/.test(status)) return Infinity;
  // Without a kick-off, or when it has passed: at once.
  return Math.max(0, Date.parse(kickoff ?? '') - Date.now()) || 0;
}
