// @ts-check
/**
 * The reader's choice in the page's address. With `share="name"`, the page's fragment contains `name=…`, and
 * the address links to the choice. The name identifies the element. Without a value it is `touchline`.
 */

import { attempt } from "./attempt.js";
import { later } from "./timers.js";

/**
 * How long a slider must rest before the shell writes its position, in milliseconds. Safari allows 100
 * address changes in 30 seconds.
 */
const REST = 300;

export class Share {
  #element;
  #choice = "";
  #write = () => this.#remember();

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /** The action that applies the page's link. Undefined if the link has nothing for this element. */
  get linked() {
    const { own } = this.#parts();
    return own === undefined ? undefined : `link:${plain(own.slice(own.indexOf("=") + 1))}`;
  }

  /**
   * Writes the choice into the page's address, without a new history entry. Ignores a link's
   * actions, which the address already contains.
   * @param {string[]} actions the reader's actions @param {() => string} choice
   */
  remember(actions, choice) {
    const own = actions.filter((action) => !action.startsWith("link:"));
    if (!own.length || !this.#element.hasAttribute("share")) return;
    // A slider fires many actions. Only the last one counts.
    const goesOn = own.every((action) => action.startsWith("moment:"));
    this.#choice = choice();
    later(this.#write, goesOn ? REST : undefined);
    if (!goesOn) this.#write();
  }

  /** Drops a slider position that is not written yet. */
  forget() {
    later(this.#write, undefined);
  }

  #remember() {
    const page = this.#element.ownerDocument.defaultView;
    const { name, own, others } = this.#parts();
    if (!page || (!this.#choice && own === undefined)) return;
    if (this.#choice) others.push(`${encodeURIComponent(name)}=${encodeURIComponent(this.#choice)}`);
    attempt(() => {
      // The whole address: a fragment alone would resolve against `<base>`.
      const address = new URL(page.location.href);
      address.hash = others.join("&");
      page.history.replaceState(page.history.state, "", address.href);
    }, undefined);
  }

  /** The parts of the fragment: this element's part, and all others. */
  #parts() {
    const name = this.#element.getAttribute("share") || "touchline";
    const hash = this.#element.ownerDocument.defaultView?.location.hash ?? "";
    const all = hash.slice(1).split("&").filter(Boolean);
    const isOwn = (/** @type {string} */ part) =>
      part.includes("=") && plain(part.slice(0, part.indexOf("="))) === name;
    const shares = this.#element.hasAttribute("share");
    return { name, own: shares ? all.find(isOwn) : undefined, others: all.filter((part) => !isOwn(part)) };
  }
}

/** Decodes a part of an address, or returns it as it is if it is malformed. @param {string} part */
const plain = (part) => attempt(() => decodeURIComponent(part), part);
