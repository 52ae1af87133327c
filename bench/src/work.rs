//! The pieces of work, and one run of each.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::{Browser, Condition};
use crate::pages::{STORIES, Variant};
use crate::samples::{Samples, Work};

/// The steps that a run makes after the first; their median counts.
const STEPS: u32 = 3;
/// The fixture for which a step sets a score, and one side of it.
const MORE: &str = "button[data-action='more:11:home']";
const READY: &str = "
    while (!bench.seen.ready) await bench.wait(10);
    await bench.wait(200);";
/// Waits for the change that was prepared, and returns `[script ended, painted, nodes changed]` in milliseconds from the press.
const ANSWER: &str =
    "const { mutated, painted, changes } = await globalThis.answer; return [mutated, painted, changes];";

/// What the peers need from our engine: each control to press, and the name of the resulting scores.
pub(crate) const SCORES: [[&str; 2]; 7] = [
    ["more:11:home", "11.1-0"],
    ["more:11:home", "11.2-0"],
    ["more:11:home", "11.3-0"],
    ["more:11:home", "11.4-0"],
    ["more:11:home", "11.5-0"],
    ["cell:11:3:2:10:home", "10.1-0_11.3-2"],
    ["cell:11:4:2:10:home", "10.1-0_11.4-2"],
];

/// Opens a page of each variant. The first pages of a browser are slower, so no run should be one of them.
pub(crate) async fn warm_up(browser: &mut Browser) -> Result<()> {
    for variant in Variant::ALL {
        load(browser, variant, Condition::Plain, &mut Samples::default()).await?;
    }
    Ok(())
}

/// All runs of one round: each piece of work, by all variants in turn.
pub(crate) async fn round(browser: &mut Browser, round: usize, samples: &mut Samples) -> Result<()> {
    for condition in [Condition::Plain, Condition::Slow4G, Condition::Cpu4x] {
        for variant in in_turn(round, Variant::ALL) {
            load(browser, variant, condition, samples).await?;
        }
    }
    for events in [0].into_iter().chain(STORIES) {
        for variant in in_turn(round, Variant::ELEMENTS) {
            act(browser, variant, events, samples).await?;
        }
    }
    for count in [1, 40] {
        for variant in in_turn(round, Variant::ELEMENTS) {
            mount(browser, variant, count, samples).await?;
        }
    }
    for variant in in_turn(round, Variant::ELEMENTS) {
        session(browser, variant, samples).await?;
    }
    Ok(())
}

/// Rotates the variants, so a variant does not follow the same one in every round.
fn in_turn<const N: usize>(round: usize, mut variants: [Variant; N]) -> [Variant; N] {
    variants.rotate_left(round % N);
    if round / N % 2 == 1 {
        variants.reverse();
    }
    variants
}

/// A page with one match, from an empty cache, then the first score to try.
async fn load(
    browser: &mut Browser,
    variant: Variant,
    condition: Condition,
    samples: &mut Samples,
) -> Result<()> {
    browser.visit(&format!("{}.html", variant.name()), condition).await?;
    let is_element = Variant::ELEMENTS.contains(&variant);
    let seen: Value = browser
        .run(
            "if (arguments[0]) while (!bench.seen.ready) await bench.wait(10);
             await bench.wait(400);
             const { lcp, ready, shift } = bench.seen;
             return { lcp, ready, shift, blocking: bench.blocking(), ...bench.fetched() };",
            &[is_element.into()],
        )
        .await?;
    let mut add = |what, key: &str| {
        if let Some(value) = seen.get(key).and_then(Value::as_f64) {
            samples.add(Work { what, condition, events: 0 }, variant, value);
        }
    };
    add("lcp", "lcp");
    add("blocking", "blocking");
    if is_element {
        add("ready", "ready");
    }
    if condition == Condition::Slow4G {
        add("shift", "shift");
    }
    if condition == Condition::Plain {
        add("bytes", "bytes");
        add("requests", "requests");
    }
    if variant != Variant::Static && condition != Condition::Cpu4x {
        let [_, painted, _] = step(browser, 1).await?;
        samples.add(Work { what: "first step", condition, events: 0 }, variant, painted);
    }
    Ok(())
}

/// A page without an element, then one with this story.
pub(crate) async fn open_story(
    browser: &mut Browser,
    variant: Variant,
    events: usize,
    condition: Condition,
) -> Result<()> {
    browser.visit(&format!("bare-{}.html", variant.name()), condition).await?;
    let file = format!("{}-{events}.json", variant.documents());
    browser
        .run(
            "globalThis.story = await (await fetch(arguments[0])).json();
             await customElements.whenDefined(arguments[1]);
             await bench.mount(1, story);
             await bench.wait(200);",
            &[json!(file), json!(tag(variant))],
        )
        .await
}

fn tag(variant: Variant) -> &'static str {
    if variant.documents() == "peer" { "peer-match" } else { "touchline-match" }
}

/// Presses for one more goal, which makes this many.
pub(crate) async fn step(browser: &Browser, goals: u32) -> Result<[f64; 3]> {
    let prepare = "const goals = String(arguments[0]);
        globalThis.answer = bench.changed(() => bench.goals('11:home') === goals && bench.root().querySelector('.tl-nx-table'));";
    browser.run::<Value>(prepare, &[goals.into()]).await?;
    browser.press(MORE).await?;
    browser.run(ANSWER, &[]).await.with_context(|| format!("nothing followed from goal {goals}"))
}

/// Gives the element a version of its document with one more event, for the `number`th time.
pub(crate) async fn one_more_event(browser: &Browser, number: usize) -> Result<[f64; 3]> {
    let update = "
        const id = `more-${arguments[0]}`;
        const event = { id, period: 2, minute: 90, kind: 'shot-saved', team: 'liv', player: 'salah', text: `Shot ${arguments[0]}.` };
        const at = story.events.findLastIndex((event) => event.period) + 1;
        story.events.splice(at, 0, event);
        const next = structuredClone(story);
        const changed = bench.changed(() => bench.root().querySelector(`#tl-${id}`), false);
        bench.element().match = next;
        const { mutated, painted, changes } = await changed;
        return [mutated, painted, changes];";
    browser.run(update, &[number.into()]).await.context("the event was not shown")
}

/// Scores to try and new events, with a story of that length.
async fn act(browser: &mut Browser, variant: Variant, events: usize, samples: &mut Samples) -> Result<()> {
    open_story(browser, variant, events, Condition::Plain).await?;
    let mut add = |what, value| {
        samples.add(Work { what, condition: Condition::Plain, events }, variant, value);
    };
    step(browser, 1).await?;
    for goals in 2..2 + STEPS {
        let [mutated, painted, changes] = step(browser, goals).await?;
        add("step, script", mutated);
        add("step", painted);
        add("step, changes", changes);
    }
    if events > 0 {
        for number in 1..=2 {
            let [_, painted, changes] = one_more_event(browser, number).await?;
            add("event", painted);
            add("event, changes", changes);
        }
    }
    Ok(())
}

/// This many elements at once, in a page that has already shown one.
async fn mount(browser: &mut Browser, variant: Variant, count: usize, samples: &mut Samples) -> Result<()> {
    open_story(browser, variant, 0, Condition::Plain).await?;
    let seen: Value = browser
        .run(
            "bench.element().remove();
             await bench.wait(300);
             const { painted, longest } = await bench.mount(arguments[0], story);
             const { bytes } = await performance.measureUserAgentSpecificMemory();
             return { painted, longest, memory: bytes / 1_000_000 };",
            &[count.into()],
        )
        .await?;
    let names = match count {
        1 => [("mount 1", "painted"), ("", ""), ("", "")],
        _ => [("mount 40", "painted"), ("mount 40, longest task", "longest"), ("memory 40", "memory")],
    };
    for (what, key) in names {
        if let Some(value) = seen.get(key).and_then(Value::as_f64) {
            samples.add(Work { what, condition: Condition::Plain, events: 0 }, variant, value);
        }
    }
    Ok(())
}

/// A reader who filters, opens a reason, tries scores and resets them, on a slow phone. The slowest response counts.
async fn session(browser: &mut Browser, variant: Variant, samples: &mut Samples) -> Result<()> {
    browser.visit(&format!("{}.html", variant.name()), Condition::Cpu4x).await?;
    browser.run::<Value>(READY, &[]).await?;
    for control in
        ["[data-action='filter:goals'] + span", "[data-action='filter:all'] + span", ".tl-tb-ask summary"]
    {
        browser.press(control).await?;
        browser.run::<Value>("await bench.wait(200)", &[]).await?;
    }
    step(browser, 1).await?;
    step(browser, 2).await?;
    browser.run::<Value>("bench.root().querySelector('.tl-mp details').open = true", &[]).await?;
    for cell in ["cell:11:3:2:10:home", "cell:11:4:2:10:home"] {
        browser.press(&format!("[data-action='{cell}'] + span")).await?;
        browser.run::<Value>("await bench.wait(200)", &[]).await?;
    }
    browser.press(".tl-nx-reset").await?;
    let slowest: f64 =
        browser.run("await bench.wait(400); return Math.max(0, ...bench.seen.interactions)", &[]).await?;
    samples.add(Work { what: "inp", condition: Condition::Cpu4x, events: 0 }, variant, slowest);
    Ok(())
}
