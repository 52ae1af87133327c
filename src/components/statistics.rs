//! The statistics of both sides, as paired bars with figures.

use super::context::MatchContext;
use super::icon::{Icon, icon};
use super::measure::percent;
use super::text::side_class;
use touchline_football::document::{Document, Statistic};
use touchline_football::story::Side;
use yew::prelude::*;

/// The statistics that a phone shows without a fold. One more takes no more room than the fold itself.
const SHOWN: usize = 6;

/// The properties of [`Statistics`].
#[derive(Properties, PartialEq)]
pub struct StatisticsProps {
    /// The context for looking up names.
    pub context: MatchContext,
    /// The statistics, in order.
    pub rows: Vec<Statistic>,
}

/// The statistics of a match, or nothing if the document has none. Each is a group of a description list, which
/// a screen reader reads as "Possession, Liverpool 58 %, Napoli 42 %".
#[component]
pub fn Statistics(StatisticsProps { context, rows }: &StatisticsProps) -> Html {
    let Some(the_match) = context.document.the_match.as_ref().filter(|_| !rows.is_empty()) else {
        return Html::default();
    };
    let title_id = context.id("statistics-title");
    let names = Side::BOTH.map(|side| context.words.team(&context.document, the_match.team_of(side)));
    let (first, more) =
        rows.split_at_checked(SHOWN).filter(|(_, more)| more.len() > 1).unwrap_or((rows, &[]));
    let list =
        |rows: &[Statistic]| html! { <dl>{ for rows.iter().map(|row| statistic(context, row, names)) }</dl> };
    html! {
        <section
            class="tl-part tl-ss"
            part="statistics"
            id={context.id("statistics")}
            aria-labelledby={context.named_by(&title_id)}
        >
            <@{context.title_tag()} class="tl-title" part="title" id={title_id}>
                { context.words.statistics() }
            </@>
            <p class="tl-ss-sides" aria-hidden="true">{ for Side::BOTH.map(|side| team(context, side, side.of(names))) }</p>
            { list(first) }
            { (!more.is_empty()).then(|| html! {
                <details class="tl-fold tl-ss-rest" data-key={context.id("statistics-fold")}>
                    <summary>{ context.words.more_statistics() }{ icon(&context.uid, Icon::Chevron) }</summary>
                    { list(more) }
                </details>
            }) }
        </section>
    }
}

/// Whether the document has statistics to show.
pub(super) fn has_statistics(document: &Document) -> bool {
    document.the_match.as_ref().is_some_and(|the_match| !the_match.statistics.is_empty())
}

/// The name of a side above its figures, with a tile in its colour.
fn team(context: &MatchContext, side: Side, name: &str) -> Html {
    let document = &context.document;
    let id = document.the_match.as_ref().map_or("", |the_match| the_match.team_of(side));
    let code = document.team(id).map_or("", |team| team.code.as_str());
    html! {
        <span class={side_class(Some(side))} translate="no"><b class="tl-nx-tile">{ code }</b><b>{ name }</b></span>
    }
}

/// One statistic: its name between the two figures, the larger figure in bold, and a bar for each side.
fn statistic(context: &MatchContext, row: &Statistic, names: [&str; 2]) -> Html {
    let words = &context.words;
    let figures = [row.home, row.away];
    let figure = |side: Side| {
        let [own, others] = side.first(figures);
        let class = classes!("tl-ss-figure", (own > others).then_some("tl-ss-more"));
        html! {
            <dd {class}>
                <span class="tl-sr" translate="no">{ side.of(names) }{ " " }</span>{ words.statistic_figure(&row.name, own) }
            </dd>
        }
    };
    html! {
        <div class="tl-ss-row">
            <dt>{ words.statistic(&row.name) }</dt>
            { for Side::BOTH.map(figure) }
            <dd class="tl-ss-bars" aria-hidden="true">{ for Side::BOTH.map(|side| bar(side, figures)) }</dd>
        </div>
    }
}

/// A side's share of both figures, as a bar that starts in the middle.
fn bar(side: Side, figures: [i64; 2]) -> Html {
    let share = share(side.first(figures));
    let start = if side == Side::Home { 10_000_u32.saturating_sub(share) } else { 0 };
    html! {
        <svg class={side_class(Some(side))}>
            <rect class="tl-ss-track" width="100%" height="100%" />
            <rect class="tl-ss-bar" x={percent(start)} width={percent(share)} height="100%" />
        </svg>
    }
}

/// The share of the first figure in the sum, in hundredths of a percent. Zero if there is no sum.
fn share([own, others]: [i64; 2]) -> u32 {
    let [own, others] = [own, others].map(|figure| i128::from(figure.max(0)));
    let share = (own * 10_000).checked_div(own + others).unwrap_or_default();
    u32::try_from(share).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_the_share_of_the_row() {
        for (figures, expected) in [
            ([58_000, 42_000], 5800),
            ([1640, 870], 6533),
            ([0, 3000], 0),
            ([3000, 0], 10_000),
            ([0, 0], 0),
            ([-5000, 5000], 0),
            ([i64::MAX, i64::MAX], 5000),
        ] {
            assert_eq!(share(figures), expected, "{figures:?}");
        }
    }
}
