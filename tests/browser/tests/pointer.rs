//! Every control, and the article around the element, with a real pointer: nothing invisible covers them.

use touchline_browser_tests::{Page, Reply, Result, Site, Start, browse, browse_at, data, render};

/// A link within the prerendered page, on its first screen.
const AROUND: &str = "<main><p><a id=around href='#below'>To the end</a></p>";
const BELOW: &str = "<p id=below>The end</p></main>";

/// A site whose prerendered page has an article around the match.
async fn site() -> Result<Site> {
    let page = render(&[&data("liverpool-napoli.json"), "--page"])?;
    let page = page.replacen("<main>", AROUND, 1).replacen("</main>", BELOW, 1);
    let site = Site::start().await?;
    site.set(Start::Prerendered.path(), Reply::html(page));
    Ok(site)
}

/// Runs a test on both kinds of page, each time with a fresh browser.
async fn on_both(test: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    for start in Start::ALL {
        eprintln!("starting {start:?}");
        browse_at(site().await?, async |page| {
            page.open_match(start.path()).await?;
            test(page).await
        })
        .await?;
    }
    Ok(())
}

/// An expression for the first match of a selector inside the element.
fn inside(selector: &str) -> String {
    format!("document.querySelector('touchline-match').shadowRoot.querySelector(\"{selector}\")")
}

/// Clicks the row of Liverpool at its points, far from the text of its summary.
async fn click_the_first_row(page: &Page) -> Result<()> {
    let place = format!(
        "(() => {{
            const cell = {};
            cell.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = cell.getBoundingClientRect();
            return [Math.floor(box.left + box.width / 2), Math.floor(box.top + box.height / 2)];
        }})()",
        inside("tr:has(.tl-tb-ask) td:last-of-type")
    );
    let (x, y): (i64, i64) = page.eval(&place).await?;
    page.click_at(x, y).await?;
    page.wait_for(&format!("{}.checkVisibility()", inside(".tl-tb-why"))).await
}

async fn click_the_filter(page: &Page) -> Result<()> {
    page.click("touchline-match >>> [value=goals]").await?;
    page.wait_for(&inside("[value=goals]:checked")).await
}

async fn click_the_folds(page: &Page) -> Result<()> {
    page.viewport(390, 700).await?;
    for part in [".tl-mp", ".tl-lu"] {
        page.click(&format!("touchline-match >>> {part} .tl-fold > summary")).await?;
        page.wait_for(&inside(&format!("{part} .tl-fold[open]"))).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_link_of_the_demo_page_is_followed() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        page.click("a[href='examples/newspaper.html']").await?;
        page.wait_for("location.pathname === '/examples/newspaper.html'").await
    })
    .await
}

#[tokio::test]
async fn a_link_of_the_article_around_the_element_is_followed() -> Result<()> {
    browse_at(site().await?, async |page| {
        page.goto(Start::Prerendered.path()).await?;
        page.click("#around").await?;
        page.wait_for("location.hash === '#below'").await
    })
    .await
}

#[tokio::test]
async fn a_row_of_the_table_opens_its_reason() -> Result<()> {
    on_both(click_the_first_row).await
}

#[tokio::test]
async fn the_filter_changes() -> Result<()> {
    on_both(click_the_filter).await
}

#[tokio::test]
async fn a_stepper_counts() -> Result<()> {
    on_both(async |page| {
        for goals in ["1", "2"] {
            page.click("touchline-match >>> [data-action='more:11:home']").await?;
            page.wait_for(&format!("{}.value === '{goals}'", inside("[data-action='goals:11:home']")))
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_cell_of_the_map_sets_a_score_to_try() -> Result<()> {
    on_both(async |page| {
        page.click("touchline-match >>> .tl-mp-home tbody tr:nth-child(2) td:nth-of-type(3) label").await?;
        page.wait_for(&inside(".tl-mp-home tbody tr:nth-child(2) td:nth-of-type(3) :checked")).await
    })
    .await
}

#[tokio::test]
async fn a_fold_opens() -> Result<()> {
    on_both(click_the_folds).await
}

#[tokio::test]
async fn without_scripts_the_article_and_the_native_controls_work() -> Result<()> {
    browse_at(site().await?, async |page| {
        page.without_scripts().await?;
        page.goto(Start::Prerendered.path()).await?;
        page.click("#around").await?;
        page.wait_for("location.hash === '#below'").await?;
        click_the_filter(page).await?;
        click_the_folds(page).await
    })
    .await
}

#[tokio::test]
async fn without_scripts_a_row_of_the_table_opens_its_reason() -> Result<()> {
    browse_at(site().await?, async |page| {
        page.without_scripts().await?;
        page.goto(Start::Prerendered.path()).await?;
        click_the_first_row(page).await
    })
    .await
}
