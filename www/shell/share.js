// @ts-check
/**
 * The reader's choice in the page's address. With `share="name"` it is `name=…` among the parts of the page's fragment,
 * so that the address is a link to it. The name tells elements apart; without a value it is `touchline`.
 */

import { attempt } from "./attempt.js";
import { later } from "./timers.js";

/** How long a slider must rest before its move is written, in milliseconds. Safari takes a hundred addresses in 30 seconds. */
const REST = 300;

export class Share {
  #element;
  #choice = "";
  #write = () => this.#remember();

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /** What a link to this page does to the view, if it carries something for this element. */
  get linked() {
    const { own } = this.#parts();
    return own === undefined ? undefined : `link:${plain(own.slice(own.indexOf("=") + 1))}`;
  }

  /**
   * Writes the choice into the page's address, without a new entry in its history. What a link did is there already.
   * @param {string[]} actions what the reader did @param {() => string} choice
   */
  remember(actions, choice) {
    const own = actions.filter((action) => !action.startsWith("link:"));
    if (!own.length || !this.#element.hasAttribute("share")) return;
    // The slider makes many moves, and the last one counts.
    const goesOn = own.every((action) => action.startsWith("moment:"));
    this.#choice = choice();
    later(this.#write, goesOn ? REST : undefined);
    if (!goesOn) this.#write();
  }

  /** Drops a move that is not yet written. */
  forget() {
    later(this.#write, undefined);
  }

  #remember() {
    const page = this.#element.ownerDocument.defaultView;
    const { name, own, others } = this.#parts();
    if (!page || (!this.#choice && own === undefined)) return;
    if (this.#choice) others.push(`${encodeURIComponent(name)}=${encodeURIComponent(this.#choice)}`);
    attempt(() => {
      // The whole address: a fragment alone would be one of `<base>`.
      const address = new URL(page.location.href);
      address.hash = others.join("&");
      page.history.replaceState(page.history.state, "", address.href);
    }, undefined);
  }

  /** The parts of the fragment: this element's own, and the others'. */
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

/** A part of an address as it was before it was encoded. @param {string} part */
const plain = (part) => attempt(() => decodeURIComponent(part), part);
