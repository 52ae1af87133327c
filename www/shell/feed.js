// @ts-check
/**
 * The documents at addresses: one request an address, however many elements show what is there. When it is sent again is
 * Rust's (`refresh.rs`); here are the request, the timer, and whether anybody looks.
 */
import { timeOf } from './markup.js';
import { loadEngine, parse } from './page.js';

/** @typedef {import('./page.js').Given} Given */
/** @typedef {import('../wasm/touchline_view.js').Feed} Feed */
/**
 * What an address has to say: a document, or what went wrong, or nothing new; since when there has been nothing good
 * (empty where all is well), and how far the server's clock is ahead.
 * @typedef {{ given?: Given, error?: Error, age: string, skew: number }} News
 */

/** How long an answer may take, its body included, in milliseconds. */
const LONGEST = 15_000;
/** How many bytes a document may have, unpacked: a hundred times what a match needs. */
const MOST = 4_000_000;

/** @type {Map<string, Address>} */
const addresses = new Map();
/** The elements that somebody could see. @type {Set<Element>} */
const seen = new Set();
/** Made when the first element asks: the module itself does nothing to a page. @type {IntersectionObserver | undefined} */
let eye;

function open() {
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
 * Has an element told what its address says, at once where that is known, until the function that it gives is called.
 * @param {string} href @param {Element} element @param {(news: News) => void} take
 */
export function follow(href, element, take) {
  const address = addresses.get(href) ?? new Address(href);
  addresses.set(href, address);
  address.takers.set(element, take);
  if (address.last) take(address.last);
  (eye ??= open()).observe(element);
  address.plan();
  return () => {
    address.takers.delete(element);
    eye?.unobserve(element);
    seen.delete(element);
    if (!address.takers.size && addresses.get(href) === address) addresses.delete(href);
    return true;
  };
}

class Address {
  /** @type {Map<Element, (news: News) => void>} */
  takers = new Map();
  /** The last good news. @type {News | undefined} */
  last;
  #href;
  #text = '';
  /** It is on the Wasm's instance, and a panic takes it along. @type {Feed | undefined} */
  #feed;
  #asked = false;
  #asking = false;
  #timer = 0;

  /** @param {string} href */
  constructor(href) {
    this.#href = href;
  }

  plan() {
    clearTimeout(this.#timer);
    if (this.#asking || !this.takers.size) return;
    const looks = !document.hidden && [...this.takers.keys()].some((element) => seen.has(element));
    // The first time it is asked whoever looks: an element wants its document.
    let wait = this.#asked ? LONGEST : 0;
    try {
      wait = this.#feed?.plan(Date.now(), looks, this.#seconds()) ?? wait;
    } catch {
      this.#feed = undefined;
    }
    if (wait === 0) void this.#ask();
    else if (wait > 0) this.#timer = setTimeout(() => this.plan(), wait);
  }

  /** What the most eager of the elements asks for; what is not finite is no wish. */
  #seconds() {
    const wishes = [...this.takers.keys()].map((element) => Number.parseFloat(element.getAttribute('refresh') ?? ''));
    return Math.min(...wishes.filter((wish) => wish >= 0));
  }

  async #ask() {
    this.#asked = this.#asking = true;
    const { text = '', error, server, retry } = await get(this.#href, this.#text);
    // Without the Wasm nothing is refreshed; the elements themselves see to what can be shown.
    const engine = await loadEngine().catch(() => undefined);
    this.#asking = false;
    const given = error || text === this.#text ? undefined : parse(text);
    let [age, skew] = ['', 0];
    try {
      if (engine) {
        const feed = (this.#feed ??= new engine.Feed(this.#seconds()));
        const [now, chance] = [Date.now(), Math.random()];
        if (error) feed.failed(now, chance, retry);
        else if (!given) feed.same(now, server, chance);
        else if (feed.took(now, server, chance, given.document)) this.#text = text;
        age = timeOf(feed.since());
        skew = feed.skew();
      }
    } catch {
      this.#feed = undefined;
    }
    const news = { given, error, age, skew };
    if (given && text === this.#text) this.last = news;
    else if (this.last) this.last = { ...this.last, age, skew };
    for (const take of [...this.takers.values()]) take(news);
    if (engine) this.plan();
  }
}

/**
 * The text at an address. The browser's own cache sends the validators that it has and turns 304 into the text: written
 * by script they would cost a preflight at another origin.
 * @param {string} href @param {string} known
 * @returns {Promise<{ text?: string, error?: Error, server: number, retry: number }>}
 */
async function get(href, known) {
  const fail = (/** @type {unknown} */ why, retry = NaN) => ({
    error: new Error(`${href}: ${why instanceof Error ? why.message : why}`),
    server: NaN,
    retry,
  });
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(href, { cache: 'no-cache', headers, signal: AbortSignal.timeout(LONGEST) });
    const of = (/** @type {string} */ name) => response.headers.get(name) ?? '';
    const server = Date.parse(of('date')) + Number(of('age')) * 1000;
    // Nobody asked for it, but it is clear what it says.
    if (response.status === 304 && known) return { text: known, server, retry: NaN };
    if (!response.ok) return fail(`${response.status} ${response.statusText}`.trim(), Number.parseFloat(of('retry-after')));
    return { text: await limited(response), server, retry: NaN };
  } catch (error) {
    return fail(error);
  }
}

/** The text of a body, of which no more is read than a document may have. @param {Response} response */
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

/** What is to be done, and when. @type {Map<() => void, number>} */
const alarms = new Map();
let bell = 0;

/**
 * Does something after so many milliseconds, by one timer for the whole page; never where that is none, less or infinite.
 * The same function again is another time for it.
 * @param {() => void} act @param {number} wait
 */
export function later(act, wait) {
  alarms.delete(act);
  if (wait > 0 && wait < Infinity) alarms.set(act, Date.now() + wait);
  clearTimeout(bell);
  if (!alarms.size) return;
  const next = Math.min(...alarms.values()) - Date.now();
  // No longer than an hour: timers overflow.
  bell = setTimeout(ring, Math.min(next, 3_600_000));
}

function ring() {
  const due = [...alarms].filter(([, time]) => time <= Date.now());
  for (const [act] of due) {
    alarms.delete(act);
    act();
  }
  const [any] = alarms;
  if (any) later(any[0], any[1] - Date.now());
}
