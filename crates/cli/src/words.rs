//! `touchline words`: an editor's own texts in place of Touchline's, such as "Completed" for "Full time".

use crate::{out, utf8};
use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use touchline_catalogue::{Catalogue, Language, Own, parse};
use touchline_football::document::nearest;
use touchline_football::words::Words;

/// The messages, with comments that say where each stands and what its slots hold.
const ENGLISH: &str = include_str!("../../../www/words/en.ftl");

/// Check an editor's own texts, or print all messages
///
/// The file has the ids of messages and texts for them: as JSON, or as a Fluent file. `touchline render --words` and
/// the element's attribute `words` use it.
#[derive(Debug, clap::Parser)]
pub struct Arguments {
    /// The file to check; without it, the English messages are printed
    file: Option<PathBuf>,
    /// The language that the texts are for, as a BCP 47 tag
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
}

/// Runs the command. The exit code is 1 if a text cannot be used.
///
/// # Errors
/// A file that cannot be read, or that is neither JSON nor text.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Some(file) = &arguments.file else {
        out::print(ENGLISH)?;
        return Ok(ExitCode::SUCCESS);
    };
    let (_, problems) = with_own(&Words::for_tag(Some(&arguments.lang)), file)?;
    let is_good = problems.is_empty();
    out::print(&problems.into_iter().map(|problem| problem + "\n").collect::<String>())?;
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads an editor's own texts. Returns the words with them, and a sentence for each text that cannot be used.
///
/// # Errors
/// A file that cannot be read, or that is neither JSON nor text.
pub fn with_own(words: &Words, file: &Path) -> Result<(Words, Vec<String>)> {
    let name = || file.display().to_string();
    let bytes = std::fs::read(file).with_context(name)?;
    let text = utf8::decode(&bytes).map_err(|why| anyhow!("{}: {why}", name()))?;
    let source = parse("en", ENGLISH)?;
    let language = Language::of(words.tag()).context("a language without a table")?;
    let mut wrong = Vec::new();
    let own = if text.trim_start().starts_with('{') {
        let value: Value = serde_json::from_str(text).with_context(name)?;
        let all = value.as_object().into_iter().flatten();
        let (texts, others): (Vec<_>, Vec<_>) = all.partition(|(_, text)| text.is_string());
        wrong.extend(others.iter().map(|(id, _)| problem(id, "a text was expected: Touchline's own stays")));
        let texts = texts.iter().filter_map(|(id, text)| Some((id.as_str(), text.as_str()?)));
        Own::of_texts(texts, &language, &source)
    } else {
        Own::of_file(text, &language, &source)
    };
    wrong.extend(own.unknown.iter().map(|id| problem(id, &unknown(id, &source))));
    wrong.extend(
        own.refused.iter().map(|(id, reason)| problem(id, &format!("{reason}: Touchline's own text stays"))),
    );
    let words = words.with_own(&own.compiled(&source)).context("the messages have changed: build again")?;
    Ok((words, wrong))
}

/// A message like those about documents.
fn problem(id: &str, text: &str) -> String {
    if id.is_empty() { format!("warning words: {text}") } else { format!("warning words.{id}: {text}") }
}

fn unknown(id: &str, source: &Catalogue) -> String {
    let ids: Vec<&str> = source.messages.iter().map(|message| message.id.as_str()).collect();
    let near = nearest(id, &ids).map(|near| format!(" (did you mean \"{near}\"?)")).unwrap_or_default();
    format!("there is no message \"{id}\"{near}: it is left out")
}
