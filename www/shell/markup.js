// @ts-check
import { attempt } from "./attempt.js";
/** What the shell adds to the markup of a view: a view knows neither the reader's clock nor the time zone, and sets no style. */

/**
 * Ends the reservation of space, and adds the reader's own times unless they can wait: the first one that a page writes
 * takes long.
 * @param {ParentNode} root @param {import('./style.js').Style} style @param {boolean} [canWait]
 */
export function settle(root, style, canWait) {
  if (!canWait) yourTimes(root);
  style.freeHeight();
}

/** Writes the kick-off by the reader's clock beside the venue's time, if the two differ. @param {ParentNode} root */
function yourTimes(root) {
  for (const place of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll("[data-yours]"))) {
    const at = Date.parse(place.dateTime);
    // Without the venue's offset it is read as the reader's.
    const same = Date.parse(place.dateTime.replace(OFFSET, "")) === at;
    write(place, same ? "" : attempt(() => yours(place, at), ""));
  }
}

/** Fills the parts of a time into the text for it. @param {HTMLElement} place @param {number} at */
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

/** 24 hours, as Rust writes the venue's time. */
const CLOCK = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The offset at the end of a time. */
const OFFSET = /(Z|[+-]\d\d:\d\d)$/;

/** What the shell has written, each text in a node of its own. @type {WeakMap<Element, { node: Element, text: string }>} */
const notes = new WeakMap();

/**
 * Writes a text into a node of the shell's own. The place around it is Yew's, and a page's translator may have changed the node:
 * it is the shell's last text that counts.
 * @param {Element} place an element in which nobody else writes @param {string} text
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
 * Returns the delay until prerendered markup must look for news, in milliseconds: 0 if that time has passed, and infinity if
 * there will be no news. `touchline render` writes the time into `data-wake`.
 * @param {DOMStringMap} data
 */
export function untilWake({ wake }) {
  return wake === undefined ? Infinity : Math.max(0, Date.parse(wake) - Date.now()) || 0;
}

/**
 * Notes on prerendered markup that it is not kept up to date, if there should be news by now.
 * @param {ParentNode} root @param {DOMStringMap} data
 */
export function stale(root, data) {
  const place = /** @type {HTMLElement | null} */ (root.querySelector("[data-stale]"));
  if (!place || untilWake(data) !== 0) return;
  write(place, (place.dataset.stale ?? "").replace("%", timeOf(Date.parse(data.updated ?? ""))));
}

/** The time of day as the reader writes it, with the day if that was long ago. Empty for NaN. @param {number} time */
export function timeOf(time) {
  if (Number.isNaN(time)) return "";
  const day = Date.now() - time > 43_200_000 ? /** @type {const} */ ({ day: "numeric", month: "short" }) : {};
  return written(time, day) || `${new Date(time).toISOString().slice(11, 16)} UTC`;
}

/** Empty where the browser does not know its own time zone: it throws then. @param {number} time @param {Intl.DateTimeFormatOptions} day */
const written = (time, day) => attempt(() => new Date(time).toLocaleString([], { ...day, ...CLOCK }), "");
