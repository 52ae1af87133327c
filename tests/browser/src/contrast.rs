//! Contrast by WCAG 2.2, computed from what the browser makes of the style: axe-core skips what it cannot judge.

use std::fmt;

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::page::Page;

/// Success criterion 1.4.3 (AA), text.
pub const AA: f64 = 4.5;
/// Success criterion 1.4.6 (AAA), text.
pub const AAA: f64 = 7.0;

/// One colour on another.
#[derive(Clone, Deserialize)]
pub struct Pair {
    /// What it is.
    pub name: String,
    /// The least ratio that it may have: text the one asked for, graphics 3 (success criterion 1.4.11).
    pub needs: f64,
    /// The ratio that it has.
    pub ratio: f64,
    /// The colour in front, as painted.
    pub front: String,
    /// The colour behind it, as painted.
    pub ground: String,
}

impl Pair {
    /// Whether it falls short.
    pub fn fails(&self) -> bool {
        self.ratio < self.needs
    }
}

impl fmt::Debug for Pair {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pair { name, needs, ratio, front, ground } = self;
        write!(out, "{name}: {ratio:.2} of {needs}, {front} on {ground}")
    }
}

impl Page {
    /// Every pair of colours of a match: the two sides' palettes on each ground, and every visible text on its own.
    /// `text` is the ratio that text needs.
    pub async fn contrast(&self, element: &str, text: f64) -> Result<Vec<Pair>> {
        let script = concat!(include_str!("contrast.js"), "return contrast(...arguments);");
        self.run_for(script, &[json!(element), json!(text)]).await
    }
}
