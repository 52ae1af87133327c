//! The programs of one session: geckodriver and WebKitWebDriver serve one session each.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::wait::Deadline;

const PATIENCE: Duration = Duration::from_secs(30);

/// A running program, killed when dropped.
pub(crate) struct Process {
    child: Child,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Process {
    /// Starts it, and collects its output.
    pub(crate) fn start(command: &mut Command) -> Result<Process> {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = started.with_context(|| format!("cannot run {name}"))?;
        let lines = Arc::default();
        if let Some(output) = child.stdout.take() {
            collect(output, Arc::clone(&lines));
        }
        if let Some(output) = child.stderr.take() {
            collect(output, Arc::clone(&lines));
        }
        Ok(Process { child, lines })
    }

    /// The lines since the last time.
    pub(crate) fn take_lines(&self) -> Vec<String> {
        std::mem::take(&mut *self.lines.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Waits for a line that `read` can read.
    pub(crate) async fn announced<T>(&self, read: impl Fn(&str) -> Option<T>) -> Result<T> {
        let deadline = Deadline::after(PATIENCE);
        let mut lines = Vec::new();
        loop {
            lines.extend(self.take_lines());
            if let Some(found) = lines.iter().find_map(|line| read(line)) {
                return Ok(found);
            }
            if deadline.has_passed() {
                bail!("a helper did not start: {}", lines.join("\n"));
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // If it has already ended, there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn collect(output: impl Read + Send + 'static, lines: Arc<Mutex<Vec<String>>>) {
    std::thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    });
}

/// Waits until something listens on a port of this machine.
pub(crate) async fn listening(port: u16) -> Result<()> {
    let deadline = Deadline::after(PATIENCE);
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if deadline.has_passed() {
            bail!("nothing listens on port {port}");
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}
