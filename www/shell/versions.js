// @ts-check
/** @typedef {import('./version.js').Version} Version */
/**
 * The source of the document: the value of `match`, the address (`isFeed`), or the inline text.
 * `prerendered`: the markup that preceded the script was rendered from this source.
 * `followed`: the element has started to show this source.
 * `woken`: the reader has shown interest since then.
 * @typedef {{ from: unknown, isFeed: boolean, prerendered: boolean, followed: boolean, woken?: boolean }} Source
 */

/** The two versions of a document that an element needs: the one that it shows, and a newer one. */
export class Versions {
  /**
   * The version that the element shows: the last good one, or a bad one if none was good.
   * @type {Version | undefined}
   */
  shown;
  /** A newer version, until a view has shown or rejected it. @type {Version | undefined} */
  next;
  #good = false;
  /** How many times the Wasm was lost since the last version arrived. */
  #losses = 0;

  /** @param {Version} version */
  came(version) {
    this.next = version;
    this.#losses = 0;
  }

  /** Records that a view has shown or rejected a version. @param {Version} version @param {boolean} good */
  judged(version, good) {
    if (good || !this.#good) {
      this.shown = version;
      this.#good = good;
    }
    // A newer version may have arrived meanwhile.
    if (this.next === version) this.next = undefined;
  }

  /** Records a loss of the Wasm. After the second loss, drops the version that caused it and returns it. */
  lost() {
    this.#losses += 1;
    if (this.#losses < 2) return undefined;
    const blamed = this.next ?? this.shown;
    if (this.next) this.next = undefined;
    else this.shown = undefined;
    this.#good &&= this.shown !== undefined;
    return blamed;
  }
}
