//! What a page, a frame or a browser forbids does not end a view: the reader's choice and the next version are still
//! shown.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Engine, Page, Reply, Result, Site, Value, browse_at, json};

/// The element of the page, or of the frame in it.
const ELEMENT: &str =
    "(document.querySelector('iframe')?.contentDocument ?? document).querySelector('touchline-match')";

/// Adds a goal for the home side twice. Returns the value of its field, and whether the view is still the same.
const TRY_TWICE: &str = "const root = ELEMENT.shadowRoot;
    const view = root.querySelector('.tl');
    const field = () => root.querySelectorAll('.tl-nx-goals')[2].value;
    const said = [];
    for (const goals of ['1', '2']) {
        root.querySelector(\"[data-action='more:11:home']\").click();
        for (let tries = 0; tries < 100 && field() !== goals; tries += 1) await new Promise((done) => setTimeout(done, 20));
        said.push(field());
    }
    return [said.join(), root.querySelector('.tl') === view];";

async fn tries_twice(page: &Page) -> Result<()> {
    page.wait_for(&format!("{ELEMENT}?.shadowRoot?.querySelector('.tl-nx')")).await?;
    let (said, is_same): (String, bool) = page.run_for(&TRY_TWICE.replace("ELEMENT", ELEMENT), &[]).await?;
    assert_eq!(said, "1,2", "the choice is shown");
    assert!(is_same, "and the view is the same");
    Ok(())
}

fn markup(site: &Site, attributes: &str) -> String {
    let (script, match_) = (site.url("/touchline.js"), site.url("/data/liverpool-napoli.json"));
    format!(
        "<script type=module src={script}></script>
         <touchline-match {attributes} loading=eager src={match_}></touchline-match>"
    )
}

#[tokio::test]
async fn a_page_that_forbids_changing_its_address_still_shows_every_choice() -> Result<()> {
    let site = Site::start().await?;
    let html = format!(
        "<!doctype html><html lang=en><title>Forbidden</title><script>
         history.replaceState = () => {{ throw new DOMException('a hundred times in 30 seconds', 'SecurityError'); }};
         </script>{}",
        markup(&site, "share")
    );
    site.set("/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        tries_twice(page).await
    })
    .await
}

#[tokio::test]
async fn a_frame_without_a_url_of_its_own_shows_every_choice() -> Result<()> {
    let site = Site::start().await?;
    let inner = format!("<!doctype html><html lang=en><title>Inner</title>{}", markup(&site, "share"));
    let inner = inner.replace('&', "&amp;").replace('"', "&quot;");
    let html = format!(
        "<!doctype html><html lang=en><title>Outer</title><iframe width=900 height=700 srcdoc=\"{inner}\"></iframe>"
    );
    site.set("/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        tries_twice(page).await
    })
    .await
}

/// Relative URLs of the page point to another site.
#[tokio::test]
async fn under_a_foreign_base_every_choice_is_shown_and_is_in_the_pages_own_address() -> Result<()> {
    let (site, other) = (Site::start().await?, Site::start().await?);
    let html = format!(
        "<!doctype html><html lang=en><title>Based</title><base href={}/>{}",
        other.origin(),
        markup(&site, "share")
    );
    site.set("/deep/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/deep/page?a=1&b=%20").await?;
        tries_twice(page).await?;
        let address = page.site().url("/deep/page?a=1&b=%20#touchline=e6-sal-liv~2-0");
        page.wait_for(&format!("location.href === '{address}'")).await
    })
    .await
}

#[tokio::test]
async fn a_base_of_the_same_site_keeps_path_and_query() -> Result<()> {
    let site = Site::start().await?;
    let html = format!(
        "<!doctype html><html lang=en><title>Based</title><base href=/>{}",
        markup(&site, "share=one")
    );
    site.set("/deep/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/deep/page?a=1#top").await?;
        tries_twice(page).await?;
        let address = "location.pathname + location.search + location.hash";
        page.wait_for(&format!("{address} === '/deep/page?a=1#top&one=e6-sal-liv~2-0'")).await?;
        page.click("touchline-match >>> .tl-nx-reset").await?;
        page.wait_for("location.hash === '#top'").await?;
        assert_eq!(page.eval::<String>(address).await?, "/deep/page?a=1#top");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_name_with_spaces_and_umlauts_comes_back_from_the_address() -> Result<()> {
    let site = Site::start().await?;
    let html = format!(
        "<!doctype html><html lang=en><title>Named</title>{}",
        markup(&site, "share='1. FC Köln & Söhne = 100 %'")
    );
    site.set("/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/page#%zz&top").await?;
        tries_twice(page).await?;
        page.wait_for("location.hash.endsWith('=e6-sal-liv~2-0')").await?;
        let hash: String = page.eval("location.hash").await?;
        assert_eq!(hash.matches("=e6-").count(), 1, "one part, however often it is written: {hash}");
        assert!(hash.starts_with("#%zz&top&"), "other fragments stay: {hash}");
        page.goto("/").await?;
        page.goto(&format!("/page{hash}")).await?;
        let field = format!("{ELEMENT}.shadowRoot?.querySelectorAll('.tl-nx-goals')[2]?.value === '2'");
        page.wait_for(&field).await?;
        page.click("touchline-match >>> .tl-nx-reset").await?;
        page.wait_for("location.hash === '#%zz&top'").await?;
        // As an editor types it.
        page.run("location.hash = '#1. FC Köln %26 Söhne %3D 100 %25=e6-sal-liv~3-0'", &[]).await?;
        page.wait_for(&field.replace("'2'", "'3'")).await
    })
    .await
}

#[tokio::test]
async fn the_moves_of_the_slider_are_written_once_when_it_rests() -> Result<()> {
    let site = Site::start().await?;
    let html = format!("<!doctype html><html lang=en><title>Slider</title>{}", markup(&site, "share"));
    site.set("/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.find("touchline-match >>> .tl-rw-slider").await?;
        let moves = "window.written = [];
            const { replaceState } = history;
            history.replaceState = function (...address) { written.push(address[2]); return replaceState.apply(this, address); };
            const slider = document.querySelector('touchline-match').shadowRoot.querySelector('.tl-rw-slider');
            for (let moment = 12; moment >= 3; moment -= 1) {
                slider.value = slider.dataset.stops.split(' ')[moment];
                slider.dispatchEvent(new Event('change', { bubbles: true }));
                await new Promise((done) => setTimeout(done, 40));
            }
            const before = written.length;
            for (let tries = 0; tries < 100 && !written.length; tries += 1) await new Promise((done) => setTimeout(done, 20));
            await new Promise((done) => setTimeout(done, 500));
            return [before, written.length, location.hash];";
        let said: Value = page.run_for(moves, &[]).await?;
        assert_eq!(said, json!([0, 1, "#touchline=~1.21.e04"]));
        Ok(())
    })
    .await
}

/// Breaks each call of the element that some page, browser or setting may forbid.
const BROKEN: &str = "const fail = (name) => () => { throw new TypeError(`${name} is forbidden`); };
    for (const [owner, name] of [
        [document, 'getSelection'], [window, 'matchMedia'], [window, 'IntersectionObserver'], [window, 'getComputedStyle'],
        [Date.prototype, 'toLocaleString'], [Date.prototype, 'toLocaleTimeString'], [Intl.DateTimeFormat.prototype, 'formatToParts'], [AbortSignal, 'timeout'],
        [history, 'replaceState'], [CSSStyleSheet.prototype, 'replaceSync'],
    ]) Object.defineProperty(owner, name, { value: fail(name), configurable: true, writable: true });
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { set: fail('adoptedStyleSheets'), get: () => [] });
    window.rejected = [];
    addEventListener('unhandledrejection', ({ reason }) => rejected.push(String(reason)));
    window.said = [];
    for (const name of ['ready', 'update', 'error']) {
        addEventListener(`touchline-${name}`, ({ detail }) => said.push([name, ...detail.messages.map(({ text }) => text)]));
    }";

#[tokio::test]
async fn a_page_in_which_the_platform_refuses_everything_shows_the_match_and_its_updates() -> Result<()> {
    let site = Site::start().await?;
    let html = format!(
        "<!doctype html><html lang=en><title>Broken</title><script>{BROKEN}</script>{}",
        markup(&site, "share").replace("loading=eager", "")
    );
    site.set("/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        tries_twice(page).await?;
        // A link within the element queries the reader's motion preference.
        page.run(&format!("{ELEMENT}.shadowRoot.querySelector('.tl-st-goal').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"), &[]).await?;
        // Another view takes over from the first one.
        page.run("document.querySelector('touchline-match').sections = 'header next'", &[]).await?;
        page.wait_for(&format!("!{ELEMENT}.shadowRoot.querySelector('.tl-st')")).await?;
        assert_eq!(page.eval::<Value>("said").await?, json!([["ready"]]));
        assert_eq!(page.eval::<Value>("rejected").await?, json!([]));
        if page.engine() == Engine::Chromium {
            assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["1–1"]);
        }
        Ok(())
    })
    .await
}

const MODULE: &str = "/wasm/touchline_view_bg.wasm";

/// If one of our files does not load, the turns that wait for it are rejected.
#[tokio::test]
async fn a_turn_that_is_rejected_does_not_stop_the_turns_after_it() -> Result<()> {
    let site = Site::start().await?;
    let html = format!(
        "<!doctype html><html lang=en><title>Turns</title><script>{}</script>{}",
        "window.rejected = []; addEventListener('unhandledrejection', ({ reason }) => rejected.push(String(reason)));",
        markup(&site, "")
    );
    site.set("/page", Reply::html(html));
    browse_at(site, async |page| {
        page.expect_error("404").await;
        page.goto("/data/touchline.schema.json").await?;
        let read = format!("[...new Uint8Array(await (await fetch('{MODULE}')).arrayBuffer())]");
        let module: Vec<u8> = page.eval(&read).await?;
        page.site().set(MODULE, Reply::new("text/plain", "no").status(404));
        page.goto("/page").await?;
        page.wait_for(&format!("{ELEMENT}.shadowRoot.textContent.includes('could not be loaded')")).await?;
        page.run(
            "const element = document.querySelector('touchline-match');
             element.headingLevel = 4;
             element.remove();
             await new Promise((done) => setTimeout(done, 50));
             document.body.append(element);",
            &[],
        )
        .await?;
        page.site().set(MODULE, Reply::new("application/wasm", module));
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        assert_eq!(page.eval::<Value>("rejected").await?, json!([]));
        Ok(())
    })
    .await
}
