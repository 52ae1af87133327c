// @ts-check
/** The place of a view in the shadow root: the view renders aside, then takes over from the markup that is there. */

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
  /** What the view renders into. */
  #content = document.createElement("div");
  /** What others change in the nodes of the view. */
  foreign = new Translators();

  /** @param {ShadowRoot} root @param {Style} style */
  constructor(root, style) {
    this.#root = root;
    this.#style = style;
  }

  /** Whether the reader sees what the view renders. */
  get isShown() {
    return this.#content.isConnected;
  }

  /**
   * Makes a new element for a view to render into, aside from the page. It is of this window's document, wherever the match
   * centre is: the Wasm knows no other.
   */
  renew() {
    this.#content = document.createElement("div");
    return this.#content;
  }

  /**
   * Puts the view in the place of the markup that is there. Nothing that the reader holds is lost. Returns the actions that
   * the reader chose in the old markup.
   */
  takeOver() {
    const old = this.#root.querySelector(".tl");
    const content = this.#content;
    const fresh = content.firstElementChild;
    // Yew marks who answers for clicks here. Nobody does, and a page that is a Yew app itself would pass them over.
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
