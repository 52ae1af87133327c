// @ts-check
/** Loads the modules that not every element needs. */
import { once } from "./once.js";

/**
 * Loads a module once. Browsers cache a module that they could not parse. Firefox also caches one that it could
 * not fetch. So each new attempt uses a new URL.
 * @template T
 * @param {() => Promise<T>} load imports the module
 * @param {string} path the module's path from `touchline.js`
 * @returns {() => Promise<T>}
 */
export function moduleLoader(load, path) {
  let attempts = 0;
  return once(async () => {
    const attempt = attempts++;
    try {
      return await (attempt ? import(`${new URL(path, import.meta.url)}?attempt=${attempt}`) : load());
    } catch (error) {
      // A syntax error does not name its file.
      throw new Error(`${path.split("/").pop()}: ${/** @type {Error} */ (error).message}`);
    }
  });
}
