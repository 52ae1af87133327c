// @ts-check
/** Event handling that the platform does not provide inside a shadow root, or for tables of radio buttons. */

import { attempt } from "./attempt.js";
import { isElement, isInput } from "./node_types.js";
import { snap } from "./slider.js";

/**
 * Listens to the controls and links of a shadow root.
 * @param {ShadowRoot} root @param {(event: Event) => void} acted called when the reader uses a control
 */
export function listen(root, acted) {
  root.addEventListener("input", (event) => {
    if (isSlider(event.target) && snap(event.target, false)) acted(event);
  });
  root.addEventListener("change", (event) => {
    restyle(root);
    if (!isSlider(event.target) || snap(event.target, true)) acted(event);
  });
  root.addEventListener("toggle", () => restyle(root), { capture: true });
  root.addEventListener("click", (event) => {
    if (isElement(event.target) && event.target.closest("button[data-action]")) acted(event);
    followLink(event, root);
  });
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("error", ({ target }) => drop(/** @type {HTMLImageElement} */ (target)), true);
  for (const image of root.querySelectorAll("img")) if (image.complete && !image.naturalWidth) drop(image);
  root.addEventListener("keydown", (event) => moveByRow(/** @type {KeyboardEvent} */ (event)));
}

/** @param {EventTarget | null} target @returns {target is HTMLInputElement} */
const isSlider = (target) => isInput(target) && target.type === "range";

/**
 * Hides a picture that cannot be loaded: a photograph with its caption, or a crest.
 * @param {HTMLImageElement} image
 */
function drop(image) {
  (image.closest("figure") ?? image).hidden = true;
}

/**
 * Makes WebKit style the root again: 2.50 does not do so when `:has(:checked)` or `:has([open])` changes, but
 * it does for sheets that are adopted anew.
 * @param {ShadowRoot} root
 */
function restyle(root) {
  if (navigator.vendor[0] === "A") root.adoptedStyleSheets = [...root.adoptedStyleSheets];
}

/**
 * Follows a link to a target in the same shadow root. The platform does not look for link targets there.
 * @param {Event} event @param {ShadowRoot} root
 */
function followLink(event, root) {
  const link = isElement(event.target) ? event.target.closest('a[href^="#"]') : null;
  const target = link && root.getElementById((link.getAttribute("href") ?? "").slice(1));
  if (!target) return;
  event.preventDefault();
  // The filter may leave the entry out: the mark brings it back.
  target.setAttribute("data-arrived", "");
  for (const folded of target.querySelectorAll(":scope > details")) folded.setAttribute("open", "");
  const still = attempt(() => matchMedia("(prefers-reduced-motion: reduce)").matches, true);
  target.scrollIntoView({
    block: target.matches("section") ? "start" : "center",
    behavior: still ? "auto" : "smooth",
  });
  arrive(/** @type {HTMLElement} */ (target));
}

/**
 * Moves the focus to an element that is not a control, and highlights it for two seconds.
 * @param {HTMLElement} target
 */
export function arrive(target) {
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.setAttribute("data-arrived", "");
  setTimeout(() => target.removeAttribute("data-arrived"), 2000);
}

/**
 * Moves by row in a table of radio buttons on the up and down keys. The platform handles left and right.
 * @param {KeyboardEvent} event
 */
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
