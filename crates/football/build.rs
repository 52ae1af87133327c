//! Compiles the catalogues of `www/words`. English becomes code. Every other language becomes a text to embed
//! or fetch.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};
use touchline_catalogue::{Folder, Problems, code, compile, fingerprint, index_file};

fn main() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/words");
    println!("cargo::rerun-if-changed={}", words.display());
    if let Err(problems) = write(&words) {
        for problem in problems.0 {
            println!("cargo::error={problem}");
        }
    }
}

fn write(words: &Path) -> Result<(), Problems> {
    let folder = Folder::read(words)?;
    let english = compile(&folder.source, &folder.source)?;
    let compiled = folder.compiled()?;
    let shown =
        english.len() - folder.source.messages.iter().filter(|message| message.is_command_line).count();
    let mut text = code(&folder.source);
    let texts = |lines: &[String]| lines.iter().map(|line| format!("    {line:?},\n")).collect::<String>();
    let (page, command_line) = english.split_at(shown);
    // Writing to a string does not fail.
    let _ = write!(
        text,
        "/// Of the messages' ids and slots.\npub(super) const FINGERPRINT: &str = {:?};\n\
         /// English: its language, and the messages that a page speaks.\npub(super) static ENGLISH: &[&str] = &[\n{}];\n\
         /// The messages that only the command line speaks.\n#[cfg(not(target_arch = \"wasm32\"))]\n\
         pub(super) static ENGLISH_COMMAND_LINE: &[&str] = &[\n{}];\n\
         /// The file with the ids and slots of the messages.\npub(super) const INDEX: &str = {:?};\n\
         /// The other languages, each with the file that a page fetches.\npub(super) const FILES: &[[&str; 2]] = &{:?};\n",
        fingerprint(&folder.source),
        texts(page),
        texts(command_line),
        index_file(&folder.source).0,
        compiled.iter().map(|language| [&language.tag, &language.name]).collect::<Vec<_>>(),
    );
    let whole: Vec<_> = compiled.iter().map(|language| [&language.tag, &language.whole]).collect();
    let _ = write!(
        text,
        "/// The other languages whole.\n#[cfg(not(target_arch = \"wasm32\"))]\npub(super) static EMBEDDED: &[[&str; 2]] = &{whole:?};\n",
    );
    let out = env::var("OUT_DIR").map_err(|error| Problems(vec![error.to_string()]))?;
    fs::write(Path::new(&out).join("messages.rs"), text).map_err(|error| Problems(vec![error.to_string()]))
}
