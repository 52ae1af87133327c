// @ts-check
/** What the shell adds to the markup of a view, which knows neither the reader's clock nor his time zone, and may set no style. */

import { untilDue } from './page.js';

/**
 * What can be seen needs no more room than it takes, has its two colours, and says when that is for the reader.
 * @param {ParentNode} root @param {CSSStyleSheet} own the element's own sheet
 */
export function settle(root, own) {
  const data = root.querySelector('.tl');
  const rule = own.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) return;
  rule.style.minBlockSize = '';
  for (const side of ['home', 'away']) rule.style.setProperty(`--touchline-${side}`, data?.getAttribute(`data-${side}`) ?? '');
  yourTimes(root);
}

/** Writes when a kick-off is for the reader, beside the venue's time, where their clocks differ. @param {ParentNode} root */
function yourTimes(root) {
  for (const place of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll('[data-yours]'))) {
    const at = Date.parse(place.dateTime);
    const day = /** @type {const} */ ({ weekday: 'short', day: 'numeric', month: 'short' });
    // Without the venue's offset it is read as the reader's.
    const same = Date.parse(place.dateTime.slice(0, 16)) === at;
    const text = same ? '' : (place.dataset.yours ?? '').replace('%', written(at, day));
    if (place.textContent !== text) place.textContent = text;
  }
}

/**
 * Has the markup that was there before the script say that it is not kept up to date, where there should be news by now.
 * @param {ParentNode} root @param {DOMStringMap} data
 */
export function stale(root, data) {
  const place = untilDue(data) === 0 && root.querySelector('[data-stale]');
  if (!(place instanceof HTMLElement)) return;
  place.textContent = (place.dataset.stale ?? '').replace('%', timeOf(Date.parse(data.updated ?? '')));
}

/** The time of day, as the reader writes it; with the day where that is long past. @param {number} time */
export function timeOf(time) {
  if (Number.isNaN(time)) return '';
  const day = Date.now() - time > 43_200_000 ? /** @type {const} */ ({ day: 'numeric', month: 'short' }) : {};
  return written(time, day);
}

/** @param {number} time @param {Intl.DateTimeFormatOptions} day */
const written = (time, day) => new Date(time).toLocaleString([], { ...day, hour: '2-digit', minute: '2-digit' });
