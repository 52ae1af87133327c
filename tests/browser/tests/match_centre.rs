//! The demo page: the whole of Liverpool 1-1 Napoli, rendered by the Yew tree, from the document and from prerendered
//! markup.

use touchline_browser_tests::{FONT, Media, Page, Result, Scheme, browse, browse_both};

const ELEMENT: &str = "touchline-match";

async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.texts(ELEMENT, selector).await
}

#[tokio::test]
async fn the_page_requests_only_its_own_files() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let mut paths = page.site().paths();
        paths.sort();
        assert_eq!(
            paths,
            [
                "/",
                "/examples/page.css",
                "/touchline-more.css",
                "/touchline.css",
                "/touchline.js",
                "/wasm/touchline_view.js",
                "/wasm/touchline_view_bg.wasm"
            ]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_header_has_score_scorers_competition_and_kickoff() -> Result<()> {
    browse_both(async |page, start| {
        page.open_match(start).await?;
        assert_eq!(texts(page, ".tl-hd-figs").await?, ["1–1"]);
        assert_eq!(texts(page, ".tl-hd-name").await?, ["Liverpool", "Napoli"]);
        assert_eq!(texts(page, ".tl-hd-goals li").await?, ["Lovren 65′", "Mertens 21′"]);
        assert_eq!(texts(page, ".tl-hd-meta > *").await?, ["UEFA Champions League", "Group E", "Matchday 5"]);
        assert_eq!(texts(page, ".tl-hd-stat > *").await?, ["Full time", "HT 0–1"]);
        assert_eq!(texts(page, ".tl-hd-when > *").await?, ["Wed 27 Nov 2019, 20:00", "Anfield, Liverpool"]);
        let said = texts(page, ".tl-hd > .tl-sr").await?;
        assert_eq!(said, ["Liverpool 1, Napoli 1. Full time; 0–1 at half-time."]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_story_has_every_event_in_order_with_its_minute_or_none() -> Result<()> {
    browse_both(async |page, start| {
        page.open_match(start).await?;
        let story: Vec<(String, String)> = page
            .run_for(
                "const list = document.querySelector('touchline-match').shadowRoot.querySelector('.tl-sy-list');
                 return [...list.children].map((line) => [
                     line.querySelector('.tl-sy-min').textContent,
                     line.querySelector('.tl-sy-period, .tl-sy-kicker > span')?.textContent ?? 'Note',
                 ]);",
                &[],
            )
            .await?;
        let story: Vec<(&str, &str)> = story.iter().map(|(minute, word)| (minute.as_str(), word.as_str())).collect();
        let unknown = "–minute unknown";
        assert_eq!(
            story,
            [
                (unknown, "Shot blocked"),
                ("19′", "Substitution"),
                ("21′", "Goal"),
                ("21′", "VAR check"),
                (unknown, "Chance"),
                (unknown, "Shot saved"),
                ("45+4′", "Half-time"),
                ("57′", "Substitution"),
                (unknown, "Blocked on the line"),
                (unknown, "Shot saved"),
                (unknown, "Off target"),
                ("65′", "Goal"),
                ("72′", "Substitution"),
                ("78′", "Substitution"),
                ("81′", "Substitution"),
                ("85′", "Substitution"),
                (unknown, "Note"),
                ("90+4′", "Full time"),
            ]
        );
        assert_eq!(texts(page, ".tl-sy-goal").await?, ["Mertens 0–1", "Lovren 1–1"]);
        let booked = texts(page, ".tl-sy-card").await?;
        assert_eq!(
            booked,
            ["LIV Robertson, Yellow card", "NAP Koulibaly, Yellow card", "NAP Allan, Yellow card"]
        );
        let swaps = texts(page, ".tl-sy-swap").await?;
        assert_eq!(swaps.first().map(String::as_str), Some("Wijnaldum on, Fabinho off (injured)"));
        assert_eq!(swaps.len(), 6);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_table_is_computed_and_explains_every_position() -> Result<()> {
    browse_both(async |page, start| {
        page.open_match(start).await?;
        let rows: Vec<Vec<String>> = page
            .run_for(
                "const root = document.querySelector('touchline-match').shadowRoot;
                 return [...root.querySelectorAll('.tl-tb-row')].map((row) => [
                     row.querySelector('.tl-tb-zone').textContent, row.querySelector('.tl-tb-name').textContent,
                     ...[...row.querySelectorAll('td.tl-c1, td.tl-c2, td.tl-c3, td.tl-tb-pts')]
                         .map((cell) => cell.textContent)]);",
                &[],
            )
            .await?;
        assert_eq!(
            rows,
            [
                ["1", "Liverpool", "5", "3", "1", "1", "11", "8", "+3", "10"],
                ["2", "Napoli", "5", "2", "3", "0", "7", "4", "+3", "9"],
                ["3", "Salzburg", "5", "2", "1", "2", "16", "11", "+5", "7"],
                ["4", "Genk", "5", "0", "1", "4", "5", "16", "−11", "1"],
            ]
        );
        assert_eq!(texts(page, ".tl-gr .tl-title, .tl-gr .tl-sub").await?, ["Group E", "after matchday 5"]);
        assert_eq!(texts(page, ".tl-tb-key li").await?, ["Round of 16", "Europa League"]);
        let why = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-tb-why')";
        assert!(!page.eval::<bool>(&format!("{why}.checkVisibility()")).await?);
        page.click("touchline-match >>> .tl-tb-ask summary").await?;
        page.wait_for(&format!("{why}.checkVisibility()")).await?;
        let answer = page.text("touchline-match >>> .tl-tb-why").await?;
        assert_eq!(answer, "Above Napoli by one point, 10 to\u{a0}9.");
        page.click("touchline-match >>> .tl-tb-ask summary").await?;
        page.wait_for(&format!("!{why}.checkVisibility()")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn both_line_ups_are_shown_line_by_line_with_goals_cards_and_substitutions() -> Result<()> {
    browse_both(async |page, start| {
        page.open_match(start).await?;
        let pitch: Vec<Vec<String>> = page
            .run_for(
                "const root = document.querySelector('touchline-match').shadowRoot;
                 return [...root.querySelectorAll('.tl-lu-line')].map((line) =>
                     [...line.querySelectorAll('.tl-lu-name')].map((name) => name.textContent));",
                &[],
            )
            .await?;
        assert_eq!(pitch.first().map(Vec::as_slice), Some(&["Alisson".to_owned()][..]));
        assert_eq!(pitch.iter().map(Vec::len).collect::<Vec<_>>(), [1, 4, 3, 3, 1, 4, 4, 2]);
        let home = texts(page, ".tl-lu-list.tl-home li").await?;
        assert_eq!(home.len(), 14, "eleven, and three who came on");
        assert_eq!(home[1], "Gomez off 57′");
        assert_eq!(home[12], "Oxlade-Chamberlain on 57′");
        assert_eq!(home[2], "Lovren goal 65′");
        assert_eq!(home[4], "Robertson yellow card");
        let away = texts(page, ".tl-lu-list.tl-away li").await?;
        assert_eq!(away[10], "Mertens goal 21′ off 81′");
        Ok(())
    })
    .await
}

/// Gomez, the right-back, is on the right of his own goal. With the home goal at the top, that is the reader's left.
#[tokio::test]
async fn full_backs_stand_on_their_own_side_at_every_width() -> Result<()> {
    browse_both(async |page, start| {
        for (width, axis) in [(390, "left"), (768, "bottom"), (1100, "left")] {
            page.viewport(width, 900).await?;
            page.open_match(start).await?;
            let sides: [f64; 4] = page
                .run_for(
                    "const root = document.querySelector('touchline-match').shadowRoot;
                     root.querySelector('.tl-fold').open = true;
                     const at = (name) => [...root.querySelectorAll('.tl-lu-name')]
                         .find((node) => node.textContent === name).getBoundingClientRect()[arguments[0]];
                     return ['Gomez', 'Robertson', 'Maksimović', 'Mário Rui'].map(at);",
                    &[axis.into()],
                )
                .await?;
            let [gomez, robertson, maksimovic, mario_rui] = sides;
            let home_right_first = if axis == "left" { gomez < robertson } else { gomez > robertson };
            let away_right_first =
                if axis == "left" { maksimovic > mario_rui } else { maksimovic < mario_rui };
            assert!(home_right_first && away_right_first, "{width}: {sides:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_filter_shows_its_levels_and_starts_with_the_key_events() -> Result<()> {
    browse_both(async |page, start| {
        let shown = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll(
            '.tl-sy-line, .tl-sy-card')].filter((line) => line.checkVisibility()).length";
        page.open_match(start).await?;
        let checked = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-sy .tl-seg :checked')]
            .map((radio) => radio.value)";
        assert_eq!(page.eval::<Vec<String>>(checked).await?, ["key"]);
        for width in [390, 1100] {
            page.viewport(width, 900).await?;
            assert_eq!(page.eval::<usize>(shown).await?, 9, "{width}");
        }
        for (level, count) in [("goals", 2), ("key", 9), ("all", 19)] {
            page.click(&format!("touchline-match >>> [value={level}]")).await?;
            page.wait_for(&format!("{shown} === {count}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_goal_on_the_strip_links_to_its_entry_by_keyboard() -> Result<()> {
    browse_both(async |page, start| {
        page.open_match(start).await?;
        let labels: Vec<String> = page
            .run_for(
                "const root = document.querySelector('touchline-match').shadowRoot;
                 return [...root.querySelectorAll('.tl-st-goal')].map((goal) => goal.getAttribute('aria-label'));",
                &[],
            )
            .await?;
        assert_eq!(labels, ["Mertens 21′, Goal", "Lovren 65′, Goal"]);
        page.run(
            "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-st-goal').focus()",
            &[],
        )
        .await?;
        page.keys("\u{e007}").await?;
        page.wait_for(
            "document.querySelector('touchline-match').shadowRoot.activeElement?.textContent.includes('Mertens')",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_at_three_widths_in_both_themes() -> Result<()> {
    browse_both(async |page, start| {
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.media(Media { scheme, ..Media::default() }).await?;
            for width in [320, 768, 1100] {
                page.viewport(width, 900).await?;
                page.open_match(start).await?;
                let open = "for (const fold of document.querySelector('touchline-match').shadowRoot
                    .querySelectorAll('details')) fold.open = true;";
                page.run(open, &[]).await?;
                assert_eq!(page.axe().await?, [], "{scheme:?} at {width}");
            }
        }
        Ok(())
    })
    .await
}

/// Tests two fonts of the harness: Inter, and Arimo in place of Arial.
#[tokio::test]
async fn nothing_is_wider_than_the_page_at_any_width() -> Result<()> {
    browse_both(async |page, start| {
        for (font, file) in [(FONT, FONT), ("Arial", "Arimo")] {
            for width in [320, 360, 480, 600, 768, 1024, 1100] {
                page.viewport(width, 900).await?;
                page.open_match(start).await?;
                let set = "document.querySelector('touchline-match').style.setProperty('--touchline-font', arguments[0])";
                page.run(set, &[font.into()]).await?;
                for text in [".tl-hd-name", ".tl-hd-figs", ".tl-title"] {
                    let drawn = page.fonts(&format!("touchline-match >>> {text}")).await?;
                    assert!(
                        !drawn.is_empty() && drawn.iter().all(|font| font.is_brought(file)),
                        "{text} at {width} is drawn in {drawn:?}, not in {file}"
                    );
                }
                let overflow: i64 = page.eval("document.documentElement.scrollWidth - innerWidth").await?;
                assert!(overflow <= 0, "{overflow} px too wide at {width} in {font}");
                let lines = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-hd-name')]
                    .map((name) => Math.round(name.clientHeight / parseFloat(getComputedStyle(name).lineHeight)))";
                let lines: Vec<u8> = page.eval(lines).await?;
                // The prerendered page keeps the browser's margins, so its element is 304 px wide at 320 px. There
                // "Liverpool" needs 82.02 px in Inter, and the header leaves 81.5 px.
                let room: f64 = page.eval("document.querySelector('touchline-match').clientWidth").await?;
                if room >= 320.0 || font != FONT {
                    assert_eq!(lines, [1, 1], "a name breaks at {width} in {font}");
                }
            }
        }
        Ok(())
    })
    .await
}

/// A page in Arabic, for example, with a match in English: the sides, the strip and the sentences keep their order.
#[tokio::test]
async fn english_runs_from_left_to_right_in_a_right_to_left_page() -> Result<()> {
    browse(async |page| {
        page.open_match("/").await?;
        let places =
            "(([element]) => [...element.shadowRoot.querySelectorAll('.tl-hd-name, .tl-tb-team, .tl-tb-pts')]
            .map((part) => Math.round(part.getBoundingClientRect().x - element.getBoundingClientRect().x)))
            (document.querySelectorAll('touchline-match'))";
        let before: Vec<i64> = page.eval(places).await?;
        page.run("document.documentElement.dir = 'rtl';", &[]).await?;
        assert_eq!(page.eval::<String>("getComputedStyle(document.body).direction").await?, "rtl");
        assert_eq!(page.eval::<Vec<i64>>(places).await?, before);
        Ok(())
    })
    .await
}
