// @ts-check
/**
 * The documents at addresses: one request an address, however many elements show what is there. Rust plans when to send it
 * again (`refresh.rs`). This module sends it, keeps the timer, and knows whether anybody looks.
 */
import { free, loadEngine } from './engine.js';
import { timeOf } from './markup.js';
import { Version } from './version.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('../wasm/touchline_view.js').Refresh} Refresh */
/**
 * What an address has to say: a version, or what went wrong, or nothing new. `age` is the time of day of the last good
 * answer if later ones failed, else empty. `skew` is how far the server's clock is ahead, in milliseconds.
 * @typedef {{ version?: Version, error?: Error, age: string, skew: number }} News
 */
/** Shows news in an element. Resolved when they are shown. @typedef {(news: News) => Promise<void>} Take */

/** How long an answer may take, its body included, in milliseconds. */
const LONGEST = 15_000;
/** How many bytes a document may have, unpacked: a hundred times what a match needs. */
const MOST = 4_000_000;

/** @type {Map<string, Address>} */
const addresses = new Map();
/** The elements that somebody could see. @type {Set<Element>} */
const seen = new Set();
/** Created for the first element: importing the module does nothing to a page. @type {IntersectionObserver | undefined} */
let eye;

function openEye() {
  document.addEventListener('visibilitychange', look);
  return new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) isIntersecting ? seen.add(target) : seen.delete(target);
    look();
  });
}

function look() {
  for (const address of addresses.values()) address.plan();
}

/**
 * Tells an element what its address says, at once if that is known, until the returned function is called.
 * @param {string} href @param {Element} element @param {Take} take
 */
export function follow(href, element, take) {
  const address = addresses.get(href) ?? new Address(href);
  addresses.set(href, address);
  (eye ??= openEye()).observe(element);
  address.add(element, take);
  return () => {
    eye?.unobserve(element);
    seen.delete(element);
    if (!address.remove(element) && addresses.get(href) === address) addresses.delete(href);
    return true;
  };
}

class Address {
  /** @type {Map<Element, Take>} */
  #takers = new Map();
  /** The last good version, with the news that brought it. @type {News & { version: Version } | undefined} */
  #last;
  #href;
  /** The text of the last good version. */
  #text = '';
  /** @type {Engine | undefined} */
  #engine;
  /** A panic takes it along with its instance. @type {Refresh | undefined} */
  #refresh;
  #asked = false;
  #asking = false;
  #timer = 0;

  /** @param {string} href */
  constructor(href) {
    this.#href = href;
  }

  /** @param {Element} element @param {Take} take */
  add(element, take) {
    this.#takers.set(element, take);
    if (this.#last) void take(this.#last);
    // The Wasm did not come the last time.
    else if (!this.#engine && !this.#asking) this.#asked = false;
    this.plan();
  }

  /** Returns how many elements are left. @param {Element} element */
  remove(element) {
    this.#takers.delete(element);
    if (!this.#takers.size) {
      clearTimeout(this.#timer);
      if (this.#engine && this.#refresh) free(this.#engine, this.#refresh, (refresh) => refresh.skew());
      this.#refresh = undefined;
    }
    return this.#takers.size;
  }

  /** Fetches if that is due, else sets the timer. */
  plan() {
    clearTimeout(this.#timer);
    if (this.#asking || !this.#takers.size) return;
    const wait = this.#wait();
    if (wait === 0) void this.#ask();
    else if (wait) this.#timer = setTimeout(() => this.plan(), wait);
  }

  /** How many milliseconds to wait; undefined to rest. */
  #wait() {
    // An element wants its document, whether or not anybody looks.
    if (!this.#asked) return 0;
    const looks = !document.hidden && [...this.#takers.keys()].some((element) => seen.has(element));
    try {
      return this.#engine && this.#planned(this.#engine).plan(Date.now(), looks, this.#seconds());
    } catch {
      // A new plan is made then.
      this.#refresh = undefined;
      return LONGEST;
    }
  }

  /** The plan on the instance that runs. After a panic it is a new one, made as if the last good answer came just now. @param {Engine} engine */
  #planned(engine) {
    engine.pulse(false);
    try {
      this.#refresh?.skew();
    } catch {
      this.#refresh = undefined;
    }
    if (this.#refresh) return this.#refresh;
    const refresh = (this.#refresh = new engine.Refresh(this.#seconds()));
    if (this.#last) {
      const { version, skew } = this.#last;
      version.hold();
      refresh.took(Date.now(), Date.now() + skew, Math.random(), version.reading(engine));
      version.release();
    }
    return refresh;
  }

  /** The shortest interval that an element wants; undefined if none names one. */
  #seconds() {
    const wishes = [...this.#takers.keys()].map((element) => Number.parseFloat(element.getAttribute('refresh') ?? ''));
    const named = wishes.filter((wish) => wish >= 0);
    return named.length ? Math.min(...named) : undefined;
  }

  async #ask() {
    this.#asked = this.#asking = true;
    const answer = await get(this.#href, this.#text);
    // Without the Wasm nothing is refreshed. The elements themselves see to what can be shown.
    this.#engine = await loadEngine().catch(() => undefined);
    this.#asking = false;
    const version = answer.error || answer.text === this.#text ? undefined : new Version(answer.text);
    // Read once for all who are told now.
    version?.hold();
    const news = { version, error: answer.error, ...this.#judge(answer, version) };
    if (version && answer.text === this.#text) this.#last = { ...news, version };
    else if (this.#last) this.#last = { ...this.#last, age: news.age, skew: news.skew };
    const taken = [...this.#takers.values()].map((take) => take(news));
    void Promise.allSettled(taken).then(() => version?.release());
    if (this.#engine) this.plan();
  }

  /**
   * Tells the plan what came, and remembers the text of a good version.
   * @param {Answer} answer @param {Version | undefined} version
   */
  #judge({ text = '', error, server, retry }, version) {
    const engine = this.#engine;
    let [age, skew] = ['', 0];
    try {
      if (engine) {
        const refresh = this.#planned(engine);
        const [now, chance] = [Date.now(), Math.random()];
        if (error) refresh.failed(now, chance, retry);
        else if (!version) refresh.same(now, server, chance);
        else {
          const reading = version.reading(engine);
          refresh.took(now, server, chance, reading);
          if (reading.good) this.#text = text;
        }
        age = timeOf(refresh.staleSince() ?? NaN);
        skew = refresh.skew();
      }
    } catch {
      this.#refresh = undefined;
    }
    return { age, skew };
  }
}

/**
 * What a request led to: a text, or what went wrong. `server` is the time by the server's clock, and `retry` the seconds in
 * its `Retry-After`.
 * @typedef {{ text?: string, error?: Error, server?: number, retry?: number }} Answer
 */

/**
 * Fetches the text at an address. The browser's own cache sends its validators and turns 304 into the text. Headers written
 * by a script would cost a preflight at another origin.
 * @param {string} href @param {string} known @returns {Promise<Answer>}
 */
async function get(href, known) {
  const fail = (/** @type {unknown} */ why, /** @type {number | undefined} */ retry = undefined) => ({
    error: new Error(`${href}: ${why instanceof Error ? why.message : why}`),
    retry,
  });
  try {
    const headers = { accept: 'application/json' };
    // A browser without this waits as long as its own limit allows.
    const signal = AbortSignal.timeout?.(LONGEST);
    const response = await fetch(href, { cache: 'no-cache', headers, signal });
    const header = (/** @type {string} */ name) => response.headers.get(name) ?? '';
    // Not a number without `Date`.
    const server = Date.parse(header('date')) + Number(header('age')) * 1000 || undefined;
    // Nobody asked for a 304, but it is clear what it says.
    if (response.status === 304 && known) return { text: known, server };
    if (!response.ok) return fail(`${response.status} ${response.statusText}`.trim(), Number.parseFloat(header('retry-after')) || undefined);
    return { text: await limited(response), server };
  } catch (error) {
    return fail(error);
  }
}

/** Reads the text of a body, up to the size that a document may have. @param {Response} response */
async function limited({ body }) {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
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
