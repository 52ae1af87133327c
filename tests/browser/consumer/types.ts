// What the types allow, and what they refuse: a missing error is an error.
import { TouchlineMatch, type TouchlineState } from 'touchline';
import { TouchlineMatch as Class } from 'touchline/element';

const made: TouchlineMatch = document.createElement('touchline-match');
made.match = { touchline: 1 };
made.src = 'match.json';
made.addEventListener('touchline-ready', function ({ detail }) {
  const state: TouchlineState = detail;
  const renderer: 'wasm' | 'none' = state.renderer;
  this.title = `${renderer} ${detail.messages[0]?.text ?? ''}`;
});
made.addEventListener('click', ({ clientX }) => clientX);
document.addEventListener('touchline-action', ({ detail: { action } }) => action.length);
export const found: TouchlineMatch | null = document.querySelector('touchline-match');
export const same: typeof TouchlineMatch = Class;

// @ts-expect-error: `src` is a string
made.src = 7;
// @ts-expect-error: this detail does not exist
made.addEventListener('touchline-error', ({ detail }) => detail.goals);
