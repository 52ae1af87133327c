// @ts-check
/** The catalogues of languages other than English: one file per language, fetched once per page. */
import { fetchText } from "./fetch_text.js";
import { once } from "./once.js";

/** @type {Map<string, () => Promise<string>>} */
const texts = new Map();

/**
 * The text of the catalogue for a version, empty for English. Throws `Missing` if the fetch fails. The next
 * call then tries again.
 * @param {import('./engine.js').Engine} engine
 * @param {import('./version.js').Version} version
 * @param {string} lang the reader's language
 */
export async function wordsOf(engine, version, lang) {
  const name = version.reading(engine).words(lang);
  if (!name) return "";
  const load =
    texts.get(name) ?? once(() => fetchText(new URL(`./words/${name}`, import.meta.url), `words/${name}`));
  texts.set(name, load);
  return load();
}
