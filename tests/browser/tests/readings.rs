//! Traffic between the shell and the Wasm: a document is read once for all elements that show it, and the shell waits
//! until a view has rendered everything.
//!
//! The pages load the shipped glue through a module that counts its calls.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use std::path::Path;
use std::time::Duration;
use touchline_browser_tests::{
    Context, Feed, Page, Reply, Result, Site, Value, browse_at, data, json, live_match, render,
};

/// Counts what is read and what is freed, and lets a test claim that a view has not settled.
const COUNTING: &str = "
    import * as glue from './glue.js';
    export * from './glue.js';
    export { default } from './glue.js';
    window.counts = { reads: 0, frees: 0 };
    window.goals = [];
    export function read(value) {
        counts.reads += 1;
        goals.push(value.events.length);
        return glue.read(value);
    }
    const { free } = glue.Reading.prototype;
    glue.Reading.prototype.free = function () {
        counts.frees += 1;
        free.call(this);
    };
    const { settled } = glue.View.prototype;
    glue.View.prototype.settled = function () {
        return (window.settles?.() ?? true) && settled.call(this);
    };";

/// A site whose pages load the counting glue.
async fn counting() -> Result<Site> {
    let site = Site::start().await?;
    let folder =
        std::env::var("TOUCHLINE_SITE").context("run the browser tests through `cargo xtask test`")?;
    let glue = std::fs::read(Path::new(&folder).join("wasm/touchline_view.js"))?;
    site.set("/wasm/glue.js", Reply::new("text/javascript", glue));
    site.set("/wasm/touchline_view.js", Reply::new("text/javascript", COUNTING));
    Ok(site)
}

/// This many elements at one address, and one whose document comes from a script. A page can break that one's view: a
/// document with `fatal-word` in an attribute makes Yew panic.
fn page_of(count: usize) -> String {
    format!(
        "<!doctype html><html lang=en><title>Readings</title><link rel=icon href=data:,>
        <script type=module src=/touchline.js></script>
        <script>
            const {{ setAttribute }} = Element.prototype;
            Element.prototype.setAttribute = function (name, value) {{
                if (String(value).includes('fatal-word')) throw new TypeError('broken by the page');
                return setAttribute.call(this, name, value);
            }};
            window.errors = [];
            addEventListener('touchline-error', ({{ target }}) => errors.push(target.id));
        </script>
        <main>{}<touchline-match id=own loading=eager></touchline-match></main>",
        "<touchline-match class=feed loading=eager src=/live.json refresh=1></touchline-match>".repeat(count)
    )
}

fn version(goals: u16) -> Value {
    let goal =
        |goal: u16| json!({ "id": format!("g{goal}"), "kind": "goal", "team": "h", "minute": goal + 1 });
    live_match((0..goals).map(goal).collect(), json!({}))
}

async fn all_show(page: &Page, score: &str) -> Result<()> {
    let shown = format!(
        "[...document.querySelectorAll('.feed')].every(({{ shadowRoot }}) =>
            shadowRoot.querySelector('.tl-hd-figs')?.textContent === '{score}')"
    );
    page.wait_for(&shown).await
}

/// Waits until all readings are freed, and checks their number.
async fn were_read(page: &Page, times: u32) -> Result<()> {
    page.wait_for("counts.reads === counts.frees").await?;
    assert_eq!(page.eval::<u32>("counts.reads").await?, times);
    Ok(())
}

#[tokio::test]
async fn a_version_is_read_once_for_forty_elements_at_one_address() -> Result<()> {
    let site = counting().await?;
    let feed = Feed::at(&site, "/live.json", version(0));
    site.set("/page", Reply::html(page_of(40)));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        all_show(page, "0–0").await?;
        were_read(page, 1).await?;
        feed.publish(version(1));
        all_show(page, "1–0").await?;
        were_read(page, 2).await?;
        // An unchanged answer is not read.
        let asked = feed.asked();
        while feed.asked() < asked + 2 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        were_read(page, 2).await?;
        // A later element reads for itself, and so does one that mounts again.
        let late = "document.querySelector('.feed').after(document.querySelector('.feed').cloneNode())";
        page.run(late, &[]).await?;
        all_show(page, "1–0").await?;
        were_read(page, 3).await?;
        page.run("document.querySelector('.feed').headingLevel = 5", &[]).await?;
        page.find(".feed >>> h5.tl-title").await?;
        were_read(page, 4).await
    })
    .await
}

#[tokio::test]
async fn after_a_panic_elsewhere_the_next_version_is_read_once_and_shown() -> Result<()> {
    let site = counting().await?;
    let feed = Feed::at(&site, "/live.json", version(0));
    site.set("/page", Reply::html(page_of(5)));
    browse_at(site, async |page| {
        page.expect_error("unreachable").await;
        page.goto("/page").await?;
        all_show(page, "0–0").await?;
        let mut fatal = version(3);
        fatal["teams"][0]["url"] = json!("https://example.org/fatal-word");
        page.show("#own", fatal).await?;
        all_show(page, "0–0").await?;
        feed.publish(version(1));
        all_show(page, "1–0").await?;
        assert_eq!(page.eval::<usize>("goals.filter((goals) => goals === 1).length").await?, 1);
        assert_eq!(page.eval::<Vec<String>>("errors").await?, ["own"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_old_markup_stays_until_the_view_has_settled() -> Result<()> {
    let site = counting().await?;
    site.set("/page", Reply::html(render(&[&data("liverpool-napoli.json"), "--page", "--base", "/"])?));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        let script = "const element = document.querySelector('touchline-match');
            const old = element.shadowRoot.querySelector('.tl');
            const asked = [];
            window.settles = () => {
                asked.push(element.shadowRoot.querySelector('.tl') === old);
                return asked.length > 5;
            };
            const ready = new Promise((resolve) => element.addEventListener('touchline-ready', () => resolve(asked.length)));
            element.loading = 'eager';
            return [await ready, asked.slice(0, 6), element.shadowRoot.querySelector('.tl') === old];";
        let (reported, kept, still): (usize, Vec<bool>, bool) = page.run_for(script, &[]).await?;
        assert!(reported > 5, "reported after {reported}");
        assert_eq!((kept, still), (vec![true; 6], false));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_the_reader_did_is_reported_once_it_is_rendered() -> Result<()> {
    let site = counting().await?;
    site.set("/page", Reply::html(page_of(0)));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.show("#own", version(1)).await?;
        let script = "const element = document.querySelector('#own');
            element.setAttribute('share', 'own');
            let asked = 0;
            window.settles = () => (asked += 1) > 5;
            element.shadowRoot.querySelector('[value=all]').click();
            element.match = arguments[0];
            await new Promise((resolve) => element.addEventListener('touchline-update', resolve, { once: true }));
            return asked;";
        let asked: u32 = page.run_for(script, &[version(2)]).await?;
        assert!(asked > 5, "reported after {asked}");
        assert_eq!(page.texts("#own", ".tl-hd-figs").await?, ["2–0"]);
        Ok(())
    })
    .await
}
