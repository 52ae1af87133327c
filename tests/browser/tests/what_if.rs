//! What the reader imagines: the table that would follow, by pointer and by keyboard, and the way back.

use touchline_browser_tests::{Key, Media, Page, Result, Scheme, browse, document, json};

const ROWS: &str = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-nx-table tbody tr')]
    .map((row) => [...row.querySelectorAll('.tl-tb-zone, .tl-tb-name, .tl-tb-pts')].map((cell) => cell.textContent).join(' '))";

async fn real_table(page: &Page) -> Result<Vec<String>> {
    page.texts("touchline-match", ".tl-gr .tl-tb-pts").await
}

#[tokio::test]
async fn a_salzburg_win_with_a_napoli_draw_puts_liverpool_out() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let before = real_table(page).await?;
        // Salzburg v Liverpool is fixture 11 of the group, Napoli v Genk fixture 10.
        page.click("touchline-match >>> [data-action='more:11:home']").await?;
        page.click("touchline-match >>> [data-action='fewer:10:home']").await?;
        page.wait_for(&format!("({ROWS}).length === 4")).await?;
        let rows: Vec<String> = page.eval(ROWS).await?;
        assert_eq!(rows, ["1 Napoli 10", "2 Salzburg 10", "3 Liverpool 10", "4 Genk 2"]);
        let said = page.texts("touchline-match", ".tl-nx-so").await?;
        assert_eq!(said, ["If it finishes like thisNapoli and Salzburg go through."]);
        let reasons = page.texts("touchline-match", ".tl-nx-why").await?;
        assert_eq!(reasons[0], "Above Salzburg on head-to-head points among the three, 8 to 4.");
        assert_eq!(real_table(page).await?, before, "the real table does not move");
        page.click("touchline-match >>> .tl-nx-reset").await?;
        page.wait_for(&format!("({ROWS}).length === 0")).await
    })
    .await
}

#[tokio::test]
async fn scores_are_set_by_keyboard_and_the_focus_stays() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let focus =
            "document.querySelector('touchline-match').shadowRoot.querySelector(arguments[0]).focus()";
        page.run(focus, &["[data-action='goals:11:home']".into()]).await?;
        page.keys("4").await?;
        page.keys(Key::Tab).await?;
        page.keys(Key::Tab).await?;
        page.keys(Key::Tab).await?;
        page.keys("5").await?;
        page.keys(Key::Tab).await?;
        let active = "document.querySelector('touchline-match').shadowRoot.activeElement?.dataset.action";
        assert_eq!(page.eval::<String>(active).await?, "more:11:away");
        page.keys(Key::Enter).await?;
        assert_eq!(page.eval::<String>(active).await?, "more:11:away", "a step keeps the focus");
        let values: Vec<String> = page
            .run_for(
                "return [...document.querySelector('touchline-match').shadowRoot
                    .querySelectorAll('.tl-nx-set .tl-nx-goals')].map((field) => field.value);",
                &[],
            )
            .await?;
        assert_eq!(values, ["4", "6"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_what_is_imagined() -> Result<()> {
    browse(async |page| {
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.media(Media { scheme, ..Media::default() }).await?;
            page.open_match("/").await?;
            page.click("touchline-match >>> [data-action='more:11:home']").await?;
            page.wait_for(&format!("({ROWS}).length === 4")).await?;
            assert_eq!(page.axe_within(Some("touchline-match")).await?, []);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_a_match_under_way_goals_are_added_and_none_is_taken_back() -> Result<()> {
    let mut document = document("liverpool-napoli.json")?;
    document["match"]["status"] = json!("live");
    document["match"]["clock"] = json!({ "period": 2, "minute": 80 });
    browse(async |page| {
        page.open_match("/").await?;
        page.show("touchline-match", document.clone()).await?;
        let goals = "['home', 'away'].map((side) => document.querySelector('touchline-match').shadowRoot
            .querySelector(`[data-action='goals:8:${side}']`).value).join()";
        page.wait_for(&format!("{goals} === '1,1'")).await?;
        for (button, shown) in [("+", "2,1"), ("+", "3,1"), ("−", "2,1"), ("−", "1,1"), ("−", "1,1")] {
            let click = "const root = document.querySelector('touchline-match').shadowRoot;
                const stepper = root.querySelector(`[data-action='goals:8:home']`).parentElement;
                [...stepper.querySelectorAll('button')].find((button) => button.textContent === arguments[0]).click();";
            page.run(click, &[button.into()]).await?;
            page.wait_for(&format!("{goals} === '{shown}'")).await?;
        }
        page.find("touchline-match >>> .tl-nx-table").await?;
        // Another goal while the reader tries scores counts in what is tried.
        document["match"]["score"] = json!([1, 2]);
        page.show("touchline-match", document.clone()).await?;
        page.wait_for(&format!("{goals} === '1,2'")).await
    })
    .await
}
