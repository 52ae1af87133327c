// @ts-check
/** What the platform leaves to a script inside of a shadow root, and in tables of radio buttons. */

import { attempt } from "./attempt.js";
import { isElement, isInput } from "./node_types.js";

/** Listens in a shadow root for all that its controls and links do. @param {ShadowRoot} root @param {(event: Event) => void} acted */
export function listen(root, acted) {
  root.addEventListener("change", acted);
  root.addEventListener("click", (event) => {
    if (isElement(event.target) && event.target.closest("button[data-action]")) acted(event);
    followLink(event, root);
  });
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("keydown", (event) => moveByRow(/** @type {KeyboardEvent} */ (event)));
  root.addEventListener("toggle", markRow, { capture: true });
}

/** A link within the element: the platform does not look for its target in a shadow root. @param {Event} event @param {ShadowRoot} root */
function followLink(event, root) {
  const link = isElement(event.target) ? event.target.closest('a[href^="#"]') : null;
  const target = link && root.getElementById((link.getAttribute("href") ?? "").slice(1));
  if (!target) return;
  event.preventDefault();
  for (const folded of target.querySelectorAll(":scope > details")) folded.setAttribute("open", "");
  const still = attempt(() => matchMedia("(prefers-reduced-motion: reduce)").matches, true);
  target.scrollIntoView({
    block: target.matches("section") ? "start" : "center",
    behavior: still ? "auto" : "smooth",
  });
  arrive(/** @type {HTMLElement} */ (target));
}

/** Gives the focus to what is no control, and shows for a moment that it has it. @param {HTMLElement} target */
export function arrive(target) {
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.setAttribute("data-arrived", "");
  setTimeout(() => target.removeAttribute("data-arrived"), 2000);
}

/** Up and down in a table of radio buttons go by rows; left and right are the platform's. @param {KeyboardEvent} event */
function moveByRow(event) {
  const input = isInput(event.target) && event.target.type === "radio" ? event.target : null;
  const cell = input?.closest("td");
  const line = cell?.parentElement;
  const step =
    event.key === "ArrowDown"
      ? line?.nextElementSibling
      : event.key === "ArrowUp"
        ? line?.previousElementSibling
        : undefined;
  if (!cell || step === undefined) return;
  event.preventDefault();
  const next = step?.children[cell.cellIndex]?.querySelector("input");
  next?.focus();
  next?.click();
}

/**
 * Marks the row of a table whose reason is open. The style sheet asks `:has(details[open])`, and WebKit does not see that change
 * for a sibling of the row.
 * @param {Event} event
 */
function markRow({ target }) {
  const fold = /** @type {HTMLDetailsElement} */ (target);
  fold.closest(".tl-tb-row")?.toggleAttribute("data-open", fold.open);
}
