//! Judges the claims in a document.

use serde_json::{Map, Value, json};
use std::fmt;
use touchline_football::document::{Claim, ClaimKind, Document, Level, Reading};
use touchline_football::scenarios::claims::{Example, Judged, Judgement, judge};
use touchline_football::words::Words;

/// A claim and the verdict on it.
pub(super) struct Judging<'d> {
    document: &'d Document,
    claim: &'d Claim,
    judged: Judged,
    /// The claim and the reason for the verdict, as a sentence.
    text: String,
}

/// The claims of a document, in the document's order.
pub(super) fn judged(reading: &Reading) -> Vec<Judging<'_>> {
    let Some(document) = &reading.document else { return Vec::new() };
    let words = Words::for_tag(document.lang.as_deref());
    let judging = |claim| {
        let judged = judge(document, claim);
        let text = words.judged(document, claim, &judged);
        Judging { document, claim, judged, text }
    };
    document.claims.iter().map(judging).collect()
}

/// A false or imprecise claim needs attention, but the document can be shown. An undecided claim is no fault.
pub(super) fn worst(judged: &[Judging<'_>]) -> Option<Level> {
    let objectionable =
        |of: &Judging<'_>| matches!(of.judged.judgement, Judgement::False | Judgement::Imprecise);
    judged.iter().any(objectionable).then_some(Level::Warning)
}

impl Judging<'_> {
    /// The title of the source that makes the claim.
    fn sources(&self) -> Vec<&str> {
        let claims = self.claim.sources.iter();
        let title = claims.map(|id| {
            let source = self.document.sources.iter().find(|source| source.id == *id);
            source.map_or(id.as_str(), |source| source.title.as_str())
        });
        title.collect()
    }

    fn json(&self) -> Value {
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("id", self.claim.id.as_str().into());
        put("judgement", self.judged.judgement.name().into());
        put("text", self.text.as_str().into());
        let evidence = &self.judged.evidence;
        if let (Some(points), ClaimKind::PointsGap { .. }) = (evidence.points, &self.claim.kind) {
            put("points", json!(points));
        }
        if let Some(places) = evidence.places {
            put("places", json!(places));
        }
        for (key, example) in [("example", &evidence.example), ("counterExample", &evidence.counter_example)]
        {
            if let Some(example) = example {
                put(key, self.example(example));
            }
        }
        object.into()
    }

    /// Scores by fixture id, and what they mean for the team.
    fn example(&self, example: &Example) -> Value {
        let results = example.results(self.document, self.claim);
        let scores = results.map(|(fixture, score)| json!({ "fixture": fixture.id, "score": score }));
        json!({ "scores": scores.collect::<Vec<_>>(), "then": example.fate.name() })
    }
}

/// `false claim c1 (match report): Liverpool are two points above Napoli: …`
impl fmt::Display for Judging<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let judgement = self.judged.judgement.name();
        write!(formatter, "{judgement} claim {}", self.claim.id)?;
        let sources = self.sources();
        if !sources.is_empty() {
            write!(formatter, " ({})", sources.join(", "))?;
        }
        write!(formatter, ": {}", self.text)
    }
}

pub(super) fn json(judged: &[Judging<'_>]) -> Value {
    judged.iter().map(Judging::json).collect()
}
