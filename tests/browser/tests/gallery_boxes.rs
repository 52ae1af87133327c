//! The parts of the gallery's states stay where they are. `boxes.json` has the box of each named part on a phone and in a
//! wide window. A part that moves or grows by 4 px fails. If the change is wanted, `cargo xtask gallery --write` writes the
//! file anew.

use std::collections::BTreeMap;
use std::path::Path;

use touchline_browser_tests::gallery::{Layout, states};
use touchline_browser_tests::{Page, Result, Scheme, browse, json};
use touchline_football::document::lay_out;

/// The states, half of the gallery and more: every kind of header, table and section.
const STATES: [&str; 24] = [
    "names-only",
    "scheduled-line-ups",
    "preview",
    "postponed",
    "half-time",
    "second-half",
    "matchday",
    "extra-time",
    "shoot-out",
    "finished",
    "squads",
    "after-penalties",
    "abandoned",
    "awarded",
    "group",
    "league-20",
    "league-rows",
    "groups-12",
    "long-names",
    "same-words",
    "nine-eight",
    "white",
    "not-json",
    "sidebar",
];

const WIDTHS: [u32; 2] = [390, 1100];

/// From this many px on, a part has moved.
const SHIFT: i64 = 4;

/// A box: left, top, width and height in px, from the top left of the element.
type Box = [i64; 4];

/// The boxes by state, width and part: "finished, 390 px, score". The document writer gives each a line of its own.
type Boxes = BTreeMap<String, Box>;

/// The first box of each named part.
const MEASURE: &str = "
    const element = document.querySelector('touchline-match');
    const { left, top } = element.getBoundingClientRect();
    const boxes = {};
    for (const part of element.shadowRoot?.querySelectorAll('[part]') ?? []) {
        const name = part.getAttribute('part').split(' ')[0];
        if (name in boxes || !part.checkVisibility()) continue;
        const box = part.getBoundingClientRect();
        boxes[name] = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
    }
    return boxes;";

/// The boxes of a state that is open.
async fn measured(page: &Page, state: &str, width: u32) -> Result<Boxes> {
    let of_parts: Boxes = page.run_for(MEASURE, &[]).await?;
    Ok(of_parts.into_iter().map(|(part, place)| (format!("{state}, {width} px, {part}"), place)).collect())
}

/// What has moved, come or gone.
fn shifts(kept: &Boxes, now: &Boxes) -> Vec<String> {
    let mut shifts = Vec::new();
    for (part, was) in kept {
        match now.get(part) {
            None => shifts.push(format!("{part} is gone")),
            Some(is) if was.iter().zip(is).any(|(was, is)| was.abs_diff(*is) >= SHIFT.unsigned_abs()) => {
                shifts.push(format!("{part} was at {was:?} and is at {is:?}"));
            }
            Some(_) => {}
        }
    }
    let new = now.keys().filter(|part| !kept.contains_key(*part));
    shifts.extend(new.map(|part| format!("{part} is new")));
    shifts
}

#[tokio::test]
async fn every_part_is_where_it_was() -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("boxes.json");
    browse(async |page| {
        page.time_zone("Europe/London").await?;
        let mut all = Boxes::new();
        for state in STATES {
            page.open_state(state).await?;
            for width in WIDTHS {
                page.lay_out(Layout::of(width, Scheme::Light)).await?;
                all.extend(measured(page, state, width).await?);
            }
        }
        if std::env::var("TOUCHLINE_GALLERY").is_ok_and(|value| value == "write") {
            std::fs::write(&file, lay_out(&json!(all)))?;
            return Ok(());
        }
        let found = shifts(&serde_json::from_slice(&std::fs::read(&file)?)?, &all);
        assert!(
            found.is_empty(),
            "{} shifts\n{}\nIf they are wanted, run `cargo xtask gallery --write`",
            found.len(),
            found.join("\n")
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_shift_of_four_pixels_is_seen_and_one_of_three_is_not() -> Result<()> {
    browse(async |page| {
        page.open_state("finished").await?;
        page.lay_out(Layout::of(1100, Scheme::Light)).await?;
        let before = measured(page, "finished", 1100).await?;
        for (shift, is_seen) in [(3, false), (4, true)] {
            let push = "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-hd').style.marginBlockEnd = `${arguments[0]}px`;";
            page.run(push, &[json!(shift)]).await?;
            let seen = shifts(&before, &measured(page, "finished", 1100).await?);
            assert_eq!(seen.iter().any(|shift| shift.starts_with("finished, 1100 px, strip was at ")), is_seen, "{shift}: {seen:?}");
        }
        Ok(())
    })
    .await
}

#[test]
fn the_states_are_in_the_gallery() {
    let of_gallery = states();
    assert!(STATES.iter().all(|state| of_gallery.contains(state)));
}
