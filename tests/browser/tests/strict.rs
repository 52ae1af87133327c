//! Strict pages: the policy of docs/csp.md, and one that forbids Wasm.

use touchline_browser_tests::{Page, Reply, Result, Start, browse_both};

const POLICY: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self';
    img-src 'self'; require-trusted-types-for 'script'";

/// The page that starts this way, with another policy in its header and something planted in it.
async fn strict(page: &Page, start: &str, policy: &str, planted: &str) -> Result<()> {
    page.goto(start).await?;
    let html: String = page.run_for("return (await fetch(location.href)).text()", &[]).await?;
    let html = html
        .replace("<link rel=\"icon\" href=\"data:,\">", "")
        .replace("</main>", &format!("{planted}</main>"));
    let policy = policy.replace('\n', " ");
    page.site().set("/strict", Reply::html(html).header("content-security-policy", &policy));
    page.goto("/strict").await?;
    page.wake("touchline-match").await
}

#[tokio::test]
async fn the_element_works_under_a_strict_policy_with_trusted_types() -> Result<()> {
    browse_both(async |page, start| {
        strict(page, start, POLICY, "").await?;
        page.taken_over(1).await?;
        page.click("touchline-match >>> [data-action='more:11:home']").await?;
        page.find("touchline-match >>> .tl-nx-table").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_planted_inline_style_and_a_planted_script_are_reported() -> Result<()> {
    for (planted, word) in
        [("<p style='color: red'>Red</p>", "style-src"), ("<script>1</script>", "script-src")]
    {
        browse_both(async |page, start| {
            page.expect_error(word).await;
            strict(page, start, POLICY, planted).await?;
            page.taken_over(1).await
        })
        .await?;
    }
    Ok(())
}

/// The event's text, and what the reader sees instead: the markup, or the score in one line.
async fn without_wasm(page: &Page, start: &str, policy: &str) -> Result<String> {
    let listen = "<script src=/listen.js></script>";
    let script =
        "addEventListener('touchline-error', ({ detail }) => { window.said = detail.messages[0].text; });";
    page.site().set("/listen.js", Reply::new("text/javascript", script));
    strict(page, start, policy, listen).await?;
    page.wait_for("window.said").await?;
    let inside = "document.querySelector('touchline-match').shadowRoot";
    if start == Start::Empty.path() {
        let line: String = page.eval(&format!("{inside}.textContent")).await?;
        assert_eq!(line, "Liverpool 1–1 Napoli. The match centre could not be loaded.");
    } else {
        let figures: String =
            page.eval(&format!("{inside}.querySelector('.tl-hd-figs').textContent")).await?;
        assert_eq!(figures, "1–1");
    }
    page.eval("window.said").await
}

#[tokio::test]
async fn if_wasm_is_forbidden_the_content_stays_and_the_event_says_why() -> Result<()> {
    browse_both(async |page, start| {
        page.expect_error("wasm").await;
        let said = without_wasm(page, start, &POLICY.replace("'wasm-unsafe-eval'", "")).await?;
        assert!(said.contains("Content Security Policy") || said.contains("CSP"), "{said}");
        Ok(())
    })
    .await
}
