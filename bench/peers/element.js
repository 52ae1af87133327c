// @ts-check
/** The base of both elements: the source of the document, the style sheet, and the reader's actions. */

import { Names } from "./football.js";
import { reduce, start } from "./state.js";

/** @typedef {import('./football.js').MatchDocument} MatchDocument */

/** The style sheet that all elements share. @type {Promise<CSSStyleSheet> | undefined} */
let sheet;
const loadSheet = () =>
  (sheet ??= fetch(new URL("./touchline.css", import.meta.url))
    .then((response) => response.text())
    .then((text) => new CSSStyleSheet().replace(text)));

export class PeerElement extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  /** @type {MatchDocument | undefined} */
  #document;
  state = start();
  /** @type {string[]} */
  fresh = [];

  constructor() {
    super();
    const act = (/** @type {Event} */ event) => {
      const control = /** @type {HTMLInputElement | null} */ (
        /** @type {Element} */ (event.target).closest("[data-action]")
      );
      const action = control?.dataset.action;
      if (!action || (event.type === "click") !== (control.localName === "button")) return;
      this.state = reduce(this.state, control.type === "text" ? `${action}:${control.value}` : action);
      this.draw();
    };
    this.#root.addEventListener("click", act);
    this.#root.addEventListener("change", act);
    this.#root.addEventListener("submit", (event) => event.preventDefault());
  }

  connectedCallback() {
    const embedded = this.querySelector('script[type="application/json"]')?.textContent;
    if (embedded && !this.#document) this.match = JSON.parse(embedded);
    else if (this.#document) void this.#show();
  }

  /** The document to show. @param {MatchDocument} document */
  set match(document) {
    const before = this.#document && new Set(this.#document.events.map(({ id }) => id));
    this.fresh = before ? document.events.map(({ id }) => id).filter((id) => !before.has(id)) : [];
    const same =
      this.#document &&
      this.names &&
      JSON.stringify(this.#document.players) === JSON.stringify(document.players);
    this.#document = document;
    if (!same) this.names = new Names(document);
    if (this.isConnected) void this.#show();
  }

  /** @returns {MatchDocument} */
  get match() {
    if (!this.#document) throw new Error("no document yet");
    return this.#document;
  }

  async #show() {
    const style = await loadSheet();
    if (!this.#root.adoptedStyleSheets.length) this.#root.adoptedStyleSheets = [style];
    const { teams, match } = this.match;
    for (const side of /** @type {const} */ (["home", "away"])) {
      this.style.setProperty(`--touchline-${side}`, teams.find(({ id }) => id === match[side])?.colour ?? "");
    }
    this.draw();
    this.dispatchEvent(new CustomEvent("peer-ready", { bubbles: true, composed: true }));
  }

  /** Renders document and state into the shadow root. */
  draw() {}
}
