/** `<touchline-match>` in Vue's templates: `import type {} from 'touchline/vue'` in one file of the project. */
import type { DefineComponent, HTMLAttributes } from "vue";
import type { TouchlineAttributes, TouchlineElementEventMap } from "./touchline.js";

/** Vue's types know the attribute `what-if` as `whatIf`, and the listener `@touchline-ready` as `onTouchlineReady`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
type Attributes = { [Name in keyof TouchlineAttributes as Camel<Name>]?: TouchlineAttributes[Name] };
type Listeners = {
  [Name in keyof TouchlineElementEventMap as `on${Capitalize<Camel<Name>>}`]?: (
    event: TouchlineElementEventMap[Name],
  ) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "touchline-match": DefineComponent<HTMLAttributes & Attributes & Listeners & { match?: unknown }>;
  }
}
