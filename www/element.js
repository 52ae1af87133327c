// @ts-check
/**
 * The shell: the class of `<touchline-match>`. Importing it registers nothing; `touchline.js` does that.
 *
 * The shell does what the platform expects of a custom element, and knows nothing about football. It finds the document, loads
 * the style and the Wasm when there is reason to, hands the document over, listens on its own shadow root, and tells the page
 * what happened. Rust knows what a document means, and writes everything that is seen.
 */

import { drawn, free, inTurn, loadEngine, rendered, restart } from "./shell/engine.js";
import { follow, watch } from "./shell/feed.js";
import { inline } from "./shell/inline_document.js";
import { settle, stale, untilWake } from "./shell/markup.js";
import { isElement } from "./shell/node_types.js";
import { fatal, line, tell } from "./shell/page.js";
import { Place } from "./shell/place.js";
import { Press } from "./shell/press.js";
import { Reflected, upgrade } from "./shell/reflected_attributes.js";
import { listen } from "./shell/shadow_root.js";
import { Share } from "./shell/share.js";
import { isSheet, loadSheet, Style } from "./shell/style.js";
import { actionOf, admit } from "./shell/takeover.js";
import { later } from "./shell/timers.js";
import { Version } from "./shell/version.js";
import { Versions } from "./shell/versions.js";
import { Visibility } from "./shell/visibility.js";
import { Missing, wordsOf } from "./shell/words.js";

/** @import { Engine, View } from './shell/engine.js' */
/** @typedef {import('./shell/feed.js').News} News */
/** @typedef {import('./wasm/touchline_view.js').Verdict} Verdict */
/** @typedef {import('./shell/versions.js').Source} Source */

/** The elements with a view: a panic takes all views along. @type {Set<TouchlineMatch>} */
const standing = new Set();

/** A match centre: `<touchline-match>` with its document inside, at `src`, or in its `match` property. */
export class TouchlineMatch extends Reflected {
  static observedAttributes = ["src", "loading", "heading-level", "sections", "what-if", "refresh", "lang"];
  /** Wakes elements that come near the viewport. */
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
  /** Views whose options have changed: each is shown until another one takes over from it. @type {View[]} */
  #former = [];
  #place;
  /** What the reader did, and what of it the view does not know yet. @type {string[]} */
  #done = [];
  /** @type {string[]} */
  #early = [];
  /** The document that script has set. @type {unknown} */
  #match;
  /** @type {Source | undefined} */
  #source;
  #versions = new Versions();
  /** What the source said last. @type {News} */
  #news = { age: "", skew: 0 };
  #leave = () => false;
  #words = "";
  /** Whether it has had another source. */
  #parted = false;
  #again = () => (this.#view ? this.#redraw() : this.#schedule());
  #ready = false;
  #awake = false;
  #scheduled = false;
  #running = 0;
  /** The window where it was connected: it may have been moved to another one when it is told of the removal. @type {Window | null} */
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
    upgrade(this, ["match", "src", "loading", "theme", "headingLevel", "sections", "whatIf", "refresh"]);
    // The document inside and the markup may come later, while the page is parsed or by a script.
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
    // An element that is moved comes back at once and keeps its view. Else its view would keep it alive for ever.
    inTurn(async () => {
      if (this.isConnected) return;
      if (this.#leave() && this.#source) this.#source.followed = false;
      later(this.#again, undefined);
      await this.#release();
      await drawn();
    }).catch(() => {});
  }

  /** Gives up the view. */
  async #release() {
    if (!this.#view && !this.#former.length) return;
    this.#retire();
    standing.delete(this);
    this.#bury(await loadEngine());
  }

  /** Another view takes over from the view at the next turn. */
  #retire() {
    if (this.#view) this.#former.push(this.#view);
    this.#view = undefined;
  }

  /** Frees the views that are no longer shown. @param {Engine} engine */
  #bury(engine) {
    for (const view of this.#former.splice(0)) free(engine, view, () => view.act(""));
  }

  attributeChangedCallback(
    /** @type {string} */ name,
    /** @type {string | null} */ old,
    /** @type {string | null} */ value,
  ) {
    if (old === value) return;
    // A view keeps its options for life: another one takes over from it.
    if (/^(heading-level|sections|what-if|lang)$/.test(name) && this.#view)
      void inTurn(async () => this.#retire()).then(this.#redraw);
    this.#schedule();
  }

  /** The document as script has set it: an object, or JSON text. */
  get match() {
    return this.#match;
  }
  set match(value) {
    this.#match = value;
    this.#schedule();
  }

  /** Several changes make one update. */
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
    // Once the match is over, the kick-offs of others are all that is left to say.
    if (native) settle(this.#root, this.#style, !this.#awake && untilWake(this.dataset) === Infinity);
    if (this.#source && this.#source.from !== from) this.#part();
    if (from === undefined || from === null) return;
    this.#source ??= { from, isFeed, prerendered: native && !this.#parted, followed: false };
    const source = this.#source;
    if (!this.#wanted(source)) return;
    // The same again changes nothing.
    if (source.followed) return void (!this.#view && this.#redraw());
    source.followed = true;
    await this.#begin(source);
  }

  /** Leaves the source: nothing more comes from it. What is shown stays. */
  #part() {
    this.#leave();
    this.#leave = () => false;
    this.#source = undefined;
    this.#parted = true;
    this.#running += 1;
  }

  /** Loads what it takes to show a source, and shows what comes from it. @param {Source} source */
  async #begin(source) {
    const run = ++this.#running;
    source.woken = false;
    const loading = Promise.all([
      loadEngine(),
      [...this.#root.children].some(isSheet) ? undefined : loadSheet(),
    ]);
    // Of all that goes wrong, the first report is enough.
    loading.catch(() => {});
    const take = async (/** @type {News} */ news) => {
      this.#news = news;
      try {
        const [, sheet] = await loading;
        if (run !== this.#running) return;
        if (sheet !== undefined) this.#style.wear(sheet);
        if (news.version) this.#versions.came(news.version);
        await this.#enqueue();
        if (news.error) throw news.error;
      } catch (error) {
        if (run !== this.#running) return;
        if (error !== news.error) source.followed = false;
        this.#fallback(news.version, error);
        // Interest that came in the middle of this attempt wants another one.
        if (source.woken) this.#schedule();
      }
    };
    this.#leave();
    this.#leave = source.isFeed ? follow(this.src, this, take) : () => false;
    if (!source.isFeed) await take({ version: new Version(source.from, true), age: "", skew: 0 });
  }

  /**
   * Whether to fetch the Wasm now. Prerendered markup is whole without it until there may be news, and waits for the reader's
   * first sign of interest. Anything else waits until it is near the viewport.
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

  /** Renders when it is this element's turn. While the reader holds something down that would be replaced, others go first. */
  async #enqueue() {
    if (!this.#placed) await this.#press.over;
    await inTurn(() => this.#render());
  }

  /** Renders if the Wasm is there. If it is not, whoever asked for a document says so. */
  #redraw = () => void this.#enqueue().catch(() => {});

  /** Whether the view is what the reader sees. */
  get #placed() {
    return this.#view !== undefined && this.#place.isShown;
  }

  /** This element's turn: first the version that came, then what the reader did. */
  async #render() {
    const engine = await loadEngine();
    const version = this.#versions.next;
    const shown = version ?? this.#versions.shown;
    if (!this.isConnected || !shown) return;
    try {
      if (version || !this.#view) this.#words = await wordsOf(engine, shown, this.lang);
      const verdict = await this.#draw(engine, version);
      if (!version || !verdict) return;
      this.#versions.judged(version, verdict.shown);
      this.#report(verdict);
    } catch (error) {
      if (error instanceof Missing) throw error;
      this.#lost(engine, error);
    }
  }

  /** Draws what is due. Throws if the Wasm is lost, and for no other reason. @param {Engine} engine @param {Version | undefined} version */
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
    // A press may have begun in this turn: others go first.
    if (!this.#placed && this.#press.over) return void this.#redraw();
    if (!this.#placed) {
      // What was chosen in the old markup is known only when this takes over from it.
      if (this.#ready) act();
      await rendered(engine, view);
      await this.#press.over;
      const chosen = this.#place.takeOver();
      if (!this.#ready) this.#early.unshift(...chosen);
      this.#bury(engine);
    }
    const again = this.#early.length > 0 && this.#place.foreign.found;
    this.#place.foreign.begin();
    // A translator may have answered already: then it is another turn, and nodes that are fresh again.
    again ? this.#redraw() : act();
    if (actions.length) await rendered(engine, view);
    this.#done.push(...actions);
    this.#share.remember(actions, () => view.shared());
    settle(this.#root, this.#style);
    this.#place.foreign.end();
    return verdict;
  }

  /** Another view goes on in fresh nodes, since others have changed those of this one. */
  #renew() {
    const fresh = this.#view?.renewed(this.#place.renew());
    this.#retire();
    this.#view = fresh;
  }

  /** @param {Engine} engine */
  #mount(engine) {
    const options = {
      headingLevel: this.headingLevel,
      sections: this.sections,
      whatIf: this.whatIf,
      lang: this.lang,
    };
    const view = new engine.View(this.#place.renew(), options);
    // The document first: actions and links are about its events and fixtures.
    this.#versions.shown?.show(engine, view, this.#words);
    for (const action of this.#done) view.act(action);
    standing.add(this);
    this.#style.isOneOf(standing.size);
    return view;
  }

  /** The Wasm is lost: every element of the page starts anew, and this one gives up after the second time. @param {Engine} engine @param {unknown} error */
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

  /** A control of the view was used. @param {Event} event */
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

  /** Without the Wasm, what is there stays. If there is nothing, one line of text stands in. @param {Version | undefined} version @param {unknown} error */
  #fallback(version, error) {
    if (!this.#root.querySelector(".tl")) this.#root.textContent = line(version?.value);
    else if (!this.#view) stale(this.#root, this.dataset);
    for (const control of this.#root.querySelectorAll("[aria-busy]")) control.removeAttribute("aria-busy");
    settle(this.#root, this.#style);
    tell(this, "touchline-error", { renderer: this.#view ? "wasm" : "none", messages: [fatal(error)] });
  }
}
