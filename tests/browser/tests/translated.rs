//! Pages with a translator, which replaces texts with elements of its own and reacts to every change.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;
use touchline_browser_tests::{
    Feed, Page, Reply, Result, Site, Value, browse_at, in_milliseconds, json, live_match,
};

/// A translator like those of browsers: it replaces each text with a `TAG` that has the translation, and each new
/// text at once. It skips elements with `translate="no"`.
const TRANSLATOR: &str = "window.translated = 0;
    window.translate = (root) => {
        const walk = (node) => {
            if (node.nodeType === 3) {
                const into = node.parentNode;
                if (!node.data.trim() || !into || into.closest('TAG.ours, [translate=no], style')) return;
                const font = document.createElement('TAG');
                font.className = 'ours';
                font.textContent = `${node.data}`.replace('Goal', 'Tor');
                node.replaceWith(font);
                translated += 1;
            } else if (node.nodeType === 1) for (const child of [...node.childNodes]) walk(child);
        };
        for (const child of [...root.childNodes]) walk(child);
        new MutationObserver((records) => {
            for (const { type, target, addedNodes } of records) {
                if (type === 'characterData') walk(target);
                for (const node of addedNodes) if (node.isConnected) walk(node);
            }
        }).observe(root, { childList: true, subtree: true, characterData: true });
    };";

const PAGE: &str = "<!doctype html><html lang=en><title>Translated</title><script>TRANSLATOR</script>
    <script type=module src=/touchline.js></script>
    <script>window.said = []; for (const name of ['update', 'goal', 'error'])
        addEventListener(`touchline-${name}`, ({ detail }) => said.push({ name, detail }));</script>
    <main><touchline-match src=/live.json refresh=1></touchline-match></main>";

const ROOT: &str = "document.querySelector('touchline-match').shadowRoot";

fn version(goals: u16) -> Value {
    let goals: Vec<Value> = (1..=goals)
        .map(|goal| json!({ "id": format!("g{goal}"), "kind": "goal", "team": "h", "player": "Rainer Zufall", "minute": goal }))
        .collect();
    let clock = json!({ "period": 1, "minute": 44, "at": in_milliseconds(-57_000), "running": true });
    live_match(json!(goals), json!({ "clock": clock }))
}

async fn shows_score(page: &Page, score: &str) -> Result<()> {
    page.wait_for(&format!("{ROOT}.querySelector('.tl-hd-figs')?.textContent === '{score}'")).await
}

async fn translated(tag: &str, test: impl AsyncFnOnce(&Page, &Feed) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", version(0));
    let translator = TRANSLATOR.replace("TAG", tag);
    site.set("/page", Reply::html(PAGE.replace("TRANSLATOR", &translator)));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        shows_score(page, "0–0").await?;
        page.run(&format!("translate({ROOT})"), &[]).await?;
        test(page, &feed).await
    })
    .await
}

#[tokio::test]
async fn the_score_of_a_translated_page_is_updated() -> Result<()> {
    // Browsers' own translators insert a `font`; others insert elements of another name.
    for tag in ["font", "x-translation"] {
        translated(tag, async |page, feed| {
            for goals in 1..4 {
                feed.publish(version(goals));
                shows_score(page, &format!("{goals}–0")).await?;
            }
            let heard: Vec<Value> =
                page.eval("said.map(({ name, detail }) => [name, detail.id ?? null])").await?;
            let goal = |id: &str| json!(["goal", id]);
            let update = json!(["update", null]);
            let wanted = [&update, &goal("g1"), &update, &goal("g2"), &update, &goal("g3")].map(Value::clone);
            assert_eq!(heard, wanted, "each goal is announced once");
            assert!(page.eval::<u32>("translated").await? > 10, "the translator never stopped");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_translated_page_reacts_to_the_reader_and_keeps_focus_and_choice() -> Result<()> {
    translated("font", async |page, feed| {
        feed.publish(version(1));
        shows_score(page, "1–0").await?;
        page.click("touchline-match >>> [value=goals]").await?;
        page.run(&format!("{ROOT}.querySelector('[value=goals]').focus()"), &[]).await?;
        feed.publish(version(2));
        shows_score(page, "2–0").await?;
        let state = format!(
            "[{ROOT}.querySelector('[value=goals]').checked, {ROOT}.activeElement?.value === 'goals']"
        );
        assert_eq!(page.eval::<[bool; 2]>(&state).await?, [true, true]);
        let slider = format!(
            "const slider = {ROOT}.querySelector('.tl-rw-slider');
             slider.value = 0;
             slider.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        page.run(&slider, &[]).await?;
        shows_score(page, "1–0").await?;
        page.click("touchline-match >>> .tl-rw-then button").await?;
        shows_score(page, "2–0").await?;
        assert!(page.eval::<[bool; 2]>(&state).await?[0]);
        Ok(())
    })
    .await
}

/// Each newly mounted view would be translated again.
#[tokio::test]
async fn a_translator_that_reacts_to_every_change_causes_no_loop() -> Result<()> {
    translated("font", async |page, feed| {
        feed.publish(version(1));
        shows_score(page, "1–0").await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-hd-stat b')?.textContent === '45′'")).await?;
        page.run(&format!("window.view = {ROOT}.querySelector('.tl'); window.before = translated;"), &[])
            .await?;
        let asked = feed.asked();
        tokio::time::sleep(Duration::from_secs(4)).await;
        assert!(feed.asked() > asked + 1, "the feed was fetched, and had nothing new");
        let same = format!("[view === {ROOT}.querySelector('.tl'), translated - before]");
        assert_eq!(page.eval::<(bool, u32)>(&same).await?, (true, 0));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn names_of_players_and_codes_of_teams_are_not_translated() -> Result<()> {
    let site = Site::start().await?;
    site.set(
        "/page",
        Reply::html(format!(
            "<!doctype html><html lang=en><title>Names</title><script>{}</script>
             <script type=module src=/touchline.js></script>
             <touchline-match loading=eager src=/data/liverpool-napoli.json></touchline-match>",
            TRANSLATOR.replace("TAG", "font")
        )),
    );
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.taken_over(1).await?;
        page.run(&format!("translate({ROOT})"), &[]).await?;
        let places = "[...root.querySelectorAll('.tl-hd-goals li, .tl-sy-goal, .tl-sy-swap, .tl-sy-code, .tl-lu-who, \
            .tl-lu-rest, .tl-lu-name, .tl-hd-crest, .tl-st-lanes, .tl-nx-tile')]";
        let script = format!(
            "const root = {ROOT};
             const places = {places};
             const names = ['Mertens', 'Lovren', 'Salah', 'Elmas', 'LIV', 'NAP'];
             const fonts = places.flatMap((place) => [...place.querySelectorAll('font')].map((font) => font.textContent));
             return [places.length, fonts.filter((text) => names.some((name) => text.includes(name)))];"
        );
        let (places, worked_on): (usize, Vec<String>) = page.run_for(&script, &[]).await?;
        assert!(places > 40, "{places}");
        assert_eq!(worked_on, [""; 0]);
        assert!(page.eval::<u32>("translated").await? > 50);
        Ok(())
    })
    .await
}
