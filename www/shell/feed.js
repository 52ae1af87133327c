// @ts-check
/**
 * Fetches documents: one request per address, however many elements show the document. Rust decides when to
 * fetch it again (`refresh.rs`). This module sends the request, runs the timer, and tracks visibility.
 *
 * It is a file of its own, because only elements with `src` need it (`follow.js`). It imports nothing that has
 * state: it would get a second copy. The shell passes in what they share.
 */
import { showNotLoaded } from "./not_loaded.js";

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./version.js').Version} Version */
/** @typedef {import('../wasm/touchline_view.js').Refresh} Refresh */
/**
 * News from an address: a version, an error, or neither if nothing is new. `age` is the time of day of the
 * last good response if later ones failed, and empty otherwise. `skew` is how far the server's clock is
 * ahead, in milliseconds.
 * @typedef {{ version?: Version, error?: Error, age: string, skew: number }} News
 */
/**
 * Shows news in an element. Resolves once the element shows them.
 * @typedef {(news: News) => Promise<void>} Take
 */
/**
 * The parts of the shell that the feed uses. `send` requests a document.
 * @typedef {{
 *   free: typeof import('./engine.js').free,
 *   loadEngine: typeof import('./engine.js').loadEngine,
 *   interval: typeof import('./reflected_attributes.js').interval,
 *   send: (href: string) => Promise<Response>,
 *   timeOf: typeof import('./markup.js').timeOf,
 *   Version: typeof import('./version.js').Version,
 *   Visibility: typeof import('./visibility.js').Visibility,
 * }} Shell
 */

/** The maximum size of a document in bytes, decompressed: a hundred times what a match needs. */
const MOST = 4_000_000;
/** How long to wait in milliseconds if the Wasm is lost repeatedly and no plan is possible. */
const UNPLANNED = 60_000;

/** The addresses that the elements of a page follow. */
export class Feed {
  #shell;
  #visibility;
  /** @type {Map<string, Address>} */
  #addresses = new Map();
  /** The elements near the viewport. @type {Set<Element>} */
  #seen = new Set();
  /** The windows whose visibility the feed observes. @type {WeakSet<Window>} */
  #pages = new WeakSet();

  /** @param {Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#visibility = new shell.Visibility((element, isNear) => {
      isNear ? this.#seen.add(element) : this.#seen.delete(element);
      this.#look();
    });
  }

  /** Observes an element in its current window. It may have been moved to a frame. @param {Element} element */
  watch(element) {
    this.#visibility.observe(element);
    const page = element.ownerDocument.defaultView;
    if (!page || this.#pages.has(page)) return;
    this.#pages.add(page);
    page.document.addEventListener("visibilitychange", this.#look);
  }

  #look = () => {
    for (const address of this.#addresses.values()) address.plan();
  };

  /**
   * Passes news from an address to an element, at once if there is any, until the returned function is called.
   * @param {string} href @param {Element} element @param {Take} take
   */
  follow(href, element, take) {
    const address = this.#addresses.get(href) ?? new Address(href, this.#shell, this.#seen);
    this.#addresses.set(href, address);
    this.watch(element);
    address.add(element, take);
    return () => {
      this.#visibility.unobserve(element);
      this.#seen.delete(element);
      if (!address.remove(element) && this.#addresses.get(href) === address) this.#addresses.delete(href);
    };
  }
}

class Address {
  /** @type {Map<Element, Take>} */
  #takers = new Map();
  /** The last good version and the news that delivered it. @type {News & { version: Version } | undefined} */
  #last;
  #href;
  /** The text of the last good version. */
  #text = "";
  /** @type {Engine | undefined} */
  #engine;
  /** A panic destroys it together with its instance. @type {Refresh | undefined} */
  #refresh;
  #asked = false;
  #asking = false;
  /** When the last response arrived. */
  #answered = 0;
  #timer = 0;
  #shell;
  #seen;

  /** @param {string} href @param {Shell} shell @param {Set<Element>} seen the elements near the viewport */
  constructor(href, shell, seen) {
    this.#href = href;
    this.#shell = shell;
    this.#seen = seen;
  }

  /** @param {Element} element @param {Take} take */
  add(element, take) {
    this.#takers.set(element, take);
    if (this.#last) void take(this.#last);
    // The Wasm did not load last time.
    else if (!this.#engine && !this.#asking) this.#asked = false;
    this.plan();
  }

  /** Removes an element and returns how many are left. @param {Element} element */
  remove(element) {
    this.#takers.delete(element);
    if (!this.#takers.size) {
      clearTimeout(this.#timer);
      if (this.#engine && this.#refresh)
        this.#shell.free(this.#engine, this.#refresh, (refresh) => refresh.skew());
      this.#refresh = undefined;
    }
    return this.#takers.size;
  }

  /** Fetches if a request is due. Otherwise sets the timer. */
  plan() {
    clearTimeout(this.#timer);
    if (this.#asking || !this.#takers.size) return;
    const wait = this.#wait();
    if (wait === 0) void this.#ask();
    else if (wait) this.#timer = setTimeout(() => this.plan(), wait);
  }

  /** The delay until the next request in milliseconds, or undefined if none is planned. */
  #wait() {
    // An element needs its first document even if it is not visible.
    if (!this.#asked) return 0;
    const looks = [...this.#takers.keys()].some(
      (element) => this.#seen.has(element) && !element.ownerDocument.hidden,
    );
    try {
      return this.#engine && this.#planned(this.#engine).plan(Date.now(), looks, this.#seconds());
    } catch {
      // The next call makes a new plan. If the system clock was set back, the wait gets no longer.
      this.#refresh = undefined;
      return looks ? Math.min(UNPLANNED, Math.max(0, this.#answered + UNPLANNED - Date.now())) : UNPLANNED;
    }
  }

  /**
   * The plan on the current instance. After a panic it is a new plan that continues from the last response.
   * @param {Engine} engine
   */
  #planned(engine) {
    engine.pulse(false);
    try {
      this.#refresh?.skew();
    } catch {
      this.#refresh = undefined;
    }
    if (this.#refresh) return this.#refresh;
    const refresh = new engine.Refresh(this.#seconds());
    const [at, chance] = [this.#answered, Math.random()];
    if (this.#last) {
      const { version, skew } = this.#last;
      version.hold();
      try {
        refresh.took(at, at + skew, chance, version.reading(engine));
      } finally {
        version.release();
      }
    } else if (at) refresh.failed(at, chance, undefined);
    this.#refresh = refresh;
    return refresh;
  }

  /** The shortest `refresh` interval of the elements in seconds, or undefined if none sets one. */
  #seconds() {
    const named = [...this.#takers.keys()].flatMap((element) => this.#shell.interval(element) ?? []);
    return named.length ? Math.min(...named) : undefined;
  }

  async #ask() {
    this.#asked = this.#asking = true;
    const { loadEngine, send, Version } = this.#shell;
    const answer = await get(this.#href, this.#text, send);
    // Without the Wasm there is no refresh. The elements show what they can.
    this.#engine = await loadEngine().catch(() => undefined);
    this.#asking = false;
    // No element follows this address any more.
    if (!this.#takers.size) return;
    const version = answer.error || answer.text === this.#text ? undefined : new Version(answer.text);
    // All elements that get the news now share one reading.
    version?.hold();
    const { age, skew, error } = this.#judge(answer, version);
    const news = { version: error === answer.error ? version : undefined, error, age, skew };
    if (version && answer.text === this.#text) this.#last = { ...news, version };
    else if (this.#last) this.#last = { ...this.#last, age, skew };
    const taken = [...this.#takers.values()].map((take) => take(news));
    void Promise.allSettled(taken).then(() => {
      version?.release();
      // Without the Wasm the element has no style.
      if (!error || !this.#engine) return;
      for (const element of this.#takers.keys()) showNotLoaded(element, error.message, this.#again);
    });
    if (this.#engine) this.plan();
  }

  /** Fetches now, because the reader wants it. */
  #again = () => {
    if (!this.#asking) this.#asked = false;
    this.plan();
  };

  /**
   * Passes the result to the plan, and keeps the text of a good version.
   * @param {Answer} answer @param {Version | undefined} version
   */
  #judge({ text = "", error, server, retry }, version) {
    const engine = this.#engine;
    let [age, skew, fault] = ["", 0, error];
    try {
      if (engine) {
        const refresh = this.#planned(engine);
        const [now, chance] = [Date.now(), Math.random()];
        if (error) refresh.failed(now, chance, retry);
        else if (!version) refresh.same(now, server, chance);
        else {
          const reading = version.reading(engine);
          if (!refresh.took(now, server, chance, reading)) fault = new Error(`${this.#href}: ${FELL_BACK}`);
          else if (reading.good) this.#text = text;
        }
        age = this.#shell.timeOf(refresh.staleSince() ?? NaN);
        skew = refresh.skew();
      }
    } catch {
      this.#refresh = undefined;
    }
    this.#answered = Date.now();
    return { age, skew, error: fault };
  }
}

/** The error for a document that turns a match back to "not started". */
const FELL_BACK = "says that the match has not begun, but it has: the last version stays";

/**
 * The result of a request: a text, or an error. `server` is the time of the server's clock in milliseconds.
 * `retry` is the server's `Retry-After` in seconds.
 * @typedef {{ text?: string, error?: Error, server?: number, retry?: number }} Answer
 */

/**
 * Fetches the text at an address.
 * @param {string} href @param {string} known @param {Shell["send"]} send @returns {Promise<Answer>}
 */
async function get(href, known, send) {
  const fail = (/** @type {unknown} */ why, /** @type {number | undefined} */ retry = undefined) => ({
    error: new Error(`${href}: ${why instanceof Error ? why.message : why}`),
    retry,
  });
  try {
    const response = await send(href);
    const header = (/** @type {string} */ name) => response.headers.get(name) ?? "";
    // NaN without a `Date` header, hence `undefined`.
    const server = Date.parse(header("date")) + Number(header("age")) * 1000 || undefined;
    // An unexpected 304: the known text is still current.
    if (response.status === 304 && known) return { text: known, server };
    if (!response.ok)
      return fail(
        `${response.status} ${response.statusText}`.trim(),
        Number.parseFloat(header("retry-after")) || undefined,
      );
    const text = await limited(response);
    // An empty body: a 204, or a file that the server is still writing.
    return text ? { text, server } : fail("the answer is empty");
  } catch (error) {
    return fail(error);
  }
}

/** Reads the text of a response body, up to the maximum size of a document. @param {Response} response */
async function limited({ body }) {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for (;;) {
    const piece = await reader?.read();
    if (!piece?.value) return text + decoder.decode();
    size += piece.value.byteLength;
    text += decoder.decode(piece.value, { stream: true });
    if (size <= MOST) continue;
    void reader?.cancel();
    throw new Error(`more than ${MOST} bytes: that is no match document`);
  }
}
