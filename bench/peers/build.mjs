// @ts-check
// Bundles the peers into a folder, and compresses every file there as a static host would: node bench/peers/build.mjs FOLDER

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { argv } from "node:process";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const folder = argv[2] ?? "";
for (const [name, runtime] of [
  ["preact", "preact"],
  ["vanilla", "text"],
]) {
  await build({
    entryPoints: [join(here, `${name}.jsx`)],
    outfile: join(folder, `${name}.js`),
    alias: { runtime: join(here, `runtime/${runtime}.js`) },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
}
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || ![".css", ".html", ".js", ".json", ".wasm"].includes(extname(entry.name))) continue;
  const path = join(entry.parentPath, entry.name);
  if ((statSync(`${path}.br`, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= statSync(path).mtimeMs) continue;
  const content = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
}
