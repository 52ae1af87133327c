//! Elements that move: to the document of a frame, and back.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Feed, Page, Reply, Result, Site, browse_at, browse_both, json, live_match};

/// The style of the element: its display, the font of its score, and its home colour.
const LOOK: &str = "(() => {
    const element = window.moving ??= document.querySelector('touchline-match');
    const score = element.shadowRoot.querySelector('.tl-hd-figs');
    const { getComputedStyle } = element.ownerDocument.defaultView;
    return [getComputedStyle(element).display, getComputedStyle(score).fontWeight,
        getComputedStyle(score).fontVariantNumeric, getComputedStyle(element).getPropertyValue('--touchline-home')];
})()";

const AWAY: &str = "window.home = moving.parentNode;
    const frame = document.createElement('iframe');
    frame.width = 800;
    frame.height = 900;
    document.body.append(frame);
    frame.contentDocument.body.append(moving);
    moving.scrollIntoView();
    await new Promise((done) => setTimeout(done, 100));";

const BACK: &str = "home.append(moving); await new Promise((done) => setTimeout(done, 100));";

/// Rewinds to the kick-off or to the end, and returns whether the score has followed.
const REWIND: &str = "const root = moving.shadowRoot;
    const slider = root.querySelector('.tl-rw-slider');
    slider.value = arguments[0] === '0–0' ? 0 : slider.max;
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    for (let tries = 0; tries < 200; tries += 1) {
        await new Promise((done) => setTimeout(done, 20));
        if (root.querySelector('.tl-hd-figs').textContent === arguments[0]) return true;
    }
    return false;";

async fn rewind(page: &Page, score: &str) -> Result<bool> {
    page.run_for(REWIND, &[score.into()]).await
}

#[tokio::test]
async fn an_element_that_moves_to_a_frame_and_back_keeps_its_style_and_works() -> Result<()> {
    browse_both(async |page, path| {
        page.open_match(path).await?;
        let before: Vec<String> = page.eval(LOOK).await?;
        page.run(AWAY, &[]).await?;
        assert_eq!(page.eval::<Vec<String>>(LOOK).await?, before, "{path}: in the frame");
        assert!(rewind(page, "0–0").await?, "{path}: in the frame");
        page.run("moving.lang = 'de'; await new Promise((done) => setTimeout(done, 200));", &[]).await?;
        assert!(rewind(page, "1–1").await?, "{path}: in the frame, with another view");
        page.run(BACK, &[]).await?;
        assert_eq!(page.eval::<Vec<String>>(LOOK).await?, before, "{path}: back");
        assert!(rewind(page, "0–0").await?, "{path}: back");
        Ok(())
    })
    .await
}

/// Its nodes belong to one window, and the classes that the shell knows to another.
#[tokio::test]
async fn prerendered_markup_is_taken_over_in_a_frame() -> Result<()> {
    browse_both(async |page, path| {
        if path == "/" {
            return Ok(());
        }
        page.goto(path).await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        page.run("window.moving = document.querySelector('touchline-match');", &[]).await?;
        page.run(AWAY, &[]).await?;
        assert!(rewind(page, "0–0").await?);
        page.run(BACK, &[]).await?;
        assert!(rewind(page, "1–1").await?);
        Ok(())
    })
    .await
}

/// Moves the element into a frame that the page's own observers cannot see.
const INTO_FRAME: &str = "window.moving = document.querySelector('touchline-match');
    const frame = document.createElement('iframe');
    frame.width = 800;
    frame.height = 900;
    document.body.append(frame);
    frame.contentDocument.body.append(moving);
    window.frame = frame;";

#[tokio::test]
async fn an_element_moved_to_a_frame_gets_updates_and_keeps_its_style() -> Result<()> {
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", live_match(json!([]), json!({ "score": [0, 0] })));
    site.set(
        "/page",
        Reply::html(
            "<!doctype html><html lang=en><title>Moved</title><script type=module src=/touchline.js></script>
             <div style='height: 3000px'><touchline-match src=/live.json refresh=1></touchline-match></div>",
        ),
    );
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.taken_over(1).await?;
        let before: Vec<String> = page.eval(LOOK).await?;
        page.run(INTO_FRAME, &[]).await?;
        let score = |goals: u16| live_match(json!([]), json!({ "score": [goals, 0] }));
        let shows = |goals: u16| {
            format!("moving.shadowRoot.querySelector('.tl-hd-figs').textContent === '{goals}–0'")
        };
        // The frame is far below, so nobody looks.
        feed.publish(score(1));
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        let asked = feed.asked();
        tokio::time::sleep(std::time::Duration::from_millis(2500)).await;
        assert_eq!(feed.asked(), asked, "not visible");
        page.run("frame.scrollIntoView()", &[]).await?;
        page.wait_for(&shows(1)).await?;
        feed.publish(score(2));
        page.wait_for(&shows(2)).await?;
        assert_eq!(page.eval::<Vec<String>>(LOOK).await?, before);
        // Another view in the frame, and an update for it.
        page.run("moving.headingLevel = 4", &[]).await?;
        feed.publish(score(3));
        page.wait_for(&shows(3)).await?;
        assert_eq!(page.eval::<Vec<String>>(LOOK).await?, before);
        page.run("scrollTo(0, 0); document.querySelector('div').append(moving)", &[]).await?;
        feed.publish(score(4));
        page.wait_for(&shows(4)).await?;
        assert_eq!(page.eval::<Vec<String>>(LOOK).await?, before);
        Ok(())
    })
    .await
}

/// Another window has its own viewport, and may be visible while the page behind it is not.
#[tokio::test]
async fn an_element_moved_to_another_window_gets_updates() -> Result<()> {
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", live_match(json!([]), json!({ "score": [0, 0] })));
    site.set(
        "/page",
        Reply::html(
            "<!doctype html><html lang=en><title>Moved</title><script type=module src=/touchline.js></script>
             <touchline-match src=/live.json refresh=1></touchline-match>",
        ),
    );
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.taken_over(1).await?;
        let before: Vec<String> = page.eval(LOOK).await?;
        page.run(
            "window.moving = document.querySelector('touchline-match');
             window.popup = open('', '', 'width=800,height=900');
             popup.document.body.append(moving);
             // The page behind it is not visible.
             Object.defineProperty(document, 'hidden', { value: true });
             document.dispatchEvent(new Event('visibilitychange'));",
            &[],
        )
        .await?;
        for goals in 1..4 {
            feed.publish(live_match(json!([]), json!({ "score": [goals, 0] })));
            page.wait_for(&format!(
                "moving.shadowRoot.querySelector('.tl-hd-figs').textContent === '{goals}–0'"
            ))
            .await?;
        }
        assert_eq!(page.eval::<Vec<String>>(LOOK).await?, before);
        page.run("popup.close()", &[]).await
    })
    .await
}
