//! Fonts for every page under test, so no result depends on the fonts of the machine.
//!
//! The files come from npm packages. Text is set in [`FONT`] unless its page names another family. Arial is drawn with
//! Arimo and Georgia with Gelasio: their glyphs have the same widths.
//!
//! A script adds the files to each document as bytes, not as URLs. The strict policies under test forbid font
//! requests, a page that opens from disk has no server, and tests count a page's requests.
//!
//! `system-ui` and the other generic families are still the machine's, and so are characters outside Latin.

use std::collections::HashMap;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::page::Page;
use crate::settings;

/// The font family of all text unless the page names another.
pub const FONT: &str = "Inter";

/// An npm package, the family that it replaces, and the styles and weights in use.
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

/// Runs before the scripts of a document. All rules of the page override rules in a layer.
const ADD: &str = "
    for (const { family, bytes, ...how } of FACES) {
        document.fonts.add(new FontFace(family, Uint8Array.fromBase64(bytes), how));
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@layer touchline-tests { :root { font-family: FAMILY; } }');
    document.adoptedStyleSheets.push(sheet);";

/// A font that the browser used to draw text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Drawn {
    /// The family that the font file names.
    pub family_name: String,
    /// Whether the page brought the font. If not, it is installed on the machine.
    pub is_custom_font: bool,
}

impl Drawn {
    /// Whether the page brought it and the file names this family.
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
    /// The fonts that the browser used to draw the text of an element.
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
        let object = object.pointer("/result/objectId").context("the element is not an object")?;
        let node = self.devtools("DOM.requestNode", json!({ "objectId": object })).await?;
        let drawn = self.devtools("CSS.getPlatformFontsForNode", node).await?;
        self.run("delete window.touchlineMeasured;", &[]).await?;
        let fonts = drawn.get("fonts").cloned().unwrap_or_default();
        Ok(serde_json::from_value(fonts)?)
    }
}
