//! One score on the page, even if the goals of a live match are ahead of the score that its document states.

#![allow(clippy::indexing_slicing)]

use touchline_browser_tests::{Page, Result, Value, browse_empty, json, live_match};

const PAGE: &str = "<!doctype html><html lang=en><title>One score</title>
    <script type=module src=/touchline.js></script><main><h1>One score</h1></main>";

/// Everything that shows a score: header, its sentence, the element's label, story, end of the strip, live region.
const SCORES: &str = "const root = document.querySelector('#one').shadowRoot;
    const texts = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent.trim());
    return [texts('.tl-hd-figs')[0], texts('.tl-hd .tl-sr:not([role])')[0].split('.')[0],
        root.querySelector('.tl').getAttribute('aria-label'), texts('.tl-sy-score').join(' '),
        texts('.tl-st-score').at(-1), texts('[role=status]')[0]];";

/// A version with this many goals of the home side, and this score.
fn version(goals: u16, score: Value) -> Value {
    let goal = |number: u16| {
        json!({ "id": format!("g{number}"), "kind": "goal", "team": "h", "player": format!("Scorer {number}"),
                "minute": number * 10 })
    };
    let mut document =
        live_match((1..=goals).map(goal).collect(), json!({ "score": score, "fixture": "f1" }));
    document["group"] = json!({ "name": "A", "fixtures": [{ "id": "f1", "home": "h", "away": "a" }] });
    document
}

async fn shown(page: &Page) -> Result<Vec<String>> {
    page.run_for(SCORES, &[]).await
}

#[tokio::test]
async fn a_goal_ahead_of_the_score_is_announced_at_once_and_its_score_follows() -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.show("#one", version(1, json!([1, 0]))).await?;
        page.run(
            "window.goals = [];
             document.addEventListener('touchline-goal', ({ detail }) => goals.push(detail));",
            &[],
        )
        .await?;
        page.show("#one", version(2, json!([1, 0]))).await?;
        page.wait_for("goals.length === 1").await?;
        let one =
            ["1–0", "Home 1, Away 0", "Match centre: Home 1, Away 0", "1–0", "1–0", "Goal: Scorer 2, Home."];
        assert_eq!(shown(page).await?, one);
        assert_eq!(page.texts("#one", ".tl-sy-goal").await?, ["Scorer 1 1–0", "Scorer 2"]);
        assert_eq!(page.texts("#one", ".tl-hd-goals li").await?, ["Scorer 1 10′", "Scorer 2 20′"]);
        assert_eq!(page.texts("#one", ".tl-gr .tl-tb-pts").await?, ["Pts", "3", "0"]);
        let goal: Value = page.eval("goals[0]").await?;
        assert_eq!((&goal["player"], goal.get("score")), (&json!("Scorer 2"), None));

        let said = page.show("#one", version(2, json!([2, 0]))).await?;
        assert_eq!(said["detail"]["score"], json!([2, 0]));
        let both =
            ["2–0", "Home 2, Away 0", "Match centre: Home 2, Away 0", "1–0 2–0", "2–0", "Home 2, Away 0."];
        assert_eq!(shown(page).await?, both);
        assert_eq!(page.eval::<u32>("goals.length").await?, 1, "the goal is announced once");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_goal_is_announced_with_its_score_if_the_document_states_both() -> Result<()> {
    browse_empty(PAGE, async |page| {
        page.show("#one", version(0, json!([0, 0]))).await?;
        let next = "window.goal = new Promise((resolve) => {
            document.addEventListener('touchline-goal', ({ detail }) => resolve(detail), { once: true });
        });";
        page.run(next, &[]).await?;
        page.show("#one", version(1, json!([1, 0]))).await?;
        let goal: Value = page.run_for("return await goal", &[]).await?;
        assert_eq!(goal["score"], json!([1, 0]));
        assert_eq!(page.texts("#one", "[role=status]").await?[0], "Goal: Scorer 1, Home. Home 1, Away 0.");
        Ok(())
    })
    .await
}
