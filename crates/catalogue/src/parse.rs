//! Parses the part of Fluent's syntax that the compiled form supports.

use crate::message::{Catalogue, Key, Kind, Message, Part, Slot};
use crate::{Category, Problems};
use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The end of the comment over a group of messages that no page uses.
const COMMAND_LINE: &str = "(command line)";
/// The start of the list of messages that may be the same as in English.
const SAME: &str = "Same as English:";

/// Where a problem of a file is.
pub(crate) enum Place {
    /// On this line, from 1.
    Line(usize),
    /// In the message with this id.
    Message(String),
}

/// Parses a catalogue.
///
/// # Errors
/// Text that is not Fluent, and constructs that Touchline does not support: attributes, terms, functions, and
/// messages inside messages.
pub fn parse(tag: &str, text: &str) -> Result<Catalogue, Problems> {
    let (catalogue, problems) = read_all(text);
    let problem = |(place, problem)| match place {
        Place::Line(line) => format!("{tag}.ftl:{line}: {problem}"),
        Place::Message(id) => format!("{tag}.ftl: {id}: {problem}"),
    };
    Problems(problems.into_iter().map(problem).collect()).or(Catalogue { tag: tag.to_owned(), ..catalogue })
}

/// Parses a catalogue without a tag. Returns every message that is well formed, and the other problems.
pub(crate) fn read_all(text: &str) -> (Catalogue, Vec<(Place, String)>) {
    let mut problems = Vec::new();
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = text.get(..error.pos.start).unwrap_or(text).lines().count().max(1);
            problems.push((Place::Line(line), error.to_string()));
        }
        resource
    });
    let mut catalogue = Catalogue::default();
    let mut is_command_line = false;
    for entry in resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let id = message.id.name.to_owned();
                match read(&message, is_command_line) {
                    Ok(message) if catalogue.message(&id).is_none() => catalogue.messages.push(message),
                    Ok(_) => {
                        problems.push((Place::Message(id), "the file has this message twice".to_owned()));
                    }
                    Err(problem) => problems.push((Place::Message(id), problem)),
                }
            }
            ast::Entry::GroupComment(comment) => {
                is_command_line = comment.content.iter().any(|line| line.trim_end().ends_with(COMMAND_LINE));
            }
            ast::Entry::ResourceComment(comment) => {
                let lists = comment.content.iter().filter_map(|line| line.trim().strip_prefix(SAME));
                catalogue.same.extend(lists.flat_map(str::split_whitespace).map(str::to_owned));
            }
            ast::Entry::Term(term) => {
                let id = format!("-{}", term.id.name);
                problems.push((Place::Message(id), "Touchline carries no terms".to_owned()));
            }
            ast::Entry::Comment(_) | ast::Entry::Junk { .. } => {}
        }
    }
    (catalogue, problems)
}

/// Parses one message. The error is a sentence.
fn read(message: &ast::Message<&str>, is_command_line: bool) -> Result<Message, String> {
    if !message.attributes.is_empty() {
        return Err("Touchline carries no attributes".to_owned());
    }
    let value = message.value.as_ref().ok_or("it has no text")?;
    let (mut notes, mut slots) = (Vec::new(), Vec::new());
    for line in message.comment.iter().flat_map(|comment| &comment.content) {
        match line.trim().strip_prefix('$') {
            Some(slot) => slots.push(declared(slot)?),
            None => notes.push(line.trim().to_owned()),
        }
    }
    let mut used = Vec::new();
    let pattern = parts(value, &mut used)?;
    Ok(Message { id: message.id.name.to_owned(), notes, slots, used, pattern, is_command_line })
}

/// Parses a comment line that declares a slot: "team (name): the side", "how (home | away): who wins".
fn declared(line: &str) -> Result<Slot, String> {
    let malformed = || format!("write the slot as `$name (kind): what it is`, not `${line}`");
    let (name, rest) = line.split_once(" (").ok_or_else(malformed)?;
    let (kind, _) = rest.split_once("):").ok_or_else(malformed)?;
    let kind = match kind {
        "name" => Kind::Name,
        "text" => Kind::Text,
        "number" => Kind::Number,
        "count" => Kind::Count,
        "score" => Kind::Score,
        words if words.contains('|') => {
            Kind::Choice(words.split('|').map(|word| word.trim().to_owned()).collect())
        }
        _ => {
            return Err(format!(
                "`{kind}` is no kind of slot: name, text, number, count, score, or keywords with | between them"
            ));
        }
    };
    Ok(Slot { name: name.to_owned(), kind })
}

fn parts(pattern: &ast::Pattern<&str>, used: &mut Vec<String>) -> Result<Vec<Part>, String> {
    let mut all: Vec<Part> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            // A line break in the file is a space in the text.
            ast::PatternElement::TextElement { value } => Part::Text(value.replace('\n', " ")),
            ast::PatternElement::Placeable { expression } => part(expression, used)?,
        };
        match (all.last_mut(), part) {
            (Some(Part::Text(text)), Part::Text(more)) => text.push_str(&more),
            (_, part) => all.push(part),
        }
    }
    let has_control = |part: &Part| matches!(part, Part::Text(text) if text.contains(char::is_control));
    if all.iter().any(has_control) {
        return Err("a text has a control character".to_owned());
    }
    Ok(all)
}

fn part(expression: &ast::Expression<&str>, used: &mut Vec<String>) -> Result<Part, String> {
    match expression {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => part(expression, used),
        ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
            Ok(Part::Text(unescape_unicode_to_string(value).into_owned()))
        }
        ast::Expression::Inline(inline) => Ok(Part::Slot(variable(inline, used)?)),
        ast::Expression::Select { selector, variants } => {
            let slot = variable(selector, used)?;
            let mut read = Vec::with_capacity(variants.len());
            let mut default = None;
            for variant in variants {
                let key = match variant.key {
                    ast::VariantKey::Identifier { name } => Key::Word(name.to_owned()),
                    ast::VariantKey::NumberLiteral { value } => Key::Exact(value.to_owned()),
                };
                let variant_read = (key, parts(&variant.value, used)?);
                if variant.default {
                    default = Some(variant_read);
                } else {
                    read.push(variant_read);
                }
            }
            read.extend(default);
            Ok(Part::Select(slot, read))
        }
    }
}

fn variable(inline: &ast::InlineExpression<&str>, used: &mut Vec<String>) -> Result<String, String> {
    let ast::InlineExpression::VariableReference { id } = inline else {
        return Err(
            "Touchline carries slots like { $team } and selectors on them, nothing else of Fluent".to_owned()
        );
    };
    if !used.iter().any(|name| name == id.name) {
        used.push(id.name.to_owned());
    }
    Ok(id.name.to_owned())
}

impl Key {
    /// Returns the plural category that this key names, if any.
    pub(crate) fn category(&self) -> Option<Category> {
        match self {
            Key::Word(word) => Category::parse(word),
            Key::Exact(_) => None,
        }
    }
}
