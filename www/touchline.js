// @ts-check
/**
 * Touchline, the shell: what the platform asks of a custom element, and nothing about football.
 *
 * It finds the document, loads the style and the Wasm when there is reason to, hands the one to the other, listens on its
 * own shadow root, and tells the page what happened. What a document means, and every word and mark in the element, is
 * Rust's.
 */

import { follow, later } from './shell/feed.js';
import { settle, stale } from './shell/markup.js';
import { inTurn, line, loadEngine, loadSheet, painted, parse, untilDue } from './shell/page.js';
import { Reflected, upgrade } from './shell/reflected.js';
import { linked, remember } from './shell/share.js';
import { actionOf, chosen, hold } from './shell/takeover.js';
import { check, tell } from './shell/view.js';
import { followLink, moveByRow } from './shell/within.js';

/** @typedef {import('./shell/view.js').Verdict} Verdict */
/** @typedef {import('./shell/feed.js').News} News */
/** @typedef {import('./shell/page.js').Given} Given */
/** The Wasm's exports, as wasm-bindgen types them. @typedef {typeof import('./wasm/touchline_view.js')} Engine */
/** @typedef {import('./wasm/touchline_view.js').View} View */

/** Those whose view stands on the instance: a panic takes all of them along. @type {Set<TouchlineMatch>} */
const standing = new Set();

const RESERVED = ':host{display:block;min-block-size:var(--touchline-reserve,100lvh)}';

/** A match centre: `<touchline-match>` with its document inside, at `src`, or in its `match` property. */
export class TouchlineMatch extends Reflected {
  static observedAttributes = ['src', 'loading', 'heading-level', 'sections', 'what-if', 'refresh', 'lang'];
  /** Wakes those that come near the viewport. @type {IntersectionObserver | undefined} */
  static #near;

  #root;
  /** The element's own sheet: its colours, and room until there is something to see. */
  #own = new CSSStyleSheet();
  /** @type {View | undefined} */
  #view;
  /** @type {HTMLElement | undefined} */
  #place;
  /** What the reader did, and what of it the view does not know yet. @type {string[]} */
  #done = [];
  /** @type {string[]} */
  #early = [];
  /** The document that script has set. @type {unknown} */
  #match;
  /** What the last update was made from, and what the markup before the script was: the same again changes nothing. @type {unknown} */
  #from;
  /** @type {unknown} */
  #native;
  /** The document to show, the one that the view has last been given, and the last one that could be shown. @type {Given | undefined} */
  #given;
  /** @type {Given | undefined} */
  #told;
  /** @type {Given | undefined} */
  #good;
  /** What its address said last. @type {Partial<News>} */
  #news = {};
  #leave = () => false;
  #again = () => void (this.#view ? this.#enqueue() : this.#schedule());
  /** How often the Wasm was lost over this document. */
  #losses = 0;
  #ready = false;
  #awake = false;
  #scheduled = false;
  #running = 0;
  #children = new MutationObserver(() => this.#schedule());
  #follow = () => this.#do(linked(this));

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#own.replaceSync(RESERVED);
    this.#root.adoptedStyleSheets.push(this.#own);
    this.#root.addEventListener('change', (event) => this.#acted(event));
    this.#root.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('button[data-action]')) this.#acted(event);
      followLink(event, this.#root);
    });
    this.#root.addEventListener('submit', (event) => event.preventDefault());
    this.#root.addEventListener('keydown', (event) => moveByRow(/** @type {KeyboardEvent} */ (event)));
    for (const intent of ['pointerenter', 'focusin', 'touchstart']) {
      this.addEventListener(intent, () => this.#wake(), { passive: true });
    }
  }

  connectedCallback() {
    upgrade(this, ['match', 'src', 'loading', 'theme', 'headingLevel', 'sections', 'whatIf', 'refresh']);
    // The document inside may come later, while the page is parsed or by a script, and so may the markup.
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    this.#schedule();
    this.ownerDocument.defaultView?.addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  disconnectedCallback() {
    this.#children.disconnect();
    this.ownerDocument.defaultView?.removeEventListener('hashchange', this.#follow);
    TouchlineMatch.#near?.unobserve(this);
    // A move comes back at once and keeps its view; for the others, the Wasm would keep the element alive for ever.
    void inTurn(async () => {
      if (this.isConnected) return;
      if (this.#leave()) this.#from = undefined;
      later(this.#again, 0);
      const began = performance.now();
      this.#release();
      await painted(began);
    });
  }

  #release() {
    standing.delete(this);
    this.#view?.free();
    this.#view = undefined;
  }

  attributeChangedCallback(/** @type {string} */ name, /** @type {string | null} */ old, /** @type {string | null} */ value) {
    if (old === value) return;
    // A view keeps its level and its parts for life: where there is one already, another takes over from it.
    if (/^(heading-level|sections|what-if|lang)$/.test(name) && this.#view) void inTurn(async () => this.#release()).then(() => this.#enqueue());
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
    if (inert instanceof HTMLTemplateElement) {
      // Put in by a script or through a sanitiser: the parser would have made it the shadow root.
      if (!this.#root.firstElementChild) this.#root.append(inert.content);
      inert.remove();
    }
    const embedded = this.querySelector('script[type="application/json"]');
    const from = this.#match ?? (this.hasAttribute('src') ? this.src : embedded?.textContent);
    if (this.#root.querySelector('.tl') && !this.#view) {
      settle(this.#root, this.#own);
      this.#native ??= from;
    }
    if (from === undefined || from === null || !this.#wanted(from === this.#native)) return;
    if (from === this.#from) return void (this.#given && !this.#view && this.#enqueue());
    this.#from = from;
    const run = ++this.#running;
    const loading = Promise.all([loadEngine(), this.#root.querySelector('link, style') ? undefined : loadSheet()]);
    // Of what goes wrong first, one report is enough.
    loading.catch(() => {});
    const take = async (/** @type {Partial<News>} */ news) => {
      this.#news = news;
      try {
        const [, sheet] = await loading;
        if (run !== this.#running) return;
        if (sheet) this.#root.adoptedStyleSheets = [sheet, this.#own];
        if (news.given) {
          this.#given = news.given;
          this.#losses = 0;
        }
        await this.#enqueue();
        if (news.error) throw news.error;
      } catch (error) {
        if (run !== this.#running) return;
        if (error !== news.error) this.#from = undefined;
        this.#fallback(news.given ?? {}, error);
      }
    };
    this.#leave();
    this.#leave = () => false;
    if (this.#match === undefined && this.hasAttribute('src')) this.#leave = follow(this.src, this, take);
    else await take({ given: parse(from) });
  }

  /**
   * Whether to fetch the Wasm now. A match that is over, or not yet due, is whole without it and waits for the reader's
   * first sign of interest; whatever else there is waits until it is near the viewport.
   * @param {boolean} native whether the document is the one of the markup
   */
  #wanted(native) {
    if (this.#awake || this.loading === 'eager') return true;
    const wait = untilDue(this.dataset);
    if (native && wait > 0) {
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

  #enqueue() {
    return inTurn(() => this.#render());
  }

  /** This element's turn: the document where it is new, then what the reader did. */
  async #render() {
    const engine = await loadEngine();
    const given = this.#given;
    if (!given || !this.isConnected) return;
    const began = performance.now();
    try {
      const view = (this.#view ??= this.#mount(engine));
      const tick = () => view.tick(Date.now() + (this.#news.skew ?? 0), this.#news.age ?? '');
      tick();
      const verdict = given === this.#told ? undefined : tell(view, given);
      later(this.#again, tick());
      if (!this.#place?.isConnected) {
        await painted();
        // Work that was put off before comes in a task of its own, and this view's behind it.
        if (!this.#place?.firstElementChild) await painted(0);
        check(engine, view);
        this.#takeOver();
      }
      const actions = this.#early.splice(0);
      await painted(began);
      for (const action of actions) view.act(action);
      await painted(began);
      check(engine, view);
      this.#done.push(...actions);
      if (actions.some((action) => !action.startsWith('link:'))) remember(this, view.shared());
      settle(this.#root, this.#own);
      this.#told = given;
      if (verdict?.shown) this.#good = given;
      if (verdict) this.#report(verdict);
    } catch (error) {
      this.#lost(engine, error);
    }
  }

  /** @param {Engine} engine */
  #mount({ View }) {
    const place = (this.#place = this.ownerDocument.createElement('div'));
    const view = new View(place, this.headingLevel, this.sections, this.whatIf, this.lang);
    standing.add(this);
    for (const action of this.#done) view.act(action);
    const before = this.#good ?? this.#told;
    if (before) tell(view, before);
    return view;
  }

  /** The view stands aside: it takes the place of the markup that is there, and nothing that the reader holds is lost. */
  #takeOver() {
    const old = this.#root.querySelector('.tl');
    const place = this.#place;
    const fresh = place?.firstElementChild;
    if (!place) return;
    // Yew's mark of who answers for clicks here; nobody needs to, and a page that is a Yew app itself would pass them over.
    delete (/** @type {any} */ (place).__yew_subtree_id);
    const restore = old && hold(this.#root, old);
    if (old && !this.#ready) this.#early.unshift(...chosen(old));
    for (const child of [...this.#root.childNodes]) {
      if (!(child instanceof Element && child.matches('link, style'))) child.remove();
    }
    this.#root.append(place);
    settle(this.#root, this.#own);
    if (fresh) restore?.(fresh);
  }

  /** The Wasm is of no use any more: every element of the page starts anew, this one twice at most. @param {Engine} engine @param {unknown} error */
  #lost(engine, error) {
    engine.pulse(true);
    engine.pulse(false);
    for (const element of standing) {
      element.#view = undefined;
      void element.#enqueue();
    }
    standing.clear();
    if (++this.#losses < 2) return;
    const { document } = this.#given ?? {};
    this.#given = this.#told = this.#good = this.#given === this.#good ? undefined : this.#good;
    if (!this.#given) this.#root.replaceChildren();
    this.#fallback({ document }, error);
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
    const control = event.target instanceof Element ? event.target.closest('[data-action]') : null;
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

  /** Without the Wasm: what is there stays; where nothing is, one line of text. @param {Given} given @param {unknown} error */
  #fallback({ document }, error) {
    if (!this.#root.querySelector('.tl')) this.#root.textContent = line(document);
    else if (!this.#view) stale(this.#root, this.dataset);
    settle(this.#root, this.#own);
    const text = error instanceof Error ? error.message : String(error);
    this.#tell('touchline-error', { renderer: this.#view ? 'wasm' : 'none', messages: [{ level: 'fatal', path: '', text }] });
  }
}

if (!customElements.get('touchline-match')) customElements.define('touchline-match', TouchlineMatch);
