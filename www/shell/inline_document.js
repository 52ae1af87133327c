// @ts-check
/** The inline document: the JSON script inside an element. */

/** Matches the media type, with or without parameters. */
const JSON_TYPE = /^\s*application\/json\s*(;|$)/i;

/**
 * The text of an element's inline document, or undefined if there is none. Also undefined while the parser is
 * still reading it: then `DOMContentLoaded` calls `again`.
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

/**
 * Whether the parser has passed the end of a node, which is true once another node follows it.
 * @param {Node} node
 */
function isPassed(node) {
  for (let at = /** @type {Node | null} */ (node); at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}
