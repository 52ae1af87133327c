/** The class alone: nothing is defined. */
export { TouchlineMatch } from './touchline.js';
export type * from './touchline.js';
