//! Debian's Chromium and its driver: found, or installed where that may be, and started for the tests.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

/// The packages are Debian's own; Ubuntu's of that name only point to snap.
const INSTALL: &str = "apt-get update && apt-get install -y --no-install-recommends chromium chromium-driver";

/// Why there is no browser: told apart from a failure, since the remedy is not in the code.
#[derive(Debug)]
pub(crate) struct Missing(pub(crate) String);

/// A running chromedriver, stopped when dropped.
pub(crate) struct Driver {
    process: Child,
    /// Where it listens.
    pub(crate) address: String,
    // Kept open: a driver whose output nobody can take any more may stop on its next line.
    _output: BufReader<ChildStdout>,
}

/// Makes sure that both are on the path.
pub(crate) fn ensure() -> Result<(), Missing> {
    if present() {
        return Ok(());
    }
    if !may_install() {
        return Err(Missing(format!(
            "Chromium and its driver are missing: run `sudo sh -c '{INSTALL}'`, then try again"
        )));
    }
    println!("installing Debian's Chromium and its driver");
    let output = Command::new("sh").args(["-c", INSTALL]).env("DEBIAN_FRONTEND", "noninteractive").output();
    match output {
        Ok(output) if output.status.success() && present() => Ok(()),
        Ok(output) => {
            let stderr = String::from_utf8_lossy(&output.stderr);
            let reason = stderr.lines().find(|line| line.starts_with("E:")).unwrap_or("no reason given");
            Err(Missing(format!("Chromium could not be installed ({reason}): run `{INSTALL}`")))
        }
        Err(error) => Err(Missing(format!("Chromium could not be installed ({error}): run `{INSTALL}`"))),
    }
}

fn present() -> bool {
    let chromium = ["chromium", "google-chrome", "chromium-browser"].iter().any(|name| on_path(name));
    chromium && on_path("chromedriver")
}

fn on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).any(|folder: PathBuf| folder.join(&file).is_file())
}

/// As root, and on Debian: nobody's own machine is changed without being asked.
fn may_install() -> bool {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    root && on_path("apt-get") && fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text))
}

fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| matches!(line.trim(), "ID=debian" | "ID=\"debian\""))
}

impl Driver {
    /// Starts it on a port that it chooses itself, and waits until it says which.
    pub(crate) fn start() -> Result<Driver> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start chromedriver")?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        let mut output = BufReader::new(output);
        match port(output.by_ref()) {
            Some(port) => {
                Ok(Driver { process, address: format!("http://127.0.0.1:{port}"), _output: output })
            }
            None => {
                let _ = process.kill();
                bail!("chromedriver did not say on which port it listens")
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing is left to do where it has gone already.
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
    fn the_port_is_read_from_what_chromedriver_says() {
        let said = "Starting ChromeDriver 156.0 on port 0\nOnly local connections are allowed.\n\
                    ChromeDriver was started successfully on port 40519.\n";
        assert_eq!(port(said.as_bytes()), Some(40519));
        assert_eq!(port("bind() failed\n".as_bytes()), None);
    }

    #[test]
    fn only_debian_is_installed_on() {
        assert!(is_debian("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
    }
}
