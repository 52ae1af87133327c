//! The accessibility tree of an element, as text that a person can read aloud.

use std::collections::HashMap;
use std::fmt::Write;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::page::Page;

/// A node as Chromium's DevTools describe it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    ignored: bool,
    #[serde(default)]
    role: Text,
    #[serde(default)]
    name: Text,
    #[serde(default)]
    value: Text,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Text {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Text,
}

/// The properties that a screen reader says.
const SAID: [&str; 4] = ["level", "checked", "expanded", "live"];

/// Roles that a screen reader does not say: only what is inside them.
const UNSAID: [&str; 6] = ["generic", "none", "InlineTextBox", "LineBreak", "SvgRoot", "LabelText"];

/// Roles of text within a sentence or a row.
const INLINE: [&str; 10] = [
    "StaticText",
    "paragraph",
    "Abbr",
    "time",
    "Figcaption",
    "emphasis",
    "strong",
    "deletion",
    "listitem",
    "definition",
];

/// Roles whose name is the text below them.
const NAMED: [&str; 8] =
    ["button", "image", "columnheader", "rowheader", "cell", "term", "Legend", "DisclosureTriangle"];

/// Items that are one line if they are text alone.
const LINES: [&str; 6] = ["listitem", "paragraph", "definition", "Figcaption", "status", "time"];

struct Tree {
    nodes: HashMap<String, Node>,
    text: String,
}

impl Tree {
    /// Writes a node and what is below it. `above` is the name of the node above: text that it consists of is not said
    /// twice.
    fn write(&mut self, id: &str, depth: usize, above: &str) {
        let Some(node) = self.nodes.get(id) else { return };
        let (role, name) = (node.role(), node.name().to_owned());
        let children = node.child_ids.clone();
        if node.is_unsaid() || (["StaticText", "Legend"].contains(&role) && above.contains(&name)) {
            let above = if role == "LabelText" { self.control_of(id) } else { above.to_owned() };
            let above = above.as_str();
            children.iter().for_each(|child| self.write(child, depth, above));
            return;
        }
        let said = if role == "StaticText" { "text" } else { role };
        let mut line = format!("{}{said}", "  ".repeat(depth));
        if !name.is_empty() {
            let _ = write!(line, " “{name}”");
        }
        for property in node.properties.iter().filter(|property| SAID.contains(&property.name.as_str())) {
            // A list counts its levels, which a reader hears as the list itself.
            if property.name != "level" || role == "heading" {
                let _ = write!(line, ", {} {}", property.name, plain(&property.value.value));
            }
        }
        // DevTools have the number of a slider and not the words that are said for it.
        let value = plain(&node.value.value);
        if !value.is_empty() && role != "slider" {
            let _ = write!(line, ", value {value}");
        }
        let sentence = LINES.contains(&role).then(|| self.sentence(id)).flatten();
        let _ = writeln!(
            self.text,
            "{line}{}",
            sentence.as_deref().map(|text| format!(": {text}")).unwrap_or_default()
        );
        let is_named = NAMED.contains(&role) && children.iter().all(|child| self.sentence(child).is_some());
        if sentence.is_none() && !is_named {
            children.iter().for_each(|child| self.write(child, depth + 1, &name));
        }
    }

    /// The name of the control within a label, which is the label's text.
    fn control_of(&self, id: &str) -> String {
        let Some(node) = self.nodes.get(id) else { return String::new() };
        let is_control = node.role() == "radio";
        if is_control {
            node.name().to_owned()
        } else {
            node.child_ids.iter().map(|child| self.control_of(child)).collect()
        }
    }

    /// Everything below a node as one line, or `None` if it is not text alone.
    fn sentence(&self, id: &str) -> Option<String> {
        let node = self.nodes.get(id)?;
        match node.role() {
            "Abbr" | "StaticText" => return Some(node.name().to_owned()),
            role if !INLINE.contains(&role) && !LINES.contains(&role) && !node.is_unsaid() => return None,
            _ => {}
        }
        let parts = node.child_ids.iter().map(|child| self.sentence(child)).collect::<Option<Vec<_>>>()?;
        let words: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(words.join(" "))
    }
}

impl Node {
    fn role(&self) -> &str {
        self.role.value.as_str().unwrap_or_default()
    }

    fn name(&self) -> &str {
        self.name.value.as_str().unwrap_or_default().trim()
    }

    fn is_unsaid(&self) -> bool {
        self.ignored || UNSAID.contains(&self.role())
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

impl Page {
    /// The accessibility tree of the page's main part, in Chromium: a line for each node that a screen reader says, with
    /// its role, name and state.
    pub async fn accessibility_tree(&self) -> Result<String> {
        let answer = self.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Node> =
            serde_json::from_value(answer.get("nodes").cloned().unwrap_or_default()).context("not a tree")?;
        let main = nodes
            .iter()
            .find(|node| node.role() == "main")
            .context("the page has no main part")?
            .node_id
            .clone();
        let nodes = nodes.into_iter().map(|node| (node.node_id.clone(), node)).collect();
        let mut tree = Tree { nodes, text: String::new() };
        tree.write(&main, 0, "");
        Ok(tree.text)
    }
}
