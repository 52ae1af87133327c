//! What each side needs: exact sentences, which follow the scores that the reader tries.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing)]

use touchline_browser_tests::{Page, Result, Value, browse, json};

const ELEMENT: &str = "touchline-match";

/// Team, points and sentences of every row in the list, in order.
async fn needs(page: &Page) -> Result<Vec<String>> {
    page.texts(ELEMENT, ".tl-nx-needs > li").await
}

#[tokio::test]
async fn before_the_last_matchday_every_side_has_a_sentence() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        assert_eq!(
            needs(page).await?,
            [
                "LIVLiverpool 10 pointsA point will do. If they lose at Salzburg, they are through if Napoli lose and \
                 out if Napoli draw; if Napoli win, a one-goal defeat will do only if they score at least four.",
                "NAPNapoli 9 pointsA point will do. If they lose to Genk, they are through unless Salzburg beat \
                 Liverpool.",
                "SALSalzburg 7 pointsThey must beat Liverpool. That is enough unless Napoli win too; then they must \
                 win by at least two goals, or by one if they score at most four.",
                "GNKGenk 1 pointThey are out.",
            ]

        );
        let verdicts = page.texts(ELEMENT, ".tl-nx-say b").await?;
        assert_eq!(
            verdicts,
            ["A point will do.", "A point will do.", "They must beat Liverpool.", "They are out."]
        );
        let label = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-nx-needs').ariaLabel";
        assert_eq!(page.eval::<String>(label).await?, "What each side needs: Round of 16");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tried_score_leaves_the_sentences_and_says_under_each_name_what_follows() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let real = needs(page).await?;
        assert_eq!(page.texts(ELEMENT, ".tl-nx-then").await?, [""; 0]);
        // Napoli draw with Genk.
        page.click("touchline-match >>> [data-action='fewer:10:home']").await?;
        page.wait_for("document.querySelector('touchline-match').shadowRoot.querySelector('.tl-nx-then')")
            .await?;
        assert_eq!(
            page.texts(ELEMENT, ".tl-nx-then").await?,
            [
                "They are through.",
                "They need a point at Salzburg.",
                "They must beat Liverpool.",
                "They are out."
            ]
        );
        assert_eq!(needs(page).await?, real, "what each side really needs stays");
        page.click("touchline-match >>> .tl-nx-reset").await?;
        page.wait_for("!document.querySelector('touchline-match').shadowRoot.querySelector('.tl-nx-then')")
            .await?;
        Ok(())
    })
    .await
}

/// The controls stay under the thumb that uses them.
#[tokio::test]
async fn no_control_moves_when_the_first_score_is_set() -> Result<()> {
    const TOPS: &str = "[...document.querySelector('touchline-match').shadowRoot
        .querySelectorAll('.tl-nx-stepper')].map((box) => Math.round(box.getBoundingClientRect().top))";
    browse(async |page| {
        for width in [320, 1100] {
            page.viewport(width, 900).await?;
            page.open_match("/").await?;
            let before: Vec<i64> = page.eval(TOPS).await?;
            assert_eq!(before.len(), 4, "{width}");
            let press = "const root = document.querySelector('touchline-match').shadowRoot;
                const top = scrollY;
                root.querySelector(`[data-action='more:11:home']`).click();
                scrollTo(0, top);";
            page.run(press, &[]).await?;
            page.wait_for(
                "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-nx-then')",
            )
            .await?;
            assert_eq!(page.eval::<Vec<i64>>(TOPS).await?, before, "{width}");
        }
        Ok(())
    })
    .await
}

/// The group with the results of its last matchdays removed.
async fn with_fixtures_left(page: &Page, matchdays: u64) -> Result<Value> {
    let mut document: Value =
        page.eval("fetch('/data/group-e-final.json').then((file) => file.json())").await?;
    for fixture in document["group"]["fixtures"].as_array_mut().into_iter().flatten() {
        if fixture["matchday"].as_u64() > Some(6 - matchdays)
            && let Some(fixture) = fixture.as_object_mut()
        {
            fixture.remove("score");
        }
    }
    Ok(document)
}

#[tokio::test]
async fn two_matchdays_before_the_end_the_sentences_are_about_points() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        page.add_empty("group").await?;
        let document = with_fixtures_left(page, 2).await?;
        page.show("#group", document).await?;
        let said = page.texts("#group", ".tl-nx-say").await?;
        assert_eq!(
            said,
            [
                "Two points from their last two matches will do.",
                "Two points from their last two matches will do.",
                "They must win their last two matches and hope other results go their way.",
                "They are out.",
            ]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_group_that_is_over_has_no_what_next() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        page.add_empty("group").await?;
        let document = with_fixtures_left(page, 0).await?;
        let said = page.show("#group", document).await?;
        assert_eq!(said["name"], json!("touchline-ready"));
        assert_eq!(page.texts("#group", ".tl-nx").await?, [""; 0]);
        Ok(())
    })
    .await
}
