//! The output of `touchline render`: the same markup as the browser's first, readable without a script, in print and
//! from disk.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Page, Reply, Result, Site, browse, browse_at, data, render};

const DOCUMENTS: [&str; 7] = [
    "liverpool-napoli.json",
    "group-e-final.json",
    "euro-2024-austria-france.json",
    "euro-2024-germany-scotland.json",
    "world-cup-2006-final.json",
    "world-cup-2026-england-argentina.json",
    "world-cup-2026-final.json",
];

/// Compares the parsed native markup with the Wasm's markup. Natively the state of a field is an attribute; in the
/// browser it is a property. The shell adds the reader's own times.
const COMPARE: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    const plain = (node) => {
        const copy = node.cloneNode(true);
        copy.querySelectorAll('[data-yours]').forEach((place) => place.replaceChildren());
        copy.normalize();
        return copy;
    };
    const native = plain(root.querySelector('.tl'));
    const ready = new Promise((resolve) => addEventListener('touchline-ready', resolve, { once: true }));
    document.querySelector('touchline-match').dispatchEvent(new PointerEvent('pointerenter'));
    const { renderer } = (await ready).detail;
    const inputs = [...root.querySelectorAll('input')];
    const made = plain(root.querySelector('.tl'));
    for (const [index, input] of [...made.querySelectorAll('input')].entries()) {
        input.toggleAttribute('checked', inputs[index].checked);
        if (input.type === 'text' || input.type === 'range') input.setAttribute('value', inputs[index].value);
    }
    const differing = (one, other) => {
        if (one.isEqualNode(other)) return '';
        const [ones, others] = [[...one.childNodes], [...other.childNodes]];
        const shallow = one.cloneNode().isEqualNode(other.cloneNode()) && ones.length === others.length;
        const below = shallow && ones.map((child, index) => differing(child, others[index])).find(Boolean);
        const text = (node) => String(node.outerHTML ?? node.nodeValue).slice(0, 500);
        return below || `${text(one)}\\n---\\n${text(other)}`;
    };
    return [renderer, native.querySelectorAll('*').length, differing(native, made)];";

#[tokio::test]
async fn native_markup_is_the_elements_first_markup_for_every_document() -> Result<()> {
    let listed = std::fs::read_dir(data(""))?.flatten().map(|entry| entry.file_name().into_string());
    let listed = listed.flatten().filter(|name| name.ends_with(".json") && !name.contains("schema"));
    assert_eq!(listed.count(), DOCUMENTS.len(), "a document is not compared");
    browse(async |page| {
        for name in DOCUMENTS {
            for lang in ["en", "it"] {
                let html = render(&[&data(name), "--page", "--lang", lang])?;
                page.site().set("/native", Reply::html(html));
                page.goto("/native").await?;
                let (renderer, nodes, difference): (String, usize, String) =
                    page.run_for(COMPARE, &[]).await?;
                assert_eq!((renderer.as_str(), difference.as_str()), ("wasm", ""), "{name} in {lang}");
                assert!(nodes > 40, "{name}: {nodes} nodes");
            }
        }
        Ok(())
    })
    .await
}

/// The comparison finds a difference: one word, and one field.
#[tokio::test]
async fn a_planted_difference_is_found() -> Result<()> {
    browse(async |page| {
        for (from, to) in [("Full time</b>", "Full times</b>"), (" checked", "")] {
            let html = render(&[&data("liverpool-napoli.json"), "--page"])?;
            page.site().set("/native", Reply::html(html.replacen(from, to, 1)));
            page.goto("/native").await?;
            let (_, _, difference): (String, usize, String) = page.run_for(COMPARE, &[]).await?;
            assert_ne!(difference, "", "{from}");
        }
        Ok(())
    })
    .await
}

/// The visible texts that match a selector, in the first element or in plain markup.
async fn seen(page: &Page, selector: &str) -> Result<Vec<String>> {
    let script = "const root = document.querySelector('touchline-match')?.shadowRoot ?? document;
        return [...root.querySelectorAll(arguments[0])].filter((node) => node.checkVisibility())
            .map((node) => node.textContent.replace(/\\s+/g, ' ').trim());";
    page.run_for(script, &[selector.into()]).await
}

#[tokio::test]
async fn without_scripts_the_whole_match_is_shown_without_controls_that_need_one() -> Result<()> {
    let site = Site::start().await?;
    site.set("/shadow", Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?));
    site.set("/light", Reply::html(render(&[&data("liverpool-napoli.json"), "--page", "--light"])?));
    browse_at(site, async |page| {
        page.without_scripts().await?;
        for (path, inside) in [("/shadow", "touchline-match >>> "), ("/light", "")] {
            page.goto(path).await?;
            page.wait_for("document.styleSheets.length || document.querySelector('touchline-match')").await?;
            page.wait_for("matchMedia('(scripting: none)').matches").await?;
            assert_eq!(seen(page, ".tl-hd-figs").await?, ["1–1"]);
            assert_eq!(
                seen(page, ".tl-sy-line, .tl-sy-card").await?.len(),
                9,
                "{path}: the key events at first"
            );
            page.click(&format!("{inside}[value=all]")).await?;
            assert_eq!(seen(page, ".tl-sy-line, .tl-sy-card").await?.len(), 19, "{path}: everything");
            assert_eq!(seen(page, ".tl-tb-name").await?.len(), 4);
            page.click(&format!("{inside}[value=goals]")).await?;
            assert_eq!(
                seen(page, ".tl-sy-line, .tl-sy-card").await?.len(),
                2,
                "{path}: the filter is native"
            );
            assert_eq!(seen(page, ".tl-tb-why").await?, [""; 0]);
            page.click(&format!("{inside}.tl-tb-ask summary")).await?;
            assert_eq!(seen(page, ".tl-tb-why").await?, ["Above Napoli by one point, 10 to 9."]);
            assert!(seen(page, ".tl-mp-table td").await?.len() > 90, "{path}: the map is there to be read");
            assert_eq!(seen(page, ".tl-mp-table input").await?, [""; 0], "{path}: and not to be tried");
            // The filter and the like are native controls. No control that needs a script is shown.
            assert_eq!(seen(page, "button, [data-action]:not([type=radio])").await?, [""; 0], "{path}");
        }
        page.viewport(768, 900).await?;
        assert_eq!(seen(page, ".tl-jump a").await?.len(), 4, "links within a page need no script");
        assert!(!page.site().paths().iter().any(|path| path.ends_with(".wasm")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn plain_markup_works_twice_in_a_page() -> Result<()> {
    let one = render(&[&data("liverpool-napoli.json"), "--light"])?;
    let two = render(&[&data("liverpool-napoli.json"), "--light", "--id", "again"])?;
    let head =
        "<!doctype html><html lang=en><title>Twice</title><meta name=viewport content='width=device-width'>";
    let site = Site::start().await?;
    site.set("/twice", Reply::html(format!("{head}<main><h1>Twice</h1>{one}{two}</main>")));
    browse_at(site, async |page| {
        for width in [320, 1100] {
            page.viewport(width, 900).await?;
            page.goto("/twice").await?;
            page.click(".touchline ~ .touchline [value=goals]").await?;
            let counts: Vec<usize> = page
                .eval(
                    "[...document.querySelectorAll('.touchline')].map((one) =>
                        [...one.querySelectorAll('.tl-sy-line')].filter((line) => line.checkVisibility()).length)",
                )
                .await?;
            assert!(counts[0] > 2 && counts[1] == 2, "{counts:?}: the filter of one is not the other's");
            assert!(page.eval::<i64>("document.documentElement.scrollWidth - innerWidth").await? <= 0);
            // The same match twice makes two regions of one name.
            let found = page.axe().await?;
            let other: Vec<_> = found.iter().filter(|rule| rule.id != "landmark-unique").collect();
            assert!(other.is_empty(), "{width}: {other:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_file_opens_from_disk_and_works_there() -> Result<()> {
    opens_from_disk("en", "Story").await?;
    opens_from_disk("it", "Cronaca").await
}

async fn opens_from_disk(lang: &str, story: &str) -> Result<()> {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");
    let html = render(&[&data("liverpool-napoli.json"), "--standalone", "--dist", dist, "--lang", lang])?;
    let file = std::env::temp_dir().join(format!("touchline-{lang}-{}.html", std::process::id()));
    std::fs::write(&file, html)?;
    let outcome = browse(async |page| {
        page.driver().goto(format!("file://{}", file.display())).await?;
        page.wait_for("document.querySelector('touchline-match').shadowRoot.querySelector('.tl')").await?;
        page.click("touchline-match >>> [data-action='more:11:home']").await?;
        page.taken_over(1).await?;
        page.find("touchline-match >>> .tl-nx-table").await?;
        assert_eq!(page.texts("touchline-match", "#tl-story-title").await?, [story]);
        let asked = page.requested().await?;
        assert!(
            asked.iter().all(|address| address.starts_with("file:") || address.starts_with("data:")),
            "{asked:?}"
        );
        assert_eq!(page.site().paths(), [""; 0]);
        Ok(())
    })
    .await;
    std::fs::remove_file(&file)?;
    outcome
}
