//! CLDR's data for each language. `cldr.txt` holds it, and a test compares that file with ICU4X. Builds need
//! no ICU.

/// One language per line: tag, direction, plural letters, months, weekdays from Monday.
const TABLE: &str = include_str!("cldr.txt");

/// The languages in `cldr.txt`. Each has the locale whose date order it uses: dates are British in English.
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
    /// Zero, in Arabic.
    Zero,
    /// One. In some languages also numbers that end in one.
    One,
    /// Two.
    Two,
    /// A few.
    Few,
    /// Many. In some languages also millions.
    Many,
    /// All other numbers.
    Other,
}

impl Category {
    /// All categories.
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
    /// The letter of the plural category of each number from 0 to 199. From 200 on, the last two digits
    /// decide, as they do from 100 to 199. The last letter is for whole millions.
    pub plurals: &'static str,
    /// The months, separated by bars.
    pub months: &'static str,
    /// The weekdays from Monday, separated by bars.
    pub weekdays: &'static str,
}

impl Language {
    /// Returns the language with this tag.
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

    /// Returns the plural category of a number.
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

    /// The lines that precede the messages of a compiled catalogue.
    #[must_use]
    pub fn lines(&self) -> [&'static str; 5] {
        [self.tag, self.direction, self.plurals, self.months, self.weekdays]
    }
}
