//! The score: names, crests, figures, status, scorers, where and when.

mod scorers;

use super::context::{MatchContext, Now};
use super::icon::{Icon, icon};
use super::text::{link_or_text, side_class, time, unbroken, your_time};
use scorers::Scorers;
use touchline_football::document::{Match, Score, Team};
use touchline_football::story::{Side, scorers};
use yew::prelude::*;

/// The properties of [`ScoreHeader`].
#[derive(Properties, PartialEq)]
pub struct ScoreHeaderProps {
    /// The match.
    pub context: MatchContext,
    /// The clock, the news and the state of the feed. The header reads no `fresh` events.
    pub now: Now,
    /// Whether the header is the first part of the element. Its sentence is then the element's title.
    pub is_title: bool,
}

/// The header of a match. Screen readers get one sentence; the figures, names and crests are a picture of it.
#[component]
pub fn ScoreHeader(ScoreHeaderProps { context, now, is_title }: &ScoreHeaderProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    let Some(the_match) = &document.the_match else { return Html::default() };
    let [home, away] = Side::BOTH.map(|side| document.team(the_match.team_of(side)));
    let anybody_scored = Side::BOTH.iter().any(|side| !scorers(document, *side).is_empty());
    let sentence = words.score_sentence(document, the_match);
    html! {
        <header class="tl-hd" part="header">
            // Screen readers announce what changes in it.
            { (!the_match.status.is_over()).then(|| html! { <p class="tl-sr" role="status">{ &now.news }</p> }) }
            { competition(context) }
            if *is_title {
                <@{context.own_title_tag()} class="tl-sr">{ sentence }</@>
            } else {
                <p class="tl-sr">{ sentence }</p>
            }
            <div class="tl-hd-board">
                // First, since it comes with the first goal: Yew compares unkeyed children from the last one on.
                { anybody_scored.then(|| html! {
                    <span class="tl-hd-ball" aria-hidden="true">{ icon(&context.uid, Icon::Ball) }</span>
                }) }
                { home.map(|team| crest(team, Side::Home)) }
                { home.map(|team| name(context, team, Side::Home)) }
                { figures(document.score()) }
                { status(context, the_match, now) }
                { away.map(|team| crest(team, Side::Away)) }
                { away.map(|team| name(context, team, Side::Away)) }
                <Scorers context={context.clone()} side={Side::Home} />
                <Scorers context={context.clone()} side={Side::Away} />
            </div>
            { when_and_where(context, the_match, now) }
        </header>
    }
}

fn competition(context: &MatchContext) -> Option<Html> {
    let competition = context.document.competition.as_ref()?;
    let matchday = competition.matchday.map(|day| context.words.matchday(day));
    let details = [competition.stage.clone(), matchday].into_iter().flatten();
    Some(html! {
        <p class="tl-hd-meta" part="competition">
            <b class="tl-nb">{ &competition.name }</b>
            { for details.map(|detail| html! { <span class="tl-nb">{ detail }</span> }) }
        </p>
    })
}

/// The crest, or a shield with the team's code, which teaches the codes that the strip and the map use.
fn crest(team: &Team, side: Side) -> Html {
    let class = classes!("tl-hd-crest", side_class(Some(side)));
    let Some(address) = team.crest.clone() else {
        return html! {
            <svg {class} viewBox="0 0 48 48" aria-hidden="true" translate="no">
                <path d="M5 4h38v21c0 9.5-7.5 15.5-19 20C12.5 40.5 5 34.5 5 25z" />
                <text x="24" y="27" text-anchor="middle">{ &team.code }</text>
            </svg>
        };
    };
    let dark = team.crest_dark.clone();
    html! {
        <picture {class}>
            { dark.map(|dark| html! { <source srcset={dark} media="(prefers-color-scheme: dark)" /> }) }
            <img src={address} alt="" width="52" height="52" />
        </picture>
    }
}

fn name(context: &MatchContext, team: &Team, side: Side) -> Html {
    html! {
        <p
            class={classes!("tl-hd-name", side_class(Some(side)))}
            part="team"
            lang={context.foreign(team.lang.as_deref())}
        >
            { link_or_text(team.short_name(), team.url.as_deref()) }
        </p>
    }
}

fn figures(score: Option<Score>) -> Html {
    match score {
        Some([home, away]) => html! {
            <p class="tl-hd-figs" part="score" aria-hidden="true">
                <b>{ home }</b><span>{ "–" }</span><b>{ away }</b>
            </p>
        },
        None => html! { <p class="tl-hd-figs tl-hd-none" aria-hidden="true"><span>{ "–" }</span></p> },
    }
}

fn status(context: &MatchContext, the_match: &Match, now: &Now) -> Html {
    let words = &context.words;
    let scores = [
        the_match
            .half_time
            .filter(|_| the_match.full_time.is_none())
            .map(|score| words.half_time_score(score)),
        the_match.full_time.map(|score| words.ninety_minutes_score(score)),
        the_match.shoot_out.map(|score| words.on_penalties(score)),
        the_match.aggregate.as_ref().map(|aggregate| words.aggregate(aggregate.score)),
    ];
    let is_live = the_match.status.is_live() && context.as_it_stood.is_none();
    html! {
        <p class={classes!("tl-hd-stat", is_live.then_some("tl-hd-live"))} part="status" aria-hidden="true">
            <b>{ words.status(&context.document, the_match, now.minute) }</b>
            { for scores.into_iter().flatten().map(|score| html! { <span>{ unbroken(&score) }</span> }) }
        </p>
    }
}

fn when_and_where(context: &MatchContext, the_match: &Match, now: &Now) -> Html {
    let (document, words) = (&context.document, &context.words);
    let kickoff = the_match.kickoff.as_ref();
    let is_to_come = !the_match.status.has_begun() && !the_match.status.is_over();
    let note = |note| html! { <span lang={context.foreign(document.lang.as_deref())}>{ note }</span> };
    html! {
        <p class="tl-hd-when" part="when">
            { kickoff.map(|kickoff| time(kickoff, &words.date_and_time(kickoff))) }
            { the_match.previous_kickoff.as_ref().map(|previous| html! { <span>{ words.moved_from(previous) }</span> }) }
            { the_match.venue.as_ref().map(|venue| html! { <span>{ venue }</span> }) }
            { the_match.note.as_ref().map(note) }
            { stale_note(context, now) }
            { kickoff.filter(|_| is_to_come).map(|kickoff| your_time(context, kickoff)) }
        </p>
    }
}

/// Since when the feed has been failing.
///
/// While the match is to come or under way and all is well, the element is empty. `data-stale` then holds what the shell
/// writes there if it cannot bring prerendered markup up to date; `%` stands for the time of the document.
pub(super) fn stale_note(context: &MatchContext, now: &Now) -> Option<Html> {
    let words = &context.words;
    if !now.stale_since.is_empty() {
        return Some(html! { <span part="age">{ words.as_at(&now.stale_since) }</span> });
    }
    let updated = context.document.updated.map(|_| "%");
    let is_open = context.document.the_match.as_ref().is_some_and(|the_match| !the_match.status.is_over());
    is_open.then(|| html! { <span key="age" part="age" data-stale={words.not_updating(updated)} /> })
}
