// @ts-check
/** A view's place in the shadow root. It renders in a detached element, then replaces the current markup. */

import { attempt } from "./attempt.js";
import { settle } from "./markup.js";
import { isElement } from "./node_types.js";
import { isSheet } from "./style.js";
import { chosen, hold } from "./takeover.js";
import { Translators } from "./translators.js";

/** @import { Style } from "./style.js" */

export class Place {
  #root;
  #style;
  /** The element that the view renders into. */
  #content = document.createElement("div");
  /** Detects foreign changes to the view's nodes. */
  foreign = new Translators();

  /** @param {ShadowRoot} root @param {Style} style */
  constructor(root, style) {
    this.#root = root;
    this.#style = style;
  }

  /** Whether the view is in the page. */
  get isShown() {
    return this.#content.isConnected;
  }

  /**
   * Creates a new detached element for a view to render into. It belongs to this window's document, even if
   * the match centre is in a frame: the Wasm knows no other document.
   */
  renew() {
    this.#content = document.createElement("div");
    return this.#content;
  }

  /**
   * Replaces the current markup with the view. Keeps the reader's focus, selection and open details. Returns
   * the actions that the reader chose in the old markup.
   */
  takeOver() {
    const old = this.#root.querySelector(".tl");
    const content = this.#content;
    const fresh = content.firstElementChild;
    // Yew marks the node that handles clicks. No node does here, and a page that is a Yew app would ignore
    // marked clicks.
    delete (/** @type {any} */ (content).__yew_subtree_id);
    const restore = old && attempt(() => hold(this.#root, old), undefined);
    const actions = old ? chosen(old) : [];
    if (old) this.#style.keepHeight();
    for (const child of [...this.#root.childNodes]) {
      if (!isElement(child) || !isSheet(child)) child.remove();
    }
    this.#root.append(content);
    this.foreign.watch(content);
    if (fresh) attempt(() => restore?.(fresh), undefined);
    settle(this.#root, this.#style);
    return actions;
  }
}
