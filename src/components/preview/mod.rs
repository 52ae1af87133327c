//! What the page shows before kick-off: the form of both sides, their earlier meetings, and the facts of the
//! match.

mod form_list;
mod meetings_list;

use super::context::MatchContext;
use form_list::form_list;
use meetings_list::meetings_list;
use touchline_football::document::{Document, Match};
use touchline_football::story::{Side, form_of};
use touchline_football::words::Words;
use yew::prelude::*;

/// The properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// The match.
    pub context: MatchContext,
}

/// The parts that the document has something for. Nothing once the match has begun, or has been cancelled.
#[component]
pub fn Preview(PreviewProps { context }: &PreviewProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    let Some(the_match) = document.the_match.as_ref().filter(|_| has_preview(document)) else {
        return Html::default();
    };
    let lists: Vec<Html> =
        Side::BOTH.into_iter().filter_map(|side| form_list(context, the_match, side)).collect();
    let form = (!lists.is_empty()).then(|| {
        let [title, order] = words.form_title();
        html! { <div class="tl-pv-form">{ heading(context, title, Some(order)) }<div class="tl-pv-pair">{ for lists }</div></div> }
    });
    let meetings = meetings_list(context, the_match);
    let facts = facts(words, the_match);
    let [title, ..] = words.match_facts();
    html! {
        <section
            class="tl-part tl-pv"
            part="preview"
            id={context.id("preview")}
            aria-label={words.match_facts().first().map(|title| (*title).to_owned())}
        >
            { form }
            <div class="tl-pv-pair">
                { meetings.map(|meetings| html! {
                    <div>{ heading(context, words.head_to_head(), None) }{ meetings }</div>
                }) }
                { (!facts.is_empty()).then(|| html! {
                    <div>
                        { heading(context, title, None) }
                        <dl class="tl-pv-facts">
                            { for facts.into_iter().map(|(label, text)| html! {
                                <><dt>{ label }</dt><dd>{ text }</dd></>
                            }) }
                        </dl>
                    </div>
                }) }
            </div>
        </section>
    }
}

fn heading(context: &MatchContext, title: &str, note: Option<&str>) -> Html {
    html! {
        <div class="tl-head">
            <@{context.title_tag()} class="tl-title" part="title">{ title }</@>
            { note.map(|note| html! { <p class="tl-sub">{ note }</p> }) }
        </div>
    }
}

/// Whether the match is still to come and the document has something to show here. The venue alone is in the
/// header.
pub(super) fn has_preview(document: &Document) -> bool {
    let is_to_come = |own: &&Match| !own.status().has_begun() && !own.status().is_over();
    document.the_match.as_ref().filter(is_to_come).is_some_and(|the_match| {
        !the_match.broadcasters.is_empty()
            || (!the_match.officials.is_empty() && the_match.lineups.is_empty())
            || Side::BOTH.iter().any(|side| !form_of(document, *side).is_empty())
    })
}

/// Where the match is played, who referees it, who broadcasts it. The line-ups name the officials themselves.
fn facts(words: &Words, the_match: &Match) -> Vec<(String, String)> {
    let [_, venue, broadcast] = words.match_facts();
    let mut facts: Vec<(String, String)> = Vec::new();
    facts.extend(the_match.venue.iter().map(|text| (venue.to_owned(), text.clone())));
    for official in the_match.officials.iter().filter(|_| the_match.lineups.is_empty()) {
        let person = words.person(&official.name, official.country.as_deref());
        let role = words.role(&official.role);
        match facts.iter_mut().find(|(label, _)| label == role) {
            Some((_, people)) => {
                people.push_str(", ");
                people.push_str(&person);
            }
            None => facts.push((role.to_owned(), person)),
        }
    }
    if !the_match.broadcasters.is_empty() {
        facts.push((broadcast.to_owned(), the_match.broadcasters.join(", ")));
    }
    if facts.len() == usize::from(the_match.venue.is_some()) {
        // The header has the venue.
        facts.clear();
    }
    facts
}
