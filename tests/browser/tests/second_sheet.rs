//! The second style sheet arrives with the Wasm. It must not move anything in a page that was prerendered without it.

use touchline_browser_tests::{Engine, Reply, Result, browse, data, render};

/// The boxes that move when the sheet arrives, each with its class and both boxes.
const MOVED: &str = "
    const root = document.querySelector('touchline-match').shadowRoot;
    const boxes = () => [...root.querySelectorAll('.tl *:not(.tl-rw, .tl-st-plot *)')].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return { node, box: [x, y, width, height].map(Math.round).join(' ') };
    });
    const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await settled();
    const before = boxes();
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/touchline-more.css' });
    await new Promise((resolve, reject) => {
        sheet.addEventListener('load', resolve);
        sheet.addEventListener('error', reject);
        root.append(sheet);
    });
    await settled();
    const moved = boxes().flatMap(({ node, box }, index) =>
        box === before[index].box ? [] : [`${node.getAttribute('class') ?? node.localName}: ${before[index].box} → ${box}`]);
    sheet.remove();
    return [before.length, moved];";

#[tokio::test]
async fn the_second_sheet_moves_nothing_that_was_there_before_it() -> Result<()> {
    let documents = ["", "../examples/gallery"].map(data);
    let files = documents.iter().map(std::fs::read_dir).collect::<std::io::Result<Vec<_>>>()?;
    let paths = files.into_iter().flatten().flatten().map(|entry| entry.path());
    let documents = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    browse(async |page| {
        let mut compared = 0;
        let mut faults = Vec::new();
        for path in documents.filter(|path| !path.ends_with("touchline.schema.json")) {
            let html = render(&[&path.display().to_string(), "--page"])?;
            if html.contains("touchline-more.css") {
                continue;
            }
            let name = path.file_name().unwrap_or_default().display().to_string();
            // Without the element's script, nothing else changes the page.
            page.site().set(
                "/native",
                Reply::html(html.replace("<script type=\"module\"", "<script type=\"text/plain\"")),
            );
            for width in [280, 320, 390, 480, 768, 1100] {
                if width < 320 && page.engine() != Engine::Chromium {
                    continue;
                }
                page.viewport(width, 900).await?;
                page.goto("/native").await?;
                let (count, moved): (usize, Vec<String>) = page.run_for(MOVED, &[]).await?;
                assert!(count > 40, "{name}: {count} nodes");
                faults.extend(
                    moved
                        .first()
                        .map(|first| format!("{name} at {width} px: {} boxes, first {first}", moved.len())),
                );
                compared += 1;
            }
        }
        assert!(compared >= 30, "{compared} pages");
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
    .await
}
