//! The handle on the strip: where it is, what moves it, and what makes room for it.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing)]

use touchline_browser_tests::{Engine, Key, Page, Reply, Result, Site, browse, browse_at, render};

const ELEMENT: &str = "touchline-match";
const ROOT: &str = "document.querySelector('touchline-match').shadowRoot";
const FOCUS: &str =
    "document.querySelector('touchline-match').shadowRoot.querySelector(arguments[0]).focus()";

async fn text(page: &Page, selector: &str) -> Result<String> {
    Ok(page.texts(ELEMENT, selector).await?.join(" | "))
}

/// Opens one state of the gallery at a width.
async fn open(page: &Page, state: &str, width: u32) -> Result<()> {
    page.viewport(width, 900).await?;
    page.goto(&format!("/examples/gallery.html?only={state}")).await?;
    page.run("document.querySelector('touchline-match').loading = 'eager'", &[]).await?;
    page.wait_for(&format!("{ROOT}?.querySelector('.tl-rw-slider')?.checkVisibility()")).await
}

/// A function that moves the slider to a moment, given by its index: from the end, if it is negative.
const GO: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    const go = async (moment) => {
        const slider = root.querySelector('.tl-rw-slider');
        const text = slider.ariaValueText;
        slider.value = slider.dataset.stops.split(' ').at(moment);
        slider.dispatchEvent(new Event('change', { bubbles: true }));
        for (let tries = 0; tries < 200 && slider.ariaValueText === text; tries += 1) await new Promise((done) => setTimeout(done, 5));
    };";

async fn go(page: &Page, moment: i32) -> Result<()> {
    page.run(&format!("{GO} await go(arguments[0]);"), &[moment.into()]).await
}

/// Where things are on the screen, in px.
#[derive(Debug, serde::Deserialize)]
struct Places {
    /// The middle of the line, across.
    line: f64,
    /// The middle of the pill.
    pill: [f64; 2],
    /// The middle of the slider's thumb, across.
    thumb: f64,
    /// The size of the slider and the width of its thumb.
    target: [f64; 2],
    /// The ends of the plot.
    plot: [f64; 2],
}

const PLACES: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    const box = (selector) => root.querySelector(selector).getBoundingClientRect();
    root.querySelector('.tl-rw-back').scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line, pill, slider, plot] = ['.tl-rw-line', '.tl-rw-back', '.tl-rw-slider', '.tl-st-axis'].map(box);
    const middle = ({ left, right }) => (left + right) / 2;
    const input = root.querySelector('.tl-rw-slider');
    const { em } = { em: parseFloat(getComputedStyle(input).fontSize) };
    const thumb = 2.75 * em;
    const share = input.valueAsNumber / Number(input.max);
    const along = thumb / 2 + share * (slider.width - thumb);
    const isMirrored = getComputedStyle(input).direction === 'rtl';
    return {
        line: middle(line), pill: [middle(pill), (pill.top + pill.bottom) / 2],
        thumb: isMirrored ? slider.right - along : slider.left + along,
        target: [thumb, slider.height], plot: [slider.left + thumb / 2, slider.right - thumb / 2],
    };";

async fn places(page: &Page) -> Result<Places> {
    page.run_for(PLACES, &[]).await
}

#[tokio::test]
async fn the_pill_and_the_thumb_are_on_the_playhead_in_every_width_and_direction() -> Result<()> {
    browse(async |page| {
        for width in [320, 390, 1100] {
            open(page, "finished", width).await?;
            for direction in ["ltr", "rtl"] {
                page.run(&format!("{ROOT}.querySelector('.tl').dir = '{direction}'"), &[]).await?;
                for moment in [0, 3, 5, 8] {
                    go(page, moment).await?;
                    let places = places(page).await?;
                    let what = format!("{width} px, {direction}, moment {moment}: {places:?}");
                    assert!((places.pill[0] - places.line).abs() <= 1.0, "{what}");
                    assert!((places.thumb - places.line).abs() <= 1.0, "{what}");
                    assert!(places.target.iter().all(|size| *size >= 24.0), "{what}");
                }
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_playhead_is_on_the_mark_of_its_event() -> Result<()> {
    browse(async |page| {
        for state in ["finished", "after-extra-time", "nine-eight"] {
            open(page, state, 600).await?;
            let goals: Vec<String> = page
                .eval(&format!(
                    "[...{ROOT}.querySelectorAll('.tl-st-goal')].map((goal) => goal.getAttribute('href'))"
                ))
                .await?;
            let all: usize = page
                .eval(&format!("{ROOT}.querySelector('.tl-rw-slider').dataset.stops.split(' ').length"))
                .await?;
            let mut found = 0;
            for moment in 0..all - 1 {
                go(page, i32::try_from(moment)?).await?;
                // The newest goal that is not later, and whether the moment is that goal.
                let newest = format!(
                    "(() => {{
                        const goals = [...{ROOT}.querySelectorAll('.tl-st-goal:not(.tl-later)')];
                        const box = goals.at(-1)?.querySelector('.tl-st-disc').getBoundingClientRect();
                        return [goals.length, box ? (box.left + box.right) / 2 : null];
                    }})()"
                );
                let (count, disc): (usize, Option<f64>) = page.eval(&newest).await?;
                if count > found {
                    found = count;
                    let line = places(page).await?.line;
                    assert!(
                        disc.is_some_and(|disc| (disc - line).abs() <= 1.0),
                        "{state}, goal {count}: {disc:?}, {line}"
                    );
                }
            }
            assert_eq!(found, goals.len(), "{state}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_handle_stays_on_its_line_with_text_at_200_per_cent_and_without_lanes() -> Result<()> {
    browse(async |page| {
        for width in [390, 320] {
            open(page, "finished", width).await?;
            let only = "const element = document.querySelector('touchline-match');
                element.style.fontSize = '32px';
                element.sections = 'header strip';";
            page.run(only, &[]).await?;
            page.wait_for(&format!(
                "{ROOT}.querySelector('.tl-rw-slider') && !{ROOT}.querySelector('.tl-tb')"
            ))
            .await?;
            let has_lanes = format!("{ROOT}.querySelector('.tl-st-lanes').checkVisibility()");
            assert!(!page.eval::<bool>(&has_lanes).await?);
            go(page, 5).await?;
            let at = places(page).await?;
            assert!(
                (at.pill[0] - at.line).abs() <= 1.0 && (at.thumb - at.line).abs() <= 1.0,
                "{width}: {at:?}"
            );
            // At the end nothing is outside of the element.
            for moment in [-2, -1] {
                go(page, moment).await?;
                let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
                assert!(page.eval::<bool>(fits).await?, "{width}, moment {moment}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_handle_is_dragged_from_moment_to_moment() -> Result<()> {
    browse(async |page| {
        open(page, "finished", 390).await?;
        go(page, 5).await?;
        let before = page.moment().await?;
        let at = places(page).await?;
        let [x, y] = at.pill.map(|place| place.round() as i64);
        // A press alone, and one that moves less than half the way to the next moment, changes nothing.
        page.drag(&[[x, y], [x + 1, y]]).await?;
        assert_eq!(page.moment().await?, before);
        // It follows the pointer before it is released: each moment on the way is an action.
        page.run("window.acted = []; document.addEventListener('touchline-action', ({ detail }) => acted.push(detail.action));", &[]).await?;
        let [left, right] = at.plot;
        let quarter = (left + (right - left) / 4.0).round() as i64;
        let steps: Vec<[i64; 2]> = (0..=10).map(|step| [x + (quarter - x) * step / 10, y]).collect();
        page.drag(&steps).await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-rw-slider').ariaValueText === '22′: Inman’s shot saved' || acted.length > 1")).await?;
        let acted: Vec<String> = page.eval("acted").await?;
        assert!(acted.len() > 1 && acted.iter().all(|action| action.starts_with("moment:")), "{acted:?}");
        assert!(acted.windows(2).all(|pair| pair[0] != pair[1]), "no moment twice: {acted:?}");
        let dragged = places(page).await?;
        assert!((dragged.line - quarter as f64).abs() < 30.0, "near the pointer: {dragged:?}, {quarter}");
        assert!((dragged.thumb - dragged.line).abs() <= 1.0, "at rest on its moment: {dragged:?}");
        // A press anywhere on the axis moves it too.
        page.click_at((right - 1.0).round() as i64, dragged.pill[1].round() as i64).await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-rw-now')")).await
    })
    .await
}

#[tokio::test]
async fn keys_go_through_every_moment_and_to_both_ends() -> Result<()> {
    browse(async |page| {
        for state in ["finished", "second-half"] {
            open(page, state, 390).await?;
            page.run(FOCUS, &[".tl-rw-slider".into()]).await?;
            let stops: usize = page
                .eval(&format!("{ROOT}.querySelector('.tl-rw-slider').dataset.stops.split(' ').length"))
                .await?;
            let now = page.moment().await?;
            let mut back = Vec::new();
            for _ in 1..stops {
                page.press_in_slider(Key::Left).await?;
                back.push(page.moment().await?);
            }
            let ring = format!("getComputedStyle({ROOT}.querySelector('.tl-rw-ring')).stroke !== 'none'");
            assert!(page.eval::<bool>(&ring).await?, "the reader sees where the focus is");
            // At the first moment the key does nothing, and the next one forth is not lost.
            page.keys(Key::Left).await?;
            assert_eq!(Some(&page.moment().await?), back.last());
            for expected in back.iter().rev().skip(1).chain([&now]) {
                page.press_in_slider(Key::Right).await?;
                assert_eq!(page.moment().await?, *expected);
            }
            page.press_in_slider(Key::Home).await?;
            assert_eq!(Some(&page.moment().await?), back.last(), "{state}");
            page.press_in_slider(Key::End).await?;
            assert_eq!(page.moment().await?, now, "{state}");
            page.press_in_slider(Key::PageDown).await?;
            page.press_in_slider(Key::PageDown).await?;
            page.press_in_slider(Key::PageUp).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_goal_under_the_playhead_still_links_to_its_entry() -> Result<()> {
    browse(async |page| {
        open(page, "finished", 390).await?;
        // The moment of the last away goal, in the lane above the pill.
        go(page, 11).await?;
        assert_eq!(text(page, ".tl-rw-pill").await?, "74′");
        for goal in ["'.tl-st-goal.tl-away:not(.tl-later)'", "'.tl-st-goal.tl-later'"] {
            let target = format!("[...{ROOT}.querySelectorAll({goal})].at(-1)");
            // The link followed before may still be scrolling the page.
            let middle = format!(
                "for (let last = ''; ;) {{
                    {target}.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                    const box = {target}.querySelector('.tl-st-disc').getBoundingClientRect();
                    const at = [(box.left + box.right) / 2, (box.top + box.bottom) / 2].map(Math.round);
                    if (String(at) === last) return at;
                    last = String(at);
                }}"
            );
            let [x, y]: [i64; 2] = page.run_for(&middle, &[]).await?;
            page.click_at(x, y).await?;
            page.wait_for(&format!("'#' + {ROOT}.activeElement?.id === {target}.getAttribute('href')"))
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_handle_is_44_px_high_under_a_finger() -> Result<()> {
    browse(async |page| {
        let touch = serde_json::json!({ "enabled": true, "maxTouchPoints": 1 });
        page.devtools("Emulation.setTouchEmulationEnabled", touch).await?;
        open(page, "finished", 390).await?;
        assert!(page.eval::<bool>("matchMedia('(pointer: coarse)').matches").await?);
        assert_eq!(places(page).await?.target, [44.0, 44.0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_labels_of_the_axis_make_room_for_the_pill() -> Result<()> {
    const TOUCHED: &str = "
        const said = [];
        const count = root.querySelector('.tl-rw-slider').dataset.stops.split(' ').length;
        for (let moment = 0; moment < count; moment += 1) {
            await go(moment);
            const pill = root.querySelector('.tl-rw-back').getBoundingClientRect();
            const seen = [...root.querySelectorAll('.tl-st-axis')].filter((label) => label.getClientRects().length);
            const touched = seen.filter((label) => {
                const box = label.getBoundingClientRect();
                return box.right > pill.left && box.left < pill.right;
            });
            if (seen.length < 2) said.push(`${moment}: only ${seen.length} labels`);
            said.push(...touched.map((label) => `${moment}: ${label.textContent}`));
        }
        return said;";
    browse(async |page| {
        for state in ["finished", "second-half", "extra-time", "after-extra-time", "nine-eight", "long-names"]
        {
            open(page, state, 1100).await?;
            // Only Chromium has windows narrower than 320 px.
            let least = if page.engine() == Engine::Chromium { 280 } else { 320 };
            for width in [280, 320, 360, 390, 480, 720, 1100].into_iter().filter(|width| *width >= least) {
                page.viewport(width, 900).await?;
                let touched: Vec<String> = page.run_for(&format!("{GO} {TOUCHED}"), &[]).await?;
                assert!(touched.is_empty(), "{state}, {width} px: {touched:?}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_wasm_there_is_no_handle() -> Result<()> {
    let site = Site::start().await?;
    // A live match links the second style sheet, which has the style of the handle.
    for (name, state) in [("finished", "finished"), ("live", "second-half")] {
        let file = format!("{}/../../www/examples/gallery/{state}.json", env!("CARGO_MANIFEST_DIR"));
        let html = render(&[&file, "--page", "--base", "/"])?;
        site.set(&format!("/{name}"), Reply::html(html));
    }
    browse_at(site, async |page| {
        page.without_scripts().await?;
        for name in ["finished", "live"] {
            page.goto(&format!("/{name}")).await?;
            let shown = format!(
                "[...{ROOT}.querySelectorAll('.tl-rw, .tl-st-axis')].filter((node) => node.getClientRects().length).map((node) => node.textContent)"
            );
            assert_eq!(page.eval::<Vec<String>>(&shown).await?, ["0", "15", "30", "60", "75", "HT", "FT"], "{name}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_handle_of_a_live_match_rests_at_the_clock() -> Result<()> {
    browse(async |page| {
        open(page, "second-half", 600).await?;
        assert_eq!(text(page, ".tl-rw-now .tl-rw-pill").await?, "Now");
        let ends = format!(
            "(() => {{
                const rest = {ROOT}.querySelector('.tl-st-rest').getBoundingClientRect();
                const line = {ROOT}.querySelector('.tl-rw-line').getBoundingClientRect();
                return Math.abs(rest.left - line.left);
            }})()"
        );
        assert!(page.eval::<f64>(&ends).await? <= 2.0);
        assert_eq!(page.moment().await?, "Now");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_came_later_has_no_colour_no_name_and_no_band() -> Result<()> {
    const LOOK: &str = "
        const root = document.querySelector('touchline-match').shadowRoot;
        const level = getComputedStyle(root.querySelector('.tl-st-band.tl-level')).fill;
        const shown = (selector) => [...root.querySelectorAll(selector)].filter((node) => node.getClientRects().length).length;
        const fills = (selector) => [...root.querySelectorAll(selector)].map((node) => getComputedStyle(node).fill);
        const line = root.querySelector('.tl-rw-line').getBoundingClientRect().right;
        return [
            shown('.tl-st-goal.tl-later'),
            shown('.tl-st-goal.tl-later :is(.tl-st-label, .tl-st-ball, .tl-st-stem)'),
            fills('.tl-st-goal.tl-later .tl-st-disc').filter((fill) => fill !== level).length,
            [...root.querySelectorAll('.tl-st-band')].filter((band) => band.getBoundingClientRect().right > line + 1).length,
            shown('.tl-st-rest'),
        ];";
    browse(async |page| {
        open(page, "finished", 600).await?;
        assert_eq!(page.run_for::<[usize; 5]>(LOOK, &[]).await?, [0, 0, 0, 0, 0]);
        go(page, 1).await?;
        assert_eq!(text(page, ".tl-rw-pill").await?, "14′");
        assert_eq!(page.run_for::<[usize; 5]>(LOOK, &[]).await?, [3, 0, 0, 0, 2]);
        Ok(())
    })
    .await
}
