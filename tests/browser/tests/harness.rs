//! Positive controls: the harness catches what it must catch, because a silent harness proves nothing.

use touchline_browser_tests::{
    FONT, Key, Media, Page, Reply, Result, Scheme, Site, Value, browse, browse_at, json, skipped,
};

const PLAIN: &str = "<!doctype html><html lang=en><title>Plain</title><main><h1>Plain</h1></main>";

/// Opens a page with this markup, runs a test in it, and returns the harness's complaint.
async fn against(markup: &str, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<String> {
    let site = Site::start().await?;
    site.set("/page", Reply::html(markup));
    let outcome = browse_at(site, async |page| {
        page.goto("/page").await?;
        test(page).await
    })
    .await;
    Ok(outcome.err().map(|error| format!("{error:#}")).unwrap_or_default())
}

#[tokio::test]
async fn a_page_without_faults_passes() -> Result<()> {
    assert_eq!(against(PLAIN, async |_| Ok(())).await?, "");
    Ok(())
}

#[tokio::test]
async fn a_console_error_is_caught() -> Result<()> {
    let faults = against(PLAIN, async |page| page.run("console.error('offside')", &[]).await).await?;
    assert!(faults.contains("console error") && faults.contains("offside"), "{faults}");
    Ok(())
}

#[tokio::test]
async fn an_uncaught_error_and_an_unhandled_rejection_are_caught() -> Result<()> {
    let thrower = "<!doctype html><title>x</title><script>
        Promise.reject(new Error('rejected'));
        setTimeout(() => { document.title = 'thrown'; throw new Error('thrown'); });
        </script>";
    let faults = against(thrower, async |page| page.wait_for("document.title === 'thrown'").await).await?;
    assert!(faults.contains("uncaught") && faults.contains("Error: thrown"), "{faults}");
    assert!(faults.contains("Error: rejected"), "{faults}");
    Ok(())
}

#[tokio::test]
async fn a_third_party_request_is_caught_and_blocked() -> Result<()> {
    // A skipped page has no faults, but this test needs one.
    if skipped()? {
        return Ok(());
    }
    for markup in [
        "<img alt='' src='http://pixel.example.org/a.gif'>",
        "<script>navigator.sendBeacon('https://stats.example.org/')</script>",
        "<script>fetch('http://192.0.2.1/').catch(() => {})</script>",
    ] {
        let loaded = async |page: &Page| page.wait_for("document.readyState === 'complete'").await;
        let faults = against(&format!("{PLAIN}{markup}"), loaded).await?;
        assert!(faults.contains("third-party request: http"), "{markup}: {faults}");
    }
    Ok(())
}

#[tokio::test]
async fn an_expected_error_is_no_fault_but_must_occur() -> Result<()> {
    let came = against(PLAIN, async |page| {
        page.expect_error("offside").await;
        page.run("console.error('offside')", &[]).await
    });
    assert_eq!(came.await?, "");
    let stayed_away = against(PLAIN, async |page| {
        page.expect_error("offside").await;
        Ok(())
    });
    assert!(stayed_away.await?.contains("did not occur: offside"));
    Ok(())
}

#[tokio::test]
async fn axe_finds_a_violation_inside_a_shadow_root() -> Result<()> {
    let site = Site::start().await?;
    site.set("/plain", Reply::html(PLAIN));
    let image = "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>";
    let host = format!("<div id=host><template shadowrootmode=open>{image}</template></div>");
    site.set("/page", Reply::html(format!("{PLAIN}<main>{host}</main>")));
    browse_at(site, async |page| {
        page.goto("/plain").await?;
        assert_eq!(page.axe().await?, []);
        page.goto("/page").await?;
        let found = page.axe().await?;
        let alt = found.iter().find(|violation| violation.id == "image-alt").expect("image-alt is found");
        assert!(alt.nodes.iter().any(|node| node.starts_with("#host >>> img")), "{alt:?}");
        Ok(())
    })
    .await
}

/// axe must work under the strictest policy that the widget supports.
#[tokio::test]
async fn axe_runs_under_a_strict_policy() -> Result<()> {
    let site = Site::start().await?;
    let policy = "default-src 'none'; require-trusted-types-for 'script'";
    site.set("/page", Reply::html(PLAIN).header("content-security-policy", policy));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        assert_eq!(page.axe().await?, []);
        Ok(())
    })
    .await
}

/// One page without a policy and one whose policy forbids font requests.
#[tokio::test]
async fn pages_use_the_fonts_of_the_harness() -> Result<()> {
    let page = "<!doctype html><html lang=en><title>Fonts</title><h1>Maksimović 1–0</h1>
        <p style='font-family: Georgia'>Georgia</p><p id=machine style='font-family: sans-serif'>Machine</p>
        <div id=host><template shadowrootmode=open><b>Inside</b></template></div>";
    let policy = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'";
    let site = Site::start().await?;
    site.set("/free", Reply::html(page));
    site.set("/strict", Reply::html(page).header("content-security-policy", policy));
    browse_at(site, async |page| {
        for path in ["/free", "/strict"] {
            page.goto(path).await?;
            for text in ["h1", "#host >>> b"] {
                let fonts = page.fonts(text).await?;
                assert!(
                    !fonts.is_empty() && fonts.iter().all(|font| font.is_brought(FONT)),
                    "{path} {text}: {fonts:?}"
                );
            }
            let georgia = page.fonts("p").await?;
            assert!(georgia.iter().all(|font| font.is_brought("Gelasio")), "{path}: {georgia:?}");
            let machine = page.fonts("#machine").await?;
            assert!(machine.iter().all(|font| !font.is_custom_font), "{path}: {machine:?}");
        }
        assert_eq!(page.site().paths(), ["/free", "/strict"], "no page asks for a font");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn media_and_viewport_are_what_the_page_sees() -> Result<()> {
    let site = Site::start().await?;
    site.set("/page", Reply::html(PLAIN));
    browse_at(site, async |page| {
        page.viewport(320, 700).await?;
        page.media(Media {
            scheme: Scheme::Dark,
            reduced_motion: true,
            forced_colors: true,
            ..Media::default()
        })
        .await?;
        page.goto("/page").await?;
        let seen: (u32, u32) = page.eval("[innerWidth, innerHeight]").await?;
        assert_eq!(seen, (320, 700));
        for query in ["prefers-color-scheme: dark", "prefers-reduced-motion: reduce", "forced-colors: active"]
        {
            assert!(page.eval::<bool>(&format!("matchMedia('({query})').matches")).await?, "{query}");
        }
        page.media(Media { print: true, ..Media::default() }).await?;
        let light = "matchMedia('print').matches && matchMedia('(prefers-color-scheme: light)').matches";
        assert!(page.eval::<bool>(light).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_text_has_the_readers_size() -> Result<()> {
    let site = Site::start().await?;
    site.set("/page", Reply::html(PLAIN));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.font_size(32).await?;
        page.wait_for("getComputedStyle(document.documentElement).fontSize === '32px'").await
    })
    .await
}

#[tokio::test]
async fn a_click_on_something_covered_fails() -> Result<()> {
    let markup =
        "<!doctype html><title>x</title><button id=under style='position: absolute; inset: 0'>x</button>
        <div id=over style='position: absolute; inset: 0'></div>";
    let failure = against(markup, async |page| page.click("#under").await).await?;
    assert!(failure.contains("#under is covered by <div id=\"over\""), "{failure}");
    Ok(())
}

#[tokio::test]
async fn keys_and_clicks_are_real_and_reach_into_shadow_roots() -> Result<()> {
    let markup = "<!doctype html><title>x</title><div id=host><template shadowrootmode=open>
        <button id=first>first</button><button id=second>second</button><input id=field></template></div>
        <script>window.clicks = [];
        host.shadowRoot.addEventListener('click', (event) => clicks.push([event.target.id, event.isTrusted]));
        </script>";
    let site = Site::start().await?;
    site.set("/page", Reply::html(markup));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.click("#host >>> #first").await?;
        page.keys(Key::Tab).await?;
        page.keys(Key::Enter).await?;
        page.chord(Key::Shift, Key::Tab).await?;
        page.keys(" ").await?;
        let clicks: Vec<(String, bool)> = page.eval("clicks").await?;
        let names: Vec<_> = clicks.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["first", "second", "first"]);
        assert!(clicks.iter().all(|(_, trusted)| *trusted));
        page.click("#host >>> #field").await?;
        page.keys("2-1").await?;
        assert_eq!(page.eval::<String>("host.shadowRoot.querySelector('#field').value").await?, "2-1");
        assert_eq!(page.text("#host >>> #second").await?, "second");
        Ok(())
    })
    .await
}

/// Status and text of a fetch by the page; the body may be cut off.
async fn fetched(page: &Page, path: &str, headers: Value) -> Result<(u16, String)> {
    let script = "const answer = await fetch(arguments[0], { cache: 'no-store', headers: arguments[1] });
        return [answer.status, await answer.text().catch(() => 'cut off')];";
    page.run_for(script, &[path.into(), headers]).await
}

#[tokio::test]
async fn the_site_records_requests_and_sends_the_given_answers() -> Result<()> {
    let site = Site::start().await?;
    let stranger = Site::start().await?;
    stranger.set("/shared.json", Reply::json("[1]").header("access-control-allow-origin", "*"));
    site.set("/page", Reply::html(PLAIN));
    site.set("/cut.json", Reply::json("[1, 2, 3, 4, 5, 6, 7, 8]").cut());
    site.set_with("/tagged.json", |request| match request.header("if-none-match") {
        Some("\"v1\"") => Reply::json("").status(304),
        _ => Reply::json("{}").header("etag", "\"v1\""),
    });
    browse_at(site, async |page| {
        page.goto("/page").await?;
        assert_eq!(fetched(page, "/tagged.json?now", json!({})).await?, (200, "{}".to_owned()));
        assert_eq!(fetched(page, "/tagged.json", json!({ "if-none-match": "\"v1\"" })).await?.0, 304);
        assert_eq!(fetched(page, &stranger.url("/shared.json"), json!({})).await?, (200, "[1]".to_owned()));
        page.expect_error("404").await;
        assert_eq!(fetched(page, "/missing", json!({})).await?.0, 404);
        page.expect_error("cut.json").await;
        assert_eq!(fetched(page, "/cut.json", json!({})).await?.1, "cut off");
        assert_eq!(page.site().paths(), ["/page", "/tagged.json", "/tagged.json", "/missing", "/cut.json"]);
        assert_eq!(page.site().requests()[1].query, "now");
        assert!(page.requested().await?.contains(&stranger.url("/shared.json")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_failed_assertion_fails_the_test() -> Result<()> {
    let test = tokio::spawn(browse(async |page| {
        page.run("console.log('seen in the autopsy')", &[]).await?;
        panic!("the assertion")
    }));
    let panic = test.await.expect_err("the panic comes through").into_panic();
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"the assertion"));
    Ok(())
}
