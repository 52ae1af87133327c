// @ts-check
/** What the page gets from an element: events, and the one line of text that stands in for the Wasm. */

/** The score line of a document, if nothing better can be shown. @param {any} document */
export function line(document) {
  const { teams, match } = document ?? {};
  const name = (/** @type {unknown} */ id) =>
    (Array.isArray(teams) && teams.find((team) => team?.id === id)?.name) || "";
  const score = Array.isArray(match?.score) ? match.score.join("–") : "–";
  const sides = match ? `${name(match.home)} ${score} ${name(match.away)}. ` : "";
  return `${sides}The match centre could not be loaded.`;
}

/** Fires an event that every listener of the page hears. @param {Element} element @param {string} name @param {unknown} detail */
export function tell(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** The message of an error. @param {unknown} error */
export const fatal = (error) => ({
  level: "fatal",
  path: "",
  text: error instanceof Error ? error.message : String(error),
});
