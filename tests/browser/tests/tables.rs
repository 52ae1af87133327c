//! More tables: a group at its end, several groups, the ranking between them.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::string_slice)]

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, json};

const BLANK: &str = "<!doctype html><html lang=en><title>Blank</title>
    <script type=module src=/touchline.js></script><main><h1>Blank</h1></main>";

async fn with_document(document: Value, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/blank", Reply::html(BLANK));
    browse_at(site, async |page| {
        page.goto("/blank").await?;
        page.add_empty("empty").await?;
        let said = page.show("#empty", document).await?;
        assert_eq!(said["name"], "touchline-ready", "{said}");
        test(page).await
    })
    .await
}

fn shared(path: &str) -> Result<Value> {
    let site = std::env::var("TOUCHLINE_SITE")?;
    Ok(serde_json::from_str(&std::fs::read_to_string(format!("{site}/{path}"))?)?)
}

#[tokio::test]
async fn every_place_of_the_final_table_has_its_reason() -> Result<()> {
    with_document(shared("data/group-e-final.json")?, async |page| {
        let names = page.texts("#empty", ".tl-gr .tl-tb-name").await?;
        assert_eq!(names, ["Liverpool", "Napoli", "Salzburg", "Genk"]);
        let reasons = page.texts("#empty", ".tl-tb-why").await?;
        assert_eq!(
            reasons,
            [
                "Above Napoli by one point, 13 to 12.",
                "Above Salzburg by five points, 12 to 7.",
                "Above Genk by six points, 7 to 1."
            ]
        );
        Ok(())
    })
    .await
}

/// Two groups of three, whose runners-up are ranked between them.
fn two_groups() -> Value {
    let teams = ["a", "b", "c", "x", "y", "z"].map(|id| json!({ "id": id, "name": format!("Team {id}") }));
    let fixture =
        |home: &str, away: &str, score: [u16; 2]| json!({ "home": home, "away": away, "score": score });
    json!({
        "touchline": 1,
        "teams": teams,
        "zones": [{ "id": "q", "name": "Qualified", "from": 1, "to": 1 }],
        "groups": [
            { "name": "Group 1",
              "fixtures": [fixture("a", "b", [2, 0]), fixture("b", "c", [1, 0]), fixture("a", "c", [1, 0])] },
            { "name": "Group 2",
              "fixtures": [fixture("x", "y", [1, 0]), fixture("y", "z", [4, 0]), fixture("x", "z", [1, 0])] }
        ],
        "across": { "name": "Second-placed teams", "place": 2, "criteria": ["goal-difference", "goals"],
                    "zones": [{ "id": "best", "name": "Best second", "from": 1, "to": 1 }] }
    })
}

#[tokio::test]
async fn several_groups_are_shown_and_the_ranking_between_them() -> Result<()> {
    with_document(two_groups(), async |page| {
        assert_eq!(page.texts("#empty", ".tl-title").await?, ["Groups", "Second-placed teams"]);
        assert_eq!(page.texts("#empty", ".tl-gg-title").await?, ["Group 1", "Group 2"]);
        let names = page.texts("#empty", ".tl-gg .tl-tb-name").await?;
        assert_eq!(names, ["Team a", "Team b", "Team c", "Team x", "Team y", "Team z"]);
        assert_eq!(page.texts("#empty", ".tl-gg .tl-tb-key").await?, ["Qualified"], "one key for all");
        let between = page.texts("#empty", ".tl-gr :is(.tl-tb-name, .tl-tb-from)").await?;
        assert_eq!(between, ["Group", "Team y", "2", "Team b", "1"]);
        let reasons = page.texts("#empty", ".tl-tb-why").await?;
        assert_eq!(reasons.last().map(String::as_str), Some("Above Team b on goal difference, +3 to −1."));
        assert_eq!(page.axe_within(Some("#empty")).await?, []);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn teams_that_nothing_separates_are_level_and_the_table_says_so() -> Result<()> {
    let mut document = two_groups();
    document["groups"] = json!([{ "name": "Level",
        "fixtures": [{ "home": "a", "away": "b", "score": [1, 1] }] }]);
    document["across"] = Value::Null;
    with_document(document, async |page| {
        assert_eq!(page.texts("#empty", ".tl-tb-zone").await?[..2], ["1", "1"]);
        let reasons = page.texts("#empty", ".tl-tb-why").await?;
        assert_eq!(reasons, ["Level with Team b on every tie-breaker: lots would be drawn."]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn before_the_first_match_a_table_is_alphabetical_and_does_not_mention_lots() -> Result<()> {
    let document = json!({
        "touchline": 1, "rules": "premier-league",
        "teams": [{ "id": "z", "name": "Zwolle" }, { "id": "o", "name": "Östersund" }, { "id": "a", "name": "Ajax" }],
        "zones": [{ "id": "up", "name": "Up", "from": 1, "to": 1 }],
        "group": { "name": "League", "fixtures": [{ "home": "z", "away": "a" }, { "home": "o", "away": "z" }] },
    });
    with_document(document, async |page| {
        assert_eq!(page.texts("#empty", ".tl-gr .tl-tb-name").await?, ["Ajax", "Östersund", "Zwolle"]);
        assert_eq!(page.texts("#empty", ".tl-gr .tl-sub").await?, ["not yet played"]);
        assert_eq!(page.texts("#empty", ".tl-tb-why").await?, [""; 0]);
        assert_eq!(page.texts("#empty", ".tl-nx-fixture").await?.len(), 2, "scores can be tried");
        // Only a draw so far: level, and the table still does not mention lots.
        let more = "for (const button of document.querySelector('#empty').shadowRoot
            .querySelectorAll('.tl-nx-fixture:first-child button:last-child')) button.click();";
        page.run(more, &[]).await?;
        // Both clicks have arrived.
        let order =
            "[...document.querySelector('#empty').shadowRoot.querySelectorAll('.tl-nx-table .tl-tb-name')]
            .map((name) => name.textContent).join()";
        page.wait_for(&format!("{order} === 'Ajax,Zwolle,Östersund'")).await?;
        let whole = page.texts("#empty", ".tl").await?.concat();
        assert!(!whole.contains("lots"), "{whole}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_team_whose_points_are_unknown_has_no_place_and_is_reported() -> Result<()> {
    let row = |team: &str, points: Value| json!({ "team": team, "played": 2, "won": 1, "drawn": 0, "lost": 1, "goalsFor": 2, "goalsAgainst": 2, "points": points });
    let document = json!({
        "touchline": 1,
        "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }, { "id": "c", "name": "Gamma" }],
        "zones": [{ "id": "up", "name": "Up", "from": 1, "to": 1 }],
        "group": { "name": "A", "start": [row("a", json!(20.5)), row("b", json!(20)), row("c", json!(19))],
                   "fixtures": [{ "home": "b", "away": "c" }] },
    });
    with_document(document, async |page| {
        assert_eq!(page.texts("#empty", ".tl-gr .tl-tb-name").await?, ["Beta", "Gamma"]);
        let note = page.texts("#empty", ".tl-gr .tl-foot").await?;
        assert_eq!(note, ["Not ranked, because some points are unknown: Alpha."]);
        assert_eq!(page.texts("#empty", ".tl-nx").await?, [""; 0], "nothing is worked out");
        Ok(())
    })
    .await
}
