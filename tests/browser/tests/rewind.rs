//! Rewinding: score, table and sentences of an earlier moment, marked as such, and the way back.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing)]

use touchline_browser_tests::{Context, Key, Media, Page, Result, Scheme, browse};

const ELEMENT: &str = "touchline-match";
const FOCUS: &str =
    "document.querySelector('touchline-match').shadowRoot.querySelector(arguments[0]).focus()";

async fn text(page: &Page, selector: &str) -> Result<String> {
    Ok(page.texts(ELEMENT, selector).await?.join(" | "))
}

/// Goes back with the slider, by keys, until its text is this.
async fn back_to(page: &Page, wanted: &str) -> Result<()> {
    page.run(FOCUS, &[".tl-rw-slider".into()]).await?;
    for _ in 0..20 {
        if page.moment().await? == wanted {
            return Ok(());
        }
        page.press_in_slider(Key::Left).await?;
    }
    None.with_context(|| format!("there is no moment {wanted}"))
}

#[tokio::test]
async fn before_lovrens_goal_napoli_lead_and_the_table_says_so() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let now = [text(page, ".tl-hd-figs").await?, text(page, ".tl-gr .tl-tb-row .tl-tb-name").await?];
        assert_eq!(now, ["1–1", "Liverpool | Napoli | Salzburg | Genk"]);
        assert_eq!(page.moment().await?, "Full time");
        back_to(page, "57′: Oxlade-Chamberlain comes on").await?;
        assert_eq!(text(page, ".tl-hd-figs").await?, "0–1");
        assert_eq!(
            text(page, ".tl-gr .tl-tb-row .tl-tb-name").await?,
            "Napoli | Liverpool | Salzburg | Genk"
        );
        assert_eq!(text(page, ".tl-gr .tl-sub").await?, "After 57′");
        assert_eq!(text(page, ".tl-rw-then p").await?, "After 57′: Oxlade-Chamberlain comes on");
        // The parallel match is still to play. This one counts as it stands, as in the table.
        let needs = page.texts(ELEMENT, ".tl-nx-needs > li").await?;
        assert_eq!(needs.len(), 4);
        assert!(needs[0].starts_with("NAPNapoli 11 points"), "{}", needs[0]);
        // The playhead is on the strip. What came later is there, but pale.
        assert_eq!(text(page, ".tl-rw-pill").await?, "57′");
        assert_eq!(text(page, ".tl-sy-line.tl-goal:not(.tl-later) .tl-sy-goal > span").await?, "Mertens");
        assert_eq!(text(page, ".tl-sy-line.tl-goal.tl-later .tl-sy-goal > span").await?, "Lovren");
        // The story is complete, and the slider keeps the focus.
        assert_eq!(text(page, ".tl-sy-line.tl-goal .tl-sy-goal > span").await?, "Mertens | Lovren");
        let value = "document.querySelector('touchline-match').shadowRoot.activeElement.ariaValueText";
        assert_eq!(page.eval::<String>(value).await?, "57′: Oxlade-Chamberlain comes on");
        page.click("touchline-match >>> .tl-rw-then button").await?;
        page.wait_for("!document.querySelector('touchline-match').shadowRoot.querySelector('.tl-rw-then')")
            .await?;
        assert_eq!(
            [text(page, ".tl-hd-figs").await?, text(page, ".tl-gr .tl-tb-row .tl-tb-name").await?],
            now
        );
        assert_eq!(page.moment().await?, "Full time");
        assert_eq!(text(page, ".tl-rw-now .tl-rw-pill").await?, "FT");
        assert_eq!(text(page, ".tl-later").await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_event_without_a_minute_comes_after_the_last_known_one() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        back_to(page, "Firmino’s shot blocked on the line").await?;
        assert_eq!(text(page, ".tl-rw-then p").await?, "After 57′: Firmino’s shot blocked on the line");
        assert_eq!(text(page, ".tl-hd-stat > *").await?, "After 57′ | HT 0–1");
        // The strip keeps its width.
        let width = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-st-plot').getBoundingClientRect().width";
        assert!(page.eval::<f64>(width).await? > 900.0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_a_rewound_match() -> Result<()> {
    browse(async |page| {
        for (scheme, width) in [(Scheme::Light, 320), (Scheme::Dark, 1100)] {
            page.viewport(width, 900).await?;
            page.media(Media { scheme, ..Media::default() }).await?;
            page.open_match("/").await?;
            back_to(page, "21′: Mertens scores").await?;
            assert_eq!(page.axe_within(Some(ELEMENT)).await?, []);
            let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
            assert!(page.eval::<bool>(wide).await?, "nothing to scroll sideways at {width}");
        }
        Ok(())
    })
    .await
}
