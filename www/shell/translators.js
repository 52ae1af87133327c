// @ts-check
/**
 * Nodes that others change. A page translator puts elements of its own in the place of a view's texts: Yew then writes into
 * nodes that nobody sees, and the score stands still. This only notes that it happened. Whoever answers at once is answered by
 * the translator, for ever; so the shell mounts anew when the next update is due, and not before.
 */

/** What translators put around texts, and no view has. */
const TRANSLATED = "FONT";

export class Translators {
  #observer = new MutationObserver((records) => this.#note(records));
  #found = false;
  #ours = false;
  /** What the view has added or written in this turn. @type {Set<Node>} */
  #fresh = new Set();

  /** Begins with a view that is whole, and new to everybody in this turn. @param {Element} place */
  watch(place) {
    this.#observer.disconnect();
    this.#observer.observe(place, { childList: true, characterData: true, subtree: true });
    this.#found = false;
    this.#fresh.add(place);
  }

  /** Whether somebody else has changed the nodes of the view. */
  get found() {
    this.#note(this.#observer.takeRecords());
    return this.#found;
  }

  /** From now on the view and the shell write, and others may answer at once. Called again, it is another step of theirs. */
  begin() {
    this.#note(this.#observer.takeRecords());
    this.#ours = true;
    this.#fresh.clear();
  }

  end() {
    this.#note(this.#observer.takeRecords());
    this.#ours = false;
  }

  /** @param {MutationRecord[]} records */
  #note(records) {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (!this.#ours) this.#found ||= type === "childList";
      else if (type !== "childList") this.#fresh.add(target);
      else {
        // A view does not take away what it has just written.
        this.#found ||=
          [...removedNodes].some((node) => this.#fresh.has(node)) ||
          (removedNodes.length > 0 && this.#isFresh(target));
        for (const node of addedNodes) {
          this.#found ||= node.nodeName === TRANSLATED;
          this.#fresh.add(node);
        }
      }
    }
  }

  /** @param {Node | null} node */
  #isFresh(node) {
    for (; node; node = node.parentNode) if (this.#fresh.has(node)) return true;
    return false;
  }
}
