//! A whole match at many times its speed, on a page with forty elements: nothing is lost, and nothing leaks.
//!
//! `TOUCHLINE_SOAK_MATCHES=20 TOUCHLINE_SOAK_SPEED=600` plays twenty in a row, ten times as fast, and prints the slopes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::sync::Arc;
use std::time::Duration;
use touchline_browser_tests::{Deadline, Page, Reply, Request, Result, Site, browse_at, data, json, now};
use touchline_cli::load::load;
use touchline_cli::replay::cut::{Evening, cut};
use touchline_cli::replay::timeline::Timeline;
use touchline_football::document::{Document, to_text};

const ELEMENTS: usize = 40;
/// Real milliseconds before kick-off. Every element has loaded the match by then.
const BEFORE: i64 = 12_000;

const PAGE: &str = "<!doctype html><html lang=en><title>Soak</title>
    <script type=module src=/touchline.js></script><main><h1>Soak</h1>ELEMENTS</main>";

/// Counts goals, errors and pending timers.
const LISTEN: &str = "window.goals = 0;
    addEventListener('touchline-goal', () => goals++);
    window.errors = 0;
    addEventListener('touchline-error', () => errors++);
    window.timers = new Set();
    const [set, clear] = [setTimeout, clearTimeout];
    window.setTimeout = (act, wait, ...more) => {
        const timer = set(() => { timers.delete(timer); act(...more); }, wait);
        timers.add(timer);
        return timer;
    };
    window.clearTimeout = (timer) => { timers.delete(timer); clear(timer); };";

/// Points every element at an address.
const FOLLOW: &str =
    "for (const element of document.querySelectorAll('touchline-match')) element.src = arguments[0];";

/// A finished match that is played again.
struct Replay {
    document: Document,
    timeline: Timeline,
    evening: Evening,
}

impl Replay {
    fn new(document: &Document, speed: f64) -> Replay {
        let timeline = Timeline::of(document, document.the_match.as_ref().unwrap());
        Replay { document: document.clone(), timeline, evening: Evening { kickoff: now() + BEFORE, speed } }
    }

    fn answer(&self, request: &Request) -> Reply {
        let change = self.timeline.last_change(self.evening.at(now())).unwrap_or(-1);
        let etag = format!("\"{change}\"");
        let reply = if request.header("if-none-match") == Some(&etag) {
            Reply::new("application/json", "").status(304)
        } else {
            Reply::json(to_text(&cut(&self.document, &self.timeline, &self.evening, change)))
        };
        reply.header("etag", &etag).header("cache-control", "no-cache")
    }
}

fn from_environment(name: &str, usual: u32) -> u32 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// What grows if something leaks: DOM nodes, listeners, timers, kilobytes of script and of Wasm, and the entries in the
/// Wasm's table of JavaScript values.
const FIGURES: usize = 6;
type Sample = [f64; FIGURES];
const NAMES: [&str; FIGURES] = ["nodes", "listeners", "timers", "KB of script", "KB of Wasm", "values"];
const NODES: usize = 0;
const LISTENERS: usize = 1;
const TIMERS: usize = 2;
const SCRIPT: usize = 3;
const MEMORY: usize = 4;
const VALUES: usize = 5;

/// Kilobytes of the Wasm's memory, and entries of its largest table.
const WASM: &str = "const wasm = await (await import('/wasm/touchline_view.js')).default();
    const tables = Object.values(wasm).filter((value) => value instanceof WebAssembly.Table);
    return [wasm.memory.buffer.byteLength / 1024, Math.max(...tables.map((table) => table.length))];";

async fn sample(page: &Page) -> Result<Sample> {
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counters = page.devtools("Memory.getDOMCounters", json!({})).await?;
    let heap = page.devtools("Runtime.getHeapUsage", json!({})).await?;
    let timers: f64 = page.eval("timers.size").await?;
    let [memory, values]: [f64; 2] = page.run_for(WASM, &[]).await?;
    let number = |value: &touchline_browser_tests::Value| value.as_f64().unwrap();
    let [nodes, listeners] = [number(&counters["nodes"]), number(&counters["jsEventListeners"])];
    Ok([nodes, listeners, timers, number(&heap["usedSize"]) / 1024.0, memory, values])
}

/// How much each figure grows a sample, by least squares.
fn slopes(samples: &[Sample]) -> Sample {
    let count = samples.len() as f64;
    let middle = (count - 1.0) / 2.0;
    let spread: f64 = (0..samples.len()).map(|at| (at as f64 - middle).powi(2)).sum();
    let mut slopes = [0.0; FIGURES];
    for (index, slope) in slopes.iter_mut().enumerate() {
        let rise = samples.iter().enumerate().map(|(at, sample)| (at as f64 - middle) * sample[index]);
        *slope = rise.sum::<f64>() / spread.max(1.0);
    }
    slopes
}

/// Waits until every element shows the status (`wanted`) or until none does. Takes samples meanwhile, if there is a list.
async fn watch(
    page: &Page,
    (status, wanted): (&str, bool),
    patience: Duration,
    mut samples: Option<&mut Vec<Sample>>,
) -> Result<()> {
    let statuses = "[...document.querySelectorAll('touchline-match')]
        .map((element) => element.shadowRoot.querySelector('.tl-hd-stat b')?.textContent ?? '')";
    let deadline = Deadline::after(patience);
    loop {
        let said: Vec<String> = page.eval(statuses).await?;
        if said.iter().all(|said| said.starts_with(status) == wanted) {
            return Ok(());
        }
        assert!(!deadline.has_passed(), "the status {status} (wanted: {wanted}) did not come: {said:?}");
        tokio::time::sleep(Duration::from_secs(2)).await;
        if let Some(samples) = &mut samples {
            samples.push(sample(page).await?);
        }
    }
}

#[tokio::test]
async fn a_whole_match_with_forty_elements_loses_nothing_and_piles_nothing_up() -> Result<()> {
    let matches = from_environment("TOUCHLINE_SOAK_MATCHES", 1);
    let speed = from_environment("TOUCHLINE_SOAK_SPEED", 60);
    let document = load(data("liverpool-napoli.json").as_ref())?.document.unwrap();
    let site = Site::start().await?;
    let elements = "<touchline-match refresh=1 loading=eager></touchline-match>".repeat(ELEMENTS);
    site.set("/page", Reply::html(PAGE.replace("ELEMENTS", &elements)));
    browse_at(site, async |page| {
        page.before_every_document(LISTEN).await?;
        page.goto("/page").await?;
        let (mut within, mut between) = (Vec::new(), Vec::new());
        for number in 0..matches {
            let replay = Arc::new(Replay::new(&document, f64::from(speed)));
            let length = Duration::from_millis((replay.timeline.end() as f64 / f64::from(speed)) as u64);
            let path = format!("/match-{number}.json");
            let answering = Arc::clone(&replay);
            page.site().set_with(&path, move |request| answering.answer(request));
            page.site().forget_requests();
            page.run(FOLLOW, &[json!(path)]).await?;
            watch(page, ("Full time", false), Duration::from_secs(30), None).await?;
            // A sample stops the page for seconds, so only the first match is sampled while it runs.
            let samples = (number == 0).then_some(&mut within);
            watch(page, ("Full time", true), length + Duration::from_secs(60), samples).await?;
            // One request serves forty elements, and none follows the final whistle.
            let asked = page.site().paths().iter().filter(|asked| **asked == path).count();
            let planned = length.as_secs_f64() + BEFORE as f64 / 1000.0;
            assert!(asked as f64 <= planned / 0.9 + 3.0, "{asked} requests in a match of {planned} s");
            let (goals, all): (usize, _) = (page.eval("goals").await?, ELEMENTS * 2 * (number as usize + 1));
            // Played faster, an element may come to a match after its first goal, which is history then.
            assert!(goals == all || (speed > 60 && goals < all), "{goals} goals announced, and {all} scored");
            let stories = "new Set([...document.querySelectorAll('touchline-match')].map((element) =>
                element.shadowRoot.querySelectorAll('.tl-sy-line, .tl-sy-card').length
                + element.shadowRoot.querySelector('.tl-sy-list').textContent)).size";
            assert_eq!(page.eval::<usize>(stories).await?, 1, "the elements tell different stories");
            let lines = page.texts("touchline-match", ".tl-sy-line, .tl-sy-card").await?.len();
            assert_eq!(lines, document.events.len());
            between.push(sample(page).await?);
            println!("match {number}: {asked} requests in {planned} s, {:?}", between.last().unwrap());
        }
        assert_eq!(page.eval::<usize>("errors").await?, 0);
        // The events of a match are nodes; what is left to grow in its second half is that, and the engine's warming up.
        let half = slopes(&within[within.len() / 2..]);
        println!("a sample of a match: {NAMES:?} {half:?}");
        let timers = within.iter().map(|sample| sample[TIMERS]).fold(0.0, f64::max);
        assert!(timers <= 8.0, "{timers} timers at once, with {ELEMENTS} elements");
        let [middle, last] = [within[within.len() / 2], between[between.len() - 1]];
        assert!(last[LISTENERS] <= middle[LISTENERS] + 2.0, "{NAMES:?} {middle:?} {last:?}");
        if matches > 2 {
            let whole = slopes(&between[1..]);
            println!("a match: {NAMES:?} {whole:?}");
            assert!(whole[NODES].abs() < 20.0 && whole[LISTENERS].abs() < 1.0, "{whole:?}");
            assert!(whole[TIMERS].abs() < 0.5 && whole[MEMORY] < 64.0 && whole[VALUES] < 16.0, "{whole:?}");
            assert!(whole[SCRIPT] < 64.0, "{whole:?}");
        }
        // A page that opens now holds as much as the page that was there from the start.
        page.goto("/page").await?;
        page.run(FOLLOW, &[json!(format!("/match-{}.json", matches - 1))]).await?;
        watch(page, ("Full time", true), Duration::from_secs(20), None).await?;
        let fresh = sample(page).await?;
        println!("opened at the end: {NAMES:?} {fresh:?}");
        assert!(last[NODES] <= fresh[NODES] + ELEMENTS as f64, "{NAMES:?} {fresh:?} {last:?}");
        assert!(last[LISTENERS] <= fresh[LISTENERS] + 2.0, "{NAMES:?} {fresh:?} {last:?}");
        assert!(last[TIMERS] <= fresh[TIMERS] + 1.0, "{NAMES:?} {fresh:?} {last:?}");
        Ok(())
    })
    .await
}
