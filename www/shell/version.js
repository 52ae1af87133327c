// @ts-check
/** A version of a document, and its parsed reading, which many elements share. */
import { free } from "./engine.js";

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').View} View */
/** @typedef {import('../wasm/touchline_view.js').Reading} Reading */

/** The Wasm rejects arrays and objects that are nested deeper than this. */
const DEEPEST = 64;

/** Thrown for a value that a document cannot contain. */
const REFUSED = {};

/** One version of a document: a value, or the reason for its absence. */
export class Version {
  /** The value, as `JSON.parse` returns it. @type {unknown} */
  value;
  /**
   * The error of `JSON.parse`, and the text if it is inline.
   * @type {[string, string | undefined] | undefined}
   */
  #notJson;
  /** Set if a script's value is not a document: whether a getter of it threw. @type {boolean | undefined} */
  #threw;
  /** A panic destroys it together with its instance. @type {Reading | undefined} */
  #reading;
  /** @type {Engine | undefined} */
  #engine;
  #holders = 0;

  /**
   * @param {unknown} from JSON text, or a script's value
   * @param {boolean} [inPage] whether the text may be inline
   */
  constructor(from, inPage = false) {
    const isText = typeof from === "string";
    try {
      this.value = isText ? JSON.parse(from) : plain(from, DEEPEST);
    } catch (error) {
      if (isText) this.#notJson = [String(/** @type {Error} */ (error).message), inPage ? from : undefined];
      else this.#threw = error !== REFUSED;
    }
  }

  /**
   * The reading on the current instance. The first call creates it, and the first call after a panic.
   * @param {Engine} engine
   */
  reading(engine) {
    engine.pulse(false);
    try {
      void this.#reading?.good;
    } catch {
      this.#reading = undefined;
    }
    this.#engine = engine;
    this.#reading ??= this.#read(engine);
    return this.#reading;
  }

  /** @param {Engine} engine */
  #read({ read, Reading }) {
    if (this.#notJson) return Reading.notJson(...this.#notJson);
    if (this.#threw !== undefined) return Reading.refused(this.#threw);
    return read(this.value);
  }

  /** Keeps the reading until every `hold` has had its `release`. Elements that show it meanwhile share it. */
  hold() {
    this.#holders += 1;
  }

  release() {
    this.#holders -= 1;
    if (this.#holders || !this.#reading || !this.#engine) return;
    free(this.#engine, this.#reading, (reading) => reading.good);
    this.#reading = undefined;
  }

  /**
   * Shows the version in a view.
   * @param {Engine} engine
   * @param {View} view
   * @param {import('./equip.js').Words} words
   */
  show(engine, view, words) {
    this.hold();
    try {
      if (words.catalogue) view.learn(words.catalogue);
      view.learnOwn(words.own?.compiled ?? "");
      const verdict = view.show(this.reading(engine));
      verdict.messages.push(...(words.own?.messages ?? []));
      return verdict;
    } finally {
      this.release();
    }
  }
}

/**
 * Copies a value as plain JSON data. A script's objects may have getters that throw. Here they throw before
 * the call to the Wasm, not during it. An object without own keys (a Map, a Date) becomes an empty object.
 * @param {unknown} value @param {number} room how many more levels may follow @returns {unknown}
 */
function plain(value, room) {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (typeof value !== "object") throw REFUSED;
  // One level too deep: the Wasm rejects it. A cycle ends here.
  if (room === 0) return [];
  if (Array.isArray(value))
    return Array.from({ length: value.length }, (_, index) => plain(value[index], room - 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, room - 1)]));
}
