// @ts-check
/**
 * The documents at addresses: one request an address, however many elements show what is there. Rust plans when to send it
 * again (`refresh.rs`). This module sends it, keeps the timer, and knows whether anybody looks.
 */

import { attempt } from "./attempt.js";
import { free, loadEngine } from "./engine.js";
import { timeOf } from "./markup.js";
import { interval } from "./reflected_attributes.js";
import { Version } from "./version.js";
import { Visibility } from "./visibility.js";

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
/** How long to wait if no plan can be made, in milliseconds: the Wasm was lost, and is lost again. */
const UNPLANNED = 60_000;

/** @type {Map<string, Address>} */
const addresses = new Map();
/** The elements that somebody could see. @type {Set<Element>} */
const seen = new Set();
/** The windows whose pages are looked at. @type {WeakSet<Window>} */
const pages = new WeakSet();
const visibility = new Visibility((element, isNear) => {
  isNear ? seen.add(element) : seen.delete(element);
  look();
});

/** Sees to it that an element is seen where it is now: it may have been moved to a frame. @param {Element} element */
export function watch(element) {
  visibility.observe(element);
  const page = element.ownerDocument.defaultView;
  if (!page || pages.has(page)) return;
  pages.add(page);
  page.document.addEventListener("visibilitychange", look);
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
  watch(element);
  address.add(element, take);
  return () => {
    visibility.unobserve(element);
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
  #text = "";
  /** @type {Engine | undefined} */
  #engine;
  /** A panic takes it along with its instance. @type {Refresh | undefined} */
  #refresh;
  #asked = false;
  #asking = false;
  /** When the last answer came. */
  #answered = 0;
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
    const looks = [...this.#takers.keys()].some(
      (element) => seen.has(element) && !element.ownerDocument.hidden,
    );
    try {
      return this.#engine && this.#planned(this.#engine).plan(Date.now(), looks, this.#seconds());
    } catch {
      // A new plan is made then. A clock that was put back makes the wait no longer.
      this.#refresh = undefined;
      return looks ? Math.min(UNPLANNED, Math.max(0, this.#answered + UNPLANNED - Date.now())) : UNPLANNED;
    }
  }

  /** The plan on the instance that runs. After a panic it is a new one, and goes on from the last answer. @param {Engine} engine */
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

  /** The shortest interval that an element wants; undefined if none names one. */
  #seconds() {
    const named = [...this.#takers.keys()].flatMap((element) => interval(element) ?? []);
    return named.length ? Math.min(...named) : undefined;
  }

  async #ask() {
    this.#asked = this.#asking = true;
    const answer = await get(this.#href, this.#text);
    // Without the Wasm nothing is refreshed. The elements themselves see to what can be shown.
    this.#engine = await loadEngine().catch(() => undefined);
    this.#asking = false;
    // Nobody wants it any more.
    if (!this.#takers.size) return;
    const version = answer.error || answer.text === this.#text ? undefined : new Version(answer.text);
    // Read once for all who are told now.
    version?.hold();
    const { age, skew, error } = this.#judge(answer, version);
    const news = { version: error === answer.error ? version : undefined, error, age, skew };
    if (version && answer.text === this.#text) this.#last = { ...news, version };
    else if (this.#last) this.#last = { ...this.#last, age, skew };
    const taken = [...this.#takers.values()].map((take) => take(news));
    void Promise.allSettled(taken).then(() => version?.release());
    if (this.#engine) this.plan();
  }

  /**
   * Tells the plan what came, and remembers the text of a good version.
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
        age = timeOf(refresh.staleSince() ?? NaN);
        skew = refresh.skew();
      }
    } catch {
      this.#refresh = undefined;
    }
    this.#answered = Date.now();
    return { age, skew, error: fault };
  }
}

/** What an answer says that is not believed. */
const FELL_BACK = "says that the match has not begun, but it has: the last version stays";

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
    const headers = { accept: "application/json" };
    // A browser without this waits as long as its own limit allows.
    const signal = attempt(() => AbortSignal.timeout(LONGEST), undefined);
    const response = await fetch(href, { cache: "no-cache", headers, signal });
    const header = (/** @type {string} */ name) => response.headers.get(name) ?? "";
    // Not a number without `Date`.
    const server = Date.parse(header("date")) + Number(header("age")) * 1000 || undefined;
    // Nobody asked for a 304, but it is clear what it says.
    if (response.status === 304 && known) return { text: known, server };
    if (!response.ok)
      return fail(
        `${response.status} ${response.statusText}`.trim(),
        Number.parseFloat(header("retry-after")) || undefined,
      );
    const text = await limited(response);
    // 204, or a file that is just being written.
    return text ? { text, server } : fail("the answer is empty");
  } catch (error) {
    return fail(error);
  }
}

/** Reads the text of a body, up to the size that a document may have. @param {Response} response */
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
