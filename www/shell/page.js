// @ts-check
/** What the elements of a page share beside the Wasm, and the one line of text that stands in for it. */
import { once } from './once.js';

/** One style sheet for all elements that bring none. It is adopted: a strict policy has nothing inline to refuse. */
export const loadSheet = once(async () => {
  const response = await fetch(new URL('./touchline.css', import.meta.url));
  if (!response.ok) throw new Error(`touchline.css: ${response.status}`);
  return new CSSStyleSheet().replace(await response.text());
});

/** The score line of a document, if nothing better can be shown. @param {any} document */
export function line(document) {
  const { teams, match } = document ?? {};
  const name = (/** @type {unknown} */ id) => (Array.isArray(teams) && teams.find((team) => team?.id === id)?.name) || '';
  const score = Array.isArray(match?.score) ? match.score.join('–') : '–';
  const sides = match ? `${name(match.home)} ${score} ${name(match.away)}. ` : '';
  return `${sides}The match centre could not be loaded.`;
}
