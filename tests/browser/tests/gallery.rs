//! Every state of a match, in every width: no text is clipped, broken or covered, and no control is too small.
//!
//! The states are those of `www/examples/gallery.html`. The layouts of each state are listed in `gallery.txt`. With
//! `TOUCHLINE_GALLERY=all` every state is laid out in the whole cross of widths, themes, text sizes and fonts.

// Helpers of tests may fail as tests do; clippy allows it only within #[test].
#![allow(clippy::expect_used, clippy::panic)]

use std::fmt;
use std::fs;
use std::path::Path;

use touchline_browser_tests::{Engine, Media, Page, Result, Scheme, browse, json};

const LIST: &str = include_str!("../gallery.txt");
const PAGE: &str = include_str!("../../../www/examples/gallery.html");

const WIDTHS: [u32; 10] = [280, 300, 320, 360, 390, 480, 600, 768, 1100, 1400];

/// The states of the gallery by chapter. Each chapter is one test.
const CHAPTERS: [&[&str]; 6] =
    [BEFORE, UNDER_WAY, OVER, TABLES, NAMES_GOALS_AND_COLOURS, MISSING_OLD_AND_ELSEWHERE];
const BEFORE: &[&str] =
    &["names-only", "scheduled", "scheduled-line-ups", "preview", "delayed", "postponed", "cancelled"];
const UNDER_WAY: &[&str] =
    &["first-half", "half-time", "second-half", "matchday", "suspended", "extra-time", "shoot-out"];
const OVER: &[&str] =
    &["finished", "squads", "media", "after-extra-time", "after-penalties", "abandoned", "awarded"];
const TABLES: &[&str] = &["group", "league-20", "league-36", "league-results", "league-rows", "groups-12"];
const NAMES_GOALS_AND_COLOURS: &[&str] =
    &["long-names", "same-words", "nine-eight", "no-colours", "white", "both-white", "yellow", "same-red"];
const MISSING_OLD_AND_ELSEWHERE: &[&str] =
    &["empty", "loading", "missing", "not-json", "stale", "sidebar", "several"];

/// The least size of a control in px (WCAG 2.2, success criterion 2.5.8).
const LEAST: u32 = 24;

/// The most layouts of one run of the tests.
const MOST: usize = 400;

/// How an element is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Layout {
    /// The width of the window in px.
    width: u32,
    /// Whether the reader prefers a dark theme.
    is_dark: bool,
    /// Whether text is twice as large.
    is_large: bool,
    /// Whether the text is set in the machine's DejaVu Sans, a wide font.
    is_wide: bool,
}

impl Layout {
    /// Parses `320`, or `320-dark-large-wide`.
    fn parse(text: &str) -> Layout {
        let mut words = text.split('-');
        let width =
            words.next().and_then(|width| width.parse().ok()).expect("a layout begins with its width");
        let mut layout = Layout { width, ..Layout::default() };
        for word in words {
            match word {
                "dark" => layout.is_dark = true,
                "large" => layout.is_large = true,
                "wide" => layout.is_wide = true,
                other => panic!("{text}: no layout is {other}"),
            }
        }
        layout
    }

    /// Every combination.
    fn all() -> Vec<Layout> {
        let mut layouts = Vec::new();
        for width in WIDTHS {
            for bits in 0..8 {
                let [is_dark, is_large, is_wide] = [1, 2, 4].map(|bit| bits & bit != 0);
                layouts.push(Layout { width, is_dark, is_large, is_wide });
            }
        }
        layouts
    }
}

impl fmt::Display for Layout {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Layout { width, is_dark, is_large, is_wide } = self;
        write!(out, "{width} px")?;
        for (word, is_so) in [("dark", is_dark), ("large text", is_large), ("wide font", is_wide)] {
            if *is_so {
                write!(out, ", {word}")?;
            }
        }
        Ok(())
    }
}

/// The states of the gallery, in the order of the page.
fn states() -> Vec<&'static str> {
    PAGE.split("<section id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

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

/// What a page is before its state is shown.
const SHOW: &str = "
    const element = document.querySelector('touchline-match');
    document.querySelectorAll('touchline-match').forEach((other) => { other.loading = 'eager'; });
    const [state] = arguments;
    const isShown = {
        empty: () => true,
        loading: () => element.hasAttribute('aria-busy') || element.shadowRoot !== null,
        missing: () => element.shadowRoot?.textContent.trim(),
        'not-json': () => element.shadowRoot?.textContent.trim(),
        stale: () => element.shadowRoot?.querySelector('[part=age]')?.textContent,
    }[state] ?? (() => element.shadowRoot?.querySelector('.tl-hd, .tl-tb'));
    for (let tries = 0; tries < 500 && !isShown(); tries += 1) await new Promise((done) => setTimeout(done, 20));
    return Boolean(isShown());";

/// The errors that the browser reports in a state.
fn errors_of(state: &str) -> &'static [&'static str] {
    match state {
        "missing" => &["not-there.json"],
        _ => &[],
    }
}

/// Opens a state by itself.
async fn open(page: &Page, state: &str) -> Result<()> {
    for fault in errors_of(state) {
        page.expect_error(fault).await;
    }
    page.goto(&format!("/examples/gallery.html?only={state}")).await?;
    assert!(page.run_for::<bool>(SHOW, &[state.into()]).await?, "{state} is not shown");
    Ok(())
}

async fn lay_out(page: &Page, layout: Layout) -> Result<()> {
    let scheme = if layout.is_dark { Scheme::Dark } else { Scheme::Light };
    let theme = if layout.is_dark { "dark" } else { "light" };
    // Only Chromium lets a test say which theme the reader's system prefers.
    let emulates = page.engine() == Engine::Chromium;
    if emulates {
        page.media(Media { scheme, ..Media::default() }).await?;
    }
    page.viewport(layout.width, 900).await?;
    let set = "
        const [size, family, theme] = arguments;
        for (const element of document.querySelectorAll('touchline-match')) {
            element.theme = theme;
            element.style.fontSize = size;
            element.style.fontFamily = family;
        }
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";
    let size = if layout.is_large { "32px" } else { "" };
    let family = if layout.is_wide { "'DejaVu Sans'" } else { "" };
    page.run(set, &[size.into(), family.into(), if emulates { "auto" } else { theme }.into()]).await
}

/// The faults of the first element of the page.
async fn faults(page: &Page) -> Result<Vec<Fault>> {
    const CALL: &str = concat!(include_str!("../src/layout.js"), "return layoutFaults(...arguments);");
    page.run_for(CALL, &[json!("touchline-match"), json!(LEAST)]).await
}

/// Lays out the states of one chapter of the gallery and collects their faults.
async fn chapter(names: &[&str]) -> Result<()> {
    let whole = std::env::var("TOUCHLINE_GALLERY").is_ok_and(|value| value == "all");
    browse(async |page| {
        let mut found = Vec::new();
        for (state, layouts) in listed().into_iter().filter(|(state, _)| names.contains(state)) {
            open(page, state).await?;
            let layouts = if whole { Layout::all() } else { layouts };
            // The other browsers' windows are at least 320 px wide. They lay out a third: what differs between engines shows there.
            let is_laid_out = |layout: &Layout| {
                page.engine() == Engine::Chromium || [320, 480, 1100].contains(&layout.width)
            };
            for layout in layouts.into_iter().filter(is_laid_out) {
                lay_out(page, layout).await?;
                for Fault { kind, what, detail } in faults(page).await? {
                    found.push(format!("{state}, {layout}: {kind}: {what}: {detail}"));
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
    for width in WIDTHS {
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
        assert!(PAGE.contains(&format!("src=\"gallery/{name}\"")), "no state shows {name}");
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

/// Each check sees the fault that it is for.
#[tokio::test]
async fn planted_faults_are_seen() -> Result<()> {
    browse(async |page| {
        open(page, "finished").await?;
        lay_out(page, Layout { width: 600, ..Layout::default() }).await?;
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
            let seen = faults(page).await?;
            assert!(seen.iter().any(|fault| fault.kind == kind), "{kind} is not seen");
            page.run("planted();", &[]).await?;
        }
        page.run("document.querySelector('touchline-match').shadowRoot.querySelectorAll('input').forEach((input) => { input.checked = false; });", &[]).await?;
        assert!(faults(page).await?.iter().any(|fault| fault.kind == "nothing checked"));
        Ok(())
    })
    .await
}
