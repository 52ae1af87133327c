//! What CLDR says about a language. `cldr.txt` holds it, and a test holds that file against ICU4X: builds need no ICU.

/// One language a line: tag, direction, plural letters, months, weekdays from Monday on.
const TABLE: &str = include_str!("cldr.txt");

/// The languages that `cldr.txt` has, each with the locale whose dates have its order: the words for dates are British.
pub const TAGS: [(&str, &str); 12] = [
    ("en", "en-GB"),
    ("it", "it"),
    ("de", "de"),
    ("fr", "fr"),
    ("es", "es"),
    ("pt", "pt"),
    ("nl", "nl"),
    ("pl", "pl"),
    ("tr", "tr"),
    ("ja", "ja"),
    ("ar", "ar"),
    ("fa", "fa"),
];

/// A plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// None, in Arabic.
    Zero,
    /// One, and in some languages what ends in one.
    One,
    /// Two.
    Two,
    /// A few.
    Few,
    /// Many, and in some languages millions.
    Many,
    /// All else.
    Other,
}

impl Category {
    /// All of them.
    pub const ALL: [Category; 6] =
        [Category::Zero, Category::One, Category::Two, Category::Few, Category::Many, Category::Other];

    /// Its name in Fluent and CLDR.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Category::Zero => "zero",
            Category::One => "one",
            Category::Two => "two",
            Category::Few => "few",
            Category::Many => "many",
            Category::Other => "other",
        }
    }

    /// Its letter in compiled catalogues.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Category::Zero => 'z',
            Category::One => 'o',
            Category::Two => 't',
            Category::Few => 'f',
            Category::Many => 'm',
            Category::Other => 'x',
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|category| category.name() == name)
    }
}

/// What CLDR says about a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// "ltr" or "rtl".
    pub direction: &'static str,
    /// The letter of the plural category of each number from 0 to 199. From 200 on, the last two digits decide, as from
    /// 100 to 199. The last letter is that of whole millions.
    pub plurals: &'static str,
    /// The months, with a bar between two of them.
    pub months: &'static str,
    /// The weekdays from Monday on, likewise.
    pub weekdays: &'static str,
}

impl Language {
    /// The language of this tag.
    #[must_use]
    pub fn of(tag: &str) -> Option<Language> {
        let line = TABLE.lines().find(|line| line.split('\t').next() == Some(tag))?;
        let mut fields = line.split('\t');
        Some(Language {
            tag: fields.next()?,
            direction: fields.next()?,
            plurals: fields.next()?,
            months: fields.next()?,
            weekdays: fields.next()?,
        })
    }

    /// The plural category of a number.
    #[must_use]
    pub fn category(&self, number: u64) -> Category {
        let index = match number {
            0..200 => number,
            _ if number.is_multiple_of(1_000_000) => 200,
            _ => 100 + number % 100,
        };
        let letter = usize::try_from(index).ok().and_then(|index| self.plurals.chars().nth(index));
        Category::ALL
            .into_iter()
            .find(|category| Some(category.letter()) == letter)
            .unwrap_or(Category::Other)
    }

    /// The lines before the messages of a compiled catalogue.
    #[must_use]
    pub fn lines(&self) -> [&'static str; 5] {
        [self.tag, self.direction, self.plurals, self.months, self.weekdays]
    }
}
