//! What the element shows of a document that cannot be shown.

use super::el::{El, el, tag};
use touchline_football::words::Words;

/// The messages of a fatal document, a line each, where the match would be.
pub(super) fn messages(lines: &[String]) -> El {
    let words = Words::for_tag(None);
    let body = tag("div", "tl-body tl-msg").attr("role", "alert").attr("part", "message");
    let title = el("p").with(el("b").text(words.cannot_show()));
    let list = el("ul").with_all(lines.iter().map(|line| el("li").text(line)));
    let section = tag("section", "tl").attr("part", "base").attr("lang", words.tag());
    section.attr("dir", words.direction()).with(body.with(title).with(list))
}
