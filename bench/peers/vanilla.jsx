/**
 * A match centre without a framework. It writes the whole markup once. Then it replaces only what changed:
 * the strip if its markup differs, the lines of the story by key, and the parts of "what next" that depend on
 * the tried scores.
 */
import { h } from "runtime";
import { PeerElement } from "./element.js";
import { story } from "./football.js";
import { Header } from "./header.jsx";
import { Answer, cellOf, Next, TryHead } from "./next.jsx";
import { Frame } from "./parts.jsx";
import { Line, PeriodEnd, Story } from "./story.jsx";
import { Strip } from "./strip.jsx";
import { Table } from "./table.jsx";

class VanillaMatch extends PeerElement {
  /** The document and the scores that the page shows. */
  #shown;
  #tried;
  #markup = { header: "", strip: "", table: "" };
  /** The lines of the story by key, each with its node and its signature. */
  #lines = new Map();

  draw() {
    const { match: document, names, shadowRoot: root } = this;
    const { tried, filter, grid } = this.state;
    const inputs = { document, names, tried, filter, grid, fresh: this.fresh };
    if (!this.#shown) this.#begin(root, inputs);
    else if (this.#shown !== document) this.#update(root, inputs);
    if (this.#tried !== tried) this.#try(root, inputs);
    this.#shown = document;
    this.#tried = tried;
  }

  #begin(root, inputs) {
    const parts = {
      header: Header(inputs),
      strip: Strip(inputs),
      story: Story(inputs),
      table: Table(inputs),
      next: Next(inputs),
    };
    root.innerHTML = Frame({ ...inputs, parts }).html;
    for (const part of Object.keys(this.#markup)) this.#markup[part] = parts[part].html;
    const nodes = root.querySelector(".tl-sy-list").children;
    for (const [index, item] of story(inputs.document, inputs.names).items.entries()) {
      this.#lines.set(item.key, { node: nodes[index], signature: signature(item, inputs) });
    }
    this.#tried = inputs.tried;
  }

  #update(root, inputs) {
    for (const [part, view] of [
      ["header", Header],
      ["strip", Strip],
      ["table", Table],
    ]) {
      const { html } = view(inputs);
      if (html === this.#markup[part]) continue;
      this.#markup[part] = html;
      root.querySelector(`[part=${part}]`).outerHTML = html;
    }
    const told = story(inputs.document, inputs.names);
    for (const count of root.querySelectorAll("[name=tl-filter]"))
      count.parentElement.querySelector("i").textContent = told.counts[count.value];
    const list = root.querySelector(".tl-sy-list");
    let before = null;
    for (const item of told.items) {
      const line = this.#lines.get(item.key);
      const looks = signature(item, inputs);
      if (line?.signature === looks) {
        before = line.node;
        continue;
      }
      const node = fragment(
        item.event
          ? Line({ entry: item, names: inputs.names, fresh: inputs.fresh.includes(item.key) })
          : PeriodEnd(item),
      );
      if (line) line.node.replaceWith(node);
      else list.insertBefore(node, before ? before.nextSibling : list.firstChild);
      this.#lines.set(item.key, { node, signature: looks });
      before = node;
    }
    const keys = new Set(told.items.map(({ key }) => key));
    for (const [key, { node }] of this.#lines) {
      if (keys.has(key)) continue;
      node.remove();
      this.#lines.delete(key);
    }
  }

  #try(root, inputs) {
    root.querySelector(".tl-nx-answer").replaceWith(fragment(Answer(inputs)));
    const head = TryHead(inputs);
    if (!root.querySelector(".tl-nx-reset") !== !Object.keys(inputs.tried).length)
      root.querySelector(".tl-nx-head").replaceWith(fragment(head));
    for (const input of root.querySelectorAll(".tl-nx-goals")) {
      const [, fixture, side] = input.dataset.action.split(":");
      const goals = inputs.tried[fixture];
      input.value = goals?.[side === "home" ? 0 : 1] ?? "";
      input.closest(".tl-nx-fixture").classList.toggle("tl-nx-set", Boolean(goals));
    }
    const chosen = cellOf(inputs.document, inputs.tried);
    for (const cell of root.querySelectorAll(".tl-mp-table :checked")) cell.checked = false;
    if (chosen) {
      const cell = root.querySelector(`[data-action="${chosen}"]`);
      if (cell) cell.checked = true;
    }
  }
}

const signature = (item, { fresh }) => `${item.signature ?? PeriodEnd(item).html}${fresh.includes(item.key)}`;
const fragment = ({ html }) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
};
customElements.define("peer-match", VanillaMatch);
