//! The fonts of every page, so that no result depends on the fonts of the machine.
//!
//! A page under test names its fonts as a reader's page does, and the harness brings the files, from npm. Text without
//! a font of its own is in [`FONT`]. Georgia is drawn with Gelasio, whose glyphs have the same widths. The files reach
//! the page as bytes in a script: the strict policies under test forbid font requests, and a page that opens from disk
//! has no server. A script that characters outside of Latin need still comes from the machine, as do `system-ui` and
//! the other generic families.

use std::collections::HashMap;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::page::Page;
use crate::settings;

/// The family of all text that its page gives no other.
pub const FONT: &str = "Inter";

/// A package of npm, the family that pages know it by, and its styles and weights that the site uses.
struct Source {
    package: &'static str,
    family: &'static str,
    faces: &'static [(&'static str, u16)],
}

const SOURCES: [Source; 3] = [
    Source {
        package: "inter",
        family: FONT,
        faces: &[("normal", 400), ("normal", 500), ("normal", 600), ("normal", 700)],
    },
    Source {
        package: "arimo",
        family: "Arial",
        faces: &[("normal", 400), ("normal", 500), ("normal", 600), ("normal", 700)],
    },
    Source {
        package: "gelasio",
        family: "Georgia",
        faces: &[("normal", 400), ("normal", 700), ("italic", 400)],
    },
];

const SUBSETS: [&str; 2] = ["latin", "latin-ext"];

/// Runs before anything else in a document. A layer ranks below all styles of the page itself.
const ADD: &str = "
    for (const { family, bytes, ...how } of FACES) {
        document.fonts.add(new FontFace(family, Uint8Array.fromBase64(bytes), how));
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@layer touchline-tests { :root { font-family: FAMILY; } }');
    document.adoptedStyleSheets.push(sheet);";

/// A font that text was really drawn with.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Drawn {
    /// The family by the font file's own word.
    pub family_name: String,
    /// Whether the page brought it; otherwise it is one of the machine's.
    pub is_custom_font: bool,
}

impl Drawn {
    /// Whether the page brought it, and the file is of that family.
    #[must_use]
    pub fn is_brought(&self, family: &str) -> bool {
        self.is_custom_font && self.family_name == family
    }
}

/// The script that gives a document its fonts.
pub(crate) fn script() -> Result<String> {
    let mut faces = Vec::new();
    for source in &SOURCES {
        let folder = settings::npm("@fontsource").join(source.package);
        let missing = || format!("no {} in node_modules: run `npm ci`", folder.display());
        let ranges = std::fs::read(folder.join("unicode.json")).with_context(missing)?;
        let ranges: HashMap<String, String> = serde_json::from_slice(&ranges)?;
        for (style, weight) in source.faces {
            for subset in SUBSETS {
                let name = format!("{}-{subset}-{weight}-{style}.woff2", source.package);
                let bytes = std::fs::read(folder.join("files").join(name)).with_context(missing)?;
                faces.push(json!({
                    "family": source.family,
                    "bytes": BASE64_STANDARD.encode(bytes),
                    "style": style,
                    "weight": weight.to_string(),
                    "unicodeRange": ranges.get(subset),
                }));
            }
        }
    }
    let body = ADD.replace("FACES", &Value::from(faces).to_string()).replace("FAMILY", FONT);
    Ok(format!("(() => {{ {body} }})();"))
}

impl Page {
    /// The fonts that the text directly inside an element was really drawn with, most used first.
    pub async fn fonts(&self, selector: &str) -> Result<Vec<Drawn>> {
        let element = self.find(selector).await?;
        self.run("window.touchlineMeasured = arguments[0];", &[element.to_json()?]).await?;
        for (method, parameters) in
            [("DOM.enable", json!({})), ("CSS.enable", json!({})), ("DOM.getDocument", json!({ "depth": 0 }))]
        {
            self.devtools(method, parameters).await?;
        }
        let measured = json!({ "expression": "touchlineMeasured" });
        let object = self.devtools("Runtime.evaluate", measured).await?;
        let object = object.pointer("/result/objectId").context("the element is no object")?;
        let node = self.devtools("DOM.requestNode", json!({ "objectId": object })).await?;
        let drawn = self.devtools("CSS.getPlatformFontsForNode", node).await?;
        self.run("delete window.touchlineMeasured;", &[]).await?;
        let fonts = drawn.get("fonts").cloned().unwrap_or_default();
        Ok(serde_json::from_value(fonts)?)
    }
}
