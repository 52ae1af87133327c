//! Measures Touchline and its peers in one Chromium. `cargo xtask bench` builds everything and runs this program.

mod agreement;
mod browser;
mod groups;
mod native;
mod pages;
mod plot;
mod report;
mod samples;
mod site;
mod work;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::browser::{Browser, Condition};
use crate::pages::Variant;
use crate::samples::Samples;
use crate::site::Site;

/// Where `--write` puts the tables in the page.
const MARKS: [&str; 2] = ["<!-- bench: begin -->\n", "<!-- bench: end -->"];

/// The plot, as the page shows it.
const PLOT: &str = "![Ours divided by Preact, row by row: left of 1, ours takes less](performance.svg)";

/// What the arguments select.
struct Wanted {
    runs: usize,
    write: bool,
    /// Whether to compare the peers with us without measuring.
    check: bool,
    /// Whether to measure only the twelve groups.
    groups: bool,
}

impl Wanted {
    fn parse(arguments: impl Iterator<Item = String>) -> Result<Wanted> {
        let mut wanted = Wanted { runs: 10, write: false, check: false, groups: false };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--write" => wanted.write = true,
                "--check" => wanted.check = true,
                "--groups" => wanted.groups = true,
                "--runs" => {
                    let runs = arguments.next().and_then(|runs| runs.parse().ok());
                    wanted.runs = runs.filter(|runs| *runs > 0).context("--runs needs a number")?;
                }
                other => bail!("did not expect `{other}` here"),
            }
        }
        ensure!(!(wanted.groups && (wanted.write || wanted.check)), "--groups only prints its own rows");
        Ok(wanted)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let wanted = Wanted::parse(env::args().skip(1))?;
    let folder = |name: &str| {
        env::var(name)
            .map(PathBuf::from)
            .with_context(|| format!("{name} is not set: run `cargo xtask bench`"))
    };
    let (site, criterion) = (folder("TOUCHLINE_BENCH_SITE")?, folder("TOUCHLINE_BENCH_NATIVE")?);
    let driver = env::var("TOUCHLINE_WEBDRIVER").context("TOUCHLINE_WEBDRIVER is not set")?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");

    pages::write_ours(&site)?;
    groups::write_documents(&site)?;
    let mut browser = Browser::open(&driver, Site::start(site.clone()).await?).await?;
    let mut samples = Samples::default();
    let measured = measure(&mut browser, &root, &site, &wanted, &mut samples).await;
    let version = browser.version().await;
    browser.close().await?;
    let elements = measured?;
    let agreed = samples.voids().next().is_none();
    println!("{elements} elements in our match; the peers {}", if agreed { "agree" } else { "differ" });
    if wanted.check {
        for (events, variant, why) in samples.voids() {
            println!("{} ({events} events) {why}", variant.name());
        }
        ensure!(agreed, "a peer shows something other than we do");
        return Ok(());
    }
    let native = if wanted.groups { Vec::new() } else { native::read(&criterion)? };
    let text =
        format!("{}\n{}", circumstances(&wanted, &version?, elements), report::markdown(&samples, &native));
    println!("\n{text}");
    if wanted.write {
        let docs = root.join("docs");
        write(&docs.join("performance.md"), &format!("{text}\n{PLOT}"))?;
        fs::write(docs.join("performance.svg"), plot::svg(&samples)).context("cannot write the plot")?;
    }
    Ok(())
}

/// Prepares the peers, compares them with us, and makes all runs. Returns the number of elements of our match.
async fn measure(
    browser: &mut Browser,
    root: &Path,
    site: &Path,
    wanted: &Wanted,
    samples: &mut Samples,
) -> Result<usize> {
    work::open_story(browser, Variant::Ours, 0, Condition::Plain).await?;
    if wanted.groups {
        for _ in 0..wanted.runs {
            groups::measure(browser, samples).await?;
        }
        return browser.run("return bench.outline().elements", &[]).await;
    }
    let data: Value = browser.run("return bench.data(arguments[0])", &[json!(work::SCORES)]).await?;
    pages::write_rest(site, data)?;
    let built =
        Command::new("node").arg(root.join("bench/peers/build.mjs")).arg(site).current_dir(root).status();
    ensure!(built.context("cannot run node")?.success(), "the peers cannot be built: see above");
    let elements = agreement::check(browser, samples).await?;
    if !wanted.check {
        work::warm_up(browser).await?;
        for round in 1..=wanted.runs {
            work::round(browser, round, samples).await?;
            groups::measure(browser, samples).await?;
            println!("round {round} of {}", wanted.runs);
        }
    }
    Ok(elements)
}

/// When, where and how the benchmark ran, in one paragraph.
fn circumstances(wanted: &Wanted, browser: &str, elements: usize) -> String {
    let said = |file: &str, key: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key)).unwrap_or_default();
        line.split_once([':', '=']).map_or("", |(_, value)| value).trim().trim_matches('"').to_owned()
    };
    let date = Command::new("date").args(["-u", "+%F"]).output();
    let date =
        date.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = said("/proc/meminfo", "MemTotal").split(' ').next().and_then(|kb| kb.parse::<f64>().ok());
    format!(
        "Measured on {date} with `cargo xtask bench{given}`: {browser}, {system}, {processor}, {cores} cores, \
         {memory:.0} GB. Medians of {runs} interleaved runs, with quartiles where they differ. Our match has {elements} elements.\n",
        runs = wanted.runs,
        given = env::args().skip(1).fold(String::new(), |line, word| format!("{line} {word}")),
        system = said("/etc/os-release", "PRETTY_NAME"),
        processor = said("/proc/cpuinfo", "model name"),
        memory = memory.unwrap_or(0.0) / 1_048_576.0,
    )
}

/// Replaces the text between the marks of the page.
fn write(page: &Path, text: &str) -> Result<()> {
    let before = fs::read_to_string(page).with_context(|| format!("cannot read {}", page.display()))?;
    fs::write(page, filled(&before, text)?).with_context(|| format!("cannot write {}", page.display()))
}

fn filled(page: &str, text: &str) -> Result<String> {
    let [begin, end] = MARKS;
    let (head, rest) = page.split_once(begin).context("the page has no mark for the start of the tables")?;
    let (_, tail) = rest.split_once(end).context("the page has no mark for the end of the tables")?;
    Ok(format!("{head}{begin}\n{}\n\n{end}{tail}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_replace_the_text_between_the_marks() {
        let page = "a\n<!-- bench: begin -->\nold\n<!-- bench: end -->\nb\n";
        let once = filled(page, "new\n").unwrap();
        assert_eq!(once, "a\n<!-- bench: begin -->\n\nnew\n\n<!-- bench: end -->\nb\n");
        assert_eq!(filled(&once, "new").unwrap(), once);
        assert!(filled("a", "new").is_err());
    }

    #[test]
    fn the_arguments_are_read() {
        let parse = |line: &str| Wanted::parse(line.split_whitespace().map(str::to_owned));
        assert_eq!(parse("").unwrap().runs, 10);
        assert!(parse("--runs 2 --write").unwrap().write);
        assert!(parse("--groups").unwrap().groups);
        for wrong in ["--runs", "--runs 0", "fast", "--groups --write", "--check --groups"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
