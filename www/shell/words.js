// @ts-check
/** The catalogues of languages other than English, and an editor's own texts. Each file is fetched once per page. */
import { fetchText } from "./fetch_text.js";
import { moduleLoader } from "./load_module.js";
import { once } from "./once.js";

/** @import { OwnWords } from './own_words.js' */

/** The loaders of the files, by their addresses. @type {Map<string, () => Promise<string>>} */
const texts = new Map();

/**
 * The text of the catalogue, empty for English. Throws `Missing` if the fetch fails. The next call then tries
 * again.
 * @param {string | undefined} name the name of its file
 */
export async function wordsOf(name) {
  return name ? part(name) : "";
}

const loadCompiler = moduleLoader(() => import("./own_words.js"), "./shell/own_words.js");

/**
 * An editor's own texts, compiled. If their file cannot be fetched, the page hears why.
 * @param {unknown} words texts by their ids, or the address of their file
 * @param {string} index the name of the file with the ids of all messages
 * @param {string} lang the language of the texts
 * @returns {Promise<OwnWords | undefined>}
 */
export async function ownWordsOf(words, index, lang) {
  if (!words) return undefined;
  try {
    const own = typeof words === "string" ? text(words, words) : words;
    const [{ compile }, ids, of] = await Promise.all([loadCompiler(), part(index), own]);
    return compile(of, ids, lang);
  } catch (error) {
    const why = `${/** @type {Error} */ (error).message}: no text of your own is used`;
    return { compiled: "", messages: [{ level: "warning", path: "words", text: why }] };
  }
}

/** The text of a file of Touchline's words. @param {string} name */
const part = (name) => text(`${new URL(`./words/${name}`, import.meta.url)}`, `words/${name}`);

/** @param {string} href @param {string} name the file's name, for an error */
function text(href, name) {
  const load = texts.get(href) ?? once(() => fetchText(new URL(href), name));
  texts.set(href, load);
  return load();
}
