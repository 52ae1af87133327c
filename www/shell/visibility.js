// @ts-check
/**
 * Observes which elements are near the viewport. Each window has its own observer, because an element may
 * move to a frame.
 */
import { attempt } from "./attempt.js";

/**
 * Called when an element enters or leaves the area near the viewport.
 * @typedef {(element: Element, isNear: boolean) => void} Notice
 */

export class Visibility {
  #notice;
  #options;
  /** @type {WeakMap<Window, IntersectionObserver>} */
  #observers = new WeakMap();
  /** The observer of each element. @type {WeakMap<Element, IntersectionObserver>} */
  #having = new WeakMap();

  /** @param {Notice} notice @param {IntersectionObserverInit} [options] */
  constructor(notice, options) {
    this.#notice = notice;
    this.#options = options;
  }

  /** Observes an element in its current window. @param {Element} element */
  observe(element) {
    this.unobserve(element);
    const page = element.ownerDocument.defaultView;
    if (!page) return;
    const observer = this.#observers.get(page) ?? attempt(() => this.#open(page), undefined);
    // Without an observer, treat the element as near.
    if (!observer) return this.#notice(element, true);
    this.#observers.set(page, observer);
    this.#having.set(element, observer);
    observer.observe(element);
  }

  /** @param {Element} element */
  unobserve(element) {
    this.#having.get(element)?.unobserve(element);
    this.#having.delete(element);
  }

  /** @param {Window & typeof globalThis} page */
  #open(page) {
    const tell = (/** @type {IntersectionObserverEntry[]} */ entries) => {
      for (const { isIntersecting, target } of entries) this.#notice(target, isIntersecting);
    };
    return new page.IntersectionObserver(tell, this.#options);
  }
}
