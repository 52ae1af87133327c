// @ts-check
/**
 * The shell: the class of `<touchline-match>`. Importing it registers nothing; `touchline.js` does that.
 *
 * The shell does what the platform expects of a custom element. It knows nothing about football. It finds the
 * document, loads the style sheet and the Wasm, passes the document on, handles input and fires events. Rust
 * interprets the document and renders everything that the reader sees.
 */

import { drawn, free, inTurn, loadEngine, rendered, restart } from "./shell/engine.js";
import { equip } from "./shell/equip.js";
import { Missing } from "./shell/fetch_text.js";
import { follow, loadFeed, watch } from "./shell/follow.js";
import { inline } from "./shell/inline_document.js";
import { settle, stale, untilWake } from "./shell/markup.js";
import { isElement } from "./shell/node_types.js";
import { fatal, line, tell } from "./shell/page.js";
import { Place } from "./shell/place.js";
import { Press } from "./shell/press.js";
import { OPTIONS, Reflected, upgrade } from "./shell/reflected_attributes.js";
import { listen } from "./shell/shadow_root.js";
import { Share } from "./shell/share.js";
import { Style } from "./shell/style.js";
import { actionOf, admit } from "./shell/takeover.js";
import { later } from "./shell/timers.js";
import { Version } from "./shell/version.js";
import { Versions } from "./shell/versions.js";
import { Visibility } from "./shell/visibility.js";

/** @import { Engine, View } from './shell/engine.js' */
/** @typedef {import('./shell/feed.js').News} News */
/** @typedef {import('./wasm/touchline_view.js').Verdict} Verdict */
/** @typedef {import('./shell/versions.js').Source} Source */

/** The elements with a view. A panic destroys every view. @type {Set<TouchlineMatch>} */
const standing = new Set();

/** A match centre: `<touchline-match>` with its document inside, at `src`, or in its `match` property. */
export class TouchlineMatch extends Reflected {
  static observedAttributes = [...OPTIONS, "src", "loading", "refresh"];
  /** Wakes elements near the viewport. */
  static #near = new Visibility(
    (element, isNear) => void (isNear && element instanceof TouchlineMatch && element.#wake()),
    { rootMargin: "50%" },
  );

  #root;
  #style;
  #press = new Press(this);
  #share = new Share(this);
  /** @type {View | undefined} */
  #view;
  /** Replaced views. The shell frees them once the next view is shown. @type {View[]} */
  #former = [];
  #place;
  /** The reader's actions that the view has applied, and those that it has not. @type {string[]} */
  #done = [];
  /** @type {string[]} */
  #early = [];
  /** The document that a script set. @type {unknown} */
  #match;
  /** @type {Source | undefined} */
  #source;
  #versions = new Versions();
  /** The latest news from the source. @type {News} */
  #news = { age: "", skew: 0 };
  #leave = () => false;
  /** @type {import('./shell/equip.js').Words} */
  #words = { catalogue: "" };
  /** Whether the element has had another source. */
  #parted = false;
  #again = () => (this.#view ? this.#redraw() : this.#schedule());
  #ready = false;
  #awake = false;
  #scheduled = false;
  #running = 0;
  /** The window at connection. By `disconnectedCallback`, it may be another one. @type {Window | null} */
  #page = null;
  #look = () => this.#schedule();
  #children = new MutationObserver(this.#look);
  #follow = () => {
    this.#share.forget();
    this.#do(this.#share.linked);
  };

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#style = new Style(this.#root);
    this.#place = new Place(this.#root, this.#style);
    listen(this.#root, (event) => this.#acted(event));
    for (const intent of ["pointerenter", "focusin", "touchstart"])
      this.addEventListener(intent, () => this.#wake(), { passive: true });
  }

  connectedCallback() {
    upgrade(this, ["match", ...Object.getOwnPropertyNames(Reflected.prototype)]);
    // The parser or a script may add the inline document and the markup later.
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    this.#schedule();
    this.#page = this.ownerDocument.defaultView;
    this.#page?.addEventListener("hashchange", this.#follow);
    this.#follow();
  }

  adoptedCallback() {
    this.#style.adopt();
    if (this.#source?.isFeed && this.#source.followed) watch(this);
  }

  disconnectedCallback() {
    this.#children.disconnect();
    this.#page?.removeEventListener("hashchange", this.#follow);
    TouchlineMatch.#near.unobserve(this);
    this.#press.end();
    this.#share.forget();
    // A moved element reconnects at once and keeps its view. Otherwise the view would leak the element.
    inTurn(async () => {
      if (this.isConnected) return;
      if (this.#leave() && this.#source) this.#source.followed = false;
      later(this.#again, undefined);
      await this.#release();
      await drawn();
    }).catch(() => {});
  }

  async #release() {
    if (!this.#view && !this.#former.length) return;
    this.#retire();
    standing.delete(this);
    this.#bury(await loadEngine());
  }

  /** Retires the view. A new one replaces it at the next turn. */
  #retire() {
    if (this.#view) this.#former.push(this.#view);
    this.#view = undefined;
  }

  /** Frees the retired views. @param {Engine} engine */
  #bury(engine) {
    for (const view of this.#former.splice(0)) free(engine, view, () => view.act(""));
  }

  /** @override @param {string} name @param {string | null} old @param {string | null} value */
  attributeChangedCallback(name, old, value) {
    if (old === value) return;
    // A view cannot change its options, so a new one replaces it.
    if (OPTIONS.includes(name) && this.#view) void inTurn(async () => this.#retire()).then(this.#redraw);
    this.#schedule();
  }

  /** The document that a script set: an object, or JSON text. */
  get match() {
    return this.#match;
  }
  set match(value) {
    this.#match = value;
    this.#schedule();
  }

  /** Schedules an update. Several changes lead to one update. */
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) void this.#update();
    });
  }

  async #update() {
    admit(this, this.#root);
    const isFeed = (this.#match ?? null) === null && this.src !== "";
    const from = isFeed ? this.src : (this.#match ?? inline(this, this.#look));
    const native = !this.#view && this.#root.querySelector(".tl") !== null;
    // After the match, the shell can only add the kick-off times of other matches. That can wait.
    if (native) settle(this.#root, this.#style, !this.#awake && untilWake(this.dataset) === Infinity);
    if (this.#source && this.#source.from !== from) this.#part();
    if (from === undefined || from === null) return;
    this.#source ??= { from, isFeed, prerendered: native && !this.#parted, followed: false };
    const source = this.#source;
    if (!this.#wanted(source)) return;
    // The source has not changed.
    if (source.followed) return void (!this.#view && this.#redraw());
    source.followed = true;
    await this.#begin(source);
  }

  /** Stops following the source. The current markup stays. */
  #part() {
    this.#leave();
    this.#leave = () => false;
    this.#source = undefined;
    this.#parted = true;
    this.#running += 1;
  }

  /** Loads the Wasm and the style sheet, then shows what the source delivers. @param {Source} source */
  async #begin(source) {
    const run = ++this.#running;
    source.woken = false;
    const loading = Promise.all([loadEngine(), this.#style.load(), source.isFeed ? loadFeed() : undefined]);
    // `take` reports the first error, which is enough.
    loading.catch(() => {});
    const take = async (/** @type {News} */ news) => {
      this.#news = news;
      try {
        const [, sheets] = await loading;
        if (run !== this.#running) return;
        this.#style.wear(sheets);
        if (news.version) this.#versions.came(news.version);
        await this.#enqueue();
        if (news.error) throw news.error;
      } catch (error) {
        if (run !== this.#running) return;
        if (error !== news.error) source.followed = false;
        this.#fallback(news.version, error);
        // The reader showed interest during this attempt: try again.
        if (source.woken) this.#schedule();
      }
    };
    this.#leave();
    this.#leave = source.isFeed ? follow(this.src, this, take) : () => false;
    if (!source.isFeed) await take({ version: new Version(source.from, true), age: "", skew: 0 });
  }

  /**
   * Whether to fetch the Wasm now. Prerendered markup is complete without it: it waits until there may be
   * news, or until the reader shows interest. Any other element waits until it is near the viewport.
   * @param {Source} source
   */
  #wanted({ prerendered }) {
    if (this.#awake || this.loading === "eager") return true;
    const wait = untilWake(this.dataset);
    if (prerendered && wait > 0) later(this.#again, wait);
    else TouchlineMatch.#near.observe(this);
    return false;
  }

  #wake() {
    if (this.#view) return;
    this.#awake = true;
    if (this.#source) this.#source.woken = true;
    TouchlineMatch.#near.unobserve(this);
    this.#schedule();
  }

  /** Renders at this element's turn. While a press on old markup lasts, other elements go first. */
  async #enqueue() {
    if (!this.#placed) await this.#press.over;
    await inTurn(() => this.#render());
  }

  /** Renders if the Wasm has loaded. If it has not, `#begin` reports the error. */
  #redraw = () => void this.#enqueue().catch(() => {});

  /** Whether the reader sees the view. */
  get #placed() {
    return this.#view !== undefined && this.#place.isShown;
  }

  /** Takes this element's turn: draws the new version first, then the reader's actions. */
  async #render() {
    const engine = await loadEngine();
    const version = this.#versions.next;
    const shown = version ?? this.#versions.shown;
    if (!this.isConnected || !shown) return;
    try {
      if (version || !this.#view) this.#words = await equip(engine, shown, this);
      const verdict = await this.#draw(engine, version);
      if (!version || !verdict) return;
      this.#versions.judged(version, verdict.shown);
      this.#report(verdict);
    } catch (error) {
      if (error instanceof Missing) throw error;
      this.#lost(engine, error);
    }
  }

  /** Draws. Throws only if the Wasm is lost. @param {Engine} engine @param {Version | undefined} version */
  async #draw(engine, version) {
    const now = () => Date.now() + this.#news.skew;
    const isDue = () => version || this.#early.length > 0 || this.#view?.due(now(), this.#news.age);
    if (this.#placed && this.#place.foreign.found && isDue()) this.#renew();
    this.#view ??= this.#mount(engine);
    const view = this.#view;
    const tick = () => view.tick(now(), this.#news.age);
    this.#place.foreign.begin();
    tick();
    const verdict = version?.show(engine, view, this.#words);
    later(this.#again, tick());
    const actions = /** @type {string[]} */ ([]);
    const act = () => {
      for (const action of this.#early.splice(0)) actions.push(action) && view.act(action);
    };
    await rendered(engine, view);
    // A press may have begun during this turn: other elements go first.
    if (!this.#placed && this.#press.over) return void this.#redraw();
    if (!this.#placed) {
      // The reader's choices in the old markup are known only at the takeover.
      if (this.#ready) act();
      await rendered(engine, view);
      await this.#press.over;
      const chosen = this.#place.takeOver();
      if (!this.#ready) this.#early.unshift(...chosen);
      this.#bury(engine);
    }
    const again = this.#early.length > 0 && this.#place.foreign.found;
    this.#place.foreign.begin();
    // If a page translator has already changed the nodes, the actions wait for a turn with new nodes.
    again ? this.#redraw() : act();
    if (actions.length) await rendered(engine, view);
    this.#done.push(...actions);
    this.#share.remember(actions, () => view.shared());
    settle(this.#root, this.#style);
    this.#place.foreign.end();
    return verdict;
  }

  /** Continues in a new view with new nodes, because other scripts changed the old ones. */
  #renew() {
    const fresh = this.#view?.renewed(this.#place.renew());
    this.#retire();
    this.#view = fresh;
  }

  /** @param {Engine} engine */
  #mount(engine) {
    const { headingLevel, sections, whatIf, rows, lang } = this;
    const options = { headingLevel, sections, whatIf, rows, lang };
    const view = new engine.View(this.#place.renew(), options);
    // The document comes first: actions and links refer to its events and fixtures.
    this.#versions.shown?.show(engine, view, this.#words);
    for (const action of this.#done) view.act(action);
    standing.add(this);
    this.#style.isOneOf(standing.size);
    return view;
  }

  /** Restarts all elements. Gives up after two losses. @param {Engine} engine @param {unknown} error */
  #lost(engine, error) {
    restart(engine);
    for (const element of standing.add(this)) {
      element.#view = undefined;
      element.#redraw();
    }
    standing.clear();
    const blamed = this.#versions.lost();
    if (!blamed) return;
    if (!this.#versions.shown) this.#root.replaceChildren();
    this.#fallback(blamed, error);
  }

  /** @param {Verdict} verdict */
  #report({ shown, ...said }) {
    const name = !shown ? "touchline-error" : this.#ready ? "touchline-update" : "touchline-ready";
    this.#ready ||= shown;
    tell(this, name, { renderer: "wasm", ...said });
    for (const goal of said.goals ?? []) tell(this, "touchline-goal", goal);
  }

  /** Handles the use of a control. @param {Event} event */
  #acted(event) {
    const control = isElement(event.target) ? event.target.closest("[data-action]") : null;
    const action = control && actionOf(control);
    if (!action) return;
    if (!this.#placed) control.setAttribute("aria-busy", "true");
    this.#do(action);
    tell(this, "touchline-action", { action });
  }

  /** @param {string | undefined} action */
  #do(action) {
    if (!action) return;
    this.#early.push(action);
    this.#view ? this.#redraw() : this.#wake();
  }

  /**
   * Reports an error. The current markup stays. If there is none, one line of text replaces it.
   * @param {Version | undefined} version @param {unknown} error
   */
  #fallback(version, error) {
    if (!this.#root.querySelector(".tl")) this.#root.textContent = line(version?.value);
    else if (!this.#view) stale(this.#root, this.dataset);
    for (const control of this.#root.querySelectorAll("[aria-busy]")) control.removeAttribute("aria-busy");
    settle(this.#root, this.#style);
    tell(this, "touchline-error", { renderer: this.#view ? "wasm" : "none", messages: [fatal(error)] });
  }
}
