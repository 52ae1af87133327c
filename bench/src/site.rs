//! A static host on loopback. Every run has its own host name and so starts with an empty cache.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, Response, header};
use axum::middleware::map_response;
use tower_http::services::ServeDir;

/// A server for one folder. It sends a file's `.br` if there is one.
pub(crate) struct Site {
    address: SocketAddr,
}

impl Site {
    /// Serves `folder` until the program ends.
    pub(crate) async fn start(folder: PathBuf) -> Result<Site> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.context("no free port")?;
        let address = listener.local_addr()?;
        let files = ServeDir::new(folder).precompressed_br();
        let router = Router::new().fallback_service(files).layer(map_response(isolated));
        tokio::spawn(async move {
            // It ends with the program. If it stopped early, pages would not load.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Site { address })
    }

    /// The URL of a file for the run with this number. Browsers resolve every name below `localhost` to loopback.
    pub(crate) fn url(&self, run: usize, path: &str) -> String {
        format!("http://run-{run}.localhost:{}/{path}", self.address.port())
    }
}

/// Pages may measure their memory only if they are isolated from others.
async fn isolated<B>(mut response: Response<B>) -> Response<B> {
    let headers = response.headers_mut();
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-embedder-policy", HeaderValue::from_static("require-corp"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("max-age=300"));
    response
}
