// @ts-check
/** What is near the viewport. Each window has an observer of its own: an element may be moved to a frame. */
import { attempt } from "./attempt.js";

/** Told when an element comes, and when it goes. @typedef {(element: Element, isNear: boolean) => void} Notice */

export class Visibility {
  #notice;
  #options;
  /** @type {WeakMap<Window, IntersectionObserver>} */
  #observers = new WeakMap();
  /** Which observer has an element. @type {WeakMap<Element, IntersectionObserver>} */
  #having = new WeakMap();

  /** @param {Notice} notice @param {IntersectionObserverInit} [options] */
  constructor(notice, options) {
    this.#notice = notice;
    this.#options = options;
  }

  /** Observes an element in the window where it is now. @param {Element} element */
  observe(element) {
    this.unobserve(element);
    const page = element.ownerDocument.defaultView;
    if (!page) return;
    const observer = this.#observers.get(page) ?? attempt(() => this.#open(page), undefined);
    // Without an observer nobody knows better.
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
