//! A web server on loopback: serves the built site and the pages of a test, and records every request.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::Request as HttpRequest;
use axum::response::{IntoResponse, Response};
use tokio::task::JoinHandle;
use tokio_stream::StreamExt;

use crate::log::Entry;
use crate::reply::{Reply, Request, content_type};
use crate::settings;

/// The URL of the script that the harness puts into pages. Lists of requests leave it out. Tests recognise the widget
/// in a stack by its `.js`.
const PRELUDE: &str = "/touchline-tests";

type Route = Arc<dyn Fn(&Request) -> Reply + Send + Sync>;

/// A server with its own port, and therefore its own origin. Start two to have a third party.
pub struct Site {
    origin: String,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

struct Shared {
    folder: PathBuf,
    changing: Mutex<Changing>,
}

#[derive(Default)]
struct Changing {
    routes: HashMap<String, Route>,
    headers: Vec<(String, String, String)>,
    requests: Vec<Request>,
    /// Runs in every page before its own scripts.
    prelude: String,
    failures: Vec<Entry>,
    forbids_scripts: bool,
}

impl Site {
    /// Serves the site that `cargo xtask` built.
    pub async fn start() -> Result<Site> {
        let shared = Arc::new(Shared { folder: settings::site()?, changing: Mutex::default() });
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.context("no free port")?;
        let origin = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let server = tokio::spawn(async move {
            // It ends with the task. If the server stopped early, pages would not load.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Site { origin, shared, server })
    }

    /// `http://127.0.0.1:PORT`
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The whole URL of a path that starts with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Answers `path` with this from now on, even if the site has a file of that name.
    pub fn set(&self, path: &str, reply: Reply) {
        self.set_with(path, move |_| reply.clone());
    }

    /// Like [`Site::set`], but the answer may depend on the request.
    pub fn set_with(&self, path: &str, route: impl Fn(&Request) -> Reply + Send + Sync + 'static) {
        self.changing(|changing| changing.routes.insert(path.to_owned(), Arc::new(route)));
    }

    /// Serves the Yew app of `tests/browser/yew-host` below `/yew/`, with its own Wasm and glue.
    pub fn add_yew_host(&self) -> Result<()> {
        let folder = settings::yew_host()?;
        for (name, kind) in [("yew_host.js", "text/javascript"), ("yew_host_bg.wasm", "application/wasm")] {
            let file = folder.join(name);
            let body = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            self.set(&format!("/yew/{name}"), Reply::new(kind, body));
        }
        Ok(())
    }

    /// Sends this header with the site's own files whose path starts with this.
    pub fn add_header(&self, prefix: &str, name: &str, value: &str) {
        self.changing(|changing| {
            changing.headers.push((prefix.to_owned(), name.to_owned(), value.to_owned()));
        });
    }

    /// Every request so far, in order. Leaves out the icon, for which no page asks.
    pub fn requests(&self) -> Vec<Request> {
        self.changing(|changing| changing.requests.clone())
    }

    /// Just the paths of [`Site::requests`].
    pub fn paths(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.path).collect()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        self.changing(|changing| changing.requests.clear());
    }

    /// Puts a script into every further page, before the page's own.
    pub(crate) fn before_every_document(&self, script: &str) {
        self.changing(|changing| {
            changing.prelude.push_str(script);
            changing.prelude.push('\n');
        });
    }

    /// From now on, the policy of every page forbids scripts.
    pub(crate) fn forbid_scripts(&self) {
        self.changing(|changing| changing.forbids_scripts = true);
    }

    /// Each failed request since the last time, as Chromium writes it to its console.
    pub(crate) fn take_failures(&self) -> Vec<Entry> {
        self.changing(|changing| std::mem::take(&mut changing.failures))
    }

    fn changing<T>(&self, change: impl FnOnce(&mut Changing) -> T) -> T {
        self.shared.changing(change)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Shared {
    fn changing<T>(&self, change: impl FnOnce(&mut Changing) -> T) -> T {
        change(&mut self.changing.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn reply(&self, request: &Request) -> Reply {
        if request.path == "/favicon.ico" {
            return Reply::new("image/x-icon", "").status(204);
        }
        if request.path == PRELUDE {
            let prelude = self.changing(|changing| changing.prelude.clone());
            return Reply::new(
                "text/javascript; charset=utf-8",
                format!("document.currentScript.remove();\n{prelude}"),
            );
        }
        let route = self.changing(|changing| {
            changing.requests.push(request.clone());
            changing.routes.get(&request.path).cloned()
        });
        let reply = match route {
            Some(route) => route(request),
            None => self.file(&request.path),
        };
        self.changing(|changing| changing.prepared(request, reply))
    }

    fn file(&self, path: &str) -> Reply {
        let missing = || Reply::new("text/plain", format!("no {path} here")).status(404);
        if path.split('/').any(|part| part == "..") {
            return missing();
        }
        let mut file = self.folder.join(path.trim_start_matches('/'));
        if path.ends_with('/') {
            file.push("index.html");
        }
        let Ok(body) = std::fs::read(&file) else { return missing() };
        let mut reply = Reply::new(content_type(&file), body);
        self.changing(|changing| {
            for (prefix, name, value) in &changing.headers {
                if path.starts_with(prefix.as_str()) {
                    reply.headers.push((name.clone(), value.clone()));
                }
            }
        });
        reply
    }
}

impl Changing {
    /// Records a failure, and puts the harness's script into a page.
    fn prepared(&mut self, request: &Request, mut reply: Reply) -> Reply {
        if reply.status >= 400 || reply.cut {
            let what = if reply.cut {
                "ERR_CONTENT_LENGTH_MISMATCH".to_owned()
            } else {
                format!("status {}", reply.status)
            };
            let text = format!("failed to load {}: {what}", request.path);
            self.failures.push(Entry { level: "SEVERE".to_owned(), source: "network".to_owned(), text });
        }
        let is_page = reply
            .headers
            .iter()
            .any(|(name, value)| name == "content-type" && value.starts_with("text/html"));
        if is_page && self.forbids_scripts {
            reply.headers.push(("content-security-policy".to_owned(), "script-src 'none'".to_owned()));
        }
        let policy = reply.headers.iter().find(|(name, _)| name == "content-security-policy");
        // On a page that forbids scripts, the harness's own would be an error.
        let may_run = policy.is_none_or(|(_, policy)| policy.contains("script-src 'self'"));
        // If a script fetches a page, it gets the page unchanged.
        let may_run = may_run && request.header("sec-fetch-dest") != Some("empty");
        if is_page && may_run && !self.prelude.is_empty() {
            reply.body = with_prelude(&reply.body);
        }
        reply
    }
}

/// A page with the harness's script first: after `<head>`, or at least after the doctype.
fn with_prelude(page: &[u8]) -> Vec<u8> {
    let lower = page.to_ascii_lowercase();
    let after = |tag: &[u8]| {
        let start = lower.windows(tag.len()).position(|part| part == tag)?;
        let end = lower.iter().skip(start).position(|byte| *byte == b'>')?;
        Some(start + end + 1)
    };
    let place = after(b"<head>").or_else(|| after(b"<html")).or_else(|| after(b"<!doctype")).unwrap_or(0);
    let (before, behind) = page.split_at(place);
    [before, format!("<script src=\"{PRELUDE}\"></script>").as_bytes(), behind].concat()
}

async fn answer(State(shared): State<Arc<Shared>>, request: HttpRequest<Body>) -> Response {
    let request = Request {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        headers: request
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect(),
    };
    let reply = shared.reply(&request);
    tokio::time::sleep(reply.delay).await;
    let mut response = Response::builder().status(reply.status);
    for (name, value) in &reply.headers {
        response = response.header(name, value);
    }
    let built = if reply.cut {
        // The promised length exceeds the body, so the browser notices that the transfer broke off.
        let half = reply.body.get(..reply.body.len() / 2).unwrap_or_default();
        response.header("content-length", reply.body.len()).body(broken(half.to_vec()))
    } else if let Some(pause) = reply.trickle {
        response.body(trickling(&reply.body, pause))
    } else {
        response.body(Body::from(reply.body))
    };
    match built {
        Ok(response) => response,
        Err(error) => (axum::http::StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// A slow body.
fn trickling(body: &[u8], pause: Duration) -> Body {
    let pieces: Vec<Bytes> = body.chunks(16).map(Bytes::copy_from_slice).collect();
    Body::from_stream(tokio_stream::iter(pieces).then(move |piece| async move {
        tokio::time::sleep(pause).await;
        io::Result::Ok(piece)
    }))
}

/// Half a body, then the end of the connection. A pause comes first, or the server would discard the half before
/// sending it.
fn broken(half: Vec<u8>) -> Body {
    let end = io::Error::new(io::ErrorKind::ConnectionReset, "cut off by the test");
    let pieces = tokio_stream::iter([Ok(Bytes::from(half)), Err(end)]);
    Body::from_stream(pieces.then(async |piece| {
        if piece.is_err() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        piece
    }))
}
