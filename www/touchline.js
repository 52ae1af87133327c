// @ts-check
/** Touchline: importing this module defines `<touchline-match>`, once for the page. On a server it does nothing. */
import { TouchlineMatch } from './element.js';

export { TouchlineMatch };

const registry = globalThis.customElements;
if (registry && !registry.get('touchline-match')) registry.define('touchline-match', TouchlineMatch);
