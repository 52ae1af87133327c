// @ts-check
/**
 * Calls `act` and returns its result, or `otherwise` if it throws. For platform calls that a page, a frame or
 * a browser may forbid. Such a refusal is not a fault of the Wasm, and must not cost the reader a score.
 * @template T, U @param {() => T} act @param {U} otherwise @returns {T | U}
 */
export function attempt(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
