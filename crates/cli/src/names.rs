//! Finds groups and zones by the names that a user gives. If a name is unknown, the error lists those that exist.

use anyhow::{Error, anyhow};

/// Whether two names are the same, ignoring capitals.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Whether `asked` means this group: "Group E", or "E".
pub(crate) fn is_group(group: &str, asked: &str) -> bool {
    same(group, asked) || same(group, &format!("Group {asked}"))
}

/// `no group is called "x"; choose from: Group A, Group B`, each name once.
pub(crate) fn missing<'n>(none: &str, asked: &str, there: impl Iterator<Item = &'n str>) -> Error {
    let mut names: Vec<&str> = Vec::new();
    there.for_each(|name| {
        if !names.contains(&name) {
            names.push(name);
        }
    });
    match names.as_slice() {
        [] => anyhow!("{none} \"{asked}\"; there are none"),
        names => anyhow!("{none} \"{asked}\"; choose from: {}", names.join(", ")),
    }
}
