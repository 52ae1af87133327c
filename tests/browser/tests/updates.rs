//! An update touches only what it changes. Counts nodes added, removed or rewritten in each part.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use touchline_browser_tests::{Page, Result, Value, browse_empty, document, in_milliseconds, json};

const PAGE: &str = "<!doctype html><html lang=en><title>Updates</title>
    <script type=module src=/touchline.js></script><main><h1>Updates</h1></main>";

/// Counts every node that changes from now on.
const OBSERVE: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    window.touched = {};
    const part = (node) => {
        const element = node instanceof Element ? node : node.parentElement;
        const parts = ['header', 'strip', 'story', 'lineups', 'table', 'next'];
        return element?.closest(parts.map((name) => `[part=${name}]`).join())?.getAttribute('part') ?? 'elsewhere';
    };
    new MutationObserver((records) => {
        for (const { target, type, addedNodes, removedNodes } of records) {
            const nodes = type === 'childList' ? addedNodes.length + removedNodes.length : 1;
            touched[part(target)] = (touched[part(target)] ?? 0) + nodes;
        }
    }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });";

type Touched = BTreeMap<String, usize>;

async fn touched(page: &Page) -> Result<Touched> {
    page.eval("touched").await
}

/// Our match in its 70th minute, after this many shots.
fn live(shots: usize) -> Result<Value> {
    let mut document = document("liverpool-napoli.json")?;
    let fixture = document["match"].as_object_mut().unwrap();
    fixture.remove("added");
    fixture.insert("status".to_owned(), json!("live"));
    fixture.insert("clock".to_owned(), json!({ "period": 2, "minute": 70 }));
    let events = document["events"].as_array_mut().unwrap();
    events.retain(|event| event["period"] == 1 || event["minute"].as_u64().is_some_and(|minute| minute < 70));
    events.extend((0..shots).map(|index| shot(&format!("shot-{index}"))));
    Ok(document)
}

fn shot(id: &str) -> Value {
    json!({ "id": id, "kind": "shot-saved", "team": "liv", "player": "salah", "period": 2, "minute": 69 })
}

async fn with_match(document: Value, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.show("#one", document).await?;
        page.run(OBSERVE, &[]).await?;
        test(page).await
    })
    .await
}

#[tokio::test]
async fn a_score_to_try_changes_only_what_next() -> Result<()> {
    with_match(document("liverpool-napoli.json")?, async |page| {
        page.click("touchline-match >>> [data-action='more:11:home']").await?;
        page.wait_for("touched.next > 0").await?;
        let touched = touched(page).await?;
        println!("touched by a score to try: {touched:?}");
        assert_eq!(touched.keys().collect::<Vec<_>>(), ["next"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_event_changes_neither_tables_nor_line_ups_nor_the_other_entries() -> Result<()> {
    for shots in [0, 100] {
        let mut next = live(shots)?;
        with_match(live(shots)?, async |page| {
            next["events"].as_array_mut().unwrap().push(shot("last"));
            page.show("#one", next).await?;
            let touched = touched(page).await?;
            println!("touched by an event after {shots} others: {touched:?}");
            // The entry and the number of entries, a ring, the label, the slider, and once a line of the key.
            assert_eq!(touched.keys().collect::<Vec<_>>(), ["header", "story", "strip"]);
            assert!(touched["story"] <= 16 && touched["strip"] <= 15, "{touched:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_tick_of_the_clock_changes_only_the_minute() -> Result<()> {
    let mut document = live(0)?;
    let at = in_milliseconds(-53_000);
    document["match"]["clock"] = json!({ "period": 2, "minute": 70, "at": at, "running": true });
    with_match(document, async |page| {
        page.wait_for("touched.header > 0").await?;
        let touched = touched(page).await?;
        assert_eq!(touched, Touched::from([("header".to_owned(), 1)]));
        Ok(())
    })
    .await
}
