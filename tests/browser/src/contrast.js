/**
 * Returns every pair of colours of an element with its WCAG 2.2 contrast, from computed styles.
 * `wanted` is the ratio that text needs.
 */
// biome-ignore lint/correctness/noUnusedVariables: contrast.rs calls it
function contrast(selector, wanted) {
  const element = document.querySelector(selector);
  const root = element.shadowRoot;
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });

  /** A computed colour as the browser paints it on a background (red, green, blue). */
  const painted = (colour, ground) => {
    pen.fillStyle = ground ? `rgb(${ground})` : "#fff";
    pen.fillRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  /** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  const luminance = (rgb) => {
    const [r, g, b] = rgb
      .map((value) => value / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const pairs = [];
  const judge = (name, needs, front, ground) => {
    const behind = painted(ground);
    const ahead = painted(front, behind);
    pairs.push({
      name,
      needs,
      ratio: ratio(ahead, behind),
      front: `rgb(${ahead})`,
      ground: `rgb(${behind})`,
    });
  };

  // The palette, resolved on the element that uses it. A message in the place of a match has none.
  const body = root.querySelector(".tl-body");
  const resolve = (side, value) => {
    const probe = document.createElement("i");
    probe.className = side;
    body.append(probe);
    probe.style.color = value;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  for (const side of body ? ["tl-home", "tl-away", "tl-other"] : []) {
    const of = (name) => resolve(side, `var(--${name})`);
    const surface = of("tl-surface");
    const grounds = { surface, well: of("tl-well"), tint: `rgb(${painted(of("ct"), painted(surface))})` };
    judge(`${side}: text on the fill`, wanted, of("on"), of("c"));
    for (const [name, ground] of Object.entries(grounds)) {
      judge(`${side}: its ink on ${name}`, wanted, of("ci"), ground);
      // A fill in the side's own colour may be close to the ground. Its edge never is.
      judge(`${side}: its edge on ${name}`, 3, of("ce"), ground);
      judge(`${side}: edge on ${name}`, 3, of("tl-edge"), ground);
      // A line only decorates.
      judge(`${side}: line on ${name}`, 1, of("tl-line"), ground);
      for (const ink of ["tl-ink", "tl-ink2", "tl-ink3"])
        judge(`${side}: ${ink} on ${name}`, wanted, of(ink), ground);
    }
  }

  // Every text, on the backgrounds of its ancestors.
  const texts = document.createTreeWalker(body ?? root, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const of = node.parentElement ?? element;
    if (!node.data.trim() || of.closest("svg, style, .tl-sr") || !of.checkVisibility() || seen.has(of))
      continue;
    seen.add(of);
    const layers = [];
    for (let at = of; at; at = at.parentElement ?? at.getRootNode().host)
      layers.unshift(getComputedStyle(at).backgroundColor);
    const ground = layers.reduce((below, layer) => painted(layer, below), [255, 255, 255]);
    judge(
      `${of.className || of.localName} “${node.data.trim().slice(0, 20)}”`,
      wanted,
      getComputedStyle(of).color,
      `rgb(${ground})`,
    );
  }
  return pairs;
}
