// @ts-check
/** Additions to a view's markup. A view knows neither the reader's clock nor time zone, and sets no style. */
import { attempt } from "./attempt.js";

/**
 * Ends the reservation of space, and adds the reader's local times unless they can wait. The first local time
 * that a page formats is slow.
 * @param {ParentNode} root @param {import('./style.js').Style} style @param {boolean} [canWait]
 */
export function settle(root, style, canWait) {
  if (!canWait) yourTimes(root);
  style.freeHeight();
}

/**
 * Writes the kick-off in the reader's time zone next to the venue's time, if the two differ.
 * @param {ParentNode} root
 */
function yourTimes(root) {
  for (const place of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll("[data-yours]"))) {
    const at = Date.parse(place.dateTime);
    // Without the venue's offset, `Date.parse` reads the time in the reader's time zone.
    const same = Date.parse(place.dateTime.replace(OFFSET, "")) === at;
    write(place, same ? "" : attempt(() => yours(place, at), ""));
  }
}

/** Fills the parts of a time into its text template. @param {HTMLElement} place @param {number} at */
function yours(place, at) {
  const lang = place.closest("[lang]")?.getAttribute("lang") ?? [];
  const parts = new Intl.DateTimeFormat(lang, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...CLOCK,
  }).formatToParts(at);
  return parts.reduce((text, { type, value }) => text.replace(`%${type}`, value), place.dataset.yours ?? "");
}

/** The 24-hour clock, as Rust formats the venue's time. */
const CLOCK = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** Matches the UTC offset at the end of a time. */
const OFFSET = /(Z|[+-]\d\d:\d\d)$/;

/**
 * The texts that the shell has written, each in its own node.
 * @type {WeakMap<Element, { node: Element, text: string }>}
 */
const notes = new WeakMap();

/**
 * Writes a text into a node of the shell. Yew owns the element around it. A page translator may have changed
 * the node, so this compares with the last text that the shell wrote.
 * @param {Element} place an element that only the shell fills @param {string} text
 */
function write(place, text) {
  const note = notes.get(place);
  if (note ? note.text === text && note.node.parentNode === place : !text && !place.firstChild) return;
  const node = place.ownerDocument.createElement("span");
  node.textContent = text;
  place.replaceChildren(...(text ? [node] : []));
  text ? notes.set(place, { node, text }) : notes.delete(place);
}

/**
 * The delay until prerendered markup must check for news, in milliseconds: 0 if that time has passed, and
 * infinity if there will be no news. `touchline render` writes the time into `data-wake`.
 * @param {DOMStringMap} data
 */
export function untilWake({ wake }) {
  return wake === undefined ? Infinity : Math.max(0, Date.parse(wake) - Date.now()) || 0;
}

/**
 * Adds a note to prerendered markup that it is out of date, if there should be news by now.
 * @param {ParentNode} root @param {DOMStringMap} data
 */
export function stale(root, data) {
  const place = /** @type {HTMLElement | null} */ (root.querySelector("[data-stale]"));
  if (!place || untilWake(data) !== 0) return;
  write(place, (place.dataset.stale ?? "").replace("%", timeOf(Date.parse(data.updated ?? ""))));
}

/**
 * The time of day in the reader's locale, with the date if it is more than 12 hours ago. Empty for NaN.
 * @param {number} time
 */
export function timeOf(time) {
  if (Number.isNaN(time)) return "";
  const day = Date.now() - time > 43_200_000 ? /** @type {const} */ ({ day: "numeric", month: "short" }) : {};
  return written(time, day) || `${new Date(time).toISOString().slice(11, 16)} UTC`;
}

/**
 * The local time, or an empty string if the browser does not know its own time zone and throws.
 * @param {number} time @param {Intl.DateTimeFormatOptions} day
 */
const written = (time, day) => attempt(() => new Date(time).toLocaleString([], { ...day, ...CLOCK }), "");
