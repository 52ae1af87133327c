//! Which parts an element shows, in which order, and whether it offers scores to try.

use touchline_browser_tests::{Result, browse};

/// The parts of the demo page's match, in order.
const PARTS: &str = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('[part]')]
    .map((part) => part.part.value).filter((part) => /^(header|strip|story|lineups|table|next)$/.test(part)).join(' ')";

#[tokio::test]
async fn the_parts_are_those_that_the_page_selects() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        assert_eq!(page.eval::<String>(PARTS).await?, "header strip story lineups table next");
        let ask = "document.querySelector('touchline-match').sections = arguments[0]";
        for asked in ["header next table", "table", "strip story", "lineups table story header"] {
            page.run(ask, &[asked.into()]).await?;
            let shown = match asked {
                // Story, line-ups and tables are placed together, the story first.
                "lineups table story header" => "story lineups table header",
                _ => asked,
            };
            page.wait_for(&format!("{PARTS} === '{shown}'")).await?;
            let titles: usize = page
                .eval("document.querySelector('touchline-match').shadowRoot.querySelectorAll('h2').length")
                .await?;
            assert_eq!(titles, 1, "the match has one title of its own: {asked}");
            let violations = page.axe_within(Some("touchline-match")).await?;
            assert!(violations.is_empty(), "{asked}: {violations:?}");
        }
        page.run("document.querySelector('touchline-match').removeAttribute('sections')", &[]).await?;
        page.wait_for(&format!("{PARTS} === 'header strip story lineups table next'")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_what_if_there_are_no_scores_to_try_but_the_sentences_stay() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let count = |of: &str| {
            format!(
                "document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-nx {of}').length"
            )
        };
        assert!(page.eval::<usize>(&count("input")).await? > 0);
        page.run("document.querySelector('touchline-match').whatIf = false", &[]).await?;
        page.wait_for(&format!("{} === 0", count(":is(input, button)"))).await?;
        let needs = page.texts("touchline-match", ".tl-nx-needs").await?.join(" ");
        assert!(needs.contains("A point will do."), "{needs}");
        Ok(())
    })
    .await
}
