// @ts-check
/**
 * Follows documents at `src`. The module that does it, `feed.js`, is loaded once an element needs it, together
 * with the glue and the Wasm. The first request for a document does not wait for it.
 */
import { attempt } from "./attempt.js";
import { free, loadEngine } from "./engine.js";
import { timeOf } from "./markup.js";
import { once } from "./once.js";
import { interval } from "./reflected_attributes.js";
import { Version } from "./version.js";
import { Visibility } from "./visibility.js";

/** @import { Feed, Take } from './feed.js' */

/** The timeout of a request in milliseconds, including the response body. */
const LONGEST = 15_000;

/** The feed, once it is loaded. @type {Feed | undefined} */
let feed;
/** The requests that began before the feed was loaded. @type {Map<string, Promise<Response>>} */
const early = new Map();
/** How many times the shell has requested the feed. */
let attempts = 0;

export const loadFeed = once(async () => {
  const attempt = attempts++;
  const module = await importFeed(attempt).catch((error) => {
    // A syntax error does not name its file.
    throw new Error(`feed.js: ${error.message}`);
  });
  feed = new module.Feed({ free, loadEngine, interval, send, timeOf, Version, Visibility });
  return feed;
});

/**
 * Imports the feed, at a new URL for each new attempt: see `importGlue`.
 * @param {number} attempt @returns {Promise<typeof import('./feed.js')>}
 */
function importFeed(attempt) {
  if (!attempt) return import("./feed.js");
  return import(`${new URL("./shell/feed.js", import.meta.url)}?attempt=${attempt}`);
}

/** The request for a document: the one that has begun, or a new one. @param {string} href */
function send(href) {
  const begun = early.get(href);
  early.delete(href);
  return begun ?? request(href);
}

/**
 * Requests a document. The browser's HTTP cache sends the validators and turns a 304 into the text. Headers set
 * by a script would cause a preflight request to another origin.
 * @param {string} href
 */
async function request(href) {
  const headers = { accept: "application/json" };
  // A browser without `AbortSignal.timeout` uses its own timeout.
  const signal = attempt(() => AbortSignal.timeout(LONGEST), undefined);
  return fetch(href, { cache: "no-cache", headers, signal });
}

/**
 * Passes news from an address to an element until the returned function is called. If the feed does not load,
 * the element gets news without a version: it awaits `loadFeed` too, and reports why.
 * @param {string} href @param {Element} element @param {Take} take @returns {() => boolean}
 */
export function follow(href, element, take) {
  let leave = () => {};
  let hasLeft = false;
  if (!feed && !early.has(href)) {
    const begun = request(href);
    // The feed reports its error.
    begun.catch(() => {});
    early.set(href, begun);
  }
  loadFeed().then(
    (feed) => {
      if (!hasLeft) leave = feed.follow(href, element, take);
    },
    () => {
      early.clear();
      if (!hasLeft) void take({ age: "", skew: 0 });
    },
  );
  return () => {
    hasLeft = true;
    leave();
    return true;
  };
}

/** Observes an element in its current window, if it follows an address. @param {Element} element */
export const watch = (element) => feed?.watch(element);
