//! The markup is swapped while the reader presses a control. The control must still act, exactly once.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use std::time::Duration;

use touchline_browser_tests::{Key, Page, Reply, Result, Site, browse_at, data, json, render};

/// The middle of the control on the screen, once the shell listens.
const AIM: &str = "await customElements.whenDefined('touchline-match');
    const element = document.querySelector('touchline-match');
    window.told = [];
    addEventListener('touchline-action', ({ detail }) => told.push(detail.action));
    const label = element.shadowRoot.querySelector('[value=goals]').closest('label');
    label.scrollIntoView({ block: 'center' });
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 50)));
    const { x, y, width, height } = label.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];";

const CHOSEN: &str =
    "document.querySelector('touchline-match').shadowRoot.querySelector('[value=goals]').checked";

async fn prerendered(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
    browse_at(site, test).await
}

/// Presses at once. With a slow pointer, the Wasm would come first.
async fn press(page: &Page, (x, y): (i64, i64)) -> Result<()> {
    let at_once = Some(Duration::ZERO);
    page.driver().action_chain_with_delay(at_once, at_once).move_to(x, y).click_and_hold().perform().await?;
    Ok(())
}

async fn release(page: &Page) -> Result<()> {
    page.driver().action_chain().release().perform().await?;
    Ok(())
}

async fn sleep(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

/// Asserts that the pressed choice is set in the new view, and that there was one event.
async fn acted_once(page: &Page, when: &str) -> Result<()> {
    page.taken_over(1).await?;
    page.wait_for("told.length").await?;
    sleep(60).await;
    let (chosen, told): (bool, Vec<String>) = page.eval(&format!("[{CHOSEN}, told]")).await?;
    assert!(chosen, "{when}: the press is lost");
    assert_eq!(told, ["filter:goals"], "{when}");
    Ok(())
}

/// The pointer arrives, which loads the Wasm, and presses at once.
#[tokio::test]
async fn no_press_is_lost_in_the_takeover_however_long_the_button_is_held() -> Result<()> {
    prerendered(async |page| {
        for held in [40, 100, 200].into_iter().cycle().take(50) {
            page.goto("/match").await?;
            press(page, page.run_for(AIM, &[]).await?).await?;
            sleep(held).await;
            release(page).await?;
            acted_once(page, &format!("held for {held} ms")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_tap_is_lost_either() -> Result<()> {
    prerendered(async |page| {
        for held in [30, 120, 250, 30, 120, 250] {
            page.goto("/match").await?;
            let (x, y): (i64, i64) = page.run_for(AIM, &[]).await?;
            let touch = |kind: &str, points| json!({ "type": kind, "touchPoints": points });
            let finger = touch("touchStart", json!([{ "x": x, "y": y }]));
            page.devtools("Input.dispatchTouchEvent", finger).await?;
            sleep(held).await;
            page.devtools("Input.dispatchTouchEvent", touch("touchEnd", json!([]))).await?;
            acted_once(page, &format!("tapped for {held} ms")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn holding_the_space_bar_presses_the_focused_control() -> Result<()> {
    prerendered(async |page| {
        page.goto("/match").await?;
        page.run(AIM, &[]).await?;
        let focus =
            "document.querySelector('touchline-match').shadowRoot.querySelector('[value=goals]').focus()";
        page.run(focus, &[]).await?;
        page.driver().action_chain().key_down(Key::Space).perform().await?;
        sleep(400).await;
        page.driver().action_chain().key_up(Key::Space).perform().await?;
        acted_once(page, "the space bar").await
    })
    .await
}

/// The shell loads while the button is held, so it has not seen the press.
#[tokio::test]
async fn a_press_before_the_shell_listened_counts() -> Result<()> {
    prerendered(async |page| {
        let html = render(&[&data("liverpool-napoli.json"), "--page"])?;
        let late = html.replace("<touchline-match", "<touchline-match loading=eager");
        let without = late.replace("<script type=\"module\" src=\"touchline.js\"></script>", "");
        assert_ne!(late, without, "the page has no such script");
        page.site().set("/match", Reply::html(without));
        page.goto("/match").await?;
        let aim = AIM.replace("await customElements.whenDefined('touchline-match');", "");
        press(page, page.run_for(&aim, &[]).await?).await?;
        page.run("await import('/touchline.js')", &[]).await?;
        sleep(800).await;
        assert!(page.eval::<bool>("renderers.length === 0").await?, "swapped under the pointer");
        release(page).await?;
        acted_once(page, "before the shell").await
    })
    .await
}

#[tokio::test]
async fn a_press_delays_no_other_element_and_may_end_outside() -> Result<()> {
    prerendered(async |page| {
        let element = render(&[&data("liverpool-napoli.json")])?;
        let html = format!(
            "<!doctype html><html lang=en><title>Two</title><link rel=icon href=data:,>
            <script type=module src=/touchline.js></script>{element}<p>Between</p>{element}"
        );
        page.site().set("/match", Reply::html(html));
        page.goto("/match").await?;
        press(page, page.run_for(AIM, &[]).await?).await?;
        page.run(
            "document.querySelectorAll('touchline-match')[1].dispatchEvent(new PointerEvent('pointerenter'))",
            &[],
        )
        .await?;
        page.taken_over(1).await?;
        sleep(300).await;
        assert!(page.eval::<bool>("renderers.length === 1").await?, "swapped under the pointer");
        page.driver().action_chain().move_to(1, 1).release().perform().await?;
        page.taken_over(2).await?;
        assert!(!page.eval::<bool>(CHOSEN).await?, "a release elsewhere is not a press");
        Ok(())
    })
    .await
}
