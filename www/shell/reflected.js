// @ts-check
/** Where there is no document, on a server, the class is there all the same, and of no use. @type {typeof HTMLElement} */
const Base = globalThis.HTMLElement ?? class {};

/**
 * The element's attributes as properties, which reflect as those of the platform's own elements do: what is set comes to
 * stand in the attribute, and a value that means nothing reads as the default. (`lang` and `hidden` are everybody's.)
 */
export class Reflected extends Base {
  /** The address of the document, resolved; empty without one. */
  get src() {
    const src = this.getAttribute('src');
    return src !== null && URL.canParse(src, this.baseURI) ? new URL(src, this.baseURI).href : (src ?? '');
  }
  set src(value) {
    this.setAttribute('src', value);
  }

  /** When to load what may wait. @returns {'lazy' | 'eager'} */
  get loading() {
    return this.getAttribute('loading')?.toLowerCase() === 'eager' ? 'eager' : 'lazy';
  }
  set loading(value) {
    this.setAttribute('loading', value);
  }

  /** Light, dark, or as the page is. @returns {'auto' | 'light' | 'dark'} */
  get theme() {
    const theme = this.getAttribute('theme')?.toLowerCase();
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  }
  set theme(value) {
    this.setAttribute('theme', value);
  }

  /** The parts to show, in their order: names with spaces between. Empty is everything. */
  get sections() {
    return this.getAttribute('sections') ?? '';
  }
  set sections(value) {
    this.setAttribute('sections', value);
  }

  /** Whether there are scores to try; `what-if="off"` says no. */
  get whatIf() {
    return this.getAttribute('what-if')?.toLowerCase() !== 'off';
  }
  set whatIf(value) {
    this.setAttribute('what-if', value ? 'on' : 'off');
  }

  /** Seconds between two requests for a live match, 1 to 3600. */
  get refresh() {
    const seconds = Number.parseFloat(this.getAttribute('refresh') ?? '');
    return Number.isNaN(seconds) ? 30 : Math.min(3600, Math.max(1, seconds));
  }
  set refresh(value) {
    this.setAttribute('refresh', String(value));
  }

  /** The level of the parts' titles, 2 to 6. */
  get headingLevel() {
    const level = Number.parseInt(this.getAttribute('heading-level') ?? '', 10);
    return level >= 2 && level <= 6 ? level : 3;
  }
  set headingLevel(value) {
    this.setAttribute('heading-level', String(value));
  }
}

/** A property that script has set before the element was defined hides the accessor: set it again. @param {HTMLElement} element @param {string[]} names */
export function upgrade(element, names) {
  const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  for (const name of names.filter((name) => Object.hasOwn(element, name))) {
    const value = self[name];
    delete self[name];
    self[name] = value;
  }
}
