//! Rules for the code ("laws") that the compiler cannot check. Each law is first tried on sample files: it must
//! reject its offenders and accept its innocents.

#![allow(clippy::expect_used, clippy::string_slice, reason = "tests may")]

mod arrows;
mod repository;
mod suites;
mod widget;

use std::fs;
use std::path::Path;
use std::process::Command;

/// A law judges one file by its path and text, and describes each offence.
struct Law {
    judge: fn(&str, &str) -> Vec<String>,
    /// Files that the law must object to.
    offenders: &'static [(&'static str, &'static str)],
    /// Files that it must accept.
    innocents: &'static [(&'static str, &'static str)],
}

impl Law {
    /// Tries the law on its sample files, then applies it to every file of the project.
    fn hold(&self) {
        for (path, text) in self.offenders {
            assert!(!(self.judge)(path, text).is_empty(), "the law misses {path}: {text}");
        }
        for (path, text) in self.innocents {
            assert_eq!((self.judge)(path, text), Vec::<String>::new(), "the law accuses {path}: {text}");
        }
        let files = files();
        let offences: Vec<String> = files
            .iter()
            .flat_map(|(path, text)| {
                (self.judge)(path, text).into_iter().map(move |it| format!("{path}: {it}"))
            })
            .collect();
        assert!(offences.is_empty(), "\n  {}\n", offences.join("\n  "));
    }
}

/// Every file that git tracks or would track, with its text (empty if it is not UTF-8).
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root)
        .output()
        .expect("git runs");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let read = |path: &str| {
        let bytes = fs::read(root.join(path)).ok()?;
        Some((path.to_owned(), String::from_utf8(bytes).unwrap_or_default()))
    };
    let files: Vec<_> = listed.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect();
    assert!(files.len() > 100, "git lists only {} files", files.len());
    files
}

/// The text without its comments, line by line.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The code of a Rust file without its tests.
fn shipped(text: &str) -> String {
    let code = code(text);
    let mut parts = code.split("#[cfg(test)]");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        // An item ends with its first line, or with a brace at the start of a line.
        let item = part.trim_start().lines().next().unwrap_or_default();
        let end = if item.ends_with(';') { ";" } else { "\n}" };
        kept + part.split_once(end).map_or("", |(_, rest)| rest)
    })
}

/// The lines that contain one of the words.
fn lines_with(text: &str, words: &[&str]) -> Vec<String> {
    text.lines()
        .filter(|line| words.iter().any(|word| line.contains(word)))
        .map(|line| line.trim().into())
        .collect()
}
