//! Whole pages.

use super::built::Built;
use super::element::{Element, Form, attribute, escaped};
use anyhow::Result;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use touchline_football::words::Words;

/// A page with the element and nothing else.
pub(super) fn page(element: &Element<'_>, base: &str) -> String {
    let script = match element.form {
        Form::Light { .. } => String::new(),
        Form::Shadow { .. } => {
            format!("<script type=\"module\"{}></script>\n", attribute("src", &format!("{base}touchline.js")))
        }
    };
    whole(element, &script, "")
}

/// The page's own title is heard and not seen: the element shows it.
const UNSEEN: &str = "<style>.tl-sr{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;\
    clip-path:inset(50%);white-space:nowrap}</style>\n";

/// A page with everything in it: nothing is fetched, so that it opens from disk.
///
/// The Wasm stands in the shell. The shell imports the glue by its name, and an import map gives that name an address with the
/// glue in it.
pub(super) fn standalone(element: &Element<'_>, built: &Built) -> Result<String> {
    let encoded = |bytes: &[u8]| BASE64_STANDARD.encode(bytes);
    let (path, glue) = built.glue()?;
    let glue = encoded(glue.as_bytes());
    let map = format!(
        "<script type=\"importmap\">{{\"imports\":{{\"./{path}\":\"data:text/javascript;base64,{glue}\"}}}}</script>\n"
    );
    let shell = format!(
        "<script type=\"module\">{}</script>\n",
        built.shell(encoded, Words::embedded(element.document.language(element.lang)))?
    );
    // The map comes before every module, and behind the view, which is to be seen first.
    Ok(whole(element, "", &format!("{map}{shell}")))
}

fn whole(element: &Element<'_>, head: &str, end: &str) -> String {
    let mut document = element.document.clone();
    document.speak(element.lang);
    let words = Words::for_tag(Some(document.language(element.lang)));
    // A sheet that is linked is fetched once for the page and the element; one that is inside is not put there twice.
    let style = if element.style.starts_with("<link") { element.style } else { UNSEEN.trim_end() };
    let (lang, title) = (attribute("lang", words.tag()), escaped(&words.element_label(&document)));
    format!(
        "<!doctype html>\n<html{lang}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n{style}\n{head}</head>\n<body>\n<main>\n\
         <h1 class=\"tl-sr\">{title}</h1>\n{}</main>\n{end}</body>\n</html>\n",
        element.markup()
    )
}
