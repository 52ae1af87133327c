//! Colours keep their contrast, whatever a team wears and whatever a page's theme.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use touchline_browser_tests::{
    AA, AAA, Media, Page, Pair, Reply, Result, Scheme, Site, Value, browse, browse_at, json,
};

/// Difficult shirts: white, black, near-greys, neon, and the darkest and lightest of their hues.
const SHIRTS: [&str; 16] = [
    "#ffffff", "#000000", "#ffff00", "#0000ff", "#808080", "#39ff14", "#ff0000", "#00ffff", "#fde100",
    "#14171a", "#c0c0c0", "#ff00ff", "#777777", "#ff6600", "#f5f5dc", "#003300",
];

const BARE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Shirts</title>
    <style>:root { color-scheme: light dark; } body { margin: 0; }</style>
    <script type=module src='/touchline.js'></script>
    <main><h1>Shirts</h1></main><touchline-match id=match></touchline-match>";

fn shirts(home: &str, away: &str) -> Value {
    let text = include_str!("../../../www/data/liverpool-napoli.json");
    let mut document: Value = serde_json::from_str(text).unwrap();
    document["match"]["colours"] = json!({ "home": home, "away": away });
    document
}

fn failures(pairs: &[Pair]) -> Vec<&Pair> {
    pairs.iter().filter(|pair| pair.fails()).collect()
}

async fn bare() -> Result<Site> {
    let site = Site::start().await?;
    site.set("/shirts", Reply::html(BARE));
    Ok(site)
}

async fn scheme(page: &Page, scheme: Scheme) -> Result<()> {
    page.media(Media { scheme, ..Media::default() }).await
}

#[tokio::test]
async fn every_shirt_is_readable_in_both_themes() -> Result<()> {
    browse_at(bare().await?, async |page| {
        page.goto("/shirts").await?;
        let (mut found, mut judged, mut lowest) = (Vec::new(), 0, f64::INFINITY);
        for (index, home) in SHIRTS.iter().enumerate() {
            let away = SHIRTS[(index + 3) % SHIRTS.len()];
            let said = page.show("#match", shirts(home, away)).await?;
            assert_ne!(said["name"], "touchline-error", "{said}");
            for theme in [Scheme::Light, Scheme::Dark] {
                scheme(page, theme).await?;
                let pairs = page.contrast("#match", AA).await?;
                judged += pairs.len();
                lowest = pairs.iter().map(|pair| pair.ratio / pair.needs).fold(lowest, f64::min);
                let of = |pair: &Pair| format!("{theme:?} {home} v {away} {pair:?}");
                found.extend(failures(&pairs).into_iter().map(of));
            }
        }
        println!("{judged} pairs of colours; the lowest has {lowest:.2} times what it needs");
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_with_difficult_shirts() -> Result<()> {
    browse_at(bare().await?, async |page| {
        page.goto("/shirts").await?;
        for (home, away) in [("#ffffff", "#000000"), ("#ffff00", "#39ff14"), ("#777777", "#fde100")] {
            page.show("#match", shirts(home, away)).await?;
            for theme in [Scheme::Light, Scheme::Dark] {
                scheme(page, theme).await?;
                assert_eq!(page.axe().await?, [], "{theme:?} {home} {away}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_unreadable_colour_is_found() -> Result<()> {
    browse_at(bare().await?, async |page| {
        page.goto("/shirts").await?;
        page.show("#match", shirts("#c8102e", "#12a0d7")).await?;
        assert_eq!(failures(&page.contrast("#match", AA).await?).len(), 0);
        page.run("document.querySelector('#match').style.setProperty('--touchline-ink-3', '#999')", &[])
            .await?;
        let pairs = page.contrast("#match", AA).await?;
        let found: Vec<_> = failures(&pairs).into_iter().map(|pair| pair.name.as_str()).collect();
        assert!(found.contains(&"tl-home: tl-ink3 on surface"), "{found:?}");
        assert!(found.iter().any(|name| name.contains('“')), "no text among {found:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_example_themes_are_readable_and_high_contrast_has_higher_ratios() -> Result<()> {
    browse(async |page| {
        page.goto("/examples/themes.html").await?;
        for name in ["newspaper", "claret", "sky", "contrast"] {
            let element = format!("touchline-match.{name}");
            page.run("document.querySelector(arguments[0]).scrollIntoView()", &[json!(element)]).await?;
            page.wait_for(&format!(
                "document.querySelector('{element}').shadowRoot?.querySelector('.tl-body')"
            ))
            .await?;
            for theme in [Scheme::Light, Scheme::Dark] {
                scheme(page, theme).await?;
                let pairs = page.contrast(&element, if name == "contrast" { AAA } else { AA }).await?;
                assert_eq!(failures(&pairs).len(), 0, "{theme:?} {name} {:#?}", failures(&pairs));
            }
        }
        Ok(())
    })
    .await
}
