//! Older browsers: what the shell does without a feature. Each feature is removed before the page loads.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Page, Reply, Result, Site, browse_at, data, render};

async fn without(features: &str, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
    browse_at(site, async |page| {
        page.before_every_document(features).await?;
        test(page).await
    })
    .await
}

/// Browsers of 2024 return the range from the root (Chromium) or from the document (Firefox).
#[tokio::test]
async fn a_selection_is_kept_without_get_composed_ranges() -> Result<()> {
    without("delete Selection.prototype.getComposedRanges", async |page| {
        page.goto("/match").await?;
        let hold = "const root = document.querySelector('touchline-match').shadowRoot;
            const words = [...root.querySelectorAll('.tl-sy-words')].find((words) => words.checkVisibility());
            const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
            getSelection().setBaseAndExtent(text, 2, text, 9);
            window.chosen = getSelection().toString();";
        page.run(hold, &[]).await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        let (before, after): (String, String) = page.eval("[chosen, getSelection().toString()]").await?;
        assert_eq!((before.len(), &before), (7, &after));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_is_fetched_without_a_time_limit() -> Result<()> {
    without("delete AbortSignal.timeout; delete URL.canParse", async |page| {
        let html = "<!doctype html><html lang=en><title>Match</title><link rel=icon href=data:,>
            <script type=module src=/touchline.js></script>
            <touchline-match loading=eager src=data/liverpool-napoli.json></touchline-match>";
        page.site().set("/match", Reply::html(html));
        page.goto("/match").await?;
        page.taken_over(1).await
    })
    .await
}

/// Safari 16.3, Firefox 100. A browser without declarative shadow roots shows the content inside the element.
#[tokio::test]
async fn without_adopted_sheets_the_page_stays_as_it_came() -> Result<()> {
    without("delete ShadowRoot.prototype.adoptedStyleSheets", async |page| {
        let html = render(&[&data("liverpool-napoli.json"), "--page"])?;
        let plain = "<touchline-match id=plain>Liverpool 1–1 Napoli</touchline-match></body>";
        page.site().set("/match", Reply::html(html.replace("</body>", plain)));
        page.goto("/match").await?;
        page.run("await import('/touchline.js')", &[]).await?;
        assert!(!page.eval::<bool>("Boolean(customElements.get('touchline-match'))").await?);
        assert!(page.text("touchline-match >>> .tl-hd-board").await?.contains("Mertens"));
        assert_eq!(page.text("#plain").await?, "Liverpool 1–1 Napoli");
        Ok(())
    })
    .await
}
