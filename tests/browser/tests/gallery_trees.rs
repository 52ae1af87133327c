//! What a screen reader finds in six states. `trees/` has the accessibility tree of each as text that reads like a match
//! report. If a change is wanted, `cargo xtask gallery --write` writes the files anew.

use std::path::Path;

use touchline_browser_tests::gallery::Layout;
use touchline_browser_tests::{Page, Result, Scheme, browse};

/// Before the match, under way, over, decided by a shoot-out, several groups, and a document that is wrong.
const STATES: [&str; 6] = ["preview", "second-half", "finished", "after-penalties", "groups-12", "not-json"];

async fn tree(page: &Page, state: &str) -> Result<String> {
    page.open_state(state).await?;
    page.lay_out(Layout::of(390, Scheme::Light)).await?;
    page.accessibility_tree().await
}

#[tokio::test]
async fn six_states_read_like_a_match_report() -> Result<()> {
    browse(async |page| {
        page.time_zone("Europe/London").await?;
        let is_written = std::env::var("TOUCHLINE_GALLERY").is_ok_and(|value| value == "write");
        for state in STATES {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("trees/{state}.txt"));
            let now = tree(page, state).await?;
            if is_written {
                std::fs::write(&file, &now)?;
                continue;
            }
            let kept = std::fs::read_to_string(&file)?;
            let differing = kept.lines().zip(now.lines()).find(|(kept, now)| kept != now);
            assert!(
                kept == now,
                "{state}: {} lines, now {}; first other line {differing:?}\nIf that is wanted, run `cargo xtask gallery --write`",
                kept.lines().count(),
                now.lines().count()
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_word_is_seen() -> Result<()> {
    browse(async |page| {
        let before = tree(page, "finished").await?;
        let rename = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-ss dt').textContent = 'Ball';";
        page.run(rename, &[]).await?;
        let after = page.accessibility_tree().await?;
        let differing: Vec<_> = before.lines().zip(after.lines()).filter(|(before, after)| before != after).collect();
        assert_eq!(differing, [("        term “Possession”", "        term “Ball”")]);
        Ok(())
    })
    .await
}
