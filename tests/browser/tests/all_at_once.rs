//! Everything combined: a match in a frame, on a page with a foreign `<base>`, translated by the page, and reopened
//! after the final whistle. The score must stay current.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Feed, Page, Reply, Result, Site, Value, browse_at, json, live_match};

/// Time passes sixty times faster for the page. Each text is replaced by a `font` with its translation, every time it
/// appears.
const PRELUDE: &str = "const [now, set] = [Date.now.bind(Date), setTimeout];
    const began = now();
    Date.now = () => began + (now() - began) * 60;
    window.setTimeout = (act, wait = 0, ...more) => set(act, wait / 60, ...more);
    window.said = [];
    for (const name of ['update', 'goal', 'error']) {
        addEventListener(`touchline-${name}`, ({ detail }) => said.push([name, detail.status ?? detail.id ?? null]));
    }
    window.translated = 0;
    window.translate = (root) => {
        const walk = (node) => {
            if (node.nodeType === 3) {
                if (!node.data.trim() || !node.parentNode || node.parentNode.closest('font, [translate=no], style')) return;
                const font = document.createElement('font');
                font.textContent = node.data;
                node.replaceWith(font);
                translated += 1;
            } else for (const child of [...node.childNodes]) walk(child);
        };
        walk(root);
        new MutationObserver((records) => {
            for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) if (node.isConnected) walk(node);
        }).observe(root, { childList: true, subtree: true, characterData: true });
    };";

const FRAME: &str = "document.querySelector('iframe').contentWindow";

/// The match on the last matchday.
fn version(status: &str, goals: &[&str]) -> Value {
    let goals = goals.iter().enumerate().map(|(index, team)| {
        json!({ "id": format!("g{index}"), "kind": "goal", "team": team, "player": "Somebody", "minute": 20 + index })
    });
    let mut document = live_match(goals.collect(), json!({ "status": status }));
    document["group"] = json!({ "name": "Group", "fixtures": [
        { "home": "a", "away": "h", "score": [1, 0] }, { "home": "h", "away": "a" } ] });
    document
}

async fn shows(page: &Page, score: &str) -> Result<()> {
    let figures = format!(
        "{FRAME}.document.querySelector('touchline-match').shadowRoot?.querySelector('.tl-hd-figs')?.textContent"
    );
    page.wait_for(&format!("{figures} === '{score}'")).await
}

#[tokio::test]
async fn a_reopened_translated_match_in_a_frame_under_a_foreign_base_ends_with_the_right_score() -> Result<()>
{
    let (site, other) = (Site::start().await?, Site::start().await?);
    let feed = Feed::at(&site, "/live.json", version("live", &[]));
    site.set(
        "/inner",
        Reply::html(format!(
            "<!doctype html><html lang=en><title>Inner</title><base href={}/>
             <script type=module src={}></script><touchline-match share='Heim & Gäste' src={} refresh=1></touchline-match>",
            other.origin(),
            site.url("/touchline.js"),
            site.url("/live.json"),
        )),
    );
    site.set(
        "/outer",
        Reply::html(
            "<!doctype html><html lang=en><title>Outer</title><iframe width=900 height=700 src='/inner?a=1'></iframe>",
        ),
    );
    browse_at(site, async |page| {
        page.before_every_document(PRELUDE).await?;
        page.goto("/outer").await?;
        shows(page, "0–0").await?;
        let translate = format!(
            "{FRAME}.translate({FRAME}.document.querySelector('touchline-match').shadowRoot)"
        );
        page.run(&translate, &[]).await?;
        feed.publish(version("live", &["h"]));
        shows(page, "1–0").await?;
        // The reader rewinds, and returns.
        let slider = format!(
            "const root = {FRAME}.document.querySelector('touchline-match').shadowRoot;
             const slider = root.querySelector('.tl-rw-slider');
             slider.value = 0;
             slider.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        page.run(&slider, &[]).await?;
        page.wait_for(&format!("{FRAME}.location.hash.includes('=~')")).await?;
        page.run(&format!("{FRAME}.document.querySelector('touchline-match').shadowRoot.querySelector('.tl-rw-then button').click()"), &[]).await?;
        shows(page, "1–0").await?;
        let address = page.site().url("/inner?a=1");
        page.wait_for(&format!("{FRAME}.location.href === '{address}'")).await?;

        feed.publish(version("finished", &["h"]));
        page.wait_for(&format!("{FRAME}.said.some(([name, what]) => name === 'update' && what === 'finished')")).await?;
        feed.publish(version("live", &["h"]));
        page.wait_for(&format!("{FRAME}.said.some(([name, what]) => name === 'update' && what === 'live')")).await?;
        feed.publish(version("live", &["h", "a"]));
        shows(page, "1–1").await?;
        feed.publish(version("finished", &["h", "a"]));
        page.wait_for(&format!("{FRAME}.said.filter(([, what]) => what === 'finished').length === 2")).await?;
        // It is annulled, and then given after all.
        feed.publish(version("finished", &["h"]));
        shows(page, "1–0").await?;
        feed.publish(version("finished", &["h", "a"]));
        shows(page, "1–1").await?;

        let goals: Value = page.eval(&format!("{FRAME}.said.filter(([name]) => name === 'goal')")).await?;
        assert_eq!(goals, json!([["goal", "g0"], ["goal", "g1"]]), "each is announced once");
        let errors: Value = page.eval(&format!("{FRAME}.said.filter(([name]) => name === 'error')")).await?;
        assert_eq!(errors, json!([]));
        assert!(page.eval::<u32>(&format!("{FRAME}.translated")).await? > 20);
        Ok(())
    })
    .await
}
