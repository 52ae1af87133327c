//! Our own files that do not load, or load in part. Readable content stays, and the event says which file and why.
//! Once the file is there, the next sign of interest loads it.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing)]

use std::time::Duration;
use touchline_browser_tests::{
    Deadline, Engine, Page, Reply, Result, Start, Value, browse, browse_both, json,
};

const MODULE: &str = "/wasm/touchline_view_bg.wasm";
const GLUE: &str = "/wasm/touchline_view.js";

/// Records the first error, from before any script of the page.
const LISTEN: &str = "addEventListener('touchline-error', ({ detail }) => { window.said ??= detail; });";

/// The file of the site.
async fn bytes(page: &Page, path: &str) -> Result<Vec<u8>> {
    let read = "return [...new Uint8Array(await (await fetch(arguments[0])).arrayBuffer())]";
    page.run_for(read, &[path.into()]).await
}

/// Serves one of our files with a fault, for both ways to start. Checks what the match centre shows and reports, and
/// that it is complete once the file is.
async fn fault(path: &str, fault: impl Fn(Reply, Vec<u8>) -> Reply, console: &str, why: &str) -> Result<()> {
    browse_both(async |page, start| {
        page.before_every_document(LISTEN).await?;
        page.goto("/data/touchline.schema.json").await?;
        let body = bytes(page, path).await?;
        let kind = if path == MODULE { "application/wasm" } else { "text/javascript" };
        let whole = Reply::new(kind, body.clone());
        page.site().set(path, fault(whole.clone(), body));
        if !console.is_empty() {
            page.expect_error(console).await;
        }
        page.goto(start).await?;
        page.wake("touchline-match").await?;
        page.wait_for("window.said").await?;
        let said: Value = page.eval("said").await?;
        let text = said["messages"][0]["text"].as_str().unwrap_or_default();
        // Each engine has its own error messages.
        assert!(text.contains(why) || page.engine() != Engine::Chromium && !text.is_empty(), "{text}");
        assert_eq!((&said["renderer"], &said["messages"][0]["level"]), (&json!("none"), &json!("fatal")));
        let inside = "document.querySelector('touchline-match').shadowRoot";
        if start == Start::Empty.path() {
            let line: String = page.eval(&format!("{inside}.textContent")).await?;
            assert_eq!(line, "Liverpool 1–1 Napoli. The match centre could not be loaded.");
        } else {
            assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["1–1"]);
            assert!(page.texts("touchline-match", ".tl-sy-line").await?.len() > 10);
        }

        page.site().set(path, whole);
        page.wake("touchline-match").await?;
        page.taken_over(1).await
    })
    .await
}

fn missing(_: Reply, _: Vec<u8>) -> Reply {
    Reply::new("text/plain", "no").status(404)
}

/// The connection breaks off half-way.
fn cut_off(whole: Reply, _: Vec<u8>) -> Reply {
    whole.cut()
}

/// Half a file, left on the server by an upload that broke off. To the browser it is complete.
fn half(_: Reply, mut body: Vec<u8>) -> Reply {
    let kind = if body.starts_with(b"\0asm") { "application/wasm" } else { "text/javascript" };
    body.truncate(body.len() / 2);
    Reply::new(kind, body)
}

/// An error page, sent with status and headers as if all were well.
fn something_else(_: Reply, body: Vec<u8>) -> Reply {
    let kind = if body.starts_with(b"\0asm") { "application/wasm" } else { "text/javascript" };
    Reply::new(kind, "We are sorry.")
}

#[tokio::test]
async fn a_wasm_that_is_missing() -> Result<()> {
    fault(MODULE, missing, "404", "404 Not Found").await
}

#[tokio::test]
async fn a_wasm_whose_transfer_is_cut_off() -> Result<()> {
    fault(MODULE, cut_off, "CONTENT_LENGTH_MISMATCH", "Network error").await
}

#[tokio::test]
async fn half_a_wasm() -> Result<()> {
    fault(MODULE, half, "", "extends past end of the module").await
}

#[tokio::test]
async fn a_web_page_instead_of_the_wasm() -> Result<()> {
    fault(MODULE, something_else, "", "expected magic word").await
}

#[tokio::test]
async fn a_glue_that_is_missing() -> Result<()> {
    fault(GLUE, missing, "404", "touchline_view.js: Failed to fetch").await
}

#[tokio::test]
async fn a_glue_whose_transfer_is_cut_off() -> Result<()> {
    fault(GLUE, cut_off, "CONTENT_LENGTH_MISMATCH", "touchline_view.js: Failed to fetch").await
}

#[tokio::test]
async fn half_a_glue() -> Result<()> {
    fault(GLUE, half, "", "touchline_view.js: Unexpected end of input").await
}

#[tokio::test]
async fn a_web_page_instead_of_the_glue() -> Result<()> {
    fault(GLUE, something_else, "", "touchline_view.js: Unexpected identifier").await
}

/// A page that does not link the style sheet.
#[tokio::test]
async fn a_style_sheet_that_is_missing() -> Result<()> {
    browse(async |page| {
        page.before_every_document(LISTEN).await?;
        page.site().set("/touchline.css", Reply::new("text/plain", "no").status(404));
        page.expect_error("404").await;
        page.goto(Start::Empty.path()).await?;
        page.wait_for("window.said").await?;
        assert_eq!(page.eval::<String>("said.messages[0].text").await?, "touchline.css: 404");
        page.site().set("/touchline.css", Reply::new("text/css", ".tl { color: rgb(1, 2, 3) }"));
        page.wake("touchline-match").await?;
        page.taken_over(1).await
    })
    .await
}

#[tokio::test]
async fn interest_during_an_attempt_that_fails_starts_another_one() -> Result<()> {
    browse_both(async |page, start| {
        page.goto("/data/touchline.schema.json").await?;
        let body = bytes(page, MODULE).await?;
        page.expect_error("404").await;
        page.site().set(MODULE, Reply::new("text/plain", "no").status(404).delay(Duration::from_secs(1)));
        let asked = page.site().paths().len();
        page.goto(start).await?;
        page.wake("touchline-match").await?;
        let deadline = Deadline::after(Duration::from_secs(10));
        while !page.site().paths().iter().skip(asked).any(|path| path == MODULE) {
            assert!(!deadline.has_passed(), "the Wasm was not requested");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        page.site().set(MODULE, Reply::new("application/wasm", body));
        page.wake("touchline-match").await?;
        page.taken_over(1).await
    })
    .await
}
