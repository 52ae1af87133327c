//! What a reader sees of a match that is not simply over: its state, the reason, and the effect on the table.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use touchline_browser_tests::{Page, Result, Value, browse, document, json};

/// The texts below the score, of kick-off and venue, and above the table.
async fn said(page: &Page, document: Value) -> Result<[String; 3]> {
    let event = page.show("touchline-match", document).await?;
    assert_eq!(event["detail"]["messages"], json!([]));
    let text = async |selector: &str| -> Result<String> {
        Ok(page.texts("touchline-match", selector).await?.join(" / "))
    };
    let whole = [
        text(".tl-hd-word > *, .tl-hd-state > * > *").await?,
        text(".tl-hd-when > *:not(:empty)").await?,
        text(".tl-gr .tl-sub").await?,
    ];
    Ok(whole)
}

fn with(mut document: Value, more: Value) -> Value {
    let fixture = document["match"].as_object_mut().unwrap();
    for (key, value) in more.as_object().unwrap() {
        if value.is_null() {
            fixture.remove(key);
        } else {
            fixture.insert(key.clone(), value.clone());
        }
    }
    document
}

#[tokio::test]
async fn a_match_that_is_postponed_stopped_or_awarded_says_so_and_why() -> Result<()> {
    let played = document("liverpool-napoli.json")?;
    let mut unplayed = with(played.clone(), json!({ "score": null, "halfTime": null, "added": null }));
    unplayed["events"] = json!([]);
    let kickoff = "Wed 27 Nov 2019, 20:00 / Anfield, Liverpool";
    browse(async |page| {
        page.open_match("/").await?;
        let more = json!({ "status": "delayed", "note": "The visitors are late." });
        let [status, when, table] = said(page, with(unplayed.clone(), more)).await?;
        assert_eq!([status.as_str(), table.as_str()], ["Kick-off delayed / The visitors are late.", ""]);
        assert_eq!(when, kickoff);

        let more = json!({ "status": "postponed", "note": "Waterlogged pitch.",
            "previousKickoff": "2019-11-26T20:00:00+00:00" });
        let [status, when, table] = said(page, with(unplayed.clone(), more)).await?;
        let moved = "Postponed / Waterlogged pitch. / originally Tue 26 Nov 2019, 20:00";
        assert_eq!([status.as_str(), table.as_str()], [moved, ""]);
        assert_eq!(when, kickoff);

        let more = json!({ "status": "suspended", "note": "The floodlights have failed." });
        let [status, _, table] = said(page, with(played.clone(), more)).await?;
        assert_eq!(
            [status.as_str(), table.as_str()],
            ["Suspended / HT 0–1 / The floodlights have failed. / No restart time yet", "as it stands"]
        );

        let [status, _, _] = said(page, with(played.clone(), json!({ "status": "abandoned" }))).await?;
        assert_eq!(status, "Abandoned / HT 0–1");

        let more = json!({ "status": "awarded", "score": [3, 0] });
        let [status, _, table] = said(page, with(unplayed.clone(), more)).await?;
        assert_eq!(
            [status.as_str(), table.as_str()],
            ["Awarded / The match is awarded to Liverpool, 3–0", "after matchday 5"]
        );
        let points = page.texts("touchline-match", ".tl-gr tbody .tl-tb-pts").await?;
        assert_eq!(points, ["12", "8", "7", "1"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_live_match_goes_into_extra_time_and_to_a_shoot_out() -> Result<()> {
    let end = json!({ "score": [1, 1], "fullTime": [1, 1], "shootOut": null, "winner": null });
    let mut document = with(document("world-cup-2006-final.json")?, end);
    document["events"].as_array_mut().unwrap().retain(|event| event["minute"].as_u64() <= Some(90));
    browse(async |page| {
        page.open_match("/").await?;
        let clock = json!({ "status": "extra-time", "clock": { "period": 3, "minute": 98 } });
        let [status, ..] = said(page, with(document.clone(), clock)).await?;
        assert_eq!(status, "98′ / 90′ 1–1");
        let band = page.texts("touchline-match", ".tl-st-score").await?;
        assert!(band.iter().all(|score| score.contains('–')), "{band:?}");

        let [home, away] = ["home", "away"].map(|side| document["match"][side].clone());
        let kicks = [("kick-scored", &home), ("kick-missed", &away), ("kick-scored", &home)];
        let kicks = kicks.map(
            |(kind, team)| json!({ "period": 5, "kind": kind, "team": team, "player": "Whoever took it" }),
        );
        let mut document = with(document.clone(), json!({ "status": "shoot-out", "shootOut": [2, 0] }));
        document["events"].as_array_mut().unwrap().extend(kicks);
        let [status, ..] = said(page, document).await?;
        assert_eq!(status, "Shoot-out / 90′ 1–1 / Italy lead 2–0");
        let kinds = page.texts("touchline-match", ".tl-sy-kicker").await?;
        let kicks: Vec<&String> =
            kinds.iter().filter(|kind| kind.ends_with("Scored") || kind.ends_with("Missed")).collect();
        assert_eq!(kicks, ["ITAScored", "FRAMissed", "ITAScored"]);
        assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["1–1"], "kicks are not goals");
        Ok(())
    })
    .await
}

/// A small match: the text below the score, the score itself, and the minutes of the story.
async fn small(page: &Page, fixture: Value, events: Value) -> Result<[String; 3]> {
    let mut own = json!({ "home": "h", "away": "a" });
    own.as_object_mut().unwrap().extend(fixture.as_object().unwrap().clone());
    let document = json!({
        "touchline": 1, "updated": "2026-05-16T16:00:00Z",
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }], "match": own, "events": events,
    });
    page.show("touchline-match", document).await?;
    let text = async |selector: &str| -> Result<String> {
        Ok(page.texts("touchline-match", selector).await?.join(" "))
    };
    Ok([text(".tl-hd-stat > b").await?, text(".tl-hd-figs").await?, text(".tl-sy-line .tl-sy-min").await?])
}

#[tokio::test]
async fn an_unknown_score_is_a_dash_and_an_unknown_status_is_not_over() -> Result<()> {
    let goal = json!([{ "kind": "goal", "team": "h", "player": "Ann", "minute": 10 }]);
    browse(async |page| {
        page.open_match("/").await?;
        let finished = json!({ "status": "finished" });
        assert_eq!(small(page, finished.clone(), json!([])).await?, ["Full time", "–", ""]);
        assert_eq!(small(page, finished, goal.clone()).await?, ["Full time", "1–0", "10′"]);
        let unreadable = json!({ "status": "finished", "score": ["2", "1"] });
        assert_eq!(small(page, unreadable, goal.clone()).await?, ["Full time", "–", "10′"]);
        let said = page.texts("touchline-match", ".tl-hd .tl-sr:not([role])").await?;
        assert_eq!(said, ["Home against Away. Full time."]);
        assert_eq!(page.texts("touchline-match", ".tl-st").await?, [""; 0], "no strip without a score");
        let loud = json!({ "status": "FINISHED", "score": [2, 3] });
        assert_eq!(small(page, loud, json!([])).await?, ["Full time", "2–3", ""]);
        let playing = json!({ "status": "IN_PLAY", "score": [1, 0], "clock": { "minute": 10 } });
        assert_eq!(small(page, playing, json!([])).await?, ["10′", "1–0", ""]);
        let unknown =
            json!({ "status": "Zwischenstand", "score": [1, 0], "kickoff": "2026-05-16T15:00:00Z" });
        assert_eq!(small(page, unknown, json!([])).await?, ["Live", "1–0", ""]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_minute_after_its_period_is_stoppage_time_not_extra_time() -> Result<()> {
    let goal = |minute: u16| json!({ "kind": "goal", "team": "h", "player": "Ann", "minute": minute });
    browse(async |page| {
        page.open_match("/").await?;
        let finished = json!({ "status": "finished", "score": [1, 0] });
        assert_eq!(small(page, finished, json!([goal(93)])).await?, ["Full time", "1–0", "90+3′"]);
        let breaks = page.texts("touchline-match", ".tl-sy-period").await?;
        assert_eq!(breaks, ["Half-time", "Full time"]);
        let mut early = goal(48);
        early["period"] = json!(1);
        let live = json!({ "status": "live", "score": [1, 0], "clock": { "period": 1, "minute": 48, "running": false } });
        assert_eq!(small(page, live, json!([early])).await?, ["45+3′", "1–0", "45+3′"]);
        let extra = json!({ "status": "finished", "score": [1, 0], "fullTime": [0, 0] });
        assert_eq!(small(page, extra, json!([goal(93)])).await?, ["After extra time 90′ 0–0", "1–0", "93′"]);
        Ok(())
    })
    .await
}
