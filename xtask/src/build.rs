//! From Rust to the site's folder: Cargo, wasm-bindgen, wasm-opt, and the files of `www/` beside the result.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::cut;
use crate::folder;
use crate::join;
use crate::project::{Project, cargo};
use crate::tools;

/// What the shell imports, and the module that it loads.
pub(crate) const GLUE: &str = "touchline_view.js";
pub(crate) const MODULE: &str = "touchline_view_bg.wasm";
/// What wasm-bindgen says about the exports: the shell is type-checked against it.
const TYPES: &str = "touchline_view.d.ts";

/// Only what every supported browser has shipped: `--all-features` makes a module that browsers refuse.
///
/// What is beyond `-Oz` was tried on 118,928 bytes (brotli) and is what made them fewer, 116,210 together. To try again
/// when something large has changed.
const WASM_OPT: [&str; 13] = [
    // Rust puts its stack at the bottom of memory: nothing else is ever in the first kilobyte. 876 bytes.
    "--low-memory-unused",
    // Twice finds a little more; `--converge` no more than that.
    "-Oz",
    "-Oz",
    // Brotli prefers many short functions that look alike to few long ones: 490 bytes.
    "--one-caller-inline-max-function-size=100",
    "--always-inline-max-function-size=4",
    // It costs more names of locals than it saves instructions: 360 bytes.
    "--skip-pass=local-cse",
    // The functions of one module look alike, and brotli finds them side by side: 686 bytes.
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// What no browser reads.
const STRIP: [&str; 2] = ["--strip-producers", "--strip-target-features"];

/// Brings `target/site` up to date. Where a step fails, the last good site stays as it is.
pub(crate) fn site(project: &Project) -> Result<()> {
    tools::ensure(project)?;
    let compiled = compile(project, "touchline")?;
    let module = optimise(project, &compiled)?;
    assemble(project, &module)
}

/// The Wasm of one package's library, as Cargo leaves it.
fn compile(project: &Project, package: &str) -> Result<PathBuf> {
    // No crate-type in Cargo.toml: naming `rlib` beside `cdylib` there would switch link-time optimisation off.
    let status = cargo()
        .args(["rustc", "--package", package, "--lib", "--crate-type", "cdylib"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", "wasm"])
        .env("CARGO_ENCODED_RUSTFLAGS", rustc_flags(project).join("\u{1f}"))
        .current_dir(&project.root)
        .status()
        .context("cannot run cargo")?;
    ensure!(status.success(), "{package} does not compile: see above");
    let name = package.replace('-', "_");
    Ok(project.target.join("wasm32-unknown-unknown/wasm").join(name).with_extension("wasm"))
}

/// Panics name source files, and the Wasm would carry where they lie on the machine that made it. They are named from
/// their crate on instead, so that no page carries a path of anybody's, and that every machine makes the same bytes.
/// The environment's own flags for rustc do not count here.
fn rustc_flags(project: &Project) -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let mut folders: Vec<PathBuf> = home.iter().cloned().collect();
    // `registry/src/index.crates.io-1949cf8c6b5b557f`; where two flags fit, the later one counts.
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    folders.extend(registries.into_iter().flatten().flatten().map(|registry| registry.path()));
    folders.sort();
    folders.push(project.root.clone());
    folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display())).collect()
}

/// The folder with the glue, its types and the optimised module. Kept when Cargo gave the same bytes as last time.
fn optimise(project: &Project, compiled: &Path) -> Result<PathBuf> {
    let bytes = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let recipe = [
        &WASM_OPT.join(" "),
        &STRIP.join(" "),
        include_str!("cut.rs"),
        include_str!("../../package-lock.json"),
    ]
    .join("\n");
    let workshop = project.workshop();
    let ready = workshop.join("ready");
    let same = |name: &str, content: &[u8]| fs::read(workshop.join(name)).is_ok_and(|old| old == content);
    if ready.is_dir() && same("input.wasm", &bytes) && same("recipe.txt", recipe.as_bytes()) {
        return Ok(ready);
    }
    let started = Instant::now();
    let next = workshop.join("next");
    for old in [&next, &ready] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    bind(cut::cut(&bytes)?, "touchline_view", &next)?;
    shrink(project, &next.join(MODULE), &STRIP)?;
    fs::rename(&next, &ready).context("cannot put the new module in its place")?;
    folder::write_if_changed(&workshop.join("input.wasm"), &bytes)?;
    folder::write_if_changed(&workshop.join("recipe.txt"), recipe.as_bytes())?;
    let size = fs::metadata(ready.join(MODULE)).map(|file| file.len()).unwrap_or(0);
    println!("optimised the Wasm: {size} bytes, {} s", started.elapsed().as_secs());
    Ok(ready)
}

/// The optimised module once more, with the names of its functions.
pub(crate) fn with_names(project: &Project) -> Result<Vec<u8>> {
    tools::ensure(project)?;
    let named = project.workshop().join("named");
    let compiled = compile(project, "touchline")?;
    let bytes = fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    bind(cut::cut(&bytes)?, "touchline_view", &named)?;
    let module = named.join(MODULE);
    shrink(project, &module, &["--debuginfo"])?;
    fs::read(&module).with_context(|| format!("cannot read {}", module.display()))
}

/// What a page of the browser tests is made of: a Yew app with a Wasm of its own, whole and not made small. The folder is no
/// part of the site.
pub(crate) fn yew_host(project: &Project) -> Result<PathBuf> {
    const PACKAGE: &str = "touchline-yew-host";
    let compiled = compile(project, PACKAGE)?;
    let bytes = fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let folder = project.target.join("yew-host");
    bind(bytes, "yew_host", &folder)?;
    Ok(folder)
}

fn bind(module: Vec<u8>, name: &str, into: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, module)
        .typescript(true)
        .remove_producers_section(true)
        .omit_default_module_path(false);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(into)).context("wasm-bindgen failed")
}

fn shrink(project: &Project, module: &Path, more: &[&str]) -> Result<()> {
    let output = Command::new("node")
        .arg(project.npm("binaryen/bin/wasm-opt"))
        .args(WASM_OPT)
        .args(more)
        .arg(module)
        .arg("-o")
        .arg(module)
        .output()
        .context("cannot run wasm-opt")?;
    if !output.status.success() {
        bail!("wasm-opt failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}

fn assemble(project: &Project, module: &Path) -> Result<()> {
    let mut wanted = folder::files(&project.root.join("www"))?;
    wanted.retain(|path, _| !join::PARTS.iter().any(|parts| path.starts_with(parts)));
    wanted.extend(join::all(project)?.into_iter().map(|(name, file)| (name.into(), file)));
    let page = project.root.join("index.html");
    if page.is_file() {
        wanted.insert("index.html".into(), page);
    }
    for name in [GLUE, MODULE] {
        wanted.insert(Path::new("wasm").join(name), module.join(name));
    }
    // Snippets, should a dependency ever bring its own JavaScript.
    for (path, file) in folder::files(&module.join("snippets"))? {
        wanted.insert(Path::new("wasm/snippets").join(path), file);
    }
    folder::write_if_changed(&project.target.join("types/wasm").join(TYPES), &fs::read(module.join(TYPES))?)?;
    folder::sync(&project.site(), &wanted)
}
