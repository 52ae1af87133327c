// @ts-check
/** Gets a version of a document ready to be shown. */
import { task } from "./engine.js";
import { ownWordsOf, wordsOf } from "./words.js";

/**
 * The words that a view needs: the text of a catalogue, empty for English, and an editor's own texts.
 * @typedef {{ catalogue: string, own?: import('./own_words.js').OwnWords }} Words
 */

/**
 * Adopts the style of parts that few documents have, if the version has such a part, and works out what is still
 * possible in all groups. Returns the words. Throws `Missing` if a file cannot be fetched. The next call then tries
 * again.
 * @param {import('./engine.js').Engine} engine
 * @param {import('./version.js').Version} version
 * @param {{ lang: string, sections: string, rows: number, words: unknown }} element
 * @param {import('./style.js').Style} style
 * @returns {Promise<Words>}
 */
export async function equip(engine, version, { lang, sections, rows, words }, style) {
  const reading = version.reading(engine);
  const needsMore = reading.needsMore(sections, rows);
  const name = reading.words(lang);
  // A catalogue is called `TAG-HASH.txt`.
  const language = name?.slice(0, name.lastIndexOf("-")) ?? "en";
  const [catalogue, own] = await Promise.all([
    wordsOf(name),
    ownWordsOf(words, engine.wordsIndex(), language),
    needsMore && style.wearMore(),
  ]);
  // What is still possible in all groups is worked out in slices.
  while (!version.reading(engine).advance()) await task();
  return { catalogue, own };
}
