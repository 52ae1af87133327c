//! Tests of what a reader sees, in real browsers.
//!
//! The harness for the tests in `tests/`. A [`Site`] serves the built widget and whatever a test adds to it, and
//! records every request. A [`Page`] is one fresh browser, driven over W3C WebDriver. [`browse`] combines the two. It
//! fails a test on any unexpected console error, uncaught exception or third-party request.
//!
//! ```no_run
//! use touchline_browser_tests::{Result, browse};
//!
//! # async fn test() -> Result<()> {
//! browse(async |page| {
//!     page.viewport(320, 800).await?;
//!     page.goto("/index.html").await?;
//!     page.wait_for("document.querySelector('touchline-match')?.shadowRoot").await?;
//!     assert_eq!(page.text("touchline-match >>> h2").await?, "Liverpool 1-1 Napoli");
//!     Ok(())
//! })
//! .await
//! # }
//! ```

mod axe;
mod centre;
mod chromium;
mod contrast;
mod engine;
mod feed;
mod firefox;
mod fonts;
pub mod gallery;
mod log;
mod page;
mod pointer;
mod process;
mod reply;
mod settings;
mod site;
mod skips;
mod slider;
mod tree;
mod wait;
mod webkit;

pub use anyhow::{Context, Result};
pub use axe::Violation;
pub use centre::{Start, browse_both, browse_empty, data, document, render};
pub use contrast::{AA, AAA, Pair};
pub use engine::{Engine, Media, Scheme};
pub use feed::{Feed, live_match};
pub use fonts::{Drawn, FONT};
pub use log::Entry;
pub use page::{Page, browse, browse_at};
pub use reply::{Reply, Request};
pub use serde_json::{Value, json};
pub use site::Site;
pub use skips::skipped;
pub use thirtyfour::{Key, WebElement};
pub use wait::{Deadline, in_milliseconds, now};
