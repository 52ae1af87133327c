//! The gallery by keyboard, in forced colours and with more contrast.

use touchline_browser_tests::gallery::Layout;
use touchline_browser_tests::{AA, AAA, Key, Media, Page, Result, Scheme, browse};

/// Prepares the walk: every control that Tab should reach, in the order of the page. Of a group of radio buttons it is the
/// checked one.
const CONTROLS: &str = "
    const { shadowRoot } = document.querySelector('touchline-match');
    const all = [...shadowRoot.querySelectorAll('a[href], button, summary, input, select, [tabindex=\"0\"]')];
    const isFolded = (node) => node.closest('details:not([open])') && !node.closest('summary');
    window.controls = all.filter((node) => node.checkVisibility() && !node.disabled && node.tabIndex >= 0 && !isFolded(node)
        && (node.type !== 'radio' || node.checked));
    document.activeElement?.blur?.();
    return window.controls.length;";

/// The position of the control with the focus, and whether its ring is seen: an outline of two pixels on the control, on
/// what a reader sees of it, or around it. −1 if the focus has left the element.
const FOCUSED: &str = "
    const active = document.querySelector('touchline-match').shadowRoot.activeElement;
    if (!active) return [-1, true];
    const near = [active, active.nextElementSibling, active.parentElement, ...active.querySelectorAll('*')];
    const isRing = (node) => {
        const style = getComputedStyle(node);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
            || (node instanceof SVGElement && style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 2);
    };
    return [window.controls.indexOf(active), near.filter(Boolean).some(isRing)];";

/// Walks through the element with Tab. Each control has the focus once, in the order of the page, and shows it.
async fn walk(page: &Page, state: &str) -> Result<()> {
    let count: i64 = page.run_for(CONTROLS, &[]).await?;
    assert!(count > 3, "{state}: {count} controls");
    let mut seen = Vec::new();
    // The last Tab leaves the element, or begins again if nothing follows it.
    for _ in 0..=count {
        page.keys(Key::Tab + "").await?;
        let (at, has_ring): (i64, bool) = page.run_for(FOCUSED, &[]).await?;
        if at < 1 && !seen.is_empty() {
            break;
        }
        assert!(has_ring, "{state}: the focus on control {at} is not seen");
        seen.push(at);
    }
    assert_eq!(seen, (0..count).collect::<Vec<_>>(), "{state}");
    Ok(())
}

#[tokio::test]
async fn tab_reaches_every_control_once_in_the_order_of_the_page() -> Result<()> {
    browse(async |page| {
        for state in ["second-half", "finished", "league-results", "groups-12", "same-words"] {
            for width in [390, 1100] {
                page.open_state(state).await?;
                page.lay_out(Layout::of(width, Scheme::Light)).await?;
                walk(page, state).await?;
            }
        }
        Ok(())
    })
    .await
}

/// The marks whose fill is lost in forced colours, unless they have an edge or a colour of the system.
const MARKS: &str = "
    const { shadowRoot } = document.querySelector('touchline-match');
    const clear = (colour) => colour === 'transparent' || colour.endsWith(', 0)');
    const ground = (node) => {
        for (let at = node.parentElement; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!clear(colour)) return colour;
        }
        return getComputedStyle(document.body).backgroundColor;
    };
    const isDrawn = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((edge) =>
        style[`border${edge}Style`] !== 'none' && parseFloat(style[`border${edge}Width`]) >= 1);
    const marks = ['.tl-sy-disc', '.tl-lu-dot', '.tl-tb-z1', '.tl-tb-z2', '.tl-tb-z3', '.tl-seg input:checked + span'];
    return marks.flatMap((name) => [...shadowRoot.querySelectorAll(name)].slice(0, 3)).filter((node) => node.checkVisibility())
        .filter((node) => {
            const style = getComputedStyle(node);
            const hasFill = !clear(style.backgroundColor) && style.backgroundColor !== ground(node);
            const hasRing = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
            return !(node instanceof SVGElement) && !isDrawn(style) && !hasFill && !hasRing;
        })
        .map((node) => node.getAttribute('class') ?? node.parentElement.className);";

#[tokio::test]
async fn in_forced_colours_every_mark_is_drawn_and_no_zone_looks_like_another() -> Result<()> {
    browse(async |page| {
        for state in ["finished", "squads", "after-penalties", "league-20", "groups-12"] {
            page.open_state(state).await?;
            page.lay_out(Layout::of(1100, Scheme::Dark)).await?;
            page.media(Media { scheme: Scheme::Dark, forced_colors: true, ..Media::default() }).await?;
            let lost: Vec<String> = page.run_for(MARKS, &[]).await?;
            assert_eq!(lost, Vec::<String>::new(), "{state}");
        }
        // A team outside every zone has no edge, so it does not look like one in the second.
        page.open_state("league-20").await?;
        let edges = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('.tl-tb-row .tl-tb-zone')]
            .map((chip) => [...chip.classList].some((name) => name === 'tl-tb-z2') === (parseFloat(getComputedStyle(chip).borderTopWidth) >= 1))";
        let edges: Vec<bool> = page.eval(edges).await?;
        assert!(edges.len() == 20 && edges.iter().all(|is_right| *is_right), "{edges:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_moves_if_the_reader_wants_less_motion() -> Result<()> {
    browse(async |page| {
        for state in ["second-half", "finished", "groups-12"] {
            page.open_state(state).await?;
            // After each page: Firefox forgets it on the way to another process.
            page.media(Media { reduced_motion: true, ..Media::default() }).await?;
            let moving = "[...document.querySelector('touchline-match').shadowRoot.querySelectorAll('*')].filter((node) => {
                const { transitionProperty, transitionDuration } = getComputedStyle(node);
                return parseFloat(transitionDuration) > 0 && /all|translate|transform|rotate|scale/.test(transitionProperty);
            }).map((node) => node.getAttribute('class'))";
            let moving: Vec<Option<String>> = page.eval(moving).await?;
            assert_eq!(moving, Vec::<Option<String>>::new(), "{state}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reader_who_wants_more_contrast_gets_darker_notes_and_lines_that_are_seen() -> Result<()> {
    browse(async |page| {
        page.open_state("finished").await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            for (more_contrast, notes, lines) in [(false, AA, 1.0), (true, AAA, 3.0)] {
                page.media(Media { scheme, more_contrast, ..Media::default() }).await?;
                let pairs = page.contrast("touchline-match", AA).await?;
                let notes_are = pairs.iter().find(|pair| pair.name == "tl-home: tl-ink3 on surface");
                assert!(notes_are.is_some_and(|pair| pair.ratio >= notes), "{scheme:?}: {notes_are:?}");
                assert_eq!(notes_are.is_some_and(|pair| pair.ratio >= AAA), more_contrast);
                let lines_are = pairs.iter().find(|pair| pair.name == "tl-home: line on surface");
                assert!(lines_are.is_some_and(|pair| pair.ratio >= lines), "{scheme:?}: {lines_are:?}");
            }
        }
        Ok(())
    })
    .await
}
