//! `touchline render`: renders a document to HTML that needs no JavaScript.

mod built;
mod element;
mod linked_data;
mod page;

use crate::load::load;
use crate::out;
use crate::words::with_own;
use anyhow::{Context, Result};
use built::Built;
use clap::Parser;
use element::{Element, Form};
use std::path::PathBuf;
use std::process::ExitCode;
use touchline::components::needs_more;
use touchline::settings::Settings;
use touchline_football::document::Document;
use touchline_football::words::Words;

/// Renders a document to HTML: the element with its shadow root, ready to paste into a page.
///
/// The markup is complete except for what needs a script (trying scores). Where scripts run, the element takes it
/// over.
#[derive(Debug, clap::Parser)]
pub struct Arguments {
    /// The document; - reads standard input
    document: PathBuf,
    /// Print the same view without a shadow root and without a script, for feeds and systems that strip templates
    #[arg(long)]
    light: bool,
    /// Print a whole page
    #[arg(long)]
    page: bool,
    /// Print one HTML file that contains everything and opens from disk
    #[arg(long, conflicts_with_all = ["light", "page", "src", "base"])]
    standalone: bool,
    /// Link the style sheet, or put it into the markup
    #[arg(long, value_name = "HOW", default_value = "link")]
    css: Css,
    /// The URL of the folder with touchline.js and the style sheets, ending in a slash
    #[arg(long, value_name = "URL", default_value = "", hide_default_value = true)]
    base: String,
    /// Let the element fetch the document from this URL, instead of including it
    #[arg(long, value_name = "URL", conflicts_with = "light")]
    src: Option<String>,
    /// With --light: the prefix of ids; needed if a page shows the same match twice [default: made from the document]
    #[arg(long, value_name = "WORD", requires = "light")]
    id: Option<String>,
    /// The reader's language, as a BCP 47 tag: teams use their names in it [default: the document's language]
    #[arg(long, value_name = "TAG", default_value = "", hide_default_value = true)]
    lang: String,
    /// A file with texts of your own in place of Touchline's: `touchline words` prints them all
    #[arg(long, value_name = "FILE", conflicts_with = "standalone")]
    words: Option<PathBuf>,
    /// With --words: the URL of that file for the browser [default: the file's name as given]
    #[arg(long, value_name = "URL", requires = "words")]
    words_src: Option<String>,
    /// The heading level of the parts' titles, 2 to 6
    #[arg(long, value_name = "N", default_value = "3", value_parser = clap::value_parser!(u8).range(2..=6))]
    heading_level: u8,
    /// The parts to show, in this order: header strip story statistics lineups preview table fixtures next [default: all of them; fixtures only for a group without a match]
    #[arg(long, value_name = "NAMES", default_value = "", hide_default_value = true)]
    sections: String,
    /// Leave out the scores to try
    #[arg(long)]
    no_what_if: bool,
    /// The number of rows of a long table to show, at least 3: those around the two sides [default: all of them]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(3..=999))]
    rows: Option<u16>,
    /// The folder that `cargo xtask dist` made, for --css inline and --standalone
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    dist: PathBuf,
}

/// How the style sheet is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Css {
    Link,
    Inline,
}

/// Runs the command. The exit code is 2 if the document cannot be shown.
///
/// # Errors
/// A file that cannot be read: the document, or a file of the built widget.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let reading = load(&arguments.document)?;
    for message in &reading.messages {
        eprintln!("{message}");
    }
    let Some(document) = &reading.document else { return Ok(ExitCode::from(2)) };
    out::print(&html(document, arguments)?)?;
    Ok(ExitCode::SUCCESS)
}

/// Returns what the command prints for these arguments (without its own name).
///
/// # Errors
/// Arguments that it does not understand, and every error of [`run`].
pub fn printed(words: &[&str]) -> Result<String> {
    let arguments = Arguments::try_parse_from([&["render"], words].concat())?;
    let document = load(&arguments.document)?.document.context("the document cannot be shown")?;
    html(&document, &arguments)
}

/// The words to render with, and the URL of the editor's own ones.
fn words(document: &Document, arguments: &Arguments) -> Result<(Words, Option<String>)> {
    let words = Words::for_tag(Some(document.language(&arguments.lang)));
    let Some(file) = &arguments.words else { return Ok((words, None)) };
    let (words, problems) = with_own(&words, file)?;
    for problem in problems {
        eprintln!("{problem}");
    }
    let src = arguments.words_src.clone().unwrap_or_else(|| file.display().to_string());
    Ok((words, Some(src)))
}

fn html(document: &Document, arguments: &Arguments) -> Result<String> {
    let (lang, heading, sections) =
        (arguments.lang.as_str(), arguments.heading_level, arguments.sections.as_str());
    let settings =
        Settings::new(sections, !arguments.no_what_if).with_rows(arguments.rows.unwrap_or_default());
    let style = match (arguments.standalone, arguments.css) {
        (false, Css::Link) => element::link(&arguments.base, needs_more(document, &settings)),
        _ => element::inline(&Built::find(&arguments.dist)?.style()?),
    };
    let form = match (arguments.light, &arguments.src) {
        (true, _) => Form::Light { id: arguments.id.as_deref() },
        (_, src) => Form::Shadow { src: src.as_deref() },
    };
    let (words, words_src) = words(document, arguments)?;
    let element =
        Element { document, style: &style, form, lang, words, words_src, heading, sections, settings };
    match arguments {
        Arguments { standalone: true, .. } => page::standalone(&element, &Built::find(&arguments.dist)?),
        Arguments { page: true, .. } => Ok(page::page(&element, &arguments.base)),
        _ => Ok(element.markup()),
    }
}
