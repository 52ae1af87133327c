//! Accessibility of every state of the gallery: axe-core finds no fault, and every colour is told from its ground.

use touchline_browser_tests::gallery::{
    BEFORE, Layout, MISSING_OLD_AND_ELSEWHERE, NAMES_GOALS_AND_COLOURS, OVER, TABLES, UNDER_WAY,
};
use touchline_browser_tests::{AA, Page, Result, Scheme, browse};

/// A phone and a window with two columns, in both themes. Folds are open in half of them.
const LAYOUTS: [(u32, Scheme, bool); 4] = [
    (390, Scheme::Light, true),
    (390, Scheme::Dark, false),
    (1100, Scheme::Light, false),
    (1100, Scheme::Dark, true),
];

/// Opens every state of a chapter and collects its faults.
async fn chapter(names: &[&str]) -> Result<()> {
    browse(async |page| {
        let mut found = Vec::new();
        for state in names {
            page.open_state(state).await?;
            for (width, scheme, is_open) in LAYOUTS {
                let layout = Layout::of(width, scheme);
                page.lay_out(layout).await?;
                page.fold(is_open).await?;
                let folds = if is_open { "open" } else { "closed" };
                let of_state = faults(page).await?;
                found.extend(
                    of_state.into_iter().map(|fault| format!("{state}, {layout}, folds {folds}: {fault}")),
                );
            }
        }
        assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
        Ok(())
    })
    .await
}

/// What axe-core reports, and every pair of colours with too little contrast. axe-core does not judge graphics, nor
/// text over several grounds.
async fn faults(page: &Page) -> Result<Vec<String>> {
    let mut faults: Vec<String> =
        page.axe_within(Some("main")).await?.iter().map(|fault| format!("{fault:?}")).collect();
    if page.eval("Boolean(document.querySelector('touchline-match')?.shadowRoot)").await? {
        let pairs = page.contrast("touchline-match", AA).await?;
        faults.extend(pairs.iter().filter(|pair| pair.fails()).map(|pair| format!("{pair:?}")));
    }
    Ok(faults)
}

#[tokio::test]
async fn before_the_match() -> Result<()> {
    chapter(BEFORE).await
}

#[tokio::test]
async fn under_way() -> Result<()> {
    chapter(UNDER_WAY).await
}

#[tokio::test]
async fn over() -> Result<()> {
    chapter(OVER).await
}

#[tokio::test]
async fn tables() -> Result<()> {
    chapter(TABLES).await
}

#[tokio::test]
async fn names_goals_and_colours() -> Result<()> {
    chapter(NAMES_GOALS_AND_COLOURS).await
}

#[tokio::test]
async fn missing_old_and_elsewhere() -> Result<()> {
    chapter(MISSING_OLD_AND_ELSEWHERE).await
}

/// A pale text, a control without a name and a list without items are seen.
#[tokio::test]
async fn planted_faults_are_seen() -> Result<()> {
    browse(async |page| {
        page.open_state("finished").await?;
        page.lay_out(Layout::of(390, Scheme::Light)).await?;
        assert_eq!(faults(page).await?, Vec::<String>::new());
        let plant = "
            const root = document.querySelector('touchline-match').shadowRoot;
            root.querySelector('.tl-foot, .tl-hd-when').style.color = '#999';
            root.querySelector('.tl-seg input').removeAttribute('value');
            root.querySelector('.tl-seg label span').replaceChildren();";
        page.run(plant, &[]).await?;
        let seen = faults(page).await?.join("\n");
        assert!(seen.contains("of 4.5, rgb(153,153,153)"), "{seen}");
        assert!(seen.contains("label (critical)"), "{seen}");
        Ok(())
    })
    .await
}
