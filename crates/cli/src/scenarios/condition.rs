//! Conditions as JSON. `docs/scenarios.md` describes the format, which does not change within a version.

use serde_json::{Value, json};
use touchline_football::document::Outcome;
use touchline_football::scenarios::conditions::{Branch, Clause, Condition, Outlook, Step};

/// The root node, with `complete`.
pub(super) fn condition(Condition { outlook, complete }: &Condition) -> Value {
    let mut root = node(outlook);
    if let Some(root) = root.as_object_mut() {
        root.insert("complete".to_owned(), (*complete).into());
    }
    root
}

fn node(outlook: &Outlook) -> Value {
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
            let branches: Vec<Value> = branches.iter().map(branch).collect();
            json!({ "kind": "result", "fixture": fixture.0, "branches": branches })
        }
        Outlook::Points { enough, least } => {
            let mut node = json!({ "kind": "points" });
            for (key, points) in [("enough", enough), ("least", least)] {
                if let (Some(points), Some(node)) = (points, node.as_object_mut()) {
                    node.insert(key.to_owned(), (*points).into());
                }
            }
            node
        }
        Outlook::Depends => json!({ "kind": "depends" }),
    }
}

fn branch(Branch { outcomes, then }: &Branch) -> Value {
    json!({ "results": outcomes.iter().copied().map(Outcome::name).collect::<Vec<_>>(), "then": node(then) })
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
