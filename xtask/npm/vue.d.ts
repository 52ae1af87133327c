/** `<touchline-match>` in Vue's templates: `import type {} from 'touchline/vue'` in one file of the project. */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { TouchlineAttributes } from './touchline.js';

declare module 'vue' {
  interface GlobalComponents {
    'touchline-match': DefineComponent<HTMLAttributes & TouchlineAttributes & { match?: unknown }>;
  }
}
