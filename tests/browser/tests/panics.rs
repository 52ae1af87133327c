//! Panics are contained: the Wasm starts again, every element comes back as it was, except the one that panics.
//!
//! The tests run the shipped Wasm. To make Yew panic, the page's script breaks a method of the DOM: `setAttribute`
//! throws for one word, which a test puts into one document.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Feed, Page, Reply, Result, Site, Value, browse_at, json};

const PAGE: &str = "<!doctype html><html lang=en><title>Three</title><link rel=icon href=data:,>
    <script type=module src=/touchline.js></script>
    <script>
        const { setAttribute } = Element.prototype;
        window.panics = 0;
        Element.prototype.setAttribute = function (name, value) {
            if (window.broken && String(value).includes('fatal-word')) {
                panics += 1;
                throw new TypeError('broken by the page');
            }
            return setAttribute.call(this, name, value);
        };
        window.errors = [];
        addEventListener('touchline-error', ({ target, detail }) => errors.push([target.id, detail.renderer]));
    </script>
    <main><touchline-match loading=eager id=one></touchline-match><touchline-match loading=eager id=two></touchline-match>
    <touchline-match loading=eager id=three></touchline-match></main>";

fn document(home: &str, goals: u16) -> Value {
    json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": home }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "finished", "score": [goals, 0] },
        "events": [{ "id": "e1", "kind": "goal", "team": "h", "player": "One", "minute": 3 },
                   { "id": "e2", "kind": "yellow", "team": "h", "player": "Two", "minute": 5 }],
        "group": { "name": "Group", "fixtures": [
            { "home": "h", "away": "a", "score": [1, 0] }, { "home": "a", "away": "h" } ] },
    })
}

/// A document that breaks the view on such a page: the word ends up in an attribute.
fn fatal(goals: u16) -> Value {
    let mut document = document("Third", goals);
    document["teams"][0]["url"] = json!("https://example.org/fatal-word");
    document
}

async fn three(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/three", Reply::html(PAGE));
    browse_at(site, async |page| {
        // Only the page's console shows the trap itself.
        page.expect_error("unreachable").await;
        show_three(page).await?;
        test(page).await
    })
    .await
}

async fn show_three(page: &Page) -> Result<()> {
    page.goto("/three").await?;
    for (id, home) in [("#one", "First"), ("#two", "Second"), ("#three", "Third")] {
        page.show(id, document(home, 1)).await?;
    }
    page.click("#one >>> [value=goals]").await?;
    page.click("#two >>> [data-action='more:1:away']").await?;
    page.find("#two >>> .tl-nx-table").await?;
    Ok(())
}

/// The state after everything that was to happen.
async fn names(page: &Page) -> Result<Vec<Vec<String>>> {
    let mut names = Vec::new();
    for id in ["#one", "#two", "#three"] {
        names.push(page.texts(id, ".tl-hd-name, .tl-hd-figs").await?);
    }
    Ok(names)
}

async fn the_innocent_are_as_they_were(page: &Page) -> Result<()> {
    let names = names(page).await?;
    assert_eq!(names[0], ["First", "1–0", "Away"]);
    assert_eq!(names[1], ["Second", "1–0", "Away"]);
    let state = "[document.querySelector('#one').shadowRoot.querySelector('[value=goals]').checked,
        document.querySelector('#two').shadowRoot.querySelector('.tl-nx-set .tl-nx-goals')?.value]";
    assert_eq!(page.eval::<(bool, String)>(state).await?, (true, "0".to_owned()));
    page.click("#two >>> [data-action='more:1:home']").await?;
    page.wait_for(
        "document.querySelector('#two').shadowRoot.querySelector('.tl-nx-set .tl-nx-goals')?.value === '1'",
    )
    .await?;
    page.click("#one >>> [value=all]").await?;
    page.wait_for("document.querySelector('#one').shadowRoot.querySelector('[value=all]').checked").await
}

#[tokio::test]
async fn one_of_three_panics_and_the_others_come_back_with_the_readers_state() -> Result<()> {
    three(async |page| {
        page.run("window.broken = true; document.querySelector('#three').match = arguments[0]", &[fatal(2)])
            .await?;
        page.wait_for("errors.length").await?;
        assert_eq!(page.eval::<Value>("errors").await?, json!([["three", "none"]]));
        assert_eq!(page.eval::<usize>("panics").await?, 2, "once, and once again");
        the_innocent_are_as_they_were(page).await?;
        // It still has its last good document, and reacts to the reader.
        assert_eq!(names(page).await?[2], ["Third", "1–0", "Away"]);
        page.click("#three >>> [data-action='more:1:home']").await?;
        page.find("#three >>> .tl-nx-table").await?;
        // A good document is shown again, as if nothing had happened.
        let said = page.show("#three", document("Third", 3)).await?;
        assert_eq!(said["name"], "touchline-update");
        assert_eq!(names(page).await?[2], ["Third", "3–0", "Away"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_element_that_has_never_shown_anything_shows_its_fallback() -> Result<()> {
    three(async |page| {
        page.run("window.broken = true", &[]).await?;
        page.add_empty("four").await?;
        let said = page.show("#four", fatal(4)).await?;
        assert_eq!(said["name"], "touchline-error");
        let line: String = page.eval("document.querySelector('#four').shadowRoot.textContent").await?;
        assert_eq!(line, "Third 4–0 Away. The match centre could not be loaded.");
        assert_eq!(page.eval::<usize>("panics").await?, 2);
        the_innocent_are_as_they_were(page).await
    })
    .await
}

/// A script may remove nodes that Yew made, as a browser's translator does. The next update notices, and there is no
/// panic.
#[tokio::test]
async fn a_page_that_changes_the_nodes_gets_a_fresh_view() -> Result<()> {
    let site = Site::start().await?;
    site.set("/three", Reply::html(PAGE));
    browse_at(site, async |page| {
        show_three(page).await?;
        let meddle = "const root = document.querySelector('#three').shadowRoot;
            root.querySelector('.tl-sy-list').replaceChildren();
            root.querySelector('.tl-hd-figs').replaceChildren();
            document.querySelector('#three').match = arguments[0];";
        let mut next = document("Third", 2);
        next["events"] = json!([
            { "id": "e0", "kind": "goal", "team": "h", "player": "Zero", "minute": 1 },
            { "id": "e1", "kind": "goal", "team": "h", "player": "One", "minute": 3 } ]);
        page.run(meddle, &[next]).await?;
        page.wait_for(
            "document.querySelector('#three').shadowRoot.querySelector('.tl-hd-figs')?.textContent === '2–0'",
        )
        .await?;
        assert_eq!(page.texts("#three", ".tl-sy-goal > span").await?, ["Zero", "One"]);
        assert_eq!(page.eval::<usize>("errors.length").await?, 0);
        the_innocent_are_as_they_were(page).await
    })
    .await
}

/// The elements of a page with a feed, and another one that panics repeatedly, more often than the feed is fetched.
#[tokio::test]
async fn live_updates_continue_whatever_panics() -> Result<()> {
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", document("First", 1));
    let live = |goals: u16| {
        let mut live = document("First", goals);
        live["match"]["status"] = json!("live");
        live
    };
    feed.publish(live(1));
    let html = PAGE.replace("loading=eager id=one", "loading=eager id=one src=/live.json refresh=2");
    site.set("/three", Reply::html(html));
    browse_at(site, async |page| {
        page.expect_error("unreachable").await;
        page.goto("/three").await?;
        let shows = |score: &str| {
            format!("document.querySelector('#one').shadowRoot.querySelector('.tl-hd-figs')?.textContent === '{score}'")
        };
        page.wait_for(&shows("1–0")).await?;
        let storm = "window.broken = true;
            const three = document.querySelector('#three');
            let goals = 0;
            window.storm = setInterval(() => {
                const next = structuredClone(arguments[0]);
                next.match.score = [++goals, 0];
                three.match = next;
            }, 400);";
        page.run(storm, &[fatal(1)]).await?;
        page.wait_for("panics > 2").await?;
        let asked = feed.asked();
        feed.publish(live(2));
        page.wait_for(&shows("2–0")).await?;
        assert!(feed.asked() > asked);
        feed.publish(live(3));
        page.wait_for(&shows("3–0")).await?;
        page.run("clearInterval(storm)", &[]).await?;
        // A version of the feed itself that panics does not end the updates either.
        let mut broken = live(4);
        broken["teams"][0]["url"] = json!("https://example.org/fatal-word");
        feed.publish(broken);
        page.wait_for("errors.some(([id]) => id === 'one')").await?;
        feed.publish(live(5));
        page.wait_for(&shows("5–0")).await
    })
    .await
}
