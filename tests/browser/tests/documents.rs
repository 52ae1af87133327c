//! Documents set by script: an empty element shows exactly what it is given, and reports what it cannot show.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::string_slice)]

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, json};

const BLANK: &str = "<!doctype html><html lang=en><title>Blank</title>
    <script type=module src=/touchline.js></script><main><h1>Blank</h1></main>";

/// Runs a test on a page with one empty element, `#empty`.
async fn with_empty(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/blank", Reply::html(BLANK));
    browse_at(site, async |page| {
        page.goto("/blank").await?;
        page.add_empty("empty").await?;
        test(page).await
    })
    .await
}

/// Numbers that nobody knows beforehand, so a hard-coded page cannot show them.
struct Chance(u64);

impl Chance {
    fn new() -> Chance {
        Chance(touchline_browser_tests::now().unsigned_abs() | 1)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn name(&mut self) -> String {
        let letters: String = (0..7).filter_map(|_| char::from_u32(97 + self.below(26) as u32)).collect();
        format!("X{letters}")
    }
}

#[tokio::test]
async fn an_empty_element_shows_exactly_the_match_that_it_is_given() -> Result<()> {
    with_empty(async |page| {
        let mut chance = Chance::new();
        let (home, away) = (chance.name(), chance.name());
        let scorers: Vec<String> = (0..4).map(|_| chance.name()).collect();
        let mut minutes: Vec<u64> = (0..4).map(|part| part * 20 + 1 + chance.below(19)).collect();
        minutes.sort_unstable();
        let goals = scorers.iter().zip(&minutes).enumerate().map(|(index, (scorer, minute))| {
            let team = if index == 0 { "a" } else { "h" };
            json!({ "kind": "goal", "team": team, "player": scorer, "minute": minute })
        });
        let document = json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": home }, { "id": "a", "name": away }],
            "match": { "home": "h", "away": "a", "status": "finished" },
            "events": goals.collect::<Vec<_>>(),
        });
        let said = page.show("#empty", document).await?;
        assert_eq!(said["name"], "touchline-ready", "{said}");
        assert_eq!(said["detail"]["renderer"], "wasm");
        assert_eq!(page.texts("#empty", ".tl-hd-name").await?, [home, away]);
        assert_eq!(page.texts("#empty", ".tl-hd-figs").await?, ["3–1"]);
        let listed = page.texts("#empty", ".tl-sy-goal > span").await?;
        assert_eq!(listed, scorers);
        let listed = page.texts("#empty", ".tl-sy-line .tl-sy-min").await?;
        assert_eq!(listed, minutes.iter().map(|minute| format!("{minute}′")).collect::<Vec<_>>());
        assert_eq!(page.texts("#empty", ".tl-tb").await?, [""; 0]);
        assert!(!page.text("#empty").await?.contains("Liverpool"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_may_come_as_text_and_be_replaced() -> Result<()> {
    with_empty(async |page| {
        let with_score = |score: [u16; 2]| {
            json!({
                "touchline": 1,
                "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
                "match": { "home": "h", "away": "a", "status": "finished", "score": score },
            })
        };
        page.show("#empty", Value::String(with_score([2, 5]).to_string())).await?;
        assert_eq!(page.texts("#empty", ".tl-hd-figs").await?, ["2–5"]);
        page.show("#empty", with_score([2, 6])).await?;
        assert_eq!(page.texts("#empty", ".tl-hd-figs").await?, ["2–6"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn bad_documents_are_reported_and_throw_nothing() -> Result<()> {
    let whole = json!({
        "touchline": 1, "teams": [{ "id": "h", "name": "Home" }],
        "match": { "home": "h", "away": "nowhere" },
    });
    let truncated = whole.to_string()[..40].to_owned();
    let bad = [
        (Value::String(truncated), "not JSON, or it was cut off"),
        (json!(["touchline", 1]), "a match document is a JSON object"),
        (whole, "nowhere"),
    ];
    for (document, message) in bad {
        with_empty(async |page| {
            let said = page.show("#empty", document.clone()).await?;
            assert_eq!(said["name"], "touchline-error", "{said}");
            let shown = page.texts("#empty", "[role=alert]").await?.concat();
            assert!(shown.contains(message), "{document}: {shown}");
            assert!(said["detail"]["messages"].to_string().contains(message), "{said}");
            assert_eq!(page.axe_within(Some("#empty")).await?, []);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// A live feed must not blank the page: the last good document stays.
#[tokio::test]
async fn a_bad_document_after_a_good_one_leaves_the_good_one() -> Result<()> {
    with_empty(async |page| {
        let good = json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": "finished", "score": [1, 0] },
        });
        page.show("#empty", good).await?;
        let said = page.show("#empty", Value::String("{".to_owned())).await?;
        assert_eq!(said["name"], "touchline-error");
        assert_eq!(page.texts("#empty", ".tl-hd-figs").await?, ["1–0"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn markup_in_a_document_is_text() -> Result<()> {
    with_empty(async |page| {
        let document = json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "<img src=x onerror=alert(1)>" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "report": "javascript:alert(1)" },
            "events": [],
        });
        page.show("#empty", document).await?;
        assert_eq!(page.texts("#empty", ".tl-hd-name").await?[0], "<img src=x onerror=alert(1)>");
        assert_eq!(page.texts("#empty", "img").await?, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_element_removed_while_it_loads_shows_its_match_when_it_returns() -> Result<()> {
    with_empty(async |page| {
        let document = json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": "finished", "score": [4, 3] },
        });
        let script = "const element = document.createElement('touchline-match');
            element.id = 'late';
            element.match = arguments[0];
            document.body.append(element);
            await null;
            element.remove();
            await new Promise((resolve) => setTimeout(resolve, 500));
            const shown = new Promise((resolve) => element.addEventListener('touchline-ready', resolve));
            document.body.append(element);
            await shown;";
        page.run(script, &[document]).await?;
        assert_eq!(page.texts("#late", ".tl-hd-figs").await?, ["4–3"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_may_come_from_a_url_and_a_missing_one_is_reported() -> Result<()> {
    with_empty(async |page| {
        page.run("document.querySelector('#empty').src = '/data/group-e-final.json'", &[]).await?;
        page.wait_for("document.querySelector('#empty').shadowRoot.querySelector('.tl-tb')").await?;
        page.expect_error("404").await;
        let script = "const element = document.createElement('touchline-match');
            element.id = 'lost';
            const said = new Promise((resolve) => element.addEventListener('touchline-error',
                (event) => resolve(event.detail.messages[0].text)));
            element.setAttribute('src', '/data/nowhere.json');
            document.body.append(element);
            return await said;";
        let said: String = page.run_for(script, &[]).await?;
        assert!(said.contains("/data/nowhere.json: 404"), "{said}");
        page.wait_for("document.querySelector('#lost').shadowRoot.querySelector('.tl-msg')").await?;
        assert_eq!(page.texts("#lost", ".tl-msg b").await?, ["The match could not be loaded."]);
        assert_eq!(page.texts("#lost", ".tl-msg li").await?, [said]);
        Ok(())
    })
    .await
}
