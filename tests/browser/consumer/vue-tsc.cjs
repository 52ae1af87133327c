// Vue's templates are checked by the compiler in JavaScript, which TypeScript 7 no longer has.
require("vue-tsc").run(require.resolve("typescript6/lib/tsc"));
