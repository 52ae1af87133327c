// @ts-check
/** @typedef {import('./version.js').Version} Version */
/**
 * Where the document comes from: the value of `match`, the address (`isFeed`), or the text inside. `prerendered` says whether
 * the markup before the script was made from it, `followed` whether the element has begun to show it, and `woken` whether the
 * reader has shown interest since then.
 * @typedef {{ from: unknown, isFeed: boolean, prerendered: boolean, followed: boolean, woken?: boolean }} Source
 */

/** The two versions of its document that an element needs: the one that it shows, and the one that came since. */
export class Versions {
  /** What the element shows: the last good version, or a bad one as long as none was good. @type {Version | undefined} */
  shown;
  /** What came since, until a view has shown or refused it. @type {Version | undefined} */
  next;
  #good = false;
  /** How often the Wasm was lost since a version last came. */
  #losses = 0;

  /** @param {Version} version */
  came(version) {
    this.next = version;
    this.#losses = 0;
  }

  /** A view has shown a version, or refused it. @param {Version} version @param {boolean} good */
  judged(version, good) {
    if (good || !this.#good) {
      this.shown = version;
      this.#good = good;
    }
    // Another one may have come meanwhile.
    if (this.next === version) this.next = undefined;
  }

  /** The Wasm was lost over one of them. Returns that one if it is given up: after the second time. */
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
