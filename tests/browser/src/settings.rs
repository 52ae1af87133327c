//! The settings that `cargo xtask test` passes to the tests in the environment.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

const HOW: &str = "run the browser tests through `cargo xtask test`";

/// The address of a running chromedriver, or the program of another engine's driver, which serves one session.
pub(crate) fn webdriver() -> Result<String> {
    std::env::var("TOUCHLINE_WEBDRIVER").with_context(|| format!("TOUCHLINE_WEBDRIVER is not set: {HOW}"))
}

/// The folder of the built site.
pub(crate) fn site() -> Result<PathBuf> {
    let folder = std::env::var_os("TOUCHLINE_SITE").map(PathBuf::from);
    let folder = folder.with_context(|| format!("TOUCHLINE_SITE is not set: {HOW}"))?;
    if !folder.is_dir() {
        bail!("TOUCHLINE_SITE is not a folder: {HOW}");
    }
    Ok(folder)
}

/// The folder of the Yew app that some tests use as their page.
pub(crate) fn yew_host() -> Result<PathBuf> {
    let folder = std::env::var_os("TOUCHLINE_YEW_HOST").map(PathBuf::from);
    folder.with_context(|| format!("TOUCHLINE_YEW_HOST is not set: {HOW}"))
}

/// The name of the engine under test.
pub(crate) fn engine() -> String {
    std::env::var("TOUCHLINE_ENGINE").unwrap_or_else(|_| "Chromium".to_owned())
}

/// A tool's file inside the repository's `node_modules`.
pub(crate) fn npm(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../node_modules")).join(path)
}

/// A folder next to the site, for the harness's own files.
pub(crate) fn scratch() -> Result<PathBuf> {
    Ok(site()?.with_file_name("browser-settings"))
}

/// The suite and the test of this thread. libtest names the thread after the test, and the program after the suite.
pub(crate) fn this_test() -> (String, String) {
    let program = std::env::current_exe().unwrap_or_default();
    let program = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let suite = program.rsplit_once('-').map_or(program.as_str(), |(suite, _)| suite).to_owned();
    (suite, std::thread::current().name().unwrap_or("page").to_owned())
}

/// The file for the screenshot of a failed test, named after the test.
pub(crate) fn failure_picture() -> Result<PathBuf> {
    let name = this_test().1.replace("::", "-");
    let engine = match engine().as_str() {
        "Chromium" => String::new(),
        other => format!("{}-", other.to_lowercase()),
    };
    let folder = site()?.with_file_name("browser-failures");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder.join(format!("{engine}{name}.png")))
}
