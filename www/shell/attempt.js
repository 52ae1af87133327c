// @ts-check
/**
 * Calls the platform where a page, a frame or a browser may forbid it, and returns `otherwise` if the call throws. What the
 * platform refuses is no fault of the Wasm, and nothing that a reader should miss a score for.
 * @template T, U @param {() => T} act @param {U} otherwise @returns {T | U}
 */
export function attempt(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
