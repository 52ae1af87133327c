//! The map of possible outcomes: for each result of the other match, a table of every score of this one.

use touchline_browser_tests::{Key, Media, Page, Result, Scheme, browse};

const ELEMENT: &str = "touchline-match";

/// The letters of a grid, one line per row.
async fn letters(page: &Page, grid: &str) -> Result<Vec<String>> {
    let mut rows = Vec::new();
    for row in 1..=6 {
        let cells = page.texts(ELEMENT, &format!(".tl-mp-{grid} tbody tr:nth-child({row}) td")).await?;
        rows.push(cells.join(" "));
    }
    Ok(rows)
}

/// The accessible name of the focused cell, and its description.
async fn heard(page: &Page) -> Result<[String; 2]> {
    let cell = "document.querySelector('touchline-match').shadowRoot.activeElement.ariaLabel";
    let said = page.texts(ELEMENT, "[role=status] b").await?;
    Ok([page.eval(cell).await?, said.join(" ")])
}

/// From the first cell of a grid to 5–4, with arrow keys.
async fn to_5_4(page: &Page) -> Result<()> {
    for _ in 0..5 {
        page.keys(Key::Down).await?;
    }
    for _ in 0..4 {
        page.keys(Key::Right).await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_defeat_with_which_liverpool_still_go_through_is_shown() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        assert_eq!(
            letters(page, "home").await?,
            [
                "LN LN LN LN LN LN",
                "NS LN LN LN LN LN",
                "NS NS LN LN LN LN",
                "NS NS NS LN LN LN",
                "NS NS NS NS LN LN",
                "NS NS NS NS LN LN",
            ]
        );
        let drawn = letters(page, "draw").await?;
        assert_eq!([&drawn[1], &drawn[5]], ["NS LN LN LN LN LN", "NS NS NS NS NS LN"]);
        let lost = letters(page, "away").await?;
        assert_eq!([&lost[1], &lost[5]], ["LS LN LN LN LN LN", "LS LS LS LS LS LN"]);
        // Letters and a tint: cells in which one side of the match goes through and the other does not.
        for (grid, side, count) in [("home", "away", 14), ("draw", "away", 15), ("away", "home", 15)] {
            let tinted = page.texts(ELEMENT, &format!(".tl-mp-{grid} td.tl-{side}")).await?;
            assert_eq!(tinted.len(), count, "{grid}");
        }
        let captions = page.texts(ELEMENT, ".tl-mp-table caption b").await?;
        assert_eq!(captions, ["Napoli beat Genk", "Napoli and Genk draw", "Genk beat Napoli"]);
        let beyond = page.texts(ELEMENT, ".tl-mp-beyond").await?;
        assert_eq!(beyond, ["Higher scores follow suit: 6–5 and 7–6 count like 5–4."]);
        assert_eq!(
            page.texts(ELEMENT, ".tl-mp-key li").await?,
            [
                "L Liverpool, N Napoli, S Salzburg",
                "Liverpool through, Napoli not",
                "Napoli through, Liverpool not"
            ]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn by_keyboard_alone_a_4_5_at_salzburg_is_found_for_each_result_of_napoli() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let region = "document.querySelector('touchline-match').shadowRoot.querySelectorAll('[role=status], [aria-live]').length";
        // From the last stepper on, with Tab and arrow keys only.
        let last = "document.querySelector('touchline-match').shadowRoot.querySelector('[data-action=\"more:11:away\"]').focus()";
        page.run(last, &[]).await?;
        let mut found = Vec::new();
        for _ in 0..3 {
            page.keys(Key::Tab).await?;
            to_5_4(page).await?;
            found.push(heard(page).await?);
            assert_eq!(page.eval::<u32>(region).await?, 1, "one place speaks");
        }
        assert_eq!(
            found,
            [
                ["LN, Salzburg 5–4 Liverpool", "Napoli and Liverpool go through."],
                ["NS, Salzburg 5–4 Liverpool", "Napoli and Salzburg go through."],
                ["LS, Salzburg 5–4 Liverpool", "Liverpool and Salzburg go through."],
            ]
        );
        // The steppers have the cell's scores, and the cell is marked.
        let values = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-nx-goals')].map((field) => field.value)";
        assert_eq!(page.eval::<Vec<String>>(values).await?, ["0", "1", "5", "4"]);
        let marked = page.texts(ELEMENT, ".tl-mp-table label:has(:checked)").await?;
        assert_eq!(marked, ["LS"]);
        // Arrow up in the top row changes nothing.
        for _ in 0..7 {
            page.keys(Key::Up).await?;
        }
        assert_eq!(heard(page).await?[0], "LN, Salzburg 0–4 Liverpool");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_one_grid_is_shown_and_the_other_matchs_result_selects_it() -> Result<()> {
    browse(async |page| {
        page.viewport(320, 900).await?;
        page.open_match("/").await?;
        let seen = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-mp-grid')]
            .filter((grid) => grid.checkVisibility()).map((grid) => grid.querySelector('b').textContent)";
        assert_eq!(page.eval::<Vec<String>>(seen).await?, [""; 0], "collapsed by default");
        page.click("touchline-match >>> .tl-mp summary").await?;
        assert_eq!(page.eval::<Vec<String>>(seen).await?, ["Napoli beat Genk"]);
        page.click("touchline-match >>> .tl-mp-pick [value=draw]").await?;
        page.wait_for(&format!("({seen})[0] === 'Napoli and Genk draw'")).await?;
        let wide = "const root = document.querySelector('touchline-match').shadowRoot;
            // WebKit rounds half a pixel up to a whole one.
            return root.querySelector('.tl-mp-draw table').scrollWidth <= root.querySelector('.tl-mp').clientWidth + 1;";
        assert!(page.run_for::<bool>(wide, &[]).await?, "nothing to scroll sideways");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_map() -> Result<()> {
    browse(async |page| {
        for (scheme, width) in
            [(Scheme::Light, 320), (Scheme::Dark, 320), (Scheme::Light, 1100), (Scheme::Dark, 1100)]
        {
            page.viewport(width, 900).await?;
            page.media(Media { scheme, ..Media::default() }).await?;
            page.open_match("/").await?;
            if width < 720 {
                page.click("touchline-match >>> .tl-mp summary").await?;
            }
            // WebDriver treats the content of a `details` as hidden, although the style shows it if there is room.
            let cell = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-mp-home tbody tr:nth-child(2) input').click()";
            page.run(cell, &[]).await?;
            page.wait_for(
                "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-nx-then')",
            )
            .await?;
            assert_eq!(page.axe_within(Some(ELEMENT)).await?, []);
        }
        Ok(())
    })
    .await
}
