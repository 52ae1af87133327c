//! The match that `www/examples/live.html` follows. `touchline replay` plays it while the site is served.

use std::process::Stdio;

use crate::project::{Project, cargo};

/// The page fetches the match from this port.
const PORT: &str = "8090";
const PAGE: &str = "examples/live.html";

/// Plays the match repeatedly until the future is dropped. Returns only if the match cannot be played.
pub(crate) async fn play(project: Project) {
    let mut replay = cargo();
    replay
        .args(["run", "--quiet", "--bin", "touchline", "--", "replay", "www/data/liverpool-napoli.json"])
        .args(["--repeat", "--port", PORT])
        .current_dir(&project.root)
        // A line for each request would bury the messages about builds.
        .stdout(Stdio::null());
    let mut replay = tokio::process::Command::from(replay);
    let why = match replay.kill_on_drop(true).status().await {
        Ok(status) => format!("`touchline replay` ended with {status}: see above"),
        Err(error) => format!("cannot run cargo: {error}"),
    };
    eprintln!("{PAGE} has no match to follow: {why}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_fetches_the_match_from_the_port_of_the_replay() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/examples/live.html");
        let page = std::fs::read_to_string(page).unwrap();
        assert!(page.contains(&format!("src=\"http://127.0.0.1:{PORT}/match.json\"")), "{page}");
    }
}
