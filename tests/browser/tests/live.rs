//! A live match while somebody reads: what changes, what stays, and which requests the page sends.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::time::Duration;
use touchline_browser_tests::{
    Feed, Page, Reply, Result, Site, Value, browse_at, document, in_milliseconds, json, live_match, render,
};

const BLANK: &str = "<!doctype html><html lang=en><title>Live</title>
    <script type=module src=/touchline.js></script><main><h1>Live</h1>BODY</main>";

/// Records the events of all elements from the start.
const LISTEN: &str = "window.said = [];
    for (const name of ['ready', 'update', 'goal', 'error']) {
        addEventListener(`touchline-${name}`, ({ detail }) => said.push({ name, detail }));
    }";

fn goal(id: &str, team: &str, minute: u16) -> Value {
    json!({ "id": id, "kind": "goal", "team": team, "player": format!("Scorer {id}"), "minute": minute })
}

fn chance(id: &str, minute: u16) -> Value {
    json!({ "id": id, "kind": "chance", "team": "h", "minute": minute, "text": format!("Chance {id}.") })
}

async fn sleep(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

/// Runs a test on a page with this body and a feed at `/live.json`.
async fn with_feed(
    body: &str,
    document: Value,
    test: impl AsyncFnOnce(&Page, &Feed) -> Result<()>,
) -> Result<()> {
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", document);
    site.set("/page", Reply::html(BLANK.replace("BODY", body)));
    browse_at(site, async |page| {
        page.before_every_document(LISTEN).await?;
        page.goto("/page").await?;
        test(page, &feed).await
    })
    .await
}

const ELEMENT: &str = "<touchline-match src=/live.json refresh=1></touchline-match>";

async fn said(page: &Page, name: &str) -> Result<Vec<Value>> {
    page.run_for(
        "return said.filter((one) => one.name === arguments[0]).map((one) => one.detail)",
        &[name.into()],
    )
    .await
}

async fn shows_score(page: &Page, score: &str) -> Result<()> {
    let figures =
        "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-hd-figs')?.textContent";
    page.wait_for(&format!("{figures} === '{score}'")).await
}

#[tokio::test]
async fn new_events_are_inserted_and_nothing_else_moves() -> Result<()> {
    let before = json!([chance("c1", 10), chance("c3", 30)]);
    let body = format!("{ELEMENT}<p style='height: 3000px'>");
    with_feed(&body, live_match(before, json!({})), async |page, feed| {
        shows_score(page, "0–0").await?;
        page.run(
            "const root = document.querySelector('touchline-match').shadowRoot;
             window.nodes = [...root.querySelectorAll('.tl-sy-line')];
             window.list = root.querySelector('.tl-sy-list');
             root.querySelector('[value=all]').click();
             root.querySelector('[value=all]').focus();
             scrollTo(0, 40);",
            &[],
        )
        .await?;
        let after = json!([chance("c1", 10), goal("g1", "h", 20), chance("c3", 30), goal("g2", "a", 31)]);
        feed.publish(live_match(after, json!({})));
        shows_score(page, "1–1").await?;
        assert_eq!(page.texts("touchline-match", ".tl-sy-line .tl-sy-min").await?, ["10′", "20′", "30′", "31′"]);
        assert_eq!(page.texts("touchline-match", ".tl-new .tl-sy-min").await?, ["20′", "31′"]);
        let kept: bool = page
            .run_for(
                "const root = document.querySelector('touchline-match').shadowRoot;
                 const lines = [...root.querySelectorAll('.tl-sy-line')];
                 return list === root.querySelector('.tl-sy-list') && nodes[0] === lines[0] && nodes[1] === lines[2]
                     && root.activeElement?.value === 'all' && root.querySelector('[value=all]').checked
                     && scrollY === 40;",
                &[],
            )
            .await?;
        assert!(kept, "a node, the focus, the filter or the scroll position was lost");
        // The highlight fades, and the next version has its own.
        feed.publish(live_match(json!([chance("c1", 10), chance("c4", 40)]), json!({})));
        shows_score(page, "0–0").await?;
        assert_eq!(page.texts("touchline-match", ".tl-new .tl-sy-min").await?, ["40′"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_goal_is_announced_once_and_an_old_one_never() -> Result<()> {
    with_feed(ELEMENT, live_match(json!([goal("g1", "h", 5)]), json!({})), async |page, feed| {
        shows_score(page, "1–0").await?;
        feed.publish(live_match(json!([goal("g1", "h", 5), goal("g2", "a", 21)]), json!({})));
        shows_score(page, "1–1").await?;
        // Scorer and minute are corrected. Then the goal is annulled, and then given after all.
        let mut corrected = goal("g2", "a", 22);
        corrected["player"] = json!("Somebody");
        let mut void = corrected.clone();
        void["cancelled"] = json!("var");
        feed.publish(live_match(json!([corrected, goal("g1", "h", 5)]), json!({})));
        page.wait_for("said.filter(({ name }) => name === 'update').length === 2").await?;
        feed.publish(live_match(json!([goal("g1", "h", 5), void]), json!({})));
        shows_score(page, "1–0").await?;
        assert!(page.texts("touchline-match", ".tl-sy-line.tl-void").await?.concat().contains("Goal disallowed"));
        feed.publish(live_match(json!([goal("g1", "h", 5), corrected]), json!({})));
        shows_score(page, "1–1").await?;
        feed.publish(live_match(json!([goal("g1", "h", 5), corrected, goal("g3", "h", 80)]), json!({})));
        shows_score(page, "2–1").await?;
        // The event comes after the markup.
        page.wait_for("said.filter(({ name }) => name === 'goal').length > 1").await?;
        let goals = said(page, "goal").await?;
        let told: Vec<&str> = goals.iter().map(|goal| goal["id"].as_str().unwrap()).collect();
        assert_eq!(told, ["g2", "g3"]);
        let expected = json!({ "id": "g2", "kind": "goal", "side": "away", "team": "Away", "player": "Scorer g2",
            "minute": 21, "stoppage": 0, "score": [1, 1] });
        assert_eq!(goals[0], expected);
        let updates = said(page, "update").await?;
        let changes: Vec<&Value> = updates.iter().map(|update| &update["changes"]).collect();
        let change = |id: &str, change: &str| json!([{ "id": id, "change": change }]);
        let steps = [("g2", "added"), ("g2", "corrected"), ("g2", "cancelled"), ("g2", "corrected"), ("g3", "added")];
        assert_eq!(changes, steps.map(|(id, what)| change(id, what)).iter().collect::<Vec<_>>());
        assert_eq!(updates[2]["score"], json!([1, 0]));
        assert_eq!(said(page, "ready").await?.len(), 1);
        let heard = page.texts("touchline-match", "[role=status]").await?;
        assert_eq!(heard, ["Goal: Scorer g3, Home. Home 2, Away 1."]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_unchanged_document_is_fetched_with_its_etag_and_answered_with_304() -> Result<()> {
    with_feed(ELEMENT, live_match(json!([]), json!({})), async |page, feed| {
        shows_score(page, "0–0").await?;
        sleep(4500).await;
        let statuses = feed.statuses();
        assert_eq!((statuses[0], &statuses[1..4]), (200, [304, 304, 304].as_slice()), "{statuses:?}");
        assert!(statuses.len() <= 6, "{statuses:?}");
        let asked = page.site().requests();
        let conditional = asked.iter().filter(|request| request.header("if-none-match") == Some("\"v1\""));
        assert!(conditional.count() >= 3);
        assert_eq!(said(page, "update").await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_an_etag_the_date_of_the_last_change_is_sent() -> Result<()> {
    let site = Site::start().await?;
    let body = live_match(json!([]), json!({})).to_string();
    let changed = "Wed, 27 Nov 2019 20:00:00 GMT";
    site.set_with("/dated.json", move |request| match request.header("if-modified-since") {
        Some(since) if since == changed => Reply::new("application/json", "").status(304),
        _ => Reply::json(body.clone()).header("last-modified", changed).header("cache-control", "no-cache"),
    });
    site.set("/page", Reply::html(BLANK.replace("BODY", &ELEMENT.replace("live", "dated"))));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        shows_score(page, "0–0").await?;
        sleep(2500).await;
        let asked = page.site().requests();
        let dated = asked.iter().filter(|request| request.path == "/dated.json");
        let dates: Vec<_> = dated.map(|request| request.header("if-modified-since")).collect();
        assert!(dates.len() >= 2 && dates[1..].iter().all(|date| *date == Some(changed)), "{dates:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn many_elements_with_one_address_share_one_request() -> Result<()> {
    // Enough time for all of them to be ready before the second request, even on a busy machine.
    let elements = ELEMENT.replace("refresh=1", "refresh=5").repeat(12);
    with_feed(&elements, live_match(json!([]), json!({})), async |page, feed| {
        let figures = "[...document.querySelectorAll('touchline-match')].slice(0, 3)
            .every((element) => element.shadowRoot.querySelector('.tl-hd-figs'))";
        page.wait_for(figures).await?;
        assert_eq!(feed.asked(), 1);
        feed.publish(live_match(json!([goal("g1", "h", 5)]), json!({})));
        shows_score(page, "1–0").await?;
        let asked = feed.asked();
        // A later element gets the known version, and sends no request.
        page.run(
            "const late = document.createElement('touchline-match');
             late.id = 'late';
             late.setAttribute('src', '/live.json');
             document.querySelector('main').prepend(late);",
            &[],
        )
        .await?;
        page.wait_for("late.shadowRoot.querySelector('.tl-hd-figs')?.textContent === '1–0'").await?;
        assert!(feed.asked() <= asked + 1, "{:?}", feed.statuses());
        sleep(2500).await;
        assert!(feed.asked() <= asked + 4, "{:?}", feed.statuses());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_the_final_whistle_requests_are_less_frequent() -> Result<()> {
    with_feed(ELEMENT, live_match(json!([]), json!({})), async |page, feed| {
        shows_score(page, "0–0").await?;
        feed.publish(live_match(json!([goal("g1", "h", 90)]), json!({ "status": "finished" })));
        shows_score(page, "1–0").await?;
        assert_eq!(said(page, "update").await?[0]["status"], "finished");
        let asked = feed.asked();
        sleep(3000).await;
        // A request may have been under way. At the plain interval there would be three.
        assert!(feed.asked() <= asked + 1, "{:?}", feed.statuses());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_hidden_page_fetches_nothing_and_catches_up_when_it_is_visible_again() -> Result<()> {
    with_feed(ELEMENT, live_match(json!([]), json!({})), async |page, feed| {
        shows_score(page, "0–0").await?;
        let look = "Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));";
        page.run(look, &[json!(true)]).await?;
        sleep(1500).await;
        let asked = feed.asked();
        feed.publish(live_match(json!([goal("g1", "h", 5)]), json!({})));
        sleep(3000).await;
        assert_eq!(feed.asked(), asked);
        let count = "window.fetches = 0;
            const real = window.fetch;
            window.fetch = (...request) => (window.fetches++, real(...request));";
        page.run(count, &[]).await?;
        let seen = format!("{look} await new Promise(requestAnimationFrame); return window.fetches;");
        assert_eq!(page.run_for::<u32>(&seen, &[json!(false)]).await?, 1, "fetches before the next frame");
        shows_score(page, "1–0").await?;
        // Scrolled out of sight.
        page.run("document.body.style.paddingTop = '4000px';", &[]).await?;
        sleep(1500).await;
        let asked = feed.asked();
        sleep(3000).await;
        assert_eq!(feed.asked(), asked);
        page.run("document.body.style.paddingTop = '';", &[]).await?;
        sleep(700).await;
        assert_eq!(feed.asked(), asked + 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_clock_runs_into_stoppage_time_between_requests() -> Result<()> {
    let at = in_milliseconds(-52_000);
    let clock = json!({ "clock": { "period": 1, "minute": 45, "at": at, "running": true } });
    let body = ELEMENT.replace("refresh=1", "refresh=3600");
    with_feed(&body, live_match(json!([]), clock), async |page, feed| {
        let status = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-hd-stat b')?.textContent";
        page.wait_for(&format!("{status} === '45′'")).await?;
        page.wait_for(&format!("{status} === '45+1′'")).await?;
        assert_eq!(feed.asked(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reader_whose_clock_is_wrong_sees_the_same_minute() -> Result<()> {
    // The server's time is in 2019: the reader's clock is years ahead of it.
    let clock =
        json!({ "clock": { "period": 2, "minute": 67, "at": "2019-11-27T21:22:00Z", "running": true } });
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", live_match(json!([]), clock));
    feed.add_header("date", "Wed, 27 Nov 2019 21:24:10 GMT");
    feed.add_header("age", "60");
    site.set("/page", Reply::html(BLANK.replace("BODY", ELEMENT)));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        let status = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-hd-stat b')?.textContent";
        page.wait_for(&format!("{status} === '70′'")).await
    })
    .await
}

/// The document of a page that was rendered before kick-off, and the page.
fn rendered(kickoff: &str) -> Result<String> {
    let mut document = document("liverpool-napoli.json")?;
    let fixture = document["match"].as_object_mut().unwrap();
    fixture.retain(|key, _| ["home", "away", "venue", "lineups", "fixture"].contains(&key.as_str()));
    fixture.insert("status".into(), json!("scheduled"));
    fixture.insert("kickoff".into(), json!(kickoff));
    document["updated"] = json!(kickoff);
    document["events"] = json!([]);
    let folder = std::env::temp_dir().join(format!("touchline-live-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{}.json", kickoff.replace(':', "")));
    std::fs::write(&file, document.to_string())?;
    let page = render(&[file.to_str().unwrap(), "--page", "--src", "/live.json"])?;
    Ok(page)
}

#[tokio::test]
async fn a_page_rendered_before_kick_off_goes_live_by_itself_however_old_it_is() -> Result<()> {
    let mut now = document("liverpool-napoli.json")?;
    now["match"]["status"] = json!("live");
    // Cached for an hour, and opened seconds before kick-off.
    for (kickoff, shown_first) in [(-3_600_000, false), (7_000, true)] {
        let kickoff = in_milliseconds(kickoff);
        now["match"]["kickoff"] = json!(kickoff);
        let site = Site::start().await?;
        let feed = Feed::at(&site, "/live.json", now.clone());
        site.set("/prerendered", Reply::html(rendered(&kickoff)?));
        browse_at(site, async |page| {
            page.goto("/prerendered").await?;
            if shown_first {
                // The time of kick-off stands where the score will.
                assert!(page.texts("touchline-match", ".tl-hd-figs").await?[0].contains(':'));
                assert_eq!(feed.asked(), 0);
            }
            shows_score(page, "1–1").await?;
            assert!(feed.asked() >= 1);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The note of age on a page that was rendered a minute before kick-off and opened an hour later.
async fn overtaken(feed_is_down: bool, policy: &str, console: &str) -> Result<()> {
    let kickoff = in_milliseconds(-3_600_000);
    let site = Site::start().await?;
    let feed = Feed::at(&site, "/live.json", live_match(json!([]), json!({})));
    if feed_is_down {
        feed.fail(Reply::html("oh").status(500));
    }
    let html = rendered(&kickoff)?.replace("<touchline-match ", "<touchline-match refresh=1 ");
    site.set("/prerendered", Reply::html(html).header("content-security-policy", policy));
    browse_at(site, async |page| {
        page.expect_error(console).await;
        page.goto("/prerendered").await?;
        let age = "document.querySelector('touchline-match').shadowRoot.querySelector('[part=age]')";
        page.wait_for(&format!("{age}.textContent")).await?;
        let [said, time]: [String; 2] = page
            .run_for(
                &format!(
                    "return [{age}.innerText, new Date(arguments[0])
                        .toLocaleTimeString([], {{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }})];"
                ),
                &[json!(kickoff)],
            )
            .await?;
        // WebKit ends the text of a paragraph with a line break.
        assert_eq!(said.trim_end(), format!("As at {time}, not updating"));
        assert!(page.texts("touchline-match", ".tl-hd-figs").await?[0].contains(':'));
        if feed_is_down {
            feed.recover();
            shows_score(page, "0–0").await?;
            assert_eq!(page.texts("touchline-match", "[part=age]:not(:empty)").await?, [""; 0]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_prerendered_page_shows_its_age_while_its_feed_is_down() -> Result<()> {
    overtaken(true, "", "500").await
}

#[tokio::test]
async fn a_prerendered_page_that_may_not_run_wasm_says_that_it_does_not_update() -> Result<()> {
    overtaken(false, "script-src 'self' 'unsafe-inline'", "wasm").await
}
