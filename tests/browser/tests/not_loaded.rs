//! Files of ours that do not come, or not whole: what can be read stays, the event says which and why, and where the fault
//! has gone the next sign of interest makes it good.

// Helpers of tests may fail as tests do; clippy allows it only within #[test].
#![allow(clippy::indexing_slicing)]

use std::time::Duration;
use touchline_browser_tests::{
    Deadline, Engine, Page, Reply, Result, Start, Value, browse, browse_both, json,
};

const MODULE: &str = "/wasm/touchline_view_bg.wasm";
const GLUE: &str = "/wasm/touchline_view.js";

/// Hears the first error from before any script of the page.
const LISTEN: &str = "addEventListener('touchline-error', ({ detail }) => { window.said ??= detail; });";

/// The file as the site has it.
async fn bytes(page: &Page, path: &str) -> Result<Vec<u8>> {
    let read = "return [...new Uint8Array(await (await fetch(arguments[0])).arrayBuffer())]";
    page.run_for(read, &[path.into()]).await
}

/// What a match centre that starts in either way shows and says when one file of ours comes as `fault` makes it, and that it
/// is whole once the file is.
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
        // The words are the engine's own.
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

/// The connection breaks off half way.
fn cut_off(whole: Reply, _: Vec<u8>) -> Reply {
    whole.cut()
}

/// Half a file, as an upload that broke off leaves it on the server: to the browser it is complete.
fn half(_: Reply, mut body: Vec<u8>) -> Reply {
    let kind = if body.starts_with(b"\0asm") { "application/wasm" } else { "text/javascript" };
    body.truncate(body.len() / 2);
    Reply::new(kind, body)
}

/// A page that says sorry, with everything else as it should be.
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
async fn a_wasm_of_which_half_is_there() -> Result<()> {
    fault(MODULE, half, "", "extends past end of the module").await
}

#[tokio::test]
async fn something_that_is_no_wasm() -> Result<()> {
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
async fn a_glue_of_which_half_is_there() -> Result<()> {
    fault(GLUE, half, "", "touchline_view.js: Unexpected end of input").await
}

#[tokio::test]
async fn something_that_is_no_glue() -> Result<()> {
    fault(GLUE, something_else, "", "touchline_view.js: Unexpected identifier").await
}

/// A page that links no sheet of its own.
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
async fn interest_in_the_middle_of_an_attempt_that_fails_begins_another_one() -> Result<()> {
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
            assert!(!deadline.has_passed(), "the Wasm was not asked for");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        page.site().set(MODULE, Reply::new("application/wasm", body));
        page.wake("touchline-match").await?;
        page.taken_over(1).await
    })
    .await
}
