//! Compiles a catalogue to its compact text form.

use crate::message::{Catalogue, Key, Kind, Message, Part};
use crate::{Language, Problems, check};

/// Compiles a catalogue and returns its lines, the language's lines first. The first line of the file is not
/// among them.
///
/// # Errors
/// Everything that [`check`] finds.
pub fn compile(catalogue: &Catalogue, source: &Catalogue) -> Result<Vec<String>, Problems> {
    check(catalogue, source)?;
    let language = Language::of(&catalogue.tag).map(|language| language.lines().map(str::to_owned));
    let messages = source.indexed().filter_map(|declared| {
        let message = catalogue.message(&declared.id)?;
        Some(written(&message.pattern, declared))
    });
    Ok(language.into_iter().flatten().chain(messages).collect())
}

/// A text in compact form.
pub(crate) fn written(pattern: &[Part], declared: &Message) -> String {
    pattern.iter().map(|part| written_part(part, declared)).collect()
}

fn written_part(part: &Part, declared: &Message) -> String {
    match part {
        Part::Text(text) => text.clone(),
        Part::Slot(name) => sign(name, declared).to_string(),
        Part::Select(name, variants) => {
            let is_choice = declared.slot(name).is_some_and(|slot| matches!(slot.kind, Kind::Choice(_)));
            let variants: Vec<String> = variants
                .iter()
                .map(|(key, pattern)| {
                    let key = match key {
                        Key::Exact(number) => number.clone(),
                        Key::Word(word) if is_choice => word.clone(),
                        Key::Word(_) => {
                            key.category().map(|category| category.letter()).into_iter().collect()
                        }
                    };
                    format!("{key}\u{f}{}", written(pattern, declared))
                })
                .collect();
            format!("\u{e}{}{}\u{11}", sign(name, declared), variants.join("\u{10}"))
        }
    }
}

/// The control character for a slot.
fn sign(name: &str, declared: &Message) -> char {
    let index = declared.slots.iter().position(|slot| slot.name == name);
    index.and_then(|index| u8::try_from(index + 1).ok()).map_or('\u{1}', char::from)
}

/// A hash of the messages' ids and slots. A compiled catalogue fits only a program with the same hash.
#[must_use]
pub fn fingerprint(source: &Catalogue) -> String {
    let text: String =
        source.indexed().map(|message| format!("{} {:?}\n", message.id, message.slots)).collect();
    hash(&text)
}

/// The file name for this text. It contains a hash of the text.
#[must_use]
pub fn file_name(tag: &str, text: &str) -> String {
    format!("{tag}-{}.txt", hash(text))
}

/// 64-bit FNV-1a.
fn hash(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}
