//! Takes screenshots of the demo page at given widths, light and dark: see `cargo xtask shots`.

use std::path::PathBuf;

use touchline_browser_tests::{Context, Media, Page, Result, Scheme, browse};

const USUAL: [u32; 4] = [320, 480, 768, 1100];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let mut folder = None;
    let mut path = "/index.html".to_owned();
    let mut widths = Vec::new();
    for argument in std::env::args().skip(1) {
        if let Ok(width) = argument.parse::<u32>() {
            widths.push(width);
        } else if argument.starts_with('/') && folder.is_some() {
            path = argument;
        } else {
            folder = Some(PathBuf::from(argument));
        }
    }
    let folder = folder.context("usage: cargo xtask shots DIR [/PATH] [WIDTH…]")?;
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    if widths.is_empty() {
        widths = USUAL.to_vec();
    }
    browse(async |page| {
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.media(Media { scheme, ..Media::default() }).await?;
            for width in &widths {
                shoot(page, &path, *width).await?;
                let to = folder.join(name(&path, *width, scheme));
                page.screenshot(&to).await?;
                println!("{}", to.display());
            }
        }
        Ok(())
    })
    .await
}

/// `320-dark.png` for the demo page, `club-320-dark.png` for `/examples/club.html`.
fn name(path: &str, width: u32, scheme: Scheme) -> String {
    let page = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".html");
    let page = if ["", "index"].contains(&page) { String::new() } else { format!("{page}-") };
    format!("{page}{width}-{scheme:?}.png").to_lowercase()
}

/// Opens the page afresh at that width, as a reader with such a screen does.
async fn shoot(page: &Page, path: &str, width: u32) -> Result<()> {
    page.viewport(width, 900).await?;
    page.goto(path).await?;
    settle(page).await
}

/// Waits until fonts have loaded and the widget, if there is one, no longer moves: two successive frames have the
/// same height.
async fn settle(page: &Page) -> Result<()> {
    page.run(
        "await document.fonts.ready;
         const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
         const height = () => document.documentElement.scrollHeight;
         for (let before = -1, tries = 0; before !== height() && tries < 30; tries += 1) {
             before = height();
             await frame();
             await frame();
         }",
        &[],
    )
    .await
}
