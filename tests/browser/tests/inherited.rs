//! The element ignores what a page sets for its own texts, with the exceptions in docs/theming.md.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use touchline_browser_tests::{Engine, Reply, Result, Value, browse, json};

const PLAIN: &str =
    "<!doctype html><html lang=en><title>Plain</title><script type=module src=/touchline.js></script>
    <touchline-match loading=eager src=/data/liverpool-napoli.json></touchline-match>";

/// Properties that may be inherited.
const WELCOME: [&str; 6] =
    ["font-family", "font-size", "color-scheme", "visibility", "pointer-events", "interactivity"];

/// Values of every kind. Each property takes the first one that is valid and differs from its current value.
const VALUES: &str = "const VALUES = ['rgb(1, 2, 3)', '7px', '0.37', '7', '77%', '1 2', '\"odd\"', '\"a\" \"b\"', '\"smcp\" 1',
    '\"wght\" 300', 'url(\"data:,\"), auto', '#010203 7px 7px 7px', '5px 5px 5px rgb(1, 2, 3)', '1px 2px', 'italic', 'bold',
    'small-caps', 'all-small-caps', 'oldstyle-nums', 'ruby', 'sub', 'none', 'break-all', 'break-word', 'anywhere', 'strict',
    'keep-all', 'pre', 'pre-wrap', 'nowrap', 'right', 'center', 'justify', 'inter-character', 'rtl', 'uppercase', 'hidden',
    'collapse', 'inside', 'square', 'bottom', 'hide', 'evenodd', 'bevel', 'round', 'end', 'middle', 'hanging', 'pixelated',
    'crisp-edges', 'linearRGB', 'optimizeSpeed', 'geometricPrecision', 'manual', 'auto', 'all', 'text', 'fill', 'markers',
    'stroke fill markers', 'dot', 'filled dot', 'triangle', 'under', 'over', 'under left', 'left', 'upright', 'mixed',
    'sideways', 'vertical-rl', 'only light', 'dark', 'exact', 'economy', 'antialiased', 'compact', 'normal', 'balance',
    'wrap', 'stable', 'pretty', 'condensed', 'expanded', 'crosshair', 'spell-out', 'digits', 'literal-punctuation', 'off',
    'space-all', 'trim-start', 'no-autospace', 'ideograph-alpha', 'from-image', 'no-limit', 'standard', 'constrained',
    'inert', 'start', 'match-parent', 'logical', 'visual', 'after-white-space', 'line', 'space', 'loose', 'weight', 'style',
    'first', 'last', 'allow-end', 'force-end', 'skip', 'each-line', '7px hanging', '7px each-line', 'monospace', 'light',
    'scale-down', 'emoji', 'unicode', 'absolute', 'preserve', 'preserve-breaks', 'discard', 'touch', 'ex-height 0.5',
    'cap-height 0.5', 'drop', 'alternate', 'separate', 'show', 'ltr', 'no-overflow', 'inline', 'trim-both cap alphabetic',
    'cap alphabetic', 'ellipsis', 'x-large', 'de', '\"de\"', 'math', 'auto-add', '3', 'skip-ink', 'no-punctuation',
    'visibleFill', 'visiblePainted', 'visible', 'stroke', 'visibleStroke', 'contextual', 'no-contextual', 'isolate', 'rgb(1, 2, 3) rgb(4, 5, 6)',
    'url(\"data:,\")', 'url(\"#odd\")', 'block', 'historical-forms', 'reverse',
    'after', 'horizontal', 'read-only', 'vertical', 'column', 'smooth', 'flat', 'preserve-3d'];";

/// Finds, by trial, every property that this browser inherits, each with an unusual value. Also lists the properties
/// for which no value was found; for those the test proves nothing.
///
/// Without layout, because otherwise a child would be as wide as its parent.
const INHERITED: &str = "const [hidden, outer, inner] = [1, 2, 3].map(() => document.createElement('div'));
    hidden.style.display = 'none';
    hidden.append(outer);
    outer.append(inner);
    document.body.append(hidden);
    const inherited = {};
    const unknown = [];
    for (const name of getComputedStyle(outer)) {
        const before = getComputedStyle(inner).getPropertyValue(name);
        let [tried, found] = [false, undefined];
        for (const value of VALUES) {
            if (!CSS.supports(name, value)) continue;
            outer.setAttribute('style', `${name}: ${value}`);
            if (getComputedStyle(outer).getPropertyValue(name) === before) continue;
            tried = true;
            if (getComputedStyle(inner).getPropertyValue(name) !== before) { found = value; break; }
        }
        outer.removeAttribute('style');
        if (found !== undefined) inherited[name] = found;
        else if (!tried) unknown.push(name);
    }
    hidden.remove();
    return [inherited, unknown];";

/// Sets each of these on the page's body, one after the other. Returns those that change a value anywhere in the
/// element.
const LEAKS: &str = "const root = document.querySelector('touchline-match').shadowRoot;
    const places = ['.tl', '.tl-hd-figs', '.tl-sy-text p', '.tl-tb td', '.tl-hd-crest text, .tl-st-label', 'button', 'input',
        '.tl-title'].flatMap((selector) => root.querySelector(selector) ?? []);
    const leaks = [places.length];
    for (const [name, value] of Object.entries(arguments[0])) {
        const look = () => places.map((place) => getComputedStyle(place).getPropertyValue(name));
        const before = look();
        document.body.style.setProperty(name, value);
        const after = look();
        document.body.style.removeProperty(name);
        if (after.some((value, index) => value !== before[index])) leaks.push(name);
    }
    return leaks;";

#[tokio::test]
async fn the_element_inherits_only_what_the_docs_list() -> Result<()> {
    browse(async |page| {
        page.site().set("/plain", Reply::html(PLAIN));
        page.open_match("/plain").await?;
        let script = format!("{VALUES} {INHERITED}");
        let (inherited, unknown): (BTreeMap<String, Value>, Vec<String>) = page.run_for(&script, &[]).await?;
        let known = [
            "word-break",
            "font-variant-caps",
            "-webkit-text-stroke-width",
            "text-emphasis-style",
            "fill",
            "letter-spacing",
            "text-align",
            "visibility",
            "font-family",
        ];
        for name in known {
            assert!(inherited.contains_key(name), "{name} was not found out");
        }
        if page.engine() == Engine::Chromium {
            assert!(inherited.len() > 80, "{} {inherited:?}", inherited.len());
            assert!(inherited.contains_key("user-select") || inherited.contains_key("-webkit-user-select"));
        }
        eprintln!("{} inherited; of no known value: {unknown:?}", inherited.len());
        // At another width the element has another layout, which is not inherited.
        page.run("document.querySelector('touchline-match').style.inlineSize = '800px';", &[]).await?;
        let leaks: Vec<Value> = page.run_for(LEAKS, &[json!(inherited)]).await?;
        assert!(leaks[0].as_u64() >= Some(7), "{leaks:?}");
        let strangers: Vec<&Value> =
            leaks[1..].iter().filter(|name| !WELCOME.contains(&name.as_str().unwrap())).collect();
        assert!(strangers.is_empty(), "{strangers:?}");
        // Those that docs/theming.md lists are inherited.
        for name in ["font-family", "font-size", "visibility"] {
            assert!(leaks.contains(&json!(name)), "{name} {leaks:?}");
        }
        Ok(())
    })
    .await
}
