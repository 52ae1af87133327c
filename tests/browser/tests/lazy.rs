//! What is fetched, and when: a reader fetches only what is used.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use std::time::Duration;

use touchline_browser_tests::{
    Deadline, Key, Page, Reply, Result, Site, Value, browse, browse_at, data, json, render,
};

const HEAD: &str = "<!doctype html><html lang=en><title>Match</title><link rel=icon href=data:,>
    <script type=module src=/touchline.js></script>";

/// The requested paths, sorted by name. Which pages fetch the style of rare parts is tested in `apart.rs`.
fn fetched(page: &Page) -> Vec<String> {
    let mut paths = page.site().paths();
    paths.retain(|path| path != "/touchline-more.css");
    paths.sort();
    paths
}

fn document(status: &str, kickoff: &str) -> Value {
    json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": status, "kickoff": kickoff, "score": [1, 0] },
        "events": [{ "id": "e1", "kind": "goal", "team": "h", "player": "One", "minute": 3 },
                   { "id": "e2", "kind": "yellow", "team": "h", "player": "Two", "minute": 5 }],
    })
}

/// A document rendered by `touchline render`, with its style sheet linked from the root.
fn native(document: &Value) -> Result<String> {
    let file = tempfile(document)?;
    let html = render(&[&file, "--base", "/"]);
    std::fs::remove_file(file)?;
    html
}

fn tempfile(document: &Value) -> Result<String> {
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let file = std::env::temp_dir().join(format!("touchline-{}-{number}.json", std::process::id()));
    std::fs::write(&file, document.to_string())?;
    Ok(file.display().to_string())
}

const AN_HOUR: Duration = Duration::from_secs(3600);
const PAST: &str = "2019-11-27T20:00:00+00:00";
const FUTURE: &str = "2199-11-27T20:00:00+00:00";
const SHELL: [&str; 3] = ["/match", "/touchline.css", "/touchline.js"];
const ALL: [&str; 5] =
    ["/match", "/touchline.css", "/touchline.js", "/wasm/touchline_view.js", "/wasm/touchline_view_bg.wasm"];

#[tokio::test]
async fn a_match_that_is_over_or_has_not_started_fetches_no_wasm_until_the_reader_shows_interest()
-> Result<()> {
    // A postponed match with a new date, and one without.
    let cases = [
        ("finished", PAST),
        ("scheduled", FUTURE),
        ("cancelled", PAST),
        ("postponed", PAST),
        ("postponed", FUTURE),
    ];
    for (status, kickoff) in cases {
        browse(async |page| {
            page.site().set("/match", Reply::html(format!("{HEAD}{}", native(&document(status, kickoff))?)));
            page.goto("/match").await?;
            page.quiet().await?;
            assert_eq!(fetched(page), SHELL, "{status}");
            assert!(page.text("touchline-match >>> .tl-hd-name").await?.contains("Home"));
            page.keys(Key::Tab).await?;
            page.taken_over(1).await?;
            assert_eq!(fetched(page), ALL, "{status}: the focus came in");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_pointer_a_finger_or_a_click_is_interest_and_the_click_takes_effect() -> Result<()> {
    browse(async |page| {
        page.site().set("/match", Reply::html(format!("{HEAD}{}", native(&document("finished", PAST))?)));
        for intent in ["pointerenter", "touchstart"] {
            page.goto("/match").await?;
            let script = "document.querySelector('touchline-match').dispatchEvent(new Event(arguments[0]))";
            page.run(script, &[intent.into()]).await?;
            page.taken_over(1).await?;
        }
        page.goto("/match").await?;
        page.click("touchline-match >>> [value=goals]").await?;
        page.taken_over(1).await?;
        let chosen =
            "document.querySelector('touchline-match').shadowRoot.querySelector('[value=goals]').checked";
        assert!(page.eval::<bool>(chosen).await?);
        Ok(())
    })
    .await
}

/// However old the cached page: a match that is live, or not over after its kick-off, is loaded.
#[tokio::test]
async fn a_match_that_must_have_started_is_loaded_near_the_viewport() -> Result<()> {
    for (status, kickoff) in [("scheduled", PAST), ("live", PAST), ("half-time", PAST)] {
        browse(async |page| {
            let above = "<p style='height: 400vh'>Above</p>";
            let html = format!("{HEAD}{above}{}", native(&document(status, kickoff))?);
            page.site().set("/match", Reply::html(html));
            page.goto("/match").await?;
            page.quiet().await?;
            assert_eq!(fetched(page), SHELL, "{status}: far away");
            page.run("document.querySelector('touchline-match').scrollIntoView()", &[]).await?;
            page.taken_over(1).await?;
            assert_eq!(fetched(page), ALL, "{status}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn pages_left_open_load_the_match_at_kickoff() -> Result<()> {
    for status in ["scheduled", "postponed"] {
        browse(async |page| {
            let soon: String = page.eval("new Date(Date.now() + 5000).toISOString()").await?;
            page.site().set("/match", Reply::html(format!("{HEAD}{}", native(&document(status, &soon))?)));
            page.goto("/match").await?;
            page.run("await new Promise((resolve) => setTimeout(resolve, 500))", &[]).await?;
            assert_eq!(fetched(page), SHELL, "{status}");
            page.taken_over(1).await?;
            assert_eq!(fetched(page), ALL, "{status}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The shell does not know statuses: it wakes at the time in `data-wake`, and never without it.
#[tokio::test]
async fn the_shell_only_compares_times() -> Result<()> {
    let markup = native(&document("live", PAST))?;
    let wake = "data-wake=\"2019-11-27T20:00:00+00:00\"";
    assert!(markup.contains(wake), "{markup}");
    for (to, wakes) in
        [("", false), ("data-wake=\"1970-01-01T00:00:00Z\"", true), ("data-wake=\"soon\"", true)]
    {
        browse(async |page| {
            page.site().set("/match", Reply::html(format!("{HEAD}{}", markup.replace(wake, to))));
            page.goto("/match").await?;
            if wakes {
                page.taken_over(1).await?;
            }
            page.quiet().await?;
            assert_eq!(fetched(page).len(), if wakes { ALL.len() } else { SHELL.len() }, "{to}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_element_that_was_not_prerendered_loads_near_the_viewport_or_at_once_if_eager() -> Result<()> {
    let empty = |attributes: &str| {
        let json = document("finished", PAST);
        format!(
            "{HEAD}<p style='height: 400vh'>Above</p>
            <touchline-match {attributes}><script type=application/json>{json}</script></touchline-match>"
        )
    };
    browse(async |page| {
        page.site().set("/match", Reply::html(empty("")));
        page.goto("/match").await?;
        page.quiet().await?;
        assert_eq!(fetched(page), ["/match", "/touchline.js"], "lazy is the default");
        page.run("scrollTo(0, document.body.scrollHeight)", &[]).await?;
        page.taken_over(1).await?;
        page.site().forget_requests();
        page.site().set("/match", Reply::html(empty("loading=eager")));
        page.goto("/match").await?;
        page.taken_over(1).await?;
        assert_eq!(fetched(page), ALL);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn forty_elements_fetch_everything_once() -> Result<()> {
    let site = Site::start().await?;
    let element = |name| format!("<touchline-match loading=eager src=/data/{name}.json></touchline-match>");
    let elements = [element("liverpool-napoli").repeat(3), element("group-e-final").repeat(37)].concat();
    site.set("/match", Reply::html(format!("{HEAD}{elements}")));
    browse_at(site, async |page| {
        page.goto("/match").await?;
        page.taken_over(40).await?;
        let mut expected = ALL.to_vec();
        expected.extend(["/data/liverpool-napoli.json", "/data/group-e-final.json", "/shell/feed.js"]);
        expected.sort_unstable();
        assert_eq!(fetched(page), expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_set_by_script_on_prerendered_markup_is_shown() -> Result<()> {
    browse(async |page| {
        page.site().set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
        page.goto("/match").await?;
        let said = page.show("touchline-match", document("finished", PAST)).await?;
        assert_eq!(said["detail"]["renderer"], "wasm");
        assert_eq!(page.texts("touchline-match", ".tl-hd-name").await?, ["Home", "Away"]);
        Ok(())
    })
    .await
}

/// The glue would request the Wasm one round trip later.
#[tokio::test]
async fn the_wasm_and_its_glue_are_fetched_at_the_same_time() -> Result<()> {
    browse(async |page| {
        page.site().set("/match", Reply::html(format!("{HEAD}{}", native(&document("finished", PAST))?)));
        page.site().set_with("/wasm/touchline_view.js", |_| Reply::new("text/javascript", "").delay(AN_HOUR));
        page.goto("/match").await?;
        page.wake("touchline-match").await?;
        let deadline = Deadline::after(Duration::from_secs(10));
        while !page.site().paths().iter().any(|path| path.ends_with("_bg.wasm")) {
            assert!(!deadline.has_passed(), "only {:?} were requested", page.site().paths());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    })
    .await
}

/// The reader sees that the press was registered, but no invented result.
#[tokio::test]
async fn a_pressed_control_is_busy_until_the_wasm_has_responded() -> Result<()> {
    let more = "document.querySelector('touchline-match').shadowRoot.querySelector('[data-action$=\":home\"][data-action^=more]')";
    let goals = "document.querySelector('touchline-match').shadowRoot.querySelector('[data-action$=\":home\"][data-action^=goals]').value";
    browse(async |page| {
        page.site().set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
        page.goto("/match").await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        let press = format!("{more}.click(); return [{more}.getAttribute('aria-busy'), {goals}]");
        let (busy, before): (Option<String>, String) = page.run_for(&press, &[]).await?;
        assert_eq!((busy.as_deref(), before.as_str()), (Some("true"), ""));
        page.taken_over(1).await?;
        page.wait_for(&format!("{goals} === '1'")).await?;
        assert!(page.eval::<bool>(&format!("{more}.getAttribute('aria-busy') === null")).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_control_is_no_longer_busy_after_the_wasm_failed_to_load() -> Result<()> {
    browse(async |page| {
        page.site().set("/match", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
        page.site().set("/wasm/touchline_view_bg.wasm", Reply::new("text/plain", "no").status(404));
        page.expect_error("404").await;
        page.goto("/match").await?;
        page.wait_for("customElements.get('touchline-match')").await?;
        let root = "document.querySelector('touchline-match').shadowRoot";
        page.run(
            &format!(
                "window.failed = new Promise((resolve) => addEventListener('touchline-error', resolve, {{ once: true }}));
                 {root}.querySelector('[data-action^=more]').click(); await failed;"
            ),
            &[],
        )
        .await?;
        assert_eq!(page.eval::<u32>(&format!("{root}.querySelectorAll('[aria-busy]').length")).await?, 0);
        Ok(())
    })
    .await
}

/// Otherwise every frame would lay out and paint all of them.
#[tokio::test]
async fn with_many_matches_the_browser_skips_those_off_the_screen() -> Result<()> {
    const COUNT: usize = 12;
    browse(async |page| {
        let element = format!(
            "<touchline-match loading=eager><script type=application/json>{}</script></touchline-match>",
            document("finished", PAST)
        );
        page.site().set("/many", Reply::html(format!("{HEAD}{}", element.repeat(COUNT))));
        page.goto("/many").await?;
        page.taken_over(COUNT).await?;
        let elements = "[...document.querySelectorAll('touchline-match')]";
        let skipping: Vec<String> =
            page.eval(&format!("{elements}.map((element) => getComputedStyle(element).contentVisibility)")).await?;
        assert_eq!(skipping, [["visible"; 4].as_slice(), &["auto"; 8]].concat());
        // An element that comes near is rendered.
        page.run(&format!("{elements}.at(-1).scrollIntoView()"), &[]).await?;
        page.wait_for(&format!(
            "{elements}.at(-1).shadowRoot.querySelector('.tl-hd-name').checkVisibility({{ contentVisibilityAuto: true }})"
        ))
        .await
    })
    .await
}
