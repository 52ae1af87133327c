/**
 * Returns the layout faults of an element, from the boxes of its words and controls. `least` is the minimum
 * size of a control in px.
 */
// biome-ignore lint/correctness/noUnusedVariables: gallery.rs calls it
function layoutFaults(selector, least) {
  const element = document.querySelector(selector);
  const root = element.shadowRoot;
  const faults = [];
  const report = (kind, what, detail) => faults.push({ kind, what, detail });

  /** A short name for a node: its class or tag, and its text. */
  const named = (node) => {
    const text = node.textContent.trim().replace(/\s+/g, " ").slice(0, 24);
    return `${node.getAttribute?.("class") || node.localName} “${text}”`;
  };
  const px = (value) => Math.round(value * 10) / 10;
  /** Whether a node is for screen readers only: clipped to nothing, itself or an ancestor. */
  const isUnseen = (node) => {
    for (let at = node; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath === "inset(50%)") return true;
    return false;
  };
  /** Chromium takes a text of an SVG that is not displayed as visible, and its ranges keep their last boxes. */
  const isLeftOut = (node) => node.closest("svg") !== null && !node.getClientRects().length;
  const isHidden = (node) =>
    !node.checkVisibility({ checkVisibilityCSS: true }) || isUnseen(node) || isLeftOut(node);
  /** Whether a node's text is below the summary of a closed fold. Such text has boxes but is invisible. */
  const isFolded = (node) => {
    const fold = node.closest("details:not([open])");
    return fold && !node.closest("summary");
  };

  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth) {
    report("scroll", "page", `${page.scrollWidth - page.clientWidth} px too wide`);
  }

  const outer = element.getBoundingClientRect();
  const words = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      !parent ||
      !node.data.trim() ||
      isHidden(parent) ||
      isFolded(parent) ||
      parent.closest("style, script, title")
    )
      continue;
    const clips = [];
    for (let at = parent; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== "visible" || style.overflowY !== "visible") clips.push(at);
    }
    // A word may break only after a hyphen or a dash.
    for (const { 0: word, index } of node.data.matchAll(/[^\s\-‐–—/]+[-‐–—/]?/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      if (!boxes.length) continue;
      const [first] = boxes;
      // An address may break anywhere: it has no spaces.
      const isAddress = `${node.data.slice(0, index).split(/\s/).at(-1)}${word}`.includes(":/");
      if (!isAddress && boxes.some((box) => Math.abs(box.top - first.top) > first.height / 2))
        report("broken word", named(parent), word);
      for (const box of boxes) {
        // WebKit gives a part of an SVG text the box of all of it.
        if (!(navigator.vendor.startsWith("Apple") && parent.closest("svg")))
          words.push({ box, parent, word });
        if (box.left < outer.left - 0.5 || box.right > outer.right + 0.5)
          report("outside", named(parent), word);
        for (const at of clips) {
          const { left, right, top, bottom } = at.getBoundingClientRect();
          const out = Math.max(
            left - box.left,
            box.right - right,
            top - box.top - 1,
            box.bottom - bottom - 1,
          );
          if (out > 1 && getComputedStyle(at).overflowX !== "auto")
            report("clipped", named(parent), `${word}, ${px(out)} px of it`);
        }
      }
    }
  }

  // Overlapping words. Sorted by top edge, only neighbours need a check.
  words.sort((one, other) => one.box.top - other.box.top);
  words.forEach((one, index) => {
    for (let next = index + 1; next < words.length && words[next].box.top < one.box.bottom; next += 1) {
      const other = words[next];
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      // A line's box is taller than its letters.
      const tall =
        Math.min(one.box.bottom, other.box.bottom) -
        other.box.top -
        0.3 * Math.min(one.box.height, other.box.height);
      if (wide > 1 && tall > 1 && one.parent !== other.parent) {
        report("overlap", named(one.parent), `${one.word} and ${other.word}, ${px(wide)} × ${px(tall)} px`);
      }
    }
  });

  // A link in running text may be only as high as its line (success criterion 2.5.8, "Inline").
  const isInline = (control) =>
    control.matches("a") &&
    getComputedStyle(control).display === "inline" &&
    control.closest("p, li, td, th, dd");
  for (const control of root.querySelectorAll(
    'a[href], button, summary, label, input, select, [tabindex="0"]',
  )) {
    if (isHidden(control) || isFolded(control) || isInline(control)) continue;
    // A radio button is under its label, and the label is the touch target.
    const target = control.matches('input[type="radio"]')
      ? (control.closest("label") ?? control.labels?.[0])
      : control;
    if (!target || isHidden(target)) continue;
    const parts = [target.getBoundingClientRect()];
    for (const pseudo of ["::before", "::after"]) {
      const style = getComputedStyle(target, pseudo);
      if (style.content !== "none" && style.position === "absolute") {
        parts.push({ width: parseFloat(style.width), height: parseFloat(style.height) });
      }
    }
    const size = Math.max(...parts.map((box) => Math.min(box.width, box.height)));
    if (size < least - 0.5)
      report("small target", named(target), `${px(parts[0].width)} × ${px(parts[0].height)} px`);
  }

  // Every segmented control has a checked option, the one that looks selected.
  for (const choice of root.querySelectorAll(".tl-seg")) {
    if (!choice.querySelector("input:checked"))
      report("nothing checked", named(choice), "no radio button is checked");
  }

  for (const animation of root.getAnimations({ subtree: true })) {
    const { duration, iterations } = animation.effect.getComputedTiming();
    if (iterations === Infinity || duration > 2000)
      report("motion", animation.animationName ?? animation.transitionProperty, `${duration} ms`);
  }

  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...once.values()];
}
