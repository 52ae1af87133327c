//! The WebKitGTK parts: a virtual screen and a window manager, because without one no window has the focus. A script
//! in each page records what it logs, because WebKitWebDriver has no logs.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::log::{Entry, Log};
use crate::process::{Process, listening};
use crate::{settings, wait};

/// Debian's path of the browser that WebKitGTK brings for tests.
const BROWSER: &str = concat!("/usr/lib/x86_64-linux-gnu", "/webkit2gtk-4.1/MiniBrowser");

/// GTK's controls would keep the window from being narrower than 447 pixels.
const NARROW: &str =
    "* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; }
image { -gtk-icon-transform: scale(0); }
";

/// No frame around the window, and the window in the corner of the screen.
const FRAMELESS: &str = r#"<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application class="*"><decor>no</decor><focus>yes</focus>
      <position force="yes"><x>0</x><y>0</y></position></application>
  </applications>
</openbox_config>
"#;

/// Records what the page logs, throws and requests. The records are lost when the page follows a link.
pub(crate) const LISTEN: &str = "
    const said = [];
    Object.defineProperty(window, 'touchlineSaid', { value: said });
    const say = (level, source, text) => said.push({ level, source, text });
    addEventListener('error', (event) => event instanceof ErrorEvent && say('SEVERE', 'javascript', event.message));
    addEventListener('unhandledrejection', ({ reason }) => say('SEVERE', 'javascript', `in a promise: ${reason}`));
    addEventListener('securitypolicyviolation', (event) => say('SEVERE', 'security',
        `Content Security Policy: ${event.violatedDirective} forbids ${event.blockedURI}`));
    for (const [name, level] of [['error', 'SEVERE'], ['warn', 'WARNING'], ['log', 'INFO'], ['info', 'INFO'], ['debug', 'DEBUG']]) {
        const log = console[name];
        console[name] = (...words) => {
            say(level, 'console-api', words.map(String).join(' '));
            log.apply(console, words);
        };
    }
    performance.setResourceTimingBufferSize(10000);";

/// What the page and its frames have recorded, and the URLs that they have loaded.
const GATHER: &str = "
    const entries = [], asked = [];
    const gather = (view) => {
        entries.push(...(view.touchlineSaid?.splice(0) ?? []));
        asked.push(...view.performance.getEntriesByType('resource').map(({ name }) => name));
        for (let at = 0; at < view.length; at += 1) {
            try { gather(view[at]); } catch { /* of another origin */ }
        }
    };
    gather(window);
    return { entries, asked };";

/// Starts a screen, a window manager and WebKitWebDriver, and returns the driver's address.
pub(crate) async fn start(webdriver: &str) -> Result<(String, Vec<Process>)> {
    let home = home()?;
    let mut screen = Command::new("Xvfb");
    screen.args(["-displayfd", "1", "-screen", "0", "2000x2600x24", "-nolisten", "tcp"]);
    let screen = Process::start(&mut screen).context("no Xvfb")?;
    let display =
        screen.announced(|line| line.trim().parse::<u32>().ok()).await.context("Xvfb has no screen")?;
    let display = format!(":{display}");
    let mut manager = Command::new("openbox");
    manager.args(["--sm-disable", "--config-file"]).arg(home.join("openbox.xml")).env("DISPLAY", &display);
    let manager = Process::start(&mut manager).context("no openbox")?;
    let port = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let mut driver = Command::new(webdriver);
    driver
        .arg(format!("--port={port}"))
        .env("DISPLAY", &display)
        .env("GDK_BACKEND", "x11")
        .env("GTK_THEME", "Adwaita")
        .env("NO_AT_BRIDGE", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LANG", "C.UTF-8")
        .env("LANGUAGE", "en_GB")
        .env("XDG_CONFIG_HOME", &home);
    let driver = Process::start(&mut driver)?;
    listening(port).await.context("WebKitWebDriver does not listen")?;
    Ok((format!("http://127.0.0.1:{port}"), vec![driver, manager, screen]))
}

/// The folder of settings, written once.
fn home() -> Result<PathBuf> {
    let home = settings::scratch()?.join("webkit");
    std::fs::create_dir_all(home.join("gtk-3.0")).context("no folder for the settings of WebKitGTK")?;
    for (name, text) in [("gtk-3.0/gtk.css", NARROW), ("openbox.xml", FRAMELESS)] {
        let file = home.join(name);
        if std::fs::read(&file).is_ok_and(|old| old == text.as_bytes()) {
            continue;
        }
        // Another test may be reading it.
        let new = home.join(format!("{}-{:?}", std::process::id(), std::thread::current().id()));
        std::fs::write(&new, text)?;
        std::fs::rename(&new, &file)?;
    }
    Ok(home)
}

/// A fresh profile, and no network: requests to other hosts go to a proxy that does not exist.
pub(crate) fn capabilities() -> Result<Capabilities> {
    let options = json!({
        "binary": BROWSER,
        "args": ["--automation", "--proxy=http://127.0.0.1:9", "--ignore-host=127.0.0.1", "--ignore-host=localhost"],
    });
    Ok(serde_json::from_value(json!({ "webkitgtk:browserOptions": options }))?)
}

/// The window manager needs a moment to move the focus.
pub(crate) async fn wait_for_focus(driver: &WebDriver) -> Result<()> {
    wait::until(driver, "return document.hasFocus();").await.context("the window has no focus")
}

/// Moves what the page has recorded into `log`.
pub(crate) async fn drain(driver: &WebDriver, log: &mut Log) -> Result<()> {
    let gathered = driver.execute(GATHER, vec![]).await?.json().clone();
    let list = |key: &str| gathered.get(key).cloned().unwrap_or_default();
    log.entries.extend(serde_json::from_value::<Vec<Entry>>(list("entries"))?);
    for address in serde_json::from_value::<Vec<String>>(list("asked"))? {
        if !log.asked.contains(&address) {
            log.asked.push(address);
        }
    }
    Ok(())
}

/// A viewport of exactly this size: the window is larger by its controls.
pub(crate) async fn viewport(driver: &WebDriver, width: u32, height: u32) -> Result<()> {
    let (mut outer_width, mut outer_height) = (i64::from(width), i64::from(height));
    for _ in 0..5 {
        driver.set_window_rect(0, 0, u32::try_from(outer_width)?, u32::try_from(outer_height)?).await?;
        let there = format!("return innerWidth === {width} && innerHeight === {height};");
        // A successful resize takes a frame or two to arrive.
        for _ in 0..5 {
            if driver.execute(there.as_str(), vec![]).await?.json() == &Value::Bool(true) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let size = driver.execute("return [innerWidth, innerHeight];", vec![]).await?.json().clone();
        let [inner_width, inner_height]: [i64; 2] = serde_json::from_value(size)?;
        outer_width += i64::from(width) - inner_width;
        outer_height += i64::from(height) - inner_height;
    }
    bail!("no viewport of {width} by {height}")
}
