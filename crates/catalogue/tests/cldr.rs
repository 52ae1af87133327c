//! Compares `src/cldr.txt` with ICU4X. `TOUCHLINE_CLDR=write cargo test -p touchline-catalogue --test cldr`
//! rewrites it.

#![allow(clippy::unwrap_used, reason = "tests may")]

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::parts::{DAY, MONTH, WEEKDAY, YEAR};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets};
use icu_locale::{Direction, Locale, LocaleDirectionality};
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
use touchline_catalogue::{Category, Folder, Language, Part, TAGS};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cldr.txt");

fn category(rules: &PluralRules, number: u64) -> Category {
    match rules.category_for(number) {
        PluralCategory::Zero => Category::Zero,
        PluralCategory::One => Category::One,
        PluralCategory::Two => Category::Two,
        PluralCategory::Few => Category::Few,
        PluralCategory::Many => Category::Many,
        PluralCategory::Other => Category::Other,
    }
}

fn rules(locale: &Locale) -> PluralRules {
    PluralRules::try_new(locale.into(), PluralRuleType::Cardinal.into()).unwrap()
}

/// The abbreviated names that a pattern shows on some days.
fn names(locale: &Locale, pattern: &str, days: impl Iterator<Item = (u8, u8)>) -> String {
    let pattern: DateTimePattern = pattern.parse().unwrap();
    let mut names = FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(locale.into()).unwrap();
    let formatter = names.include_for_pattern(&pattern).unwrap();
    let name = |(month, day)| {
        let date = Date::try_new_gregorian(2019, month, day).unwrap();
        writeable::TryWriteable::try_write_to_string(&formatter.format(&date)).unwrap().into_owned()
    };
    days.map(name).collect::<Vec<_>>().join("|")
}

fn line(tag: &str) -> String {
    let locale: Locale = tag.parse().unwrap();
    let direction = match LocaleDirectionality::new_common().get(&locale.id) {
        Some(Direction::RightToLeft) => "rtl",
        _ => "ltr",
    };
    let rules = rules(&locale);
    let numbers = (0..200).chain([1_000_000]);
    let plurals: String = numbers.map(|number| category(&rules, number).letter()).collect();
    let months = names(&locale, "MMM", (1..=12).map(|month| (month, 1)));
    // 2 December 2019 was a Monday.
    let weekdays = names(&locale, "EEE", (2..=8).map(|day| (12, day)));
    [tag, direction, &plurals, &months, &weekdays].join("\t")
}

#[test]
fn the_table_is_what_icu4x_says() {
    let table: String = TAGS.iter().map(|(tag, _)| line(tag) + "\n").collect();
    if std::env::var_os("TOUCHLINE_CLDR").is_some_and(|how| how == "write") {
        std::fs::write(FILE, &table).unwrap();
    }
    assert_eq!(std::fs::read_to_string(FILE).unwrap(), table, "see the head of this file");
}

#[test]
fn every_number_has_the_plural_category_that_icu4x_gives_it() {
    for (tag, _) in TAGS {
        let (language, rules) = (Language::of(tag).unwrap(), rules(&tag.parse().unwrap()));
        for number in (0..=100_000).chain((1..5).map(|millions| millions * 1_000_000)) {
            assert_eq!(language.category(number), category(&rules, number), "{tag}: {number}");
        }
    }
}

#[test]
fn dates_have_their_parts_in_the_order_of_cldr() {
    let folder = Folder::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/words").as_ref()).unwrap();
    let date = Date::try_new_gregorian(2019, 11, 27).unwrap();
    for catalogue in folder.others.iter().chain([&folder.source]) {
        let (_, locale) = TAGS.iter().find(|(tag, _)| *tag == catalogue.tag).unwrap();
        let locale: Locale = locale.parse().unwrap();
        let formatter =
            FixedCalendarDateTimeFormatter::try_new(locale.into(), fieldsets::YMDE::medium()).unwrap();
        let mut recorder = Parts::default();
        writeable::Writeable::write_to_parts(&formatter.format(&date), &mut recorder).unwrap();
        let slots: Vec<&str> = catalogue
            .message("date")
            .unwrap()
            .pattern
            .iter()
            .filter_map(|part| match part {
                Part::Slot(name) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(slots, recorder.0, "{}", catalogue.tag);
    }
}

/// The names of the parts of a date, in order.
#[derive(Default)]
struct Parts(Vec<&'static str>);

impl std::fmt::Write for Parts {
    fn write_str(&mut self, _: &str) -> std::fmt::Result {
        Ok(())
    }
}

impl writeable::PartsWrite for Parts {
    type SubPartsWrite = Parts;

    fn with_part(
        &mut self,
        part: writeable::Part,
        mut write: impl FnMut(&mut Parts) -> std::fmt::Result,
    ) -> std::fmt::Result {
        let known = [(YEAR, "year"), (MONTH, "month"), (DAY, "day"), (WEEKDAY, "weekday")];
        self.0.extend(known.iter().find(|(known, _)| *known == part).map(|(_, name)| *name));
        write(self)
    }
}
