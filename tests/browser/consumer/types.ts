// What the types promise, and what they refuse: an error that does not come is one.
import type { TouchlineMatch, TouchlineState } from "touchline";
import { TouchlineMatch as Class } from "touchline/element";

const made: TouchlineMatch = document.createElement("touchline-match");
made.match = { touchline: 1 };
made.src = "match.json";
made.addEventListener("touchline-ready", function ({ detail }) {
  const state: TouchlineState = detail;
  const renderer: "wasm" | "none" = state.renderer;
  this.title = `${renderer} ${detail.messages[0]?.text ?? ""}`;
});
made.addEventListener("click", ({ clientX }) => clientX);
document.addEventListener("touchline-action", ({ detail: { action } }) => action.length);
export const found: TouchlineMatch | null = document.querySelector("touchline-match");
export const same: typeof TouchlineMatch = Class;

// @ts-expect-error: an address is a text
made.src = 7;
// @ts-expect-error: there is no such detail
made.addEventListener("touchline-error", ({ detail }) => detail.goals);
