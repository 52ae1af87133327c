//! Synchronises folders without touching files that have not changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Every file below `folder`, by its path from there. A missing folder has none.
pub(crate) fn files(folder: &Path) -> Result<BTreeMap<PathBuf, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&next).with_context(|| format!("cannot list {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(folder)?.to_path_buf(), path);
            }
        }
    }
    Ok(found)
}

/// Makes `folder` contain exactly the files `wanted`: paths inside it, each with the file to copy.
pub(crate) fn sync(folder: &Path, wanted: &BTreeMap<PathBuf, PathBuf>) -> Result<()> {
    for (path, old) in files(folder)? {
        if !wanted.contains_key(&path) {
            fs::remove_file(&old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    for (path, source) in wanted {
        let content = fs::read(source).with_context(|| format!("cannot read {}", source.display()))?;
        write_if_changed(&folder.join(path), &content)?;
    }
    Ok(())
}

/// Writes a file and the folders above it, unless it already has this content.
pub(crate) fn write_if_changed(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sync_copies_what_is_new_and_removes_what_is_gone() {
        let base = std::env::temp_dir().join(format!("touchline-sync-{}", std::process::id()));
        let (from, to) = (base.join("from"), base.join("to"));
        write_if_changed(&from.join("deep/new.txt"), b"new").unwrap();
        write_if_changed(&to.join("old.txt"), b"old").unwrap();
        sync(&to, &files(&from).unwrap()).unwrap();
        let names: Vec<_> = files(&to).unwrap().into_keys().collect();
        assert_eq!(names, [PathBuf::from("deep/new.txt")]);
        fs::remove_dir_all(&base).unwrap();
    }
}
