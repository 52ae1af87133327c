// @ts-check
/**
 * Defines `<touchline-match>`, once per page. On a server this module does nothing. It also does nothing in a
 * browser without `adoptedStyleSheets`, which then shows the element's content as it is.
 */
import { TouchlineMatch } from "./element.js";

export { TouchlineMatch };

const registry = globalThis.customElements;
const dresses = globalThis.ShadowRoot && "adoptedStyleSheets" in ShadowRoot.prototype;
if (registry && dresses && !registry.get("touchline-match"))
  registry.define("touchline-match", TouchlineMatch);
