/** Touchline: the class of `<touchline-match>`. Importing the module registers nothing. */

export type * from "./touchline.js";
export { TouchlineMatch } from "./touchline.js";
