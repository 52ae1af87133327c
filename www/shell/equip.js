// @ts-check
/** Gets a version of a document ready to be shown. */
import { task } from "./engine.js";
import { ownWordsOf, wordsOf } from "./words.js";

/**
 * The words that a view needs: the text of a catalogue, empty for English, and an editor's own texts.
 * @typedef {{ catalogue: string, own?: import('./own_words.js').OwnWords }} Words
 */

/**
 * Fetches the words of a version, and works out what is still possible in all groups. Throws `Missing` if a file
 * cannot be fetched. The next call then tries again.
 * @param {import('./engine.js').Engine} engine
 * @param {import('./version.js').Version} version
 * @param {{ lang: string, words: unknown }} element
 * @returns {Promise<Words>}
 */
export async function equip(engine, version, { lang, words }) {
  const name = version.reading(engine).words(lang);
  // A catalogue is called `TAG-HASH.txt`.
  const language = name?.slice(0, name.lastIndexOf("-")) ?? "en";
  const [catalogue, own] = await Promise.all([
    wordsOf(name),
    ownWordsOf(words, engine.wordsIndex(), language),
  ]);
  // What is still possible in all groups is worked out in slices.
  while (!version.reading(engine).advance()) await task();
  return { catalogue, own };
}
