//! The tables of docs/performance.md.

use std::fmt::Write;

use crate::browser::Condition;
use crate::groups;
use crate::pages::Variant;
use crate::samples::{Samples, Spread, Work};

/// A row: its key in the samples, its title and its unit.
pub(crate) const ROWS: [(&str, &str, &str); 16] = [
    ("lcp", "largest contentful paint", "ms"),
    ("ready", "element ready", "ms"),
    ("blocking", "total blocking time", "ms"),
    ("shift", "layout shift", ""),
    ("bytes", "bytes fetched", "kB"),
    ("requests", "requests", ""),
    ("first step", "first what-if step, painted", "ms"),
    ("step", "what-if step, painted", "ms"),
    ("step, script", "what-if step, script done", "ms"),
    ("step, changes", "what-if step, DOM changes", ""),
    ("event", "one more event, painted", "ms"),
    ("event, changes", "one more event, DOM changes", ""),
    ("mount 1", "one element", "ms"),
    ("mount 40", "40 elements", "ms"),
    ("mount 40, longest task", "40 elements, longest task over 50 ms", "ms"),
    ("memory 40", "40 elements, memory", "MB"),
];
/// The session has a row of its own, because it has only one condition.
pub(crate) const SESSION: (&str, &str, &str) = ("inp", "slowest response of a session (INP)", "ms");

/// The rows in order, with all their samples.
pub(crate) fn rows(samples: &Samples) -> Vec<(Work, String, &'static str)> {
    let works = samples.works();
    let named = ROWS.into_iter().chain([SESSION]).chain(groups::ROWS).chain([groups::LONGEST]);
    named
        .flat_map(|(what, title, unit)| {
            let of_row = works.iter().filter(move |work| work.what == what);
            of_row.map(move |work| (*work, full_title(title, *work), unit))
        })
        .collect()
}

fn full_title(title: &str, work: Work) -> String {
    if let Some(condition) = groups::condition(work) {
        return format!("{title} ({condition})");
    }
    let events = (work.events > 0).then(|| format!("{} events", thousands(work.events)));
    let condition = (work.condition != Condition::Plain).then(|| work.condition.name().to_owned());
    let more: Vec<String> = events.into_iter().chain(condition).collect();
    if more.is_empty() { title.to_owned() } else { format!("{title} ({})", more.join(", ")) }
}

fn thousands(count: usize) -> String {
    if count >= 1000 { format!("{},{:03}", count / 1000, count % 1000) } else { count.to_string() }
}

/// The tables in Markdown: in the browser, then natively.
pub(crate) fn markdown(samples: &Samples, native: &[(String, Spread)]) -> String {
    let mut text = String::from(
        "| | static | vanilla | Preact | ours | ours prerendered | ours ÷ Preact | prerendered ÷ static |\n\
         | --- | --: | --: | --: | --: | --: | --: | --: |\n",
    );
    for (work, title, unit) in rows(samples) {
        let cells = Variant::ALL.map(|variant| cell(samples, work, variant, unit));
        let ours = ratio(samples, work, [Variant::Ours, Variant::Preact]);
        let prerendered = ratio(samples, work, [Variant::Prerendered, Variant::Static]);
        let unit = if unit.is_empty() { String::new() } else { format!(", {unit}") };
        let _ = writeln!(text, "| {title}{unit} | {} | {ours} | {prerendered} |", cells.join(" | "));
    }
    for (events, variant, why) in samples.voids() {
        let story =
            if events == 0 { "our match".to_owned() } else { format!("{} events", thousands(events)) };
        let _ = writeln!(
            text,
            "\nVoid: {}, {story}. The peer shows something other than we do {why}.",
            variant.name()
        );
    }
    if !native.is_empty() {
        text += "\n| natively | ms |\n| --- | --: |\n";
        for (name, spread) in native {
            let _ = writeln!(text, "| {name} | {} |", spread_text(*spread));
        }
    }
    text
}

fn cell(samples: &Samples, work: Work, variant: Variant, unit: &str) -> String {
    let Some(spread) = samples.spread(work, variant) else { return String::new() };
    if samples.is_void(work, variant) {
        return "void".to_owned();
    }
    let scale = if unit == "kB" { 1000.0 } else { 1.0 };
    spread_text(Spread { median: spread.median / scale, low: spread.low / scale, high: spread.high / scale })
}

/// The median, with the quartiles if they differ from it.
fn spread_text(Spread { median, low, high }: Spread) -> String {
    let [median, low, high] = [median, low, high].map(figure);
    if low == median && high == median { median } else { format!("{median} ({low}–{high})") }
}

fn figure(value: f64) -> String {
    match value {
        0.0 => "0".to_owned(),
        value if value.fract() == 0.0 || value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

/// The ratio of the medians. `None` if there is nothing to compare.
pub(crate) fn of_medians(samples: &Samples, work: Work, [one, other]: [Variant; 2]) -> Option<f64> {
    if [one, other].iter().any(|variant| samples.is_void(work, *variant)) {
        return None;
    }
    let (one, other) = (samples.spread(work, one)?, samples.spread(work, other)?);
    (other.median > 0.0).then(|| one.median / other.median)
}

fn ratio(samples: &Samples, work: Work, pair: [Variant; 2]) -> String {
    of_medians(samples, work, pair).map(|ratio| format!("{ratio:.2}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_medians_and_the_ratio_unless_the_peer_differs() {
        let step = Work { what: "step", condition: Condition::Plain, events: 3000 };
        let mut samples = Samples::default();
        for (variant, value) in [(Variant::Ours, 9.0), (Variant::Preact, 6.0), (Variant::Vanilla, 3.5)] {
            samples.add(step, variant, value);
        }
        samples.add(step, Variant::Ours, 11.0);
        let text = markdown(&samples, &[]);
        assert!(
            text.contains(
                "| what-if step, painted (3,000 events), ms |  | 3.50 | 6 | 10 (9.50–10.5) |  | 1.67 |  |"
            ),
            "{text}"
        );
        samples.void(3000, Variant::Preact, "at first: text".to_owned());
        let text = markdown(&samples, &[]);
        assert!(text.contains("| 3.50 | void | 10 (9.50–10.5) |  |  |  |"), "{text}");
        assert!(text.contains(
            "Void: preact, 3,000 events. The peer shows something other than we do at first: text."
        ));
    }
}
