//! Shows every document of `www/data/`, and documents derived from them for cases that no real document has.
#![allow(clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, json};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/data");

/// The documents that the element shows from its `src`.
const BY_ADDRESS: &str = "<!doctype html><html lang=en><title>Document</title>
    <script type=module src=/touchline.js></script><main><h1>Document</h1><h2>Its match</h2>
    <touchline-match id=shown src=/data/NAME></touchline-match></main>";
const BLANK: &str = "<!doctype html><html lang=en><title>Blank</title>
    <script type=module src=/touchline.js></script><main><h1>Blank</h1></main>";

/// A document, for a test to change its events and its match.
struct Made(Value);

impl Made {
    fn from(name: &str) -> Result<Made> {
        Ok(Made(serde_json::from_str(&std::fs::read_to_string(Path::new(DATA).join(name))?)?))
    }

    /// Sets a key of the match.
    fn with(mut self, key: &str, value: Value) -> Made {
        self.0["match"][key] = value;
        self
    }

    /// Removes keys of the match.
    fn without(mut self, keys: &[&str]) -> Made {
        if let Some(fields) = self.0["match"].as_object_mut() {
            fields.retain(|key, _| !keys.contains(&key.as_str()));
        }
        self
    }

    /// Changes the list of events.
    fn events(mut self, change: impl FnOnce(&mut Vec<Value>)) -> Made {
        if let Some(events) = self.0["events"].as_array_mut() {
            change(events);
        }
        self
    }
}

/// Shows a document of `www/data/` by its URL.
async fn with_src(name: &str, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/document", Reply::html(BY_ADDRESS.replace("NAME", name)));
    browse_at(site, async |page| {
        page.open_match("/document").await?;
        test(page).await
    })
    .await
}

/// Shows a derived document through the property `match`.
async fn with_made(made: Made, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/blank", Reply::html(BLANK));
    browse_at(site, async |page| {
        page.goto("/blank").await?;
        page.add_empty("shown").await?;
        let said = page.show("#shown", made.0.clone()).await?;
        assert_eq!(said["name"], "touchline-ready", "{said}");
        test(page).await
    })
    .await
}

async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.texts("#shown", selector).await
}

/// The story as "minute kicker: text", with the ends of periods between the entries.
async fn story(page: &Page) -> Result<Vec<String>> {
    page.run_for(
        "const list = document.querySelector('#shown').shadowRoot.querySelector('.tl-sy-list');
         const text = (line, selector) => line.querySelector(selector)?.textContent.trim().replace(/\\s+/g, ' ');
         return [...list.children].map((line) => [
             text(line, '.tl-sy-min'),
             text(line, '.tl-sy-period, .tl-sy-kicker > span'),
             text(line, '.tl-sy-stand, .tl-sy-goal, .tl-sy-words'),
         ].filter(Boolean).join(' | '));",
        &[],
    )
    .await
}

#[tokio::test]
async fn every_document_is_shown_and_axe_finds_nothing() -> Result<()> {
    let mut names: Vec<String> = std::fs::read_dir(DATA)?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(".json") && !name.contains("schema"))
        .collect();
    names.sort();
    assert!(names.len() >= 7, "{names:?}");
    for name in names {
        with_src(&name, async |page| {
            assert_eq!(texts(page, "[role=alert]").await?, [""; 0], "{name}");
            assert_eq!(page.axe_within(Some("#shown")).await?, [], "{name}");
            for width in [320, 1100] {
                page.viewport(width, 900).await?;
                let overflow: i64 = page.eval("document.documentElement.scrollWidth - innerWidth").await?;
                assert!(overflow <= 0, "{name}: {overflow} px too wide at {width}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_final_with_extra_time_a_red_card_and_a_shoot_out() -> Result<()> {
    with_src("world-cup-2006-final.json", async |page| {
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["1–1"]);
        assert_eq!(texts(page, ".tl-hd-stat > *").await?, ["After penalties", "90′ 1–1"]);
        assert_eq!(texts(page, ".tl-hd-line").await?, ["Italy win 5–3 on penalties"]);
        assert_eq!(texts(page, ".tl-hd-goals li").await?, ["Materazzi 19′", "Zidane 7′ pen"]);
        let story = story(page).await?;
        let expected = [
            "5′ | Yellow card | Zambrotta",
            "7′ | Goal, penalty | Zidane 0–1",
            "12′ | Yellow card | Sagnol",
            "19′ | Goal | Materazzi 1–1",
            "45′ | Half-time | 1–1",
            "56′ | Substitution | Diarra on Vieira, off",
        ];
        for (line, expected) in story.iter().zip(expected).take(5) {
            assert_eq!(line, expected);
        }
        let breaks: Vec<&str> =
            story.iter().map(String::as_str).filter(|line| !line.contains("card")).collect();
        let at = |line: &str| breaks.iter().position(|other| *other == line);
        let (full, extra_half) = (at("90′ | Full time | 1–1"), at("105′ | Half-time in extra time | 1–1"));
        let (extra, kicks) = (at("120′ | End of extra time | 1–1"), at("End of the shoot-out | 5–3"));
        assert!(full.is_some() && full < extra_half && extra_half < extra && extra < kicks, "{story:#?}");
        let red = story.iter().position(|line| line == "110′ | Red card | Zidane");
        let end = story.iter().position(|line| line.contains("End of extra time"));
        assert!(red.is_some() && red < end, "{story:#?}");
        // Four changes in one minute, which the source does not pair: nobody replaces a particular player.
        let alone = story.iter().filter(|line| line.starts_with("61′ | Substitution")).count();
        assert_eq!(alone, 4, "{story:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_final_decided_in_extra_time() -> Result<()> {
    with_src("world-cup-2026-final.json", async |page| {
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["1–0"]);
        assert_eq!(texts(page, ".tl-hd-stat > *").await?, ["After extra time", "90′ 0–0"]);
        assert_eq!(texts(page, ".tl-hd-line").await?, ["Spain win after extra time"]);
        assert_eq!(
            story(page).await?,
            [
                "45′ | Half-time | 0–0",
                "90′ | Full time | 0–0",
                "105′ | Half-time in extra time | 0–0",
                "106′ | Goal | Ferran Torres 1–0",
                "120′ | End of extra time | 1–0",
            ]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_own_goal_is_listed_under_the_other_side() -> Result<()> {
    with_src("euro-2024-austria-france.json", async |page| {
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["0–1"]);
        assert_eq!(texts(page, ".tl-hd-goals.tl-home li").await?, [""; 0]);
        assert_eq!(texts(page, ".tl-hd-goals.tl-away li").await?, ["Wöber 38′ og"]);
        let story = story(page).await?;
        assert!(story.contains(&"38′ | Own goal | Wöber (Austria) 0–1".to_owned()), "{story:#?}");
        let late = story.iter().rfind(|line| line.contains("Substitution"));
        assert!(late.is_some_and(|line| line.starts_with("–minute unknown")), "{story:#?}");
        assert_eq!(story.last().map(String::as_str), Some("90′ | Full time | 0–1"));
        // Cards without a minute, outside the order of the match.
        assert_eq!(texts(page, ".tl-sy-card").await?.len(), 7);
        assert_eq!(texts(page, ".tl-tb-name").await?.len(), 4);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_goal_without_a_minute_has_a_dash() -> Result<()> {
    with_src("world-cup-2026-england-argentina.json", async |page| {
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["1–2"]);
        let scorers = texts(page, ".tl-hd-goals li").await?;
        assert_eq!(scorers, ["Anthony Gordon 55′", "Enzo Fernández 86′", "Lautaro Martínez"]);
        let story = story(page).await?;
        let [.., goal, end] = story.as_slice() else { panic!("{story:?}") };
        assert_eq!(goal, "–minute unknown | Goal | Lautaro Martínez 1–2");
        assert_eq!(end, "90′ | Full time | 1–2");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn line_ups_of_a_feed_are_shown_line_by_line() -> Result<()> {
    with_src("euro-2024-germany-scotland.json", async |page| {
        let lines: Vec<usize> = page
            .run_for(
                "const root = document.querySelector('#shown').shadowRoot;
                 return [...root.querySelectorAll('.tl-lu-line')]
                     .map((line) => line.querySelectorAll('.tl-lu-name').length);",
                &[],
            )
            .await?;
        assert_eq!(lines, [1, 4, 2, 3, 1, 1, 3, 4, 3]);
        assert_eq!(texts(page, ".tl-hd-goals.tl-away li").await?, ["Rüdiger 87′ og"]);
        let scorers = texts(page, ".tl-hd-goals.tl-home li").await?;
        assert_eq!(scorers, ["Wirtz 10′", "Musiala 19′", "Havertz 45+1′ pen", "Füllkrug 68′", "Can 90+3′"]);
        assert!(story(page).await?.contains(&"44′ | Red card | Porteous".to_owned()));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn if_live_the_table_is_provisional() -> Result<()> {
    let live = Made::from("liverpool-napoli.json")?
        .with("status", json!("live"))
        .with("clock", json!({ "period": 2, "minute": 67, "running": true }))
        .events(|events| events.retain(|event| event["minute"].as_u64().is_none_or(|minute| minute <= 67)));
    with_made(live, async |page| {
        assert_eq!(texts(page, ".tl-hd-stat > b").await?, ["67′"]);
        assert_eq!(texts(page, ".tl-gr .tl-sub").await?, ["as it stands"]);
        let story = story(page).await?;
        assert!(story.iter().all(|line| !line.contains("Full time")), "{story:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn at_half_time_the_second_half_is_still_to_play() -> Result<()> {
    let half_time = Made::from("liverpool-napoli.json")?
        .with("status", json!("half-time"))
        .with("score", json!([0, 1]))
        .events(|events| events.retain(|event| event["period"] == 1));
    with_made(half_time, async |page| {
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["0–1"]);
        assert_eq!(texts(page, ".tl-hd-stat > b").await?, ["Half-time"]);
        let story = story(page).await?;
        assert!(story.last().is_some_and(|line| line.contains("Half-time")), "{story:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_result_the_status_says_so_and_there_is_no_score() -> Result<()> {
    for (status, said) in
        [("postponed", "Postponed"), ("cancelled", "Cancelled"), ("delayed", "Kick-off delayed")]
    {
        let made = Made::from("world-cup-2026-final.json")?
            .without(&["score", "halfTime", "fullTime"])
            .with("status", json!(status))
            .with("note", json!("Made for a test"))
            .events(Vec::clear);
        with_made(made, async |page| {
            assert_eq!(texts(page, "[part=status]").await?, [said]);
            assert_eq!(texts(page, ".tl-hd-figs").await?, [said], "it is in the place of the score");
            assert_eq!(texts(page, ".tl-hd-line").await?, ["Made for a test"]);
            assert_eq!(texts(page, ".tl-sy").await?, [""; 0]);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn if_abandoned_suspended_or_awarded_the_score_stays() -> Result<()> {
    for (status, said) in [("abandoned", "Abandoned"), ("suspended", "Suspended"), ("awarded", "Awarded")] {
        let made = Made::from("euro-2024-austria-france.json")?.with("status", json!(status));
        with_made(made, async |page| {
            assert_eq!(texts(page, ".tl-hd-stat > b").await?, [said]);
            assert_eq!(texts(page, ".tl-hd-figs").await?, ["0–1"]);
            let story = story(page).await?;
            assert!(story.iter().all(|line| !line.contains("Full time")), "{said}: {story:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_cancelled_goal_is_marked_and_does_not_count() -> Result<()> {
    let made =
        Made::from("liverpool-napoli.json")?.with("score", json!([1, 0])).with("halfTime", json!([0, 0]));
    let made = made.events(|events| {
        for event in events.iter_mut().filter(|event| event["minute"] == 21) {
            match event["kind"].as_str() {
                Some("goal") => event["cancelled"] = json!("var"),
                _ => event["outcome"] = json!("no-goal"),
            }
        }
    });
    with_made(made, async |page| {
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["1–0"]);
        assert_eq!(texts(page, ".tl-hd-goals li").await?, ["Lovren 65′"]);
        let void = texts(page, ".tl-void .tl-sy-kicker > span").await?;
        assert_eq!(void, ["Goal disallowed"]);
        let story = story(page).await?;
        assert!(story.contains(&"21′ | VAR check | No goal.".to_owned()), "{story:#?}");
        Ok(())
    })
    .await
}

/// Kicks that none of our sources has: invented names, in an order that makes 5–3.
#[tokio::test]
async fn kicks_are_listed_between_extra_time_and_the_end_of_the_shoot_out() -> Result<()> {
    let made = Made::from("world-cup-2006-final.json")?.events(|events| {
        for (number, scored) in [true, true, true, false, true, true, true, true, true].iter().enumerate() {
            let team = if number % 2 == 0 { "italy" } else { "france" };
            let kind = if *scored { "kick-scored" } else { "kick-missed" };
            events
                .push(json!({ "period": 5, "kind": kind, "team": team, "player": format!("Made {number}") }));
        }
    });
    with_made(made, async |page| {
        let story = story(page).await?;
        let from = story.iter().position(|line| line.contains("End of extra time"));
        let kicks: Vec<&str> = story.iter().skip(from.unwrap_or(0) + 1).map(String::as_str).collect();
        assert_eq!(kicks.len(), 10, "{story:#?}");
        assert_eq!(kicks.first(), Some(&"Scored | Made 0 1–0"));
        assert_eq!(kicks.get(8), Some(&"Scored | Made 8 5–3"));
        assert_eq!(kicks.last(), Some(&"End of the shoot-out | 5–3"));
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["1–1"]);
        Ok(())
    })
    .await
}
