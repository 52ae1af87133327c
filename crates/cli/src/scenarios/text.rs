//! Scenarios as text, as wide as the terminal.

use super::Part;
use std::borrow::Cow;
use textwrap::core::display_width;
use touchline_football::document::{Fixture, Outcome};
use touchline_football::scenarios::conditions::Outlook;
use touchline_football::scenarios::{PatternVerdicts, Qualification, Verdict};
use touchline_football::standings::{RemainingFixture, TeamIndex};

/// The width if the output is not a terminal.
const WIDTH: usize = 80;

/// The most fixtures whose patterns make a readable table: four give 81 rows.
const MOST_SHOWN: usize = 4;

/// The space between columns.
const GAP: usize = 2;

pub(super) fn scenarios(parts: &[Part<'_>]) -> String {
    let width = terminal_size::terminal_size().map_or(WIDTH, |(width, _)| usize::from(width.0));
    // Below this width a sentence is unreadable, so lines are not broken.
    let parts: Vec<String> = parts.iter().map(|part| group(part, width.max(40))).collect();
    parts.join("\n")
}

fn group(part: &Part<'_>, width: usize) -> String {
    let words = part.words;
    let mut lines = Vec::new();
    let progress = words.progress(part.group, &part.season).filter(|_| !part.season.is_unplayed);
    let title = [Some(part.group.name.as_str()).filter(|name| !name.is_empty()), progress.as_deref()];
    let title: Vec<&str> = title.into_iter().flatten().collect();
    if !title.is_empty() {
        lines.push(title.join(", "));
    }
    lines.push(words.zone_title(part.zone));
    lines.push(String::new());
    let listed =
        [Qualification::Through, Qualification::Open, Qualification::Out, Qualification::NotWorkedOut];
    let lists = listed.into_iter().filter_map(|status| {
        let teams: Vec<&str> = teams(part, status).map(|team| name(part, team)).collect();
        (!teams.is_empty()).then(|| (words.status_head(part.zone, status), teams.join(", ")))
    });
    hanging(&lists.collect::<Vec<_>>(), width, &mut lines);
    if part.season.remaining.is_empty() {
        lines.extend([String::new(), words.nothing_to_come().to_owned()]);
    }
    if undecided(part).next().is_some() {
        lines.push(String::new());
        needs(part, width, &mut lines);
        patterns(part, width, &mut lines);
    }
    lines.into_iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// What each team needs that is neither through nor out. With too many matches left, only the teams about which
/// something is certain.
fn needs(part: &Part<'_>, width: usize, lines: &mut Vec<String>) {
    let is_far = part.found.patterns.is_empty();
    if is_far {
        let text = part.words.too_many_left(part.season.remaining.len());
        wrapped(&text, width, lines);
    }
    let sentence = |team: TeamIndex| {
        let condition = part.conditions.get(team.0)?;
        let says = !is_far || condition.outlook != Outlook::Depends;
        says.then(|| (name(part, team).to_owned(), part.statement(team, condition)))
    };
    hanging(&undecided(part).filter_map(sentence).collect::<Vec<_>>(), width, lines);
}

/// The teams that are neither through nor out.
fn undecided(part: &Part<'_>) -> impl Iterator<Item = TeamIndex> {
    teams(part, Qualification::Open).chain(teams(part, Qualification::NotWorkedOut))
}

/// The teams of a status, in the order of the table.
fn teams(part: &Part<'_>, status: Qualification) -> impl Iterator<Item = TeamIndex> {
    part.order.iter().copied().filter(move |team| part.found.statuses.get(team.0) == Some(&status))
}

fn name<'p>(part: &'p Part<'_>, team: TeamIndex) -> &'p str {
    part.season.entrants.get(team.0).map_or("", |team| part.words.team(part.document, &team.id))
}

/// A team's code, for narrow columns; its name if it has no code.
fn code<'p>(part: &'p Part<'_>, team: TeamIndex) -> &'p str {
    let entrant = part.season.entrants.get(team.0);
    let code = entrant.and_then(|entrant| Some(part.document.team(&entrant.id)?.code.as_str()));
    code.unwrap_or_else(|| name(part, team))
}

/// Headings in a column, each with its text next to it.
fn hanging(entries: &[(String, String)], width: usize, lines: &mut Vec<String>) {
    let column = entries.iter().map(|(head, _)| display_width(head)).max().unwrap_or(0) + GAP;
    for (head, text) in entries {
        // A heading that is too long for the column is put in the line.
        let indent = if column > width / 3 { GAP } else { column };
        let first = padded(head, indent.max(display_width(head) + GAP));
        let rest = " ".repeat(indent);
        let options = options(width).initial_indent(&first).subsequent_indent(&rest);
        lines.extend(textwrap::wrap(text, options).into_iter().map(Cow::into_owned));
    }
}

fn wrapped(text: &str, width: usize, lines: &mut Vec<String>) {
    lines.extend(textwrap::wrap(text, options(width)).into_iter().map(Cow::into_owned));
}

/// Lines break between words, not within "one-goal".
fn options(width: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(width).word_splitter(textwrap::WordSplitter::NoHyphenation)
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
}

/// The fixtures, and a table of what each pattern of their results means for the undecided teams.
fn patterns(part: &Part<'_>, width: usize, lines: &mut Vec<String>) {
    let words = part.words;
    let fixtures = &part.season.remaining;
    let numbered = fixtures.iter().enumerate().map(|(index, fixture)| {
        let kickoff = kickoff(part, fixture).map(|of| format!(", {of}")).unwrap_or_default();
        ((index + 1).to_string(), words.meeting(part.document, &part.season, fixture) + &kickoff)
    });
    lines.push(String::new());
    hanging(&numbered.collect::<Vec<_>>(), width, lines);
    let patterns = &part.found.patterns;
    if patterns.is_empty() {
        return;
    }
    if fixtures.len() > MOST_SHOWN {
        lines.push(String::new());
        let text = words.patterns_in_json(patterns.len());
        return wrapped(&text, width, lines);
    }
    let [results, verdicts] = columns(part, name);
    let fits = |columns: &[Vec<String>], other: &[Vec<String>]| {
        let widest = other.iter().map(|column| wide(column)).max().unwrap_or(0);
        columns.iter().map(|column| wide(column)).sum::<usize>() + widest <= width + GAP
    };
    match fits(&results, &verdicts) {
        true => table(&results, &verdicts, width, lines),
        false => {
            let [results, verdicts] = columns(part, code);
            table(&results, &verdicts, width, lines);
        }
    }
    lines.push(String::new());
    for met in [Verdict::Goals, Verdict::Unknown, Verdict::NotWorkedOut] {
        let is_met = patterns.iter().any(|of| undecided(part).any(|team| verdict(of, team) == met));
        if let Some(means) = words.verdict_means(met).filter(|_| is_met) {
            wrapped(means, width, lines);
        }
    }
}

/// The columns of the results, one per fixture, and those of the verdicts, one per team. Each has a heading.
fn columns<'p>(
    part: &'p Part<'_>,
    name: impl Fn(&'p Part<'_>, TeamIndex) -> &'p str,
) -> [Vec<Vec<String>>; 2] {
    let words = part.words;
    let patterns = &part.found.patterns;
    let result = |(index, fixture): (usize, &RemainingFixture)| {
        let cells = patterns.iter().map(|of| match of.results.get(index) {
            Some(Outcome::Home) => name(part, fixture.home),
            Some(Outcome::Away) => name(part, fixture.away),
            _ => words.draw(),
        });
        std::iter::once((index + 1).to_string()).chain(cells.map(str::to_owned)).collect()
    };
    let results = part.season.remaining.iter().enumerate().map(result).collect();
    let verdicts = undecided(part).map(|team| {
        let cells = patterns.iter().map(|of| words.verdict(part.zone, verdict(of, team)));
        std::iter::once(name(part, team).to_owned()).chain(cells).collect()
    });
    [results, verdicts.collect()]
}

fn verdict(pattern: &PatternVerdicts, team: TeamIndex) -> Verdict {
    pattern.can.get(team.0).map_or(Verdict::NotWorkedOut, |can| can.verdict())
}

fn kickoff(part: &Part<'_>, fixture: &RemainingFixture) -> Option<String> {
    let fixture: &Fixture = part.group.fixtures.get(fixture.fixture.0)?;
    Some(part.words.date_and_time(fixture.kickoff.as_ref()?))
}

/// The width of a column, with the space after it.
fn wide(column: &[String]) -> usize {
    column.iter().map(|cell| display_width(cell)).max().unwrap_or(0) + GAP
}

/// Prints columns side by side. If they do not fit, several blocks follow, and each repeats the first columns.
fn table(first: &[Vec<String>], others: &[Vec<String>], width: usize, lines: &mut Vec<String>) {
    let room = width.saturating_sub(first.iter().map(|column| wide(column)).sum());
    let mut rest = others;
    while !rest.is_empty() {
        let mut taken = 0;
        let fitting = rest.iter().take_while(|column| {
            taken += wide(column);
            taken <= room + GAP
        });
        let count = fitting.count().max(1);
        let (here, later) = rest.split_at(count.min(rest.len()));
        rest = later;
        lines.push(String::new());
        for row in 0..here.first().map_or(0, Vec::len) {
            let columns = first.iter().chain(here);
            let cells = columns.filter_map(|column| Some(padded(column.get(row)?, wide(column))));
            lines.push(cells.collect());
        }
    }
}
