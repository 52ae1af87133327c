/** Touchline: `<touchline-match>`, a football match centre in one tag. Importing the module defines the element. */

/** What is wrong with a document. */
export interface TouchlineMessage {
  /** fatal: nothing true can be shown; warning: shown all the same. */
  readonly level: 'fatal' | 'warning';
  /** Where in the document: `/match/score/0`; empty for the whole. */
  readonly path: string;
  /** A sentence: what is wrong, and what was expected. */
  readonly text: string;
}

/** `detail` of `touchline-ready` and `-error`. */
export interface TouchlineState {
  /** What has made the markup that is shown: none where the Wasm could not run. */
  readonly renderer: 'wasm' | 'none';
  readonly messages: readonly TouchlineMessage[];
}

/** `detail` of `touchline-goal`. What is not known is not there. */
export interface TouchlineGoal {
  /** The id of the event. */
  readonly id: string;
  readonly kind: 'goal' | 'own-goal' | 'penalty-goal';
  /** The side that it counts for. */
  readonly side?: 'home' | 'away';
  /** The name of the scorer's own team, of an own goal too. */
  readonly team?: string;
  /** Who scored. */
  readonly player?: string;
  readonly minute?: number;
  /** Minutes beyond the 45th, 90th, 105th or 120th. */
  readonly stoppage?: number;
  /** The score after it, home and away. */
  readonly score?: readonly [number, number];
}

/** `detail` of `touchline-update`. */
export interface TouchlineUpdate extends TouchlineState {
  /** The events that are others than before. */
  readonly changes?: readonly { readonly id: string; readonly change: 'added' | 'corrected' | 'cancelled' | 'removed' }[];
  /** The goals that came. */
  readonly goals?: readonly TouchlineGoal[];
  /** The score, where it is another. */
  readonly score?: readonly [number, number];
  /** The status, where it is another: `half-time`. */
  readonly status?: string;
}

/** `detail` of `touchline-action`. */
export interface TouchlineAction {
  /** What the reader did, as a word with its values: `filter:goals`. */
  readonly action: string;
}

/** The element's events. All of them bubble, and leave shadow roots. */
export interface TouchlineElementEventMap {
  /** The first match is shown. */
  'touchline-ready': CustomEvent<TouchlineState>;
  /** Another version of the document is shown. */
  'touchline-update': CustomEvent<TouchlineUpdate>;
  /** A goal came while the page was open: once each, never of history. */
  'touchline-goal': CustomEvent<TouchlineGoal>;
  /** The document cannot be shown, or could not be loaded; what was shown before stays. */
  'touchline-error': CustomEvent<TouchlineState>;
  /** The reader has used a control. Nothing is sent anywhere: this is for the page's own analytics. */
  'touchline-action': CustomEvent<TouchlineAction>;
}

/** The element's attributes, as frameworks write them. */
export interface TouchlineAttributes {
  /** The address of the document, relative to the page. */
  src?: string;
  /** Light or dark; else as the page's own `color-scheme` says. */
  theme?: 'auto' | 'light' | 'dark';
  /** eager: at once; else the Wasm comes when the element is near the viewport, or the reader shows interest. */
  loading?: 'lazy' | 'eager';
  /** Which parts, in which order, of `header strip story lineups table next`; everything without it. */
  sections?: string;
  /** off: no scores to try, and no map. */
  'what-if'?: 'on' | 'off';
  /** With `src`: how many seconds to wait before a live match is asked for again, 1 to 3600; 30 without it. */
  refresh?: string | number;
  /** The name under which the reader's choice stands in the page's address. */
  share?: string;
  /** The language of the reader, before the document's own: teams go by their name there. */
  lang?: string;
  /** The level of the parts' titles, 2 to 6; 3 without it. */
  'heading-level'?: string | number;
}

/** `<touchline-match>`, with its document inside (`<script type="application/json">`), at `src`, or in `match`. */
export class TouchlineMatch extends HTMLElement {
  /** The document as script has set it: an object, or JSON text. It counts before `src` and before what is inside. */
  match: unknown;
  /** The address of the document, resolved; empty where there is none. */
  src: string;
  /** Light, dark, or as the page is. Reflects. */
  theme: 'auto' | 'light' | 'dark';
  /** When to load what may wait. Reflects. */
  loading: 'lazy' | 'eager';
  /** Which parts, in which order, of `header strip story lineups table next`; empty is everything. Reflects. */
  sections: string;
  /** Whether there are scores to try. Reflects. */
  whatIf: boolean;
  /** Seconds between two requests for a live match, 1 to 3600; 30 where nothing, or nonsense, is set. Reflects. */
  refresh: number;
  /** The language of the reader, before the document's own: teams go by their name there. Reflects. */
  lang: string;
  /** The level of the parts' titles, 2 to 6; 3 where nothing, or nonsense, is set. Reflects. */
  headingLevel: number;

  addEventListener<K extends keyof TouchlineElementEventMap>(
    type: K,
    listener: (this: TouchlineMatch, event: TouchlineElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: TouchlineMatch, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'touchline-match': TouchlineMatch;
  }
  /** The events bubble: a page may listen once, on its document. */
  interface DocumentEventMap extends TouchlineElementEventMap {}
  interface WindowEventMap extends TouchlineElementEventMap {}
}
