//! Accessibility checks with axe-core, which looks into open shadow roots by itself.

use std::fmt;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

use crate::page::Page;
use crate::settings;

/// One rule of axe-core that the page breaks.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The rule, as <https://dequeuniversity.com/rules/axe> lists it.
    pub id: String,
    /// minor, moderate, serious or critical.
    pub impact: String,
    /// What the rule requires.
    pub help: String,
    /// Each offending element: its selector (through shadow roots), its markup, and what is wrong with it.
    pub nodes: Vec<String>,
}

impl fmt::Debug for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{} ({}): {}", self.id, self.impact, self.help)?;
        self.nodes.iter().try_for_each(|node| writeln!(out, "    {node}"))
    }
}

const RUN: &str = "
    const report = await axe.run(arguments[0] ?? document, { resultTypes: ['violations'] });
    return report.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact: impact ?? 'minor',
        help,
        nodes: nodes.map((node) => `${node.target.flat().join(' >>> ')}  ${node.html}  ${node.failureSummary}`),
    }));";

impl Page {
    /// Every rule of axe-core that the page breaks, including its shadow roots.
    pub async fn axe(&self) -> Result<Vec<Violation>> {
        self.axe_within(None).await
    }

    /// Like [`Page::axe`], for the content of one element.
    pub async fn axe_within(&self, selector: Option<&str>) -> Result<Vec<Violation>> {
        let file = settings::npm("axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&file).context("axe-core is not in node_modules: run `npm ci`")?;
        self.run(&format!("if (!window.axe) {{ {axe} }}"), &[]).await?;
        self.run_for(RUN, &[json!(selector)]).await
    }
}
