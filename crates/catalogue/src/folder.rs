//! A folder of catalogues, with one `.ftl` file per language.

use crate::{Catalogue, Problems, compile, file_name, fingerprint, parse};
use std::fs;
use std::path::Path;

/// The catalogues of a folder.
#[derive(Debug)]
pub struct Folder {
    /// English.
    pub source: Catalogue,
    /// All other languages, by tag.
    pub others: Vec<Catalogue>,
}

/// A compiled catalogue.
#[derive(Debug)]
pub struct Compiled {
    /// Its BCP 47 tag.
    pub tag: String,
    /// The name of the file that a page fetches, with a hash of its text.
    pub name: String,
    /// The text of that file, without the messages that only the command line uses.
    pub page: String,
    /// The text with all messages.
    pub whole: String,
}

impl Folder {
    /// Reads a folder.
    ///
    /// # Errors
    /// Files that cannot be read, problems from [`parse`], and a folder without English.
    pub fn read(folder: &Path) -> Result<Folder, Problems> {
        let unreadable = |error: std::io::Error| Problems(vec![format!("{}: {error}", folder.display())]);
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            paths.push(entry.map_err(unreadable)?.path());
        }
        paths.sort();
        let (mut all, mut problems) = (Vec::new(), Problems::default());
        for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "ftl")) {
            let tag = path.file_stem().unwrap_or_default().to_string_lossy();
            match parse(&tag, &fs::read_to_string(path).map_err(unreadable)?) {
                Ok(catalogue) => all.push(catalogue),
                Err(Problems(more)) => problems.0.extend(more),
            }
        }
        let mut all = problems.or(all)?;
        let english = all.iter().position(|catalogue| catalogue.tag == "en");
        let Some(english) = english else {
            return Err(Problems(vec![format!("{}: en.ftl is missing", folder.display())]));
        };
        Ok(Folder { source: all.remove(english), others: all })
    }

    /// Compiles every language except English.
    ///
    /// # Errors
    /// Problems from [`check`](crate::check).
    pub fn compiled(&self) -> Result<Vec<Compiled>, Problems> {
        let (mut all, mut problems) = (Vec::new(), Problems::default());
        for catalogue in &self.others {
            match compile(catalogue, &self.source) {
                Ok(lines) => all.push(self.file(catalogue, &lines)),
                Err(Problems(more)) => problems.0.extend(more),
            }
        }
        problems.or(all)
    }

    fn file(&self, catalogue: &Catalogue, lines: &[String]) -> Compiled {
        let text = |lines: &[String]| format!("{}\n{}\n", fingerprint(&self.source), lines.join("\n"));
        let kept_back = self.source.messages.iter().filter(|message| message.is_command_line).count();
        let page = text(lines.get(..lines.len() - kept_back).unwrap_or(lines));
        Compiled {
            tag: catalogue.tag.clone(),
            name: file_name(&catalogue.tag, &page),
            page,
            whole: text(lines),
        }
    }
}
