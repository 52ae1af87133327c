// @ts-check
/** The one line of text that stands in for the Wasm. */
/** The score line of a document, if nothing better can be shown. @param {any} document */
export function line(document) {
  const { teams, match } = document ?? {};
  const name = (/** @type {unknown} */ id) => (Array.isArray(teams) && teams.find((team) => team?.id === id)?.name) || '';
  const score = Array.isArray(match?.score) ? match.score.join('–') : '–';
  const sides = match ? `${name(match.home)} ${score} ${name(match.away)}. ` : '';
  return `${sides}The match centre could not be loaded.`;
}
