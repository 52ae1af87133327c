//! The documents and pages of the benchmark: the same match in every page, with a heading and some text.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

const MATCH: &str = include_str!("../../www/data/liverpool-napoli.json");
/// The lengths of the stories, in addition to the match's own.
pub(crate) const STORIES: [usize; 2] = [100, 3_000];
/// Short, because the largest paint must be the match.
const TEXT: &str = "One evening to go.";
/// Pages that contain the markup link the style sheet, as `touchline render --page` does.
const STYLE: &str = "<link rel=\"stylesheet\" href=\"touchline.css\">";

/// Ways to show the match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Variant {
    /// HTML only.
    Static,
    Vanilla,
    Preact,
    /// Touchline, with a document in the page.
    Ours,
    /// Touchline, as `touchline render` prints it.
    Prerendered,
}

impl Variant {
    /// The variants with which a reader can interact.
    pub(crate) const ELEMENTS: [Variant; 3] = [Variant::Vanilla, Variant::Preact, Variant::Ours];
    pub(crate) const ALL: [Variant; 5] =
        [Variant::Static, Variant::Vanilla, Variant::Preact, Variant::Ours, Variant::Prerendered];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Variant::Static => "static",
            Variant::Vanilla => "vanilla",
            Variant::Preact => "preact",
            Variant::Ours => "ours",
            Variant::Prerendered => "prerendered",
        }
    }

    /// Whose documents it reads: the peers' documents contain the results of our engine.
    pub(crate) fn documents(self) -> &'static str {
        if matches!(self, Variant::Vanilla | Variant::Preact) { "peer" } else { "ours" }
    }

    fn head(self) -> String {
        let script = |name: &str| format!("<script type=\"module\" src=\"{name}.js\"></script>");
        match self {
            Variant::Static => STYLE.to_owned(),
            Variant::Vanilla => script("vanilla"),
            Variant::Preact => script("preact"),
            Variant::Ours => script("touchline"),
            Variant::Prerendered => format!("{STYLE}\n{}", script("touchline")),
        }
    }
}

/// Our match without the parts that the peers do not show: line-ups, officials, sources.
pub(crate) fn story() -> Result<Value> {
    let mut document: Value = serde_json::from_str(MATCH)?;
    let top = document.as_object_mut().context("the match is not an object")?;
    for key in ["claims", "sources", "$schema"] {
        top.remove(key);
    }
    if let Some(fixture) = top.get_mut("match").and_then(Value::as_object_mut) {
        fixture.remove("lineups");
        fixture.remove("officials");
    }
    for event in top.get_mut("events").and_then(Value::as_array_mut).into_iter().flatten() {
        event.as_object_mut().context("an event is not an object")?.remove("source");
    }
    Ok(document)
}

/// Fills the story up to `length` events: comments and chances between its own.
fn longer(document: &Value, length: usize) -> Result<Value> {
    let own = document.get("events").and_then(Value::as_array).context("the match has no events")?;
    let more = length.saturating_sub(own.len());
    let minute_of = |event: &Value| event.get("minute").and_then(Value::as_u64);
    let (told, loose): (Vec<_>, Vec<_>) = own.iter().partition(|event| event.get("period").is_some());
    // If an event has no minute, it gets that of the event before it.
    let mut minute = 1;
    let timed = told.into_iter().map(|event| {
        minute = minute_of(event).unwrap_or(minute);
        let half = event.get("period").and_then(Value::as_u64).unwrap_or(1);
        (if half == 2 { minute.max(46) } else { minute }, event.clone())
    });
    let added = (0..more).map(|index| {
        let minute = 1 + (index * 90 / more.max(1)) as u64;
        (minute, comment(index, minute))
    });
    let mut events: Vec<(u64, Value)> = timed.chain(added).collect();
    events.sort_by_key(|(minute, _)| *minute);
    let events: Vec<Value> =
        events.into_iter().map(|(_, event)| event).chain(loose.into_iter().cloned()).collect();
    let mut longer = document.clone();
    *longer.get_mut("events").context("the match has no events")? = json!(events);
    Ok(longer)
}

fn comment(index: usize, minute: u64) -> Value {
    let id = format!("c{index}");
    let period = if minute > 45 { 2 } else { 1 };
    let text = format!(
        "Comment {index}: the ball is in midfield, and nobody finds the pass that would open the game."
    );
    let mut event = json!({ "id": id, "period": period, "minute": minute, "kind": "note", "text": text });
    let kinds = ["shot-saved", "shot-off-target", "shot-blocked"];
    if let (Some(event), Some(kind)) =
        (event.as_object_mut(), kinds.get(index / 2 % 3).filter(|_| index % 2 == 1))
    {
        let [team, player] = if index % 4 == 1 { ["liv", "salah"] } else { ["nap", "mertens"] };
        event.insert("kind".to_owned(), json!(kind));
        event.insert("team".to_owned(), json!(team));
        event.insert("player".to_owned(), json!(player));
    }
    event
}

/// Writes what is needed before the peers' data can be read: our documents, and a page for our element.
pub(crate) fn write_ours(site: &Path) -> Result<()> {
    fs::write(site.join("blank.html"), "<!doctype html><title>Blank</title>")?;
    write_documents(site, "ours", &story()?)?;
    write_bare(site, Variant::Ours)
}

/// Writes everything else. `data` replaces an engine in the peers.
pub(crate) fn write_rest(site: &Path, data: Value) -> Result<()> {
    let mut document = story()?;
    document.as_object_mut().context("the match is not an object")?.insert("x-peer".to_owned(), data);
    write_documents(site, "peer", &document)?;
    write_bare(site, Variant::Vanilla)?;
    write_bare(site, Variant::Preact)?;

    let ours = site.join("ours-0.json");
    let rendered = touchline_cli::render::printed(&[&ours.to_string_lossy()])?;
    let template = rendered.split_inclusive("</template>").next().unwrap_or_default();
    let inside = |document: &Value| format!("<script type=\"application/json\">{document}</script>");
    for variant in Variant::ALL {
        let body = match variant {
            Variant::Static => format!("{template}</touchline-match>"),
            Variant::Vanilla | Variant::Preact => format!("<peer-match>{}</peer-match>", inside(&document)),
            Variant::Ours => {
                format!("<touchline-match loading=\"eager\">{}</touchline-match>", inside(&story()?))
            }
            Variant::Prerendered => rendered.clone(),
        };
        let name = format!("{}.html", variant.name());
        fs::write(site.join(name), page(&variant.head(), &body))?;
    }
    Ok(())
}

fn write_documents(site: &Path, whose: &str, document: &Value) -> Result<()> {
    fs::write(site.join(format!("{whose}-0.json")), document.to_string())?;
    for length in STORIES {
        fs::write(site.join(format!("{whose}-{length}.json")), longer(document, length)?.to_string())?;
    }
    Ok(())
}

/// A page without an element.
fn write_bare(site: &Path, variant: Variant) -> Result<()> {
    let name = format!("bare-{}.html", variant.name());
    fs::write(site.join(name), page(&variant.head(), "")).context("cannot write a page")
}

fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Liverpool 1-1 Napoli</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<style>body{{font:16px/1.5 sans-serif;max-width:60rem;margin:0 auto;padding:0 12px}}\
         touchline-match,peer-match{{display:block}}:not(:defined),peer-match{{min-block-size:100vh}}</style>\n{head}\n</head>\n\
         <body>\n<h1>A point each</h1>\n<p>{TEXT}</p>\n{body}\n<p>{TEXT}</p>\n</body>\n</html>\n"
    )
}
