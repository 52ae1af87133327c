// @ts-check
/** What the shell says to a view, in words of more than one call. */

/** @typedef {import('./page.js').Given} Given */
/** @typedef {{ level: 'fatal' | 'warning', path: string, text: string }} Message */
/** @typedef {{ shown: boolean, messages: Message[], goals?: object[] }} Verdict */
/** The Wasm's exports, as wasm-bindgen types them. @typedef {typeof import('../wasm/touchline_view.js')} Engine */
/** @typedef {import('../wasm/touchline_view.js').View} View */

/**
 * Throws where the view is lost: should Yew have panicked in its microtask, the first call makes a fresh instance, and then
 * a view of the old one refuses, even an action that no control has.
 * @param {Engine} engine @param {View} view
 */
export function check(engine, view) {
  engine.pulse(false);
  view.act('');
}

/** Gives a document to a view, or says why there is none. @param {View} view @param {Given} given @returns {Verdict} */
export function tell(view, { document, error }) {
  return error === undefined ? view.show(document) : view.refuse(error);
}
