// @ts-check
/**
 * Whether the reader holds down a pointer or the space bar in an element. A browser fires a click only if the
 * same node is under the pointer at press and at release. A markup swap in between would lose the click. The
 * same is true of the space bar.
 */

/** The maximum delay from release to click in milliseconds. Browsers may wait for a second tap. */
const PATIENCE = { touch: 400, other: 50 };
/** A press that began before the listeners were there. */
const UNKNOWN = "unknown";

export class Press {
  /** The pointers that are down, and the space bar. @type {Set<number | string>} */
  #down = new Set();
  #element;
  /** @type {Promise<void> | undefined} */
  #over;
  #timer = 0;
  /** Ends the press at once. */
  end = () => {};

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
    const early = { capture: true, passive: true };
    element.addEventListener(
      "pointerdown",
      (event) => this.#begin(/** @type {PointerEvent} */ (event).pointerId),
      early,
    );
    element.addEventListener(
      "keydown",
      (event) => {
        if (/** @type {KeyboardEvent} */ (event).key === " ") this.#begin(" ");
      },
      early,
    );
    if (element.matches(":active")) this.#begin(UNKNOWN);
  }

  /** Resolves after the release and the click that follows it. Undefined if nothing is held down. */
  get over() {
    return this.#over;
  }

  /** @param {number | string} what */
  #begin(what) {
    this.#down.add(what);
    clearTimeout(this.#timer);
    const page = this.#element.ownerDocument.defaultView;
    if (this.#over || !page) return;
    const listening = new AbortController();
    const how = { capture: true, passive: true, signal: listening.signal };
    this.#over = new Promise((resolve) => {
      this.end = () => {
        listening.abort();
        clearTimeout(this.#timer);
        this.#down.clear();
        this.#over = undefined;
        resolve();
      };
    });
    // On the window: the reader may release the pointer anywhere.
    for (const name of ["pointerup", "pointercancel", "pointermove"]) {
      page.addEventListener(name, (event) => this.#pointer(/** @type {PointerEvent} */ (event)), how);
    }
    page.addEventListener("keyup", (event) => this.#release(event.key, PATIENCE.other), how);
    // The click's listeners and its default action run in this task.
    page.addEventListener("click", () => void (this.#down.size || this.#settle(0)), how);
    page.addEventListener("dragend", () => this.end(), how);
    // Another window gets the release.
    page.addEventListener("blur", (event) => void (event.target === page && this.end()), how);
  }

  /**
   * Handles a release. A mouse that moves without a button was released unseen: off the window, or over a
   * menu.
   * @param {PointerEvent} event
   */
  #pointer({ type, pointerId, pointerType, buttons }) {
    if (type === "pointermove" && (pointerType !== "mouse" || buttons)) return;
    this.#release(pointerId, pointerType === "mouse" ? PATIENCE.other : PATIENCE.touch);
  }

  /** @param {number | string} what @param {number} patience */
  #release(what, patience) {
    if (!this.#down.delete(what) && !this.#down.delete(UNKNOWN)) return;
    if (!this.#down.size) this.#settle(patience);
  }

  /** @param {number} wait */
  #settle(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.end, wait);
  }
}
