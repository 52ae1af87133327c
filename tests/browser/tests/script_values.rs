//! A script can set a document as an object, and such an object can hold what no JSON text can. Every kind of value has
//! one result. None of them throws, and none disturbs the other matches of the page.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::panic)]

use touchline_browser_tests::{Page, Reply, Result, Site, Value, browse_at, json};

const PAGE: &str = "<!doctype html><html lang=en><title>Values</title>
    <script type=module src=/touchline.js></script><main><h1>Values</h1>
    <touchline-match id=other loading=eager></touchline-match></main>";

const NOT_JSON: &str = "fatal : a document is made of what JSON has: no functions, symbols or bigints";
const THREW: &str = "fatal : a part of the document threw an error when it was read";
const UNKNOWN: &str =
    "warning match: it is finished and its score is not known: it is shown as – and counts in no table";
const TOO_DEEP: &str = "fatal : lists and objects lie in each other more than 64 deep";

/// A document without a warning.
fn document() -> Value {
    json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "finished", "score": [1, 0] },
        "events": [{ "id": "e1", "kind": "goal", "team": "h", "player": "One", "minute": 3 }],
    })
}

/// Sets a document that a script has changed on a new element. Returns the renderer and the messages.
const SHOW: &str = "
    const [given, change] = arguments;
    const element = document.createElement('touchline-match');
    element.loading = 'eager';
    const said = new Promise((resolve) => {
        for (const name of ['touchline-ready', 'touchline-error']) {
            element.addEventListener(name, ({ detail: { renderer, messages } }) =>
                resolve([renderer, messages.map(({ level, path, text }) => `${level} ${path}: ${text}`)]), { once: true });
        }
    });
    element.match = new Function('d', `${change}; return d;`)(given);
    document.querySelector('main').append(element);
    const result = await said;
    element.remove();
    return result;";

/// Checks each change of the document: the statement that makes it, and the resulting messages.
async fn lead_to(cases: &[(&str, &[&str])]) -> Result<()> {
    let site = Site::start().await?;
    site.set("/values", Reply::html(PAGE));
    browse_at(site, async |page| {
        page.goto("/values").await?;
        page.show("#other", document()).await?;
        for (change, messages) in cases {
            let said: (String, Vec<String>) = page.run_for(SHOW, &[document(), (*change).into()]).await?;
            assert_eq!(
                said,
                ("wasm".to_owned(), messages.iter().map(ToString::to_string).collect()),
                "{change}"
            );
        }
        the_other_match_is_well(page).await
    })
    .await
}

async fn the_other_match_is_well(page: &Page) -> Result<()> {
    assert_eq!(page.texts("#other", ".tl-hd-figs").await?, ["1–0"]);
    page.click("#other >>> [value=goals]").await?;
    page.wait_for("document.querySelector('#other').shadowRoot.querySelector('[value=goals]').checked").await
}

#[tokio::test]
async fn getters_are_read_and_one_that_throws_is_a_message() -> Result<()> {
    lead_to(&[
        ("Object.defineProperty(d.match, 'venue', { enumerable: true, get: () => 'A place' })", &[]),
        ("Object.defineProperty(d.match, 'venue', { get() { throw new Error('hidden') } })", &[]),
        (
            "Object.defineProperty(d, 'events', { enumerable: true, get() { throw new Error('mine') } })",
            &[THREW],
        ),
        ("Object.defineProperty(d.match, 'venue', { enumerable: true, get() { throw 'mine' } })", &[THREW]),
        ("Object.defineProperty(d.events, 0, { get() { throw new Error('mine') } })", &[THREW]),
        ("d.match = new Proxy(d.match, {})", &[]),
        ("d.events = new Proxy(d.events, {})", &[]),
        ("d.match = new Proxy(d.match, { ownKeys() { throw new Error('mine') } })", &[THREW]),
        ("const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); d.match = proxy", &[THREW]),
    ])
    .await
}

#[tokio::test]
async fn bigints_functions_and_symbols_are_refused() -> Result<()> {
    lead_to(&[
        ("d.events[0].minute = 3n", &[NOT_JSON]),
        ("d['x-big'] = 2n ** 80n", &[NOT_JSON]),
        ("d.events[0].minute = () => 3", &[NOT_JSON]),
        ("d.events[0].player = Symbol('One')", &[NOT_JSON]),
        ("return 3n", &[NOT_JSON]),
        ("return () => 1", &[NOT_JSON]),
        // A symbol as a key is ignored.
        ("d[Symbol('key')] = 1", &[]),
    ])
    .await
}

/// They have no keys of their own.
#[tokio::test]
async fn maps_sets_and_dates_are_objects_with_nothing_in_them() -> Result<()> {
    const EMPTY: &[&str] = &[
        "fatal touchline: a match document says \"touchline\": 1, the version of the format",
        "fatal teams: a document needs its teams, and none could be read",
    ];
    const NO_LIST: &[&str] = &["warning events: expected a list, found an object: it is left out", UNKNOWN];
    lead_to(&[
        ("return new Map(Object.entries(d))", EMPTY),
        ("return new Date(0)", EMPTY),
        (
            "d.competition = new Map([['name', 'Cup']])",
            &["warning competition: a competition needs its name: it is left out"],
        ),
        ("d.events = new Map([['a', 1]]); delete d.match.score", NO_LIST),
        ("d.events = new Set(d.events); delete d.match.score", NO_LIST),
        (
            "d.match.kickoff = new Date(0)",
            &["warning match.kickoff: expected a date and time with its offset, such as 2019-11-27T20:00:00+00:00, \
               found an object: it is left out"],
        ),
        (
            "d.match = Promise.resolve(d.match)",
            &[
                "fatal match.home: a match needs the ids of its home and its away team",
                "fatal match.away: a match needs the ids of its home and its away team",
            ],
        ),
    ])
    .await
}

#[tokio::test]
async fn typed_arrays_and_boxed_values_are_objects() -> Result<()> {
    const NO_SCORE: &[&str] = &[
        "warning match.score: expected two whole numbers, [home, away], from 0 to 199, \
        found an object: it is left out",
        UNKNOWN,
    ];
    lead_to(&[
        ("d.match.score = new Uint8Array([1, 0])", NO_SCORE),
        ("d.match.score = new Float64Array([1, 0])", NO_SCORE),
        ("d.match.score = new Uint8Array([1, 0]).buffer", NO_SCORE),
        (
            "d.match.venue = new String('ab')",
            &["warning match.venue: expected a text with something in it, found an object: it is left out"],
        ),
        ("d.match = Object.assign(Object.create(null), d.match)", &[]),
        ("d.match = Object.assign(new (class Match { toJSON() { return 1 } })(), d.match)", &[]),
        ("d.events = class extends Array {}.from(d.events)", &[]),
        ("d.events = Object.assign(d.events, { extra: 1 })", &[]),
        (
            "d.match = JSON.parse('{ \"home\": \"h\", \"away\": \"a\", \"__proto__\": { \"score\": 1 } }')",
            &["warning match.__proto__: there is no key \"__proto__\": it is ignored; keys of your own begin with \"x-\""],
        ),
    ])
    .await
}

#[tokio::test]
async fn undefined_is_null_and_so_is_a_hole_in_a_list() -> Result<()> {
    let null = |path: &str| {
        format!("warning {path}: null says nothing: leave the key out where something is not known")
    };
    let (venue, events, hole) = (null("match.venue"), null("events"), null("events[0]"));
    lead_to(&[
        ("d.match.venue = undefined", &[&venue]),
        ("d.events = undefined; delete d.match.score", &[&events, UNKNOWN]),
        ("d.events = [undefined, d.events[0]]", &[&hole]),
        ("d.events = [, d.events[0]]", &[&hole]),
    ])
    .await
}

#[tokio::test]
async fn cycles_are_too_deep_and_a_part_may_be_there_twice() -> Result<()> {
    lead_to(&[
        ("d.self = d", &[TOO_DEEP]),
        ("d.events.push(d.events)", &[TOO_DEEP]),
        ("let deep = []; for (let i = 0; i < 62; i += 1) deep = [deep]; d['x-deep'] = deep", &[]),
        ("let deep = []; for (let i = 0; i < 63; i += 1) deep = [deep]; d['x-deep'] = deep", &[TOO_DEEP]),
        (
            "let deep = {}; for (let i = 0; i < 100000; i += 1) deep = { deep }; d['x-deep'] = deep",
            &[TOO_DEEP],
        ),
        (
            "d.events = [d.events[0], d.events[0]]; delete d.match.score",
            &["warning events[1].id: the id is in use already: this one is called \"e1-2\""],
        ),
    ])
    .await
}
