// @ts-check
/** What an element shows while its first document cannot be fetched. */

/** The messages that this module made. @type {WeakSet<Element>} */
const messages = new WeakSet();

/**
 * Tells the reader that the document has not come, and offers to ask again. Replaces the shell's line of text, but
 * never a match. If the message is already there, only the reason changes: screen readers do not hear it again.
 * @param {Element} element @param {string} reason for the site's developers @param {() => void} again
 */
export function showNotLoaded({ shadowRoot, ownerDocument }, reason, again) {
  const old = shadowRoot?.querySelector(".tl");
  if (!shadowRoot || (old && !messages.has(old))) return;
  /** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} inside */
  const make = (name, attributes, ...inside) => {
    const node = ownerDocument.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...inside);
    return node;
  };
  const list = make("ul", {}, make("li", {}, reason));
  if (old) return void old.querySelector("ul")?.replaceWith(list);
  const button = make("button", { type: "button" }, "Try again");
  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true");
    again();
  });
  // The same nodes as those of `DocumentErrors` in Rust, for the same style.
  const message = make(
    "div",
    { class: "tl-body tl-msg", role: "alert", part: "message" },
    make("p", {}, make("b", {}, "The match could not be loaded.")),
    make("p", {}, "It may be the connection. This page keeps trying."),
    button,
    make("details", {}, make("summary", { class: "tl-msg-more" }, "Details"), list),
  );
  const section = make("section", { class: "tl", part: "base", lang: "en", dir: "ltr" }, message);
  messages.add(section);
  for (const child of [...shadowRoot.childNodes]) if (child.nodeType === child.TEXT_NODE) child.remove();
  shadowRoot.append(section);
}
