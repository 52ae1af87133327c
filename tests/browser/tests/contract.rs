//! The element as any other element: properties, several writes, moves, definitions; and pages that mean it no good.

// Helpers of tests may fail as tests do; clippy allows it only within #[test].
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, json};

const PAGE: &str = "<!doctype html><html lang=en><title>Contract</title>
    <script>
        window.heard = [];
        for (const name of ['touchline-ready', 'touchline-update', 'touchline-error', 'touchline-action']) {
            addEventListener(name, ({ type, bubbles, composed }) => heard.push([type, bubbles, composed].join(' ')));
        }
        window.globals = new Set([...Object.keys(window), 'globals']);
    </script>
    <script type=module src=/touchline.js></script>
    <main><h1>Contract</h1><div id=here></div><div id=there></div></main>";

fn document(goals: u16) -> Value {
    json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "finished", "score": [goals, 0] },
        "events": [{ "id": "e1", "kind": "goal", "team": "h", "player": "One", "minute": 3 },
                   { "id": "e2", "kind": "yellow", "team": "h", "player": "Two", "minute": 5 }],
    })
}

async fn on_page(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/page", Reply::html(PAGE));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.add_empty("one").await?;
        test(page).await
    })
    .await
}

/// A while in which something could happen.
const A_WHILE: &str = "await new Promise((resolve) => setTimeout(resolve, 150));";

#[tokio::test]
async fn attributes_and_properties_reflect_and_nonsense_reads_as_the_default() -> Result<()> {
    on_page(async |page| {
        let read = "const element = document.createElement('touchline-match');
            const values = () => [element.src, element.loading, element.theme, element.headingLevel,
                element.sections, element.whatIf, element.refresh];
            const before = values();
            for (const [name, value] of [['src', 'a b.json'], ['loading', 'EAGER'], ['theme', 'dark'], ['heading-level', '4'],
                ['sections', 'story table'], ['what-if', 'OFF'], ['refresh', '7200']]) {
                element.setAttribute(name, value);
            }
            const set = values();
            Object.assign(element, { src: '/x', loading: 'soon', theme: 'pink', headingLevel: 9,
                sections: '', whatIf: true, refresh: NaN });
            const attributes = ['src', 'loading', 'theme', 'heading-level', 'sections', 'what-if', 'refresh'].map((name) => element.getAttribute(name));
            return [before, set, values(), attributes];";
        let [before, set, nonsense, attributes]: [Value; 4] = page.run_for(read, &[]).await?;
        let at = |path: &str| page.site().url(path);
        assert_eq!(before, json!(["", "lazy", "auto", 3, "", true, 30]));
        assert_eq!(set, json!([at("/a%20b.json"), "eager", "dark", 4, "story table", false, 3600]));
        assert_eq!(nonsense, json!([at("/x"), "lazy", "auto", 3, "", true, 30]));
        assert_eq!(attributes, json!(["/x", "soon", "pink", "9", "", "on", "NaN"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn several_writes_make_one_update_and_unchanged_ones_touch_nothing() -> Result<()> {
    on_page(async |page| {
        let script = format!(
            "const element = document.querySelector('#one');
             const ready = new Promise((resolve) => addEventListener('touchline-ready', resolve));
             for (const document of arguments[0]) element.match = document;
             await ready;
             {A_WHILE}
             const first = heard.splice(0);
             let touched = 0;
             const watch = new MutationObserver((records) => {{ touched += records.length; }});
             watch.observe(element.shadowRoot, {{ childList: true, subtree: true, attributes: true, characterData: true }});
             element.match = arguments[0].at(-1);
             element.match = element.match;
             element.setAttribute('loading', 'eager');
             {A_WHILE}
             const same = [heard.splice(0), touched];
             element.match = arguments[0][0];
             {A_WHILE}
             return [first, same, heard, touched > 0];"
        );
        let documents = json!([document(1), document(2), document(3)]);
        let got: Value = page.run_for(&script, &[documents]).await?;
        assert_eq!(
            got,
            json!([["touchline-ready true true"], [[], 0], ["touchline-update true true"], true])
        );
        assert_eq!(page.texts("#one", ".tl-hd-figs").await?, ["1–0"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_move_keeps_what_the_reader_chose_and_so_does_coming_back() -> Result<()> {
    on_page(async |page| {
        page.show("#one", document(1)).await?;
        page.click("#one >>> [value=goals]").await?;
        let moved = format!(
            "const element = document.querySelector('#one');
             const view = element.shadowRoot.querySelector('.tl');
             document.querySelector('#there').append(element);
             {A_WHILE}
             const same = element.shadowRoot.querySelector('.tl') === view;
             element.remove();
             {A_WHILE}
             document.querySelector('#here').append(element);
             {A_WHILE}
             return [same, element.shadowRoot.querySelector('[value=goals]').checked];"
        );
        assert_eq!(page.run_for::<[bool; 2]>(&moved, &[]).await?, [true, true]);
        page.run(&format!("document.querySelector('#one').headingLevel = 5; {A_WHILE}"), &[]).await?;
        assert_eq!(page.texts("#one", "h5.tl-title").await?, ["Story"]);
        assert!(
            page.eval::<bool>(
                "document.querySelector('#one').shadowRoot.querySelector('[value=goals]').checked"
            )
            .await?
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn properties_from_before_count_and_a_second_definition_is_harmless() -> Result<()> {
    let site = Site::start().await?;
    site.set("/bare", Reply::html("<!doctype html><html lang=en><title>Bare</title><main></main>"));
    browse_at(site, async |page| {
        page.goto("/bare").await?;
        let script = "const element = document.createElement('touchline-match');
            element.id = 'one';
            element.match = arguments[0];
            element.headingLevel = 4;
            document.querySelector('main').append(element);
            const first = await import('/touchline.js');
            const second = await import('/touchline.js?again');
            return [first.TouchlineMatch !== second.TouchlineMatch, element instanceof first.TouchlineMatch,
                element.getAttribute('heading-level')];";
        let got: (bool, bool, String) = page.run_for(script, &[document(2)]).await?;
        assert_eq!(got, (true, true, "4".to_owned()));
        page.taken_over(1).await?;
        assert_eq!(page.texts("#one", ".tl-hd-figs").await?, ["2–0"]);
        assert_eq!(page.texts("#one", "h4.tl-title").await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_of_ours_leaks_into_the_page() -> Result<()> {
    on_page(async |page| {
        page.show("#one", document(1)).await?;
        let left = "return [Object.keys(window).filter((name) => !globals.has(name) && !/^(cdc_|ret_nodes)/.test(name)), document.cookie, localStorage.length,
            sessionStorage.length, (await caches.keys()).length, document.adoptedStyleSheets.length];";
        assert_eq!(page.run_for::<Value>(left, &[]).await?, json!([[], "", 0, 0, 0, 0]));
        Ok(())
    })
    .await
}

/// What computed styles say of parts inside; the page's own text size and family are inherited, and meant to be.
const STYLES: &str = "const root = document.querySelector('#one').shadowRoot;
    const names = ['display', 'color', 'font-size', 'font-weight', 'margin-top', 'padding-left', 'position', 'float', 'opacity'];
    return [...root.querySelectorAll('.tl, .tl-hd-figs, .tl-hd-name, .tl-sy-line, .tl-sy-min, .tl-title, fieldset, ol, li')]
        .map((part) => names.map((name) => getComputedStyle(part).getPropertyValue(name)).join());";

#[tokio::test]
async fn a_hostile_style_sheet_does_not_reach_inside() -> Result<()> {
    on_page(async |page| {
        page.show("#one", document(1)).await?;
        let clean: Vec<String> = page.run_for(STYLES, &[]).await?;
        let plant = "const style = document.createElement('style');
            style.textContent = arguments[0];
            document.head.append(style);";
        page.run(plant, &["* { all: unset !important }".into()]).await?;
        assert_eq!(page.run_for::<Vec<String>>(STYLES, &[]).await?, clean);
        let worse = ":not(html, body, main, touchline-match) { display: none !important; color: red !important;
            float: left !important; position: fixed !important; margin: 9px !important; opacity: .1 !important }";
        page.run(plant, &[worse.into()]).await?;
        assert_eq!(page.run_for::<Vec<String>>(STYLES, &[]).await?, clean);
        // The comparison sees what does reach inside.
        page.run(plant, &["touchline-match { --touchline-ink: rgb(1, 2, 3) }".into()]).await?;
        assert_ne!(page.run_for::<Vec<String>>(STYLES, &[]).await?, clean);
        Ok(())
    })
    .await
}
