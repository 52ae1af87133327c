// @ts-check
/** The document inside of an element. */

/** The media type, with or without parameters. */
const JSON_TYPE = /^\s*application\/json\s*(;|$)/i;

/**
 * The text of the document inside of an element; undefined if there is none, or if the parser has not yet read all of it. Then
 * `again` is called when the page is whole.
 * @param {Element} element @param {() => void} again @returns {string | undefined}
 */
export function inline(element, again) {
  const scripts = [...element.querySelectorAll("script[type]")];
  const script = scripts.find((script) => JSON_TYPE.test(script.getAttribute("type") ?? ""));
  if (!script) return undefined;
  const page = element.ownerDocument;
  if (page.readyState !== "loading" || isPassed(script)) return script.textContent ?? "";
  page.addEventListener("DOMContentLoaded", again, { once: true });
  return undefined;
}

/** Whether the parser has passed the end of a node: then there is another one after it. @param {Node} node */
function isPassed(node) {
  for (let at = /** @type {Node | null} */ (node); at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}
