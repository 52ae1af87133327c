//! The score header: names, crests, figures, status, scorers, venue and date.

mod kicks;
mod latest;
mod scorers;

use super::context::{MatchContext, Now};
use super::text::{link_or_text, longest_word, side_class, time, unbroken, your_time};
use kicks::Kicks;
pub(super) use kicks::has_kicks;
use latest::latest;
use scorers::Scorers;
use touchline_football::document::{Document, Match, MatchStatus, Team};
use touchline_football::story::Side;
use touchline_football::words::Words;
use yew::prelude::*;

/// The properties of [`ScoreHeader`].
#[derive(Properties, PartialEq)]
pub struct ScoreHeaderProps {
    /// The match.
    pub context: MatchContext,
    /// The clock, the news and the state of the feed. The header reads no `fresh` events.
    pub now: Now,
    /// Whether the header is the first part of the element. Its sentence then becomes the element's title.
    pub is_title: bool,
    /// Whether the part before kick-off names the broadcasters.
    pub has_preview: bool,
}

/// The header of a match. Screen readers get one sentence. The figures, names and crests are the visual
/// version.
#[component]
pub fn ScoreHeader(ScoreHeaderProps { context, now, is_title, has_preview }: &ScoreHeaderProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    let Some(the_match) = &document.the_match else { return Html::default() };
    let [home, away] = Side::BOTH.map(|side| document.team(the_match.team_of(side)));
    let sentence = words.score_sentence(document, the_match);
    html! {
        <header class="tl-hd" part="header">
            // Screen readers announce its changes.
            { (!the_match.status().is_over()).then(|| html! { <p class="tl-sr" role="status">{ &now.news }</p> }) }
            { competition(context) }
            if *is_title {
                <@{context.own_title_tag()} class="tl-sr">{ sentence }</@>
            } else {
                <p class="tl-sr">{ sentence }</p>
            }
            <div class={classes!("tl-hd-board", letters_class(home.into_iter().chain(away)))}>
                { home.map(|team| crest(team, Side::Home)) }
                { home.map(|team| name(context, team, Side::Home)) }
                { figures(document, the_match, words) }
                { away.map(|team| crest(team, Side::Away)) }
                { away.map(|team| name(context, team, Side::Away)) }
                { state_of_play(context, the_match, now) }
                <Scorers context={context.clone()} side={Side::Home} />
                <Scorers context={context.clone()} side={Side::Away} />
            </div>
            <Kicks context={context.clone()} />
            { when_and_where(context, the_match, *has_preview) }
            { latest(context, the_match) }
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

/// The crest, or a shield with the team's code, which introduces the codes of the strip and the map.
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

/// A side's name, and a short one for the narrowest headers.
fn name(context: &MatchContext, team: &Team, side: Side) -> Html {
    let short = team.short.as_deref().filter(|short| *short != team.name);
    html! {
        <p
            class={classes!("tl-hd-name", side_class(Some(side)))}
            part="team"
            lang={context.foreign(team.lang.as_deref())}
        >
            <span class={short.map(|_| "tl-hd-long")}>{ link_or_text(&team.name, team.url.as_deref()) }</span>
            { short.map(|short| html! {
                <span class="tl-hd-short">{ link_or_text(short, team.url.as_deref()) }</span>
            }) }
        </p>
    }
}

/// The class for the longest word in the teams' names. Style sheets cannot count letters, and no word may
/// break.
fn letters_class<'t>(teams: impl Iterator<Item = &'t Team>) -> Option<&'static str> {
    match teams.map(|team| longest_word(&team.name)).max().unwrap_or_default() {
        ..=8 => None,
        9 | 10 => Some("tl-hd-10"),
        11 | 12 => Some("tl-hd-12"),
        _ => Some("tl-hd-15"),
    }
}

/// The score, or before it the kick-off time. A match that has neither has its status there.
fn figures(document: &Document, the_match: &Match, words: &Words) -> Html {
    if let Some([home, away]) = document.score() {
        return html! {
            <p class="tl-hd-figs" part="score" aria-hidden="true">
                <b>{ home }</b><span>{ "–" }</span><b>{ away }</b>
            </p>
        };
    }
    if is_status_in_place_of_score(document, the_match) {
        let status = words.status(document, the_match, None);
        return html! {
            <p class="tl-hd-figs tl-hd-none tl-hd-word" part="status" aria-hidden="true"><b>{ status }</b></p>
        };
    }
    let kickoff = the_match.kickoff.as_ref().filter(|_| !the_match.status().has_begun());
    let figures = match kickoff {
        Some(kickoff) => html! { <b>{ words.time_of_day(kickoff) }</b> },
        None => html! { <span>{ "–" }</span> },
    };
    html! { <p class="tl-hd-figs tl-hd-none" aria-hidden="true">{ figures }</p> }
}

/// Whether a match has neither a score nor a time at which it begins.
fn is_status_in_place_of_score(document: &Document, the_match: &Match) -> bool {
    let is_without_time = match the_match.status() {
        MatchStatus::Scheduled => the_match.kickoff.is_none(),
        status => !status.has_begun(),
    };
    document.score().is_none() && is_without_time
}

/// The status, who won and how, and other notes, for example why a match was postponed.
fn state_of_play(context: &MatchContext, the_match: &Match, now: &Now) -> Html {
    let (document, words) = (&context.document, &context.words);
    let note = the_match.note.clone().map(|note| {
        html! { <span lang={context.foreign(document.lang.as_deref())}>{ note }</span> }
    });
    let decision = words.decision(document).or_else(|| words.shoot_out_stands(document));
    let (line, note) = match decision {
        Some(decision) => (Some(html! { <span aria-hidden="true">{ unbroken(&decision) }</span> }), note),
        None => (note, None),
    };
    let aggregate = the_match.aggregate.as_ref().map(|aggregate| words.aggregate(aggregate.score));
    let previous = the_match.previous_kickoff.as_ref().map(|previous| words.moved_from(previous));
    let next = words.what_follows(the_match.status()).map(str::to_owned);
    let mut more: Vec<Html> = note.into_iter().collect();
    more.extend(
        [aggregate, previous, next].into_iter().flatten().map(|text| html! { <span>{ text }</span> }),
    );
    html! {
        <div class="tl-hd-state">
            { (!is_status_in_place_of_score(document, the_match)).then(|| status(context, the_match, now)) }
            { line.map(|line| html! { <p class="tl-hd-line">{ line }</p> }) }
            { (!more.is_empty()).then(|| html! { <p class="tl-hd-more">{ for more }</p> }) }
        </div>
    }
}

fn status(context: &MatchContext, the_match: &Match, now: &Now) -> Html {
    let words = &context.words;
    let half_time = the_match.half_time.known().filter(|_| !the_match.full_time.is_known());
    let full_time = the_match.full_time.known();
    // The time of kick-off is in the place of the score.
    let is_scheduled = the_match.status() == MatchStatus::Scheduled;
    let is_live = the_match.status().is_live() && context.as_it_stood.is_none();
    let status = match (&context.as_it_stood, now.to_kickoff) {
        (Some(moment), _) => moment.clone(),
        (None, Some(minutes)) => words.kick_off_in(minutes),
        (None, None) if is_scheduled => words.kick_off().to_owned(),
        (None, None) => words.status(&context.document, the_match, now.minute),
    };
    html! {
        <p class={classes!("tl-hd-stat", is_live.then_some("tl-hd-live"))} part="status" aria-hidden="true">
            <b>{ status }</b>
            { half_time.map(|score| html! { <span>{ unbroken(&words.half_time_score(score)) }</span> }) }
            { full_time.map(|score| html! { <b>{ unbroken(&words.ninety_minutes_score(score)) }</b> }) }
        </p>
    }
}

fn when_and_where(context: &MatchContext, the_match: &Match, has_preview: bool) -> Html {
    let words = &context.words;
    let kickoff = the_match.kickoff.as_ref();
    let is_to_come = !the_match.status().has_begun() && !the_match.status().is_over();
    let date = kickoff.map(|kickoff| match the_match.status() {
        // The time is in the place of the score.
        MatchStatus::Scheduled => time(kickoff, &words.date(kickoff)),
        _ => time(kickoff, &words.date_and_time(kickoff)),
    });
    let broadcasters = words.broadcasters(the_match).filter(|_| !has_preview);
    html! {
        <p class="tl-hd-when" part="when">
            { date }
            { the_match.venue.as_ref().map(|venue| html! { <span>{ venue }</span> }) }
            { the_match.attendance.map(|attendance| {
                html! { <span>{ unbroken(&words.attendance(attendance)) }</span> }
            }) }
            { the_match.report.as_deref().map(|report| link_or_text(words.report(), Some(report))) }
            { broadcasters.map(|broadcasters| html! { <span>{ broadcasters }</span> }) }
            { kickoff.filter(|_| is_to_come).map(|kickoff| your_time(context, kickoff)) }
        </p>
    }
}
