//! Differences between engines: colours before any script, a table row as a click target, scores in one line.

#![allow(clippy::indexing_slicing)]

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, data, document, json, render};

/// Our match in plain markup, from a document with a URL for every team.
async fn with_linked_teams(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let mut document = document("liverpool-napoli.json")?;
    for team in document["teams"].as_array_mut().into_iter().flatten() {
        team["url"] = json!(format!("/{}", team["id"].as_str().unwrap_or_default()));
    }
    let file = std::env::temp_dir().join(format!("touchline-engines-{}.json", std::process::id()));
    std::fs::write(&file, document.to_string())?;
    let html = render(&[&file.to_string_lossy(), "--page"])?;
    std::fs::remove_file(&file)?;
    let site = Site::start().await?;
    site.set("/match", Reply::html(html));
    for team in ["liv", "nap"] {
        site.set(&format!("/{team}"), Reply::html("<!doctype html><html lang=en><title>Team</title>"));
    }
    browse_at(site, test).await
}

/// The painted colours: each side's name in the line-ups, crest, band and row.
const COLOURS: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    return ['.tl-hd-crest.tl-home', '.tl-hd-crest.tl-away', '.tl-st-band.tl-away', '.tl-tb-row.tl-home th', '.tl-sy-code']
        .map((selector) => {
            const { color, backgroundColor, fill } = getComputedStyle(root.querySelector(selector));
            return [color, backgroundColor, fill];
        });";

#[tokio::test]
async fn the_sides_have_their_colours_before_any_script() -> Result<()> {
    let site = Site::start().await?;
    let html = render(&[&data("liverpool-napoli.json"), "--page"])?;
    site.set("/match", Reply::html(html.clone()));
    let script = "<script type=\"module\" src=\"touchline.js\"></script>";
    assert!(html.contains(script));
    site.set("/still", Reply::html(html.replace(script, "")));
    let ink =
        html.replace(" data-home-bits=", " data-no-bits=").replace(" data-away-bits=", " data-no-bits=");
    site.set("/ink", Reply::html(ink.replace(script, "")));
    browse_at(site, async |page| {
        let mut colours: Vec<Value> = Vec::new();
        for path in ["/still", "/match", "/ink"] {
            page.goto(path).await?;
            page.wait_for(
                "document.querySelector('touchline-match').shadowRoot?.querySelector('link').sheet",
            )
            .await?;
            if path == "/match" {
                page.wake("touchline-match").await?;
                page.taken_over(1).await?;
            }
            colours.push(page.run_for(COLOURS, &[]).await?);
        }
        assert_eq!(colours[0], colours[1], "the script changes a colour");
        assert_ne!(colours[0], colours[2], "without the bits the sides have no colours");
        Ok(())
    })
    .await
}

/// The tag of the element that a pointer hits at a fraction of an element's box.
const MEETS: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    const target = root.querySelector(arguments[0]);
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    return root.elementFromPoint(left + width * arguments[1], top + height / 2)?.localName;";

#[tokio::test]
async fn a_whole_row_is_a_target_and_its_links_stay_links() -> Result<()> {
    with_linked_teams(async |page| {
        page.goto("/match").await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        for share in [0.02, 0.5, 0.98] {
            let meets: String = page.run_for(MEETS, &[json!(".tl-tb-row.tl-home"), json!(share)]).await?;
            assert_eq!(meets, "summary", "at {share} of the row");
        }
        assert_eq!(page.run_for::<String>(MEETS, &[json!(".tl-tb-name a"), json!(0.5)]).await?, "a");
        // The first screen of the page is the header, and nothing covers it.
        let header: String = page.run_for(MEETS, &[json!(".tl-hd-name a"), json!(0.5)]).await?;
        assert_eq!(header, "a");
        page.click("touchline-match >>> .tl-tb-name a").await?;
        page.wait_for("location.pathname === '/liv'").await
    })
    .await
}

/// The scores that start on one line and end on another.
const BROKEN: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const broken = [];
    let scores = 0;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const found of text.data.matchAll(/\\d+–\\d+/g)) {
            const range = document.createRange();
            range.setStart(text, found.index);
            range.setEnd(text, found.index + found[0].length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            scores += lines.size > 0;
            if (lines.size > 1) broken.push(text.data);
        }
    }
    return [scores, broken];";

#[tokio::test]
async fn no_score_breaks_across_lines() -> Result<()> {
    let site = Site::start().await?;
    site.set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
    browse_at(site, async |page| {
        page.goto("/match").await?;
        for width in (320..=520).step_by(8) {
            page.viewport(width, 900).await?;
            let (scores, broken): (usize, Vec<String>) = page.run_for(BROKEN, &[]).await?;
            assert!(scores > 8, "only {scores} scores at {width}");
            assert_eq!(broken, [""; 0], "at {width}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_details_content_the_folds_stay_collapsed() -> Result<()> {
    let site = Site::start().await?;
    site.set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
    let sheet = std::fs::read_to_string(format!("{}/touchline.css", std::env::var("TOUCHLINE_SITE")?))?;
    assert!(sheet.contains("::details-content"));
    site.set("/touchline.css", Reply::new("text/css", sheet.replace("::details-content", "::no-such-thing")));
    browse_at(site, async |page| {
        page.goto("/match").await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        let pitch = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-lu-pitch').checkVisibility()";
        assert!(!page.eval::<bool>(pitch).await?);
        page.click("touchline-match >>> .tl-lu summary").await?;
        page.wait_for(pitch).await
    })
    .await
}
