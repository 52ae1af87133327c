//! Future kick-offs show the reader's own time next to the venue's, without moving anything.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;
use touchline_browser_tests::{Page, Reply, Result, Value, browse, data, document, json, render};

const TIMES: &str = ".tl-hd-when > .tl-yours, .tl-nx .tl-yours";

/// Sets the reader's time zone from the next page on.
async fn live_in(page: &Page, zone: &str) -> Result<()> {
    page.time_zone(zone).await
}

/// The match before its kick-off. The last fixtures do not kick off together.
fn before_kickoff() -> Result<Value> {
    let mut document = document("liverpool-napoli.json")?;
    for gone in ["score", "halfTime", "added"] {
        document["match"].as_object_mut().unwrap().remove(gone);
    }
    document["match"]["status"] = json!("scheduled");
    document["events"] = json!([]);
    let fixtures = document["group"]["fixtures"].as_array_mut().unwrap();
    let last = fixtures.iter_mut().filter(|fixture| fixture["matchday"] == json!(6));
    for (fixture, day) in last.zip([10, 11]) {
        fixture["kickoff"] = json!(format!("2019-12-{day}T18:55:00+01:00"));
    }
    Ok(document)
}

/// The reader's times on a prerendered page after its script has run, and the height of the match centre.
async fn prerendered(page: &Page, zone: &str) -> Result<(Vec<String>, f64)> {
    live_in(page, zone).await?;
    page.goto("/native").await?;
    page.wait_for("customElements.get('touchline-match')").await?;
    times_and_height(page).await
}

/// The same, after the reader has shown interest.
async fn prerendered_and_woken(page: &Page, zone: &str) -> Result<(Vec<String>, f64)> {
    // Measures the prerendered markup, so the Wasm never loads.
    let never = Duration::from_secs(3600);
    page.site().set_with("/wasm/touchline_view.js", move |_| Reply::new("text/javascript", "").delay(never));
    prerendered(page, zone).await?;
    page.wake("touchline-match").await?;
    page.wait_for(&format!(
        "document.querySelector('touchline-match').shadowRoot.querySelector('{TIMES}').textContent"
    ))
    .await?;
    times_and_height(page).await
}

async fn times_and_height(page: &Page) -> Result<(Vec<String>, f64)> {
    let height = "document.querySelector('touchline-match').getBoundingClientRect().height";
    Ok((page.texts("touchline-match", TIMES).await?, page.eval(height).await?))
}

#[tokio::test]
async fn a_prerendered_page_shows_the_readers_time_at_the_same_height() -> Result<()> {
    browse(async |page| {
        page.viewport(320, 800).await?;
        let html = render(&[&data("liverpool-napoli.json"), "--page"])?;
        page.site().set("/native", Reply::html(html.clone()));
        // A match that is over has no future kick-off, but the last fixtures of its group have, in Vienna's time.
        let (said, height) = prerendered(page, "Europe/Vienna").await?;
        assert_eq!(said, [""]);
        // Nothing is written before the reader shows interest, because the first formatted time of a page is slow.
        let (said, _) = prerendered(page, "Asia/Tokyo").await?;
        assert_eq!(said, [""]);
        let (said, tokyo) = prerendered_and_woken(page, "Asia/Tokyo").await?;
        assert!(said[0] == "Wed 11 Dec, 02:55 your time", "{said:?}");
        assert_eq!(tokyo, height);
        // The comparison finds one more line.
        page.site().set(
            "/native",
            Reply::html(html.replace("your time", "your time, a line longer than it may be")),
        );
        let (said, longer) = prerendered_and_woken(page, "Asia/Tokyo").await?;
        assert!(longer > tokyo, "{longer} {said:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn future_kick_offs_have_the_readers_time_and_past_ones_do_not() -> Result<()> {
    browse(async |page| {
        live_in(page, "America/New_York").await?;
        page.open_match("/").await?;
        let scheduled = before_kickoff()?;
        page.show("touchline-match", scheduled.clone()).await?;
        let said = page.texts("touchline-match", TIMES).await?;
        let wanted = [
            "Wed 27 Nov, 15:00 your time",
            "Wed 27 Nov, 15:00 your time",
            "Tue 10 Dec, 12:55 your time",
            "Wed 11 Dec, 12:55 your time",
        ];
        assert_eq!(said, wanted);
        assert_eq!(
            page.texts("touchline-match", ".tl-nx-when > time:first-child").await?,
            ["Wed 27 Nov 2019, 20:00", "Tue 10 Dec 2019, 18:55", "Wed 11 Dec 2019, 18:55"]
        );
        // After a postponement, the place shows only the new time.
        let mut later = scheduled.clone();
        later["match"]["kickoff"] = json!("2019-11-28T20:00:00+00:00");
        page.show("touchline-match", later).await?;
        let said = page.texts("touchline-match", ".tl-hd-when > .tl-yours").await?;
        assert!(said.len() == 1 && said[0].contains("Thu 28 Nov"), "{said:?}");
        // A live match shows its clock instead.
        let mut live = scheduled;
        live["match"]["status"] = json!("live");
        live["match"]["score"] = json!([0, 0]);
        page.show("touchline-match", live).await?;
        assert_eq!(page.texts("touchline-match", ".tl-hd-when > .tl-yours").await?, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_kick_off_with_seconds_does_not_repeat_the_same_time() -> Result<()> {
    browse(async |page| {
        live_in(page, "Europe/London").await?;
        page.open_match("/").await?;
        let mut scheduled = before_kickoff()?;
        scheduled["match"]["kickoff"] = json!("2019-11-27T20:00:30+00:00");
        page.show("touchline-match", scheduled).await?;
        assert_eq!(page.texts("touchline-match", ".tl-hd-when > .tl-yours").await?, [""]);
        Ok(())
    })
    .await
}

/// Yew replaces a text in its nodes, with whatever others have written into them.
#[tokio::test]
async fn the_readers_time_appears_once_and_disappears_when_the_match_is_over() -> Result<()> {
    browse(async |page| {
        live_in(page, "Asia/Tokyo").await?;
        page.open_match("/").await?;
        let when = |status: &str| {
            json!({ "touchline": 1, "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
                "match": { "home": "h", "away": "a", "status": status, "kickoff": "2019-11-27T20:00:00+00:00" } })
        };
        for status in ["scheduled", "finished", "scheduled", "live", "delayed", "cancelled"] {
            page.show("touchline-match", when(status)).await?;
            let said = page.texts("touchline-match", ".tl-hd-when").await?[0].clone();
            let is_to_come = ["scheduled", "delayed"].contains(&status);
            assert_eq!(said.matches("your time").count(), usize::from(is_to_come), "{status}: {said}");
            // Before the match, the time is in the place of the score.
            let own = if status == "scheduled" { "Wed 27 Nov 2019" } else { "Wed 27 Nov 2019, 20:00" };
            assert_eq!(said.matches(own).count(), 1, "{status}: {said}");
        }
        Ok(())
    })
    .await
}
