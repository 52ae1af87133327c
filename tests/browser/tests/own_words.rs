//! An editor's own words: from a file or from a script, checked, and the same as `touchline render` writes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

use touchline_browser_tests::{
    Page, Reply, Result, Site, Value, browse_at, browse_empty, data, document, json, render,
};

const PAGE: &str = "<!doctype html><html lang=en><title>Own words</title>
    <script type=module src=/touchline.js></script><main><h1>Own words</h1></main>";

fn own() -> Value {
    json!({
        "status-full-time": "Completed",
        "what-next": "Permutations",
        "strip-chances": "{ $team }: { $chances ->\n[one] one shot.\n*[other] { $chances } shots.\n}",
    })
}

/// The status, and the title of "What next".
async fn shown(page: &Page) -> Result<[String; 2]> {
    let read = "const root = document.querySelector('#one').shadowRoot;
        const read = (selector) => root.querySelector(selector)?.textContent ?? '';
        return [read('.tl-hd-stat b'), read('#tl-next-title')];";
    page.run_for(read, &[]).await
}

/// The messages of the last event that said that a document is shown.
async fn messages(page: &Page) -> Result<Vec<[String; 2]>> {
    page.eval("said.at(-1).map(({ path, text }) => [path, text])").await
}

/// Collects the messages of all events.
const LISTEN: &str = "window.said = [];
    for (const name of ['ready', 'update'])
        addEventListener(`touchline-${name}`, ({ detail }) => said.push(detail.messages));";

#[tokio::test]
async fn a_file_of_own_words_is_fetched_once_and_a_change_of_the_attribute_counts() -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.site().set("/own.json", Reply::json(own().to_string()));
        page.site().set("/other.ftl", Reply::new("text/plain", "status-full-time = The end\n".to_owned()));
        page.run("document.querySelector('#one').setAttribute('words', 'own.json')", &[]).await?;
        page.show("#one", document("liverpool-napoli.json")?).await?;
        assert_eq!(shown(page).await?, ["Completed", "Permutations"]);
        let label = "document.querySelector('#one').shadowRoot.querySelector('.tl-st [role=group]').ariaLabel";
        let label: String = page.eval(label).await?;
        assert!(label.contains("Napoli: one shot.") && label.contains("Liverpool: five shots."), "{label}");
        page.add_empty("two").await?;
        page.run("document.querySelector('#two').words = '/own.json'", &[]).await?;
        page.show("#two", document("liverpool-napoli.json")?).await?;
        let paths = page.site().paths();
        for path in ["/own.json", "/words/index-", "/shell/own_words.js"] {
            assert_eq!(paths.iter().filter(|asked| asked.contains(path)).count(), 1, "{path}: {paths:?}");
        }
        page.run("document.querySelector('#one').setAttribute('words', 'other.ftl')", &[]).await?;
        page.wait_for("document.querySelector('#one').shadowRoot.querySelector('.tl-hd-stat b').textContent === 'The end'")
            .await?;
        assert_eq!(shown(page).await?, ["The end", "What next"]);
        page.run("document.querySelector('#one').removeAttribute('words')", &[]).await?;
        page.wait_for("document.querySelector('#one').shadowRoot.querySelector('.tl-hd-stat b').textContent === 'Full time'")
            .await
    })
    .await
}

#[tokio::test]
async fn a_script_sets_them_as_an_object() -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.run("document.querySelector('#one').words = arguments[0]", &[own()]).await?;
        page.show("#one", document("liverpool-napoli.json")?).await?;
        assert_eq!(shown(page).await?, ["Completed", "Permutations"]);
        // A choice of the reader survives new words.
        page.click("#one >>> [value=goals]").await?;
        page.run("document.querySelector('#one').words = { 'what-next': 'Now what?' }", &[]).await?;
        page.wait_for("document.querySelector('#one').shadowRoot.querySelector('#tl-next-title').textContent === 'Now what?'")
            .await?;
        assert_eq!(shown(page).await?, ["Full time", "Now what?"]);
        page.find("#one >>> [value=goals]:checked").await?;
        page.run("document.querySelector('#one').words = undefined", &[]).await?;
        page.wait_for("document.querySelector('#one').shadowRoot.querySelector('#tl-next-title').textContent === 'What next'")
            .await
    })
    .await
}

#[tokio::test]
async fn a_text_that_cannot_be_used_is_reported_and_the_standard_text_stays() -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.run(LISTEN, &[]).await?;
        let wrong = json!({
            "status-full-tim": "Completed",
            "moved-from": "rescheduled",
            "places-up": "{ $places ->\n[single] place\n*[other] places\n}",
            "break-full-time": "Full { time",
            "strip-label": "{ strip-key-known }",
            "what-next": 3,
            "status-half-time": "Interval",
        });
        page.run("document.querySelector('#one').words = arguments[0]", &[wrong]).await?;
        page.show("#one", document("liverpool-napoli.json")?).await?;
        assert_eq!(shown(page).await?, ["Full time", "What next"]);
        let said = messages(page).await?;
        let of = |path: &str| said.iter().find(|[of, _]| of == path).map(|[_, text]| text.as_str());
        // The command line finds the same faults (`crates/cli/tests/words.rs`, `crates/catalogue/tests/own_words.rs`).
        for (path, expected) in [
            ("words.status-full-tim", "there is no message \"status-full-tim\" (did you mean \"status-full-time\"?): it is left out"),
            ("words.moved-from", "its text does not use $date: Touchline's own text stays"),
            ("words.places-up", "$places: single is no plural category: Touchline's own text stays"),
            ("words.strip-label", "Touchline carries slots like { $team } and selectors on them, nothing else of Fluent: Touchline's own text stays"),
            ("words.what-next", "a text was expected: Touchline's own stays"),
        ] {
            assert_eq!(of(path), Some(expected), "{said:?}");
        }
        assert!(of("words.break-full-time").unwrap().contains("Expected"), "{said:?}");
        assert_eq!(of("words.status-half-time"), None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_their_file_the_element_shows_the_standard_words_and_says_so() -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.expect_error("own.json").await;
        page.run(LISTEN, &[]).await?;
        page.run("document.querySelector('#one').setAttribute('words', 'own.json')", &[]).await?;
        page.show("#one", document("liverpool-napoli.json")?).await?;
        assert_eq!(shown(page).await?, ["Full time", "What next"]);
        let said = messages(page).await?;
        assert!(said.iter().any(|[path, text]| path == "words" && text.contains("own.json")), "{said:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_browser_shows_what_render_wrote() -> Result<()> {
    let file = std::env::temp_dir().join(format!("touchline-own-words-{}.json", std::process::id()));
    std::fs::write(&file, own().to_string())?;
    let path = file.to_str().unwrap_or_default();
    let html =
        render(&[&data("liverpool-napoli.json"), "--page", "--words", path, "--words-src", "/own.json"])?;
    std::fs::remove_file(&file)?;
    let site = Site::start().await?;
    site.set("/own.json", Reply::json(own().to_string()));
    site.set("/page", Reply::html(html.replace("<touchline-match ", "<touchline-match id=one ")));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        assert_eq!(shown(page).await?, ["Completed", "Permutations"]);
        let texts = "[...document.querySelector('#one').shadowRoot.querySelectorAll('.tl *')].map((node) => `${node.localName} ${node.getAttribute('aria-label')} ${node.textContent}`)";
        page.run("document.querySelector('#one').shadowRoot.querySelectorAll('[data-yours]').forEach((place) => place.replaceChildren())", &[]).await?;
        let native: Vec<String> = page.eval(texts).await?;
        page.wake("#one").await?;
        page.taken_over(1).await?;
        page.run("document.querySelector('#one').shadowRoot.querySelectorAll('[data-yours]').forEach((place) => place.replaceChildren())", &[]).await?;
        assert_eq!(page.eval::<Vec<String>>(texts).await?, native);
        Ok(())
    })
    .await
}
