// @ts-check
/**
 * Type checks for nodes. After an element moves to a frame, its nodes belong to two windows. Each window has
 * its own classes, and `instanceof` knows only those of one window.
 */

/** @param {unknown} node @returns {node is Element} */
export const isElement = (node) => /** @type {Node | null | undefined} */ (node)?.nodeType === 1;

/** @param {unknown} node @returns {node is HTMLInputElement} */
export const isInput = (node) => isElement(node) && node.localName === "input";
