// @ts-check
/**
 * Detects page translators. A page translator replaces a view's text nodes with its own elements. Yew then
 * writes into detached nodes, and the score freezes. This class only detects the change. If the shell reacted
 * at once, the translator would react again, forever. So the shell mounts a new view only when the next
 * update is due.
 */

/** The element that translators put around texts. No view uses it. */
const TRANSLATED = "FONT";

export class Translators {
  #observer = new MutationObserver((records) => this.#note(records));
  #found = false;
  #ours = false;
  /** The nodes that the view added or wrote in this turn. @type {Set<Node>} */
  #fresh = new Set();

  /** Starts observing a complete view that is new in this turn. @param {Element} place */
  watch(place) {
    this.#observer.disconnect();
    this.#observer.observe(place, { childList: true, characterData: true, subtree: true });
    this.#found = false;
    this.#fresh.add(place);
  }

  /** Whether another script has changed the view's nodes. */
  get found() {
    this.#note(this.#observer.takeRecords());
    return this.#found;
  }

  /**
   * Starts a step in which the view and the shell write, and other scripts may react at once. A new call
   * starts the next step.
   */
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
        // A view never removes what it has just written.
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
