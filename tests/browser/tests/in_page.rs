//! The document inside an element: its media type, HTML that a content system adds, and a page that is still being
//! parsed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;
use touchline_browser_tests::{
    Page, Reply, Result, Site, Value, browse_at, data, document, json, live_match, render,
};

const LISTEN: &str = "window.said = [];
    for (const name of ['ready', 'update', 'error']) {
        addEventListener(`touchline-${name}`, ({ detail }) => said.push([name, ...detail.messages.map(({ text }) => text)]));
    }";

/// A page that contains a document of this media type, as the server sends it.
async fn with(kind: &str, text: &str, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set(
        "/page",
        Reply::html(format!(
            "<!doctype html><html lang=en><title>Inside</title><script>{LISTEN}</script>
             <script type=module src=/touchline.js></script>
             <touchline-match><script type=\"{kind}\">{text}</script></touchline-match>"
        )),
    );
    browse_at(site, async |page| {
        page.goto("/page").await?;
        test(page).await
    })
    .await
}

fn one_nil() -> Value {
    live_match(json!([{ "kind": "goal", "team": "h", "player": "One", "minute": 3 }]), json!({}))
}

#[tokio::test]
async fn the_media_type_may_have_parameters() -> Result<()> {
    for kind in ["application/json; charset=utf-8", "Application/JSON;charset=UTF-8", " application/json "] {
        with(kind, &one_nil().to_string(), async |page| {
            page.taken_over(1).await?;
            assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["1–0"], "{kind}");
            Ok(())
        })
        .await?;
    }
    // Other data in the page is not a document.
    with("application/json+ld", &one_nil().to_string(), async |page| {
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(page.eval::<Value>("said").await?, json!([]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn html_in_the_document_is_reported_with_the_remedy() -> Result<()> {
    let text = serde_json::to_string_pretty(&one_nil())?;
    for (text, tag) in [(text.replace('\n', "<br />\n"), "<br />"), (format!("<p>{text}</p>"), "<p>")] {
        with("application/json", &text, async |page| {
            page.wait_for("said.length").await?;
            let message: String = page.eval("said[0][1]").await?;
            assert!(message.contains("not JSON") && message.contains(tag), "{message}");
            assert!(message.contains("put the document into a file, and name that in src"), "{message}");
            let shown = page.texts("touchline-match", "li").await?;
            assert!(shown[0].contains(tag), "{shown:?}");
            Ok(())
        })
        .await?;
    }
    // A document that was cut off has another message.
    with("application/json", "{ \"touchline\": 1, \"note\": \"a <b>\", ", async |page| {
        page.wait_for("said.length").await?;
        let message: String = page.eval("said[0][1]").await?;
        assert!(message.contains("not JSON") && !message.contains("HTML"), "{message}");
        Ok(())
    })
    .await
}

/// On a slow connection, the script may run when the parser has read half of the document.
#[tokio::test]
async fn the_element_waits_for_a_half_parsed_document() -> Result<()> {
    let prerendered = render(&[&data("liverpool-napoli.json"), "--page"])?;
    let embedded = document("liverpool-napoli.json")?.to_string();
    let element = "<touchline-match><script type=application/json>";
    let empty = format!(
        "<!doctype html><html lang=en><title>Slow</title><script type=module src=/touchline.js></script>
         {element}{embedded}</script></touchline-match>"
    );
    for (html, is_prerendered) in [(prerendered, true), (empty, false)] {
        assert!(html.contains("type=module") || html.contains("type=\"module\""));
        let html = html
            .replace("type=module", "type=module async")
            .replace("type=\"module\"", "type=\"module\" async");
        let site = Site::start().await?;
        // The first part of the page has the script, and the document arrives piece by piece.
        site.set("/slow", Reply::html(html).trickle(Duration::from_millis(1)));
        browse_at(site, async |page| {
            page.before_every_document(LISTEN).await?;
            page.goto("/slow").await?;
            page.wait_for("document.readyState === 'complete'").await?;
            if is_prerendered {
                tokio::time::sleep(Duration::from_millis(500)).await;
                let wasm = page.site().paths().iter().filter(|path| path.ends_with(".wasm")).count();
                assert_eq!(wasm, 0, "a match that is over needs no Wasm");
                page.wake("touchline-match").await?;
            }
            page.wait_for("said.length").await?;
            assert_eq!(page.eval::<Value>("said").await?, json!([["ready"]]));
            assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["1–1"]);
            Ok(())
        })
        .await?;
    }
    Ok(())
}
