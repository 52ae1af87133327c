// @ts-check
/**
 * An editor's own texts in place of Touchline's, such as "Completed" for "Full time". Only pages that have some
 * load this module. Fluent's own parser reads the texts. They become what the Wasm's reader of messages speaks:
 * `crates/catalogue` documents that form, and checks the same.
 */
import { FluentParser } from "@fluent/syntax";

/** @import { Expression, Pattern, SelectExpression } from '@fluent/syntax' */
/** @typedef {import('../touchline.js').TouchlineMessage} TouchlineMessage */

/**
 * The texts for the Wasm, and what the page hears about those that cannot be used.
 * @typedef {{ compiled: string, messages: TouchlineMessage[] }} OwnWords
 */
/**
 * A message that a page speaks: its index, and the kind of each slot. The kind of a keyword lists the keywords.
 * @typedef {{ index: number, slots: Map<string, string> }} Declared
 */

/** The letters of the plural categories in compiled texts. @type {Record<string, string>} */
const LETTERS = { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x" };

/** Thrown for a text that cannot be used. Its message is a sentence without an end. */
class Unusable extends Error {}

/**
 * Compiles texts.
 * @param {unknown} texts a Fluent file or JSON as text, or an object with texts by the ids of their messages
 * @param {string} index the ids and slots of the messages, from the file that the Wasm names
 * @param {string} lang the language, whose plural rules count
 * @returns {OwnWords}
 */
export function compile(texts, index, lang) {
  const [fingerprint = "", ...lines] = index.trimEnd().split("\n");
  const compiled = [fingerprint];
  /** @type {TouchlineMessage[]} */
  const messages = [];
  const warn = (/** @type {string} */ id, /** @type {string} */ text) =>
    messages.push({ level: "warning", path: id ? `words.${id}` : "words", text });
  const declared = new Map(lines.map(declaration));
  for (const { id, text, pattern } of entries(texts, warn)) {
    const message = declared.get(id);
    if (!message) warn(id, unknown(id, [...declared.keys()]));
    else
      try {
        if (!pattern) throw new Unusable(text);
        compiled.push(`${message.index}\t${new Writer(message.slots, lang).message(pattern)}`);
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        warn(id, `${error.message}: Touchline's own text stays`);
      }
  }
  return { compiled: compiled.join("\n"), messages };
}

/** Reads a line of the index: `goals team:name goals:count`. @param {string} line @param {number} index */
function declaration(line, index) {
  const [id = "", ...slots] = line.split(" ");
  const kinds = slots.map((slot) => /** @type {[string, string]} */ (slot.split(":")));
  return /** @type {[string, Declared]} */ ([id, { index, slots: new Map(kinds) }]);
}

/**
 * The texts by their ids, each with its pattern, or with the reason why there is none.
 * @param {unknown} texts @param {(id: string, text: string) => void} warn
 * @returns {Generator<{ id: string, text: string, pattern?: Pattern | null }>}
 */
function* entries(texts, warn) {
  let all = texts;
  if (typeof texts === "string") {
    if (!texts.trimStart().startsWith("{")) return yield* fluent(texts, warn);
    try {
      all = JSON.parse(texts);
    } catch (error) {
      return warn(
        "",
        `this is not JSON (${/** @type {Error} */ (error).message}): no text of your own is used`,
      );
    }
  }
  for (const [id, text] of Object.entries(/** @type {object} */ (all))) {
    if (typeof text !== "string") warn(id, "a text was expected: Touchline's own stays");
    // Fluent continues a message on indented lines. An id that is none of Fluent's is unknown.
    else if (!/^[a-z][\w-]*$/i.test(id)) yield { id, text };
    else {
      const problems = /** @type {string[]} */ ([]);
      const note = (/** @type {string} */ _, /** @type {string} */ problem) => problems.push(problem);
      const [entry] = fluent(`${id} =\n ${text.replaceAll("\n", "\n ")}\n`, note);
      yield problems[0] === undefined && entry ? entry : { id, text: problems[0] ?? "it has no text" };
    }
  }
}

/**
 * The messages of a Fluent file.
 * @param {string} text @param {(id: string, text: string) => void} warn
 * @returns {Generator<{ id: string, text: string, pattern?: Pattern | null }>}
 */
function* fluent(text, warn) {
  for (const entry of new FluentParser().parse(text).body) {
    if (entry.type === "Message") {
      const { id, value, attributes } = entry;
      const isPlain = value && !attributes.length;
      const why = value ? "Touchline carries no attributes" : "it has no text";
      yield { id: id.name, text: why, pattern: isPlain ? value : null };
    } else if (entry.type === "Term") warn(`-${entry.id.name}`, "Touchline carries no terms: it is left out");
    else if (entry.type === "Junk") {
      const line = text.slice(0, entry.annotations[0]?.span?.start ?? 0).split("\n").length;
      warn("", `line ${line}: ${entry.annotations[0]?.message ?? "this is not Fluent"}`);
    }
  }
}

/** Writes the compiled form of one message. */
class Writer {
  #slots;
  #lang;
  #rules;
  /** The slots that the text uses. @type {Set<string>} */
  #used = new Set();

  /** @param {Map<string, string>} slots @param {string} lang */
  constructor(slots, lang) {
    this.#slots = slots;
    this.#lang = lang;
    this.#rules = new Intl.PluralRules(lang);
  }

  /** @param {Pattern} pattern */
  message(pattern) {
    const text = this.#pattern(pattern);
    for (const [slot, kind] of this.#slots)
      if (!this.#used.has(slot) && !kind.includes("|")) throw new Unusable(`its text does not use $${slot}`);
    return text;
  }

  /** @param {Pattern} pattern @returns {string} */
  #pattern({ elements }) {
    const parts = elements.map((element) =>
      // A line break in the file is a space in the text.
      element.type === "TextElement"
        ? words(element.value.replaceAll("\n", " "))
        : this.#placeable(element.expression),
    );
    return parts.join("");
  }

  /** @param {Expression | import('@fluent/syntax').Placeable} expression @returns {string} */
  #placeable(expression) {
    if (expression.type === "Placeable") return this.#placeable(expression.expression);
    if (expression.type === "StringLiteral") return words(expression.parse().value);
    if (expression.type === "SelectExpression") return this.#choice(expression);
    const [sign, kind, name] = this.#slot(expression);
    if (kind.includes("|")) throw new Unusable(`$${name} selects a variant and cannot be shown`);
    return sign;
  }

  /** A choice between variants. The default comes last. @param {SelectExpression} choice */
  #choice({ selector, variants }) {
    const [sign, kind, name] = this.#slot(selector);
    const inOrder = [
      ...variants.filter((variant) => !variant.default),
      ...variants.filter((variant) => variant.default),
    ];
    const keys = inOrder.map(({ key }) => (key.type === "Identifier" ? key.name : key.value));
    const wrong = kind.includes("|") ? keywords(keys, kind.split("|")) : this.#plurals(keys, kind);
    if (wrong) throw new Unusable(`$${name}: ${wrong}`);
    const written = inOrder.map(({ value }, at) => {
      const key = keys[at] ?? "";
      return `${kind.includes("|") ? key : (LETTERS[key] ?? key)}\u{f}${this.#pattern(value)}`;
    });
    return `\u{e}${sign}${written.join("\u{10}")}\u{11}`;
  }

  /**
   * The sign, the kind and the name of a slot.
   * @param {{ type: string }} expression @returns {[string, string, string]}
   */
  #slot(expression) {
    if (expression.type !== "VariableReference")
      throw new Unusable(
        "Touchline carries slots like { $team } and selectors on them, nothing else of Fluent",
      );
    const { name } = /** @type {import('@fluent/syntax').VariableReference} */ (expression).id;
    const kind = this.#slots.get(name);
    const all = [...this.#slots.keys()];
    if (kind === undefined)
      throw new Unusable(
        `no slot $${name}; ${all.length ? `its slots are $${all.join(", $")}` : "it has none"}`,
      );
    this.#used.add(name);
    return [String.fromCharCode(all.indexOf(name) + 1), kind, name];
  }

  /** What is wrong with the keys of a number. @param {string[]} keys @param {string} kind */
  #plurals(keys, kind) {
    if (kind !== "number" && kind !== "count") return "only numbers and keywords can select a variant";
    const strange = keys.find((key) => !/^\d/.test(key) && !LETTERS[key]);
    if (strange) return `${strange} is no plural category`;
    if (keys.at(-1) !== "other") return "the default variant must be *[other]";
    for (let number = 0; number <= 200; number += 1) {
      const category = this.#rules.select(number);
      if (!keys.includes(category) && !keys.includes(`${number}`))
        return `no variant [${category}], which ${this.#lang} has`;
    }
    return "";
  }
}

/** What is wrong with the keys of a keyword. @param {string[]} keys @param {string[]} words */
function keywords(keys, words) {
  const strange = keys.find((key) => !words.includes(key));
  if (strange) return `no variant can be ${strange}; it is one of ${words.join(", ")}`;
  const missing = words.find((word) => !keys.includes(word));
  return missing ? `no variant [${missing}]` : "";
}

/** A text without control characters, which the compiled form needs for itself. @param {string} text */
function words(text) {
  if (/\p{Cc}/u.test(text)) throw new Unusable("a text has a control character");
  return text;
}

/** The message for an id that no message has. @param {string} id @param {string[]} ids */
function unknown(id, ids) {
  const [near, far] = ids
    .map((other) => /** @type {[string, number]} */ ([other, distance(id, other)]))
    .sort((one, other) => one[1] - other[1])[0] ?? ["", 9];
  const hint = far <= Math.min(3, id.length / 3) ? ` (did you mean "${near}"?)` : "";
  return `there is no message "${id}"${hint}: it is left out`;
}

/** The number of letters to insert, delete or replace. @param {string} left @param {string} right */
function distance(left, right) {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...left].entries()) {
    const next = [line + 1];
    for (const [at, other] of [...right].entries())
      next.push(
        Math.min((row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, (row[at] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
