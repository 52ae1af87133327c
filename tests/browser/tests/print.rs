//! A match on paper: everything is open, coloured and whole, on few pages.

use touchline_browser_tests::{Media, Page, Reply, Result, Scheme, browse, data, render};

const ROOT: &str = "const root = document.querySelector('touchline-match').shadowRoot;";

/// Opens the match, prerendered, as a printer sees it.
async fn open(page: &Page, scheme: Scheme) -> Result<()> {
    page.site()
        .set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page", "--base", "/"])?));
    page.goto("/match").await?;
    page.wake("touchline-match").await?;
    page.taken_over(1).await?;
    page.media(Media { print: true, scheme, ..Media::default() }).await
}

/// The computed values of a property, of all elements that a selector matches.
async fn values(page: &Page, selector: &str, property: &str) -> Result<Vec<String>> {
    let script = format!(
        "{ROOT} const [selector, property] = arguments;
         return [...root.querySelectorAll(selector)].map((one) => getComputedStyle(one)[property]);"
    );
    page.run_for(&script, &[selector.into(), property.into()]).await
}

#[tokio::test]
async fn liverpool_against_napoli_fits_on_three_pages() -> Result<()> {
    browse(async |page| {
        open(page, Scheme::Light).await?;
        let pages = page.printed_pages().await?;
        assert!((1..=3).contains(&pages), "{pages} pages");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn paper_has_the_colours_and_no_controls() -> Result<()> {
    browse(async |page| {
        open(page, Scheme::Dark).await?;
        // Without this, a printer leaves out backgrounds: discs, the spine, dots and chips.
        for coloured in [".tl-sy-disc", ".tl-sy-line", ".tl-lu-dot", ".tl-tb-zone"] {
            let found = values(page, coloured, "printColorAdjust").await?;
            assert!(!found.is_empty() && found.iter().all(|value| value == "exact"), "{coloured}: {found:?}");
        }
        for control in [".tl-jump", ".tl-seg", ".tl-rw", ".tl-nx-try", ".tl-nx-answer", ".tl-tb-ask"] {
            let found = values(page, control, "display").await?;
            assert!(found.iter().all(|value| value == "none"), "{control}: {found:?}");
        }
        assert_eq!(values(page, ".tl-lu-pitch", "breakInside").await?, ["avoid"]);
        let surface = format!("{ROOT} return getComputedStyle(root.querySelector('.tl')).backgroundColor;");
        assert_eq!(page.run_for::<String>(&surface, &[]).await?, "rgb(255, 255, 255)", "paper is light");
        Ok(())
    })
    .await
}
