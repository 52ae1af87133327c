//! The engines in which the browser tests run. Finds them, installs them if allowed, and starts them.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::{Project, cargo};

/// Debian has no package of geckodriver. Cargo builds it once, in about three minutes.
const GECKODRIVER: &str = "0.37.0";
/// The browser that WebKitGTK brings for tests is not on the path.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Why there is no browser. It is not a failed test, because the remedy is not in the code.
#[derive(Debug)]
pub(crate) struct Missing(pub(crate) String);

impl Engine {
    pub(crate) const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name in the summary and in the tests' list of skips.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKitGTK",
        }
    }

    /// The engine with this name. Case does not matter, and `webkit` is enough.
    pub(crate) fn named(name: &str) -> Option<Engine> {
        let is_short = |engine: &Engine| *engine == Engine::WebKit && name.eq_ignore_ascii_case("webkit");
        Engine::ALL.into_iter().find(|engine| engine.name().eq_ignore_ascii_case(name) || is_short(engine))
    }

    /// Ensures that the browser, its driver and everything else it needs are installed.
    pub(crate) fn ensure(self, project: &Project) -> Result<(), Missing> {
        self.packages()?;
        if self == Engine::Firefox && geckodriver(project).is_none() {
            install_geckodriver(project)
        } else {
            Ok(())
        }
    }

    /// The packages are Debian's. Some of these names in Ubuntu only point to snap.
    fn packages(self) -> Result<(), Missing> {
        if self.present() {
            return Ok(());
        }
        let name = self.name();
        let packages = match self {
            Engine::Chromium => "chromium chromium-driver",
            Engine::Firefox => "firefox-esr",
            Engine::WebKit => "webkit2gtk-driver xvfb openbox",
        };
        let install = format!("apt-get update && apt-get install -y --no-install-recommends {packages}");
        if !may_install() {
            return Err(Missing(format!(
                "{name} or its driver is missing: run `sudo sh -c '{install}'`, then try again"
            )));
        }
        println!("installing {name} from Debian: {packages}");
        let output =
            Command::new("sh").args(["-c", &install]).env("DEBIAN_FRONTEND", "noninteractive").output();
        let reason = match output {
            Ok(output) if output.status.success() && self.present() => return Ok(()),
            Ok(output) => {
                let stderr = String::from_utf8_lossy(&output.stderr);
                stderr.lines().find(|line| line.starts_with("E:")).unwrap_or("no reason given").to_owned()
            }
            Err(error) => error.to_string(),
        };
        Err(Missing(format!("{name} could not be installed ({reason}): run `{install}`")))
    }

    fn present(self) -> bool {
        match self {
            Engine::Chromium => {
                let names = ["chromium", "google-chrome", "chromium-browser"];
                names.iter().any(|name| on_path(name).is_some()) && on_path("chromedriver").is_some()
            }
            Engine::Firefox => ["firefox", "firefox-esr"].iter().any(|name| on_path(name).is_some()),
            Engine::WebKit => {
                let names = ["WebKitWebDriver", "Xvfb", "openbox"];
                Path::new(MINI_BROWSER).is_file() && names.iter().all(|name| on_path(name).is_some())
            }
        }
    }

    /// Starts chromedriver, which serves all tests. The other drivers serve one session each, so the tests start them.
    pub(crate) fn start(self, project: &Project) -> Result<Driver> {
        match self {
            Engine::Chromium => Driver::start(),
            Engine::Firefox => Driver::of_tests(geckodriver(project)),
            Engine::WebKit => Driver::of_tests(on_path("WebKitWebDriver")),
        }
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|file| file.is_file())
}

/// The one on the path, or the one that Cargo built.
fn geckodriver(project: &Project) -> Option<PathBuf> {
    let built = project.tools().join("bin").join(format!("geckodriver{}", std::env::consts::EXE_SUFFIX));
    on_path("geckodriver").or_else(|| built.is_file().then_some(built))
}

fn install_geckodriver(project: &Project) -> Result<(), Missing> {
    println!("building geckodriver {GECKODRIVER}, once");
    let output = cargo()
        .args(["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--root"])
        .arg(project.tools())
        .output();
    let reason = match output {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) => {
            let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
            stderr.lines().find(|line| line.contains("error")).unwrap_or("no reason given").to_owned()
        }
        Err(error) => error.to_string(),
    };
    Err(Missing(format!(
        "geckodriver could not be built ({reason}): run `cargo install geckodriver --version {GECKODRIVER} --locked`"
    )))
}

/// Only root on Debian: nobody's own machine is changed without consent.
fn may_install() -> bool {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    root && on_path("apt-get").is_some()
        && fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text))
}

fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| matches!(line.trim(), "ID=debian" | "ID=\"debian\""))
}

/// What the tests need to open a browser. Dropping it stops a running chromedriver.
pub(crate) struct Driver {
    /// The address of the driver, or the program of a driver that the tests start.
    pub(crate) address: String,
    // Kept until the tests are done.
    _running: Option<Running>,
}

struct Running {
    process: Child,
    // Kept open: a driver may stop at its next line of output if nobody can read it.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    fn of_tests(program: Option<PathBuf>) -> Result<Driver> {
        let program = program.context("the driver is missing")?;
        Ok(Driver { address: program.to_string_lossy().into_owned(), _running: None })
    }

    /// Starts it on a port of its own choice, and waits until it prints the port.
    fn start() -> Result<Driver> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start chromedriver")?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        let mut output = BufReader::new(output);
        match port(output.by_ref()) {
            Some(port) => Ok(Driver {
                address: format!("http://127.0.0.1:{port}"),
                _running: Some(Running { process, _output: output }),
            }),
            None => {
                let _ = process.kill();
                bail!("chromedriver did not print its port")
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // If it has already ended, there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn port(output: impl BufRead) -> Option<u16> {
    output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_output_of_chromedriver() {
        let said = "Starting ChromeDriver 156.0 on port 0\nOnly local connections are allowed.\n\
                    ChromeDriver was started successfully on port 40519.\n";
        assert_eq!(port(said.as_bytes()), Some(40519));
        assert_eq!(port("bind() failed\n".as_bytes()), None);
    }

    #[test]
    fn engines_are_known_by_their_names() {
        assert_eq!(Engine::named("firefox"), Some(Engine::Firefox));
        assert_eq!(Engine::named("WebKit"), Some(Engine::WebKit));
        assert_eq!(Engine::named("WebKitGTK"), Some(Engine::WebKit));
        assert_eq!(Engine::named("opera"), None);
    }

    #[test]
    fn only_debian_is_installed_on() {
        assert!(is_debian("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
    }
}
