// @ts-check
/** Measures inside a page. Runs before every other script of the page, and is the same for all variants. */
(() => {
  /** @typedef {{ mutated: number, painted: number, changes: number }} Answer */
  const seen = {
    fcp: 0,
    lcp: 0,
    shift: 0,
    ready: 0,
    readies: 0,
    long: /** @type {number[]} */ ([]),
    interactions: /** @type {number[]} */ ([]),
  };
  /** @param {string} type @param {(entry: any) => void} take @param {object} [more] */
  const observe = (type, take, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  observe("longtask", (entry) => seen.long.push(entry.duration));
  observe(
    "event",
    (entry) => {
      if (entry.interactionId) seen.interactions.push(entry.duration);
    },
    { durationThreshold: 16 },
  );
  for (const name of ["touchline-ready", "peer-ready"]) {
    addEventListener(name, () => {
      seen.ready ||= performance.now();
      seen.readies += 1;
    });
  }

  const wait = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time));
  const element = () => /** @type {any} */ (document.querySelector("touchline-match, peer-match"));
  const root = () => /** @type {ShadowRoot} */ (element().shadowRoot);
  /** Resolves once the browser has presented a frame with the current state. */
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(undefined);
        port2.postMessage(0);
      }),
    );
  const goals = (/** @type {string} */ end) =>
    /** @type {HTMLInputElement | null} */ (root().querySelector(`[data-action="goals:${end}"]`))?.value;

  /** The compressed bytes of the page and of everything that it fetched. */
  const fetched = () => {
    const entries = /** @type {PerformanceResourceTiming[]} */ ([
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ]);
    return {
      bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
      requests: entries.length,
    };
  };

  /**
   * Waits for a change that `done` recognises. Measures time from the reader's next press, or from now. Also
   * counts the added, removed and rewritten nodes.
   * @param {() => boolean} done @param {boolean} [pressed] @returns {Promise<Answer>}
   */
  const changed = (done, pressed = true) =>
    new Promise((resolve) => {
      let began = pressed ? 0 : performance.now();
      if (pressed)
        addEventListener(
          "pointerup",
          (event) => {
            began = event.timeStamp;
          },
          { capture: true, once: true },
        );
      const answer = { mutated: 0, painted: 0, changes: 0 };
      const count = (/** @type {MutationRecord[]} */ records) => {
        for (const { type, addedNodes, removedNodes } of records)
          answer.changes += type === "childList" ? addedNodes.length + removedNodes.length : 1;
      };
      const look = async () => {
        if (answer.mutated || !began || !done()) return;
        answer.mutated = performance.now() - began;
        await frame();
        answer.painted = performance.now() - began;
        await wait(100);
        count(observer.takeRecords());
        observer.disconnect();
        resolve(answer);
      };
      const observer = new MutationObserver((records) => {
        count(records);
        void look();
      });
      observer.observe(root(), { subtree: true, childList: true, attributes: true, characterData: true });
      // A control's value is not an attribute.
      const poll = () => {
        void look();
        if (!answer.mutated) requestAnimationFrame(poll);
      };
      requestAnimationFrame(poll);
    });

  const IGNORED = "style, link, script, template, .tl-sheet, .tl-yours";
  const ROLES =
    "a,button,input,h2,h3,h4,table,caption,thead,tbody,tr,td,th,ul,ol,li,nav,header,section,figure,figcaption,details,summary,fieldset,legend,label,time,[role]";
  const squeezed = (/** @type {string | null} */ text) => (text ?? "").replace(/\s+/g, "");
  /** What a reader gets, in order: texts, roles with names and states, and the number of elements. */
  const outline = () => {
    const top = /** @type {Element} */ (root().querySelector(".tl"));
    const isShown = (/** @type {Element} */ node) => !node.closest(IGNORED);
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode())
      if (walker.currentNode.parentElement && isShown(walker.currentNode.parentElement))
        text += squeezed(walker.currentNode.nodeValue);
    const all = [...top.querySelectorAll("*")].filter(isShown);
    const roles = all
      .filter((node) => node.matches(ROLES))
      .map((node) => {
        const { localName, role, ariaLabel } = node;
        const input = localName === "input" ? /** @type {HTMLInputElement} */ (node) : undefined;
        const state = input ? (input.type === "radio" ? input.checked : input.value) : "";
        return `${role ?? localName} ${ariaLabel ?? ""} ${state}`;
      });
    return { text, roles, elements: all.length };
  };

  /** The current sentences of "what next". */
  const outlook = () => {
    const text = (/** @type {ParentNode} */ place, /** @type {string} */ selector) =>
      place.querySelector(selector)?.textContent ?? "";
    const needs = [...root().querySelectorAll(".tl-nx-team-need")].map((team) => {
      const verdict = text(team, ".tl-nx-say b");
      return {
        points: text(team, ".tl-nx-points"),
        verdict,
        rest: text(team, ".tl-nx-say").slice(verdict.length).trim(),
      };
    });
    const through = text(root(), ".tl-nx-so b");
    const so = text(root(), ".tl-nx-so").slice(0, -through.length || undefined);
    const rows = [...root().querySelectorAll(".tl-nx-table tbody tr")];
    const why = rows.map((row) => text(row, ".tl-nx-why"));
    const then = rows.map((row) => {
      const verdict = text(row, ".tl-nx-then b");
      return { verdict, rest: text(row, ".tl-nx-then").slice(verdict.length).trim() };
    });
    return { needs, so, through, why, then };
  };

  /** The peers' data, read from our element: sentences, map, reasons and icons. */
  const data = async (/** @type {[string, string][]} */ scores) => {
    const names = ["home", "draw", "away"];
    const picks = [...root().querySelectorAll(".tl-mp-pick label span")].map((node) => node.textContent);
    const grids = names.map((other, index) => {
      const grid = /** @type {Element} */ (root().querySelector(`.tl-mp-${other}`));
      const cells = [...grid.querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll("td")].map((cell) => ({
          label: cell.textContent,
          kind: cell.className,
          spoken: cell.querySelector("input")?.ariaLabel,
        })),
      );
      return {
        other,
        pick: picks[index],
        caption: grid.querySelector("caption b")?.textContent,
        beyond: grid.querySelector(".tl-mp-beyond")?.textContent ?? "",
        cells,
      };
    });
    const key = [...root().querySelectorAll(".tl-mp-key li")].map((item) => ({
      kind: item.querySelector("i")?.className ?? "",
      text: item.textContent,
    }));
    const axes = [...root().querySelectorAll(".tl-mp-home .tl-mp-axis span")].map((node) => node.textContent);
    const map = { legend: root().querySelector(".tl-mp-pick legend")?.textContent, axes, grids, key };
    const why = [...root().querySelectorAll(".tl-tb-why td:last-child")].map((node) => node.textContent);
    /** @type {Record<string, object>} */
    const states = { "": outlook() };
    for (const [control, name] of scores) {
      /** @type {HTMLElement} */ (root().querySelector(`[data-action="${control}"]`)).click();
      const end = (name.split("_").at(-1) ?? "").split(".");
      const [home, away] = (end[1] ?? "").split("-");
      while (goals(`${end[0]}:home`) !== home || goals(`${end[0]}:away`) !== away) await wait(10);
      await wait(200);
      states[name] = outlook();
    }
    return { icons: root().querySelector(".tl-sheet")?.innerHTML, why, map, states };
  };

  /** Adds this many elements with this document, and waits until all are ready. */
  const mount = async (/** @type {number} */ count, /** @type {object} */ source) => {
    const tag = customElements.get("touchline-match") ? "touchline-match" : "peer-match";
    const elements = Array.from({ length: count }, () => {
      const one = /** @type {any} */ (document.createElement(tag));
      one.setAttribute("loading", "eager");
      one.match = structuredClone(source);
      return one;
    });
    const before = seen.readies;
    seen.long.length = 0;
    const began = performance.now();
    document.body.append(...elements);
    while (seen.readies < before + count)
      await new Promise((done) => addEventListener(`${tag.split("-")[0]}-ready`, done, { once: true }));
    const ready = performance.now() - began;
    await frame();
    const painted = performance.now() - began;
    await wait(200);
    return { ready, painted, longest: Math.max(0, ...seen.long) };
  };

  const blocking = () => seen.long.reduce((sum, time) => sum + Math.max(0, time - 50), 0);
  Object.assign(globalThis, {
    bench: { seen, wait, element, root, goals, fetched, changed, outline, data, mount, blocking },
  });
})();
