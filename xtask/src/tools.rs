//! The tools that a build needs besides Cargo. If one is missing, it is installed, or one line says what to do.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result, bail};

use crate::project::{Project, cargo};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The oldest version that the npm packages support.
const OLDEST_NODE: u32 = 20;

/// Makes sure of everything that a build needs.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    wasm_target()?;
    ensure_npm(project)?;
    crates(project)
}

/// Makes sure of Node.js and the npm packages.
pub(crate) fn ensure_npm(project: &Project) -> Result<()> {
    node()?;
    npm_packages(project)
}

/// rustup installs the targets that `rust-toolchain.toml` names only if automatic installation is on. CI often turns
/// it off.
fn wasm_target() -> Result<()> {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().context("cannot run rustc")?;
    let sysroot = String::from_utf8_lossy(&sysroot.stdout).trim().to_owned();
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        return Ok(());
    }
    println!("adding the Rust target {WASM_TARGET}");
    match Command::new("rustup").args(["target", "add", WASM_TARGET]).output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => bail!(download_failed("rustup", &output)),
        Err(_) => bail!(
            "the Rust target {WASM_TARGET} is missing, and so is rustup: install rustup from https://rustup.rs"
        ),
    }
}

fn node() -> Result<()> {
    let version = Command::new("node").arg("--version").output();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).ok();
    match node_complaint(version.as_deref()) {
        Some(complaint) => bail!(complaint),
        None => Ok(()),
    }
}

fn node_complaint(version: Option<&str>) -> Option<String> {
    let remedy = format!("install Node.js {OLDEST_NODE} or newer, with npm, from https://nodejs.org");
    let Some(version) = version else {
        return Some(format!("Node.js is missing: {remedy}"));
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => None,
        _ => Some(format!("Node.js {version} is too old: {remedy}")),
    }
}

/// Runs `npm ci` unless the lock file is the same as at the last install, of which `node_modules` keeps a copy.
fn npm_packages(project: &Project) -> Result<()> {
    let lock = fs::read(project.root.join("package-lock.json")).context("cannot read package-lock.json")?;
    let installed = project.npm(".touchline-lock.json");
    if fs::read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    println!("installing the npm packages of package-lock.json");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&project.root)
        .output();
    match output {
        Ok(output) if output.status.success() => {
            fs::write(&installed, lock).context("cannot write into node_modules")
        }
        Ok(output) => bail!(download_failed("npm ci", &output)),
        Err(_) => bail!("npm is missing: it comes with Node.js, from https://nodejs.org"),
    }
}

/// Fetches the crates before the build. A registry that cannot be reached is then not mistaken for a compiler error.
fn crates(project: &Project) -> Result<()> {
    let output = cargo()
        .args(["fetch", "--quiet", "--target", WASM_TARGET])
        .current_dir(&project.root)
        .output()
        .context("cannot run cargo")?;
    if output.status.success() { Ok(()) } else { bail!(download_failed("cargo fetch", &output)) }
}

fn download_failed(tool: &str, output: &Output) -> String {
    download_complaint(tool, &String::from_utf8_lossy(&output.stderr))
}

/// One line: which tool failed, its own message, and the remedy.
fn download_complaint(tool: &str, stderr: &str) -> String {
    const OUT_OF_REACH: [&str; 14] = [
        "ENOTFOUND",
        "ECONNREFUSED",
        "ECONNRESET",
        "EAI_AGAIN",
        "ETIMEDOUT",
        "ENETUNREACH",
        "EHOSTUNREACH",
        "Could not resolve host",
        "Could not connect",
        "Couldn't connect",
        "spurious network error",
        "download of config.json failed",
        "could not download",
        "error sending request",
    ];
    let lines = || stderr.lines().map(str::trim).filter(|line| !line.is_empty());
    if let Some(line) = lines().find(|line| OUT_OF_REACH.iter().any(|sign| line.contains(sign))) {
        return format!(
            "{tool} cannot reach its registry ({line}): check the connection or proxy, then try again"
        );
    }
    let first = lines().find(|line| line.contains("error")).or_else(|| lines().next());
    format!("{tool} failed: {}", first.unwrap_or("it printed no reason"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_must_be_present_and_new_enough() {
        assert_eq!(node_complaint(Some("v20.20.2")), None);
        assert_eq!(node_complaint(Some("v100.0.0")), None);
        for (version, says) in [
            (None, "Node.js is missing"),
            (Some("v18.19.0"), "v18.19.0 is too old"),
            (Some("nonsense"), "too old"),
        ] {
            let complaint = node_complaint(version).unwrap();
            assert!(complaint.contains(says) && complaint.contains("nodejs.org"), "{complaint}");
            assert_eq!(complaint.lines().count(), 1);
        }
    }

    #[test]
    fn a_registry_out_of_reach_is_told_from_other_failures() {
        for stderr in [
            "npm error code ENOTFOUND\nnpm error syscall getaddrinfo",
            "npm error code ECONNREFUSED",
            "warning: spurious network error (3 tries remaining): [6] Could not resolve host\nerror: x",
            "error: could not download file from 'https://…'",
        ] {
            let complaint = download_complaint("tool", stderr);
            assert!(complaint.contains("cannot reach its registry"), "{complaint}");
            assert_eq!(complaint.lines().count(), 1);
        }
        let other = download_complaint("npm ci", "npm warn x\nnpm error code EUSAGE\nmore");
        assert_eq!(other, "npm ci failed: npm error code EUSAGE");
    }
}
