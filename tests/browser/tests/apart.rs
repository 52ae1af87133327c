//! The files of the widget that only some pages fetch: the feed, and the style of parts that few documents have.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::time::Duration;

use touchline_browser_tests::{
    Deadline, Feed, Page, Reply, Result, Site, Value, browse, browse_at, json, render,
};

const HEAD: &str = "<!doctype html><html lang=en><title>Apart</title><link rel=icon href=data:,>
    <script type=module src=/touchline.js></script>";
const FEED: &str = "/shell/feed.js";
const MORE: &str = "/touchline-more.css";
const AN_HOUR: Duration = Duration::from_secs(3600);

/// Records the messages of the first error, and every layout shift.
const LISTEN: &str = "
    addEventListener('touchline-error', ({ detail }) => { window.said ??= detail.messages[0].text; });
    window.shift = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shift += value; }))
            .observe({ type: 'layout-shift', buffered: true });
    }";

fn a_match(statistics: &Value) -> Value {
    json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "live", "clock": { "minute": 60 }, "score": [1, 0],
                   "statistics": statistics },
        "events": [{ "id": "e1", "kind": "goal", "team": "h", "player": "One", "minute": 3 }],
    })
}

fn possession() -> Value {
    json!([{ "name": "possession", "home": 49, "away": 51 }])
}

fn element(document: &Value) -> String {
    format!(
        "<touchline-match loading=eager><script type=application/json>{document}</script></touchline-match>"
    )
}

async fn is_requested(page: &Page, path: &str) {
    let deadline = Deadline::after(Duration::from_secs(10));
    while !page.site().paths().iter().any(|requested| requested == path) {
        assert!(!deadline.has_passed(), "only {:?} were requested", page.site().paths());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The width of a bar's cell: the sheet sets it.
async fn is_styled(page: &Page) -> Result<bool> {
    let row = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-ss-row')";
    page.eval(&format!("{row} !== null && getComputedStyle({row}).display === 'grid'")).await
}

#[tokio::test]
async fn only_an_element_with_an_address_loads_the_feed() -> Result<()> {
    browse(async |page| {
        page.site().set("/page", Reply::html(format!("{HEAD}{}", element(&a_match(&json!([]))))));
        page.goto("/page").await?;
        page.taken_over(1).await?;
        let paths = page.site().paths();
        assert!(!paths.iter().any(|path| path == FEED), "{paths:?}");
        Ok(())
    })
    .await
}

/// Otherwise an element with an address would start one round trip later.
#[tokio::test]
async fn the_feed_the_glue_the_wasm_and_the_document_are_requested_at_the_same_time() -> Result<()> {
    let never = |_: &_| Reply::new("text/javascript", "").delay(AN_HOUR);
    browse(async |page| {
        page.site().set("/page", Reply::html(HEAD));
        for path in [FEED, "/wasm/touchline_view.js", "/wasm/touchline_view_bg.wasm", "/match.json"] {
            page.site().set_with(path, never);
        }
        page.goto("/page").await?;
        // Not in the page's own markup: Firefox counts a module as part of the page until it has come.
        page.run(
            "const element = document.createElement('touchline-match');
             Object.assign(element, { loading: 'eager', src: '/match.json' });
             document.body.append(element);",
            &[],
        )
        .await?;
        for path in [FEED, "/wasm/touchline_view.js", "/wasm/touchline_view_bg.wasm", "/match.json"] {
            is_requested(page, path).await;
        }
        Ok(())
    })
    .await
}

/// The first request serves the element. The feed sends no second one for it.
#[tokio::test]
async fn elements_that_wait_for_the_feed_share_the_first_request() -> Result<()> {
    let site = Site::start().await?;
    site.set("/match.json", Reply::json(a_match(&json!([])).to_string()));
    let one = "<touchline-match loading=eager src=/match.json></touchline-match>";
    site.set("/page", Reply::html(format!("{HEAD}{one}{one}")));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.taken_over(2).await?;
        let requests = page.site().paths().into_iter().filter(|path| path == "/match.json").count();
        assert_eq!(requests, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_feed_that_is_missing_is_reported_and_loaded_with_the_next_sign_of_interest() -> Result<()> {
    browse(async |page| {
        page.before_every_document(LISTEN).await?;
        page.site().set("/match.json", Reply::json(a_match(&json!([])).to_string()));
        page.site()
            .set("/page", Reply::html(format!("{HEAD}<touchline-match src=/match.json></touchline-match>")));
        page.goto("/data/touchline.schema.json").await?;
        let read = "return await (await fetch(arguments[0])).text()";
        let whole: String = page.run_for(read, &[FEED.into()]).await?;
        page.site().set(FEED, Reply::new("text/plain", "no").status(404));
        page.expect_error("404").await;
        page.goto("/page").await?;
        page.wait_for("window.said").await?;
        assert!(page.eval::<String>("said").await?.starts_with("feed.js: "));
        page.site().set(FEED, Reply::new("text/javascript", whole));
        page.wake("touchline-match").await?;
        page.taken_over(1).await
    })
    .await
}

#[tokio::test]
async fn a_part_that_few_documents_have_is_styled_when_it_appears() -> Result<()> {
    browse(async |page| {
        page.before_every_document(LISTEN).await?;
        page.site().set("/page", Reply::html(format!("{HEAD}{}", element(&a_match(&possession())))));
        page.goto("/page").await?;
        page.taken_over(1).await?;
        assert!(is_styled(page).await?);
        assert!(page.site().paths().iter().any(|path| path == MORE));
        Ok(())
    })
    .await
}

/// `sections` leaves the part out.
#[tokio::test]
async fn a_prerendered_page_that_does_not_show_the_part_fetches_its_style_with_the_wasm() -> Result<()> {
    let mut document = a_match(&possession());
    document["match"]["status"] = json!("finished");
    document["match"].as_object_mut().unwrap().remove("clock");
    let file = std::env::temp_dir().join(format!("touchline-without-{}.json", std::process::id()));
    std::fs::write(&file, document.to_string())?;
    let html = render(&[&file.display().to_string(), "--page", "--base", "/", "--sections", "header story"])?;
    std::fs::remove_file(file)?;
    browse(async |page| {
        page.site().set("/page", Reply::html(html.clone()));
        page.goto("/page").await?;
        page.quiet().await?;
        let fetches = || page.site().paths().iter().filter(|path| *path == MORE).count();
        assert_eq!(fetches(), 0);
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        assert_eq!(fetches(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_prerendered_page_links_the_style_of_its_parts_and_fetches_it_once() -> Result<()> {
    let mut document = a_match(&possession());
    document["match"]["status"] = json!("finished");
    document["match"].as_object_mut().unwrap().remove("clock");
    let file = std::env::temp_dir().join(format!("touchline-apart-{}.json", std::process::id()));
    std::fs::write(&file, document.to_string())?;
    let html = render(&[&file.display().to_string(), "--page", "--base", "/"])?;
    std::fs::remove_file(file)?;
    browse(async |page| {
        page.before_every_document(LISTEN).await?;
        page.site().set("/page", Reply::html(html.clone()));
        page.goto("/page").await?;
        page.quiet().await?;
        assert!(is_styled(page).await?, "before any script");
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        assert!(is_styled(page).await?, "after the takeover");
        let requests = page.site().paths().into_iter().filter(|path| path == MORE).count();
        assert_eq!(requests, 1);
        assert!(page.eval::<f64>("shift").await? < 0.001);
        Ok(())
    })
    .await
}

/// The version that brings the part waits for its style, so the part never shows without it.
#[tokio::test]
async fn a_live_match_gets_the_style_before_the_part() -> Result<()> {
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", a_match(&json!([])));
    site.set(
        "/page",
        Reply::html(format!(
            "{HEAD}<touchline-match loading=eager src=/live.json refresh=1></touchline-match>"
        )),
    );
    browse_at(site, async |page| {
        page.before_every_document(LISTEN).await?;
        page.goto("/page").await?;
        page.taken_over(1).await?;
        page.run(
            "window.bare = 0;
             const root = document.querySelector('touchline-match').shadowRoot;
             new MutationObserver(() => {
                 const row = root.querySelector('.tl-ss-row');
                 if (row && getComputedStyle(row).display !== 'grid') bare += 1;
             }).observe(root, { subtree: true, childList: true });",
            &[],
        )
        .await?;
        feed.publish(a_match(&possession()));
        page.wait_for("document.querySelector('touchline-match').shadowRoot.querySelector('.tl-ss-row')")
            .await?;
        assert!(is_styled(page).await?);
        assert_eq!(page.eval::<u32>("bare").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_style_of_parts_that_is_missing_is_reported_and_fetched_again() -> Result<()> {
    browse(async |page| {
        page.before_every_document(LISTEN).await?;
        page.site().set(MORE, Reply::new("text/plain", "no").status(404));
        page.expect_error("404").await;
        page.site().set("/page", Reply::html(format!("{HEAD}{}", element(&a_match(&possession())))));
        page.goto("/page").await?;
        page.wait_for("window.said").await?;
        assert_eq!(page.eval::<String>("said").await?, "touchline-more.css: 404");
        page.site().set(MORE, Reply::new("text/css", ".tl-ss-row { display: grid }"));
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        assert!(is_styled(page).await?);
        Ok(())
    })
    .await
}
