//! The only clock of these tests. It limits waiting and dates documents. No test compares durations.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Result, bail};
use serde_json::Value;
use thirtyfour::WebDriver;
use touchline_football::document::DateTime;

/// The moment at which a test stops waiting.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(Instant);

impl Deadline {
    /// A deadline this far in the future.
    #[must_use]
    pub fn after(patience: Duration) -> Deadline {
        Deadline(Instant::now() + patience)
    }

    /// Whether it has passed.
    #[must_use]
    pub fn has_passed(self) -> bool {
        Instant::now() > self.0
    }
}

/// The time of day, in milliseconds since the Unix epoch.
#[must_use]
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// A moment this many milliseconds from now, as documents write it.
#[must_use]
pub fn in_milliseconds(offset: i64) -> String {
    DateTime::from_unix((now() + offset).div_euclid(1000), 0).to_string()
}

/// Waits until a script returns true.
pub(crate) async fn until(driver: &WebDriver, script: &str) -> Result<()> {
    let deadline = Deadline::after(Duration::from_secs(10));
    while driver.execute(script, vec![]).await?.json() != &Value::Bool(true) {
        if deadline.has_passed() {
            bail!("timed out waiting for: {script}");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
