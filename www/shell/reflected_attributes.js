// @ts-check
import { attempt } from "./attempt.js";

/** On a server without a DOM, a module can import the class but not use it. @type {typeof HTMLElement} */
const Base = globalThis.HTMLElement ?? class {};

/** The attributes that a view cannot change: a new view replaces it. */
export const OPTIONS = ["heading-level", "sections", "what-if", "rows", "lang", "words"];

/**
 * The element's attributes as properties. They reflect like those of built-in elements: setting a property
 * sets the attribute, and an invalid value reads as the default. (Every element has `lang` and `hidden`.)
 */
export class Reflected extends Base {
  /** The absolute URL of the document, or an empty string. */
  get src() {
    const src = this.getAttribute("src") ?? "";
    return src && attempt(() => new URL(src, this.baseURI).href, src);
  }
  set src(value) {
    this.setAttribute("src", value);
  }

  /** When to load the Wasm. @returns {'lazy' | 'eager'} */
  get loading() {
    return this.getAttribute("loading")?.toLowerCase() === "eager" ? "eager" : "lazy";
  }
  set loading(value) {
    this.setAttribute("loading", value);
  }

  /** The theme; `auto` follows the page. @returns {'auto' | 'light' | 'dark'} */
  get theme() {
    const theme = this.getAttribute("theme")?.toLowerCase();
    return theme === "light" || theme === "dark" ? theme : "auto";
  }
  set theme(value) {
    this.setAttribute("theme", value);
  }

  /** The names of the parts to show, separated by spaces. Empty for all parts. */
  get sections() {
    return this.getAttribute("sections") ?? "";
  }
  set sections(value) {
    this.setAttribute("sections", value);
  }

  /** Whether the reader may try scores. `what-if="off"` sets this to false. */
  get whatIf() {
    return this.getAttribute("what-if")?.toLowerCase() !== "off";
  }
  set whatIf(value) {
    this.setAttribute("what-if", value ? "on" : "off");
  }

  /** The number of rows of a long table to show: at least 3, or 0 for all. */
  get rows() {
    const rows = Number.parseInt(this.getAttribute("rows") ?? "", 10);
    return rows >= 3 && rows <= 999 ? rows : 0;
  }
  set rows(value) {
    this.setAttribute("rows", String(value));
  }

  /** The seconds between two requests for a live match, 1 to 3600. */
  get refresh() {
    return interval(this) ?? 30;
  }
  set refresh(value) {
    this.setAttribute("refresh", String(value));
  }

  /** An editor's own texts that a script set, by the ids of their messages. @type {object | undefined} */
  #texts;

  /** An editor's own texts: what a script set, the absolute URL of their file, or an empty string. */
  get words() {
    const file = this.getAttribute("words") ?? "";
    return this.#texts ?? (file && attempt(() => new URL(file, this.baseURI).href, file));
  }
  set words(value) {
    const isFile = typeof value === "string";
    this.#texts = isFile ? undefined : (value ?? undefined);
    if (isFile) this.setAttribute("words", value);
    this.attributeChangedCallback("words", null, "");
  }

  /** The heading level of the parts' titles, 2 to 6. */
  get headingLevel() {
    const level = Number.parseInt(this.getAttribute("heading-level") ?? "", 10);
    return level >= 2 && level <= 6 ? level : 3;
  }
  set headingLevel(value) {
    this.setAttribute("heading-level", String(value));
  }

  /**
   * Called when an attribute, or a property that has no attribute, changes.
   * @param {string} _name @param {string | null} _old @param {string | null} _value
   */
  attributeChangedCallback(_name, _old, _value) {}
}

/**
 * An element's `refresh` in seconds, clamped to 1 to 3600. Undefined if the attribute is missing or invalid.
 * @param {Element} element
 */
export function interval(element) {
  const seconds = Number.parseFloat(element.getAttribute("refresh") ?? "");
  return seconds >= 0 && seconds < Infinity ? Math.min(3600, Math.max(1, seconds)) : undefined;
}

/**
 * Sets properties again that a script set before the element was defined. Such properties hide the accessors.
 * @param {HTMLElement} element @param {string[]} names
 */
export function upgrade(element, names) {
  const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  for (const name of names.filter((name) => Object.hasOwn(element, name))) {
    const value = self[name];
    delete self[name];
    self[name] = value;
  }
}
