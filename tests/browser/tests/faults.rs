//! Faults of a feed, one for each row of the table in docs/live.md. The last good state stays with a note of its age,
//! the page gets an event, and the first good answer after the fault is shown.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::time::Duration;
use touchline_browser_tests::{Engine, Feed, Page, Reply, Result, Site, Value, browse_at, json, live_match};

const PAGE: &str = "<!doctype html><html lang=en><title>Bad day</title>
    <script type=module src=/touchline.js></script>
    <main><h1>Bad day</h1><touchline-match src=SRC refresh=1></touchline-match></main>";

/// Records errors, the delays of the widget's timers (axe-core sets some too, but not from a file) and the time
/// limits of requests. Shortens each limit to a tenth.
const LISTEN: &str = "window.errors = [];
    window.limits = [];
    window.waits = [];
    const set = setTimeout;
    window.setTimeout = (act, wait = 0, ...more) => {
        if (/\\.js:\\d/.test(new Error().stack)) waits.push(wait);
        return set(act, wait, ...more);
    };
    addEventListener('touchline-error', ({ detail }) => errors.push(detail.messages.map(({ text }) => text).join()));
    const real = AbortSignal.timeout;
    AbortSignal.timeout = (limit) => (limits.push(limit), real.call(AbortSignal, limit / 10));";

fn version(home_goals: u16) -> Value {
    let goals = (0..home_goals).map(|goal| {
        json!({ "id": format!("g{goal}"), "kind": "goal", "team": "h", "player": format!("Scorer {goal}"), "minute": goal + 1 })
    });
    live_match(goals.collect(), json!({}))
}

fn shadow(expression: &str) -> String {
    format!("document.querySelector('touchline-match').shadowRoot.{expression}")
}

/// The message for a redirect loop.
const CIRCLES: &str = "live.json: Failed to fetch";

async fn shows_score(page: &Page, score: &str) -> Result<()> {
    page.wait_for(&shadow(&format!("querySelector('.tl-hd-figs')?.textContent === '{score}'"))).await
}

/// Expects an error in the console about a request to another site, as only Chromium writes it.
async fn expect_error(page: &Page, text: &str) {
    if page.engine() == Engine::Chromium {
        page.expect_error(text).await;
    }
}

/// Opens a page whose element follows the feed of this server.
async fn on_page(feed: &Site, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/page", Reply::html(PAGE.replace("SRC", &feed.url("/live.json"))));
    browse_at(site, async |page| {
        page.before_every_document(LISTEN).await?;
        page.goto("/page").await?;
        test(page).await
    })
    .await
}

/// Serves a good answer, this fault, and a good answer again. The feed is at another origin, like a CDN.
async fn fault(fault: Reply, console: Option<&str>, message: &str) -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    let fault = fault.header("access-control-allow-origin", "*");
    on_page(&server, async |page| survives(page, &feed, fault, console, message).await).await
}

async fn survives(
    page: &Page,
    feed: &Feed,
    fault: Reply,
    console: Option<&str>,
    message: &str,
) -> Result<()> {
    shows_score(page, "1–0").await?;
    page.run(&format!("{}.click()", shadow("querySelector('[value=goals]')")), &[]).await?;
    let asked = feed.asked();
    // Each engine has its own error messages.
    let is_worded = page.engine() == Engine::Chromium;
    if let Some(console) = console.filter(|_| is_worded) {
        page.expect_error(console).await;
    }
    feed.fail(fault);
    page.wait_for("errors.length > 0").await?;
    page.wait_for(&shadow("querySelector('[part=age]:not(:empty)')")).await?;
    let errors: Vec<String> = page.eval("errors").await?;
    assert!(errors[0].contains(message) || !is_worded && !errors[0].is_empty(), "{errors:?}");
    let age = page.texts("touchline-match", "[part=age]:not(:empty)").await?.concat();
    assert!(age.starts_with("No news since ") && age.matches(':').count() == 1, "{age}");
    assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["1–0"]);
    assert_eq!(page.texts("touchline-match", ".tl-sy-goal > span").await?, ["Scorer 0"]);
    assert_eq!(page.axe_within(Some("touchline-match")).await?, []);
    feed.publish(version(2));
    feed.recover();
    shows_score(page, "2–0").await?;
    // After one failure the next request comes within an interval; each further failure doubles the wait.
    let (longest, failures): (f64, i32) = page.eval("[Math.max(...waits), errors.length]").await?;
    let limit = 1_100.0 * 2_f64.powi(failures - 1);
    assert!((900.0..=limit).contains(&longest), "waited {longest} ms after {failures} failures");
    page.wait_for(&format!("!{}", shadow("querySelector('[part=age]:not(:empty)')"))).await?;
    assert!(page.eval::<bool>(&shadow("querySelector('[value=goals]').checked")).await?);
    // A browser follows twenty redirects before it gives up.
    let each = if message == CIRCLES { 21 } else { 1 };
    let requests = feed.asked() - asked;
    assert!(requests <= 6 * each, "{requests} requests");
    assert_eq!(page.eval::<u32>("limits[0]").await?, 15_000);
    Ok(())
}

#[tokio::test]
async fn not_found() -> Result<()> {
    fault(Reply::html("no").status(404), Some("404"), "404").await
}

#[tokio::test]
async fn a_server_error() -> Result<()> {
    fault(Reply::html("oh").status(500), Some("500"), "500").await
}

#[tokio::test]
async fn a_server_that_does_not_answer() -> Result<()> {
    fault(Reply::json("{}").delay(Duration::from_secs(5)), None, "timed out").await
}

#[tokio::test]
async fn a_body_cut_off() -> Result<()> {
    fault(Reply::json(version(2).to_string()).cut(), Some("ERR_"), "/live.json").await
}

#[tokio::test]
async fn a_text_cut_off() -> Result<()> {
    let text = version(2).to_string();
    fault(Reply::json(&text[..text.len() / 2]), None, "not JSON, or it was cut off").await
}

#[tokio::test]
async fn a_web_page_instead_of_json() -> Result<()> {
    fault(Reply::html("<!doctype html><title>Please sign in</title>"), None, "not JSON").await
}

#[tokio::test]
async fn bytes_that_are_not_text() -> Result<()> {
    fault(Reply::new("image/png", b"\x89PNG\r\n\x1a\n\x00\x01\xff".to_vec()), None, "not JSON").await
}

#[tokio::test]
async fn a_redirect_loop() -> Result<()> {
    let circles = Reply::html("").status(302).header("location", "/live.json");
    fault(circles, Some("ERR_TOO_MANY_REDIRECTS"), CIRCLES).await
}

#[tokio::test]
async fn a_slow_trickle() -> Result<()> {
    fault(Reply::json(version(2).to_string()).trickle(Duration::from_millis(200)), None, "timed out").await
}

#[tokio::test]
async fn fifty_megabytes() -> Result<()> {
    fault(Reply::json(" ".repeat(50_000_000)), None, "more than 4000000 bytes").await
}

#[tokio::test]
async fn a_newer_version_of_the_format() -> Result<()> {
    fault(Reply::json(r#"{ "touchline": 2 }"#), None, "Touchline needs an update").await
}

#[tokio::test]
async fn a_document_that_becomes_fatal() -> Result<()> {
    let mut bad = version(2);
    bad["match"]["home"] = json!("nowhere");
    fault(Reply::json(bad.to_string()), None, "nowhere").await
}

#[tokio::test]
async fn an_origin_that_withdraws_its_cors_header() -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    on_page(&server, async |page| {
        let refused = Reply::json(version(2).to_string());
        expect_error(page, "ERR_FAILED").await;
        survives(page, &feed, refused, Some("CORS policy"), "/live.json").await
    })
    .await
}

#[tokio::test]
async fn an_unexpected_304_changes_nothing() -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    on_page(&server, async |page| {
        shows_score(page, "1–0").await?;
        feed.fail(Reply::new("text/plain", "").status(304).header("access-control-allow-origin", "*"));
        let asked = feed.asked();
        while feed.asked() < asked + 3 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(page.eval::<Vec<String>>("errors").await?, [""; 0]);
        assert_eq!(page.texts("touchline-match", "[part=age]:not(:empty)").await?, [""; 0]);
        feed.publish(version(2));
        feed.recover();
        shows_score(page, "2–0").await
    })
    .await
}

#[tokio::test]
async fn a_redirected_document_and_one_of_another_type_are_shown() -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    let leave = |reply: Reply| reply.header("access-control-allow-origin", "*");
    server.set("/moved.json", leave(Reply::json(version(2).to_string())));
    on_page(&server, async |page| {
        shows_score(page, "1–0").await?;
        feed.fail(leave(Reply::html("").status(302).header("location", "/moved.json")));
        shows_score(page, "2–0").await?;
        feed.fail(leave(Reply::new("text/plain", version(3).to_string())));
        shows_score(page, "3–0").await?;
        assert_eq!(page.eval::<Vec<String>>("errors").await?, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lasting_fault_is_retried_less_and_less_often() -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    on_page(&server, async |page| {
        shows_score(page, "1–0").await?;
        expect_error(page, "500").await;
        feed.fail(Reply::html("oh").status(500).header("access-control-allow-origin", "*"));
        page.wait_for("errors.length > 0").await?;
        let asked = feed.asked();
        tokio::time::sleep(Duration::from_secs(10)).await;
        // After one, two and four seconds.
        let more = feed.asked() - asked;
        assert!((2..=4).contains(&more), "{more} requests in ten seconds");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_retry_after_header_is_obeyed() -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    on_page(&server, async |page| {
        shows_score(page, "1–0").await?;
        expect_error(page, "503").await;
        let busy = Reply::html("busy").status(503).header("retry-after", "6");
        let busy = busy.header("access-control-allow-origin", "*");
        feed.fail(busy.header("access-control-expose-headers", "retry-after"));
        page.wait_for("errors.length > 0").await?;
        let asked = feed.asked();
        feed.publish(version(2));
        feed.recover();
        tokio::time::sleep(Duration::from_secs(4)).await;
        assert_eq!(feed.asked(), asked);
        shows_score(page, "2–0").await
    })
    .await
}

#[tokio::test]
async fn a_fault_on_the_first_request_is_reported_and_recovered_from() -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    feed.fail(Reply::html("oh").status(500).header("access-control-allow-origin", "*"));
    on_page(&server, async |page| {
        expect_error(page, "500").await;
        page.wait_for("errors.length > 0").await?;
        page.wait_for(&shadow("querySelector('.tl-msg')")).await?;
        assert_eq!(page.texts("touchline-match", ".tl-msg b").await?, ["The match could not be loaded."]);
        feed.recover();
        shows_score(page, "1–0").await?;
        assert_eq!(page.texts("touchline-match", "[part=age]:not(:empty)").await?, [""; 0]);
        let text: String = page.eval(&shadow("textContent")).await?;
        assert!(!text.contains("could not be loaded"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reader_need_not_wait_for_the_next_request() -> Result<()> {
    let server = Site::start().await?;
    let feed = Feed::at(&server, "/live.json", version(1));
    feed.add_header("access-control-allow-origin", "*");
    let busy = Reply::html("busy").status(503).header("retry-after", "300");
    let busy = busy.header("access-control-allow-origin", "*");
    feed.fail(busy.header("access-control-expose-headers", "retry-after"));
    on_page(&server, async |page| {
        expect_error(page, "503").await;
        page.find("touchline-match >>> .tl-msg button").await?;
        page.run(
            "window.message = document.querySelector('touchline-match').shadowRoot.querySelector('.tl')",
            &[],
        )
        .await?;
        let asked = feed.asked();
        page.click("touchline-match >>> .tl-msg button").await?;
        page.wait_for("errors.length === 2").await?;
        assert_eq!(feed.asked(), asked + 1);
        // The same nodes: screen readers do not read the message twice.
        page.wait_for(&shadow("querySelector('.tl') === message")).await?;
        assert!(page.eval::<bool>(&shadow("querySelector('[aria-busy]') === null")).await?);
        feed.recover();
        page.click("touchline-match >>> .tl-msg button").await?;
        shows_score(page, "1–0").await
    })
    .await
}
