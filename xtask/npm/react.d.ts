/** `<touchline-match>` in JSX: `import type {} from 'touchline/react'` in one file of the project. React 19 or later. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { TouchlineAttributes, TouchlineElementEventMap, TouchlineMatch } from "./touchline.js";

/** React 19 adds a listener for every property `on…` of a custom element: `ontouchline-ready={…}`. */
type Listeners = {
  [Name in keyof TouchlineElementEventMap as `on${Name}`]?: (event: TouchlineElementEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "touchline-match": DetailedHTMLProps<HTMLAttributes<TouchlineMatch>, TouchlineMatch> &
        TouchlineAttributes &
        Listeners & { match?: unknown };
    }
  }
}
