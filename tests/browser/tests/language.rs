//! The reader's language: the element's `lang`, otherwise the document's. Text in another language is marked with its language
//! for screen readers (WCAG 2.2, 3.1.2).

use std::path::Path;

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, browse_empty, json, render};

const PAGE: &str = "<!doctype html><html lang=fr><title>Language</title>
    <script type=module src=/touchline.js></script><main><h1>Language</h1></main>";

fn document() -> Value {
    json!({
        "touchline": 1, "lang": "eo",
        "teams": [
            { "id": "l", "name": "Liverpool", "names": { "ar": "ليفربول" } },
            { "id": "n", "name": "SSC Napoli", "short": "Napoli", "names": { "ar": "نابولي", "de": "Neapel", "en": "Naples", "de-CH": "SSC Neapel" } },
        ],
        "match": { "home": "l", "away": "n", "status": "finished", "score": [2, 1], "note": "Sen publiko" },
        "events": [{ "id": "e1", "kind": "note", "text": "La ludo komenciĝas malfrue." },
                   { "id": "e2", "kind": "goal", "team": "n", "player": "Uno", "minute": 3 },
                   { "id": "e3", "kind": "yellow", "team": "l", "player": "Due", "minute": 5 }],
        "group": { "name": "Group", "fixtures": [{ "id": "f", "home": "l", "away": "n", "score": [2, 1] }] },
    })
}

/// The away side's short name in the header and the table, and the language that it is marked with.
async fn visitors(page: &Page) -> Result<[String; 4]> {
    let read = "const root = document.querySelector('#one').shadowRoot;
        const read = (selector) => {
            const name = root.querySelector(selector);
            return [(name.querySelector('span:last-child') ?? name).textContent, name.lang];
        };
        return [...read('.tl-hd-name.tl-away'), ...read('.tl-tb-row.tl-away .tl-tb-name')];";
    page.run_for(read, &[]).await
}

/// Sets or removes the element's `lang`, and waits for the result.
async fn speak(page: &Page, lang: Option<&str>) -> Result<()> {
    let set = "const element = document.querySelector('#one');
        if (arguments[0] === null) element.removeAttribute('lang'); else element.lang = arguments[0];
        await new Promise((resolve) => setTimeout(resolve, 100));";
    page.run(set, &[json!(lang)]).await
}

async fn on_page(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.show("#one", document()).await?;
        test(page).await
    })
    .await
}

#[tokio::test]
async fn teams_use_their_names_in_the_language_of_the_element_or_else_of_the_document() -> Result<()> {
    on_page(async |page| {
        for (lang, name, says) in [
            (None, "Napoli", ""),
            (Some("de"), "Neapel", "de"),
            (Some("de-AT"), "Neapel", "de"),
            (Some("de-CH"), "SSC Neapel", "de-CH"),
            (Some("EN-GB"), "Naples", ""),
            (Some("xx"), "Napoli", ""),
            (Some("nonsense, this"), "Napoli", ""),
            (Some("ar"), "\u{2068}نابولي\u{2069}", "ar"),
            (Some(""), "Napoli", ""),
            (None, "Napoli", ""),
        ] {
            speak(page, lang).await?;
            assert_eq!(visitors(page).await?, [name, says, name, says], "{lang:?}");
            // The interface stays English, whatever the languages of page and element.
            let words = "const { lang, dir } = document.querySelector('#one').shadowRoot.querySelector('.tl');
                return [lang, dir, document.querySelector('#one').shadowRoot.querySelector('.tl-title').textContent];";
            assert_eq!(page.run_for::<[String; 3]>(words, &[]).await?, ["en", "ltr", "Story"]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_language_keeps_the_readers_choice_and_the_same_again_changes_nothing() -> Result<()> {
    on_page(async |page| {
        page.click("#one >>> [value=goals]").await?;
        speak(page, Some("de")).await?;
        page.find("#one >>> [value=goals]:checked").await?;
        page.run("window.view = document.querySelector('#one').shadowRoot.querySelector('.tl')", &[]).await?;
        speak(page, Some("de")).await?;
        assert!(
            page.eval::<bool>("document.querySelector('#one').shadowRoot.querySelector('.tl') === view")
                .await?
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_documents_own_texts_are_marked_with_their_language() -> Result<()> {
    on_page(async |page| {
        let read = "return [...document.querySelector('#one').shadowRoot.querySelectorAll('[lang=eo]')].map((text) => text.textContent)";
        let texts: Vec<String> = page.run_for(read, &[]).await?;
        assert_eq!(texts, ["Sen publiko", "La ludo komenciĝas malfrue."]);
        let mut english = document();
        if let Some(object) = english.as_object_mut() {
            object.insert("lang".to_owned(), json!("en-GB"));
        }
        page.show("#one", english).await?;
        assert_eq!(page.run_for::<Vec<String>>(read, &[]).await?, [""; 0]);
        Ok(())
    })
    .await
}

/// Texts next to each other, in a sentence about both: the home side is on the left, as everywhere.
#[tokio::test]
async fn right_to_left_names_do_not_change_the_order_of_an_english_sentence() -> Result<()> {
    on_page(async |page| {
        speak(page, Some("ar")).await?;
        let measure = "const line = document.createElement('p');
            line.lang = 'en';
            line.dir = 'ltr';
            document.querySelector('main').append(line);
            const left = (text, part) => {
                line.textContent = text;
                const range = document.createRange();
                range.setStart(line.firstChild, text.indexOf(part));
                range.setEnd(line.firstChild, text.indexOf(part) + part.length);
                return range.getBoundingClientRect().left;
            };
            const text = document.querySelector('#one').shadowRoot.querySelector('.tl-hd .tl-sr:not([role])').textContent;
            const order = (text) => left(text, 'ليفربول') < left(text, 'نابولي');
            // Without direction marks the two would change places.
            return [text, order(text), order('ليفربول 2, نابولي 1')];";
        let (text, kept, control): (String, bool, bool) = page.run_for(measure, &[]).await?;
        assert!(kept, "{text}");
        assert!(!control);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn prerendered_markup_has_the_names_of_its_language_and_stays_the_same() -> Result<()> {
    let file = std::env::temp_dir().join(format!("touchline-language-{}.json", std::process::id()));
    std::fs::write(&file, document().to_string())?;
    let path = Path::to_str(&file).unwrap_or_default();
    let html = render(&[path, "--page", "--lang", "de-AT"])?;
    std::fs::remove_file(&file)?;
    let site = Site::start().await?;
    site.set("/page", Reply::html(html.replace("<touchline-match ", "<touchline-match id=one ")));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        let names = ["Neapel", "de", "Neapel", "de"];
        assert_eq!(visitors(page).await?, names);
        assert_eq!(page.eval::<String>("document.querySelector('#one').lang").await?, "de-AT");
        // Compared as nodes, because the order of attributes may differ.
        let copy = "(() => {
            const copy = document.querySelector('#one').shadowRoot.querySelector('.tl').cloneNode(true);
            copy.normalize();
            // Yew sets the property, and a page has only the attribute.
            for (const radio of copy.querySelectorAll('[checked]')) radio.removeAttribute('checked');
            return copy;
        })()";
        page.run(&format!("window.native = {copy};"), &[]).await?;
        page.wake("#one").await?;
        page.taken_over(1).await?;
        assert!(page.eval::<bool>(&format!("native.isEqualNode({copy})")).await?);
        assert_eq!(visitors(page).await?, names);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn direction_marks_stay_in_the_element() -> Result<()> {
    on_page(async |page| {
        speak(page, Some("ar")).await?;
        let mut scored = document();
        scored["match"]["status"] = json!("live");
        scored["teams"][0]["crest"] = json!("javascript:\u{200f}");
        page.show("#one", scored.clone()).await?;
        let goal = json!({ "kind": "goal", "team": "l", "player": "\u{200f}صلاح\u{200e}", "minute": 9 });
        if let Some(events) = scored["events"].as_array_mut() {
            events.push(goal);
        }
        page.run(
            "window.details = [];
             for (const name of ['update', 'goal']) {
                 document.querySelector('#one').addEventListener(`touchline-${name}`, ({ detail }) => details.push(detail));
             }",
            &[],
        )
        .await?;
        page.show("#one", scored).await?;
        page.wait_for("details.length === 2").await?;
        let marks = "/[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(JSON.stringify(details))";
        assert!(!page.eval::<bool>(marks).await?);
        let names = "details.filter(({ player }) => player).map(({ team, player }) => [team, player])[0]";
        assert_eq!(page.eval::<[String; 2]>(names).await?, ["ليفربول", "صلاح"]);
        assert!(page.eval::<bool>("details[0].messages.some(({ text }) => text.includes('javascript:'))").await?);
        // On the page the name is still isolated.
        let shown = page.texts("#one", ".tl-hd-name.tl-home").await?;
        assert_eq!(shown, ["\u{2068}ليفربول\u{2069}"]);
        Ok(())
    })
    .await
}
