// @ts-check
/**
 * What an element gives to the page: events, and the line of text that replaces the view without the Wasm.
 */

/** The score line of a document, for an element that can show nothing else. @param {any} document */
export function line(document) {
  const { teams, match } = document ?? {};
  const name = (/** @type {unknown} */ id) =>
    (Array.isArray(teams) && teams.find((team) => team?.id === id)?.name) || "";
  const score = Array.isArray(match?.score) ? match.score.join("–") : "–";
  const sides = match ? `${name(match.home)} ${score} ${name(match.away)}. ` : "";
  return `${sides}The match centre could not be loaded.`;
}

/**
 * Fires an event that bubbles and leaves shadow roots.
 * @param {Element} element @param {string} name @param {unknown} detail
 */
export function tell(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** The fatal message for an error. @param {unknown} error */
export const fatal = (error) => ({
  level: "fatal",
  path: "",
  text: error instanceof Error ? error.message : String(error),
});
