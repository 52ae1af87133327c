//! Every state of a match, in every width: no text is clipped, broken or covered, and no control is too small.
//!
//! The states are those of `www/examples/gallery.html`. The layouts of each state are listed in `gallery.txt`.
//! `cargo xtask gallery` lays out every state in the whole cross of widths, themes, text sizes and fonts.

// Helpers of tests may fail as tests do; clippy allows it only within #[test].
#![allow(clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use touchline_browser_tests::gallery::{
    BEFORE, CHAPTERS, GALLERY, Layout, MISSING_OLD_AND_ELSEWHERE, NAMES_GOALS_AND_COLOURS, OVER, TABLES,
    UNDER_WAY, states,
};
use touchline_browser_tests::{Engine, Page, Result, browse, json};

const LIST: &str = include_str!("../gallery.txt");

/// The least size of a control in px (WCAG 2.2, success criterion 2.5.8).
const LEAST: u32 = 24;

/// The least size of a control in px under a finger, which also exceeds what AA asks (success criterion 2.5.5).
const LEAST_TOUCHED: u32 = 44;

/// The most layouts of one run of the tests.
const MOST: usize = 400;

/// The states with the layouts that are listed for them.
fn listed() -> Vec<(&'static str, Vec<Layout>)> {
    let lines = LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let mut words = line.split_whitespace();
            let state = words.next().expect("a line begins with a state");
            (state, words.map(Layout::parse).collect())
        })
        .collect()
}

#[derive(serde::Deserialize)]
struct Fault {
    kind: String,
    what: String,
    detail: String,
}

/// The faults of the first element of the page.
async fn faults(page: &Page, least: u32) -> Result<Vec<Fault>> {
    const CALL: &str = concat!(include_str!("../src/layout.js"), "return layoutFaults(...arguments);");
    page.run_for(CALL, &[json!("touchline-match"), json!(least)]).await
}

/// Lays out the states of one chapter of the gallery and collects their faults.
async fn chapter(names: &[&str]) -> Result<()> {
    let whole = std::env::var("TOUCHLINE_GALLERY").is_ok_and(|value| value == "all");
    browse(async |page| {
        let mut found = Vec::new();
        for (state, layouts) in listed().into_iter().filter(|(state, _)| names.contains(state)) {
            page.open_state(state).await?;
            let layouts = if whole { Layout::all() } else { layouts };
            // The other browsers' windows are at least 320 px wide. They lay out a third: what differs between engines shows there.
            let is_laid_out = |layout: &Layout| {
                page.engine() == Engine::Chromium || [320, 480, 1100].contains(&layout.width)
            };
            for layout in layouts.into_iter().filter(is_laid_out) {
                page.lay_out(layout).await?;
                for is_open in [false, true] {
                    page.fold(is_open).await?;
                    let folds = if is_open { ", folds open" } else { "" };
                    for Fault { kind, what, detail } in faults(page, LEAST).await? {
                        found.push(format!("{state}, {layout}{folds}: {kind}: {what}: {detail}"));
                    }
                }
            }
        }
        assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
        Ok(())
    })
    .await
}

#[test]
fn every_state_width_and_theme_is_listed() {
    let listed = listed();
    let names: Vec<&str> = listed.iter().map(|(state, _)| *state).collect();
    assert_eq!(names, states());
    let layouts: Vec<Layout> = listed.iter().flat_map(|(_, layouts)| layouts.iter().copied()).collect();
    assert!(layouts.len() <= MOST, "{} layouts", layouts.len());
    for width in Layout::WIDTHS {
        for is_dark in [false, true] {
            let is_listed = |layout: &Layout| layout.width == width && layout.is_dark == is_dark;
            assert!(layouts.iter().any(is_listed), "no state is laid out at {width} with dark: {is_dark}");
        }
    }
    assert!(layouts.iter().any(|layout| layout.is_wide));
    for (state, layouts) in &listed {
        let narrow = layouts.iter().any(|layout| layout.width <= 320);
        let wide = layouts.iter().any(|layout| layout.width >= 1100);
        assert!(narrow && wide, "{state} is laid out on no phone or on no wide window");
    }
}

#[test]
fn every_state_is_in_one_chapter_and_every_document_in_a_state() {
    let mut in_chapters: Vec<&str> = CHAPTERS.concat();
    in_chapters.sort_unstable();
    let mut states = states();
    states.sort_unstable();
    assert_eq!(in_chapters, states);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/examples/gallery");
    let files = fs::read_dir(folder).expect("the gallery has a folder of documents");
    let names: Vec<String> = files
        .map(|file| file.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names.iter().filter(|name| name.ends_with(".json")) {
        assert!(GALLERY.contains(&format!("src=\"gallery/{name}\"")), "no state shows {name}");
    }
}

#[tokio::test]
async fn before_the_match() -> Result<()> {
    chapter(BEFORE).await
}

#[tokio::test]
async fn under_way() -> Result<()> {
    chapter(UNDER_WAY).await
}

#[tokio::test]
async fn over() -> Result<()> {
    chapter(OVER).await
}

#[tokio::test]
async fn tables() -> Result<()> {
    chapter(TABLES).await
}

#[tokio::test]
async fn names_goals_and_colours() -> Result<()> {
    chapter(NAMES_GOALS_AND_COLOURS).await
}

#[tokio::test]
async fn missing_old_and_elsewhere() -> Result<()> {
    chapter(MISSING_OLD_AND_ELSEWHERE).await
}

/// Before a match, the time of kick-off or the status is in the place of the score. It must be there at every width.
#[tokio::test]
async fn the_largest_text_on_the_narrowest_phone_hides_no_time_and_no_status() -> Result<()> {
    browse(async |page| {
        for (state, told) in
            [("scheduled", "17:30"), ("postponed", "Postponed"), ("names-only", "Date to be confirmed")]
        {
            page.open_state(state).await?;
            page.lay_out(Layout { width: 320, is_large: true, ..Layout::default() }).await?;
            let seen =
                "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-hd-none')]
                .filter((node) => node.checkVisibility()).map((node) => node.textContent)";
            assert_eq!(page.eval::<Vec<String>>(seen).await?, [told], "{state}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn under_a_finger_every_control_has_44_px() -> Result<()> {
    browse(async |page| {
        let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
        page.devtools("Emulation.setTouchEmulationEnabled", touch).await?;
        let mut found = Vec::new();
        for state in
            ["second-half", "matchday", "finished", "media", "league-results", "groups-12", "same-words"]
        {
            page.open_state(state).await?;
            for width in [320, 390, 1100] {
                page.lay_out(Layout { width, ..Layout::default() }).await?;
                page.fold(true).await?;
                let small = faults(page, LEAST_TOUCHED)
                    .await?
                    .into_iter()
                    .filter(|fault| fault.kind == "small target");
                found.extend(
                    small.map(|fault| format!("{state}, {width} px: {}: {}", fault.what, fault.detail)),
                );
            }
        }
        assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
        Ok(())
    })
    .await
}

/// Each check sees the fault that it is for.
#[tokio::test]
async fn planted_faults_are_seen() -> Result<()> {
    browse(async |page| {
        page.open_state("finished").await?;
        page.lay_out(Layout { width: 600, ..Layout::default() }).await?;
        let planted = [
            ("scroll", "tl-hd", "inline-size: 700px"),
            ("outside", "tl-hd-name", "position: relative; inset-inline-start: -300px"),
            ("broken word", "tl-hd-name", "inline-size: 2em; overflow-wrap: anywhere"),
            ("clipped", "tl-hd-name", "inline-size: 3em; overflow: hidden; white-space: nowrap"),
            ("overlap", "tl-title", "margin-block-end: -2em"),
            ("small target", "tl-jump a", "line-height: 12px"),
        ];
        for (kind, place, style) in planted {
            let plant = "
                const [place, style] = arguments;
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(`.tl .${place} { ${style.replaceAll(';', ' !important;')} !important }`);
                const root = document.querySelector('touchline-match').shadowRoot;
                root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
                window.planted = () => { root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet); };";
            page.run(plant, &[place.into(), style.into()]).await?;
            let seen = faults(page, LEAST).await?;
            assert!(seen.iter().any(|fault| fault.kind == kind), "{kind} is not seen");
            page.run("planted();", &[]).await?;
        }
        page.run("document.querySelector('touchline-match').shadowRoot.querySelectorAll('input').forEach((input) => { input.checked = false; });", &[]).await?;
        assert!(faults(page, LEAST).await?.iter().any(|fault| fault.kind == "nothing checked"));
        Ok(())
    })
    .await
}
