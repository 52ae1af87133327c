//! The catalogues of languages other than English, and the index of messages: one file each, with a hash in its
//! name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use touchline_catalogue::{Folder, index_file};

use crate::folder;
use crate::project::Project;

/// The folder of the catalogues in `www/`, and of the compiled ones in a site.
pub(crate) const FOLDER: &str = "words";

/// Compiles them. Returns the files by their paths in a site: those that the Wasm names.
pub(crate) fn all(project: &Project) -> Result<BTreeMap<PathBuf, PathBuf>> {
    let catalogues = Folder::read(&project.root.join("www").join(FOLDER))?;
    let compiled = catalogues.compiled()?.into_iter().map(|compiled| (compiled.name, compiled.page));
    let mut all = BTreeMap::new();
    for (name, text) in compiled.chain([index_file(&catalogues.source)]) {
        let file = project.workshop().join(FOLDER).join(&name);
        folder::write_if_changed(&file, text.as_bytes())?;
        all.insert(Path::new(FOLDER).join(name), file);
    }
    Ok(all)
}
