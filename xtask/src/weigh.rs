//! `cargo xtask weigh`: the size of the Wasm's functions, by crate and module.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

const GROUPS: usize = 30;
const FUNCTIONS: usize = 40;

/// Two tables, largest first: crates with their modules, and functions. The bytes are raw; brotli leaves about 40 % of
/// them.
pub(crate) fn report(module: &[u8]) -> Result<String> {
    let functions = functions(module)?;
    let mut groups: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (name, bytes) in &functions {
        let entry = groups.entry(group(name)).or_default();
        *entry = (entry.0 + bytes, entry.1 + 1);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, (bytes, _))| std::cmp::Reverse(*bytes));
    let total: usize = functions.iter().map(|(_, bytes)| bytes).sum();
    let mut text = format!("{total:>8} bytes in {} functions\n\n", functions.len());
    for (name, (bytes, count)) in groups.iter().take(GROUPS) {
        text += &format!("{bytes:>8} {count:>5}  {name}\n");
    }
    text.push('\n');
    for (name, bytes) in functions.iter().take(FUNCTIONS) {
        text += &format!("{bytes:>8}  {}\n", name.chars().take(120).collect::<String>());
    }
    Ok(text)
}

/// Every function's name and length in bytes, longest first.
fn functions(module: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut lengths, mut names) = (0_u32, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => lengths.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        if let Name::Function(map) = part? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let named = (imported..).zip(lengths);
    let mut named: Vec<_> =
        named.map(|(index, length)| (names.remove(&index).unwrap_or_default(), length)).collect();
    named.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    Ok(named)
}

/// The crate and module of a function, if its name shows them.
fn group(name: &str) -> String {
    if name.contains("core::slice::sort") {
        return "core::slice::sort".to_owned();
    }
    // Our crates first: a name like `<Vec<T> as …>` starts with the type, not with the crate that has the code.
    let ours = ["touchline_football::", "touchline::"].iter().find_map(|krate| name.find(krate));
    let start = ours.unwrap_or_else(|| name.find(|c: char| c.is_alphabetic()).unwrap_or(0));
    let path = name.get(start..).unwrap_or_default();
    // The newer mangling writes `core[0123abcd]::fmt`.
    let path: String =
        path.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect();
    let mut parts =
        path.split("::").map(|part| part.split([' ', '<', '>', ',', '(']).next().unwrap_or_default());
    let (krate, module) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if module.is_empty() { krate.to_owned() } else { format!("{krate}::{module}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_whose_code_it_is() {
        for (name, belongs) in [
            ("touchline_football::document::read::names::slug::ha3", "touchline_football::document"),
            ("<yew::Component as touchline::view::Part>::view::h1", "touchline::view"),
            ("core::slice::sort::stable::drift::sort::h9", "core::slice::sort"),
            ("<f64 as core[c5930c85a12de822]::fmt::Display>::fmt", "f64::fmt"),
            ("core[c5930c85a12de822]::fmt::write", "core::fmt"),
            ("view_show externref shim", "view_show"),
            ("", ""),
        ] {
            assert_eq!(group(name), belongs, "{name}");
        }
    }

    #[test]
    fn lengths_and_names_are_read_from_a_module() {
        // (module (func $goal)) with its name section, spelled out.
        let module = [
            b"\0asm\x01\0\0\0".as_slice(),
            b"\x01\x04\x01\x60\0\0",
            b"\x03\x02\x01\0",
            b"\x0a\x04\x01\x02\0\x0b",
            b"\0\x0e\x04name\x01\x07\x01\0\x04goal",
        ]
        .concat();
        assert_eq!(functions(&module).unwrap(), [("goal".to_owned(), 2)]);
    }
}
