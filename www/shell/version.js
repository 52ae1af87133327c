// @ts-check
/** A version of a document, and the one reading of it that many elements share. */
import { free } from './engine.js';
import { htmlIn } from './inline.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').View} View */
/** @typedef {import('../wasm/touchline_view.js').Reading} Reading */

/** The Wasm refuses lists and objects that are nested deeper than this. */
const DEEPEST = 64;

/** A value that no document can hold. */
class Refused extends Error {
  constructor() {
    super('a document is made of what JSON has: no functions, symbols or bigints');
  }
}

/** One version of a document: a value, or the reason why there is none. */
export class Version {
  /** As `JSON.parse` makes it. @type {unknown} */
  value;
  /** Why a text is not JSON. @type {string | undefined} */
  #notJson;
  /** Why a script's value is no document. @type {string | undefined} */
  #refused;
  /** A panic takes it along with its instance. @type {Reading | undefined} */
  #reading;
  /** @type {Engine | undefined} */
  #engine;
  #holders = 0;

  /** @param {unknown} from JSON text, or a value that a script made @param {boolean} [inPage] whether it may be text of the page */
  constructor(from, inPage = false) {
    const isText = typeof from === 'string';
    try {
      this.value = isText ? JSON.parse(from) : plain(from, DEEPEST);
    } catch (error) {
      if (isText) this.#notJson = (error instanceof Error ? error.message : String(error)) + (inPage ? htmlIn(from) : '');
      else this.#refused = error instanceof Refused ? error.message : 'a part of the document threw an error when it was read';
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
    return (this.#reading ??= this.#read(engine));
  }

  /** @param {Engine} engine */
  #read({ read, Reading }) {
    if (this.#notJson !== undefined) return Reading.notJson(this.#notJson);
    if (this.#refused !== undefined) return Reading.failed(this.#refused);
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
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object') throw new Refused();
  // A level too many, for the Wasm to refuse; a cycle ends here.
  if (room === 0) return [];
  if (Array.isArray(value)) return Array.from({ length: value.length }, (_, index) => plain(value[index], room - 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, room - 1)]));
}
