/** `<touchline-match>`, a football match centre in one tag. Importing the module defines the element. */

/** A problem with a document. */
export interface TouchlineMessage {
  /** fatal: the element cannot show the document. warning: it shows the document anyway. */
  readonly level: "fatal" | "warning";
  /** The path: `match.score`, `events[3].minute`, `teams[0].names["pt BR"]`. Empty for the whole document. */
  readonly path: string;
  /** A sentence that says what is wrong, and what the element expected. */
  readonly text: string;
}

/** The `detail` of `touchline-ready` and `touchline-error`. */
export interface TouchlineState {
  /** What rendered the current markup. `none` if the Wasm could not run. */
  readonly renderer: "wasm" | "none";
  readonly messages: readonly TouchlineMessage[];
}

/** The `detail` of `touchline-goal`. Unknown values are absent. Names have no bidi controls (U+2068, …). */
export interface TouchlineGoal {
  /** The id of the event. */
  readonly id: string;
  readonly kind: "goal" | "own-goal" | "penalty-goal";
  /** The side for which the goal counts. */
  readonly side?: "home" | "away";
  /** The name of the scorer's team, even for an own goal. */
  readonly team?: string;
  /** The scorer's name. */
  readonly player?: string;
  readonly minute?: number;
  /** Minutes of stoppage time after the 45th, 90th, 105th or 120th minute. */
  readonly stoppage?: number;
  /** The score after the goal, home first. Absent if not known yet: a feed may send the goal first. */
  readonly score?: readonly [number, number];
}

/** The `detail` of `touchline-update`. */
export interface TouchlineUpdate extends TouchlineState {
  /** The match events that differ from the last version. */
  readonly changes?: readonly {
    readonly id: string;
    readonly change: "added" | "corrected" | "cancelled" | "removed";
  }[];
  /** The new goals. */
  readonly goals?: readonly TouchlineGoal[];
  /** The score, if it changed. */
  readonly score?: readonly [number, number];
  /** The status, if it changed. For example `half-time`. */
  readonly status?: string;
}

/** The `detail` of `touchline-action`. */
export interface TouchlineAction {
  /** The reader's action, a word with its values: `filter:goals`. */
  readonly action: string;
}

/** The element's events. All of them bubble and leave shadow roots. */
export interface TouchlineElementEventMap {
  /** The element shows its first match. */
  "touchline-ready": CustomEvent<TouchlineState>;
  /** The element shows a new version of the document. */
  "touchline-update": CustomEvent<TouchlineUpdate>;
  /** A goal was scored while the page was open. Fires once per goal, never for earlier goals. */
  "touchline-goal": CustomEvent<TouchlineGoal>;
  /** The element could not load or show a document. The current markup stays. */
  "touchline-error": CustomEvent<TouchlineState>;
  /** The reader used a control. The element sends no data: this event is for the page's own analytics. */
  "touchline-action": CustomEvent<TouchlineAction>;
}

/** The element's attributes, as frameworks set them. */
export interface TouchlineAttributes {
  /** The URL of the document, relative to the page. */
  src?: string;
  /** The theme. The default follows the page's `color-scheme`. */
  theme?: "auto" | "light" | "dark";
  /** eager: load at once. lazy, the default: load near the viewport, or when the reader shows interest. */
  loading?: "lazy" | "eager";
  /** The parts to show, in this order: `header strip story statistics lineups table next`. The default is all parts. */
  sections?: string;
  /** off: hides the scores to try and the map. */
  "what-if"?: "on" | "off";
  /** With `src`: the seconds between two requests for a live match, 1 to 3600. The default is 30. */
  refresh?: string | number;
  /** The name of the reader's choice in the page's address. */
  share?: string;
  /** The reader's language, which overrides the document's. Teams have their names in this language. */
  lang?: string;
  /** The heading level of the parts' titles, 2 to 6. The default is 3. */
  "heading-level"?: string | number;
}

/**
 * `<touchline-match>`. Its document is inline (`<script type="application/json">`), at `src`, or in `match`.
 */
export class TouchlineMatch extends HTMLElement {
  /** The document that a script sets: an object, or JSON text. It overrides `src` and an inline document. */
  match: unknown;
  /** The absolute URL of the document, or an empty string. */
  src: string;
  /** The theme; `auto` follows the page. Reflects. */
  theme: "auto" | "light" | "dark";
  /** When to load the Wasm. Reflects. */
  loading: "lazy" | "eager";
  /**
   * The parts to show, in this order: `header strip story statistics lineups table next`. Empty for all parts. Reflects.
   */
  sections: string;
  /** Whether the reader may try scores. Reflects. */
  whatIf: boolean;
  /** The seconds between two requests for a live match, 1 to 3600. Defaults to 30. Reflects. */
  refresh: number;
  /**
   * The reader's language, which overrides the document's. Teams have their names in this language. Reflects.
   */
  lang: string;
  /** The heading level of the parts' titles, 2 to 6. Defaults to 3. Reflects. */
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
  /** The events bubble, so a page can listen once on its document. */
  interface DocumentEventMap extends TouchlineElementEventMap {}
  interface WindowEventMap extends TouchlineElementEventMap {}
}
