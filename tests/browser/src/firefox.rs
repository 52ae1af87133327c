//! The Firefox parts: scripts in the browser's own context, with its rights, set what DevTools sets in Chromium.

use std::process::Command;

use anyhow::{Context, Result};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver};

use crate::engine::{Media, Scheme};
use crate::log::{Entry, Log};
use crate::process::Process;

/// Starts geckodriver and returns its address.
pub(crate) async fn start(geckodriver: &str) -> Result<(String, Vec<Process>)> {
    let driver = Process::start(Command::new(geckodriver).args(["--port", "0", "--allow-system-access"]))?;
    let address =
        driver.announced(|line| line.split_once("Listening on ").map(|(_, it)| it.trim().to_owned()));
    let address = address.await.context("geckodriver does not listen")?;
    Ok((format!("http://{address}"), vec![driver]))
}

/// A fresh profile, no window, and no network: requests to other hosts go to a proxy that does not exist.
pub(crate) fn capabilities() -> Result<Capabilities> {
    let wanted = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                "browser.chrome.site_icons": false,
                "devtools.console.stdout.content": true,
                "devtools.jsonview.enabled": false,
                "intl.accept_languages": "en-GB",
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": 9,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": 9,
                "ui.useOverlayScrollbars": 1,
            },
        },
    });
    Ok(serde_json::from_value(wanted)?)
}

/// Records every further request of a page.
pub(crate) async fn watch(driver: &WebDriver) -> Result<()> {
    let script = "
        const asked = window.touchlineAsked = [];
        window.touchlineSeer = { observe(channel) {
            const { loadInfo, URI } = channel.QueryInterface(Ci.nsIHttpChannel);
            if (loadInfo.browsingContextID) asked.push(URI.spec);
        } };
        Services.obs.addObserver(window.touchlineSeer, 'http-on-modify-request');
        Services.console.reset();";
    privileged(driver, script, vec![]).await.map(drop)
}

/// Moves what Firefox has collected since the last time into `log`. geckodriver prints what a page writes to its
/// console. Firefox's own console has uncaught errors and policy violations.
pub(crate) async fn drain(driver: &WebDriver, output: &[String], log: &mut Log) -> Result<()> {
    log.entries.extend(output.iter().filter_map(|line| said(line)));
    let script = "
        const entries = [];
        for (const message of Services.console.getMessageArray()) {
            if (!(message instanceof Ci.nsIScriptError)) continue;
            const { category, sourceName, lineNumber, errorMessage, flags } = message;
            const own = /^(chrome|resource|moz-extension):/.test(sourceName);
            if (own || !(category === 'content javascript' || category.startsWith('CSP'))) continue;
            entries.push({
                level: flags & Ci.nsIScriptError.warningFlag ? 'WARNING' : flags & Ci.nsIScriptError.infoFlag ? 'INFO' : 'SEVERE',
                source: category === 'content javascript' ? 'javascript' : 'security',
                text: `${sourceName} ${lineNumber} ${errorMessage}`,
            });
        }
        Services.console.reset();
        return { entries, asked: window.touchlineAsked.splice(0) };";
    let gathered = privileged(driver, script, vec![]).await?;
    let list = |key: &str| gathered.get(key).cloned().unwrap_or_default();
    log.entries.extend(serde_json::from_value::<Vec<Entry>>(list("entries"))?);
    log.asked.extend(serde_json::from_value::<Vec<String>>(list("asked"))?);
    Ok(())
}

/// What a page wrote to its console, from a line of Firefox's output: `console.error: "no" 2`. Firefox's own parts
/// write there too, but their lines start with their names or an exception.
fn said(line: &str) -> Option<Entry> {
    let (name, text) = line.strip_prefix("console.")?.split_once(": ")?;
    let is_of_page = text.starts_with(['"', '(', '{', '[']) || text.starts_with(char::is_numeric);
    if !is_of_page || text.starts_with("[Exception") || text.contains("resource://") {
        return None;
    }
    let level = match name {
        "error" | "assert" => "SEVERE",
        "warn" => "WARNING",
        "debug" => "DEBUG",
        _ => "INFO",
    };
    Some(Entry { level: level.to_owned(), source: "console-api".to_owned(), text: text.to_owned() })
}

/// A viewport of exactly this size, inside a window of any size.
pub(crate) async fn viewport(driver: &WebDriver, width: u32, height: u32) -> Result<()> {
    let script = "
        const { style } = gBrowser.selectedBrowser;
        for (const [name, value] of [['width', arguments[0]], ['height', arguments[1]]]) {
            for (const part of ['', 'min-', 'max-']) style.setProperty(part + name, `${value}px`);
        }";
    privileged(driver, script, vec![json!(width), json!(height)]).await?;
    let there = format!("return innerWidth === {width} && innerHeight === {height};");
    crate::wait::until(driver, &there).await.with_context(|| format!("no viewport of {width} by {height}"))
}

/// Sets what media queries see.
pub(crate) async fn media(driver: &WebDriver, media: Media) -> Result<()> {
    let script = "
        const [scheme, motion, colours, medium] = arguments;
        const context = gBrowser.selectedBrowser.browsingContext;
        context.prefersColorSchemeOverride = scheme;
        context.prefersReducedMotionOverride = motion;
        context.forcedColorsOverride = colours;
        context.mediumOverride = medium;";
    let told = vec![
        json!(if media.scheme == Scheme::Dark { "dark" } else { "light" }),
        json!(if media.reduced_motion { "reduce" } else { "none" }),
        json!(if media.forced_colors { "active" } else { "none" }),
        json!(if media.print { "print" } else { "" }),
    ];
    privileged(driver, script, told).await.map(drop)
}

/// The reader's own text size.
pub(crate) async fn font_size(driver: &WebDriver, pixels: u32) -> Result<()> {
    let script = "for (const group of ['x-western', 'x-unicode']) {
            Services.prefs.setIntPref(`font.size.variable.${group}`, arguments[0]);
        }";
    privileged(driver, script, vec![json!(pixels)]).await.map(drop)
}

/// The reader's time zone.
pub(crate) async fn time_zone(driver: &WebDriver, zone: &str) -> Result<()> {
    let script = "gBrowser.selectedBrowser.browsingContext.timezoneOverride = arguments[0];";
    privileged(driver, script, vec![json!(zone)]).await.map(drop)
}

/// Forbids the scripts of all further pages.
pub(crate) async fn without_scripts(driver: &WebDriver) -> Result<()> {
    privileged(driver, "gBrowser.selectedBrowser.browsingContext.allowJavascript = false;", vec![])
        .await
        .map(drop)
}

/// A PNG of the page from its top to its bottom.
pub(crate) async fn whole_page(driver: &WebDriver) -> Result<Vec<u8>> {
    FirefoxTools::new(driver.handle().clone()).full_screenshot_as_png().await.context("no screenshot")
}

/// Runs a script in the browser's own window.
async fn privileged(driver: &WebDriver, script: &str, arguments: Vec<Value>) -> Result<Value> {
    driver
        .handle()
        .cmd(EnterContext("chrome"))
        .await
        .context("cannot switch to the browser's own context")?;
    let returned = driver.execute(script, arguments).await;
    driver.handle().cmd(EnterContext("content")).await.context("cannot switch back to the page")?;
    Ok(returned?.json().clone())
}

/// A command of geckodriver: sets where scripts run.
#[derive(Debug)]
struct EnterContext(&'static str);

impl FormatRequestData for EnterContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let context = json!({ "context": self.0 });
        RequestData::new(Method::POST, format!("session/{session}/moz/context")).add_body(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn console_output_of_a_page_is_separated_from_that_of_firefox() {
        let entry = said("console.error: \"offside\" 2").unwrap();
        assert_eq!((entry.level.as_str(), entry.text.as_str()), ("SEVERE", "\"offside\" 2"));
        assert_eq!(said("console.warn: \"late\"").unwrap().level, "WARNING");
        assert_eq!(said("console.error: RSLoader: "), None);
        assert_eq!(said("console.error: (new Error(\"no\", \"resource://a.sys.mjs\", 490))"), None);
        assert_eq!(said("JavaScript error: resource://gre/a.mjs, line 50: TypeError"), None);
    }
}
