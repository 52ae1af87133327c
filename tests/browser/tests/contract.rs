//! The element behaves like any other element (properties, several writes, moves, definitions), even on hostile
//! pages.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, browse_empty, json};

const PAGE: &str = "<!doctype html><html lang=en><title>Contract</title>
    <script>
        window.heard = [];
        for (const name of ['touchline-ready', 'touchline-update', 'touchline-error', 'touchline-action', 'touchline-goal']) {
            addEventListener(name, ({ type, bubbles, composed }) => heard.push([type, bubbles, composed].join(' ')));
        }
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
    browse_empty(PAGE, test).await
}

/// A while in which something could happen.
const A_WHILE: &str = "await new Promise((resolve) => setTimeout(resolve, 150));";

#[tokio::test]
async fn properties_reflect_attributes_and_invalid_values_read_as_the_default() -> Result<()> {
    on_page(async |page| {
        let read = "const element = document.createElement('touchline-match');
            const values = () => [element.src, element.loading, element.theme, element.headingLevel,
                element.sections, element.whatIf, element.rows, element.refresh];
            const before = values();
            for (const [name, value] of [['src', 'a b.json'], ['loading', 'EAGER'], ['theme', 'dark'], ['heading-level', '4'],
                ['sections', 'story table'], ['what-if', 'OFF'], ['rows', '5'], ['refresh', '7200']]) {
                element.setAttribute(name, value);
            }
            const set = values();
            Object.assign(element, { src: '/x', loading: 'soon', theme: 'pink', headingLevel: 9,
                sections: '', whatIf: true, rows: 1, refresh: NaN });
            const attributes = ['src', 'loading', 'theme', 'heading-level', 'sections', 'what-if', 'rows', 'refresh'].map((name) => element.getAttribute(name));
            return [before, set, values(), attributes];";
        let [before, set, nonsense, attributes]: [Value; 4] = page.run_for(read, &[]).await?;
        let at = |path: &str| page.site().url(path);
        assert_eq!(before, json!(["", "lazy", "auto", 3, "", true, 0, 30]));
        assert_eq!(set, json!([at("/a%20b.json"), "eager", "dark", 4, "story table", false, 5, 3600]));
        assert_eq!(nonsense, json!([at("/x"), "lazy", "auto", 3, "", true, 0, 30]));
        assert_eq!(attributes, json!(["/x", "soon", "pink", "9", "", "on", "1", "NaN"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn several_writes_make_one_update_and_unchanged_ones_make_none() -> Result<()> {
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
async fn properties_set_before_the_definition_apply_and_a_second_definition_is_harmless() -> Result<()> {
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
async fn the_class_alone_registers_nothing_and_works_under_another_name() -> Result<()> {
    let site = Site::start().await?;
    site.set("/bare", Reply::html("<!doctype html><html lang=en><title>Bare</title><main></main>"));
    browse_at(site, async |page| {
        page.goto("/bare").await?;
        let script = "const { TouchlineMatch } = await import('/element.js');
            const registered = [customElements.get('touchline-match'), customElements.getName(TouchlineMatch)];
            customElements.define('our-match', TouchlineMatch);
            const element = document.createElement('our-match');
            element.id = 'one';
            element.loading = 'eager';
            element.match = arguments[0];
            const ready = new Promise((resolve) => addEventListener('touchline-ready', resolve));
            document.querySelector('main').append(element);
            await ready;
            return registered;";
        assert_eq!(page.run_for::<Value>(script, &[document(2)]).await?, json!([null, null]));
        assert_eq!(page.texts("#one", ".tl-hd-figs").await?, ["2–0"]);
        assert_eq!(page.site().paths().iter().filter(|path| path.ends_with(".js")).count(), 2, "the class, and the glue");
        Ok(())
    })
    .await
}

/// Everything outside the element that a script could find changed in the page: globals, the properties of every
/// prototype and constructor, the tree and its styles, and the reader's storage.
const LEFT: &str = "
    const names = (object) => Object.getOwnPropertyNames(object).concat(Object.getOwnPropertySymbols(object).map(String));
    const left = {};
    // Without what the driver adds there.
    left.globals = names(window).filter((name) => !/^(cdc_|ret_nodes|se_exported)/.test(name)).sort();
    for (const name of left.globals) {
        const of = Object.getOwnPropertyDescriptor(window, name)?.value;
        if (typeof of !== 'function' && !['Math', 'JSON', 'Reflect', 'Intl', 'WebAssembly', 'console', 'CSS'].includes(name)) continue;
        for (const object of [of, of.prototype]) {
            if (!object) continue;
            const described = Object.entries(Object.getOwnPropertyDescriptors(object));
            left[name + (object === of ? '' : '.prototype')] = described.map(([key, { value, get, set }]) =>
                [key, typeof value === 'function' ? value : typeof value, get, set].map(String).join());
        }
    }
    const tree = document.documentElement.cloneNode(true);
    tree.querySelectorAll('touchline-match').forEach((element) => element.remove());
    left.tree = tree.outerHTML;
    left.sheets = [document.styleSheets.length, document.adoptedStyleSheets.length];
    left.kept = [document.cookie, localStorage.length, sessionStorage.length, await caches.keys(), await indexedDB.databases(),
        (await navigator.serviceWorker.getRegistrations()).length, history.length, location.href, window.name];
    return JSON.stringify(left);";

async fn left(page: &Page) -> Result<Value> {
    Ok(serde_json::from_str(&page.run_for::<String>(LEFT, &[]).await?)?)
}

/// The differences: names, with both values.
fn differing(before: &Value, after: &Value) -> Vec<String> {
    let (Some(one), Some(other)) = (before.as_object(), after.as_object()) else {
        return vec!["all".to_owned()];
    };
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let differ = names.into_iter().filter(|name| one.get(*name) != other.get(*name));
    differ
        .map(|name| {
            format!(
                "{name}: {} -> {}",
                parts(&before[name], &after[name]),
                parts(&after[name], &before[name])
            )
        })
        .collect()
}

/// The items that only one of two lists has.
fn parts(one: &Value, other: &Value) -> Value {
    let (Some(one), Some(other)) = (one.as_array(), other.as_array()) else { return one.clone() };
    one.iter().filter(|part| !other.contains(part)).cloned().collect()
}

#[tokio::test]
async fn nothing_of_ours_leaks_into_the_page() -> Result<()> {
    let site = Site::start().await?;
    site.set("/bare", Reply::html("<!doctype html><html lang=en><title>Bare</title><main></main>"));
    browse_at(site, async |page| {
        page.goto("/bare").await?;
        let clean: Value = left(page).await?;
        for seen in ["HTMLElement.prototype", "Array.prototype", "JSON", "Promise", "tree", "kept"] {
            assert!(clean.get(seen).is_some(), "{seen} is not looked at");
        }
        page.run("await import('/touchline.js')", &[]).await?;
        page.add_empty("one").await?;
        page.show("#one", document(1)).await?;
        page.click("#one >>> [value=goals]").await?;
        page.run(A_WHILE, &[]).await?;
        let differing_now = differing(&clean, &left(page).await?);
        assert_eq!(differing_now, [""; 0]);
        // The comparison would have found each of these.
        for planted in [
            "window.planted = 1",
            "window.Array.prototype.last = function () { return this.at(-1); }",
            "JSON.parse = (text) => JSON.stringify(text)",
            "Object.defineProperty(HTMLElement.prototype, 'title', { get: () => 'planted', configurable: true })",
            "document.body.className = 'planted'",
            "document.adoptedStyleSheets.push(new CSSStyleSheet())",
            "document.cookie = 'planted=1'",
            "localStorage.planted = 1",
            "sessionStorage.planted = 1",
            "await caches.open('planted')",
            "history.replaceState(null, '', '#planted')",
        ] {
            let before: Value = left(page).await?;
            page.run(planted, &[]).await?;
            let after: Value = left(page).await?;
            assert_eq!(differing(&before, &after).len(), 1, "{planted}: {:?}", differing(&before, &after));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn writes_of_several_kinds_in_one_task_make_one_update() -> Result<()> {
    on_page(async |page| {
        page.show("#one", document(1)).await?;
        let script = format!(
            "heard.splice(0);
             const element = document.querySelector('#one');
             element.headingLevel = 5;
             element.match = arguments[0];
             element.setAttribute('sections', 'header story');
             element.theme = 'dark';
             element.lang = 'de';
             {A_WHILE}
             return heard;"
        );
        let heard: Value = page.run_for(&script, &[document(2)]).await?;
        assert_eq!(heard, json!(["touchline-update true true"]));
        assert_eq!(page.texts("#one", ".tl-hd-figs").await?, ["2–0"]);
        assert_eq!(page.texts("#one", "h5.tl-title").await?, ["Story"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_event_bubbles_and_crosses_shadow_roots() -> Result<()> {
    on_page(async |page| {
        page.show("#one", document(1)).await?;
        page.click("#one >>> [value=all]").await?;
        let mut live = document(1);
        live["match"]["status"] = json!("live");
        page.show("#one", live.clone()).await?;
        live["match"]["score"] = json!([2, 0]);
        live["events"] = json!([live["events"][0], { "id": "e3", "kind": "goal", "team": "h", "player": "Two", "minute": 6 }]);
        page.show("#one", live).await?;
        page.show("#one", json!("no document")).await?;
        let heard: Vec<String> = page.eval("[...new Set(heard)].sort()").await?;
        let names = ["action", "error", "goal", "ready", "update"];
        assert_eq!(heard, names.map(|name| format!("touchline-{name} true true")));
        Ok(())
    })
    .await
}

/// The computed styles of inner parts. The page's text size and font family are meant to be inherited.
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
        // The comparison finds a style that does reach inside.
        page.run(plant, &["touchline-match { --touchline-ink: rgb(1, 2, 3) }".into()]).await?;
        assert_ne!(page.run_for::<Vec<String>>(STYLES, &[]).await?, clean);
        Ok(())
    })
    .await
}
