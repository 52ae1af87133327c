//! The layout of the parts of a match centre.

use super::colours::{bits, colours};
use super::content::shows;
use super::context::{MatchContext, Now};
use super::fixtures::Fixtures;
use super::group_table::GroupTables;
use super::icon::IconSheet;
use super::jump_links::JumpLinks;
use super::kept::{use_fixtures, use_line_ups, use_names, use_preview, use_standings};
use super::line_ups::LineUps;
use super::match_strip::MatchStrip;
use super::preview::{Preview, has_preview};
use super::rewind::{RewindNote, Rewound};
use super::score_header::ScoreHeader;
use super::stale_note::stale_note;
use super::statistics::Statistics;
use super::timeline::Timeline;
use super::what_next::{WhatNext, can_try, live_states, to_come, use_needs};
use crate::settings::Section;
use crate::state::Choice;
use yew::prelude::*;

/// The properties of [`Layout`].
#[derive(Properties, PartialEq)]
pub struct LayoutProps {
    /// The document.
    pub context: MatchContext,
    /// What has changed since this version of the document.
    pub now: Now,
    /// What the reader has chosen.
    pub choice: Choice,
}

/// The parts that the page configures, in its order.
///
/// If the reader has gone back to an earlier moment, the score, tables and scenarios are those of that
/// moment. The timeline and the strip show the whole match, and what came later is pale.
#[component]
pub fn Layout(LayoutProps { context, now, choice }: &LayoutProps) -> Html {
    let (words, settings) = (&context.words, &choice.settings);
    let rewound = use_memo((context.clone(), choice.moment), |(context, moment)| {
        moment.and_then(|moment| Rewound::new(context, moment))
    });
    let (at, at_now) = match rewound.as_ref() {
        Some(rewound) => (&rewound.context, &rewound.now),
        None => (context, now),
    };
    let standings = use_standings(at);
    let (line_ups, names) = (use_line_ups(context), use_names(context));
    let fixtures = use_fixtures(at);
    let clock = at.document.the_match.as_ref().and_then(|own| own.clock());
    let minute = at_now.minute.or(clock.map(|clock| clock.minute));
    let preview = use_preview(context);
    let asks_for_next = settings.has(Section::Next);
    let needs = use_needs(&standings, &[], asks_for_next);
    let has_next = asks_for_next
        && to_come(&standings)
            .is_some_and(|(_, season)| (settings.what_if && can_try(&season)) || needs.is_some());

    let is_header_first = settings.sections().next() == Some(Section::Header);
    let header = || {
        if context.document.the_match.is_some() {
            let (context, now) = (at.clone(), at_now.clone());
            let has_preview = settings.has(Section::Preview) && has_preview(&context.document);
            html! { <ScoreHeader key="header" {context} {now} is_title={is_header_first} {has_preview} /> }
        } else {
            competition_title(context)
        }
    };
    let note = rewound.as_ref().clone().map(|rewound| html! { <RewindNote key="then" {rewound} /> });
    let jump = || {
        let (context, settings) = (context.clone(), *settings);
        html! { <JumpLinks key="jump" {context} {settings} {has_next} /> }
    };
    let column = |section: Section| match section {
        Section::Statistics => {
            let rows = context.document.the_match.as_ref().map(|the_match| the_match.statistics.clone());
            Some(
                html! { <Statistics key="statistics" context={names.clone()} rows={rows.unwrap_or_default()} /> },
            )
        }
        Section::LineUps => {
            Some(html! { <LineUps key="lineups" context={line_ups.clone()} shown_as={choice.lineups} /> })
        }
        Section::Preview => Some(html! { <Preview key="preview" context={preview.clone()} /> }),
        Section::Table => {
            // Several groups each list their matches.
            let of_tables = if context.document.groups.len() > 1 { &fixtures } else { &standings };
            let (context, results, rows) = (of_tables.clone(), choice.results, settings.rows);
            Some(html! { <GroupTables key="table" {context} {results} {rows} /> })
        }
        Section::Fixtures => Some(html! { <Fixtures key="fixtures" context={fixtures.clone()} {minute} /> }),
        Section::Header | Section::Strip | Section::Story | Section::Next => None,
    };
    let beside = [Section::Statistics, Section::LineUps, Section::Preview, Section::Table, Section::Fixtures];
    let columns = || {
        let timeline = settings.has(Section::Story).then(|| {
            let (context, filter, fresh) = (context.clone(), choice.filter, now.fresh.clone());
            let newest_first = choice.newest_first;
            let until = rewound.as_ref().as_ref().map(|rewound| AttrValue::from(rewound.event.id.clone()));
            html! { <Timeline key="story" {context} {filter} {fresh} {newest_first} {until} /> }
        });
        let is_shown = |section: Section| shows(section, &context.document, settings);
        let side = settings.sections().filter(|section| beside.contains(section) && is_shown(*section));
        let side: Vec<Html> = side.filter_map(column).collect();
        let side = (!side.is_empty()).then(|| html! { <div key="side" class="tl-side">{ for side }</div> });
        // On a wide page the line-ups are as long as the story, the statistics and the table together.
        let is_split = is_shown(Section::LineUps) && is_shown(Section::Story);
        let class = classes!("tl-cols", is_split.then_some("tl-cols-two"));
        html! { <div key="columns" {class}>{ timeline }{ side }</div> }
    };
    let next = || {
        html! {
            <WhatNext
                key="next"
                context={standings.clone()}
                needs={needs.clone()}
                states={live_states(&fixtures)}
                imagined={choice.imagined.clone()}
                grid={choice.grid}
                what_if={settings.what_if}
            />
        }
    };

    let mut parts: Vec<Html> = Vec::new();
    // The way back from an earlier moment is under the strip, or first if there is no strip.
    if !settings.has(Section::Strip) {
        parts.extend(note.clone());
    }
    // The timeline, the statistics, the line-ups and the tables share two columns, at the position of the first of them. The
    // links to the parts precede the first part that has one.
    let (mut columns_placed, mut jump_placed) = (false, false);
    for section in settings.sections() {
        let is_in_columns = section == Section::Story || beside.contains(&section);
        if (is_in_columns || section == Section::Next) && !jump_placed {
            parts.push(jump());
            jump_placed = true;
        }
        match section {
            Section::Header => parts.push(header()),
            Section::Strip => {
                let context = context.clone();
                parts.push(html! { <MatchStrip key="strip" {context} moment={choice.moment} /> });
                parts.extend(note.clone());
            }
            Section::Next => parts.push(next()),
            // What remains is in the columns.
            _ if !columns_placed => {
                parts.push(columns());
                columns_placed = true;
            }
            _ => {}
        }
    }

    let label = words.element_label(&context.document);
    let [home, away] = colours(&context.document);
    html! {
        <section
            class="tl"
            part="base"
            lang={words.tag().to_owned()}
            dir={words.direction().to_owned()}
            id={context.uid.clone()}
            aria-label={label.clone()}
            data-home-bits={home.as_ref().map(bits)}
            data-away-bits={away.as_ref().map(bits)}
        >
            <IconSheet uid={context.uid.clone()} />
            <div class={classes!("tl-body", rewound.is_some().then_some("tl-then"))}>
                { (!is_header_first).then(|| html! {
                    <@{context.own_title_tag()} key="title" class="tl-sr">{ label.clone() }</@>
                }) }
                { stale_note(context, now) }
                { for parts }
            </div>
        </section>
    }
}

/// Without a match there is no header. The name of the competition then precedes the titles of the tables,
/// for screen readers.
fn competition_title(context: &MatchContext) -> Html {
    let competition = context.document.competition.as_ref();
    let name = competition.map_or(context.words.table(), |competition| competition.name.as_str());
    html! {
        <div key="header">
            <@{context.own_title_tag()} class="tl-sr">{ name }</@>
        </div>
    }
}
