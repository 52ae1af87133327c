//! Small pieces of text that several components share.

use super::context::MatchContext;
use touchline_football::document::{DateTime, Match};
use touchline_football::story::Side;
use yew::prelude::*;

/// The class that gives an element a side's colours.
pub(super) fn side_class(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Home) => "tl-home",
        Some(Side::Away) => "tl-away",
        None => "tl-both",
    }
}

/// The class of a team by its side in the match.
pub(super) fn team_class(fixture: Option<&Match>, team: &str) -> &'static str {
    match fixture.and_then(|fixture| fixture.side(team)) {
        None => "tl-other",
        side => side_class(side),
    }
}

/// Text for screen readers only.
pub(super) fn visually_hidden(text: impl Into<String>) -> Html {
    html! { <span class="tl-sr">{ text.into() }</span> }
}

/// A player's name, as a link if the document has an address for it, or the text for an unknown player. The
/// browser's translator does not change names. A name in the other direction keeps the minute after it.
pub(super) fn player_name(name: &str, url: Option<&str>, is_known: bool) -> Html {
    // Where there is little room, long words need smaller letters.
    let long = (longest_word(name) > 10).then_some("tl-long");
    html! { <span class={long} translate={is_known.then_some("no")} dir="auto">{ link_or_text(name, url) }</span> }
}

/// A name, as a link if the document has an address for it.
pub(super) fn link_or_text(name: &str, url: Option<&str>) -> Html {
    match url {
        Some(url) => html! { <a class="tl-link" href={url.to_owned()}>{ name }</a> },
        None => html! { name },
    }
}

/// A text whose scores never break across lines: "5–4" stays together in every browser.
pub(super) fn unbroken(text: &str) -> Html {
    let mut pieces: Vec<Html> = Vec::new();
    let mut rest = text;
    while let Some((before, score, after)) = next_score(rest) {
        pieces.push(html! { <>{ before }<span class="tl-nb">{ score }</span></> });
        rest = after;
    }
    html! { <>{ for pieces }{ rest }</> }
}

/// Splits a text at its first score: two numbers with an en dash between them.
fn next_score(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    text.match_indices('–').find_map(|(dash, sign)| {
        let (before, after) = (text.get(..dash)?, text.get(dash + sign.len()..)?);
        let start = before.trim_end_matches(is_digit).len();
        let end = text.len() - after.trim_start_matches(is_digit).len();
        let is_score = start < dash && end > dash + sign.len();
        is_score.then(|| Some((text.get(..start)?, text.get(start..end)?, text.get(end..)?)))?
    })
}

/// The number of letters in the longest word. A line may break after a hyphen.
pub(super) fn longest_word(name: &str) -> usize {
    name.split([' ', '-']).map(|word| word.chars().count()).max().unwrap_or_default()
}

/// A machine-readable time.
pub(super) fn time(time: &DateTime, text: &str) -> Html {
    html! { <time datetime={time.to_string()}>{ text }</time> }
}

/// A placeholder that the shell fills with the time by the reader's own clock. Rust knows only the venue's
/// time zone.
pub(super) fn your_time(context: &MatchContext, time: &DateTime) -> Html {
    html! {
        // With a key, Yew never reuses the element for another time. Otherwise it would write next to the
        // shell's text.
        <time
            key="yours"
            class="tl-yours"
            datetime={time.to_string()}
            part="your-time"
            data-yours={context.words.your_time()}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_two_numbers_with_a_dash_between_them() {
        assert_eq!(next_score("Only 10–12 helps."), Some(("Only ", "10–12", " helps.")));
        assert_eq!(next_score("In 2019–20: 5–4"), Some(("In ", "2019–20", ": 5–4")));
        assert_eq!(next_score("A pause – then 1–"), None);
        assert_eq!(next_score("é–1 and 2–é"), None);
    }
}
