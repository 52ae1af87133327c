//! Decides when the shell fetches a document again. The shell has the clock, the random number and the
//! answers. The plan is [`touchline_football::refresh`].

use super::reading::Reading;
use std::rc::Rc;
use touchline_football::document::Document;
use touchline_football::refresh::{self, FetchOutcome, NewsExpected, Plan, falls_back, interval};
use wasm_bindgen::prelude::*;

/// The plan for one address. Times and delays are in milliseconds. Times count from the Unix epoch, by the
/// reader's clock. `chance` is `Math.random()`. `seconds` is the interval that the page sets, or nothing for
/// the default.
#[wasm_bindgen]
pub struct Refresh {
    plan: refresh::Refresh,
    /// The last accepted version.
    last: Option<Rc<Document>>,
}

#[wasm_bindgen]
impl Refresh {
    /// A plan for an address that was never fetched.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(seconds: Option<f64>) -> Refresh {
        Refresh { plan: refresh::Refresh::new(wanted(seconds)), last: None }
    }

    /// Returns 0 to fetch now, a delay after which to call this again, or nothing to rest. `seen` says
    /// whether an element is visible. A new interval counts from the next answer on.
    pub fn plan(&mut self, now: f64, seen: bool, seconds: Option<f64>) -> Option<f64> {
        self.plan.set_interval(wanted(seconds));
        match self.plan.plan(now as i64, seen) {
            Plan::Fetch => {
                self.plan.ask();
                Some(0.0)
            }
            Plan::Wait(wait) => Some(wait as f64),
            Plan::Rest => None,
        }
    }

    /// Takes an answer that may be a document. `server` is the server's time, if the answer has one. Returns
    /// false if the document takes the match back to before its kick-off. It then counts as a failure.
    pub fn took(&mut self, now: f64, server: Option<f64>, chance: f64, reading: &Reading) -> bool {
        self.dated(now, server);
        let now = now as i64;
        let time = self.plan.server_time(now);
        let document = reading.document.as_ref();
        let last = self.last.as_deref();
        let is_credible = !document.zip(last).is_some_and(|(new, last)| falls_back(last, new, time));
        let outcome = match document.filter(|_| is_credible) {
            Some(document) => {
                self.last = Some(document.clone());
                FetchOutcome::Good(NewsExpected::of(document, time))
            }
            None => FetchOutcome::Failed(None),
        };
        self.plan.answered(now, thousandths(chance), outcome);
        is_credible
    }

    /// Takes an answer with the same document as before.
    pub fn same(&mut self, now: f64, server: Option<f64>, chance: f64) {
        self.dated(now, server);
        self.plan.answered(now as i64, thousandths(chance), FetchOutcome::Same);
    }

    /// Takes a failure: no answer could be a document. `retry` is the number of seconds in `Retry-After`.
    pub fn failed(&mut self, now: f64, chance: f64, retry: Option<f64>) {
        let put_off = retry.filter(|seconds| *seconds > 0.0).map(|seconds| (seconds * 1000.0) as i64);
        self.plan.answered(now as i64, thousandths(chance), FetchOutcome::Failed(put_off));
    }

    /// Returns how far the server's clock is ahead of the reader's.
    #[must_use]
    pub fn skew(&self) -> f64 {
        self.plan.server_time(0) as f64
    }

    /// Returns the time of the last good answer if a later one failed.
    #[wasm_bindgen(js_name = staleSince)]
    #[must_use]
    pub fn stale_since(&self) -> Option<f64> {
        self.plan.stale_since(None).map(|since| since as f64)
    }

    fn dated(&mut self, now: f64, server: Option<f64>) {
        if let Some(server) = server {
            self.plan.dated(now as i64, server as i64);
        }
    }
}

/// The interval in milliseconds, or the default if the page sets none.
fn wanted(seconds: Option<f64>) -> refresh::Millis {
    interval(seconds.unwrap_or(f64::NAN))
}

fn thousandths(chance: f64) -> u16 {
    (chance * 1000.0) as u16
}
