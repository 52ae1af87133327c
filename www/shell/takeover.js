// @ts-check
/**
 * The takeover: new markup replaces the old markup of a view within one task, without disturbing the reader.
 * Nothing moves, because both are the same view. This module restores focus, selection and open details.
 */

import { attempt } from "./attempt.js";
import { isElement, isInput } from "./node_types.js";
import { arrive } from "./shadow_root.js";

/**
 * The position of an element: the nearest named ancestor, and the path down from it.
 * @typedef {{ name: string, way: number[] }} Place
 */
/**
 * A point in the text: the element, and the number of characters before the point.
 * @typedef {{ place: Place, before: number }} Point
 */

/**
 * Moves a shadow root template into the shadow root, if a script or a sanitiser inserted it. The parser would
 * have done that.
 * @param {Element} element @param {ShadowRoot} root
 */
export function admit(element, root) {
  const inert = /** @type {HTMLTemplateElement | null} */ (
    element.querySelector(":scope > template[shadowrootmode]")
  );
  if (inert && !root.firstElementChild) root.append(inert.content);
  inert?.remove();
}

/**
 * Records the reader's position in the old markup. The returned function restores it in the new markup.
 * @param {ShadowRoot} root @param {Element} old @returns {(fresh: Element) => void}
 */
export function hold(root, old) {
  const active = root.activeElement;
  const focus = active && old.contains(active) ? placeOf(active, old) : undefined;
  const caret = isInput(active) && active.type === "text" ? active.selectionStart : null;
  const folds = [...old.querySelectorAll("details")].map((fold) => ({
    place: placeOf(fold, old),
    open: fold.open,
  }));
  const arrived = active?.hasAttribute("data-arrived");
  const selection = attempt(() => root.ownerDocument.getSelection(), null);
  const range = selection && attempt(() => rangeOf(selection, root), undefined);
  const from = range && pointOf(range.startContainer, range.startOffset, old);
  const to = range && pointOf(range.endContainer, range.endOffset, old);
  return (fresh) => {
    for (const { place, open } of folds) find(place, fresh)?.toggleAttribute("open", open);
    const [start, end] = [from && locate(from, fresh), to && locate(to, fresh)];
    if (start && end)
      attempt(() => selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset), undefined);
    const target = /** @type {HTMLElement | undefined} */ (focus && find(focus, fresh));
    if (target && arrived) arrive(target);
    else target?.focus({ preventScroll: true });
    if (isInput(target) && caret !== null) target.setSelectionRange(caret, caret);
  };
}

/**
 * The selected range in a shadow root, if any. WebKit reports such a selection as collapsed; only the range
 * itself is right. Without `getComposedRanges`, Chromium has the range on the root's selection, and Firefox
 * on the document's.
 * @param {Selection} selection
 * @param {ShadowRoot & { getSelection?(): Selection | null }} root
 * @returns {AbstractRange | undefined}
 */
function rangeOf(selection, root) {
  const older = () => {
    const inside = root.getSelection?.() ?? selection;
    return inside.rangeCount ? [inside.getRangeAt(0)] : [];
  };
  // Safari 17 takes the roots as separate arguments, and throws here.
  const [range] = attempt(() => selection.getComposedRanges?.({ shadowRoots: [root] }), undefined) ?? older();
  return range?.collapsed ? undefined : range;
}

/** @param {Element} element @param {Element} top @returns {Place} */
function placeOf(element, top) {
  /** @type {number[]} */
  const way = [];
  let at = element;
  while (at !== top && at.parentElement) {
    const name = ["data-key", "id"].find((name) => at.hasAttribute(name));
    if (name) return { name: `[${name}="${CSS.escape(at.getAttribute(name) ?? "")}"]`, way };
    way.unshift([...at.parentElement.children].indexOf(at));
    at = at.parentElement;
  }
  return { name: "", way };
}

/** @param {Place} place @param {Element} top @returns {Element | undefined} */
function find({ name, way }, top) {
  let at = (name ? top.querySelector(name) : top) ?? undefined;
  for (const index of way) at = at?.children[index];
  return at;
}

/**
 * Counts in characters: adjacent texts may be two nodes in one markup and one node in the other.
 * @param {Node} node @param {number} offset @param {Element} top @returns {Point | undefined}
 */
function pointOf(node, offset, top) {
  const element = isElement(node) ? node : node.parentElement;
  if (!element || !top.contains(element)) return undefined;
  const before = top.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { place: placeOf(element, top), before: before.toString().length };
}

/** @param {Point} point @param {Element} top @returns {{ node: Node, offset: number } | undefined} */
function locate({ place, before }, top) {
  const element = find(place, top);
  if (!element) return undefined;
  const texts = top.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = before;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.nodeValue ?? "";
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return { node: element, offset: 0 };
}

/** The action of a control, with the number in a text field, or the stop of a slider. @param {Element} control */
export function actionOf(control) {
  const named = control.getAttribute("data-action");
  if (!isInput(control)) return named;
  if (control.type === "range") return `${named}:${control.dataset.at}`;
  return control.type === "text" ? `${named}:${Number.parseInt(control.value, 10) || 0}` : named;
}

/**
 * The actions that the reader chose in markup before it had listeners.
 * @param {Element} markup @returns {string[]}
 */
export function chosen(markup) {
  const controls = [...markup.querySelectorAll("input")].filter((control) =>
    control.type === "radio"
      ? control.checked && !control.defaultChecked
      : control.value !== control.defaultValue,
  );
  return controls.map((control) => actionOf(control) ?? "");
}
