//! The requests of the browser, and the answers of a test.

use std::path::Path;
use std::time::Duration;

/// One request that reached the [`Site`](crate::Site).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// GET, HEAD, …
    pub method: String,
    /// The path, from `/`, without the query.
    pub path: String,
    /// The query after `?`, or empty.
    pub query: String,
    /// Names in lower case, in the order of the request.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// The first header of that name (in lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// An answer written by a test.
#[derive(Clone, Debug)]
pub struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) delay: Duration,
    pub(crate) cut: bool,
    pub(crate) trickle: Option<Duration>,
}

impl Reply {
    /// 200, with this content.
    pub fn new(content_type: &str, body: impl Into<Vec<u8>>) -> Reply {
        Reply {
            status: 200,
            headers: vec![("content-type".to_owned(), content_type.to_owned())],
            body: body.into(),
            delay: Duration::ZERO,
            cut: false,
            trickle: None,
        }
    }

    /// A page with this markup.
    pub fn html(body: impl Into<String>) -> Reply {
        Reply::new("text/html; charset=utf-8", body.into())
    }

    /// A JSON document, valid or not.
    pub fn json(body: impl Into<String>) -> Reply {
        Reply::new("application/json", body.into())
    }

    /// A status other than 200.
    #[must_use]
    pub fn status(mut self, status: u16) -> Reply {
        self.status = status;
        self
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Reply {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Answers only after this long.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Reply {
        self.delay = delay;
        self
    }

    /// Sends the body sixteen bytes at a time, with these pauses between them.
    #[must_use]
    pub fn trickle(mut self, pause: Duration) -> Reply {
        self.trickle = Some(pause);
        self
    }

    /// Closes the connection after half of the body.
    #[must_use]
    pub fn cut(mut self) -> Reply {
        self.cut = true;
        self
    }
}

/// The content type that a static host would send, from the file extension.
pub(crate) fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
