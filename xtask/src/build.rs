//! Builds a folder that a web server can serve, with Cargo, wasm-bindgen, wasm-opt and the files of `www/`.
//!
//! There are two builds. Readers get the optimised one, and the tests run it. The development build, for `cargo xtask
//! serve`, keeps names and checks, and is ready again within seconds.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::build_paths::BuildPaths;
use crate::folder;
use crate::join;
use crate::project::{Project, cargo};
use crate::tools;
use crate::words;

/// The name of wasm-bindgen's files. The shell imports `touchline_view.js`.
const NAME: &str = "touchline_view";

/// Only features that every supported browser has shipped: `--all-features` makes a module that browsers refuse.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    // Sections that no browser reads.
    "--strip-producers",
    "--strip-target-features",
];

/// Cargo's profiles for the Wasm: see `Cargo.toml`.
#[derive(Clone, Copy)]
enum Profile {
    Optimised,
    Development,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Profile::Optimised => "wasm",
            Profile::Development => "dev",
        }
    }

    /// Cargo's folder for what it builds with this profile.
    fn folder(self) -> &'static str {
        match self {
            Profile::Optimised => "wasm",
            Profile::Development => "debug",
        }
    }
}

/// The output of wasm-bindgen: a folder with the glue, its types and the Wasm, and their name.
struct Bound {
    folder: PathBuf,
    name: String,
}

impl Bound {
    fn glue(&self) -> PathBuf {
        self.folder.join(format!("{}.js", self.name))
    }

    fn types(&self) -> PathBuf {
        self.folder.join(format!("{}.d.ts", self.name))
    }

    /// The file name by which the glue loads the Wasm.
    fn module_name(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    fn module(&self) -> PathBuf {
        self.folder.join(self.module_name())
    }
}

/// Brings the optimised build in `target/site` up to date. If a step fails, the last good build stays.
pub(crate) fn site(project: &Project) -> Result<()> {
    tools::ensure(project)?;
    let bound = module(project, Profile::Optimised, "site", |_| NAME.to_owned())?;
    assemble(project, &bound, join::ON_DEMAND.map(str::to_owned), &project.site())
}

/// Puts the optimised build into `folder`, with a hash in the names of the files that the shell loads. Returns the
/// paths there of the Wasm, its glue, and the modules of the shell that are loaded on demand.
pub(crate) fn release(project: &Project, folder: &Path) -> Result<Vec<String>> {
    tools::ensure(project)?;
    let bound = module(project, Profile::Optimised, "release", |hash| format!("{NAME}-{hash}"))?;
    let mut named = join::ON_DEMAND.map(str::to_owned);
    for (name, file) in named.iter_mut().zip(join::on_demand(project)?) {
        let text = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        *name = name.replace(".js", &format!("-{}.js", hash(&text)));
    }
    assemble(project, &bound, named.clone(), folder)?;
    Ok([format!("wasm/{}", bound.module_name()), format!("wasm/{}.js", bound.name)]
        .into_iter()
        .chain(named)
        .collect())
}

/// Brings the development build in `target/site-dev` up to date. If a step fails, the last good build stays.
///
/// The caller must check the tools first, once and not for each build.
pub(crate) fn development(project: &Project) -> Result<()> {
    let bound = module(project, Profile::Development, "development", |_| NAME.to_owned())?;
    assemble(project, &bound, join::ON_DEMAND.map(str::to_owned), &project.development_site())
}

/// Compiles the library of one package, and returns its Wasm.
fn compile(project: &Project, package: &str, profile: Profile) -> Result<Vec<u8>> {
    // The crate type is not in Cargo.toml: `rlib` next to `cdylib` there would switch link-time optimisation off.
    let mut rustc = cargo();
    rustc
        .args(["rustc", "--package", package, "--lib", "--crate-type", "cdylib"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", profile.name()])
        .current_dir(&project.root);
    // A development build is not compared with others, and must be ready soon.
    let is_optimised = matches!(profile, Profile::Optimised);
    let paths = is_optimised.then(|| BuildPaths::find(project)).transpose()?;
    if let Some(paths) = &paths {
        // These flags replace the environment's.
        rustc.env("CARGO_ENCODED_RUSTFLAGS", paths.flags().join("\u{1f}"));
    }
    let status = rustc.status().context("cannot run cargo")?;
    ensure!(status.success(), "{package} does not compile: see above");
    let folder = project.target.join("wasm32-unknown-unknown").join(profile.folder());
    let compiled = folder.join(package.replace('-', "_")).with_extension("wasm");
    let bytes = fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    if let Some(paths) = paths {
        paths.check(&bytes)?;
    }
    Ok(bytes)
}

/// Compiles the widget and binds it, in a folder for intermediate results. The optimised build also runs wasm-opt.
/// `name` turns a hash of the input into the name of the result. If Cargo made the same bytes as last time, returns
/// the last result.
fn module(project: &Project, profile: Profile, folder: &str, name: impl Fn(&str) -> String) -> Result<Bound> {
    let bytes = compile(project, "touchline", profile)?;
    let hash = hash(&bytes);
    let workshop = project.workshop().join(folder);
    let (next, ready, stamp) = (workshop.join("next"), workshop.join("ready"), workshop.join("hash.txt"));
    let bound = Bound { folder: ready, name: name(&hash) };
    if bound.module().is_file() && fs::read_to_string(&stamp).is_ok_and(|old| old == hash) {
        return Ok(bound);
    }
    for old in [&next, &bound.folder] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    let made = bind(bytes, &bound.name, &next, profile)?;
    if matches!(profile, Profile::Optimised) {
        let started = Instant::now();
        shrink(project, &made.module(), &[])?;
        println!("wasm-opt took {:.1} s", started.elapsed().as_secs_f32());
    }
    fs::rename(&next, &bound.folder).context("cannot put the new module in its place")?;
    folder::write_if_changed(&stamp, hash.as_bytes())?;
    Ok(bound)
}

/// A hash of everything from which a file is made. The toolchain is pinned, and so is this hasher's algorithm.
fn hash(compiled: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    (compiled, WASM_OPT, include_str!("../../package-lock.json")).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The optimised module with the names of its functions.
pub(crate) fn with_names(project: &Project) -> Result<Vec<u8>> {
    tools::ensure(project)?;
    let bytes = compile(project, "touchline", Profile::Optimised)?;
    let module = bind(bytes, NAME, &project.workshop().join("named"), Profile::Optimised)?.module();
    shrink(project, &module, &["--debuginfo"])?;
    fs::read(&module).with_context(|| format!("cannot read {}", module.display()))
}

/// Builds a Yew app with its own Wasm for a page of the browser tests. Returns its folder, which is not part of the
/// site.
pub(crate) fn yew_host(project: &Project) -> Result<PathBuf> {
    let bytes = compile(project, "touchline-yew-host", Profile::Optimised)?;
    Ok(bind(bytes, "yew_host", &project.target.join("yew-host"), Profile::Optimised)?.folder)
}

/// Runs wasm-bindgen.
fn bind(module: Vec<u8>, name: &str, folder: &Path, profile: Profile) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, module)
        .typescript(true)
        .remove_producers_section(true)
        .omit_default_module_path(false)
        .keep_debug(matches!(profile, Profile::Development));
    bindgen.web(true).and_then(|bindgen| bindgen.generate(folder)).context("wasm-bindgen failed")?;
    Ok(Bound { folder: folder.to_owned(), name: name.to_owned() })
}

/// Runs wasm-opt on a file, in place.
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

/// Makes `site` hold the pages, the joined style sheets and shell, and the Wasm with its glue. `on_demand` has the paths
/// of the modules that the shell loads on demand.
fn assemble(
    project: &Project,
    bound: &Bound,
    on_demand: [String; join::ON_DEMAND.len()],
    site: &Path,
) -> Result<()> {
    let mut wanted = folder::files(&project.root.join("www"))?;
    wanted.retain(|path, _| !join::PARTS.iter().any(|parts| path.starts_with(parts)));
    wanted.retain(|path, _| !path.starts_with(words::FOLDER));
    wanted.extend(words::all(project)?);
    wanted.extend(on_demand.iter().map(PathBuf::from).zip(join::on_demand(project)?));
    let names = join::Names { bound: bound.name.clone(), on_demand };
    wanted.extend(join::all(project, &names)?.into_iter().map(|(name, file)| (name.into(), file)));
    let page = project.root.join("index.html");
    if page.is_file() {
        wanted.insert("index.html".into(), page);
    }
    let wasm = Path::new("wasm");
    wanted.insert(wasm.join(&bound.name).with_extension("js"), bound.glue());
    wanted.insert(wasm.join(bound.module_name()), bound.module());
    // If a dependency brings its own JavaScript, wasm-bindgen puts it here.
    for (path, file) in folder::files(&bound.folder.join("snippets"))? {
        wanted.insert(wasm.join("snippets").join(path), file);
    }
    // The shell is type-checked against what wasm-bindgen says about the exports.
    let types = project.target.join("types/wasm").join(NAME).with_extension("d.ts");
    folder::write_if_changed(&types, &fs::read(bound.types())?)?;
    folder::sync(site, &wanted)
}
