// @ts-check
/** JSX as text, which a page without a framework writes into `innerHTML`. */

const ESCAPES = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
});
/** @param {unknown} text */
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Markup, as opposed to text. */
export class Markup {
  /** @param {string} html */
  constructor(html) {
    this.html = html;
  }
}

/** @param {unknown} child @returns {string} */
function text(child) {
  if (child instanceof Markup) return child.html;
  if (Array.isArray(child)) return child.map(text).join("");
  return child === undefined || child === null || child === false || child === true ? "" : escaped(child);
}

/** @param {string | ((props: any) => Markup)} type @param {Record<string, any> | null} props @param {unknown[]} children */
export function h(type, props, ...children) {
  if (typeof type === "function") return type({ ...props, children });
  let html = `<${type}`;
  for (const [name, value] of Object.entries(props ?? {})) {
    if (
      name === "key" ||
      name === "dangerouslySetInnerHTML" ||
      value === undefined ||
      value === null ||
      value === false
    )
      continue;
    html += value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`;
  }
  if (type === "input") return new Markup(`${html}>`);
  const inner = props?.dangerouslySetInnerHTML?.__html ?? children.map(text).join("");
  return new Markup(`${html}>${inner}</${type}>`);
}

/** @param {{ children: unknown[] }} props */
export const Fragment = ({ children }) => new Markup(text(children));
/** @template T @param {T} view */
export const memo = (view) => view;
