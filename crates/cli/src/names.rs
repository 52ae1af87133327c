//! Groups and zones by the names that a caller gives, and an error that lists those there are.

use anyhow::{Error, anyhow};

/// Whether two names are the same but for capitals.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Whether a group is meant: "Group E", or "E".
pub(crate) fn is_group(group: &str, asked: &str) -> bool {
    same(group, asked) || same(group, &format!("Group {asked}"))
}

/// `no group is called "x"; there are: Group A, Group B`, each name once.
pub(crate) fn missing<'n>(none: &str, asked: &str, there: impl Iterator<Item = &'n str>) -> Error {
    let mut names: Vec<&str> = Vec::new();
    there.for_each(|name| {
        if !names.contains(&name) {
            names.push(name);
        }
    });
    match names.as_slice() {
        [] => anyhow!("{none} \"{asked}\"; there are none"),
        names => anyhow!("{none} \"{asked}\"; there are: {}", names.join(", ")),
    }
}
