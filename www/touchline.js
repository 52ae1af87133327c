// @ts-check
/**
 * Touchline, the shell: what the platform asks of a custom element, and nothing about football.
 *
 * It finds the document, loads the style and the Wasm, hands the one to the other, listens on its own shadow root, and
 * tells the page what happened. What a document means, and every word and mark in the element, is Rust's.
 */

/** @typedef {{ level: 'fatal' | 'warning', path: string, text: string }} Message */
/** @typedef {{ shown: boolean, messages: Message[] }} Verdict */
/** The Wasm's exports, as wasm-bindgen types them. @typedef {typeof import('./wasm/touchline_view.js')} Engine */
/** @typedef {import('./wasm/touchline_view.js').View} View */

/** @type {Promise<Engine> | undefined} */
let engine;
/** One Wasm instance serves every element of the page; a load that failed is tried again by the next one. */
function loadEngine() {
  engine ??= (async () => {
    const glue = await import('./wasm/touchline_view.js');
    await glue.default();
    return glue;
  })().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** @type {Promise<CSSStyleSheet> | undefined} */
let sheet;
/** One style sheet for every element of the page, adopted, so that a strict policy has nothing inline to refuse. */
function loadSheet() {
  sheet ??= (async () => {
    const response = await fetch(new URL('./touchline.css', import.meta.url));
    if (!response.ok) throw new Error(`touchline.css: ${response.status}`);
    return new CSSStyleSheet().replace(await response.text());
  })().catch((error) => {
    sheet = undefined;
    throw error;
  });
  return sheet;
}

/** A match centre: `<touchline-match>` with its document inside, at `src`, or in its `match` property. */
export class TouchlineMatch extends HTMLElement {
  static observedAttributes = ['src'];

  #colours = new CSSStyleSheet();
  /** @type {View | undefined} */
  #view;
  /** What the reader did before the view was there. @type {string[]} */
  #early = [];
  /** The document that script has set. @type {unknown} */
  #match;
  /** What the last update was made from: the same again changes nothing. @type {unknown} */
  #from;
  #scheduled = false;
  #running = 0;
  /** @type {MutationObserver | undefined} */
  #children;

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.addEventListener('change', (event) => this.#acted(event));
    root.addEventListener('click', (event) => this.#clicked(event));
    root.addEventListener('keydown', (event) => this.#moved(/** @type {KeyboardEvent} */ (event)));
  }

  connectedCallback() {
    this.#upgrade('match');
    this.#upgrade('src');
    // While the page is still being parsed, the document inside may not be there yet.
    if (this.ownerDocument.readyState === 'loading' && !this.#children) {
      this.#children = new MutationObserver(() => this.#schedule());
      this.#children.observe(this, { childList: true });
      this.ownerDocument.addEventListener('DOMContentLoaded', () => this.#children?.disconnect(), { once: true });
    }
    this.#schedule();
  }

  attributeChangedCallback() {
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

  /** The address of the document. */
  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(value) {
    this.setAttribute('src', value);
  }

  /** A property that script has set before the element was defined hides the accessor: set it again. @param {string} name */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = self[name];
    delete self[name];
    self[name] = value;
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
    const embedded = this.querySelector('script[type="application/json"]');
    const from = this.#match ?? (this.hasAttribute('src') ? this.src : embedded?.textContent);
    if (from === undefined || from === null || from === this.#from) return;
    this.#from = from;
    const run = ++this.#running;
    /** @type {unknown} */
    let document;
    try {
      const text = this.#match === undefined && this.hasAttribute('src') ? await this.#fetch() : from;
      const loading = Promise.all([loadEngine(), loadSheet()]);
      const parsed = parse(text);
      document = parsed.document;
      const [{ View }, style] = await loading;
      if (run !== this.#running) return;
      if (!this.isConnected) {
        // Taken out while it loaded: should it come back, it starts anew.
        this.#from = undefined;
        return;
      }
      this.#view ??= this.#mount(View, style);
      const verdict = parsed.error === undefined ? this.#view.show(document) : this.#view.refuse(parsed.error);
      await this.#painted();
      this.#report(verdict);
    } catch (error) {
      if (run !== this.#running) return;
      this.#from = undefined;
      this.#fallback(document, error);
    }
  }

  async #fetch() {
    const response = await fetch(new URL(this.src, this.baseURI), { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`${this.src}: ${response.status} ${response.statusText}`.trim());
    return response.text();
  }

  /** @param {Engine['View']} View @param {CSSStyleSheet} style */
  #mount(View, style) {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    root.adoptedStyleSheets = [style, this.#colours];
    root.replaceChildren();
    const place = this.ownerDocument.createElement('div');
    root.append(place);
    const heading = Number.parseInt(this.getAttribute('heading-level') ?? '3', 10);
    const view = new View(place, heading >= 2 && heading <= 6 ? heading : 3);
    for (const action of this.#early.splice(0)) view.act(action);
    return view;
  }

  /** The view renders in a microtask of its own, queued before this one. */
  async #painted() {
    await null;
    await null;
    const data = this.shadowRoot?.querySelector('.tl');
    const colour = (/** @type {string} */ side) => {
      const value = data?.getAttribute(`data-${side}`);
      return value ? `--touchline-${side}:${value};` : '';
    };
    this.#colours.replaceSync(`:host{${colour('home')}${colour('away')}}`);
  }

  /** @param {Verdict} verdict */
  #report({ shown, messages }) {
    const detail = { renderer: 'wasm', messages };
    if (shown) this.#tell('touchline-ready', detail);
    else this.#tell('touchline-error', detail);
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** A control of the view was used. @param {Event} event */
  #acted(event) {
    const control = event.target instanceof Element ? event.target.closest('[data-action]') : null;
    const named = control?.getAttribute('data-action');
    if (!named) return;
    const typed = control instanceof HTMLInputElement && control.type === 'text';
    const action = typed ? `${named}:${Number.parseInt(control.value, 10) || 0}` : named;
    if (this.#view) this.#view.act(action);
    else this.#early.push(action);
    this.#tell('touchline-action', { action });
  }

  /** Up and down in a table of radio buttons go by rows; left and right are the platform's. @param {KeyboardEvent} event */
  #moved(event) {
    const input = event.target instanceof HTMLInputElement && event.target.type === 'radio' ? event.target : null;
    const cell = input?.closest('td');
    const line = cell?.parentElement;
    const step = event.key === 'ArrowDown' ? line?.nextElementSibling : event.key === 'ArrowUp' ? line?.previousElementSibling : undefined;
    if (!cell || step === undefined) return;
    event.preventDefault();
    const next = step?.children[cell.cellIndex]?.querySelector('input');
    next?.focus();
    next?.click();
  }

  /** A link within the element: the platform does not look for its target in a shadow root. @param {Event} event */
  #clicked(event) {
    if (event.target instanceof Element && event.target.closest('button[data-action]')) this.#acted(event);
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && this.shadowRoot?.getElementById((link.getAttribute('href') ?? '').slice(1));
    if (!target) return;
    event.preventDefault();
    for (const folded of target.querySelectorAll(':scope > details')) folded.setAttribute('open', '');
    const still = this.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: target.matches('section') ? 'start' : 'center', behavior: still ? 'auto' : 'smooth' });
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    target.setAttribute('data-arrived', '');
    setTimeout(() => target.removeAttribute('data-arrived'), 2000);
  }

  /** Without the Wasm: what is there stays; where nothing is, one line of text. @param {unknown} document @param {unknown} error */
  #fallback(document, error) {
    const root = this.shadowRoot;
    if (root && !root.firstElementChild) root.textContent = line(document);
    const text = error instanceof Error ? error.message : String(error);
    this.#tell('touchline-error', { renderer: 'none', messages: [{ level: 'fatal', path: '', text }] });
  }
}

/** The document of a text, or of an object that is one already. @param {unknown} value @returns {{ document?: unknown, error?: string }} */
function parse(value) {
  if (typeof value !== 'string') return { document: value };
  try {
    return { document: JSON.parse(value) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The score line of a document, as far as it can be read without knowing football. @param {any} document */
function line(document) {
  const { teams, match } = document ?? {};
  const name = (/** @type {unknown} */ id) => (Array.isArray(teams) && teams.find((team) => team?.id === id)?.name) || '';
  const score = Array.isArray(match?.score) ? match.score.join('–') : '–';
  const sides = match ? `${name(match.home)} ${score} ${name(match.away)}. ` : '';
  return `${sides}The match centre could not be loaded.`;
}

if (!customElements.get('touchline-match')) customElements.define('touchline-match', TouchlineMatch);
