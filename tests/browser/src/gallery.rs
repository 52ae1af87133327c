//! The states of `www/examples/gallery.html`, and the ways to lay them out.

// The list of layouts is part of the tests, and a fault in it may fail as tests do.
#![allow(clippy::expect_used, clippy::panic)]

use std::fmt;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::engine::{Engine, Media, Scheme};
use crate::page::Page;

/// The page with every state.
pub const GALLERY: &str = include_str!("../../../www/examples/gallery.html");

/// The states of the gallery by chapter. Each chapter is one test of a suite, and the tests run side by side.
pub const CHAPTERS: [&[&str]; 6] =
    [BEFORE, UNDER_WAY, OVER, TABLES, NAMES_GOALS_AND_COLOURS, MISSING_OLD_AND_ELSEWHERE];
/// Before the match.
pub const BEFORE: &[&str] =
    &["names-only", "scheduled", "scheduled-line-ups", "preview", "delayed", "postponed", "cancelled"];
/// Under way.
pub const UNDER_WAY: &[&str] =
    &["first-half", "half-time", "second-half", "matchday", "suspended", "extra-time", "shoot-out"];
/// Over.
pub const OVER: &[&str] =
    &["finished", "squads", "media", "after-extra-time", "after-penalties", "abandoned", "awarded"];
/// Tables.
pub const TABLES: &[&str] =
    &["group", "league-20", "league-36", "league-results", "league-rows", "groups-12"];
/// Names, goals and colours.
pub const NAMES_GOALS_AND_COLOURS: &[&str] =
    &["long-names", "same-words", "nine-eight", "no-colours", "white", "both-white", "yellow", "same-red"];
/// The document is missing or old, and the element is in other places.
pub const MISSING_OLD_AND_ELSEWHERE: &[&str] =
    &["empty", "loading", "missing", "not-json", "stale", "sidebar", "several"];

/// How an element is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The width of the window in px.
    pub width: u32,
    /// Whether the reader prefers a dark theme.
    pub is_dark: bool,
    /// Whether text is twice as large.
    pub is_large: bool,
    /// Whether the text is set in the machine's DejaVu Sans, a wide font.
    pub is_wide: bool,
}

impl Layout {
    /// The widths of the window in px, from a narrow sidebar to a desktop.
    pub const WIDTHS: [u32; 10] = [280, 300, 320, 360, 390, 480, 600, 768, 1100, 1400];

    /// A width in one theme, with the usual text.
    #[must_use]
    pub fn of(width: u32, scheme: Scheme) -> Layout {
        Layout { width, is_dark: scheme == Scheme::Dark, ..Layout::default() }
    }

    /// Parses `320`, or `320-dark-large-wide`.
    #[must_use]
    pub fn parse(text: &str) -> Layout {
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
    #[must_use]
    pub fn all() -> Vec<Layout> {
        let mut layouts = Vec::new();
        for width in Layout::WIDTHS {
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
#[must_use]
pub fn states() -> Vec<&'static str> {
    GALLERY.split("<section id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Waits until a state is shown, and returns whether it is.
const SHOW: &str = "
    const element = document.querySelector('touchline-match');
    document.querySelectorAll('touchline-match').forEach((other) => { other.loading = 'eager'; });
    const [state] = arguments;
    const isShown = {
        empty: () => true,
        loading: () => element.hasAttribute('aria-busy') || element.shadowRoot !== null,
        missing: () => element.shadowRoot?.querySelector('.tl-msg'),
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

/// Opens or closes every fold of every element.
const FOLD: &str = "
    for (const element of document.querySelectorAll('touchline-match')) {
        for (const fold of element.shadowRoot?.querySelectorAll('details') ?? []) fold.open = arguments[0];
    }";

/// The text and the theme of every element.
const SET: &str = "
    const [size, family, theme] = arguments;
    for (const element of document.querySelectorAll('touchline-match')) {
        element.theme = theme;
        element.style.fontSize = size;
        element.style.fontFamily = family;
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";

impl Page {
    /// Opens a state of the gallery by itself, and waits until it is shown.
    pub async fn open_state(&self, state: &str) -> Result<()> {
        for fault in errors_of(state) {
            self.expect_error(fault).await;
        }
        self.goto(&format!("/examples/gallery.html?only={state}")).await?;
        ensure!(self.run_for::<bool>(SHOW, &[json!(state)]).await?, "{state} is not shown");
        Ok(())
    }

    /// Lays out every element of the page.
    pub async fn lay_out(&self, layout: Layout) -> Result<()> {
        let scheme = if layout.is_dark { Scheme::Dark } else { Scheme::Light };
        let theme = if layout.is_dark { "dark" } else { "light" };
        // Only Chromium lets a test say which theme the reader's system prefers.
        let emulates = self.engine() == Engine::Chromium;
        if emulates {
            self.media(Media { scheme, ..Media::default() }).await?;
        }
        self.viewport(layout.width, 900).await?;
        let size = if layout.is_large { "32px" } else { "" };
        let family = if layout.is_wide { "'DejaVu Sans'" } else { "" };
        let theme = if emulates { "auto" } else { theme };
        self.run(SET, &[json!(size), json!(family), json!(theme)]).await
    }

    /// Opens or closes every fold of every element of the page.
    pub async fn fold(&self, is_open: bool) -> Result<()> {
        self.run(FOLD, &[json!(is_open)]).await
    }
}
