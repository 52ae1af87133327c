/** Touchline: `<touchline-match>`, a football match centre in one tag. Importing the module defines the element. */

/** What is wrong with a document. */
export interface TouchlineMessage {
  /** fatal: nothing true can be shown; warning: the document is shown all the same. */
  readonly level: "fatal" | "warning";
  /** Where in the document: `match.score`, `events[3].minute`, `teams[0].names["pt BR"]`; empty for the whole. */
  readonly path: string;
  /** A sentence: what is wrong, and what was expected. */
  readonly text: string;
}

/** `detail` of `touchline-ready` and `-error`. */
export interface TouchlineState {
  /** What rendered the markup that is shown; none if the Wasm could not run. */
  readonly renderer: "wasm" | "none";
  readonly messages: readonly TouchlineMessage[];
}

/** `detail` of `touchline-goal`. What is not known is absent. Names come without marks of direction (U+2068, …). */
export interface TouchlineGoal {
  /** The id of the event. */
  readonly id: string;
  readonly kind: "goal" | "own-goal" | "penalty-goal";
  /** The side that it counts for. */
  readonly side?: "home" | "away";
  /** The name of the scorer's own team, for an own goal too. */
  readonly team?: string;
  /** Who scored. */
  readonly player?: string;
  readonly minute?: number;
  /** Minutes beyond the 45th, 90th, 105th or 120th. */
  readonly stoppage?: number;
  /** The score after it, home and away. Absent while the document does not state it yet: a feed may send the goal first. */
  readonly score?: readonly [number, number];
}

/** `detail` of `touchline-update`. */
export interface TouchlineUpdate extends TouchlineState {
  /** The events that differ from the last version. */
  readonly changes?: readonly {
    readonly id: string;
    readonly change: "added" | "corrected" | "cancelled" | "removed";
  }[];
  /** The new goals. */
  readonly goals?: readonly TouchlineGoal[];
  /** The score, if it changed. */
  readonly score?: readonly [number, number];
  /** The status, if it changed: `half-time`. */
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
  "touchline-ready": CustomEvent<TouchlineState>;
  /** Another version of the document is shown. */
  "touchline-update": CustomEvent<TouchlineUpdate>;
  /** A goal came while the page was open: once each, never of history. */
  "touchline-goal": CustomEvent<TouchlineGoal>;
  /** The document cannot be shown, or could not be loaded. What was shown before stays. */
  "touchline-error": CustomEvent<TouchlineState>;
  /** The reader has used a control. Nothing is sent anywhere: this is for the page's own analytics. */
  "touchline-action": CustomEvent<TouchlineAction>;
}

/** The element's attributes, as frameworks write them. */
export interface TouchlineAttributes {
  /** The address of the document, relative to the page. */
  src?: string;
  /** Light or dark. The default follows the page's own `color-scheme`. */
  theme?: "auto" | "light" | "dark";
  /** eager: load at once. The default loads the Wasm near the viewport, or when the reader shows interest. */
  loading?: "lazy" | "eager";
  /** The parts to show, in their order: `header strip story lineups table next`. The default is all of them. */
  sections?: string;
  /** off: no scores to try, and no map. */
  "what-if"?: "on" | "off";
  /** With `src`: seconds between two requests for a live match, 1 to 3600. The default is 30. */
  refresh?: string | number;
  /** The name of the reader's choice in the page's address. */
  share?: string;
  /** The language of the reader, before the document's own: teams go by their name there. */
  lang?: string;
  /** The level of the parts' titles, 2 to 6. The default is 3. */
  "heading-level"?: string | number;
}

/** `<touchline-match>`, with its document inside (`<script type="application/json">`), at `src`, or in `match`. */
export class TouchlineMatch extends HTMLElement {
  /** The document that a script sets: an object, or JSON text. It takes precedence over `src` and over a document inside. */
  match: unknown;
  /** The address of the document, resolved; empty if there is none. */
  src: string;
  /** Light, dark, or as the page is. Reflects. */
  theme: "auto" | "light" | "dark";
  /** When to load the Wasm. Reflects. */
  loading: "lazy" | "eager";
  /** The parts to show, in their order: `header strip story lineups table next`; empty for all. Reflects. */
  sections: string;
  /** Whether the reader may try scores. Reflects. */
  whatIf: boolean;
  /** Seconds between two requests for a live match, 1 to 3600; 30 if nothing valid is set. Reflects. */
  refresh: number;
  /** The language of the reader, before the document's own: teams go by their name there. Reflects. */
  lang: string;
  /** The level of the parts' titles, 2 to 6; 3 if nothing valid is set. Reflects. */
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
    "touchline-match": TouchlineMatch;
  }
  /** The events bubble: a page may listen once, on its document. */
  interface DocumentEventMap extends TouchlineElementEventMap {}
  interface WindowEventMap extends TouchlineElementEventMap {}
}
