//! A live feed under a test's control: a document that changes, with validators, or any other answer.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use crate::reply::{Reply, Request};
use crate::site::Site;

/// The document at a path of a site. Clones are the same feed.
#[derive(Clone)]
pub struct Feed(Arc<Mutex<State>>);

struct State {
    document: Value,
    version: u32,
    fault: Option<Reply>,
    headers: Vec<(String, String)>,
    /// How each request was answered.
    statuses: Vec<u16>,
}

impl Feed {
    /// Serves a document at a path, with an ETag. The browser must revalidate it every time.
    pub fn at(site: &Site, path: &str, document: Value) -> Feed {
        let state = State { document, version: 1, fault: None, headers: Vec::new(), statuses: Vec::new() };
        let feed = Feed(Arc::new(Mutex::new(state)));
        let answering = feed.clone();
        site.set_with(path, move |request| answering.answer(request));
        feed
    }

    /// Sets the next version.
    pub fn publish(&self, document: Value) {
        self.change(|state| {
            state.document = document;
            state.version += 1;
        });
    }

    /// Answers every further request this way.
    pub fn fail(&self, reply: Reply) {
        self.change(|state| state.fault = Some(reply));
    }

    /// Serves the document again.
    pub fn recover(&self) {
        self.change(|state| state.fault = None);
    }

    /// Sends this header with every good answer.
    pub fn add_header(&self, name: &str, value: &str) {
        self.change(|state| state.headers.push((name.to_owned(), value.to_owned())));
    }

    /// The status of each answer so far.
    pub fn statuses(&self) -> Vec<u16> {
        self.change(|state| state.statuses.clone())
    }

    /// The number of requests so far.
    pub fn asked(&self) -> usize {
        self.statuses().len()
    }

    fn answer(&self, request: &Request) -> Reply {
        self.change(|state| {
            let etag = format!("\"v{}\"", state.version);
            let mut reply = match &state.fault {
                Some(fault) => fault.clone(),
                None if request.header("if-none-match") == Some(&etag) => {
                    Reply::new("application/json", "").status(304)
                }
                None => Reply::json(state.document.to_string()),
            };
            if state.fault.is_none() {
                reply = reply.header("etag", &etag).header("cache-control", "no-cache");
                for (name, value) in &state.headers {
                    reply = reply.header(name, value);
                }
            }
            state.statuses.push(reply.status);
            reply
        })
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A match under way, Home against Away, with these events and these keys in `match`.
#[must_use]
pub fn live_match(events: Value, more: Value) -> Value {
    let mut fixture = json!({ "home": "h", "away": "a", "status": "live" });
    if let (Value::Object(fixture), Value::Object(more)) = (&mut fixture, more) {
        fixture.extend(more);
    }
    json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": fixture,
        "events": events,
    })
}
