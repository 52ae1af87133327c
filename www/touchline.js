// @ts-check
/**
 * Touchline: importing this module defines `<touchline-match>`, once for the page. On a server it does nothing. In a browser that
 * adopts no style sheets neither: what is in the element is shown as it is.
 */
import { TouchlineMatch } from "./element.js";

export { TouchlineMatch };

const registry = globalThis.customElements;
const dresses = globalThis.ShadowRoot && "adoptedStyleSheets" in ShadowRoot.prototype;
if (registry && dresses && !registry.get("touchline-match"))
  registry.define("touchline-match", TouchlineMatch);
