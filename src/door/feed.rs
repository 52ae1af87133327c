//! When an address is asked again: the clock, chance and the answers are the shell's, the plan is Rust's.

use super::reading;
use touchline_football::refresh::{Outcome, Plan, Refresh, Standing, interval};
use wasm_bindgen::prelude::*;

/// The requests for one address. Times are `Date.now()`'s, `chance` is `Math.random()`'s.
#[wasm_bindgen]
pub struct Feed {
    refresh: Refresh,
}

#[wasm_bindgen]
impl Feed {
    /// Nothing is known yet; the page asks for news every so many seconds (`NaN`: as is usual).
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(seconds: f64) -> Feed {
        Feed { refresh: Refresh::new(interval(seconds)) }
    }

    /// What to do, where somebody looks or not, and the page asks for news every so many seconds from the next answer on:
    /// 0 is to ask now, less is to rest, more is to look at the plan again after so many milliseconds.
    pub fn plan(&mut self, now: f64, seen: bool, seconds: f64) -> f64 {
        self.refresh.set_interval(interval(seconds));
        match self.refresh.plan(now as i64, seen) {
            Plan::Ask => {
                self.refresh.ask();
                0.0
            }
            Plan::Wait(wait) => wait as f64,
            Plan::Rest => -1.0,
        }
    }

    /// A document came, at a time that the server called `server` (`NaN`: it did not say). Whether it can be shown.
    pub fn took(&mut self, now: f64, server: f64, chance: f64, document: &JsValue) -> bool {
        self.dated(now, server);
        let now = now as i64;
        let document = reading(document).document;
        let time = self.refresh.server_time(now);
        let outcome = match &document {
            Some(document) => Outcome::Good(Standing::of(document, time)),
            None => Outcome::Failed(None),
        };
        self.refresh.answered(now, of_thousand(chance), outcome);
        document.is_some()
    }

    /// The document that is there already came again.
    pub fn same(&mut self, now: f64, server: f64, chance: f64) {
        self.dated(now, server);
        self.refresh.answered(now as i64, of_thousand(chance), Outcome::Same);
    }

    /// Nothing came that could be a document. The server may have said for how many seconds it wants to be left alone.
    pub fn failed(&mut self, now: f64, chance: f64, retry: f64) {
        let put_off = (retry > 0.0).then_some((retry * 1000.0) as i64);
        self.refresh.answered(now as i64, of_thousand(chance), Outcome::Failed(put_off));
    }

    /// How far the server's clock is ahead of the reader's.
    #[must_use]
    pub fn skew(&self) -> f64 {
        self.refresh.server_time(0) as f64
    }

    /// When the last good answer came, where worse ones came since; `NaN` where all is well.
    #[must_use]
    pub fn since(&self) -> f64 {
        self.refresh.stale_since(None).map_or(f64::NAN, |since| since as f64)
    }

    fn dated(&mut self, now: f64, server: f64) {
        if !server.is_nan() {
            self.refresh.dated(now as i64, server as i64);
        }
    }
}

fn of_thousand(chance: f64) -> u16 {
    (chance * 1000.0) as u16
}
