// The part of `cargo xtask dist` that npm tools do best: minifies, compresses and hashes the files of a folder, in place.
// Usage: node xtask/dist.mjs FOLDER MODULE GLUE FEED, with the paths of the Wasm, its glue and the feed in FOLDER. Writes and
// prints manifest.json.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { argv } from "node:process";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";

const [folder, module, glue, feed] = argv.slice(2);
const COMPRESSIBLE = [".css", ".csv", ".html", ".js", ".json", ".md", ".svg", ".ts", ".txt", ".wasm", ".xml"];
const MINIFIED = ["touchline.js", "element.js", "touchline.css", "touchline-more.css", glue, feed];

/** @param {string} path */
const read = (path) => readFileSync(join(folder, path));

/** @param {string} path @param {string | Uint8Array} content */
const write = (path, content) => writeFileSync(join(folder, path), content);

for (const path of MINIFIED) {
  const loader = extname(path) === ".css" ? "css" : "js";
  const format = loader === "js" ? "esm" : undefined;
  write(path, transformSync(read(path).toString(), { loader, format, minify: true, target: "es2022" }).code);
}

/** @type {Record<string, { raw: number, gzip?: number, brotli?: number, integrity: string }>} */
const files = {};
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();
for (const path of paths) {
  const content = read(path);
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
  if (!COMPRESSIBLE.includes(extname(path))) {
    files[path] = { raw: content.length, integrity };
    continue;
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const brotli = brotliCompressSync(content, { params });
  const gzip = gzipSync(content, { level: 9 });
  write(`${path}.br`, brotli);
  write(`${path}.gz`, gzip);
  files[path] = { raw: content.length, gzip: gzip.length, brotli: brotli.length, integrity };
}
// A catalogue is called `words/TAG-HASH.txt`.
const catalogues = paths.filter((path) => path.startsWith("words/"));
const words = Object.fromEntries(
  catalogues.map((path) => [path.slice("words/".length, path.lastIndexOf("-")), path]),
);
const manifest = `${JSON.stringify({ module, glue, feed, words, files }, null, 2)}\n`;
write("manifest.json", manifest);
console.log(manifest);
