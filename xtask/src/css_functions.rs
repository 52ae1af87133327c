//! Writes out the functions of a style sheet.
//!
//! `@function` is part of [CSS Functions and Mixins](https://drafts.csswg.org/css-mixins-1/#defining-custom-functions), which
//! not every supported browser has. `www/css/functions.css` defines ours, such as `--em(28)`. The build replaces each call
//! with the function's result. Once every browser has them, this file can go, and the style sheet stays as it is.

use anyhow::{Context, Result, bail, ensure};

/// `@function --em(--px, --text: 16) { result: calc(var(--px) / var(--text) * 1em); }`
struct Function {
    name: String,
    parameters: Vec<Parameter>,
    /// Calls of other functions are written out already.
    result: String,
}

struct Parameter {
    name: String,
    default: Option<String>,
}

/// Replaces every call of a function with its result, and removes the definitions. A definition may call the functions above
/// it.
pub(crate) fn write_out(sheet: &str) -> Result<String> {
    let mut functions = Vec::new();
    let mut rules = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, definition)) = rest.split_once("@function ") {
        rules.push_str(before);
        let (head, block) = definition.split_once('{').context("`@function` without `{`")?;
        let (body, after) = block.split_once('}').context("`@function` without `}`")?;
        let function = Function::parse(head, body, &functions)
            .with_context(|| format!("`@function {}`", head.trim()))?;
        functions.push(function);
        rest = after;
    }
    rules.push_str(rest);
    written_out(&rules, &functions)
}

impl Function {
    fn parse(head: &str, body: &str, above: &[Function]) -> Result<Function> {
        let (name, list) = head.split_once('(').context("no parameters in parentheses")?;
        let list = list.trim().strip_suffix(')').context("expected `{` after the parameters")?;
        let parameters = arguments(list)
            .into_iter()
            .map(|parameter| match parameter.split_once(':') {
                Some((name, default)) => {
                    Parameter { name: name.trim().to_owned(), default: Some(default.trim().to_owned()) }
                }
                None => Parameter { name: parameter.to_owned(), default: None },
            })
            .collect();
        let result =
            body.trim().strip_prefix("result:").context("expected `result:` and nothing before it")?;
        let result = result.trim().trim_end_matches(';');
        ensure!(!result.contains(';'), "expected nothing after `result`");
        Ok(Function { name: name.trim().to_owned(), parameters, result: written_out(result, above)? })
    }

    fn call(&self, given: &[String]) -> Result<String> {
        let Function { name, parameters, result } = self;
        ensure!(
            given.len() <= parameters.len(),
            "`{name}` takes {} arguments at most, and one call has {}",
            parameters.len(),
            given.len()
        );
        let mut given = given.iter();
        let mut text = result.clone();
        for parameter in parameters {
            let value = given.next().or(parameter.default.as_ref());
            let value = value.with_context(|| format!("a call of `{name}` lacks `{}`", parameter.name))?;
            text = text.replace(&format!("var({})", parameter.name), value);
        }
        Ok(text)
    }
}

/// A text with every call replaced.
fn written_out(text: &str, functions: &[Function]) -> Result<String> {
    let is_name = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, dashed)) = rest.find("--").and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let length = dashed.find(|character| !is_name(character)).unwrap_or(dashed.len());
        let (name, after) = dashed.split_at(length);
        let called = after.strip_prefix('(').filter(|_| !before.ends_with(is_name));
        let Some(called) = called else {
            out.push_str(name);
            rest = after;
            continue;
        };
        let Some(function) = functions.iter().find(|function| function.name == name) else {
            bail!("no `@function {name}` stands above the call `{name}(…)`");
        };
        let (inside, after) = parenthesised(called).with_context(|| format!("`{name}(` without `)`"))?;
        let given: Result<Vec<_>> =
            arguments(inside).into_iter().map(|argument| written_out(argument, functions)).collect();
        out.push_str(&function.call(&given?)?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// What stands before the parenthesis that closes here, and what stands after it.
fn parenthesised(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_u32;
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' if depth == 0 => return Some((text.get(..at)?, text.get(at + 1..)?)),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Splits at the commas that are in no parentheses.
fn arguments(list: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    let parts = list.split(|character| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0
    });
    let parts: Vec<&str> = parts.map(str::trim).collect();
    if parts == [""] { Vec::new() } else { parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EM: &str = "@function --em(--px, --text: 16) { result: calc(var(--px) / var(--text) * 1em); }";

    fn rules(sheet: &str) -> String {
        write_out(&format!("{EM}{sheet}")).unwrap()
    }

    #[test]
    fn a_call_becomes_the_result_with_its_arguments_or_the_defaults() {
        assert_eq!(
            rules("a { margin: --em(28) --em(-4, 14); }"),
            "a { margin: calc(28 / 16 * 1em) calc(-4 / 14 * 1em); }"
        );
        assert_eq!(
            write_out("@function --line() { result: 1.34 }a{line-height:--line()}").unwrap(),
            "a{line-height:1.34}"
        );
    }

    #[test]
    fn arguments_may_hold_commas_in_parentheses_and_calls() {
        assert_eq!(
            rules("a { width: --em(min(1, 2), --em(3)); }"),
            "a { width: calc(min(1, 2) / calc(3 / 16 * 1em) * 1em); }"
        );
    }

    #[test]
    fn a_definition_may_call_those_above_it() {
        let twice = "@function --twice(--px) { result: calc(2 * --em(var(--px))); }";
        assert_eq!(
            rules(&format!("{twice}a {{ top: --twice(5); }}")),
            "a { top: calc(2 * calc(5 / 16 * 1em)); }"
        );
        assert!(write_out(&format!("{twice}{EM}")).is_err());
    }

    #[test]
    fn custom_properties_and_class_names_are_no_calls() {
        for sheet in ["a { --em: 1; top: var(--em); }", ".a--em(x) {}", "a { b: c--d(e) }"] {
            assert_eq!(rules(sheet), sheet);
        }
    }

    #[test]
    fn what_cannot_be_written_out_is_named() {
        for (sheet, says) in [
            ("a { top: --rem(1); }", "--rem"),
            ("a { top: --em(1, 2, 3); }", "at most"),
            ("a { top: --em(); }", "lacks `--px`"),
            ("a { top: --em(1; }", "without `)`"),
            ("@function --a() { --b: 1; result: 2; }", "nothing before it"),
            ("@function --a() { result: 2; --b: 1; }", "nothing after"),
            ("@function --a() returns <length> { result: 2; }", "after the parameters"),
            ("@function --a() { result: 2;", "without `}`"),
        ] {
            let error = format!("{:#}", write_out(&format!("{EM}{sheet}")).unwrap_err());
            assert!(error.contains(says), "{sheet}: {error}");
        }
    }
}
