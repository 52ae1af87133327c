//! Watches the files from which the site is made, and reports each burst of changes once.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, RecursiveMode, Watcher};

use crate::project::Project;

/// Editors write a file in several steps, and a version control system writes many files.
const QUIET: Duration = Duration::from_millis(150);

/// The sources of the site. The page in the root is watched through its folder, because editors replace files.
const FOLDERS: [&str; 3] = ["src", "crates/football", "www"];
const PAGE: &str = "index.html";

/// A watcher, which stops when it is dropped.
pub(crate) struct Watch {
    changes: Receiver<PathBuf>,
    _watcher: Box<dyn Watcher + Send>,
}

impl Watch {
    /// Starts watching.
    pub(crate) fn start(project: &Project) -> Result<Watch> {
        let (sender, changes) = channel();
        let root = project.root.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let Ok(event) = event else { return };
            if event.kind.is_access() {
                return;
            }
            for path in event.paths {
                if path.strip_prefix(&root).is_ok_and(counts) {
                    // This fails after the server has stopped, when nobody needs the change.
                    let _ = sender.send(path);
                }
            }
        })
        .context("cannot watch files")?;
        watcher
            .watch(&project.root, RecursiveMode::NonRecursive)
            .context("cannot watch the project's folder")?;
        for folder in FOLDERS {
            let folder = project.root.join(folder);
            if folder.is_dir() {
                let watched = watcher.watch(&folder, RecursiveMode::Recursive);
                watched.with_context(|| format!("cannot watch {}", folder.display()))?;
            }
        }
        Ok(Watch { changes, _watcher: Box::new(watcher) })
    }

    /// Waits for a change and the quiet after it, and returns one of the changed files.
    pub(crate) fn next(&self) -> Option<PathBuf> {
        let first = self.changes.recv().ok()?;
        loop {
            match self.changes.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return Some(first),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }
}

/// Whether the site is made from this path of the project. Excludes temporary files of editors.
fn counts(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let editors = name.starts_with('.') || name.ends_with('~') || name.starts_with('#') || name == "4913";
    !editors && (path == Path::new(PAGE) || FOLDERS.iter().any(|folder| path.starts_with(folder)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sources_of_the_site_count() {
        for path in ["index.html", "src/view/table.rs", "crates/football/src/clock.rs", "www/touchline.css"] {
            assert!(counts(Path::new(path)), "{path}");
        }
        for path in
            ["target/site/index.html", "README.md", "src/.table.rs.swp", "www/touchline.css~", "Cargo.lock"]
        {
            assert!(!counts(Path::new(path)), "{path}");
        }
    }
}
