//! The console and the requests of a page, and which of them fail a test.

use serde::Deserialize;
use serde_json::Value;

/// One line of the browser's console, from the page or from the browser.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// SEVERE, WARNING, INFO or DEBUG.
    pub level: String,
    /// console-api, javascript (an uncaught exception), network, security, …
    pub source: String,
    /// The URL and line of its source, and the text.
    pub text: String,
}

/// Everything since the page was opened, collected from the driver step by step.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) entries: Vec<Entry>,
    /// The URL of every request that the browser wanted to send, even if it was blocked.
    pub(crate) asked: Vec<String>,
    expected: Vec<String>,
}

impl Log {
    /// Expects errors that contain this text from now on.
    pub(crate) fn expect(&mut self, text: &str) {
        self.expected.push(text.to_owned());
    }

    /// One line for each fault that no test expected, and for each expected fault that did not occur.
    pub(crate) fn faults(&self) -> Vec<String> {
        let severe = || self.entries.iter().filter(|entry| entry.level == "SEVERE");
        let expected = |text: &str| self.expected.iter().any(|expected| is_about(text, expected));
        let unexpected = severe().filter(|entry| !expected(&entry.text)).map(|entry| {
            let kind = if entry.source == "javascript" { "uncaught" } else { "console error" };
            format!("{kind}: {}", entry.text)
        });
        let strangers = self.asked.iter().filter(|address| !is_local(address) && !expected(address));
        let strangers = strangers.map(|address| format!("third-party request: {address}"));
        let missing = self.expected.iter().filter(|text| {
            !severe().any(|entry| is_about(&entry.text, text))
                && !self.asked.iter().any(|address| is_about(address, text))
        });
        let missing = missing.map(|text| format!("{MISSING}: {text}"));
        unexpected.chain(strangers).chain(missing).collect()
    }
}

/// The start of the message about an expected error that did not occur.
pub(crate) const MISSING: &str = "an expected error did not occur";

/// Whether an error is the expected one. Engines differ in capitals and hyphens.
fn is_about(text: &str, expected: &str) -> bool {
    let simple = |text: &str| text.to_lowercase().replace('-', " ");
    simple(text).contains(&simple(expected))
}

/// Whether a URL is on this machine, or needs no network.
fn is_local(address: &str) -> bool {
    const NO_NETWORK: [&str; 5] = ["data:", "blob:", "about:", "chrome", "file:"];
    if NO_NETWORK.iter().any(|scheme| address.starts_with(scheme)) {
        return true;
    }
    let host = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split(['/', ':', '?', '#']).next().unwrap_or_default();
    ["127.0.0.1", "localhost"].contains(&host)
}

/// The URL in one line of chromedriver's performance log, if that line is about a request.
pub(crate) fn requested(message: &str) -> Option<String> {
    let event: Value = serde_json::from_str(message).ok()?;
    let method = event.pointer("/message/method")?.as_str()?;
    let address = match method {
        "Network.requestWillBeSent" => event.pointer("/message/params/request/url")?,
        "Network.webSocketCreated" | "Network.webTransportCreated" => event.pointer("/message/params/url")?,
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn severe(source: &str, text: &str) -> Entry {
        Entry { level: "SEVERE".to_owned(), source: source.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn errors_and_third_party_requests_are_faults_and_expected_ones_must_occur() {
        let mut log = Log::default();
        log.entries.push(severe("javascript", "Uncaught Error: one"));
        log.entries.push(severe("network", "404 for two"));
        log.asked = vec!["http://127.0.0.1:9/x".to_owned(), "https://example.org/pixel".to_owned()];
        assert_eq!(log.faults().len(), 3);
        for text in ["one", "two", "example.org"] {
            log.expect(text);
        }
        assert!(log.faults().is_empty());
        log.expect("three");
        assert_eq!(log.faults(), ["an expected error did not occur: three"]);
    }

    #[test]
    fn only_this_machine_is_local() {
        for local in [
            "http://127.0.0.1:8/a",
            "http://localhost/a?b",
            "data:text/plain,x",
            "blob:http://x",
            "about:blank",
            "file:///tmp/a.html",
        ] {
            assert!(is_local(local), "{local}");
        }
        for stranger in [
            "https://example.org",
            "http://127.0.0.1.example.org/",
            "ws://10.0.0.1:1/",
            "https://localhost.io",
        ] {
            assert!(!is_local(stranger), "{stranger}");
        }
    }

    #[test]
    fn a_request_is_read_from_the_performance_log() {
        let line =
            r#"{"message":{"method":"Network.requestWillBeSent","params":{"request":{"url":"http://a/"}}}}"#;
        assert_eq!(requested(line).as_deref(), Some("http://a/"));
        assert_eq!(requested(r#"{"message":{"method":"Page.loadEventFired"}}"#), None);
        assert_eq!(requested("nonsense"), None);
    }
}
