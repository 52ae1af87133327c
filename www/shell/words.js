// @ts-check
/** The words of languages other than English: a file for each, fetched once for the page. */

/** @type {Map<string, Promise<string>>} */
const texts = new Map();

/** Fetches the words in a file. If that fails, the next call tries again. @param {string} name */
export function fetchWords(name) {
  const known = texts.get(name);
  if (known) return known;
  const text = fetch(new URL(`./words/${name}`, import.meta.url)).then((response) => {
    if (response.ok) return response.text();
    throw new Error(`words/${name}: ${response.status}`);
  });
  texts.set(name, text);
  text.catch(() => texts.delete(name));
  return text;
}
