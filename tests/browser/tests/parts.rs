//! The parts that not every match has: the latest event, results and fixtures, the page before kick-off, tables of
//! leagues and of many groups.

// Helpers of tests may fail as tests do; clippy allows it only within #[test].
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Page, Reply, Result, browse, data, render};

const ROOT: &str = "document.querySelector('touchline-match').shadowRoot";

/// Opens one state of the gallery at a width.
async fn open(page: &Page, state: &str, width: u32, shown: &str) -> Result<()> {
    page.viewport(width, 900).await?;
    page.goto(&format!("/examples/gallery.html?only={state}")).await?;
    page.run("document.querySelector('touchline-match').loading = 'eager'", &[]).await?;
    page.wait_for(&format!("{ROOT}?.querySelector('{shown}')")).await
}

async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.texts("touchline-match", selector).await
}

#[tokio::test]
async fn the_latest_event_links_to_its_entry_even_if_the_filter_leaves_it_out() -> Result<()> {
    browse(async |page| {
        open(page, "matchday", 390, ".tl-now").await?;
        // A second yellow card is the latest event: the filter for goals hides its entry.
        let change = "
            const element = document.querySelector('touchline-match');
            const document_ = await (await fetch('gallery/matchday.json')).json();
            document_.events = document_.events.filter((event) => !['e11', 'e13'].includes(event.id));
            document_.match.score = [1, 1];
            element.match = document_;";
        page.run(change, &[]).await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-now').textContent.includes('Second yellow')"))
            .await?;
        page.click("touchline-match >>> [value=goals]").await?;
        let entry = format!("{ROOT}.querySelector('#tl-e10')");
        page.wait_for(&format!("!{entry}.checkVisibility()")).await?;
        page.click("touchline-match >>> .tl-now").await?;
        page.wait_for(&format!("{entry}.checkVisibility() && {ROOT}.activeElement === {entry}")).await
    })
    .await
}

#[tokio::test]
async fn the_story_of_a_live_match_can_begin_with_the_newest_entry() -> Result<()> {
    const MINUTES: &str = ".tl-sy-line:not(.tl-rest) .tl-sy-min";
    browse(async |page| {
        open(page, "matchday", 390, ".tl-sy-order").await?;
        let mut minutes = texts(page, MINUTES).await?;
        assert_eq!(texts(page, ".tl-sy-order").await?, ["Newest first"]);
        page.click("touchline-match >>> .tl-sy-order").await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-sy-order').textContent === 'Oldest first'"))
            .await?;
        minutes.reverse();
        assert_eq!(texts(page, MINUTES).await?, minutes);
        page.click("touchline-match >>> .tl-sy-order").await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-sy-order').textContent === 'Newest first'"))
            .await?;
        open(page, "finished", 390, ".tl-sy").await?;
        assert_eq!(texts(page, ".tl-sy-order").await?, [""; 0], "a finished match begins at its beginning");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_last_day_counts_down_in_whole_minutes_and_no_live_region_says_it() -> Result<()> {
    browse(async |page| {
        open(page, "preview", 390, ".tl-pv").await?;
        let change = "
            const element = document.querySelector('touchline-match');
            const shown = await (await fetch('gallery/preview.json')).json();
            shown.match.kickoff = new Date(Date.now() + 90 * 60_000 - 30_000).toISOString().replace(/\\.\\d+/, '');
            element.match = shown;";
        page.run(change, &[]).await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-hd-stat').textContent === 'Kick-off in 1 h 30 min'")).await?;
        let spoken = format!("[...{ROOT}.querySelectorAll('[role=status], [aria-live], [role=alert]')].map((node) => node.textContent).join()");
        let spoken: String = page.eval(&spoken).await?;
        assert!(!spoken.contains("Kick-off"), "{spoken}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_time_of_kick_off_is_smaller_than_a_score_at_every_width() -> Result<()> {
    browse(async |page| {
        for width in [320, 768, 1100] {
            open(page, "preview", width, ".tl-hd-none").await?;
            let size: String =
                page.eval(&format!("getComputedStyle({ROOT}.querySelector('.tl-hd-none')).fontSize")).await?;
            assert_eq!(size, "40px", "{width}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_league_counts_home_away_or_the_last_five_matches() -> Result<()> {
    const NAMES: &str = ".tl-gr .tl-tb-name";
    browse(async |page| {
        open(page, "league-results", 600, ".tl-seg-four").await?;
        let all = texts(page, NAMES).await?;
        assert_eq!(all.len(), 10);
        for (value, note) in [
            ("home", "Home matches only."),
            ("away", "Away matches only."),
            ("form", "Points from the last five"),
        ] {
            page.click(&format!("touchline-match >>> .tl-gr [value={value}]")).await?;
            page.wait_for(&format!(
                "{ROOT}.querySelector('.tl-gr .tl-foot')?.textContent.startsWith('{note}')"
            ))
            .await?;
            assert_eq!(texts(page, NAMES).await?.len(), 10, "{value}");
            assert_eq!(texts(page, ".tl-gr .tl-tb-key").await?, [""; 0], "{value}: no zones");
            let checked: String =
                page.eval(&format!("{ROOT}.querySelector('.tl-gr input:checked').value")).await?;
            assert_eq!(checked, value);
            assert_eq!(page.axe_within(Some("touchline-match")).await?, []);
        }
        page.click("touchline-match >>> .tl-gr [value=all]").await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-gr .tl-tb-key')")).await?;
        assert_eq!(texts(page, NAMES).await?, all);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_fold_replaces_the_short_table_by_the_whole_one() -> Result<()> {
    let seen = format!(
        "[...{ROOT}.querySelectorAll('.tl-tb')].filter((table) => table.checkVisibility()).map((table) => table.tBodies[0].rows.length)"
    );
    browse(async |page| {
        open(page, "league-rows", 390, ".tl-tb-short").await?;
        assert_eq!(page.eval::<Vec<u32>>(&seen).await?, [5]);
        page.click("touchline-match >>> .tl-tb-short summary").await?;
        // Each row but the last has a hidden row with its reason.
        page.wait_for(&format!("{seen}.join() === '19'")).await
    })
    .await
}

#[tokio::test]
async fn twelve_groups_stand_in_as_many_columns_as_fit_and_their_figures_line_up() -> Result<()> {
    let edges = format!(
        "[...{ROOT}.querySelectorAll('.tl-gg-one')].map((group) => [
            Math.round(group.getBoundingClientRect().left),
            ...new Set([...group.querySelectorAll('.tl-gg-gd')].map((cell) => Math.round(cell.getBoundingClientRect().right - group.getBoundingClientRect().left))),
        ])"
    );
    browse(async |page| {
        for (width, columns) in [(320, 1), (600, 2), (840, 3), (1100, 4)] {
            open(page, "groups-12", width, ".tl-gg").await?;
            let edges: Vec<Vec<i64>> = page.eval(&edges).await?;
            assert_eq!(edges.len(), 12);
            let mut lefts: Vec<i64> = edges.iter().map(|group| group[0]).collect();
            lefts.sort_unstable();
            lefts.dedup();
            assert_eq!(lefts.len(), columns, "{width}: {lefts:?}");
            assert!(
                edges.iter().all(|group| group.len() == 2 && group[1] == edges[0][1]),
                "{width}: {edges:?}"
            );
        }
        Ok(())
    })
    .await
}

/// The colours of both shields as the browser paints them, home first: red, green, blue.
const SHIELDS: &str = "
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    const root = document.querySelector('touchline-match').shadowRoot;
    return [...root.querySelectorAll('.tl-hd-crest path')].map((shield) => {
        pen.fillStyle = getComputedStyle(shield).fill;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    });";

#[tokio::test]
async fn a_pale_shirt_keeps_its_colour_and_no_two_sides_look_alike() -> Result<()> {
    browse(async |page| {
        for (state, home) in [
            ("yellow", Some([255, 225, 0])),
            ("white", Some([255, 255, 255])),
            ("no-colours", None),
            ("same-red", None),
        ] {
            open(page, state, 390, ".tl-hd-crest").await?;
            page.run("document.querySelector('touchline-match').theme = 'light'", &[]).await?;
            let shields: Vec<[i32; 3]> = page.run_for(SHIELDS, &[]).await?;
            let far = |one: [i32; 3], other: [i32; 3]| {
                one.iter().zip(other).map(|(one, other)| (one - other).abs()).max()
            };
            if let Some(home) = home {
                assert!(far(shields[0], home) <= Some(6), "{state}: {shields:?}");
            }
            assert!(far(shields[0], shields[1]) > Some(40), "{state}: {shields:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_labels_of_the_strip_have_their_minutes_on_a_phone() -> Result<()> {
    let shown = format!(
        "[...{ROOT}.querySelectorAll('.tl-st-min')].filter((minute) => minute.checkVisibility()).length"
    );
    browse(async |page| {
        for (width, has_minutes) in [(320, false), (400, true), (1100, true)] {
            open(page, "first-half", width, ".tl-st-label").await?;
            let shown: u32 = page.eval(&shown).await?;
            assert_eq!(shown > 0, has_minutes, "{width}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reader_of_a_broken_document_gets_a_sentence_and_developers_a_fold() -> Result<()> {
    browse(async |page| {
        page.viewport(390, 900).await?;
        page.goto("/examples/gallery.html?only=not-json").await?;
        page.run("document.querySelector('touchline-match').loading = 'eager'", &[]).await?;
        page.wait_for(&format!("{ROOT}?.querySelector('.tl-msg')")).await?;
        let said = texts(page, ".tl-msg > p").await?;
        assert_eq!(said, ["This match cannot be shown.", "The site’s data for it has a mistake."]);
        let fold = format!("[{ROOT}.querySelector('.tl-msg details').open, {ROOT}.querySelector('.tl-msg details li').textContent.includes('JSON')]");
        assert_eq!(page.eval::<[bool; 2]>(&fold).await?, [false, true]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_each_side_needs_stands_beside_the_scores_to_try() -> Result<()> {
    let boxes = format!(
        "['.tl-nx-need', '.tl-nx-try', '.tl-nx-answer'].map((part) => {ROOT}.querySelector(part).getBoundingClientRect()).map((box) => [Math.round(box.left), Math.round(box.top)])"
    );
    browse(async |page| {
        open(page, "same-words", 1100, ".tl-nx-need").await?;
        let [need, tries, answer]: [[i64; 2]; 3] = page.eval(&boxes).await?;
        assert!(tries[0] > need[0] && tries[1] == need[1], "{need:?} {tries:?}");
        assert!(answer[0] == tries[0] && answer[1] > tries[1], "{tries:?} {answer:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_letter_of_the_map_moves_for_the_edge_of_its_cell() -> Result<()> {
    let offsets = format!(
        "[...new Set([...{ROOT}.querySelectorAll('.tl-mp-table td label')].map((label) =>
            Math.round(2 * (label.getBoundingClientRect().top - label.closest('tr').getBoundingClientRect().top))))]"
    );
    browse(async |page| {
        open(page, "same-words", 1100, ".tl-mp-table").await?;
        let offsets: Vec<i64> = page.eval(&offsets).await?;
        assert_eq!(offsets.len(), 1, "{offsets:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_scorer_in_arabic_letters_stands_before_his_minute() -> Result<()> {
    browse(async |page| {
        open(page, "second-half", 390, ".tl-hd-goals").await?;
        let change = "
            const element = document.querySelector('touchline-match');
            const shown = await (await fetch('gallery/second-half.json')).json();
            shown.players.find((player) => player.id === 'ivers').short = 'صلاح';
            element.match = shown;";
        page.run(change, &[]).await?;
        page.wait_for(&format!("{ROOT}.querySelector('.tl-hd-goals').textContent.includes('صلاح')")).await?;
        let lefts = format!("[...{ROOT}.querySelectorAll('.tl-hd-goals.tl-home li > span')].map((part) => Math.round(part.getBoundingClientRect().left))");
        let lefts: Vec<i64> = page.eval(&lefts).await?;
        assert!(lefts.len() == 2 && lefts[0] < lefts[1], "{lefts:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_story_has_one_column_beside_the_line_ups_and_two_alone() -> Result<()> {
    let discs = format!(
        "[...new Set([...{ROOT}.querySelectorAll('.tl-sy-line .tl-sy-min')].filter((minute) => minute.checkVisibility()).map((minute) => Math.round(minute.getBoundingClientRect().right / 20)))].length"
    );
    browse(async |page| {
        // Minutes of one column end at one edge. In two columns, each side has its own.
        for (width, edges) in [(390, 1), (768, 2), (1100, 1), (1400, 1)] {
            open(page, "second-half", width, ".tl-sy").await?;
            let found: usize = page.eval(&discs).await?;
            assert_eq!(found > 1, edges > 1, "{width}: {found} edges");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn this_match_has_the_whole_width_of_the_list() -> Result<()> {
    let widths = format!(
        "[{ROOT}.querySelector('.tl-mr-own'), {ROOT}.querySelector('.tl-fx')].map((box) => Math.round(box.getBoundingClientRect().width))"
    );
    browse(async |page| {
        for width in [320, 390, 768, 1100] {
            open(page, "matchday", width, ".tl-mr-own").await?;
            let [row, part]: [i64; 2] = page.eval(&widths).await?;
            assert_eq!(row, part, "{width}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_wide_page_the_line_ups_stand_alone_on_the_right_and_no_column_is_empty() -> Result<()> {
    let boxes = format!(
        "['.tl-body', '.tl-sy', '.tl-ss', '.tl-lu', '.tl-gr'].map((part) => {ROOT}.querySelector(part)?.getBoundingClientRect()).map((box) => box && [box.left, box.right, box.top, box.bottom].map(Math.round))"
    );
    type Box = [i64; 4];
    browse(async |page| {
        open(page, "finished", 1100, ".tl-gr").await?;
        let [body, story, statistics, line_ups, table]: [Option<Box>; 5] = page.eval(&boxes).await?;
        let [Some(body), Some(story), Some(statistics), Some(line_ups), Some(table)] =
            [body, story, statistics, line_ups, table]
        else {
            panic!("a part is missing");
        };
        let edges = |[left, right, ..]: Box| [left, right];
        assert_eq!(edges(statistics), edges(story));
        assert_eq!(edges(table), edges(story));
        let [_, end, top, bottom] = story;
        assert_eq!(line_ups[..3], [end, body[1], top]);
        assert_eq!([bottom, statistics[3]], [statistics[2], table[2]], "the parts follow each other");
        // Without line-ups and a table, the story has both columns.
        open(page, "nine-eight", 1100, ".tl-sy").await?;
        let [body, story, ..]: [Option<Box>; 5] = page.eval(&boxes).await?;
        assert_eq!(story.map(edges), body.map(edges));
        Ok(())
    })
    .await
}

/// Neither a grey box nor a broken image stays where a photograph or a crest cannot be loaded: its file is missing, or
/// no picture. The others stay.
#[tokio::test]
async fn a_picture_that_cannot_be_loaded_leaves_no_trace() -> Result<()> {
    const LEFT: &str =
        "return [...document.querySelector('touchline-match').shadowRoot.querySelectorAll('img')]
        .map((image) => image.checkVisibility());";
    browse(async |page| {
        open(page, "media", 390, ".tl-sy-photo").await?;
        let change = "
            const element = document.querySelector('touchline-match');
            const document_ = await (await fetch('gallery/media.json')).json();
            document_.events[0].image.src = 'gallery/media.json';
            document_.teams[0].crest = 'gallery/media.json';
            document_.teams[1].crest = 'gallery/photo.svg';
            element.match = document_;
            for (const image of element.shadowRoot.querySelectorAll('img')) image.loading = 'eager';";
        page.run(change, &[]).await?;
        page.wait_for(&format!("{ROOT}.querySelectorAll('img[hidden], figure[hidden]').length === 2"))
            .await?;
        let visible: Vec<bool> = page.run_for(LEFT, &[]).await?;
        assert_eq!(visible, [false, true, false, true], "crests, then photographs");
        Ok(())
    })
    .await
}

/// The browser may have given a picture up before the shell runs.
#[tokio::test]
async fn a_picture_that_failed_before_the_shell_came_leaves_no_trace_either() -> Result<()> {
    browse(async |page| {
        let html = render(&[&data("../examples/gallery/media.json"), "--page"])?;
        let (before, rest) = html.split_once("<script type=\"module\"").expect("the shell");
        let after = rest.split_once("</script>").expect("its end").1;
        let html = [before, after].concat().replacen("gallery/photo.svg", "examples/gallery/media.json", 1);
        let html = html.replace("\"gallery/photo.svg", "\"examples/gallery/photo.svg");
        page.site().set("/native", Reply::html(html));
        page.goto("/native").await?;
        let image = format!("{ROOT}.querySelector('.tl-sy-photo img')");
        page.run(&format!("{image}.loading = 'eager'"), &[]).await?;
        page.wait_for(&format!("{image}.complete")).await?;
        page.run("import('/touchline.js')", &[]).await?;
        page.wait_for(&format!("!{image}.checkVisibility()")).await
    })
    .await
}
