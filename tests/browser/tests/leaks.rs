//! Elements that come and go leave nothing behind: each of five hundred is created, connected, shown and removed.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse, browse_at, document, json};

const PAGE: &str = "<!doctype html><html lang=en><title>Leaks</title>
    <script type=module src=/touchline.js></script><main></main>";

/// Runs some cycles. `planted` runs with the element of each.
const CYCLES: &str = "
    const [count, document_, planted] = arguments;
    const plant = new (async () => {}).constructor('element', planted);
    for (let cycle = 0; cycle < count; cycle += 1) {
        const element = document.createElement('touchline-match');
        element.loading = 'eager';
        element.match = document_;
        const ready = new Promise((resolve) => element.addEventListener('touchline-ready', resolve, { once: true }));
        document.querySelector('main').append(element);
        await ready;
        await plant(element);
        element.shadowRoot.querySelector('[value=goals]').click();
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
    }";

/// Bytes of the Wasm's memory, and entries in its table of JavaScript values.
const WASM: &str = "const wasm = await (await import('/wasm/touchline_view.js')).default();
    const tables = Object.values(wasm).filter((value) => value instanceof WebAssembly.Table);
    return [wasm.memory.buffer.byteLength, Math.max(...tables.map((table) => table.length))];";

/// The counts at one time.
#[derive(Debug, PartialEq)]
struct Counted {
    nodes: i64,
    listeners: i64,
    heap: i64,
    memory: i64,
    values: i64,
}

async fn count(page: &Page) -> Result<Counted> {
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        page.run("await new Promise((resolve) => setTimeout(resolve, 100))", &[]).await?;
    }
    let number = |value: &Value, key: &str| value.get(key).and_then(Value::as_f64).unwrap_or(f64::MAX) as i64;
    let dom = page.devtools("Memory.getDOMCounters", json!({})).await?;
    let heap = page.devtools("Runtime.getHeapUsage", json!({})).await?;
    let [memory, values]: [i64; 2] = page.run_for(WASM, &[]).await?;
    Ok(Counted {
        nodes: number(&dom, "nodes"),
        listeners: number(&dom, "jsEventListeners"),
        heap: number(&heap, "usedSize"),
        memory,
        values,
    })
}

/// The growth per cycle between cycle 50 and cycle 550 (the slopes).
fn slopes(early: &Counted, late: &Counted) -> String {
    let slope = |of: fn(&Counted) -> i64| (of(late) - of(early)) as f64 / 500.0;
    format!(
        "a cycle adds {:.2} nodes, {:.2} listeners, {:.0} bytes of heap, {:.0} bytes of Wasm memory, {:.2} entries in the \
         table of values",
        slope(|at| at.nodes),
        slope(|at| at.listeners),
        slope(|at| at.heap),
        slope(|at| at.memory),
        slope(|at| at.values),
    )
}

/// Checks the growth between 50 and 550 cycles. `planted` is the body of an async function that runs for each
/// element.
async fn measure(what: &str, planted: &str, check: impl FnOnce(Counted, Counted)) -> Result<()> {
    let document = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "finished", "score": [1, 0] },
        "events": [{ "id": "e1", "kind": "goal", "team": "h", "player": "One", "minute": 3 },
                   { "id": "e2", "kind": "yellow", "team": "h", "player": "Two", "minute": 5 }],
    });
    let site = Site::start().await?;
    site.set("/leaks", Reply::html(PAGE));
    site.add_yew_host()?;
    browse_at(site, async |page| {
        page.goto("/leaks").await?;
        let cycle = async |times: u32| {
            for _ in 0..times / 50 {
                page.run(CYCLES, &[json!(50), document.clone(), planted.into()]).await?;
            }
            count(page).await
        };
        let early = cycle(50).await?;
        let late = cycle(500).await?;
        println!("{what}: {}\n  {early:?}\n  {late:?}", slopes(&early, &late));
        check(early, late);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nodes_listeners_heap_and_wasm_stay_flat_over_five_hundred_cycles() -> Result<()> {
    measure("as it is", "", |early, late| {
        assert!(late.nodes - early.nodes < 50, "more nodes per cycle: {early:?} {late:?}");
        assert!(late.listeners - early.listeners < 50, "more listeners per cycle: {early:?} {late:?}");
        assert_eq!((late.memory, late.values), (early.memory, early.values));
        // The engine's compiled code and caches vary by some kilobytes.
        assert!(late.heap - early.heap < 250_000, "more kilobytes per cycle: {early:?} {late:?}");
    })
    .await
}

/// The counters find a planted leak: each element contains a Yew app with one `onclick`, which is destroyed in the
/// end.
#[tokio::test]
async fn a_planted_onclick_of_yew_is_counted() -> Result<()> {
    let planted = "const yew = await import('/yew/yew_host.js');
        await yew.default();
        const place = document.createElement('div');
        element.shadowRoot.append(place);
        const mounted = yew.widget(place);
        await new Promise((resolve) => setTimeout(resolve));
        mounted.free();";
    measure("with an onclick of Yew planted in each", planted, |early, late| {
        assert!(late.listeners - early.listeners >= 500, "{early:?} {late:?}");
    })
    .await
}

/// They also find a page that keeps every element in a listener.
#[tokio::test]
async fn a_planted_listener_that_holds_its_element_is_counted() -> Result<()> {
    let planted = "addEventListener('planted', () => element)";
    measure("with a listener planted that holds each", planted, |early, late| {
        assert!(late.listeners - early.listeners >= 500, "{early:?} {late:?}");
        assert!(late.nodes - early.nodes >= 500, "{early:?} {late:?}");
    })
    .await
}

/// Shows one document after the other in an element, this many times.
const TURNS: &str = "
    const [count, ...documents] = arguments;
    const element = document.querySelector('touchline-match');
    for (let turn = 0; turn < count; turn += 1) {
        const shown = new Promise((resolve) => element.addEventListener('touchline-update', resolve, { once: true }));
        element.match = structuredClone(documents[turn % documents.length]);
        await shown;
    }";

/// A feed that starts again, or temporarily loses data: whole parts disappear, with their radio buttons and folds.
#[tokio::test]
async fn parts_that_come_and_go_leave_no_nodes() -> Result<()> {
    let whole = document("liverpool-napoli.json")?;
    let mut bare = whole.clone();
    let object = bare.as_object_mut().unwrap_or_else(|| panic!("no object"));
    object.retain(|key, _| !["events", "group"].contains(&key.as_str()));
    object.get_mut("match").and_then(Value::as_object_mut).map(|fixture| fixture.remove("lineups"));
    browse(async |page| {
        page.open_match("/").await?;
        page.run(TURNS, &[json!(4), bare.clone(), whole.clone()]).await?;
        let early = count(page).await?;
        page.run(TURNS, &[json!(20), bare.clone(), whole.clone()]).await?;
        let late = count(page).await?;
        assert!(late.nodes - early.nodes < 50, "{early:?} {late:?}");
        Ok(())
    })
    .await
}
