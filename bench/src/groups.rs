//! Twelve groups with a ranking of their thirds: how long until the status of every team is known, in the slices of
//! the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use touchline_bench::tournament;
use touchline_football::document::Rules;

use crate::browser::{Browser, Condition};
use crate::pages::Variant;
use crate::samples::{Samples, Work};

/// The matches left in each group: before the last matchday, and before the last two.
const LEFT: [usize; 2] = [2, 4];
const GROUPS: u16 = 12;

/// The rows: its key in the samples, its title and its unit.
pub(crate) const ROWS: [(&str, &str, &str); 4] = [
    ("groups, statuses", "12 groups, all 48 statuses", "ms"),
    ("groups, slice", "12 groups, longest slice", "ms"),
    ("groups, slices", "12 groups, slices", ""),
    ("groups, painted", "12 groups, everything painted", "ms"),
];
/// A long task is one of 50 ms or more.
pub(crate) const LONGEST: (&str, &str, &str) = ("groups, task", "12 groups, longest task over 50 ms", "ms");

/// Calls what the shell calls: `read`, then `advance` until it is done, each in a task of its own. Then shows the
/// same document in an element.
const MEASURE: &str = "
    const entries = performance.getEntriesByType('resource').map((entry) => entry.name);
    const glue = entries.find((name) => /touchline_view[^/]*\\.js$/.test(name));
    const engine = await import(glue);
    const reading = engine.read(structuredClone(story));
    const task = () => new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(undefined);
        port2.postMessage(0);
    });
    let [slices, slice] = [0, 0];
    const began = performance.now();
    for (let done = false; !done; await task()) {
        const from = performance.now();
        done = reading.advance();
        slices += 1;
        slice = Math.max(slice, performance.now() - from);
    }
    const statuses = performance.now() - began;
    bench.element().remove();
    await bench.wait(300);
    const { painted, longest } = await bench.mount(1, story);
    const known = bench.root().querySelectorAll('.tl-tb-sure, .tl-tb-gone, .tl-tb-open').length;
    return { slices, slice, statuses, painted, longest, known };";

fn file(left: usize) -> String {
    format!("groups-{left}.json")
}

/// Writes the documents.
pub(crate) fn write_documents(site: &Path) -> Result<()> {
    let rules = Rules::named("fifa-wc-2026").context("no such rules")?;
    for left in LEFT {
        let document = serde_json::to_string(&tournament(rules.clone(), GROUPS, left))?;
        fs::write(site.join(file(left)), document).context("cannot write a document")?;
    }
    Ok(())
}

/// One run of each document.
pub(crate) async fn measure(browser: &mut Browser, samples: &mut Samples) -> Result<()> {
    for left in LEFT {
        browser.visit(&format!("bare-{}.html", Variant::Ours.name()), Condition::Plain).await?;
        let open = "
            globalThis.story = await (await fetch(arguments[0])).json();
            await customElements.whenDefined('touchline-match');
            await bench.mount(1, { touchline: 1, teams: [{ id: 'a', name: 'A' }], group: { teams: ['a'], fixtures: [] } });";
        browser.run::<Value>(open, &[json!(file(left))]).await?;
        let seen: Value = browser.run(MEASURE, &[]).await?;
        let known = seen.get("known").and_then(Value::as_u64);
        ensure!(known == Some(GROUPS.into()), "each third has a status on the page: {seen}");
        let keys = ["statuses", "slice", "slices", "painted", "longest"];
        for ((what, ..), key) in ROWS.into_iter().chain([LONGEST]).zip(keys) {
            let value = seen.get(key).and_then(Value::as_f64).with_context(|| format!("no {key}: {seen}"))?;
            samples.add(Work { what, condition: Condition::Plain, events: left }, Variant::Ours, value);
        }
    }
    Ok(())
}

/// The conditions of a row, in words.
pub(crate) fn condition(work: Work) -> Option<String> {
    work.what.starts_with("groups").then(|| format!("{} matches left in each", work.events))
}
