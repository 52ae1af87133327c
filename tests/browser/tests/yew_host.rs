//! Match centres in a page that is itself a Yew app. Yew numbers its listeners from 1 in every Wasm and stores the
//! numbers on the nodes, so two nested Yew apps may take each other's clicks for their own.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Page, Reply, Result, Site, browse_at};

const PAGE: &str = "<!doctype html><html lang=en><title>A Yew app</title>
    <script type=module>
        import start, { page } from '/yew/yew_host.js';
        await start();
        page(document.querySelector('main'));
        await import('/touchline.js');
    </script><main></main>";

/// Clicks an element, or a part in its shadow root. Returns how many more clicks each counter of the page has: the
/// whole page, around the first match, the two buttons.
const HEARD: &str = "
    const [selector, part] = arguments;
    const counts = () => document.querySelector('#counts').textContent.match(/\\d+/g).map(Number);
    const before = counts();
    const element = document.querySelector(selector);
    (part ? element.shadowRoot.querySelector(part) : element).click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return counts().map((count, index) => count - before[index]);";

/// Adds an element with two buttons in its shadow root to the page. `#plain` has nothing to do with Yew. `#app
/// button` belongs to a Yew app of another Wasm, and has an `onclick`.
const PLANT: &str = "
    const element = document.createElement('div');
    element.id = 'planted';
    element.attachShadow({ mode: 'open' }).innerHTML = '<button id=plain></button><div id=app></div>';
    document.querySelector(arguments[0]).append(element);
    const other = await import('/yew/yew_host.js?other');
    await other.default();
    // Kept, because an app ends when its handle is collected.
    window.planted = other.widget(element.shadowRoot.querySelector('#app'));
    while (!element.shadowRoot.querySelector('#app button')) await new Promise((resolve) => setTimeout(resolve, 20));";

/// Filter, fold, stepper: one control of each kind, with a sign that it has reacted.
const CONTROLS: [[&str; 2]; 3] = [
    ["[value=goals]", "[value=goals]:checked"],
    [".tl-tb details summary", ".tl-tb details[open]"],
    ["[data-action='more:11:home']", ".tl-nx-table"],
];

/// A page with two match centres in its tree and one outside it.
async fn on_page(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/yew", Reply::html(PAGE));
    site.add_yew_host()?;
    let document = include_str!("../../../www/data/liverpool-napoli.json");
    site.set("/match.json", Reply::json(document));
    browse_at(site, async |page| {
        page.goto("/yew").await?;
        page.taken_over(2).await?;
        test(page).await
    })
    .await
}

async fn heard(page: &Page, element: &str, part: &str) -> Result<[i32; 4]> {
    page.run_for(HEARD, &[element.into(), part.into()]).await
}

#[tokio::test]
async fn a_yew_page_receives_its_own_clicks_and_those_from_an_element_as_from_any_other() -> Result<()> {
    on_page(async |page| {
        assert_eq!(heard(page, "#one", "").await?, [1, 0, 1, 0]);
        page.run(PLANT, &["#around".into()]).await?;
        let any_other = heard(page, "#planted", "#plain").await?;
        assert_eq!(any_other, [1, 1, 0, 0], "a click leaves the shadow root");

        page.run(
            "document.querySelector('main').insertAdjacentHTML('afterend', arguments[0])",
            &["<touchline-match id=beside src=/match.json loading=eager></touchline-match>".into()],
        )
        .await?;
        page.find("#beside >>> .tl-nx").await?;
        for (element, expected) in [("#first", any_other), ("#second", [1, 0, 0, 0]), ("#beside", [0; 4])] {
            for [control, answer] in CONTROLS {
                assert_eq!(heard(page, element, control).await?, expected, "{element} {control}");
                page.find(&format!("{element} >>> {answer}")).await?;
            }
        }
        assert_eq!(heard(page, "#two", "").await?, [1, 0, 0, 1]);
        Ok(())
    })
    .await
}

/// The same count shows what Yew handlers in our components would do: the page takes a click for one of its own.
#[tokio::test]
async fn a_planted_onclick_of_another_yew_app_is_heard_twice() -> Result<()> {
    on_page(async |page| {
        page.run(PLANT, &["#around".into()]).await?;
        assert_eq!(heard(page, "#planted", "#plain").await?, [1, 1, 0, 0]);
        assert_eq!(heard(page, "#planted", "#app button").await?, [2, 1, 0, 0]);
        assert_eq!(page.text("#planted >>> #app button").await?, "clicked 1");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_yew_page_that_renders_again_leaves_the_element_alone() -> Result<()> {
    on_page(async |page| {
        for [control, _] in CONTROLS {
            heard(page, "#first", control).await?;
        }
        let mark = "window.view = document.querySelector('#first').shadowRoot.querySelector('.tl')";
        page.run(mark, &[]).await?;
        // One more line before the element, and another attribute around it.
        assert_eq!(heard(page, "#one", "").await?, [1, 0, 1, 0]);
        let lines = "document.querySelectorAll('#around > p').length";
        assert_eq!(page.eval::<u32>(lines).await?, 1);
        let same = "document.querySelector('#first').shadowRoot.querySelector('.tl') === window.view";
        assert!(page.eval::<bool>(same).await?);
        for [_, answer] in CONTROLS {
            page.find(&format!("#first >>> {answer}")).await?;
        }
        // Another attribute of the element itself: the scores to try disappear, and the other choices stay.
        assert_eq!(heard(page, "#two", "").await?, [1, 0, 0, 1]);
        page.wait_for("!document.querySelector('#first').shadowRoot.querySelector('.tl-nx-table')").await?;
        page.find("#first >>> [value=goals]:checked").await?;
        Ok(())
    })
    .await
}
