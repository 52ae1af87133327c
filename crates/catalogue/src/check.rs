//! Checks a parsed catalogue against the source language.

use crate::message::{Catalogue, Key, Kind, Message, Part};
use crate::{Category, Language, Problems};

/// Checks a catalogue against the source. The source can check itself.
///
/// # Errors
/// - A language that `cldr.txt` does not have.
/// - A message that is missing, or that the source does not have.
/// - A slot that the source does not declare, or that the text does not use.
/// - A selector without a variant for each plural category of the language, or with a key that can never fit.
/// - A text that is the same as in English and not on the list of those that may be.
pub fn check(catalogue: &Catalogue, source: &Catalogue) -> Result<(), Problems> {
    let tag = &catalogue.tag;
    let mut problems = Problems::default();
    let Some(language) = Language::of(tag) else {
        return Err(Problems(vec![format!(
            "{tag}.ftl: src/cldr.txt of touchline-catalogue has no language {tag}"
        )]));
    };
    for declared in &source.messages {
        match catalogue.message(&declared.id) {
            None => problems.0.push(format!(
                "{tag}.ftl: {}: not translated: {}",
                declared.id,
                plain(&declared.pattern)
            )),
            Some(message) => {
                let mut found = of_message(message, declared, &language);
                if tag != &source.tag
                    && is_untranslated(message, declared) != catalogue.same.contains(&declared.id)
                {
                    found.push(if catalogue.same.contains(&declared.id) {
                        "the list \"Same as English\" has it, but it is not the same".to_owned()
                    } else {
                        "the text is the English one; if it must be, add it to the list \"Same as English\""
                            .to_owned()
                    });
                }
                problems.0.extend(
                    found.into_iter().map(|problem| format!("{tag}.ftl: {}: {problem}", declared.id)),
                );
            }
        }
    }
    let unknown = catalogue.messages.iter().map(|message| &message.id).chain(&catalogue.same);
    for id in unknown.filter(|id| source.message(id).is_none()) {
        problems.0.push(format!("{tag}.ftl: {id}: {}.ftl has no such message", source.tag));
    }
    problems.or(())
}

/// The problems of one message, apart from its other messages.
pub(crate) fn of_message(message: &Message, declared: &Message, language: &Language) -> Vec<String> {
    Checking { declared, language }.message(message)
}

/// Whether a message has words and all of them are still those of the source.
fn is_untranslated(message: &Message, declared: &Message) -> bool {
    message.pattern == declared.pattern && has_letters(&declared.pattern)
}

fn has_letters(pattern: &[Part]) -> bool {
    pattern.iter().any(|part| match part {
        Part::Text(text) => text.contains(char::is_alphabetic),
        Part::Slot(_) => false,
        Part::Select(_, variants) => variants.iter().any(|(_, pattern)| has_letters(pattern)),
    })
}

/// A text as a translator writes it, without variants.
pub(crate) fn plain(pattern: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Slot(name) => format!("{{ ${name} }}"),
        Part::Select(_, variants) => variants.last().map(|(_, pattern)| plain(pattern)).unwrap_or_default(),
    };
    pattern.iter().map(part).collect()
}

struct Checking<'c> {
    declared: &'c Message,
    language: &'c Language,
}

impl Checking<'_> {
    fn message(&self, message: &Message) -> Vec<String> {
        let mut problems = Vec::new();
        for name in &message.used {
            if self.declared.slot(name).is_none() {
                let names: Vec<_> =
                    self.declared.slots.iter().map(|slot| format!("${}", slot.name)).collect();
                let has = if names.is_empty() {
                    "it has none".to_owned()
                } else {
                    format!("its slots are {}", names.join(", "))
                };
                problems.push(format!("no slot ${name}; {has}"));
            }
        }
        for slot in &self.declared.slots {
            if !message.used.contains(&slot.name) && !matches!(slot.kind, Kind::Choice(_)) {
                problems.push(format!("its text does not use ${}", slot.name));
            }
        }
        self.pattern(&message.pattern, &mut problems);
        problems
    }

    fn pattern(&self, pattern: &[Part], problems: &mut Vec<String>) {
        for part in pattern {
            match part {
                Part::Text(_) => {}
                Part::Slot(name) => {
                    if let Some(Kind::Choice(_)) = self.declared.slot(name).map(|slot| &slot.kind) {
                        problems.push(format!("${name} selects a variant and cannot be shown"));
                    }
                }
                Part::Select(name, variants) => {
                    if let Some(slot) = self.declared.slot(name) {
                        let keys: Vec<&Key> = variants.iter().map(|(key, _)| key).collect();
                        problems.extend(
                            self.keys(&slot.kind, &keys).map(|problem| format!("${name}: {problem}")),
                        );
                    }
                    variants.iter().for_each(|(_, pattern)| self.pattern(pattern, problems));
                }
            }
        }
    }

    /// Returns the problem with the keys of a selector, if any. The last key is the default.
    fn keys(&self, kind: &Kind, keys: &[&Key]) -> Option<String> {
        match kind {
            Kind::Choice(words) => {
                let has = |word: &String| keys.iter().any(|key| matches!(key, Key::Word(of) if of == word));
                let unknown = keys.iter().find(|key| !matches!(key, Key::Word(of) if words.contains(of)));
                let missing = words.iter().find(|word| !has(word));
                (unknown.map(|key| {
                    format!("no variant can be {}; it is one of {}", key.text(), words.join(", "))
                }))
                .or_else(|| missing.map(|word| format!("no variant [{word}]")))
            }
            Kind::Number | Kind::Count => {
                if let Some(key) =
                    keys.iter().find(|key| matches!(key, Key::Word(_)) && key.category().is_none())
                {
                    return Some(format!("{} is no plural category", key.text()));
                }
                if keys.last().and_then(|key| key.category()) != Some(Category::Other) {
                    return Some("the default variant must be *[other]".to_owned());
                }
                let named = |number: u16| {
                    keys.iter().any(|key| matches!(key, Key::Exact(of) if *of == number.to_string()))
                };
                let needed = |category: Category| {
                    (0..=200)
                        .any(|number| self.language.category(number.into()) == category && !named(number))
                };
                let missing = Category::ALL.into_iter().find(|category| {
                    needed(*category) && !keys.iter().any(|key| key.category() == Some(*category))
                });
                missing.map(|category| {
                    format!("no variant [{}], which {} has", category.name(), self.language.tag)
                })
            }
            Kind::Name | Kind::Text | Kind::Score => {
                Some("only numbers and keywords can select a variant".to_owned())
            }
        }
    }
}
