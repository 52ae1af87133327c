//! The plot of docs/performance.md: each row shows our cost divided by that of the Preact peer, on a logarithmic
//! scale.

use std::fmt::Write;

use crate::pages::Variant;
use crate::report::{of_medians, rows};
use crate::samples::Samples;

const LEFT: f64 = 300.0;
const RIGHT: f64 = 760.0;
const LINE: f64 = 22.0;
/// The ratios at the two ends of the scale.
const ENDS: [f64; 2] = [0.25, 64.0];
const TICKS: [(f64, &str); 9] = [
    (0.25, "¼"),
    (0.5, "½"),
    (1.0, "1"),
    (2.0, "2"),
    (4.0, "4"),
    (8.0, "8"),
    (16.0, "16"),
    (32.0, "32"),
    (64.0, "64"),
];

/// An SVG with a dot for each row that has a ratio.
pub(crate) fn svg(samples: &Samples) -> String {
    let rows: Vec<(String, f64)> = rows(samples)
        .into_iter()
        .filter_map(|(work, title, _)| {
            Some((title, of_medians(samples, work, [Variant::Ours, Variant::Preact])?))
        })
        .filter(|(_, ratio)| *ratio > 0.0)
        .collect();
    let bottom = 40.0 + LINE * rows.len() as f64;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 {:.0}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n\
         <title>Ours divided by Preact, row by row. Left of 1 we are lighter or faster.</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        bottom + 10.0
    );
    for (ratio, label) in TICKS {
        let (x, colour) = (place(ratio), if label == "1" { "#111" } else { "#ddd" });
        let _ = writeln!(
            text,
            "<path d=\"M{x:.1} 28V{bottom:.0}\" stroke=\"{colour}\"/><text x=\"{x:.1}\" y=\"20\" text-anchor=\"middle\">{label}</text>"
        );
    }
    for (index, (title, ratio)) in rows.iter().enumerate() {
        let (x, y) = (place(*ratio), 44.0 + LINE * index as f64);
        let colour = if *ratio > 1.0 { "#b3261e" } else { "#1a6b3c" };
        let from = place(1.0);
        let _ = writeln!(
            text,
            "<text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{title}</text>\
             <path d=\"M{from:.1} {y:.1}H{x:.1}\" stroke=\"{colour}\" stroke-width=\"3\"/><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{colour}\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{}\" fill=\"{colour}\">{ratio:.2}</text>",
            LEFT - 10.0,
            y + 4.0,
            if *ratio > 1.0 { x + 9.0 } else { x - 9.0 },
            y + 4.0,
            if *ratio > 1.0 { "start" } else { "end" },
        );
    }
    text + "</svg>\n"
}

/// The position of a ratio on the scale. Ratios beyond an end are drawn at that end.
fn place(ratio: f64) -> f64 {
    let [low, high] = ENDS.map(f64::log2);
    LEFT + 30.0 + (RIGHT - LEFT - 60.0) * ((ratio.log2().clamp(low, high) - low) / (high - low))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::Condition;
    use crate::samples::Work;

    #[test]
    fn a_row_with_a_ratio_has_a_dot() {
        let mut samples = Samples::default();
        let work = Work { what: "step", condition: Condition::Plain, events: 0 };
        samples.add(work, Variant::Ours, 8.0);
        assert!(!svg(&samples).contains("<circle"));
        samples.add(work, Variant::Preact, 4.0);
        let text = svg(&samples);
        assert_eq!(text.matches("<circle").count(), 1);
        assert!(text.contains(">2.00</text>") && text.contains("what-if step, painted"), "{text}");
        assert!(place(1000.0) <= RIGHT && place(0.01) >= LEFT);
    }
}
