//! The match at an earlier moment, and a note that says so. The handle is on the strip.

use super::context::{MatchContext, Now};
use crate::state::Action;
use touchline_football::document::Event;
use touchline_football::story::{moments, rewound};
use yew::prelude::*;

/// The match at an earlier moment.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rewound {
    /// The context of that moment, from which the score, tables and scenarios are computed.
    pub(super) context: MatchContext,
    /// The clock of that moment.
    pub(super) now: Now,
    /// The last event before it.
    pub(super) event: Event,
    /// The label of the way back.
    pub(super) back: String,
}

impl Rewound {
    /// Rewinds a match to a moment. `None` if there is no such moment.
    pub(super) fn new(context: &MatchContext, moment: usize) -> Option<Rewound> {
        let index = *moments(&context.document).get(moment)?;
        let event = context.document.events.get(index)?.clone();
        let document = rewound(&context.document, index)?;
        let minute = document.the_match.as_ref()?.clock().map(|clock| clock.minute);
        let label = context.words.as_it_stood(minute);
        let now = Now { minute, ..Now::default() };
        let back = context.words.back_to_now(&context.document).to_owned();
        Some(Rewound { context: context.rewound(document, label), now, event, back })
    }
}

/// The properties of [`RewindNote`].
#[derive(Properties, PartialEq)]
pub(super) struct RewindNoteProps {
    /// The moment.
    pub(super) rewound: Rewound,
}

/// Says that this is an earlier moment, and links back.
#[component]
pub(super) fn RewindNote(RewindNoteProps { rewound }: &RewindNoteProps) -> Html {
    let Rewound { context, event, back, .. } = rewound;
    let label = context.as_it_stood.as_deref().unwrap_or_default();
    html! {
        <div class="tl-rw-then" role="note">
            <p>{ context.words.then(label, &context.document, event) }</p>
            <button type="button" data-action={Action::Now.to_string()} data-key={context.id("now")}>
                { back }
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::group_table::TableView;
    use std::rc::Rc;
    use touchline_football::document::{Value, read};
    use touchline_football::scenarios::Prospects;
    use touchline_football::words::Words;

    /// Group B is over, and F are third with four points. In group A the last two matches go on together.
    const THIRDS: &str = r#"{ "touchline": 1, "rules": "fifa-wc-1994",
        "teams": [{ "id": "a", "name": "Alma" }, { "id": "b", "name": "Bona" }, { "id": "c", "name": "Cora" },
                  { "id": "d", "name": "Dina" }, { "id": "e", "name": "Elea" }, { "id": "f", "name": "Fosa" },
                  { "id": "g", "name": "Gira" }, { "id": "h", "name": "Hela" }],
        "zones": [{ "id": "next", "name": "Next", "from": 1, "to": 2 }],
        "across": { "name": "Thirds", "place": 3, "criteria": ["goal-difference", "goals"],
                    "zones": [{ "id": "next", "name": "Next", "from": 1, "to": 1 }] },
        "match": { "fixture": "a-d", "home": "a", "away": "d", "status": "finished", "score": [0, 1] },
        "events": [{ "kind": "yellow", "team": "a", "period": 1, "minute": 10 },
                   { "kind": "goal", "team": "d", "period": 2, "minute": 80 }],
        "groups": [
            { "name": "Group A", "teams": ["a", "b", "c", "d"], "fixtures": [
                { "matchday": 1, "id": "a-b", "home": "a", "away": "b", "score": [1, 0] },
                { "matchday": 1, "home": "c", "away": "d", "score": [1, 0] },
                { "matchday": 2, "home": "a", "away": "c", "score": [1, 1] },
                { "matchday": 2, "home": "b", "away": "d", "score": [2, 0] },
                { "matchday": 3, "id": "a-d", "home": "a", "away": "d" },
                { "matchday": 3, "home": "b", "away": "c", "score": [3, 0] } ] },
            { "name": "Group B", "teams": ["e", "f", "g", "h"], "fixtures": [
                { "matchday": 1, "home": "e", "away": "f", "score": [1, 1] },
                { "matchday": 1, "home": "g", "away": "h", "score": [3, 0] },
                { "matchday": 2, "home": "e", "away": "g", "score": [1, 1] },
                { "matchday": 2, "home": "f", "away": "h", "score": [1, 0] },
                { "matchday": 2, "home": "e", "away": "h", "score": [1, 0] },
                { "matchday": 2, "home": "f", "away": "g", "score": [0, 1] } ] } ] }"#;

    /// The rows of the ranking between groups: each team's id and what is certain about it.
    fn thirds(context: &MatchContext) -> Vec<(String, String)> {
        let ranking = TableView::all(context).into_iter().find(|view| view.group.is_none()).unwrap();
        let rows = ranking.table.rows.iter().zip(&ranking.outlooks);
        rows.map(|(row, outlook)| (row.id.clone(), outlook.as_ref().map_or("", |of| &of.text).to_owned()))
            .collect()
    }

    fn now(text: &str) -> MatchContext {
        let value: Value = serde_json::from_str(text).unwrap();
        let document = read(&value).document.unwrap();
        let prospects = Prospects::of(&document).map(Rc::new);
        MatchContext::new(document, Words::for_tag(None), "m", 2).with_prospects(prospects)
    }

    #[test]
    fn the_rows_of_thirds_say_what_they_depended_on_at_that_moment() {
        let said = |context: &MatchContext| {
            let rows = thirds(context).into_iter().map(|(id, text)| format!("{id}: {text}"));
            rows.collect::<Vec<_>>().join(", ")
        };
        let now = now(THIRDS);
        assert_eq!(said(&now), "f: Through, c: Out");
        let then = Rewound::new(&now, 0).expect("the yellow card").context;
        // Group B is over, so nothing there can change.
        assert_eq!(said(&then), "f: Depends on Group A, b: Depends on Group A");
    }

    #[test]
    fn other_groups_count_as_they_stood_at_that_moment() {
        let later = THIRDS.replace(
            r#""matchday": 2, "home": "f", "away": "g""#,
            r#""matchday": 3, "home": "f", "away": "g""#,
        );
        let now = now(&later);
        let then = Rewound::new(&now, 0).expect("the yellow card").context;
        // The same matchday: it was not over yet. What next asks these prospects too.
        let left = |context: &MatchContext| {
            let prospects = context.prospects.as_ref().unwrap();
            prospects.tournament.season(1).unwrap().remaining.len()
        };
        assert_eq!([left(&now), left(&then)], [0, 1]);
        let rows = thirds(&then);
        assert!(rows.iter().any(|(_, text)| text == "Depends on Group A and Group B"), "{rows:?}");
    }

    #[test]
    fn a_moment_with_too_much_left_says_that_nothing_was_worked_out() {
        let first = THIRDS
            .replace(
                r#""fixture": "a-d", "home": "a", "away": "d""#,
                r#""fixture": "a-b", "home": "a", "away": "b""#,
            )
            .replace(
                r#""score": [0, 1] },
        "events""#,
                r#""score": [1, 0] },
        "events""#,
            )
            .replace(r#""kind": "goal", "team": "d""#, r#""kind": "goal", "team": "a""#)
            .replace(r#""home": "a", "away": "d" }"#, r#""home": "a", "away": "d", "score": [0, 1] }"#);
        let then = Rewound::new(&now(&first), 0).expect("the yellow card").context;
        assert!(thirds(&then).iter().all(|(_, text)| text.is_empty()));
        let ranking = TableView::all(&then).into_iter().find(|view| view.group.is_none()).unwrap();
        assert_eq!(
            ranking.progress.as_deref(),
            Some("After 10′. What each team depends on was not worked out for this moment.")
        );
    }
}
