//! Laws for the code that reaches the browser.

use super::{Law, code, lines_with};

/// Yew leaks the listeners of destroyed apps, and hears the clicks of another Yew app on the page. The shell listens
/// instead, and components write `data-action`.
#[test]
fn components_carry_no_listeners() {
    Law {
        judge: |path, text| {
            let is_component = path.starts_with("src/components/") || path == "src/components.rs";
            if is_component && path.ends_with(".rs") { listeners(&code(text)) } else { vec![] }
        },
        offenders: &[
            ("src/components/timeline.rs", "html! { <button onclick={press}> }"),
            ("src/components/timeline.rs", "html! { <button\n    onclick = {press}\n> }"),
            ("src/components/timeline.rs", "html! { <button onclick=\"go()\"> }"),
            ("src/components/timeline.rs", "html! { <button onclick=press> }"),
            ("src/components/timeline.rs", "html! { <input type=\"range\" {oninput} /> }"),
            ("src/components/timeline.rs", "html! { <Stepper on_change={change} /> }"),
            ("src/components/what_next/map.rs", "html! { <div ontransitionend={after} /> }"),
            ("src/components/rewind.rs", "element.attr(\"onclick\", code)"),
            ("src/components/rewind.rs", "tag.add_attribute(\"onpointerdown\", code)"),
            ("src/components/rewind.rs", "attributes.push((\"onclick\", code))"),
            ("src/components/rewind.rs", "html! { <@{tag} ~onclick={code} /> }"),
            ("src/components/rewind.rs", "format!(\"on{event}\")"),
            ("src/components/rewind.rs", "use yew::Callback;"),
            ("src/components/rewind.rs", "let press = use_callback((), |_, ()| ());"),
            ("src/components/rewind.rs", "element.add_event_listener_with_callback(\"click\", &f)"),
            ("src/components/rewind.rs", "Closure::<dyn Fn()>::new(f)"),
            ("src/components/rewind.rs", "EventListener::new(&element, \"click\", f)"),
        ],
        innocents: &[
            ("src/components/timeline.rs", "// no onclick={} here\nhtml! { <p data-action={action} /> }"),
            ("src/components/timeline.rs", "let one = 1; let once = one; only=2; match on { on => on == 3 }"),
            (
                "src/components/timeline.rs",
                "format!(\"{one} on {only}\"); words.get(\"on\"); \"one\"; \"only\"",
            ),
            (
                "src/components/timeline.rs",
                "html! { <Icon once={true} position={x} contents={y} season={z} /> }",
            ),
            ("src/components/timeline.rs", "if on_pitch == 11 { on_bench } else { conditions }"),
            ("src/bindings/view.rs", "use yew::Callback;"),
            ("www/touchline.js", "onclick={}"),
        ],
    }
    .hold();
}

/// Words that start like a handler but are not.
const HARMLESS: [&str; 8] = ["on", "one", "ones", "once", "only", "onto", "online", "ongoing"];

fn listeners(code: &str) -> Vec<String> {
    const WORDS: [&str; 5] = ["Callback", "use_callback", "add_event_listener", "Closure", "EventListener"];
    let named: Vec<String> = handlers(code).into_iter().map(|name| format!("the handler {name}")).collect();
    [lines_with(code, &WORDS), named].concat()
}

/// Names that start with `on`, in places where html! or a string would name an attribute.
fn handlers(code: &str) -> Vec<String> {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    let starts = code.match_indices("on").map(|(at, _)| at);
    let starts = starts.filter(|at| !code[..*at].ends_with(is_of_word));
    let is_handler = |at: usize| {
        let (before, rest) = code.split_at(at);
        let name = rest.split(|c| !is_of_word(c)).next().unwrap_or_default();
        let after = &rest[name.len()..];
        // A name composed at run time: format!("on{event}").
        if name == "on" {
            return before.ends_with('"') && after.starts_with('{');
        }
        let is_assigned =
            after.trim_start().strip_prefix('=').is_some_and(|value| !value.starts_with(['=', '>']));
        // `let on_pitch = 11` is Rust. In html! there is no space before `=`, or the name is one word.
        let is_attribute = is_assigned && (after.starts_with('=') || !name.contains('_') && !is_let(before));
        let is_shorthand = before.ends_with('{') && after.starts_with('}') && !name.contains('_');
        let is_text = before.ends_with('"') && after.starts_with('"');
        !HARMLESS.contains(&name) && (is_attribute || is_shorthand || is_text)
    };
    starts
        .filter(|at| is_handler(*at))
        .map(|at| code[at..].split(['\n', '>']).next().unwrap_or_default().to_owned())
        .collect()
}

fn is_let(before: &str) -> bool {
    ["let ", "mut ", "const ", "static "].iter().any(|word| before.ends_with(word))
}

#[test]
fn only_the_bindings_know_the_browser() {
    const BROWSER: [&str; 5] = ["web_sys", "js_sys", "wasm_bindgen", "gloo", "yew::platform"];
    Law {
        judge: |path, text| {
            let is_ours = path.starts_with("src/") || path.starts_with("crates/");
            let is_binding = path.starts_with("src/bindings/") || path == "src/bindings.rs";
            if is_ours && path.ends_with(".rs") && !is_binding {
                lines_with(&code(text), &BROWSER)
            } else {
                vec![]
            }
        },
        offenders: &[
            ("src/components/mod.rs", "use web_sys::Element;"),
            ("src/lib.rs", "use wasm_bindgen::prelude::*;"),
            ("src/live.rs", "gloo::timers::callback::Timeout::new(1, f)"),
            ("crates/football/src/clock.rs", "js_sys::Date::now()"),
            ("src/state/mod.rs", "use serde_wasm_bindgen::from_value;"),
            ("src/prerender.rs", "yew::platform::spawn_local(f)"),
        ],
        innocents: &[
            ("src/bindings/view.rs", "use web_sys::Element;"),
            ("src/bindings/mod.rs", "use serde_wasm_bindgen::from_value;"),
            ("xtask/src/build.rs", "use wasm_bindgen_cli_support::Bindgen;"),
        ],
    }
    .hold();
}

/// The float formatter alone takes ten kilobytes of Wasm. Integers and tenths need none.
#[test]
fn floats_are_never_printed() {
    Law {
        judge: |path, text| {
            let is_shipped = path.starts_with("src/") || path.starts_with("crates/football/src/");
            if is_shipped && path.ends_with(".rs") { precisions(&code(text)) } else { vec![] }
        },
        offenders: &[
            ("src/components/match_strip.rs", "format!(\"{:.1}\", x)"),
            ("crates/football/src/words/mod.rs", "format!(\"{share:.2}%\")"),
            ("src/components/match_strip.rs", "format!(\"{x:6.*}\", 2)"),
        ],
        innocents: &[
            (
                "src/components/match_strip.rs",
                "format!(\"{minute}: {}.5 {kind:?}\", tenths); &rows[1..2]; let a::B { .. } = b;",
            ),
            ("crates/cli/src/main.rs", "format!(\"{:.1}\", seconds)"),
        ],
    }
    .hold();
}

/// Format arguments with a precision: `{`, an optional name, `:`, an optional width, `.`, a number or `*`, `}`.
fn precisions(code: &str) -> Vec<String> {
    let is_precise = |argument: &str| {
        argument.split_once(':').is_some_and(|(_, format)| {
            let (width, precision) = format.split_once('.').unwrap_or_default();
            width.chars().all(|c| c.is_ascii_digit() || "<>^+-#".contains(c))
                && !precision.is_empty()
                && precision.chars().all(|c| c.is_alphanumeric() || "*$_".contains(c))
        })
    };
    let arguments =
        code.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(argument, _)| argument);
    arguments.filter(|argument| is_precise(argument)).map(|argument| format!("{{{argument}}}")).collect()
}
