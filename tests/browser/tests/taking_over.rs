//! The takeover of prerendered markup: nothing moves, and the reader keeps focus, selection and open details.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{
    Page, Reply, Result, Site, Start, browse, browse_at, browse_both, data, render,
};

/// Counts every layout shift from the start of the page.
const WATCH: &str = "<script>window.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: 'layout-shift', buffered: true });</script>";

const BARE: &str =
    "<!doctype html><html lang=en><title>Match</title><link rel=icon href=data:,><main></main>";

/// The shell loads, and the reader shows interest.
const LOAD: &str = "const script = document.createElement('script');
    script.type = 'module';
    script.src = '/touchline.js';
    document.head.append(script);
    await customElements.whenDefined('touchline-match');
    document.querySelector('touchline-match').dispatchEvent(new PointerEvent('pointerenter'));";

async fn prerendered(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
    browse_at(site, async |page| {
        page.goto("/match").await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        test(page).await
    })
    .await
}

#[tokio::test]
async fn focus_open_details_selection_and_scroll_are_kept() -> Result<()> {
    prerendered(async |page| {
        page.viewport(390, 700).await?;
        let hold = "const root = document.querySelector('touchline-match').shadowRoot;
            window.before = root.querySelector('.tl');
            for (const fold of root.querySelectorAll('.tl-tb-ask details')) fold.open = true;
            for (const fold of root.querySelectorAll('.tl-fold')) fold.open = !fold.open;
            window.folds = [...root.querySelectorAll('details')].map((fold) => fold.open);
            const words = [...root.querySelectorAll('.tl-sy-words')].find((words) => words.checkVisibility());
            scrollTo(0, words.getBoundingClientRect().top - 200);
            const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
            getSelection().setBaseAndExtent(text, 2, text, 9);
            // WebKit reports a selection in a shadow root as collapsed, and without text. The range itself has the
            // text.
            window.selected = () => {
                const [range] = getSelection().getComposedRanges({ shadowRoots: [root] });
                if (!range) return '';
                const copy = document.createRange();
                copy.setStart(range.startContainer, range.startOffset);
                copy.setEnd(range.endContainer, range.endOffset);
                return copy.toString();
            };
            window.chosen = selected();
            window.offset = scrollY;";
        page.run(hold, &[]).await?;
        // The focus wakes the element, so it must be set first.
        let focus =
            "document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-tb-ask summary')[1]
            .focus({ preventScroll: true })";
        page.run(focus, &[]).await?;
        page.taken_over(1).await?;
        let kept = "const root = document.querySelector('touchline-match').shadowRoot;
            const summary = root.querySelectorAll('.tl-tb-ask summary')[1];
            const same = JSON.stringify([...root.querySelectorAll('details')].map((fold) => fold.open));
            return [root.querySelector('.tl') !== before, root.activeElement === summary,
                same === JSON.stringify(folds), chosen.length === 7 && selected() === chosen,
                offset > 0 && scrollY === offset];";
        let [fresh, focus, folds, selection, scroll] = page.run_for::<[bool; 5]>(kept, &[]).await?;
        assert!(fresh, "nothing was taken over");
        assert!(focus && folds && selection && scroll, "{focus} {folds} {selection} {scroll}");
        Ok(())
    })
    .await
}

/// At the top, in the middle, where Firefox moved by the height of a part, and at the bottom.
#[tokio::test]
async fn the_page_scrolls_neither_when_the_view_takes_over_nor_when_an_option_changes() -> Result<()> {
    prerendered(async |page| {
        for offset in [100, 500, 1700, 1900, 9000] {
            page.goto("/match").await?;
            page.wait_for("customElements.get('touchline-match')").await?;
            let hold = "scrollTo(0, arguments[0]);
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
                window.offsets = [scrollY];
                addEventListener('scroll', () => offsets.push(scrollY));";
            page.run(hold, &[offset.into()]).await?;
            page.wake("touchline-match").await?;
            page.taken_over(1).await?;
            let change = "const element = document.querySelector('touchline-match');
                const root = element.shadowRoot;
                const stayed = new Set([...offsets, scrollY]).size === 1;
                const summary = root.querySelectorAll('.tl-tb-ask summary')[1];
                summary.parentElement.open = true;
                summary.focus({ preventScroll: true });
                // A reason that opens above the window moves what is below it: the browser keeps that in its place.
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
                window.offsets = [scrollY];
                const before = root.querySelector('.tl');
                element.lang = 'de';
                while (root.querySelector('.tl') === before) await new Promise((done) => setTimeout(done, 5));
                await new Promise((done) => setTimeout(done, 100));
                const again = root.querySelectorAll('.tl-tb-ask summary')[1];
                return [stayed, again.parentElement.open, root.activeElement === again];";
            assert_eq!(page.run_for::<[bool; 3]>(change, &[]).await?, [true; 3], "{offset}");
            let offsets: Vec<f64> = page.eval("[...new Set([...offsets, scrollY])]").await?;
            assert_eq!(offsets.len(), 1, "{offsets:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_choice_made_before_the_shell_listened_and_a_half_typed_field_are_kept() -> Result<()> {
    browse(async |page| {
        page.site().set("/match", Reply::html(format!("{BARE}{}", render(&[&data("liverpool-napoli.json")])?)));
        page.goto("/match").await?;
        page.click("touchline-match >>> [value=goals]").await?;
        page.click("touchline-match >>> [data-action='goals:11:home']").await?;
        page.keys("7").await?;
        page.run(LOAD, &[]).await?;
        page.taken_over(1).await?;
        let state = "const root = document.querySelector('touchline-match').shadowRoot;
            return [root.querySelector('[value=goals]').checked, root.querySelector('.tl-nx-table') !== null,
                root.activeElement.dataset.action, root.activeElement.value, root.activeElement.selectionStart];";
        let kept: (bool, bool, String, String, usize) = page.run_for(state, &[]).await?;
        assert_eq!(kept, (true, true, "goals:11:home".to_owned(), "7".to_owned(), 1));
        Ok(())
    })
    .await
}

/// The built shell, served late.
fn built_shell() -> Result<Vec<u8>> {
    Ok(std::fs::read(std::path::Path::new(&std::env::var("TOUCHLINE_SITE")?).join("touchline.js"))?)
}

#[tokio::test]
async fn an_inert_template_inserted_by_script_is_adopted_as_if_parsed() -> Result<()> {
    browse(async |page| {
        let markup = render(&[&data("liverpool-napoli.json")])?;
        page.site()
            .set("/match", Reply::html("<!doctype html><html lang=en><title>Inert</title><main></main>"));
        page.goto("/match").await?;
        let script = "document.querySelector('main').innerHTML = arguments[0];
            const script = document.createElement('script');
            script.type = 'module';
            script.src = '/touchline.js';
            document.head.append(script);";
        page.run(script, &[markup.into()]).await?;
        let adopted = "document.querySelector('touchline-match').shadowRoot?.querySelector('.tl')";
        page.wait_for(adopted).await?;
        assert!(!page.eval::<bool>("Boolean(document.querySelector('template'))").await?);
        assert!(
            !page.site().paths().iter().any(|path| path.ends_with(".wasm")),
            "it is treated like parsed markup"
        );
        page.wake("touchline-match").await?;
        page.taken_over(1).await
    })
    .await
}

#[tokio::test]
async fn nothing_moves_from_the_first_paint_to_the_last() -> Result<()> {
    browse_both(async |page, start| {
        for width in [360, 1100] {
            page.viewport(width, 800).await?;
            watched(page, start).await?;
            page.goto("/watched").await?;
            page.wait_for("customElements.get('touchline-match')").await?;
            page.wake("touchline-match").await?;
            page.taken_over(1).await?;
            assert_eq!(shifts(page).await?, 0.0, "{start} at {width}");
        }
        Ok(())
    })
    .await
}

/// The sum finds a shift: the same empty start, without reserved space.
#[tokio::test]
async fn without_reserved_space_the_page_would_move() -> Result<()> {
    browse_both(async |page, start| {
        if start != Start::Empty.path() {
            return Ok(());
        }
        watched(page, start).await?;
        page.site().set("/touchline.js", Reply::new("text/javascript", ""));
        page.site().set("/late.js", Reply::new("text/javascript", built_shell()?));
        page.site().set("/examples/page.css", Reply::new("text/css", ""));
        page.goto("/watched").await?;
        // The shell loads after the first paint.
        page.run(
            "await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100)));",
            &[],
        )
        .await?;
        page.run(&LOAD.replace("/touchline.js", "/late.js"), &[]).await?;
        page.taken_over(1).await?;
        assert!(shifts(page).await? > 0.0);
        Ok(())
    })
    .await
}

/// Serves the page that starts this way, with the observer in its head and something below the match that could move.
async fn watched(page: &Page, start: &str) -> Result<()> {
    page.goto(start).await?;
    let html: String = page.run_for("return (await fetch(location.href)).text()", &[]).await?;
    let html = html.replace("<head>", &format!("<head>{WATCH}"));
    page.site().set("/watched", Reply::html(html.replace("</main>", "<p>Below the match.</p></main>")));
    Ok(())
}

async fn shifts(page: &Page) -> Result<f64> {
    page.run("await new Promise((resolve) => setTimeout(resolve, 500))", &[]).await?;
    page.eval("shifts.reduce((sum, value) => sum + value, 0)").await
}
