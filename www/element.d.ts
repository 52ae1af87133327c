/** Touchline: the class of `<touchline-match>`. Importing the module registers nothing. */
export { TouchlineMatch } from "./touchline.js";
export type * from "./touchline.js";
