//! Contrast by WCAG 2.2, computed from the browser's computed styles, because axe-core skips what it cannot judge.

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
    /// A description of the pair.
    pub name: String,
    /// The minimum ratio: for text, the requested one; for graphics, 3 (success criterion 1.4.11).
    pub needs: f64,
    /// The actual ratio.
    pub ratio: f64,
    /// The foreground colour, as painted.
    pub front: String,
    /// The background colour, as painted.
    pub ground: String,
}

impl Pair {
    /// Whether the ratio is too low.
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
    /// Every pair of colours in a match: the two sides' palettes on each background, and every visible text on its
    /// own. `text` is the ratio that text needs.
    pub async fn contrast(&self, element: &str, text: f64) -> Result<Vec<Pair>> {
        let script = concat!(include_str!("contrast.js"), "return contrast(...arguments);");
        self.run_for(script, &[json!(element), json!(text)]).await
    }
}
