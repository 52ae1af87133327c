//! The whole match in one line. The band is the score. Goals, chances and red cards are in the lanes of their
//! sides.

mod axis;
mod drawing;
mod goal_mark;
mod handle;
mod key;
mod marks;
mod playhead;
mod plot;

use super::context::MatchContext;
use super::text::side_class;
use drawing::drawing;
use handle::slider;
use key::key;
use marks::Marks;
use playhead::Playhead;
use plot::Plot;
use touchline_football::document::Match;
use touchline_football::story::{Entry, Side};
use yew::prelude::*;

/// The properties of [`MatchStrip`].
#[derive(Properties, PartialEq)]
pub struct MatchStripProps {
    /// The match.
    pub context: MatchContext,
    /// The moment that the reader went back to.
    pub moment: Option<usize>,
}

/// The strip. Its playhead rewinds the match.
///
/// Shows nothing before the match has begun, or for a finished match whose score is unknown or does not match
/// its goals. The band would then show another score.
#[component]
pub fn MatchStrip(MatchStripProps { context, moment }: &MatchStripProps) -> Html {
    let Some((fixture, plot)) = plot_of(context) else { return Html::default() };
    let marks = marks_of(context, fixture, &plot);
    if !tells_the_score(context, fixture, &marks) {
        return Html::default();
    }
    let head = Playhead::of(&context.document, &marks, *moment);
    let code = |side: Side| {
        let team = context.document.team(fixture.team_of(side));
        html! { <span class={side_class(Some(side))}>{ team.map_or("", |team| team.code.as_str()) }</span> }
    };
    html! {
        <figure class="tl-st" part="strip">
            <div class="tl-st-lanes" aria-hidden="true" translate="no">{ for Side::BOTH.map(code) }</div>
            { drawing(context, fixture, &plot, &marks, head.as_ref()) }
            { head.as_ref().map(|head| slider(context, head)) }
            { key(&context.words, &marks) }
        </figure>
    }
}

/// The match with its plot, if the match has begun.
fn plot_of(context: &MatchContext) -> Option<(&Match, Plot)> {
    let document = &context.document;
    let the_match = document.the_match.as_ref().filter(|the_match| the_match.status().has_begun())?;
    Some((the_match, Plot::of(document, the_match)))
}

fn marks_of<'c>(context: &'c MatchContext, the_match: &Match, plot: &Plot) -> Marks<'c> {
    Marks::of(&context.document, the_match, plot, |entry| goal_name(context, entry).chars().count())
}

/// Whether the band ends at the score of the document. While the match is live, the band may end without a
/// score. A feed may send the score before the goal, or the goal before the score.
fn tells_the_score(context: &MatchContext, the_match: &Match, marks: &Marks<'_>) -> bool {
    let document = &context.document;
    let told = marks.segments.last().and_then(|segment| segment.score);
    (!the_match.status().is_over() && !document.events.is_empty())
        || (told.is_some() && told == document.score())
}

/// The name beside a goal: its scorer, or the kind of goal if the scorer is unknown.
fn goal_name<'c>(context: &'c MatchContext, entry: &Entry<'c>) -> &'c str {
    let player = entry.event.player.as_deref();
    let name = player.map(|player| context.words.player(&context.document, player));
    name.unwrap_or_else(|| context.words.kicker(entry.event))
}

#[cfg(test)]
mod tests {
    use super::*;
    use touchline_football::document::{Value, read};
    use touchline_football::words::Words;

    /// Whether a match of this status and score has a strip, if its document has this many home goals.
    fn is_drawn(status: &str, score: [u16; 2], goals: usize) -> bool {
        let goal =
            serde_json::json!({ "kind": "goal", "team": "h", "player": "One", "period": 1, "minute": 3 });
        let value: Value = serde_json::from_value(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": status, "score": score },
            "events": vec![goal; goals],
        }))
        .unwrap();
        let document = read(&value).document.unwrap();
        let context = MatchContext::new(document, Words::for_tag(None), "tl", 3);
        plot_of(&context).is_some_and(|(fixture, plot)| {
            tells_the_score(&context, fixture, &marks_of(&context, fixture, &plot))
        })
    }

    #[test]
    fn a_strip_never_shows_another_score_than_the_document() {
        assert!(is_drawn("finished", [1, 0], 1));
        assert!(is_drawn("finished", [0, 0], 0));
        assert!(!is_drawn("finished", [0, 3], 0));
        assert!(!is_drawn("finished", [2, 0], 1));
        // A live feed may send the score before the goal.
        assert!(is_drawn("live", [2, 0], 1));
        assert!(!is_drawn("live", [1, 0], 0));
        assert!(!is_drawn("scheduled", [0, 0], 0));
    }

    /// The scores on the band of a live match, if its document has this many home goals. "?" means none.
    fn band(score: serde_json::Value, goals: usize) -> String {
        let goal = |minute: usize| serde_json::json!({ "kind": "goal", "team": "h", "period": 1, "minute": minute * 10 });
        let value: Value = serde_json::from_value(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": "live", "score": score,
                       "clock": { "period": 1, "minute": 44 } },
            "events": (1..=goals).map(goal).collect::<Vec<_>>(),
        }))
        .unwrap();
        let context = MatchContext::new(read(&value).document.unwrap(), Words::for_tag(None), "tl", 3);
        let (fixture, plot) = plot_of(&context).unwrap();
        let marks = marks_of(&context, fixture, &plot);
        let score =
            |score: Option<[u16; 2]>| score.map_or("?".to_owned(), |[home, away]| format!("{home}-{away}"));
        let bands: Vec<String> = marks.segments.iter().map(|segment| score(segment.score)).collect();
        format!("{} goals: {}", marks.goals.len(), bands.join(" "))
    }

    #[test]
    fn the_band_of_a_live_match_never_ends_at_another_score() {
        let score = |home: u16| serde_json::json!([home, 0]);
        assert_eq!(band(score(2), 2), "2 goals: 0-0 1-0 2-0");
        assert_eq!(band(score(1), 2), "2 goals: 0-0 1-0 1-0", "the second goal is ahead of the score");
        assert_eq!(band(score(2), 1), "1 goals: 0-0 ?", "the score is ahead of the second goal");
        assert_eq!(
            band(serde_json::json!("1-0"), 1),
            "1 goals: ? ?",
            "nothing is counted for a score that is unknown"
        );
    }
}
