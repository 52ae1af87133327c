// @ts-check
/** Fetches a text file of the widget. */

/** Thrown if a file of the widget cannot be fetched. */
export class Missing extends Error {}

/** @param {URL} address @param {string} name the file's name, for the error @returns {Promise<string>} */
export async function fetchText(address, name) {
  const response = await fetch(address).catch((error) => error);
  if (!response.ok) throw new Missing(`${name}: ${response.status ?? response.message}`);
  return response.text();
}
