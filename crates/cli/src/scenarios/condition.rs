//! Conditions as JSON. `docs/scenarios.md` describes the format, which does not change within a version.

use serde_json::{Value, json};
use touchline_football::document::{Document, Outcome};
use touchline_football::scenarios::conditions::{Branch, Clause, Condition, Outlook, Ranked, Step, Worth};

/// The root node, with `complete`.
pub(super) fn condition(document: &Document, Condition { outlook, complete }: &Condition) -> Value {
    let mut root = node(document, outlook);
    if let Some(root) = root.as_object_mut() {
        root.insert("complete".to_owned(), (*complete).into());
    }
    root
}

fn node(document: &Document, outlook: &Outlook) -> Value {
    match outlook {
        Outlook::Through => json!({ "kind": "through" }),
        Outlook::Out => json!({ "kind": "out" }),
        Outlook::Level { always } => json!({ "kind": "level", "always": always }),
        Outlook::Goals { clause, exact, lots } => {
            let mut node = json!({ "kind": "goals", "exact": exact, "lots": lots });
            if let (Some(clause), Some(node)) = (clause, node.as_object_mut()) {
                node.insert("clause".to_owned(), steps(clause));
            }
            node
        }
        Outlook::Split { fixture, branches } => {
            let branches: Vec<Value> = branches.iter().map(|of| branch(document, of)).collect();
            json!({ "kind": "result", "fixture": fixture.0, "branches": branches })
        }
        Outlook::Points { enough, least, between } => {
            let mut node = json!({ "kind": "points" });
            for (key, points) in [("enough", enough), ("least", least)] {
                if let (Some(points), Some(node)) = (points, node.as_object_mut()) {
                    node.insert(key.to_owned(), (*points).into());
                }
            }
            if let Some(node) = node.as_object_mut().filter(|_| !between.is_empty()) {
                let cases = between
                    .iter()
                    .map(|(points, case)| json!({ "earned": points, "then": ranked(document, case) }));
                node.insert("between".to_owned(), cases.collect());
            }
            node
        }
        Outlook::Ranked(of) => ranked(document, of),
        Outlook::Depends => json!({ "kind": "depends" }),
    }
}

fn ranked(document: &Document, Ranked { place, points, worth }: &Ranked) -> Value {
    let names = |groups: &[usize]| -> Vec<&str> {
        let groups = groups.iter().filter_map(|index| document.groups.get(*index));
        groups.map(|group| group.name.as_str()).collect()
    };
    let (key, worth) = match worth {
        Worth::Enough => ("enough", json!(true)),
        Worth::NotEnough => ("enough", json!(false)),
        Worth::Unless { count, groups } => ("unless", json!({ "count": count, "groups": names(groups) })),
        Worth::Goals { sure, groups } => ("goals", json!({ "sure": sure, "groups": names(groups) })),
    };
    json!({ "kind": "ranked", "place": place, "points": points, key: worth })
}

fn branch(document: &Document, Branch { outcomes, then }: &Branch) -> Value {
    json!({ "results": outcomes.iter().copied().map(Outcome::name).collect::<Vec<_>>(), "then": node(document, then) })
}

fn steps(Clause { steps }: &Clause) -> Value {
    let step = |Step { quantity, least }: &Step| {
        let term = |term: &_| {
            let touchline_football::scenarios::conditions::Term { fixture, factors: [home, away] } = term;
            json!({ "fixture": fixture.0, "home": home, "away": away })
        };
        json!({ "sum": quantity.iter().map(term).collect::<Vec<_>>(), "least": least })
    };
    steps.iter().map(step).collect()
}
