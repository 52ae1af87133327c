//! The npm package: the tarball is installed into an empty folder, and used from plain HTML, React and Vue.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use touchline_browser_tests::{Context, Page, Reply, Result, Site, Value, browse_at, json};

const MATCH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/data/liverpool-napoli.json");
const CONSUMER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/consumer");
/// npm's messages if it cannot reach its registry.
const OUT_OF_REACH: [&str; 7] =
    ["ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "EAI_AGAIN", "ETIMEDOUT", "ENETUNREACH", "EHOSTUNREACH"];

fn tarball() -> Result<PathBuf> {
    let path =
        std::env::var_os("TOUCHLINE_PACKAGE").context("run the browser tests through `cargo xtask test`")?;
    Ok(path.into())
}

/// Every file below a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    let output = Command::new(program).args(arguments).current_dir(folder).output();
    let output = output.with_context(|| format!("cannot run {program}"))?;
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    if let Some(sign) = OUT_OF_REACH.iter().find(|sign| said.contains(**sign)) {
        anyhow::bail!(
            "npm's registry is out of reach ({sign}), and this test installs from it: check the connection or proxy"
        );
    }
    anyhow::ensure!(output.status.success(), "{program} {} failed:\n{said}", arguments.join(" "));
    Ok(())
}

/// An empty folder with our tarball, and the versions of the lock file.
fn installed() -> Result<PathBuf> {
    let tarball = tarball()?;
    let folder = tarball.with_file_name("package-consumer");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove the last consumer")?;
    }
    for file in files(Path::new(CONSUMER))? {
        let to = folder.join(file.strip_prefix(CONSUMER)?);
        fs::create_dir_all(to.parent().unwrap())?;
        fs::copy(&file, &to)?;
    }
    fs::copy(MATCH, folder.join("match.json"))?;
    run(&folder, "npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"])?;
    let tarball = tarball.to_str().context("a path that is not UTF-8")?;
    run(
        &folder,
        "npm",
        &["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", tarball],
    )?;
    Ok(folder)
}

/// The compilers must find mistakes, and the server must run without a DOM.
fn refused(folder: &Path) -> Result<()> {
    let complaint = |program: &str, arguments: &[&str]| {
        run(folder, program, arguments).map_or_else(|error| error.to_string(), |()| "no complaint".to_owned())
    };
    let planted = |path: &str, from: &str, to: &str| -> Result<String> {
        let file = folder.join(path);
        let text = fs::read_to_string(&file)?;
        assert!(text.contains(from), "{path} has no {from}");
        fs::write(&file, text.replacen(from, to, 1))?;
        Ok(text)
    };
    for (path, from, to, compiler) in [
        ("vue/App.vue", "theme=\"dark\"", "theme=\"pink\"", "vue-tsc.cjs"),
        ("react/main.tsx", "theme=\"light\"", "theme=\"pink\"", "node_modules/typescript/bin/tsc"),
    ] {
        let text = planted(path, from, to)?;
        let said = complaint("node", &[compiler]);
        assert!(said.contains(path) && said.contains("\"pink\""), "{said}");
        fs::write(folder.join(path), text)?;
    }
    let text = planted("node_modules/touchline/element.js", "globalThis.HTMLElement ??", "HTMLElement ??")?;
    let said = complaint("node", &["server.mjs"]);
    assert!(said.contains("HTMLElement is not defined"), "{said}");
    fs::write(folder.join("node_modules/touchline/element.js"), text)?;
    Ok(())
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// Serves the files of a folder below a path.
fn serve(site: &Site, folder: &Path, below: &str) -> Result<()> {
    for file in files(folder)? {
        let path = file.strip_prefix(folder)?.to_str().unwrap().replace('\\', "/");
        site.set(&format!("{below}/{path}"), Reply::new(content_type(&file), fs::read(&file)?));
    }
    Ok(())
}

async fn shows(page: &Page, tag: &str) -> Result<()> {
    page.find(tag).await?;
    page.run("document.querySelector(arguments[0]).scrollIntoView()", &[tag.into()]).await?;
    page.wait_for(&format!("document.querySelector('{tag}').shadowRoot?.querySelector('.tl-hd-figs')"))
        .await?;
    assert_eq!(page.text(&format!("{tag} >>> .tl-hd-figs")).await?.replace('\n', ""), "1–1");
    Ok(())
}

/// One test, because the installation takes longest.
#[tokio::test]
async fn the_tarball_and_its_types_work_in_plain_html_react_and_vue() -> Result<()> {
    let folder = installed()?;
    run(&folder, "node", &["manifest.mjs"])?;
    run(&folder, "node", &["node_modules/typescript/bin/tsc"])?;
    run(&folder, "node", &["vue-tsc.cjs"])?;
    run(&folder, "node", &["server.mjs"])?;
    refused(&folder)?;
    let vite = "node_modules/vite/bin/vite.js";
    run(&folder, "node", &[vite, "build"])?;
    run(&folder, "node", &[vite, "build", "--ssr", "react/server.tsx", "--outDir", "ssr"])?;
    run(&folder, "node", &["hydrate.mjs"])?;

    let site = Site::start().await?;
    serve(&site, &folder.join("dist"), "/built")?;
    serve(&site, &folder.join("plain"), "/plain")?;
    serve(&site, &folder.join("node_modules/touchline"), "/node_modules/touchline")?;
    site.set("/match.json", Reply::json(fs::read_to_string(MATCH)?));
    browse_at(site, async |page| {
        page.goto("/plain/index.html").await?;
        shows(page, "touchline-match").await?;
        shows(page, "our-match").await?;

        page.goto("/built/react/index.html").await?;
        shows(page, "touchline-match").await?;
        page.wait_for("document.querySelector('#heard').textContent === 'wasm touchline-match'").await?;

        // Rendered on a server, then hydrated, as docs/embedding.md describes.
        page.goto("/built/react/hydrated.html").await?;
        for id in ["#address", "#inside", "#effect"] {
            shows(page, id).await?;
        }
        let property = "document.querySelector('#property')";
        let state = format!("[{property}.match === undefined, {property}.getAttribute('match'), complaints]");
        assert_eq!(page.eval::<Value>(&state).await?, json!([true, null, []]), "React leaves objects out");
        assert_eq!(page.eval::<String>("document.body.dataset.heard").await?, " effect", "and listeners");

        page.goto("/built/vue/index.html").await?;
        shows(page, "touchline-match").await?;
        page.wait_for("document.querySelector('#heard').textContent === 'wasm in Vue'").await?;
        Ok(())
    })
    .await
}
