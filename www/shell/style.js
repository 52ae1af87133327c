// @ts-check
/**
 * The style of an element. The shell adopts its sheets, because a strict CSP blocks inline styles. A sheet
 * belongs to the document in which it was created. An element that moves to another document (in a frame)
 * loses its sheets.
 */

import { attempt } from "./attempt.js";
import { fetchText } from "./fetch_text.js";
import { once } from "./once.js";

/** The text of the style sheet that all elements share, unless they contain their own. */
const loadSheet = once(() => fetchText(new URL("./touchline.css", import.meta.url), "touchline.css"));

/** The text of the style sheet for parts that few documents have, and for what the reader's actions bring. */
const loadMore = once(() =>
  fetchText(new URL("./touchline-more.css", import.meta.url), "touchline-more.css"),
);

/**
 * Whether a node is the element's own style sheet. It is next to the view, never inside it.
 * @param {Element} child
 */
export const isSheet = (child) => child.matches("link, style");

/** With more elements than this on a page, the off-screen ones cost too much in every frame. */
const MANY = 4;

/** Reserves space until the match is rendered. */
const RESERVED = "min-block-size:var(--touchline-reserve,100lvh)";

/** Skips rendering off the screen. The browser estimates the height until it has rendered the element. */
const SKIPS = "content-visibility:auto;contain-intrinsic-block-size:auto 60rem";

/** The sheets of each document, by their texts. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const sheets = new WeakMap();

/**
 * Creates a sheet for a document. A document without a window cannot have one.
 * @param {Document} document @param {string} text
 */
function make({ defaultView }, text) {
  if (!defaultView) return undefined;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** The sheets of one element. */
export class Style {
  #root;
  /**
   * The element's own sheet. It sets the height while the content does not.
   * @type {CSSStyleSheet | undefined}
   */
  #own;
  /** The text of this sheet. */
  #rule = rule(RESERVED);
  /** The texts of the shared sheets that the element adopts. @type {string[]} */
  #texts = [];
  #kept = false;
  /** Whether the browser may skip rendering off the screen. */
  #skipsOffScreen = false;

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
    this.adopt();
  }

  /** Fetches the shared sheets, unless the element contains its own. @returns {Promise<string[]>} */
  async load() {
    const own = [...this.#root.children].filter(isSheet);
    const hasMore = own.some((sheet) => sheet.matches("[data-more]"));
    return (await Promise.all([own.length ? "" : loadSheet(), hasMore ? "" : loadMore()])).filter(Boolean);
  }

  /** Adopts shared sheets, now and in every document to which the element moves. @param {string[]} texts */
  wear(texts) {
    if (texts.every((text) => this.#texts.includes(text))) return;
    this.#texts = texts;
    this.adopt();
  }

  /**
   * Adopts the sheets in the element's current document. If the platform refuses, the view stays unstyled.
   */
  adopt() {
    attempt(() => this.#adopt(), undefined);
  }

  #adopt() {
    const document = this.#root.ownerDocument;
    const own = make(document, this.#rule);
    if (!own) return;
    this.#own = own;
    const made = sheets.get(document) ?? new Map();
    sheets.set(document, made);
    for (const text of this.#texts) if (!made.has(text)) made.set(text, make(document, text));
    this.#root.adoptedStyleSheets = [...this.#texts.map((text) => made.get(text)), own];
  }

  /**
   * Keeps the element's height during a content swap. WebKit lays out new content in several steps. After the
   * first step the page would be too short, and WebKit would scroll it. Firefox would anchor the scroll
   * position to a replaced node.
   */
  keepHeight() {
    const blockSize = attempt(() => getComputedStyle(this.#root.host).blockSize, "auto");
    this.#write(
      `min-block-size:${blockSize}!important;overflow-anchor:none!important;${this.#rule.includes(SKIPS) ? SKIPS : ""}`,
    );
    this.#kept = true;
  }

  /** Sets the number of elements on the page. @param {number} count */
  isOneOf(count) {
    this.#skipsOffScreen ||= count > MANY;
  }

  /** Lets the content set the height: ends the reservation, or the effect of `keepHeight`. */
  freeHeight() {
    // Forces the layout of the content while the height is still fixed.
    if (this.#kept) void (/** @type {HTMLElement} */ (this.#root.host).offsetHeight);
    this.#kept = false;
    this.#write(this.#skipsOffScreen ? SKIPS : "");
  }

  /**
   * Rewrites the element's own sheet if its text changes. Even an unchanged declaration would make the
   * browser restyle the whole element. WebKit does not notice a changed declaration of an adopted sheet, so
   * this replaces the whole text.
   * @param {string} declarations
   */
  #write(declarations) {
    const written = rule(declarations);
    if (written === this.#rule) return;
    this.#rule = written;
    attempt(() => this.#own?.replaceSync(written), undefined);
  }
}

/** @param {string} declarations */
function rule(declarations) {
  return `:host{display:block;${declarations}}`;
}
