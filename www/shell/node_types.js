// @ts-check
/**
 * What a node is. The nodes of an element that was moved to a frame belong to two windows, and each window has classes of its
 * own: `instanceof` knows only those of one.
 */

/** @param {unknown} node @returns {node is Element} */
export const isElement = (node) => /** @type {Node | null | undefined} */ (node)?.nodeType === 1;

/** @param {unknown} node @returns {node is HTMLInputElement} */
export const isInput = (node) => isElement(node) && node.localName === "input";
