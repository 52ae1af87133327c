// Type-checks Vue templates with the JavaScript compiler API, which TypeScript 7 no longer has.
require('vue-tsc').run(require.resolve('typescript6/lib/tsc'));
