//! `cargo xtask serve`: serves the development build on loopback, rebuilds it on every change, and reloads the page.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::watch::{Receiver, Sender, channel};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;
use tower_http::services::ServeDir;

use crate::project::Project;
use crate::watch::Watch;
use crate::{Misunderstood, build, feed, tools};

const USUAL_PORT: u16 = 8080;

/// Reloads the page when there is a newer build. The first message names the page's build. A message with another
/// name means a newer build, perhaps from a restarted server.
///
/// This is a file, because an inline script does not run on pages with a strict policy.
const RELOAD: &str = "
let build;
new EventSource('/__touchline/builds').onmessage = ({ data }) => {
  if (build && build !== data) location.reload();
  build ??= data;
};
";
const SNIPPET: &str = "<script src=\"/__touchline/reload.js\" async></script>\n";

/// Reads `[--port N]`.
pub(crate) fn port(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(USUAL_PORT),
        [flag, number] if flag == "--port" => {
            number.parse().map_err(|_| anyhow!(Misunderstood(format!("`{number}` is not a port"))))
        }
        _ => bail!(Misunderstood(format!("did not expect `{}` here", arguments.join(" ")))),
    }
}

/// Serves until it is stopped.
pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| anyhow!(taken(port, &error)))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    tools::ensure(project)?;
    let changes = Watch::start(project)?;
    rebuild(project);
    let (builds, latest) = channel(name(0));
    println!("\nserving http://{address}/\nstop with Ctrl-C\n");
    let builder = project.clone();
    thread::spawn(move || keep_building(&builder, &changes, &builds));
    let runtime = tokio::runtime::Runtime::new().context("cannot start the server")?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        // Last, because it must be compiled, and the page must not wait for that.
        tokio::spawn(feed::play(project.clone()));
        tokio::select! {
            served = axum::serve(listener, router(project, latest)) => served.context("the server stopped"),
            stopped = stopped() => stopped.context("cannot wait for Ctrl-C"),
        }
    })
}

/// Waits for Ctrl-C or, on Unix, SIGTERM. Without a handler, either would leave the replay running.
async fn stopped() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminated = signal(SignalKind::terminate())?;
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed,
            _ = terminated.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

fn taken(port: u16, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!(
                "port {port} is taken: choose another with `cargo xtask serve --port {}`",
                port.checked_add(1).unwrap_or(USUAL_PORT)
            )
        }
        io::ErrorKind::PermissionDenied => {
            format!("port {port} needs special rights: choose one above 1023, as in `--port {USUAL_PORT}`")
        }
        _ => format!("cannot listen on port {port}: {error}"),
    }
}

fn keep_building(project: &Project, changes: &Watch, builds: &Sender<String>) {
    let mut count = 0;
    while let Some(path) = changes.next() {
        println!("{} changed", path.strip_prefix(&project.root).unwrap_or(&path).display());
        if rebuild(project) {
            count += 1;
            builds.send_replace(name(count));
        }
    }
}

/// Rebuilds, and returns whether that worked. If it failed, the server keeps serving the last good build.
fn rebuild(project: &Project) -> bool {
    let started = Instant::now();
    match build::development(project) {
        Ok(()) => {
            println!("built in {:.1} s", started.elapsed().as_secs_f32());
            true
        }
        Err(error) => {
            eprintln!("error: {error:#}\nstill serving the last good build");
            false
        }
    }
}

/// A name that no other build has, not even one of an earlier server.
fn name(count: u32) -> String {
    format!("{}-{count}", process::id())
}

fn router(project: &Project, latest: Receiver<String>) -> Router {
    let builds = move || {
        let stream = WatchStream::new(latest.clone()).map(|name| io::Result::Ok(Event::default().data(name)));
        async { Sse::new(stream).keep_alive(KeepAlive::default()) }
    };
    Router::new()
        .route("/__touchline/builds", get(builds))
        .route("/__touchline/reload.js", get(|| async { ([(CONTENT_TYPE, "text/javascript")], RELOAD) }))
        // Browsers request it on their own, and would log an error on every page.
        .route("/favicon.ico", get(|| async { StatusCode::NO_CONTENT }))
        .fallback_service(ServeDir::new(project.development_site()))
        .layer(map_response(finish))
}

/// Forbids caching, and adds the reload script to pages.
async fn finish(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let html = |kind: &HeaderValue| kind.as_bytes().starts_with(b"text/html");
    if !response.headers().get(CONTENT_TYPE).is_some_and(html) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    head.headers.remove(CONTENT_LENGTH);
    match to_bytes(body, usize::MAX).await {
        Ok(page) => Response::from_parts(head, Body::from(with_snippet(&page))),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// Appends the script tag: the parser moves it into the body.
fn with_snippet(page: &[u8]) -> Vec<u8> {
    [page, SNIPPET.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_a_number_or_the_usual_one() {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        assert_eq!(port(&[]).unwrap(), USUAL_PORT);
        assert_eq!(port(&words(&["--port", "3000"])).unwrap(), 3000);
        for wrong in
            [words(&["--port"]), words(&["--port", "x"]), words(&["--port", "70000"]), words(&["now"])]
        {
            assert_eq!(port(&wrong).unwrap_err().to_string().lines().count(), 1);
        }
    }

    #[test]
    fn a_taken_port_is_named_with_the_remedy() {
        let holder = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = holder.local_addr().unwrap().port();
        let error = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap_err();
        let line = taken(port, &error);
        assert!(line.contains(&format!("port {port} is taken")) && line.contains("--port"), "{line}");
    }

    #[tokio::test]
    async fn only_pages_get_the_snippet_and_nothing_is_cached() {
        let of = |kind: &'static str| ([(CONTENT_TYPE, kind)], "<p>x").into_response();
        let page = finish(of("text/html; charset=utf-8")).await;
        assert_eq!(page.headers()[CACHE_CONTROL], "no-store");
        let page = to_bytes(page.into_body(), usize::MAX).await.unwrap();
        assert_eq!(page, format!("<p>x{SNIPPET}").as_bytes());
        let script = to_bytes(finish(of("text/javascript")).await.into_body(), usize::MAX).await.unwrap();
        assert_eq!(&script[..], b"<p>x");
    }
}
