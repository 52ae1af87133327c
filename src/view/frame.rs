use super::el::{El, el, tag, text};
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;
use touchline_football::clock::Minute;
use touchline_football::document::{DateTime, Document, Match, fits};
use touchline_football::scenarios::Grid;
use touchline_football::story::Side;
use touchline_football::words::Words;
use yew::Html;

/// What every part of the element is drawn from: the document, the language, and where the element stands.
///
/// Shared and never changed: a part whose frame is the same one is not drawn again.
#[derive(Clone, Debug)]
pub struct Frame(Rc<Inner>);

/// What a [`Frame`] holds.
#[derive(Clone, Debug)]
pub struct Inner {
    /// The document.
    pub document: Rc<Document>,
    /// The words.
    pub words: Words,
    /// What makes the ids of this element different from those of the others on the page.
    pub uid: String,
    /// The level of the parts' titles, 2 to 6; the element's own title is one above.
    pub heading: u8,
    /// What a live match has besides.
    pub now: Now,
    /// What says that this is an earlier moment of the match; empty where it is now.
    pub then: String,
    /// The grids of the map, which hang on nothing that the reader imagines: worked out once.
    grids: Rc<OnceCell<Vec<Grid>>>,
}

/// What an element knows of a live match besides its document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// The minute that the clock has come to.
    pub minute: Option<Minute>,
    /// The ids of the events that the last version brought: they are marked as new.
    pub fresh: Vec<String>,
    /// What it said of goals, for screen readers.
    pub news: String,
    /// The time of day of the last good version, where none has come since: "20:47".
    pub age: String,
}

impl Frame {
    /// The frame of a document, with these words around it.
    #[must_use]
    pub fn new(document: Document, words: Words, uid: &str, heading: u8) -> Frame {
        let (document, uid, now) = (Rc::new(document), uid.to_owned(), Now::default());
        Frame(Rc::new(Inner {
            document,
            words,
            uid,
            heading: heading.clamp(2, 6),
            now,
            then: String::new(),
            grids: Rc::default(),
        }))
    }

    /// The same document at another moment.
    #[must_use]
    pub fn at(&self, now: Now) -> Frame {
        Frame(Rc::new(Inner { now, ..(*self.0).clone() }))
    }

    /// The document of an earlier moment, and what says so.
    pub(super) fn rewound(&self, document: Document, then: String, now: Now) -> Frame {
        let document = Rc::new(document);
        Frame(Rc::new(Inner { document, then, now, grids: Rc::default(), ..(*self.0).clone() }))
    }

    /// The language of a text, where these words are in another one: its element says so to whoever reads aloud.
    pub(super) fn foreign<'l>(&self, lang: Option<&'l str>) -> Option<&'l str> {
        lang.filter(|lang| !fits(lang, self.words.tag()))
    }

    /// The grids of the map: made when they are first asked for.
    pub(super) fn grids(&self, make: impl FnOnce() -> Vec<Grid>) -> &[Grid] {
        self.grids.get_or_init(make)
    }

    /// A time, in an element that says it to machines too.
    pub(super) fn time(&self, time: &DateTime) -> El {
        el("time").attr("datetime", &time.to_string())
    }

    /// Where the shell writes a time as the reader's own clock has it: no time zone but the venue's is known here.
    pub(super) fn your_time(&self, time: &DateTime) -> El {
        let place = self.time(time).class("tl-yours").attr("part", "your-time");
        place.attr("data-yours", self.words.your_time())
    }

    /// An id that is unique on the page.
    #[must_use]
    pub fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.uid)
    }

    /// What names a part by this title and by the element, so that two matches on a page have no two parts of one name.
    pub(super) fn named_by(&self, title: &str) -> String {
        format!("{title} {}", self.uid)
    }

    /// A link's target within the element.
    #[must_use]
    pub fn href(&self, name: &str) -> String {
        format!("#{}-{name}", self.uid)
    }

    /// A title of a part (`below` 0) or of something within it (1).
    pub(super) fn title(&self, below: u8, class: &str) -> El {
        self.heading_of(self.heading.saturating_add(below), class).attr("part", "title")
    }

    /// The title of the element, one level above those of its parts.
    pub(super) fn own_title(&self, class: &str) -> El {
        self.heading_of(self.heading.saturating_sub(1), class)
    }

    fn heading_of(&self, level: u8, class: &str) -> El {
        let heading = match level {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        tag(heading, class)
    }
}

impl Deref for Frame {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl PartialEq for Frame {
    fn eq(&self, other: &Frame) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The class that gives an element a side's colours.
pub(super) fn side_class(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Home) => "tl-home",
        Some(Side::Away) => "tl-away",
        None => "tl-both",
    }
}

/// The class of a team by the side that it has in the match.
pub(super) fn team_class(fixture: Option<&Match>, team: &str) -> &'static str {
    match fixture.and_then(|fixture| fixture.side(team)) {
        None => "tl-other",
        side => side_class(side),
    }
}

/// Text for screen readers alone.
pub(super) fn unseen(text: &str) -> El {
    tag("span", "tl-sr").text(text)
}

/// A name that is a link where the document has an address for it.
pub(super) fn linked(name: &str, url: Option<&str>) -> Html {
    match url {
        Some(url) => tag("a", "tl-link").attr("href", url).text(name).done(),
        None => text(name),
    }
}
