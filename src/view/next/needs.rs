//! What each side needs: its points, a verdict, and on what else it hangs.
//!
//! The zone is the first one of the group, which is what "through" means to a reader; with scores imagined, the
//! sentences are those of the season in which these matches have ended so.

use crate::view::el::{El, el, tag};
use crate::view::frame::{Frame, team_class};
use touchline_football::document::{Group, Score};
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Listing, Places, if_ended};
use touchline_football::standings::{Row, Season, Table};
use touchline_football::words::{About, Need};

/// More fixtures than two matchdays of a group of four leave more to say than a page has time for.
const MOST_FIXTURES: usize = 4;

/// The steps that the verdicts of one drawing may take (rows that the solver looks at): what a task has room for.
const STEPS: u64 = 300_000;

/// What each side needs; nothing where no zone is named, or where it would take too long to say.
pub(super) fn needs(
    frame: &Frame,
    group: &Group,
    season: &Season,
    imagined: &[(usize, Score)],
) -> Option<El> {
    let (document, words) = (&frame.document, &frame.words);
    let zone = frame.document.zones_of(group).first()?;
    let now = if_ended(season, imagined);
    let places = Places::of(zone, document.across.as_ref(), now.entrants.len());
    let mut listing = Listing::new(&now, places.clone());
    if now.to_come.len() > MOST_FIXTURES || !listing.advance(STEPS) {
        return None;
    }
    let scenarios = listing.finish();
    // What merely stands for now is in the table; the sentences count from what is certain, and so do the points.
    let mut certain = now.clone();
    for fixture in &mut certain.to_come {
        fixture.so_far = None;
    }
    let table = Table::of(&certain);
    let items = Table::of(season).rows.into_iter().map(|row| {
        let condition = Condition::of(&now, &places, &scenarios, row.team);
        let about = About { document, season: &now, scenarios: &scenarios, zone, team: row.team };
        item(frame, table.row(&row.id).unwrap_or(&row), &words.need(about, &condition))
    });
    let list = tag("ul", "tl-nx-needs").attr("aria-label", &words.needs(&zone.name)).with_all(items);
    let tried = !imagined.is_empty();
    let heading = || tag("p", "tl-sub").text(words.with_tried_scores());
    let whole = el("div").classes(&["tl-nx-need", if tried { "tl-nx-tried" } else { "" }]);
    Some(whole.with_maybe(tried.then(heading)).with(list))
}

fn item(frame: &Frame, row: &Row, need: &Need) -> El {
    let (document, words) = (&frame.document, &frame.words);
    let code = document.team(&row.id).map_or("", |team| team.code.as_str());
    let tile = || tag("span", "tl-nx-tile").hidden().text(code);
    let name = tag("p", "tl-nx-name").with_maybe((!code.is_empty()).then(tile));
    let name = name.with(el("b").text(words.team(document, &row.id)));
    let [figure, unit] = words.points(row.tally.points);
    let points = tag("p", "tl-nx-points").with(el("b").text(&figure)).text(" ").with(el("span").text(&unit));
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let verdict = said(&need.verdict).map(|text| el("b").text(&text));
    let sentence = tag("p", "tl-nx-say").with_maybe(verdict).text(" ").text(&need.rest);
    let item = el("li").classes(&["tl-nx-team-need", team_class(document.fixture.as_ref(), &row.id)]);
    item.key(&row.id).with(name).with(points).with(sentence)
}
