//! What `cargo xtask test` tells the tests through the environment.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

const HOW: &str = "run the browser tests through `cargo xtask test`";

/// The address of a running WebDriver server.
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

/// The folder of the Yew app that some tests have as their page.
pub(crate) fn yew_host() -> Result<PathBuf> {
    let folder = std::env::var_os("TOUCHLINE_YEW_HOST").map(PathBuf::from);
    folder.with_context(|| format!("TOUCHLINE_YEW_HOST is not set: {HOW}"))
}

/// Chromium is the one engine so far; the name is here for the others, which WebDriver reaches too.
pub(crate) fn check_engine() -> Result<()> {
    match std::env::var("TOUCHLINE_BROWSER").as_deref() {
        Err(_) | Ok("chromium") => Ok(()),
        Ok(other) => bail!("TOUCHLINE_BROWSER={other} is not supported yet: only chromium"),
    }
}

/// A tool's file inside the repository's `node_modules`.
pub(crate) fn npm(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../node_modules")).join(path)
}

/// Where the picture of a test that failed goes, named after the test.
pub(crate) fn failure_picture() -> Result<PathBuf> {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("page").replace("::", "-");
    let folder = site()?.with_file_name("browser-failures");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder.join(format!("{name}.png")))
}
