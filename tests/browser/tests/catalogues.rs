//! Words in other languages than English: fetched once, the same as `touchline render` writes, and all of them from the
//! catalogue.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use touchline_browser_tests::{
    Page, Reply, Result, Site, Value, browse, browse_at, data, document, json, render,
};
use touchline_catalogue::{Category, Folder, Language, TAGS, compile, fingerprint};
use touchline_football::words::Words;

/// A copy of the first element's view, as nodes: the order of attributes may differ.
const COPY: &str = "(() => {
    const copy = document.querySelector('touchline-match').shadowRoot.querySelector('.tl').cloneNode(true);
    copy.querySelectorAll('[data-yours]').forEach((place) => place.replaceChildren());
    copy.normalize();
    return copy;
})()";

/// The path of the Italian catalogue.
fn italian() -> String {
    format!("/words/{}", Words::file("it").unwrap())
}

fn folder() -> Folder {
    Folder::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/words").as_ref()).unwrap()
}

/// English in brackets and 40 % longer, in the form of the Italian catalogue.
fn pseudo(direction: &str) -> String {
    let source = folder().source;
    let lines = compile(&source, &source).unwrap();
    let (head, messages) = lines.split_at(5);
    let mut text = format!("{}\nit\n{direction}\n{}\n", fingerprint(&source), head[2..].join("\n"));
    for message in messages {
        let letters = message.chars().filter(|letter| letter.is_alphabetic()).count();
        let more = " longer words".chars().cycle().take(letters * 2 / 5).collect::<String>();
        text += &format!("⟦{message}{}⟧\n", more.trim_end());
    }
    text
}

/// Shows a document in the pseudo-language.
async fn in_pseudo(page: &Page, direction: &str, mut document: Value) -> Result<()> {
    page.site().set(&italian(), Reply::new("text/plain; charset=utf-8", pseudo(direction)));
    document["lang"] = json!("it");
    page.open_match("/").await?;
    page.show("touchline-match", document).await?;
    let words = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl').textContent";
    page.wait_for(&format!("{words}.includes('⟦')")).await
}

#[tokio::test]
async fn italian_is_fetched_once_and_is_what_render_wrote() -> Result<()> {
    let html = render(&[&data("liverpool-napoli.json"), "--page", "--lang", "it"])?;
    assert!(html.contains("Formazioni") && html.contains("lang=\"it\""), "{html}");
    let site = Site::start().await?;
    site.set("/italian", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/italian").await?;
        page.run(&format!("window.native = {COPY};"), &[]).await?;
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        // `prerender.rs` compares the nodes of all documents.
        let texts = "((copy) => [...copy.querySelectorAll('*')].map((node) => `${node.localName} ${node.textContent}`))";
        let [native, own]: [Vec<String>; 2] =
            page.eval(&format!("[{texts}(native), {texts}({COPY})]")).await?;
        assert_eq!(native, own);
        assert_eq!(page.texts("touchline-match", "#tl-story-title").await?, ["Cronaca"]);
        // A second element shares the file, and an English one needs none.
        page.add_empty("two").await?;
        page.run("document.querySelector('#two').lang = 'it-CH'", &[]).await?;
        page.show("#two", document("liverpool-napoli.json")?).await?;
        assert_eq!(page.texts("#two", "#tl-story-title").await?, ["Cronaca"]);
        page.run("document.querySelector('#two').lang = 'en'", &[]).await?;
        page.wait_for("document.querySelector('#two').shadowRoot.querySelector('#tl-story-title').textContent === 'Story'")
            .await?;
        let paths = page.site().paths();
        assert_eq!(paths.iter().filter(|path| path.starts_with("/words/")).collect::<Vec<_>>(), [&italian()]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_its_catalogue_the_view_that_is_there_stays() -> Result<()> {
    let html = render(&[&data("liverpool-napoli.json"), "--page", "--lang", "it"])?;
    let site = Site::start().await?;
    site.set("/italian", Reply::html(html));
    site.set(&italian(), Reply::new("text/plain", "").status(503));
    browse_at(site, async |page| {
        page.expect_error("503").await;
        page.goto("/italian").await?;
        page.run(
            "document.querySelector('touchline-match').addEventListener('touchline-error', ({ detail }) => window.said = detail)",
            &[],
        )
        .await?;
        page.wake("touchline-match").await?;
        page.wait_for("window.said").await?;
        assert!(page.eval::<String>("said.messages[0].text").await?.contains("503"));
        assert_eq!(page.texts("touchline-match", "#tl-story-title").await?, ["Cronaca"]);
        // The next sign of interest tries again.
        let text = folder().compiled().unwrap().remove(0).page;
        page.site().set(&italian(), Reply::new("text/plain; charset=utf-8", text));
        page.wake("touchline-match").await?;
        page.taken_over(1).await?;
        assert_eq!(page.texts("touchline-match", "#tl-story-title").await?, ["Cronaca"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn plural_categories_are_those_of_the_browser() -> Result<()> {
    browse(async |page| {
        page.goto("/").await?;
        let numbers: Vec<u64> = (0..=200).chain([201, 999, 1000, 1_000_000, 2_000_000]).collect();
        for (tag, _) in TAGS {
            let language = Language::of(tag).unwrap();
            let ours: Vec<&str> =
                numbers.iter().map(|number| Category::name(language.category(*number))).collect();
            let select = "const rules = new Intl.PluralRules(arguments[0]);
                return arguments[1].map((number) => rules.select(number));";
            let theirs: Vec<String> = page.run_for(select, &[json!(tag), json!(numbers)]).await?;
            assert_eq!(ours, theirs, "{tag}");
        }
        Ok(())
    })
    .await
}

/// The texts with letters that are neither in brackets nor in the document. What stands in brackets may be in several nodes.
const STRAYS: &str = "
    const root = document.querySelector('touchline-match').shadowRoot.querySelector('.tl');
    const given = JSON.stringify(arguments[0]);
    const strays = [];
    let depth = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest(arguments[1])) continue;
        const text = node.data.trim();
        const isOurs = depth > 0 || text.includes('⟦');
        depth += text.split('⟦').length - text.split('⟧').length;
        // Names may stand in a row.
        const pieces = text.split(/, |\\u00a0/).filter((piece) => /\\p{L}/u.test(piece));
        if (!isOurs && !pieces.every((piece) => given.includes(JSON.stringify(piece).slice(1, -1)))) strays.push(text);
    }
    for (const element of root.querySelectorAll('[aria-label], [title], [aria-valuetext]')) {
        if (element.closest(arguments[1])) continue;
        for (const name of ['aria-label', 'title', 'aria-valuetext']) {
            const text = element.getAttribute(name) ?? '';
            if (/\\p{L}/u.test(text) && !text.includes('⟦') && !given.includes(text)) strays.push(`${name}: ${text}`);
        }
    }
    return strays;";

/// What the sentences of scenarios and reasons stand in, and what no translator may touch: names, and codes made of them.
const ELSEWHERE: &str = "[translate=no], .tl-nx-say, .tl-nx-why, .tl-tb-why, .tl-tb-ask, .tl-mp-table td";

#[tokio::test]
async fn every_text_is_from_the_catalogue_or_from_the_document() -> Result<()> {
    browse(async |page| {
        let listed = std::fs::read_dir(data(""))?.flatten().map(|entry| entry.file_name().into_string());
        let listed = listed.flatten().filter(|name| name.ends_with(".json") && !name.contains("schema"));
        let mut count = 0;
        for name in listed {
            count += 1;
            let document = document(&name)?;
            in_pseudo(page, "ltr", document.clone()).await?;
            let strays: Vec<String> = page.run_for(STRAYS, &[document.clone(), json!(ELSEWHERE)]).await?;
            assert_eq!(strays, [""; 0], "{name}");
            // A control: an English view is full of them.
            let mut english = document;
            english["lang"] = json!("en");
            page.show("touchline-match", english.clone()).await?;
            let strays: Vec<String> = page.run_for(STRAYS, &[english, json!(ELSEWHERE)]).await?;
            assert!(strays.len() > 10, "{name}: {strays:?}");
        }
        assert!(count > 5, "{count} documents");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn texts_forty_per_cent_longer_fit_on_a_small_phone() -> Result<()> {
    browse(async |page| {
        page.viewport(320, 800).await?;
        for direction in ["ltr", "rtl"] {
            in_pseudo(page, direction, document("liverpool-napoli.json")?).await?;
            let widths = "[document.documentElement.scrollWidth, innerWidth]";
            let [needed, there]: [f64; 2] = page.eval(widths).await?;
            assert!(needed <= there, "{direction}: {needed} of {there}");
        }
        Ok(())
    })
    .await
}

/// Where things are, from the start of the line: what must be mirrored.
const PLACES: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    const body = root.querySelector('.tl').getBoundingClientRect();
    const middle = (node) => { const box = node.getBoundingClientRect(); return (box.left + box.right) / 2; };
    const across = (selector) => (middle(root.querySelector(selector)) - body.left) / body.width;
    const figures = root.querySelectorAll('.tl-hd-figs b');
    return Object.fromEntries([
        ['home name', across('.tl-hd-name.tl-home')],
        ['home figure', (middle(figures[0]) - body.left) / body.width],
        ['first goal on the strip', across('.tl-st-goal .tl-st-disc')],
        ['home story', across('.tl-sy-line.tl-home.tl-goal .tl-sy-text')],
        ['position in the table', across('.tl-tb tbody .tl-tb-pos')],
        ['points in the table', across('.tl-tb tbody .tl-tb-pts')],
        ['home stepper', across('.tl-nx-goals')],
        ['home on the map', across('.tl-mp-table tbody th')],
        ['home goalkeeper', across('.tl-lu-eleven.tl-home .tl-lu-dot')],
    ]);";

#[tokio::test]
async fn from_right_to_left_the_view_is_mirrored_and_figures_are_not() -> Result<()> {
    browse(async |page| {
        page.viewport(1100, 900).await?;
        let mut places = Vec::new();
        for direction in ["ltr", "rtl"] {
            in_pseudo(page, direction, document("liverpool-napoli.json")?).await?;
            places.push(page.run_for::<std::collections::BTreeMap<String, f64>>(PLACES, &[]).await?);
        }
        for (name, left) in &places[0] {
            let right = places[1][name];
            assert!((left + right - 1.0).abs() < 0.06, "{name}: {left} from the left, {right} from right to left");
        }
        // Minutes and formations run from left to right, whatever is around them.
        let orders = "
            const root = document.querySelector('touchline-match').shadowRoot;
            const nodes = [...root.querySelectorAll('.tl-lu-side span, .tl-sy-min')].filter((node) => node.textContent.length > 1);
            return nodes.map((node) => {
                const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
                const digits = [...text.data.matchAll(/\\d/g)].map(({ index }) => index);
                const at = (index) => { const range = document.createRange(); range.setStart(text, index); range.setEnd(text, index + 1); return range.getBoundingClientRect().left; };
                return at(digits[0]) <= at(digits.at(-1)) ? '' : node.textContent;
            });";
        let turned: Vec<String> = page.run_for(orders, &[]).await?;
        assert!(turned.len() > 10 && turned.iter().all(String::is_empty), "{turned:?}");
        Ok(())
    })
    .await
}
