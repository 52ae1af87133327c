// @ts-check
/**
 * The shell: the class of `<touchline-match>`. Importing it registers nothing; `touchline.js` does that.
 *
 * The shell does what the platform expects of a custom element, and knows nothing about football. It finds the document, loads
 * the style and the Wasm when there is reason to, hands the document over, listens on its own shadow root, and tells the page
 * what happened. Rust knows what a document means, and writes everything that is seen.
 */
import { later } from './shell/alarms.js';
import { free, inTurn, loadEngine, painted, rendered, restart } from './shell/engine.js';
import { follow } from './shell/feed.js';
import { isElement } from './shell/kinds.js';
import { settle, stale, untilWake } from './shell/markup.js';
import { line } from './shell/page.js';
import { Press } from './shell/press.js';
import { Reflected, upgrade } from './shell/reflected.js';
import { linked, remember } from './shell/share.js';
import { loadSheet, Style } from './shell/style.js';
import { actionOf, chosen, hold } from './shell/takeover.js';
import { Version } from './shell/version.js';
import { Versions } from './shell/versions.js';
import { followLink, markRow, moveByRow } from './shell/within.js';

/** @typedef {import('./shell/engine.js').Engine} Engine */
/** @typedef {import('./shell/engine.js').View} View */
/** @typedef {import('./shell/feed.js').News} News */
/** @typedef {import('./wasm/touchline_view.js').Verdict} Verdict */
/**
 * Where the document comes from: the value of `match`, the address, or the text inside. `prerendered` says whether the
 * markup before the script was made from it, and `followed` whether the element has begun to show it.
 * @typedef {{ from: unknown, prerendered: boolean, followed: boolean }} Source
 */

/** The elements with a view: a panic takes all views along. @type {Set<TouchlineMatch>} */
const standing = new Set();

/** A match centre: `<touchline-match>` with its document inside, at `src`, or in its `match` property. */
export class TouchlineMatch extends Reflected {
  static observedAttributes = ['src', 'loading', 'heading-level', 'sections', 'what-if', 'refresh', 'lang'];
  /** Wakes elements that come near the viewport. @type {IntersectionObserver | undefined} */
  static #near;

  #root;
  #style;
  #press = new Press(this);
  /** @type {View | undefined} */
  #view;
  /** Views whose options have changed: each is shown until another one takes over from it. @type {View[]} */
  #former = [];
  /** @type {HTMLElement | undefined} */
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
  #news = { age: '', skew: 0 };
  #leave = () => false;
  #again = () => void (this.#view ? this.#enqueue() : this.#schedule());
  #ready = false;
  #awake = false;
  #scheduled = false;
  #running = 0;
  /** The window where it was connected: it may have been moved to another one when it is told of the removal. @type {Window | null} */
  #page = null;
  #children = new MutationObserver(() => this.#schedule());
  #follow = () => this.#do(linked(this));

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#style = new Style(this.#root);
    this.#root.addEventListener('change', (event) => this.#acted(event));
    this.#root.addEventListener('click', (event) => {
      if (isElement(event.target) && event.target.closest('button[data-action]')) this.#acted(event);
      followLink(event, this.#root);
    });
    this.#root.addEventListener('submit', (event) => event.preventDefault());
    this.#root.addEventListener('keydown', (event) => moveByRow(/** @type {KeyboardEvent} */ (event)));
    this.#root.addEventListener('toggle', markRow, { capture: true });
    for (const intent of ['pointerenter', 'focusin', 'touchstart']) {
      this.addEventListener(intent, () => this.#wake(), { passive: true });
    }
  }

  connectedCallback() {
    upgrade(this, ['match', 'src', 'loading', 'theme', 'headingLevel', 'sections', 'whatIf', 'refresh']);
    // The document inside and the markup may come later, while the page is parsed or by a script.
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    this.#schedule();
    this.#page = this.ownerDocument.defaultView;
    this.#page?.addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  adoptedCallback() {
    this.#style.adopt();
  }

  disconnectedCallback() {
    this.#children.disconnect();
    this.#page?.removeEventListener('hashchange', this.#follow);
    TouchlineMatch.#near?.unobserve(this);
    this.#press.end();
    // An element that is moved comes back at once and keeps its view. Else its view would keep it alive for ever.
    void inTurn(async () => {
      if (this.isConnected) return;
      if (this.#leave() && this.#source) this.#source.followed = false;
      later(this.#again, undefined);
      const began = performance.now();
      await this.#release();
      await painted(began);
    });
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
    for (const view of this.#former.splice(0)) free(engine, view, () => view.act(''));
  }

  attributeChangedCallback(/** @type {string} */ name, /** @type {string | null} */ old, /** @type {string | null} */ value) {
    if (old === value) return;
    // A view keeps its options for life: another one takes over from it.
    if (/^(heading-level|sections|what-if|lang)$/.test(name) && this.#view) void inTurn(async () => this.#retire()).then(() => this.#enqueue());
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
    const inert = this.querySelector(':scope > template[shadowrootmode]');
    if (inert) {
      // A script or a sanitiser put it in. The parser would have made it the shadow root.
      if (!this.#root.firstElementChild) this.#root.append(/** @type {HTMLTemplateElement} */ (inert).content);
      inert.remove();
    }
    const embedded = this.querySelector('script[type="application/json"]');
    const from = this.#match ?? (this.hasAttribute('src') ? this.src : embedded?.textContent);
    const native = !this.#view && this.#root.querySelector('.tl') !== null;
    if (native) settle(this.#root, this.#style);
    if (from === undefined || from === null) return;
    const { shown, next } = this.#versions;
    const source = this.#source?.from === from ? this.#source : { from, prerendered: native && !this.#source, followed: false };
    this.#source = source;
    if (!this.#wanted(source)) return;
    // The same again changes nothing.
    if (source.followed) return void ((shown ?? next) && !this.#view && this.#enqueue());
    source.followed = true;
    await this.#begin(source);
  }

  /** Loads what it takes to show a source, and shows what comes from it. @param {Source} source */
  async #begin(source) {
    const run = ++this.#running;
    const loading = Promise.all([loadEngine(), this.#root.querySelector('link, style') ? undefined : loadSheet()]);
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
      }
    };
    this.#leave();
    this.#leave = () => false;
    if (this.#match === undefined && this.hasAttribute('src')) this.#leave = follow(this.src, this, take);
    else await take({ version: new Version(source.from), age: '', skew: 0 });
  }

  /**
   * Whether to fetch the Wasm now. Prerendered markup is whole without it until there may be news, and waits for the reader's
   * first sign of interest. Anything else waits until it is near the viewport.
   * @param {Source} source
   */
  #wanted({ prerendered }) {
    if (this.#awake || this.loading === 'eager') return true;
    const wait = untilWake(this.dataset);
    if (prerendered && wait > 0) {
      later(this.#again, wait);
      return false;
    }
    TouchlineMatch.#near ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting && target instanceof TouchlineMatch) target.#wake();
      },
      { rootMargin: '50%' },
    );
    TouchlineMatch.#near.observe(this);
    return false;
  }

  #wake() {
    if (this.#view) return;
    this.#awake = true;
    TouchlineMatch.#near?.unobserve(this);
    this.#schedule();
  }

  /** Renders when it is this element's turn. While the reader holds something down that would be replaced, others go first. */
  async #enqueue() {
    if (!this.#placed) await this.#press.over;
    await inTurn(() => this.#render());
  }

  /** Whether the view is what the reader sees. */
  get #placed() {
    return this.#view !== undefined && this.#place?.isConnected === true;
  }

  /** This element's turn: first the version that came, then what the reader did. */
  async #render() {
    const engine = await loadEngine();
    const version = this.#versions.next;
    if (!this.isConnected || !(version ?? this.#versions.shown)) return;
    const began = performance.now();
    try {
      const view = (this.#view ??= this.#mount(engine));
      const tick = () => view.tick(Date.now() + this.#news.skew, this.#news.age);
      tick();
      const verdict = version?.show(engine, view);
      later(this.#again, tick());
      if (!this.#placed) {
        await rendered(engine, view);
        await this.#press.over;
        this.#takeOver();
        this.#bury(engine);
      }
      const actions = this.#early.splice(0);
      await rendered(engine, view, began);
      for (const action of actions) view.act(action);
      await rendered(engine, view, began);
      this.#done.push(...actions);
      if (actions.some((action) => !action.startsWith('link:'))) remember(this, view.shared());
      settle(this.#root, this.#style);
      if (!version || !verdict) return;
      this.#versions.judged(version, verdict.shown);
      this.#report(verdict);
    } catch (error) {
      this.#lost(engine, error);
    }
  }

  /** @param {Engine} engine */
  #mount(engine) {
    const options = { headingLevel: this.headingLevel, sections: this.sections, whatIf: this.whatIf, lang: this.lang };
    // Of this window's document, wherever the element is: the Wasm knows no other.
    const place = (this.#place = document.createElement('div'));
    const view = new engine.View(place, options);
    // The document first: actions and links are about its events and fixtures.
    this.#versions.shown?.show(engine, view);
    for (const action of this.#done) view.act(action);
    standing.add(this);
    return view;
  }

  /** Puts the view in the place of the markup that is there. Nothing that the reader holds is lost. */
  #takeOver() {
    const old = this.#root.querySelector('.tl');
    const place = this.#place;
    const fresh = place?.firstElementChild;
    if (!place) return;
    // Yew marks who answers for clicks here. Nobody does, and a page that is a Yew app itself would pass them over.
    delete (/** @type {any} */ (place).__yew_subtree_id);
    const restore = old && hold(this.#root, old);
    if (old && !this.#ready) this.#early.unshift(...chosen(old));
    if (old) this.#style.keepHeight();
    for (const child of [...this.#root.childNodes]) {
      if (!isElement(child) || !child.matches('link, style')) child.remove();
    }
    this.#root.append(place);
    if (fresh) restore?.(fresh);
    settle(this.#root, this.#style);
  }

  /** The Wasm is lost: every element of the page starts anew, and this one gives up after the second time. @param {Engine} engine @param {unknown} error */
  #lost(engine, error) {
    restart(engine);
    for (const element of standing.add(this)) {
      element.#view = undefined;
      void element.#enqueue();
    }
    standing.clear();
    const blamed = this.#versions.lost();
    if (!blamed) return;
    if (!this.#versions.shown) this.#root.replaceChildren();
    this.#fallback(blamed, error);
  }

  /** @param {Verdict} verdict */
  #report({ shown, ...said }) {
    const name = !shown ? 'touchline-error' : this.#ready ? 'touchline-update' : 'touchline-ready';
    this.#ready ||= shown;
    this.#tell(name, { renderer: 'wasm', ...said });
    for (const goal of said.goals ?? []) this.#tell('touchline-goal', goal);
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** A control of the view was used. @param {Event} event */
  #acted(event) {
    const control = isElement(event.target) ? event.target.closest('[data-action]') : null;
    const action = control && actionOf(control);
    if (!action) return;
    this.#do(action);
    this.#tell('touchline-action', { action });
  }

  /** @param {string | undefined} action */
  #do(action) {
    if (!action) return;
    this.#early.push(action);
    if (this.#view) void this.#enqueue();
    else this.#wake();
  }

  /** Without the Wasm, what is there stays. If there is nothing, one line of text stands in. @param {Version | undefined} version @param {unknown} error */
  #fallback(version, error) {
    if (!this.#root.querySelector('.tl')) this.#root.textContent = line(version?.value);
    else if (!this.#view) stale(this.#root, this.dataset);
    settle(this.#root, this.#style);
    const text = error instanceof Error ? error.message : String(error);
    this.#tell('touchline-error', { renderer: this.#view ? 'wasm' : 'none', messages: [{ level: 'fatal', path: '', text }] });
  }
}
