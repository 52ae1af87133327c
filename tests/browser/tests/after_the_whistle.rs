//! After the final whistle, and with feeds that lose data: the page keeps the score, and follows a match that is
//! reopened.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;
use touchline_browser_tests::{Feed, Page, Reply, Result, Site, Value, browse_at, json, live_match};

/// Time passes this many times faster for the page.
fn fast(times: u16) -> String {
    format!(
        "const [now, set] = [Date.now.bind(Date), setTimeout];
         const began = now();
         Date.now = () => began + (now() - began) * {times};
         // Firefox gives the scripts of a test their own clock.
         window.elapsed = () => Date.now() - began;
         window.setTimeout = (act, wait = 0, ...more) => set(act, wait / {times}, ...more);"
    )
}

const LISTEN: &str = "window.said = [];
    for (const name of ['ready', 'update', 'goal', 'error']) {
        addEventListener(`touchline-${name}`, ({ detail }) => said.push({ name, detail }));
    }";

const PAGE: &str = "<!doctype html><html lang=en><title>Whistle</title>
    <script type=module src=/touchline.js></script>
    <main><touchline-match src=/live.json refresh=1></touchline-match></main>";

fn goal(id: &str, team: &str, minute: u16) -> Value {
    json!({ "id": id, "kind": "goal", "team": team, "player": format!("Scorer {id}"), "minute": minute })
}

fn version(status: &str, goals: &[(&str, &str, u16)]) -> Value {
    let goals: Vec<Value> = goals.iter().map(|(id, team, minute)| goal(id, team, *minute)).collect();
    live_match(json!(goals), json!({ "status": status }))
}

async fn shows_score(page: &Page, score: &str) -> Result<()> {
    let figures =
        "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-hd-figs')?.textContent";
    page.wait_for(&format!("{figures} === '{score}'")).await
}

async fn errors(page: &Page) -> Result<Vec<String>> {
    page.eval("said.filter(({ name }) => name === 'error').map(({ detail }) => detail.messages[0].text)")
        .await
}

async fn with_feed(
    prelude: &str,
    document: Value,
    test: impl AsyncFnOnce(&Page, &Feed) -> Result<()>,
) -> Result<()> {
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", document);
    site.set("/page", Reply::html(PAGE));
    browse_at(site, async |page| {
        page.before_every_document(&format!("{LISTEN} {prelude}")).await?;
        page.goto("/page").await?;
        test(page, &feed).await
    })
    .await
}

const ONE: (&str, &str, u16) = ("g1", "h", 20);
const TWO: (&str, &str, u16) = ("g2", "a", 93);

#[tokio::test]
async fn events_after_the_final_whistle_are_shown() -> Result<()> {
    with_feed(&fast(60), version("live", &[]), async |page, feed| {
        shows_score(page, "0–0").await?;
        // The result comes after the status.
        feed.publish(version("finished", &[]));
        page.wait_for("said.some(({ detail }) => detail.status === 'finished')").await?;
        feed.publish(version("finished", &[ONE]));
        shows_score(page, "1–0").await?;
        // A late goal is annulled.
        feed.publish(live_match(json!([]), json!({ "status": "finished", "score": [0, 0] })));
        shows_score(page, "0–0").await?;
        // The match is reopened.
        feed.publish(version("live", &[ONE]));
        shows_score(page, "1–0").await?;
        feed.publish(version("live", &[ONE, TWO]));
        shows_score(page, "1–1").await?;
        feed.publish(version("finished", &[ONE, TWO]));
        page.wait_for("said.filter(({ detail }) => detail.status === 'finished').length === 2").await?;
        assert_eq!(errors(page).await?, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn requests_end_a_quarter_of_an_hour_after_the_final_whistle() -> Result<()> {
    with_feed(&fast(150), version("finished", &[ONE]), async |page, feed| {
        shows_score(page, "1–0").await?;
        page.wait_for("elapsed() > 18 * 60_000").await?;
        let asked = feed.asked();
        assert!((12..=19).contains(&asked), "{asked} times");
        page.wait_for("elapsed() > 24 * 60_000").await?;
        assert_eq!(feed.asked(), asked);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_feed_that_falls_back_to_scheduled_does_not_take_the_score_away() -> Result<()> {
    with_feed("", version("live", &[ONE]), async |page, feed| {
        shows_score(page, "1–0").await?;
        feed.publish(version("scheduled", &[]));
        page.wait_for("said.some(({ name }) => name === 'error')").await?;
        shows_score(page, "1–0").await?;
        assert!(errors(page).await?[0].contains("has not begun, but it has"), "{:?}", errors(page).await?);
        let age =
            "document.querySelector('touchline-match').shadowRoot.querySelector('[part=age]').textContent";
        assert!(page.eval::<String>(age).await?.starts_with("No news since "));
        feed.publish(version("live", &[ONE, TWO]));
        shows_score(page, "1–1").await?;
        assert_eq!(page.eval::<String>(age).await?, "");
        // A script may set any version.
        page.show("touchline-match", version("scheduled", &[])).await?;
        shows_score(page, "Date to be confirmed").await
    })
    .await
}

#[tokio::test]
async fn without_src_an_element_fetches_nothing_and_keeps_what_it_shows() -> Result<()> {
    with_feed("", version("live", &[ONE]), async |page, feed| {
        shows_score(page, "1–0").await?;
        for (leave, back) in [
            ("removeAttribute('src')", "setAttribute('src', '/live.json')"),
            ("setAttribute('src', '')", "setAttribute('src', '/live.json')"),
            ("match = arguments[0]", "match = null"),
        ] {
            let run = |what: &str| format!("document.querySelector('touchline-match').{what};");
            page.run(&run(leave), &[version("live", &[ONE])]).await?;
            tokio::time::sleep(Duration::from_millis(200)).await;
            let asked = feed.asked();
            tokio::time::sleep(Duration::from_millis(2500)).await;
            assert_eq!(feed.asked(), asked, "{leave}");
            shows_score(page, "1–0").await?;
            page.run(&run(back), &[]).await?;
            feed.publish(version("live", &[ONE, TWO]));
            shows_score(page, "1–1").await?;
            feed.publish(version("live", &[ONE]));
            shows_score(page, "1–0").await?;
        }
        assert_eq!(errors(page).await?, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_empty_answer_is_a_fault() -> Result<()> {
    for empty in [Reply::json(""), Reply::new("application/json", "").status(204)] {
        // On the first request, and later.
        for from_the_first in [true, false] {
            let site = Site::start().await?;
            let feed = Feed::at(&site, "/live.json", version("live", &[ONE]));
            if from_the_first {
                feed.fail(empty.clone());
            }
            site.set("/page", Reply::html(PAGE));
            browse_at(site, async |page| {
                page.before_every_document(LISTEN).await?;
                page.goto("/page").await?;
                if !from_the_first {
                    shows_score(page, "1–0").await?;
                    feed.fail(empty.clone());
                }
                page.wait_for("said.some(({ name }) => name === 'error')").await?;
                assert!(errors(page).await?[0].ends_with("/live.json: the answer is empty"));
                feed.recover();
                feed.publish(version("live", &[ONE, TWO]));
                shows_score(page, "1–1").await
            })
            .await?;
        }
    }
    Ok(())
}

/// The seconds that the property returns, and the delays of the feed's timers.
#[tokio::test]
async fn refresh_means_the_same_in_property_and_feed() -> Result<()> {
    let waits = "window.waits = [];
        const set = setTimeout;
        window.setTimeout = (act, wait = 0, ...more) => {
            // WebDriver sets timers too, but not from a file.
            if (wait >= 900 && /\\.js:\\d/.test(new Error().stack)) waits.push(wait / 1000);
            return set(act, wait, ...more);
        };";
    for (attribute, seconds) in
        [("-5", 30), ("0", 1), ("7", 7), ("Infinity", 30), ("1e9", 3600), ("soon", 30)]
    {
        let site = Site::start().await?;
        Feed::at(&site, "/live.json", version("live", &[ONE]));
        site.set("/page", Reply::html(PAGE.replace("refresh=1", &format!("refresh={attribute}"))));
        browse_at(site, async |page| {
            page.before_every_document(waits).await?;
            page.goto("/page").await?;
            shows_score(page, "1–0").await?;
            page.wait_for("waits.length").await?;
            let property: u32 = page.eval("document.querySelector('touchline-match').refresh").await?;
            assert_eq!(property, seconds, "{attribute}");
            let wait: f64 = page.eval("waits[0]").await?;
            let wanted = f64::from(seconds);
            assert!(wanted * 0.88 <= wait && wait <= wanted * 1.12, "{attribute}: {wait} s");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
