//! Limits on what a page may ask of the browser, for counts that do not depend on the machine. `budgets.json` has the
//! limits, each with its purpose. `cargo xtask test --browser budget` prints the counts.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use touchline_browser_tests::{
    Context, Page, Reply, Result, Site, Value, browse_at, browse_empty, data, document, json, render,
};

const BUDGETS: &str = include_str!("../budgets.json");
/// The files that a reader of a finished, prerendered match fetches, as in `dist/`.
const READER: [&str; 2] = ["touchline.css", "touchline.js"];

/// Counts the Wasm's calls into the page, and every write to a style sheet. Runs before any script.
const COUNT: &str = "
    window.counted = { calls: 0, dom: 0, sheets: 0, shift: 0 };
    const wrapped = (imports) => Object.fromEntries(Object.entries(imports).map(([module, all]) => [module,
        Object.fromEntries(Object.entries(all).map(([name, one]) => [name,
            typeof one === 'function' ? function (...words) {
                counted.calls += 1;
                if (words.some((word) => word instanceof Node)) counted.dom += 1;
                return one.apply(this, words);
            } : one]))]));
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = (module, imports) => own.call(WebAssembly, module, wrapped(imports));
    }
    const writing = [
        [CSSStyleSheet.prototype, ['replace', 'replaceSync', 'insertRule', 'deleteRule']],
        // A declaration that is set to what it was restyles as much as any other.
        [CSSStyleDeclaration.prototype, ['setProperty', 'removeProperty']],
    ];
    for (const [prototype, names] of writing) for (const name of names) {
        const own = prototype[name];
        prototype[name] = function (...words) { counted.sheets += 1; return own.apply(this, words); };
    }
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { counted.shift += value; }))
            .observe({ type: 'layout-shift', buffered: true });
    }";

/// Counts every node that is added, removed or rewritten in an element from now on.
const OBSERVE: &str = "
    window.changes = 0;
    const root = document.querySelector('touchline-match').shadowRoot;
    const count = (records) => {
        for (const { type, addedNodes, removedNodes } of records) {
            changes += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
        }
    };
    window.observer = new MutationObserver(count);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    counted.calls = counted.dom = counted.sheets = 0;";

/// Waits for a frame in which nothing changed.
const SETTLED: &str = "
    for (let before = -1; before !== changes; ) {
        before = changes;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    }
    return [changes, counted.dom, counted.calls, counted.sheets];";

const BARE: &str = "<!doctype html><html lang=en><title>Budgets</title><link rel=icon href=data:,>
    <script type=module src=/touchline.js></script><main><h1>Budgets</h1></main>";

/// Prints a count, and fails if it exceeds its limit.
fn hold(name: &str, count: u64) {
    let budgets: BTreeMap<String, Value> = serde_json::from_str(BUDGETS).unwrap();
    let budget = budgets.get(name).unwrap_or_else(|| panic!("budgets.json has no “{name}”"));
    let limit = budget["limit"].as_u64().unwrap();
    println!("budget: {name}: {count}, limit {limit}");
    assert!(count <= limit, "{name}: {count}, and the limit is {limit}. {}", budget["why"]);
}

#[test]
fn every_budget_has_a_purpose() {
    let budgets: BTreeMap<String, Value> = serde_json::from_str(BUDGETS).unwrap();
    assert_eq!(budgets.len(), 26, "a budget without a test protects nothing");
    for (name, budget) in budgets {
        let why = budget["why"].as_str().unwrap_or_default();
        assert!(why.len() > 30 && why.ends_with('.') && budget["limit"].is_u64(), "{name}");
    }
}

#[test]
#[should_panic(expected = "and the limit is 0")]
fn a_count_over_its_limit_fails() {
    hold("prerendered: layout shift in thousandths", 1);
}

/// What `cargo xtask dist` makes.
fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist")
}

/// A file of `dist/` with brotli, as a static host sends it.
fn compressed(name: &str) -> Result<Reply> {
    let file = dist().join(format!("{name}.br"));
    let body = std::fs::read(&file).with_context(|| format!("{}: run `cargo xtask dist`", file.display()))?;
    let kind = if name.ends_with(".css") { "text/css" } else { "text/javascript" };
    Ok(Reply::new(kind, body).header("content-encoding", "br"))
}

#[tokio::test]
async fn budget_of_a_prerendered_page() -> Result<()> {
    let site = Site::start().await?;
    site.set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page", "--base", "/"])?));
    for name in READER {
        site.set(&format!("/{name}"), compressed(name)?);
    }
    // The shell in `dist/` refers to its own Wasm and glue.
    for file in std::fs::read_dir(dist().join("wasm"))?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let kind = if name.ends_with(".js") { "text/javascript" } else { "application/wasm" };
        site.set(&format!("/wasm/{name}"), Reply::new(kind, std::fs::read(file.path())?));
    }
    browse_at(site, async |page| {
        page.before_every_document(COUNT).await?;
        page.goto("/match").await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        page.quiet().await?;
        let paths: Vec<String> = page.site().paths().into_iter().filter(|path| path != "/match").collect();
        hold("prerendered: requests besides the page", paths.len() as u64);
        let fetched: u64 = page
            .eval(
                "performance.getEntriesByType('resource').filter(({ name }) => /touchline\\.(js|css)$/.test(name))
                    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)",
            )
            .await?;
        assert!(fetched > 5_000, "{fetched} bytes of {paths:?}: the browser saw no files");
        hold("prerendered: bytes besides the page", fetched);
        hold("prerendered: calls from the Wasm", page.eval("counted.calls").await?);
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        page.quiet().await?;
        hold("prerendered: requests once it is used", page.site().paths().len() as u64 - 1);
        let shift: f64 = page.eval("counted.shift").await?;
        hold("prerendered: layout shift in thousandths", (shift * 1000.0).ceil() as u64);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn budget_of_a_page_with_one_element() -> Result<()> {
    with_match(document("liverpool-napoli.json")?, async |page| {
        page.quiet().await?;
        let paths: Vec<String> = page.site().paths().into_iter().filter(|path| path != "/page").collect();
        println!("{paths:?}");
        hold("one element: requests besides the page", paths.len() as u64);
        Ok(())
    })
    .await
}

async fn with_match(document: Value, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    browse_empty(BARE, async |page| {
        page.before_every_document(COUNT).await?;
        page.site().forget_requests();
        page.goto("/page").await?;
        page.add_empty("one").await?;
        page.show("#one", document).await?;
        test(page).await
    })
    .await
}

/// Our match with comments and shots between its events, up to this many events.
fn story(length: usize) -> Result<Value> {
    let mut document = document("liverpool-napoli.json")?;
    let events = document["events"].as_array_mut().unwrap();
    let more = length - events.len();
    // After the last event of the first half, the minutes are in the second half.
    let mut added: Vec<Value> =
        (0..more).map(|index| happened(&format!("more-{index}"), index, more)).collect();
    let second = added.split_off(more / 2);
    let half = events.iter().position(|event| event["period"] == 2).unwrap();
    let end = events.iter().rposition(|event| event["period"] == 2).unwrap() + 1;
    events.splice(end..end, second);
    events.splice(half..half, added);
    Ok(document)
}

/// A shot or a comment, the `index`th of this many in ninety minutes.
fn happened(id: &str, index: usize, of: usize) -> Value {
    let minute = 1 + index * 90 / of;
    let period = if index < of / 2 { 1 } else { 2 };
    let minute = if period == 1 { minute.min(45) } else { minute.max(46) };
    if index.is_multiple_of(3) {
        return json!({ "id": id, "kind": "note", "period": period, "minute": minute, "text": "Nothing comes of it." });
    }
    let [team, player] = if index.is_multiple_of(2) { ["liv", "salah"] } else { ["nap", "mertens"] };
    json!({ "id": id, "kind": "shot-saved", "team": team, "player": player, "period": period, "minute": minute })
}

/// Checks the cost of a change: nodes changed, calls from the Wasm that name a node, all calls from the Wasm, and writes to
/// style sheets. A component that renders needlessly shows in the calls if it calls into the DOM.
async fn hold_change(page: &Page, name: &str) -> Result<()> {
    let [changes, dom, calls, sheets]: [u64; 4] = page.run_for(SETTLED, &[]).await?;
    assert!(changes > 0, "{name} changed nothing");
    hold(&format!("{name}: DOM changes"), changes);
    hold(&format!("{name}: calls into the DOM"), dom);
    hold(&format!("{name}: calls from the Wasm"), calls);
    hold(&format!("{name}: style sheets written"), sheets);
    Ok(())
}

#[tokio::test]
async fn budget_of_a_score_to_try() -> Result<()> {
    for (name, document) in
        [("our match", document("liverpool-napoli.json")?), ("3,000 events", story(3_000)?)]
    {
        with_match(document, async |page| {
            // The first step creates the table. Every later step is like the second.
            for goals in 1..=2 {
                page.run(OBSERVE, &[]).await?;
                page.click("touchline-match >>> [data-action='more:11:home']").await?;
                page.wait_for(&format!(
                    "document.querySelector('touchline-match').shadowRoot
                        .querySelector('[data-action=\"goals:11:home\"]').value === '{goals}'"
                ))
                .await?;
                page.run_for::<Value>(SETTLED, &[]).await?;
            }
            hold_change(page, &format!("what-if step, {name}")).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn budget_of_one_more_event() -> Result<()> {
    for (name, length) in [("100 events", 100), ("3,000 events", 3_000)] {
        let mut next = story(length)?;
        with_match(next.clone(), async |page| {
            let events = next["events"].as_array_mut().unwrap();
            let end = events.iter().rposition(|event| event["period"] == 2).unwrap() + 1;
            // A shot, like two thirds of the events.
            events.insert(end, happened("last", 88, 90));
            page.run(OBSERVE, &[]).await?;
            page.show("#one", next).await?;
            hold_change(page, &format!("one more event, {name}")).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn budget_of_forty_elements() -> Result<()> {
    with_match(document("liverpool-napoli.json")?, async |page| {
        let counted: Value = page
            .run_for(
                "counted.calls = counted.dom = counted.sheets = 0;
                 let left = 40;
                 const ready = new Promise((done) => addEventListener('touchline-ready', () => --left || done()));
                 for (let number = 0; number < 40; number += 1) {
                     const element = document.createElement('touchline-match');
                     element.setAttribute('loading', 'eager');
                     element.match = structuredClone(arguments[0]);
                     document.body.append(element);
                 }
                 await ready;
                 await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)));
                 return { ...counted, nodes: document.querySelectorAll('touchline-match').length,
                     requests: performance.getEntriesByType('resource').length };",
                &[document("liverpool-napoli.json")?],
            )
            .await?;
        assert_eq!(counted["nodes"], 41);
        hold("40 elements: calls into the DOM", counted["dom"].as_u64().unwrap());
        hold("40 elements: calls from the Wasm", counted["calls"].as_u64().unwrap());
        hold("40 elements: style sheets written", counted["sheets"].as_u64().unwrap());
        hold("40 elements: requests besides the page", counted["requests"].as_u64().unwrap());
        Ok(())
    })
    .await
}
