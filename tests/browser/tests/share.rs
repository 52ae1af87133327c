//! The reader's choice in the page's address: a link shows what another reader has tried.

// Helpers of tests may fail as tests do; clippy allows it only within #[test].
#![allow(clippy::indexing_slicing)]

use serde_json::json;
use touchline_browser_tests::{Context, Page, Reply, Result, Site, browse, browse_at, document};

const GOALS: &str = "[...document.querySelector(arguments[0]).shadowRoot.querySelectorAll('.tl-nx-goals')].map((field) => field.value)";

async fn goals(page: &Page, element: &str) -> Result<Vec<String>> {
    page.run_for(&format!("return {GOALS};"), &[element.into()]).await
}

/// A page with two elements that share, one that does not, and a place of its own to link to.
async fn shared() -> Result<Site> {
    let site = Site::start().await?;
    let element = |id: &str, share: &str| {
        format!(
            "<touchline-match id={id} {share} loading=eager src=/data/liverpool-napoli.json></touchline-match>"
        )
    };
    let [one, two, none] = [element("one", "share=one"), element("two", "share"), element("none", "")];
    site.set(
        "/shared.html",
        Reply::html(format!(
            "<!doctype html><html lang=en><title>Shared</title><script type=module src=/touchline.js></script>
             <main><h1 id=top>Shared</h1>{one}{two}{none}</main>"
        )),
    );
    Ok(site)
}

async fn open(page: &Page, fragment: &str) -> Result<()> {
    page.goto(&format!("/shared.html{fragment}")).await?;
    page.wait_for("[...document.querySelectorAll('touchline-match')].every((one) => one.shadowRoot?.querySelector('.tl-nx'))").await
}

#[tokio::test]
async fn what_is_tried_is_in_the_address_under_the_elements_name_and_a_link_brings_it_back() -> Result<()> {
    browse_at(shared().await?, async |page| {
        open(page, "#top").await?;
        let before: u32 = page.eval("history.length").await?;
        page.click("#one >>> [data-action='more:11:home']").await?;
        page.click("#two >>> [data-action='fewer:10:away']").await?;
        page.click("#none >>> [data-action='more:11:away']").await?;
        let hash: String = page.eval("location.hash").await?;
        assert_eq!(hash, "#top&one=e6-sal-liv~1-0&touchline=e6-nap-gnk~0-0", "and the page's own part stays");
        assert_eq!(page.eval::<u32>("history.length").await?, before, "no entry in the history");
        page.goto("/").await?;
        open(page, &hash).await?;
        assert_eq!(goals(page, "#one").await?, ["", "", "1", "0"]);
        assert_eq!(goals(page, "#two").await?, ["0", "0", "", ""]);
        assert_eq!(goals(page, "#none").await?, ["", "", "", ""]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_within_the_page_is_followed_and_a_reset_takes_the_part_away() -> Result<()> {
    browse_at(shared().await?, async |page| {
        open(page, "").await?;
        page.run("location.hash = '#one=e6-nap-gnk~0-1_e6-sal-liv~5-4'", &[]).await?;
        page.wait_for(&format!("({}).join() === '0,1,5,4'", GOALS.replace("arguments[0]", "'#one'"))).await?;
        page.click("#one >>> .tl-nx-reset").await?;
        page.wait_for("!location.hash").await?;
        assert_eq!(goals(page, "#one").await?, ["", "", "", ""]);
        assert_eq!(page.eval::<String>("location.href.split('/').pop()").await?, "shared.html");
        // What no choice wrote is left alone, and so is a link by the index of a fixture.
        page.run("location.hash = '#one=10.0-1'", &[]).await?;
        page.run("location.hash = '#one=e6-nap-gnk~0-1_nonsense%00<b>'", &[]).await?;
        page.wait_for("location.hash.includes('nonsense')").await?;
        assert_eq!(goals(page, "#one").await?, ["", "", "", ""]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_does_not_ask_for_it_keeps_its_address() -> Result<()> {
    browse(async |page| {
        page.open_match("/#touchline=e6-sal-liv~5-4").await?;
        assert_eq!(goals(page, "touchline-match").await?, ["", "", "", ""]);
        page.click("touchline-match >>> [data-action='more:11:home']").await?;
        assert_eq!(page.eval::<String>("location.hash").await?, "#touchline=e6-sal-liv~5-4");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_to_an_earlier_moment_has_a_way_back_where_there_is_no_strip() -> Result<()> {
    let site = Site::start().await?;
    let page =
        "<!doctype html><html lang=en><title>Shared</title><script type=module src=/touchline.js></script>
        <main><h1>Shared</h1><touchline-match share sections='header table' loading=eager
        src=/data/liverpool-napoli.json></touchline-match></main>";
    site.set("/short.html", Reply::html(page));
    browse_at(site, async |page| {
        page.goto("/short.html#touchline=~1.21.e04").await?;
        page.find("touchline-match >>> .tl-rw-then").await?;
        assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["0–1"]);
        page.click("touchline-match >>> .tl-rw-then button").await?;
        let root = "document.querySelector('touchline-match').shadowRoot";
        page.wait_for(&format!("!{root}.querySelector('.tl-rw-then')")).await?;
        assert_eq!(page.texts("touchline-match", ".tl-hd-figs").await?, ["1–1"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_shows_the_same_moment_after_a_card_was_added() -> Result<()> {
    let site = Site::start().await?;
    let mut later = document("liverpool-napoli.json")?;
    let card = json!({ "period": 1, "minute": 3, "kind": "yellow", "team": "nap", "player": "mertens" });
    later["events"].as_array_mut().context("a list of events")?.insert(1, card);
    site.set("/data/later.json", Reply::json(later.to_string()));
    let element = |id: &str, file: &str| {
        format!("<touchline-match id={id} share={id} loading=eager src=/data/{file}.json></touchline-match>")
    };
    let [first, second] = [element("first", "liverpool-napoli"), element("second", "later")];
    site.set(
        "/moments.html",
        Reply::html(format!(
            "<!doctype html><html lang=en><title>Moments</title><script type=module src=/touchline.js></script>
             <main><h1>Moments</h1>{first}{second}</main>"
        )),
    );
    browse_at(site, async |page| {
        page.goto("/moments.html#first=~2.65.e11&second=~2.65.e11").await?;
        for element in ["#first", "#second"] {
            page.find(&format!("{element} >>> .tl-rw-then")).await?;
            let then = page.texts(element, ".tl-rw-then p").await?.concat();
            assert!(then.starts_with("After 65′"), "{element}: {then}");
        }
        // The reader who has it open sees the same moment when the card comes in.
        page.show("#first", later).await?;
        let then = page.texts("#first", ".tl-rw-then p").await?.concat();
        assert!(then.starts_with("After 65′"), "{then}");
        assert_eq!(page.eval::<String>("location.hash").await?, "#first=~2.65.e11&second=~2.65.e11");
        Ok(())
    })
    .await
}
