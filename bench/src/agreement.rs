//! Checks that a peer shows what we show: before a step, after it, and after one more event.
//!
//! Two outlines agree if the reader gets the same text and the same roles, with the same names and states, in the
//! same order. The numbers of elements may differ by 2 %. The reader's own times and the icons' sheet do not count.

use anyhow::Result;
use serde_json::Value;

use crate::browser::{Browser, Condition};
use crate::pages::{STORIES, Variant};
use crate::samples::Samples;
use crate::work;

/// The states in which peers are compared.
const STATES: [&str; 3] = ["at first", "after a score to try", "after one more event"];

/// Compares all peers with us. Returns the number of elements of our match.
pub(crate) async fn check(browser: &mut Browser, samples: &mut Samples) -> Result<usize> {
    let mut elements = 0;
    for events in [0].into_iter().chain(STORIES) {
        let ours = outlines(browser, Variant::Ours, events).await?;
        if events == 0 {
            elements = ours.first().map_or(0, count);
        }
        for variant in [Variant::Vanilla, Variant::Preact] {
            let theirs = outlines(browser, variant, events).await?;
            let pairs = STATES.into_iter().zip(ours.iter().zip(&theirs));
            for (state, why) in
                pairs.filter_map(|(state, (our, their))| Some((state, difference(our, their)?)))
            {
                samples.void(events, variant, format!("{state}: {why}"));
            }
        }
    }
    Ok(elements)
}

async fn outlines(browser: &mut Browser, variant: Variant, events: usize) -> Result<Vec<Value>> {
    work::open_story(browser, variant, events, Condition::Plain).await?;
    let outline = "return bench.outline()";
    let mut all = vec![browser.run(outline, &[]).await?];
    work::step(browser, 1).await?;
    all.push(browser.run(outline, &[]).await?);
    work::one_more_event(browser, 1).await?;
    all.push(browser.run(outline, &[]).await?);
    Ok(all)
}

fn count(outline: &Value) -> usize {
    outline.get("elements").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok()).unwrap_or(0)
}

/// The first difference, if there is one.
fn difference(ours: &Value, theirs: &Value) -> Option<String> {
    let text = |outline: &Value| -> Vec<char> {
        outline.get("text").and_then(Value::as_str).unwrap_or_default().chars().collect()
    };
    let (our_text, their_text) = (text(ours), text(theirs));
    if our_text != their_text {
        let at = our_text.iter().zip(&their_text).take_while(|(one, other)| one == other).count();
        let near = |text: &[char]| text.iter().skip(at.saturating_sub(20)).take(60).collect::<String>();
        return Some(format!("text “{}” instead of “{}”", near(&their_text), near(&our_text)));
    }
    let roles = |outline: &Value| outline.get("roles").and_then(Value::as_array).cloned().unwrap_or_default();
    let (our_roles, their_roles) = (roles(ours), roles(theirs));
    if our_roles != their_roles {
        let differs = our_roles.iter().zip(&their_roles).find(|(one, other)| one != other);
        let differs = differs.map(|(one, other)| {
            format!(
                "{} instead of {}",
                other.as_str().unwrap_or_default().trim(),
                one.as_str().unwrap_or_default().trim()
            )
        });
        return Some(
            differs.unwrap_or_else(|| format!("{} roles instead of {}", their_roles.len(), our_roles.len())),
        );
    }
    let (ours, theirs) = (count(ours), count(theirs));
    (ours.abs_diff(theirs) * 50 > ours).then(|| format!("{theirs} elements instead of {ours}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn text_roles_and_the_number_of_elements_must_agree() {
        let outline = |text: &str, role: &str, elements: usize| json!({ "text": text, "roles": [role], "elements": elements });
        let ours = outline("1–1", "h2  ", 100);
        assert_eq!(difference(&ours, &outline("1–1", "h2  ", 102)), None);
        for (theirs, says) in [
            (outline("1–0", "h2  ", 100), "“1–0” instead of “1–1”"),
            (outline("1–1", "h3  ", 100), "h3 instead of h2"),
            (outline("1–1", "h2  ", 103), "103 elements"),
        ] {
            let why = difference(&ours, &theirs).unwrap();
            assert!(why.contains(says), "{why}");
        }
    }
}
