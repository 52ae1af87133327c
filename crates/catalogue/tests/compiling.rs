//! What the catalogue compiler accepts, rejects and writes.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests may")]

use touchline_catalogue::{Catalogue, check, code, compile, parse};

const ENGLISH: &str = "\
# A side scores.
# $team (name): the side
# $goals (count): how many
goals = { $team }: { $goals ->
    [one] one goal
   *[other] { $goals } goals
}
# $how (win | draw): the result
result = { $how ->
    [win] They won
   *[draw] They drew
}
yes = Yes
## For the terminal (command line)
line = Line
";

fn source() -> Catalogue {
    parse("en", ENGLISH).unwrap()
}

/// Returns the problems of a translation that differs from a good one in one place.
fn problems(from: &str, to: &str) -> String {
    let good = "### Same as English: yes\n\
        goals = { $team }: { $goals ->\n    [one] un gol\n   *[other] { $goals } gol\n}\n\
        result = { $how ->\n    [win] Hanno vinto\n   *[draw] Hanno pareggiato\n}\n\
        yes = Yes\nline = Riga\n";
    assert_eq!(check(&parse("it", good).unwrap(), &source()), Ok(()));
    let changed = good.replacen(from, to, 1);
    assert_ne!(changed, good);
    match parse("it", &changed).and_then(|catalogue| check(&catalogue, &source())) {
        Ok(()) => String::new(),
        Err(problems) => problems.to_string(),
    }
}

#[test]
fn a_good_catalogue_compiles_to_a_line_for_each_message() {
    let lines = compile(&source(), &source()).unwrap();
    let (head, messages) = lines.split_at(5);
    assert_eq!(head[0], "en");
    assert_eq!(head[2].len(), 201);
    assert_eq!(
        messages,
        [
            "\u{1}: \u{e}\u{2}o\u{f}one goal\u{10}x\u{f}\u{2} goals\u{11}",
            "\u{e}\u{1}win\u{f}They won\u{10}draw\u{f}They drew\u{11}",
            "Yes",
            "Line",
        ]
    );
}

#[test]
fn a_fault_in_a_translation_is_named_with_its_message() {
    for (from, to, expected) in [
        ("line = Riga\n", "", "it.ftl: line: not translated: Line"),
        ("line = Riga", "line = Line", "it.ftl: line: the text is the English one"),
        ("yes = Yes", "yes = Sì", "it.ftl: yes: the list \"Same as English\" has it"),
        ("line = Riga", "line = Riga\nlime = Calce", "it.ftl: lime: en.ftl has no such message"),
        ("{ $goals } gol", "{ $goal } gol", "it.ftl: goals: no slot $goal; its slots are $team, $goals"),
        ("{ $team }: ", "", "it.ftl: goals: its text does not use $team"),
        ("    [one] un gol\n", "", "it.ftl: goals: $goals: no variant [one], which it has"),
        (
            "*[other] { $goals }",
            "*[many] { $goals }",
            "it.ftl: goals: $goals: the default variant must be *[other]",
        ),
        ("[one] un", "[single] un", "is no plural category"),
        ("[win]", "[loss]", "it.ftl: result: $how: no variant can be"),
        ("    [win] Hanno vinto\n", "", "it.ftl: result: $how: no variant [win]"),
        ("Hanno vinto", "{ $how }", "$how selects a variant and cannot be shown"),
        ("line = Riga", "line = { yes }", "it.ftl: line: Touchline carries slots"),
        ("line = Riga", "line = { NUMBER(1) }", "it.ftl: line: Touchline carries slots"),
        ("line = Riga", "line = Riga\nline = Riga", "it.ftl: line: the file has this message twice"),
        ("line = Riga", "line = Riga\n    .title = Titolo", "Touchline carries no attributes"),
        ("line = Riga", "line = { $team", "it.ftl:11: "),
    ] {
        let found = problems(from, to);
        assert!(found.contains(expected), "{to:?}: {found:?} lacks {expected:?}");
    }
}

#[test]
fn an_exact_number_may_stand_for_its_category() {
    assert_eq!(problems("[one] un gol", "[1] un gol"), "");
    assert_eq!(problems("[one] un gol", "[0] nessun gol\n    [one] un gol"), "");
}

#[test]
fn a_slot_without_a_kind_is_refused() {
    for (line, expected) in [
        ("# $team: the side\na = { $team }\n", "write the slot as"),
        ("# $team (side): the side\na = { $team }\n", "`side` is no kind of slot"),
        ("a = { $team }\n", "no slot $team"),
    ] {
        let found = parse("en", line).and_then(|catalogue| check(&catalogue, &catalogue));
        assert!(found.unwrap_err().to_string().contains(expected), "{line}");
    }
}

#[test]
fn a_language_without_a_table_is_refused() {
    let found = check(&parse("tlh", "yes = HIja’\n").unwrap(), &source()).unwrap_err().to_string();
    assert!(found.contains("has no language tlh"), "{found}");
}

#[test]
fn each_message_becomes_a_function_with_its_slots() {
    let code = code(&source());
    for expected in [
        "fn goals<'a>(team: &'a str, goals: i64) -> Message<'a, 2>",
        "Message::new(0, [Slot::Name(team), Slot::Count(goals)])",
        "fn result(how: &'static str) -> Message<'static, 1>",
        "fn yes() -> Message<'static, 0>",
    ] {
        assert!(code.contains(expected), "{code}");
    }
}
