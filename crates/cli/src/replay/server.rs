//! The local server: serves the match as a feed, with validators and with the requested faults.

use super::cut::{Evening, cut};
use super::faults::{self, Fault, Spell};
use super::timeline::Timeline;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio_stream::StreamExt;
use touchline_football::document::{Document, to_text};
use touchline_football::refresh::Millis;

/// The path of the document.
pub(super) const PATH: &str = "/match.json";
/// The target of the redirect fault.
const MOVED: &str = "/moved/match.json";
/// How long after its end a repeated match starts again, in real milliseconds.
const PAUSE: Millis = 30_000;
const HUGE: usize = 50_000_000;

/// A match that is replayed.
pub(super) struct Replay {
    pub(super) document: Document,
    pub(super) timeline: Timeline,
    pub(super) speed: f64,
    /// Milliseconds of the match before kick-off.
    pub(super) before: Millis,
    pub(super) repeat: bool,
    pub(super) faults: Vec<Spell>,
    /// When it was started, in milliseconds since the Unix epoch.
    pub(super) started: Mutex<Millis>,
}

/// What to send at a moment.
struct Version {
    body: String,
    etag: String,
    /// Milliseconds since the Unix epoch.
    changed: Millis,
}

impl Replay {
    /// The version of the document at a real time, and the seconds since the start.
    fn version(&self, now: Millis) -> (Version, u32) {
        let mut started = self.started.lock().unwrap_or_else(PoisonError::into_inner);
        let evening = |started| Evening {
            kickoff: started + (self.before as f64 / self.speed) as Millis,
            speed: self.speed,
        };
        if self.repeat && now > evening(*started).world(self.timeline.end()) + PAUSE {
            *started = now;
        }
        let evening = evening(*started);
        let change = self.timeline.last_change(evening.at(now));
        let document = cut(&self.document, &self.timeline, &evening, change.unwrap_or(-1));
        let version = Version {
            body: to_text(&document),
            etag: format!("\"{}-{}\"", *started, change.unwrap_or(-1)),
            changed: change.map_or(*started, |change| evening.world(change)),
        };
        (version, u32::try_from((now - *started) / 1000).unwrap_or(0))
    }
}

/// Serves until it is stopped.
pub(super) async fn serve(listener: std::net::TcpListener, replay: Replay) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new().fallback(answer).with_state(Arc::new(replay));
    axum::serve(listener, router).await
}

/// Milliseconds since the Unix epoch.
pub(super) fn now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Millis::try_from(since.as_millis()).unwrap_or(Millis::MAX)
}

async fn answer(State(replay): State<Arc<Replay>>, uri: Uri, asked: HeaderMap) -> Response {
    let path = uri.path();
    if path != PATH && path != MOVED {
        return (StatusCode::NOT_FOUND, format!("the match is at {PATH}\n")).into_response();
    }
    let now = now();
    let (version, second) = replay.version(now);
    let fault = faults::at(&replay.faults, second).filter(|_| path == PATH);
    let mut response = match fault {
        Some(fault) => bad(fault, version).await,
        None if is_fresh(&asked, &version, now) => {
            (StatusCode::NOT_MODIFIED, validators(&version)).into_response()
        }
        None => good(version),
    };
    let named = Fault::NAMES.iter().find(|(_, known)| Some(*known) == fault).map_or("", |(name, _)| *name);
    // Nobody has to read it.
    let _ = writeln!(io::stdout(), "{second:>5} s  {}  {named}", response.status().as_u16());
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if fault != Some(Fault::Cors) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        let exposed = HeaderValue::from_static("date, age, etag, retry-after");
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
    }
    response
}

fn validators(version: &Version) -> [(HeaderName, String); 2] {
    let changed = UNIX_EPOCH + Duration::from_millis(u64::try_from(version.changed).unwrap_or(0));
    [(header::ETAG, version.etag.clone()), (header::LAST_MODIFIED, httpdate::fmt_http_date(changed))]
}

fn good(version: Version) -> Response {
    (validators(&version), [(header::CONTENT_TYPE, "application/json")], version.body).into_response()
}

/// Whether the client already has this version (RFC 9110, 13.2.2: an ETag takes precedence over a date). A date
/// counts only once its second is over, because one second may have several versions.
fn is_fresh(asked: &HeaderMap, version: &Version, now: Millis) -> bool {
    let text = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if let Some(known) = text(header::IF_NONE_MATCH) {
        let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        return known.split(',').map(plain).any(|tag| tag == version.etag || tag == "*");
    }
    let since = text(header::IF_MODIFIED_SINCE).and_then(|date| httpdate::parse_http_date(date).ok());
    let since = since.and_then(|date| date.duration_since(UNIX_EPOCH).ok());
    let changed = version.changed.div_euclid(1000);
    since.is_some_and(|since| Millis::try_from(since.as_secs()).is_ok_and(|since| since >= changed))
        && now.div_euclid(1000) > changed
}

async fn bad(fault: Fault, version: Version) -> Response {
    let json = [(header::CONTENT_TYPE, "application/json")];
    match fault {
        Fault::NotFound => (StatusCode::NOT_FOUND, "not here\n").into_response(),
        Fault::ServerError => (StatusCode::INTERNAL_SERVER_ERROR, "broken\n").into_response(),
        Fault::Busy => {
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")], "too many\n").into_response()
        }
        Fault::TimeOut => {
            // Longer than any client waits.
            tokio::time::sleep(Duration::from_secs(120)).await;
            StatusCode::GATEWAY_TIMEOUT.into_response()
        }
        Fault::CutOff => {
            let length = version.body.len();
            let half = version.body.into_bytes().into_iter().take(length / 2).collect::<Vec<_>>();
            let end = io::Error::new(io::ErrorKind::ConnectionReset, "cut off");
            let pieces = tokio_stream::iter([Ok(Bytes::from(half)), Err(end)]);
            // A pause first, or the server would discard the half before sending it.
            let pieces = pieces.then(async |piece| {
                if piece.is_err() {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                piece
            });
            (json, [(header::CONTENT_LENGTH, length.to_string())], Body::from_stream(pieces)).into_response()
        }
        Fault::Html => {
            let page = "<!doctype html><title>Sign in</title><p>Please sign in.\n";
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        }
        Fault::WrongType => ([(header::CONTENT_TYPE, "text/plain")], version.body).into_response(),
        Fault::NotModified => StatusCode::NOT_MODIFIED.into_response(),
        Fault::Redirect => (StatusCode::FOUND, [(header::LOCATION, MOVED)]).into_response(),
        Fault::Loop => (StatusCode::FOUND, [(header::LOCATION, PATH)]).into_response(),
        Fault::Cors => good(version),
        Fault::Trickle => {
            let pieces: Vec<Bytes> = version.body.as_bytes().chunks(16).map(Bytes::copy_from_slice).collect();
            let pieces = tokio_stream::iter(pieces).then(async |piece| {
                tokio::time::sleep(Duration::from_millis(500)).await;
                Ok::<_, io::Error>(piece)
            });
            (json, Body::from_stream(pieces)).into_response()
        }
        Fault::Huge => {
            let piece = Bytes::from(vec![b' '; 100_000]);
            let pieces = (0..HUGE / piece.len()).map(move |_| Ok::<_, io::Error>(piece.clone()));
            (json, Body::from_stream(tokio_stream::iter(pieces))).into_response()
        }
        Fault::Newer => (json, r#"{ "touchline": 2 }"#).into_response(),
        Fault::Bad => (json, r#"{ "touchline": 1, "teams": [], "match": {} }"#).into_response(),
    }
}
