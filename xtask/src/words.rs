//! The catalogues of languages other than English: one file each, with a hash in its name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use touchline_catalogue::Folder;

use crate::folder;
use crate::project::Project;

/// The folder of the catalogues in `www/`, and of the compiled ones in a site.
pub(crate) const FOLDER: &str = "words";

/// Compiles them. Returns the files by their paths in a site: those that the Wasm names.
pub(crate) fn all(project: &Project) -> Result<BTreeMap<PathBuf, PathBuf>> {
    let mut all = BTreeMap::new();
    for compiled in Folder::read(&project.root.join("www").join(FOLDER))?.compiled()? {
        let file = project.workshop().join(FOLDER).join(&compiled.name);
        folder::write_if_changed(&file, compiled.page.as_bytes())?;
        all.insert(Path::new(FOLDER).join(compiled.name), file);
    }
    Ok(all)
}
