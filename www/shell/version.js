// @ts-check
/** A version of a document, and the one reading of it that many elements share. */
import { free } from "./engine.js";

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').View} View */
/** @typedef {import('../wasm/touchline_view.js').Reading} Reading */

/** The Wasm refuses lists and objects that are nested deeper than this. */
const DEEPEST = 64;

/** Thrown for a value that no document can hold. */
const REFUSED = {};

/** One version of a document: a value, or the reason why there is none. */
export class Version {
  /** As `JSON.parse` makes it. @type {unknown} */
  value;
  /** Why a text is not JSON, and the text if it stands in the page. @type {[string, string | undefined] | undefined} */
  #notJson;
  /** Whether a script's value threw an error, if it is no document. @type {boolean | undefined} */
  #threw;
  /** A panic takes it along with its instance. @type {Reading | undefined} */
  #reading;
  /** @type {Engine | undefined} */
  #engine;
  #holders = 0;

  /** @param {unknown} from JSON text, or a value that a script made @param {boolean} [inPage] whether it may be text of the page */
  constructor(from, inPage = false) {
    const isText = typeof from === "string";
    try {
      this.value = isText ? JSON.parse(from) : plain(from, DEEPEST);
    } catch (error) {
      if (isText) this.#notJson = [String(/** @type {Error} */ (error).message), inPage ? from : undefined];
      else this.#threw = error !== REFUSED;
    }
  }

  /** The reading on the instance that runs: made when it is first wanted, and made anew after a panic. @param {Engine} engine */
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

  /** Keeps the reading until `release` is called as often: those who show it meanwhile share it. */
  hold() {
    this.#holders += 1;
  }

  release() {
    this.#holders -= 1;
    if (this.#holders || !this.#reading || !this.#engine) return;
    free(this.#engine, this.#reading, (reading) => reading.good);
    this.#reading = undefined;
  }

  /** Shows it in a view. @param {Engine} engine @param {View} view @param {string} words the text of a catalogue, empty for English */
  show(engine, view, words) {
    this.hold();
    try {
      if (words) view.learn(words);
      return view.show(this.reading(engine));
    } finally {
      this.release();
    }
  }
}

/**
 * Copies a value with nothing in it but what JSON has. A script's objects may have getters that throw: they throw here, and
 * not in the middle of a call to the Wasm. What has no keys of its own (a Map, a Date) is an empty object.
 * @param {unknown} value @param {number} room how many levels there may be from here on @returns {unknown}
 */
function plain(value, room) {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (typeof value !== "object") throw REFUSED;
  // A level too many, for the Wasm to refuse; a cycle ends here.
  if (room === 0) return [];
  if (Array.isArray(value))
    return Array.from({ length: value.length }, (_, index) => plain(value[index], room - 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, room - 1)]));
}
