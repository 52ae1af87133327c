//! Compares the reader with Fluent's own implementation, for every message in every language.

use super::*;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use touchline_catalogue::{Catalogue, Folder, Kind, compile, fingerprint, parse};

/// Messages for cases that the real catalogues may not have.
const SAMPLE: &str = "\
# $a (number): one
# $b (count): two
# $who (us | them): who
# $name (name): a name
# $score (score): a score
nested = { $who ->
    [us] { $a ->
        [0] none
        [one] one { $name }
       *[other] { $a } { $b ->
            [one] single
           *[other] { $b } times
        }!
    } { $score }
   *[them] they: { $name } { $score }, { $b } and { $a }
} { $who ->
    [us] we
   *[them] they
}
# A break of the line, and spaces of its own.
broken =
    One line
    and another{ \" \" }
# $number (number): the number
number-word = { $number ->
    [1] one
    [2] two
   *[other] { $number }
}
";

fn sample() -> Catalogue {
    parse("en", SAMPLE).unwrap()
}

fn words(catalogue: &Catalogue, source: &Catalogue) -> Words {
    let lines = compile(catalogue, source).unwrap();
    Words { lines: Lines::Read(lines.into_iter().map(String::into_boxed_str).collect()) }
}

/// Returns values for the slots of a message. `turn` selects one of several sets.
fn slots<'s>(kinds: &'s [Kind], number: i64, turn: usize) -> Vec<Slot<'s>> {
    let slot = |kind: &'s Kind| match kind {
        Kind::Name => Slot::Name("Genk"),
        Kind::Text => Slot::Text("ready, 3–1"),
        Kind::Number => Slot::Number(number),
        Kind::Count => Slot::Count(number),
        Kind::Score => Slot::Score([2, 10]),
        Kind::Choice(words) => Slot::Choice(Box::leak(words[turn % words.len()].clone().into_boxed_str())),
    };
    kinds.iter().map(slot).collect()
}

/// Returns the text of a slot for Fluent, which does not know how Touchline writes numbers and names.
fn shown(words: &Words, slot: Slot<'_>) -> String {
    let mut text = String::new();
    words.fill(slot, &mut text);
    text
}

/// Compares every message with every number, and returns the number of texts compared.
fn compare(catalogue: &Catalogue, source: &Catalogue, text: &str) -> usize {
    let words = words(catalogue, source);
    let mut bundle = FluentBundle::new(vec![catalogue.tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    // Fluent gets our own text for a number that is shown and selects nothing.
    let mut text = text.to_owned();
    for slot in source.messages.iter().flat_map(|message| &message.slots) {
        if let Kind::Number | Kind::Count = slot.kind {
            text = text.replace(&format!("{{ ${} }}", slot.name), &format!("{{ ${}-shown }}", slot.name));
        }
    }
    bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
    let mut compared = 0;
    for (index, message) in source.indexed().enumerate() {
        let kinds: Vec<Kind> = message.slots.iter().map(|slot| slot.kind.clone()).collect();
        let turns = if kinds.iter().any(|kind| matches!(kind, Kind::Choice(_))) { 12 } else { 1 };
        let has_number = kinds.iter().any(|kind| matches!(kind, Kind::Number | Kind::Count));
        for number in 0..=if has_number { 200 } else { 0 } {
            for turn in 0..turns {
                let slots = slots(&kinds, number, turn);
                let mut own = String::new();
                words.fill_in(words.lines.get(HEAD + index), &slots, &mut own);
                let mut arguments = FluentArgs::new();
                for (declared, slot) in message.slots.iter().zip(&slots) {
                    let is_shown = shown(&words, *slot);
                    match *slot {
                        Slot::Number(number) | Slot::Count(number) => {
                            arguments.set(format!("{}-shown", declared.name), is_shown);
                            arguments.set(declared.name.clone(), number);
                        }
                        Slot::Choice(word) => arguments.set(declared.name.clone(), word),
                        // Another message may have a number with this name.
                        _ => {
                            arguments.set(format!("{}-shown", declared.name), is_shown.clone());
                            arguments.set(declared.name.clone(), is_shown);
                        }
                    }
                }
                let pattern = bundle.get_message(&message.id).unwrap().value().unwrap();
                let mut errors = Vec::new();
                let theirs = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                assert!(errors.is_empty(), "{}: {errors:?}", message.id);
                assert_eq!(own, theirs.replace('\n', " "), "{} {}: {slots:?}", catalogue.tag, message.id);
                compared += 1;
            }
        }
    }
    compared
}

fn folder() -> (Folder, impl Fn(&str) -> String) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/words");
    let text = move |tag: &str| std::fs::read_to_string(format!("{path}/{tag}.ftl")).unwrap();
    (Folder::read(path.as_ref()).unwrap(), text)
}

#[test]
fn every_message_reads_as_fluent_reads_it() {
    let (folder, text) = folder();
    for catalogue in folder.others.iter().chain([&folder.source]) {
        let compared = compare(catalogue, &folder.source, &text(&catalogue.tag));
        assert!(compared > 2_000, "{}: {compared}", catalogue.tag);
    }
}

#[test]
fn nested_choices_and_broken_lines_read_as_fluent_reads_them() {
    assert_eq!(compare(&sample(), &sample(), SAMPLE), 201 * 12 + 1 + 201);
}

#[test]
fn english_that_is_built_in_is_english_that_is_read() {
    let (folder, _) = folder();
    let read = words(&folder.source, &folder.source);
    let Lines::Read(lines) = &read.lines else { panic!("it was read") };
    for (index, line) in lines.iter().enumerate() {
        assert_eq!(Lines::English.get(index), &**line);
    }
}

#[test]
fn a_catalogue_of_another_version_is_refused() {
    let (folder, _) = folder();
    let [language] = <[_; 1]>::try_from(folder.compiled().unwrap()).unwrap();
    assert_eq!(Words::read(&language.whole).unwrap().tag(), language.tag);
    let other = language.whole.replacen(&fingerprint(&folder.source), "0123456789abcdef", 1);
    assert_eq!(Words::read(&other), None);
}

#[test]
fn from_right_to_left_names_scores_and_signs_stay_whole() {
    let (folder, _) = folder();
    let mut lines = compile(&folder.source, &folder.source).unwrap();
    "rtl".clone_into(&mut lines[DIRECTION]);
    let words = Words { lines: Lines::Read(lines.into_iter().map(String::into_boxed_str).collect()) };
    assert_eq!(
        words.speak(messages::map_cell("LN", "Genk", [5, 4], "\u{2068}ليفربول\u{2069}")),
        "LN, \u{2068}Genk\u{2069} \u{2067}5–4\u{2069} \u{2068}ليفربول\u{2069}"
    );
    assert_eq!(words.signed(3), "\u{2066}+3\u{2069}");
    assert_eq!(words.whole(-1), "\u{2066}−1\u{2069}");
    assert_eq!(words.whole(10), "10");
    let minute = crate::clock::Minute { minute: 45, stoppage: 2 };
    assert_eq!(words.minute(minute), "\u{2066}45+2′\u{2069}");
}
