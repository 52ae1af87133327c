// @ts-check
/**
 * The style of an element. Sheets are adopted: a strict policy has nothing inline to refuse. A sheet belongs to the document that
 * it was made in, and an element that moves to another document (a frame's) loses its sheets on the way.
 */

import { attempt } from "./attempt.js";
import { once } from "./once.js";

/** The text of the one style sheet for all elements that bring none. */
export const loadSheet = once(async () => {
  const response = await fetch(new URL("./touchline.css", import.meta.url));
  if (!response.ok) throw new Error(`touchline.css: ${response.status}`);
  return response.text();
});

/** Whether it is a sheet that the element brings. It stands beside the view, never inside. @param {Element} child */
export const isSheet = (child) => child.matches("link, style");

/** With more than so many elements on a page, those off the screen cost too much at every frame. */
const MANY = 4;

/** Space for the match, until there is something to see. */
const RESERVED = "min-block-size:var(--touchline-reserve,100lvh)";

/** Leaves out what is off the screen. Its height is estimated until it has been seen. */
const SKIPS = "content-visibility:auto;contain-intrinsic-block-size:auto 60rem";

/** The sheet of each document. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** Makes a sheet for a document. A document without a window can have none. @param {Document} document @param {string} text */
function make({ defaultView }, text) {
  if (!defaultView) return undefined;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** The sheets of one element. */
export class Style {
  #root;
  /** The element's own sheet: its height while that is not the content's. @type {CSSStyleSheet | undefined} */
  #own;
  /** What stands in it. */
  #rule = rule(RESERVED);
  /** What `loadSheet` brought. @type {string | undefined} */
  #text;
  #kept = false;
  /** Whether the browser may leave out what is off the screen. */
  #skipsOffScreen = false;

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
    this.adopt();
  }

  /** Puts on the sheet of all elements, now and wherever the element goes. @param {string} text */
  wear(text) {
    if (text === this.#text) return;
    this.#text = text;
    this.adopt();
  }

  /** Adopts the sheets in the document where the element is now. Where that is refused the view is there, in plain. */
  adopt() {
    attempt(() => this.#adopt(), undefined);
  }

  #adopt() {
    const document = this.#root.ownerDocument;
    const own = make(document, this.#rule);
    if (!own) return;
    this.#own = own;
    const sheet = this.#text === undefined ? undefined : (sheets.get(document) ?? make(document, this.#text));
    if (sheet) sheets.set(document, sheet);
    this.#root.adoptedStyleSheets = sheet ? [sheet, own] : [own];
  }

  /**
   * Keeps the element as high as it is while its content is swapped. WebKit lays new content out in several steps, and would
   * scroll the page that is too short after the first. Firefox would follow a node that is replaced.
   */
  keepHeight() {
    const blockSize = attempt(() => getComputedStyle(this.#root.host).blockSize, "auto");
    this.#write(
      `min-block-size:${blockSize}!important;overflow-anchor:none!important;${this.#rule.includes(SKIPS) ? SKIPS : ""}`,
    );
    this.#kept = true;
  }

  /** Says that there are so many elements on the page. @param {number} count */
  isOneOf(count) {
    this.#skipsOffScreen ||= count > MANY;
  }

  /** Leaves the height to the content: ends the reservation, or what `keepHeight` began. */
  freeHeight() {
    // The content is laid out while the height is still kept.
    if (this.#kept) void (/** @type {HTMLElement} */ (this.#root.host).offsetHeight);
    this.#kept = false;
    this.#write(this.#skipsOffScreen ? SKIPS : "");
  }

  /**
   * Writes the own sheet anew if something else stands in it. Even a declaration that is set to what it was would make the browser
   * restyle the whole element, and WebKit does not see that a declaration of an adopted sheet changes.
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
