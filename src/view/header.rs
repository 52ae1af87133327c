//! The header: score, names, scorers, where and when.

use super::frame::{Frame, linked, side_class};
use super::icons::{Icon, icon};
use touchline_football::document::{Document, EventKind, Match, Score, Team};
use touchline_football::story::{Scorer, Side, score_of, scorers};
use yew::prelude::*;

/// What the header is drawn from.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The frame.
    pub frame: Frame,
}

/// The header. One sentence for screen readers; the figures, names and crests are its picture.
#[component]
pub fn Header(HeaderProps { frame }: &HeaderProps) -> Html {
    let (document, words) = (&frame.document, &frame.words);
    let Some(fixture) = &document.fixture else { return html! {} };
    let [home, away] = Side::BOTH.map(|side| document.team(fixture.team_of(side)));
    let sentence = AttrValue::from(words.score_sentence(document, fixture));
    let anybody_scored = Side::BOTH.iter().any(|side| !scorers(document, *side).is_empty());
    html! {
        <header class="tl-hd" part="header">
            { competition(frame) }
            <p class="tl-sr">{ sentence }</p>
            <div class="tl-hd-board">
                { crest(home, Side::Home) }
                { name(home, Side::Home) }
                { figures(score_of(document)) }
                { status(frame, fixture) }
                { crest(away, Side::Away) }
                { name(away, Side::Away) }
                { scorers_of(frame, fixture, Side::Home) }
                if anybody_scored {
                    <span class="tl-hd-ball" aria-hidden="true">{ icon(&frame.uid, Icon::Ball) }</span>
                }
                { scorers_of(frame, fixture, Side::Away) }
            </div>
            { when_and_where(frame, fixture) }
        </header>
    }
}

fn competition(frame: &Frame) -> Html {
    let Some(competition) = &frame.document.competition else { return html! {} };
    let rest = [competition.stage.clone(), competition.matchday.map(|day| frame.words.matchday(day))];
    html! {
        <p class="tl-hd-meta" part="competition">
            <b class="tl-nb">{ &competition.name }</b>
            { for rest.into_iter().flatten().map(|item| html! { <span class="tl-nb">{ item }</span> }) }
        </p>
    }
}

/// The crest, or a shield with the team's code, which teaches the codes that the strip and the map use.
fn crest(team: Option<&Team>, side: Side) -> Html {
    let Some(team) = team else { return html! {} };
    let class = classes!("tl-hd-crest", side_class(Some(side)));
    match &team.crest {
        Some(address) => {
            let dark = team.crest_dark.clone().map(|dark| {
                html! { <source srcset={dark} media="(prefers-color-scheme: dark)" /> }
            });
            html! {
                <picture {class}>{ dark }<img src={address.clone()} alt="" width="52" height="52" /></picture>
            }
        }
        None => html! {
            <svg {class} viewBox="0 0 48 48" aria-hidden="true">
                <path d="M5 4h38v21c0 9.5-7.5 15.5-19 20C12.5 40.5 5 34.5 5 25z" />
                <text x="24" y="27" text-anchor="middle">{ &team.code }</text>
            </svg>
        },
    }
}

fn name(team: Option<&Team>, side: Side) -> Html {
    let Some(team) = team else { return html! {} };
    let class = classes!("tl-hd-name", side_class(Some(side)));
    html! { <p {class} part="team">{ linked(team.short_name(), team.url.as_deref()) }</p> }
}

fn figures(score: Option<Score>) -> Html {
    let Some([home, away]) = score else {
        return html! { <p class="tl-hd-figs tl-hd-none" aria-hidden="true"><span>{ "–" }</span></p> };
    };
    html! {
        <p class="tl-hd-figs" part="score" aria-hidden="true">
            <b>{ home }</b><span>{ "–" }</span><b>{ away }</b>
        </p>
    }
}

fn status(frame: &Frame, fixture: &Match) -> Html {
    let words = &frame.words;
    let live = fixture.status.is_live();
    let lines = [
        fixture.half_time.filter(|_| fixture.full_time.is_none()).map(|score| words.half_time_score(score)),
        fixture.full_time.map(|score| words.ninety_minutes_score(score)),
        fixture.shoot_out.map(|score| words.on_penalties(score)),
        fixture.aggregate.as_ref().map(|aggregate| words.aggregate(aggregate.score)),
    ];
    html! {
        <p class={classes!("tl-hd-stat", live.then_some("tl-hd-live"))} part="status" aria-hidden="true">
            <b>{ words.status(fixture) }</b>
            { for lines.into_iter().flatten().map(|line| html! { <span>{ line }</span> }) }
        </p>
    }
}

fn scorers_of(frame: &Frame, fixture: &Match, side: Side) -> Html {
    let document = &frame.document;
    let list = scorers(document, side);
    let class = classes!("tl-hd-goals", side_class(Some(side)));
    if list.is_empty() {
        return html! { <div {class}></div> };
    }
    let label = frame.words.scorers_of(frame.words.team(document, fixture.team_of(side)));
    html! {
        <ul {class} aria-label={label} part="scorers">
            { for list.iter().map(|scorer| html! { <li>{ scorer_line(frame, document, scorer) }</li> }) }
        </ul>
    }
}

/// A scorer with his minutes: "Salah 12′, 40′ pen". Pairs that belong together do not break.
fn scorer_line(frame: &Frame, document: &Document, scorer: &Scorer<'_>) -> Html {
    let words = &frame.words;
    let name = scorer.player.map_or(words.unknown_scorer(), |player| words.player(document, player));
    let url = scorer.player.and_then(|player| document.player(player)?.url.as_deref());
    let count = scorer.goals.len();
    let goals = scorer.goals.iter().enumerate().map(|(at, (moment, goal))| {
        let mut text = moment.minute.map_or_else(String::new, |minute| words.minute(minute));
        let suffix = match goal.kind {
            EventKind::PenaltyGoal => Some(words.penalty_short()),
            EventKind::OwnGoal => Some(words.own_goal_short()),
            _ => None,
        };
        if let Some(suffix) = suffix {
            text.push_str(if text.is_empty() { "" } else { "\u{a0}" });
            text.push_str(suffix);
        }
        let comma = if at + 1 < count && !text.is_empty() { "," } else { "" };
        html! { <>{ " " }<span class="tl-nb">{ text }{ comma }</span></> }
    });
    html! { <>{ linked(name, url) }{ for goals }</> }
}

fn when_and_where(frame: &Frame, fixture: &Match) -> Html {
    let words = &frame.words;
    let kickoff = fixture.kickoff.as_ref().map(|time| words.date_and_time(time));
    let items = [kickoff, fixture.venue.clone(), fixture.note.clone()];
    html! {
        <p class="tl-hd-when" part="when">
            { for items.into_iter().flatten().map(|item| html! { <span>{ item }</span> }) }
        </p>
    }
}
