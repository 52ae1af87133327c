//! An editor's own texts for some of the messages: "Completed" instead of "Full time".

use crate::check::of_message;
use crate::compile::written;
use crate::parse::{Place, read_all};
use crate::{Catalogue, Kind, Language, file_name, fingerprint};

/// What became of an editor's own texts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The compiled texts, each with the index of its message.
    pub lines: Vec<(usize, String)>,
    /// The ids that no message of a page has.
    pub unknown: Vec<String>,
    /// The messages whose text cannot be used, and why. The id is empty where the file itself is malformed.
    pub refused: Vec<(String, String)>,
}

impl Own {
    /// Compiles the texts of a Fluent file.
    #[must_use]
    pub fn of_file(text: &str, language: &Language, source: &Catalogue) -> Own {
        let mut own = Own::default();
        own.add(text, "", language, source);
        own
    }

    /// Compiles texts by the ids of their messages. A text is what follows the `=` in a Fluent file.
    #[must_use]
    pub fn of_texts<'t>(
        texts: impl IntoIterator<Item = (&'t str, &'t str)>,
        language: &Language,
        source: &Catalogue,
    ) -> Own {
        let mut own = Own::default();
        for (id, text) in texts {
            if source.message(id).is_some() {
                // Fluent continues a message on indented lines.
                own.add(&format!("{id} =\n {}\n", text.replace('\n', "\n ")), id, language, source);
            } else {
                own.unknown.push(id.to_owned());
            }
        }
        own
    }

    /// The compiled texts for the reader of messages: a fingerprint, then an index and a text on each line.
    #[must_use]
    pub fn compiled(&self, source: &Catalogue) -> String {
        let lines = self.lines.iter().map(|(index, line)| format!("{index}\t{line}\n"));
        [format!("{}\n", fingerprint(source))].into_iter().chain(lines).collect()
    }

    /// Reads a Fluent text. A problem without a message belongs to `id`.
    fn add(&mut self, text: &str, id: &str, language: &Language, source: &Catalogue) {
        let (catalogue, problems) = read_all(text);
        self.refused.extend(problems.into_iter().map(|(place, problem)| match place {
            Place::Message(id) => (id, problem),
            Place::Line(line) if id.is_empty() => (String::new(), format!("line {line}: {problem}")),
            Place::Line(_) => (id.to_owned(), problem),
        }));
        for message in &catalogue.messages {
            match source.of_page().enumerate().find(|(_, declared)| declared.id == message.id) {
                None => self.unknown.push(message.id.clone()),
                Some((index, declared)) => match of_message(message, declared, language).into_iter().next() {
                    Some(problem) => self.refused.push((message.id.clone(), problem)),
                    None => self.lines.push((index, written(&message.pattern, declared))),
                },
            }
        }
    }
}

/// The name and text of the file with the ids and slots of the messages that a page speaks. The browser
/// compiles an editor's own texts with it. It has a fingerprint, then a line per message, such as
/// `goals team:name goals:count` or `result how:win|draw`.
#[must_use]
pub fn index_file(source: &Catalogue) -> (String, String) {
    let lines = source.of_page().map(|message| {
        let slots = message.slots.iter().map(|slot| format!(" {}:{}", slot.name, kind(&slot.kind)));
        format!("{}{}\n", message.id, slots.collect::<String>())
    });
    let text: String = [format!("{}\n", fingerprint(source))].into_iter().chain(lines).collect();
    (file_name("index", &text), text)
}

/// A kind of slot as the comments of a catalogue name it.
fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Name => "name".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Count => "count".to_owned(),
        Kind::Score => "score".to_owned(),
        Kind::Choice(words) => words.join("|"),
    }
}
