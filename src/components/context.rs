//! The context that the components of one element share.

use std::ops::Deref;
use std::rc::Rc;
use touchline_football::clock::Minute;
use touchline_football::document::{Document, fits};
use touchline_football::scenarios::Prospects;
use touchline_football::words::Words;

/// The document of an element, with its words and ids, shared by its components.
///
/// Cloning copies a pointer, and comparing compares two pointers. A component with the same context is not
/// rendered again. See [`kept`](super::kept) for components that read only a part of the document.
#[derive(Clone, Debug)]
pub struct MatchContext(Rc<Shared>);

/// The most steps for the prospects of an earlier moment, because the reader's slider waits for them: all groups
/// of a tournament before its last matchday.
const STEPS_AT_ONCE: u64 = 150_000;

/// What a [`MatchContext`] points to.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The document.
    pub document: Rc<Document>,
    /// The words that readers see.
    pub words: Words,
    /// The prefix of every id in this element.
    pub uid: String,
    /// The heading level of the parts' titles, 2 to 6. The element's own title is one level above.
    pub heading: u8,
    /// What is still possible in all groups. `None` if no ranking between groups decides, or too much is left.
    pub prospects: Option<Rc<Prospects>>,
    /// The label of an earlier moment of the match: "After 65′". `None` if it is now.
    pub as_it_stood: Option<String>,
    /// Whether the prospects of that moment would take too long, although those of now are known.
    pub lacks_prospects: bool,
}

/// What changes in a live match between two versions of its document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// The minute on the match clock.
    pub minute: Option<Minute>,
    /// The whole minutes to kick-off, during the last day before it. A prerendered page has none.
    pub to_kickoff: Option<u16>,
    /// The ids of the events that the last version added. They are marked as new.
    pub fresh: Rc<[String]>,
    /// The goals that the last version added, in a sentence for screen readers.
    pub news: String,
    /// The time of day of the last good version if the feed is failing ("20:47"), otherwise empty.
    pub stale_since: String,
}

impl MatchContext {
    /// Creates the context of a document. `uid` is the prefix of the ids. `heading` is the level of the
    /// parts' titles, clamped to 2 to 6.
    #[must_use]
    pub fn new(document: impl Into<Rc<Document>>, words: Words, uid: &str, heading: u8) -> MatchContext {
        MatchContext(Rc::new(Shared {
            document: document.into(),
            words,
            uid: uid.to_owned(),
            heading: heading.clamp(2, 6),
            prospects: None,
            as_it_stood: None,
            lacks_prospects: false,
        }))
    }

    /// Adds what is still possible in all groups of the document.
    #[must_use]
    pub fn with_prospects(self, prospects: Option<Rc<Prospects>>) -> MatchContext {
        let shared = Rc::unwrap_or_clone(self.0);
        MatchContext(Rc::new(Shared { prospects, ..shared }))
    }

    /// Returns the context of the document at an earlier moment. `label` names the moment to the reader.
    pub(super) fn rewound(&self, document: Document, label: String) -> MatchContext {
        let prospects = Prospects::within(&document, STEPS_AT_ONCE).map(Rc::new);
        let lacks_prospects = prospects.is_none() && self.prospects.is_some();
        let (document, as_it_stood) = (Rc::new(document), Some(label));
        let shared = (*self.0).clone();
        MatchContext(Rc::new(Shared { document, prospects, as_it_stood, lacks_prospects, ..shared }))
    }

    /// Whether both are the same except for their documents.
    pub(super) fn differs_only_in_document(&self, other: &MatchContext) -> bool {
        self.words == other.words
            && self.uid == other.uid
            && self.heading == other.heading
            && self.as_it_stood == other.as_it_stood
    }

    /// Returns `lang` if the surrounding words are in another language. The text's element then has it as
    /// `lang`.
    pub(super) fn foreign(&self, lang: Option<&str>) -> Option<String> {
        lang.filter(|lang| !fits(lang, self.words.tag())).map(str::to_owned)
    }

    /// Returns an id that is unique on the page.
    #[must_use]
    pub fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.uid)
    }

    /// Returns a link to the element with this [`id`](Self::id).
    #[must_use]
    pub fn href(&self, name: &str) -> String {
        format!("#{}", self.id(name))
    }

    /// Returns the `aria-labelledby` of a part: its title and the element. If a page has two matches, their
    /// parts then have different names.
    pub(super) fn named_by(&self, title_id: &str) -> String {
        format!("{title_id} {}", self.uid)
    }

    /// The tag of the element's own title, one level above the parts' titles.
    pub(super) fn own_title_tag(&self) -> &'static str {
        heading_tag(self.heading.saturating_sub(1))
    }

    /// The tag of a part's title.
    pub(super) fn title_tag(&self) -> &'static str {
        heading_tag(self.heading)
    }

    /// The tag of a title inside a section of a part.
    pub(super) fn minor_title_tag(&self) -> &'static str {
        heading_tag(self.heading.saturating_add(2))
    }

    /// The tag of a title inside a part.
    pub(super) fn subtitle_tag(&self) -> &'static str {
        heading_tag(self.heading.saturating_add(1))
    }
}

fn heading_tag(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

impl Deref for MatchContext {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl PartialEq for MatchContext {
    fn eq(&self, other: &MatchContext) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
