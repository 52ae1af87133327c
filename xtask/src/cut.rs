//! What is compiled into the Wasm and never runs in it, taken out between Cargo and wasm-bindgen; wasm-opt then drops
//! what only that had used. `cargo xtask dist` prints what is left.
//!
//! - A panic ends in `touchline::panics::panicked`, which forgets its message. So no message need be made, and no file and
//!   line kept for one. (rustc has this as `-Cpanic=immediate-abort`, not on stable, and without the call.)
//! - The view is elements and text by `src/view/el.rs`: no handlers (`tests/tidy.rs`), no suspense, no portals, no raw
//!   markup. What Yew has for them is as good as a panic: should it ever run, it is contained like one.
//!
//! A function is known by its name, and a name that is nowhere stops the build: the next Rust or Yew may have others.

use std::ops::Range;

use anyhow::{Context, Result, ensure};
use rustc_demangle::demangle;
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig};

/// What every panic comes to.
const PANICKED: &str = "touchline::panics::panicked";

/// Where panics begin.
const PANICS: [&str; 12] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
];

/// Nobody is there to be called when a panic forgets its message: setting a hook does nothing.
const HOOK: &str = "std::panicking::set_hook";

/// What would print a value for a panic: only tables of functions still name it.
const PRINTED_BY_PANICS: [&str; 2] =
    ["<char as core::fmt::Debug>::fmt", "<wasm_bindgen::JsValue as core::fmt::Debug>::fmt"];

/// Yew's parts that this view does without.
const NOT_OF_THIS_VIEW: [&str; 6] = [
    "<yew::dom_bundle::subtree_root::EventDescriptor as ",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::braw::<impl ",
    "yew::dom_bundle::bsuspense::<impl ",
    "yew::dom_bundle::btag::listeners::ListenerRegistration::",
    "yew::dom_bundle::subtree_root::SubtreeData::add_listener",
];

/// Every name above but the hook's.
fn never_run() -> impl Iterator<Item = &'static str> {
    PANICS.into_iter().chain(PRINTED_BY_PANICS).chain(NOT_OF_THIS_VIEW)
}

/// The module without what never runs.
pub(crate) fn cut(module: &[u8]) -> Result<Vec<u8>> {
    // As wasm-bindgen reads it.
    let mut config = ModuleConfig::new();
    config.strict_validate(false).generate_dwarf(false).generate_name_section(true);
    let mut module = config.parse(module).context("Cargo's Wasm cannot be read")?;
    let panicked = *functions(&module, PANICKED)?.first().context("no function to call")?;
    for name in never_run() {
        for function in functions(&module, name)? {
            replace(&mut module, function, Some(panicked))?;
        }
    }
    for function in functions(&module, HOOK)? {
        replace(&mut module, function, None)?;
    }
    blank_locations(&mut module);
    Ok(module.emit_wasm())
}

/// The functions whose names begin so; there is one at least.
fn functions(module: &Module, name: &str) -> Result<Vec<FunctionId>> {
    let named = |name: &String| format!("{:#}", demangle(name));
    let functions = module.funcs.iter_local().map(|(id, _)| id);
    let found: Vec<FunctionId> = functions
        .filter(|id| module.funcs.get(*id).name.as_ref().map(named).is_some_and(|of| of.starts_with(name)))
        .collect();
    ensure!(!found.is_empty(), "the Wasm has no function {name}…: xtask/src/cut.rs names what is not there");
    Ok(found)
}

/// Gives a function another body: to call that other one and to trap, or to return.
fn replace(module: &mut Module, function: FunctionId, call: Option<FunctionId>) -> Result<()> {
    let (arguments, results) = {
        let (arguments, results) = module.types.params_results(module.funcs.get(function).ty());
        (arguments.to_vec(), results.to_vec())
    };
    ensure!(call.is_some() || results.is_empty(), "a function that returns a value cannot just return");
    let mut body = FunctionBuilder::new(&mut module.types, &arguments, &results);
    if let Some(call) = call {
        body.func_body().call(call).unreachable();
    }
    let arguments = arguments.iter().map(|argument| module.locals.add(*argument)).collect();
    module.funcs.get_mut(function).kind = FunctionKind::Local(body.local_func(arguments));
    Ok(())
}

/// Fills with nought what panics would have said of where they began: `core::panic::Location`s, each a pointer, a length, a
/// line and a column, and the paths that they point to. They stay where they are, but compress to nothing.
fn blank_locations(module: &mut Module) {
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for segment in segments {
        let data = module.data.get_mut(segment);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else {
            continue;
        };
        for range in locations(&data.value, start.cast_unsigned()) {
            if let Some(bytes) = data.value.get_mut(range) {
                bytes.fill(0);
            }
        }
    }
}

/// Where in the bytes, which begin at an address, the locations and their paths are.
fn locations(bytes: &[u8], start: u32) -> Vec<Range<usize>> {
    let (words, _) = bytes.as_chunks::<4>();
    let words: Vec<usize> = words.iter().map(|word| u32::from_le_bytes(*word) as usize).collect();
    let mut found = Vec::new();
    for (index, window) in words.windows(4).enumerate() {
        let &[pointer, length, line, column] = window else { continue };
        let path = pointer.checked_sub(start as usize).map(|from| from..from.saturating_add(length));
        let Some(path) = path.filter(|path| bytes.get(path.clone()).is_some_and(is_source)) else { continue };
        if (1..100_000).contains(&line) && (1..1_000).contains(&column) {
            found.push(index * 4..index * 4 + 16);
            found.push(path);
        }
    }
    found
}

fn is_source(path: &[u8]) -> bool {
    let path = path.strip_suffix(b"\0").unwrap_or(path);
    path.ends_with(b".rs") && path.len() < 256 && path.iter().all(u8::is_ascii_graphic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType;

    /// A module with functions of these names, from a number to a number but for those that return nothing.
    fn module(names: &[&str]) -> Module {
        let mut module = Module::default();
        for name in names {
            let argument = module.locals.add(ValType::I32);
            let number: &[ValType] = if [HOOK, PANICKED].contains(name) { &[] } else { &[ValType::I32] };
            let mut function = FunctionBuilder::new(&mut module.types, number, number);
            function.name((*name).to_owned());
            if !number.is_empty() {
                function.func_body().local_get(argument);
            }
            if *name == HOOK {
                function.func_body().unreachable();
            }
            let arguments = number.iter().map(|_| argument).collect();
            let function = function.finish(arguments, &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    fn names() -> Vec<&'static str> {
        [PANICKED, HOOK, "kept"].into_iter().chain(never_run()).collect()
    }

    /// What a function does: the text of its instructions.
    fn body(module: &Module, name: &str) -> String {
        let function = module.funcs.by_name(name).unwrap();
        let FunctionKind::Local(function) = &module.funcs.get(function).kind else { panic!("imported") };
        let body = function.block(function.entry_block());
        body.instrs.iter().map(|(instruction, _)| format!("{instruction:?} ")).collect()
    }

    #[test]
    fn panics_call_one_function_and_everything_else_stays() {
        let cut = Module::from_buffer(&cut(&module(&names()).emit_wasm()).unwrap()).unwrap();
        for name in never_run() {
            let body = body(&cut, name);
            assert!(body.starts_with("Call(") && body.contains("Unreachable"), "{name}: {body}");
        }
        assert!(body(&cut, "kept").starts_with("LocalGet("));
        assert_eq!([body(&cut, PANICKED), body(&cut, HOOK)], ["", ""]);
    }

    #[test]
    fn a_name_that_is_nowhere_stops_the_build() {
        let names: Vec<_> = names().into_iter().filter(|name| *name != PANICS[0]).collect();
        let error = cut(&module(&names).emit_wasm()).unwrap_err().to_string();
        assert!(error.contains(PANICS[0]), "{error}");
    }

    #[test]
    fn locations_are_found_with_their_paths_and_nothing_else_is() {
        let mut bytes = b"src/view/a.rs\0words of a reader.".to_vec();
        bytes.resize(32, b' ');
        for word in [1000, 14, 65, 9, 1014, 5, 65, 9, 1000, 14, 0, 9] {
            bytes.extend(u32::to_le_bytes(word));
        }
        assert_eq!(locations(&bytes, 1000), [32..48, 0..14]);
    }
}
