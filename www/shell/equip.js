// @ts-check
/** Fetches what a version of a document needs besides the Wasm and the usual style. */
import { wordsOf } from "./words.js";

/**
 * Adopts the style of parts that few documents have, if the version has such a part, and returns the text of its
 * catalogue. Throws `Missing` if one of them cannot be fetched. The next call then tries again.
 * @param {import('./engine.js').Engine} engine
 * @param {import('./version.js').Version} version
 * @param {{ lang: string, sections: string, rows: number }} element
 * @param {import('./style.js').Style} style
 */
export async function equip(engine, version, { lang, sections, rows }, style) {
  const needsMore = version.reading(engine).needsMore(sections, rows);
  const [words] = await Promise.all([wordsOf(engine, version, lang), needsMore && style.wearMore()]);
  return words;
}
