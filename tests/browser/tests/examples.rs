//! The example pages: each shows all its matches without errors.

use touchline_browser_tests::{Media, Page, Result, Scheme, Site, browse, browse_at, json};

/// Each page, and how many elements it has.
const PAGES: [(&str, usize); 10] = [
    ("/", 1),
    ("/examples/newspaper.html", 1),
    ("/examples/club.html", 1),
    ("/examples/forty.html", 40),
    ("/examples/themes.html", 4),
    ("/examples/iframe.html", 0),
    ("/examples/framed.html", 1),
    ("/examples/strict.html", 1),
    ("/examples/no-script.html", 1),
    ("/examples/thirds.html", 1),
];

/// The number of elements that show a match, after each has been near the viewport.
const SHOWN: &str = "
    const elements = [...document.querySelectorAll('touchline-match')];
    for (const element of elements) {
        element.scrollIntoView();
        for (let tries = 0; tries < 200 && !element.shadowRoot?.querySelector('.tl-hd'); tries += 1) {
            await new Promise((done) => setTimeout(done, 20));
        }
    }
    scrollTo(0, 0);
    return elements.filter((element) => element.shadowRoot?.querySelector('.tl-hd')).length;";

const OVERFLOW: &str = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/// Opens the page and waits for every match in it.
async fn open(page: &Page, path: &str, elements: usize) -> Result<()> {
    page.goto(path).await?;
    page.wait_for(&format!("document.querySelectorAll('touchline-match').length === {elements}")).await?;
    let shown: usize = page.run_for(SHOWN, &[]).await?;
    assert_eq!(shown, elements, "{path}");
    Ok(())
}

#[tokio::test]
async fn every_example_shows_its_matches_without_a_fault_in_both_themes() -> Result<()> {
    browse(async |page| {
        for (path, elements) in PAGES {
            for scheme in [Scheme::Light, Scheme::Dark] {
                page.media(Media { scheme, ..Media::default() }).await?;
                open(page, path, elements).await?;
                assert_eq!(page.axe().await?, [], "{path} {scheme:?}");
            }
        }
        // Only this origin: the harness allows every port of this machine.
        let strangers: Vec<String> = page.requested().await?;
        let origin = page.site().origin().to_owned();
        let strange = |address: &&String| !address.starts_with(&origin) && !address.starts_with("data:");
        assert_eq!(strangers.iter().find(strange), None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_example_scrolls_sideways_on_a_narrow_phone() -> Result<()> {
    browse(async |page| {
        page.viewport(320, 700).await?;
        for (path, elements) in PAGES {
            open(page, path, elements).await?;
            assert_eq!(page.eval::<i32>(OVERFLOW).await?, 0, "{path}");
        }
        page.run("document.body.style.width = '400px'", &[]).await?;
        assert_eq!(page.eval::<i32>(OVERFLOW).await?, 80, "sideways scrolling is detected");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_demo_page_links_to_every_example() -> Result<()> {
    browse(async |page| {
        page.goto("/").await?;
        let linked: Vec<String> = page
            .eval("[...document.querySelectorAll('.examples a')].map((link) => new URL(link.href).pathname)")
            .await?;
        for (path, _) in PAGES.iter().filter(|(path, _)| !["/", "/examples/framed.html"].contains(path)) {
            assert!(linked.iter().any(|known| known == path), "{path} is not among {linked:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_of_the_best_thirds_says_what_england_needed_that_evening() -> Result<()> {
    browse(async |page| {
        open(page, "/examples/thirds.html", 1).await?;
        let needs = page.text("touchline-match >>> .tl-nx-needs").await?;
        assert!(
            needs.contains("Two points from their last two matches will do.")
                && needs.contains("If they take one point, third place with four points is enough unless"),
            "{needs}"
        );
        // The list under a sentence has its title, however wide the page is.
        for width in [390, 1100] {
            page.viewport(width, 900).await?;
            let titles: Vec<u32> = page
                .eval(
                    "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-nx-elsewhere > summary')]
                        .map((title) => title.clientHeight)",
                )
                .await?;
            assert!(titles.len() > 1 && titles.iter().all(|height| *height >= 24), "{width}: {titles:?}");
        }
        // No team was through as a third that evening, and each row says what it depends on.
        let rows: Vec<String> = page
            .eval(
                "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-tb-open')]
                    .map((row) => row.textContent)",
            )
            .await?;
        assert_eq!(rows.len(), 6, "{rows:?}");
        assert!(rows.iter().all(|row| row.starts_with("Depends on Group ")), "{rows:?}");
        // The table that would follow says what a score to try leads to: with a win, England are through.
        page.click("touchline-match >>> .tl-nx-stepper button:last-of-type").await?;
        page.wait_for(
            "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-nx-table')?.textContent.includes('They are through')",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn the_club_page_receives_the_readers_actions() -> Result<()> {
    browse(async |page| {
        open(page, "/examples/club.html", 1).await?;
        page.wait_for("document.querySelector('#heard').textContent === 'The match is shown.'").await?;
        page.click("touchline-match >>> .tl-sy .tl-seg input").await?;
        page.wait_for("document.querySelector('#heard').textContent.startsWith('The reader did: ')").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_is_as_high_as_its_page() -> Result<()> {
    browse(async |page| {
        page.goto("/examples/iframe.html").await?;
        let fits = "(() => {
            const frame = document.querySelector('iframe');
            const inside = frame.contentDocument;
            return inside.querySelector('touchline-match')?.shadowRoot?.querySelector('.tl-hd')
                && frame.clientHeight >= inside.body.scrollHeight && frame.clientHeight < inside.body.scrollHeight + 2;
        })()";
        page.wait_for(fits).await?;
        let wide: u32 = page.eval("document.querySelector('iframe').clientHeight").await?;
        page.viewport(320, 700).await?;
        page.wait_for(&format!("document.querySelector('iframe').clientHeight !== {wide}")).await?;
        page.wait_for(fits).await?;
        // A height from any other sender is ignored.
        page.run("postMessage({ touchlineHeight: 7 }, '*'); await new Promise((done) => setTimeout(done, 50));", &[])
            .await?;
        assert!(page.eval::<bool>(fits).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_strict_page_also_runs_with_its_policy_as_a_header_and_a_violation_is_reported() -> Result<()> {
    let site = Site::start().await?;
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                  img-src 'self'; require-trusted-types-for 'script'; frame-ancestors 'none'";
    site.add_header("/examples/strict.html", "content-security-policy", policy);
    browse_at(site, async |page| {
        open(page, "/examples/strict.html", 1).await?;
        let header: String = page.eval("document.querySelector('meta[http-equiv]').content").await?;
        assert!(policy.starts_with(&header), "the page and this test have two policies: {header}");
        page.expect_error("Content Security Policy").await;
        page.run("document.body.setAttribute('style', arguments[0])", &[json!("color: red")]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_without_a_script_is_complete_with_scripts_off() -> Result<()> {
    browse(async |page| {
        page.without_scripts().await?;
        page.goto("/examples/no-script.html").await?;
        let seen = page.text("touchline-match >>> .tl-hd-board").await?;
        assert!(
            seen.contains("Spain") && seen.contains("Argentina") && seen.contains("Ferran Torres"),
            "{seen}"
        );
        assert!(page.site().paths().iter().all(|path| !path.ends_with(".wasm")), "{:?}", page.site().paths());
        Ok(())
    })
    .await
}
