//! Writes documents as JSON where a derive cannot: single values, and keys that depend on the whole document.

use super::{Document, Group, Stated, VERSION};
use crate::clock::{Lengths, Minute, Moment, Period, When};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::collections::BTreeMap;

/// A Touchline match document: a match, its group or both. Unknown values are absent, never null, 0 or an
/// empty text.
#[derive(Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Touchline match document"),
    schemars(extend("anyOf" = [{"required": ["match"]}, {"required": ["group"]}, {"required": ["groups"]}]))
)]
pub(super) struct Root<'d> {
    /// The version of the format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    touchline: u32,
    #[serde(flatten, serialize_with = "Document::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "Document"))]
    document: &'d Document,
    /// The empty list of events, if it must be written because it means that there were no goals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    events: Option<[(); 0]>,
    /// The address of this schema.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    schema: Option<&'d str>,
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut brief;
        let mut document = self;
        let says_itself = |group: &Group| group.teams.iter().eq(group.mentioned());
        if self.groups.iter().any(says_itself) {
            brief = self.clone();
            brief.groups.iter_mut().filter(|group| says_itself(group)).for_each(|group| group.teams.clear());
            document = &brief;
        }
        // An empty list of events means that there has been no goal so far.
        let is_told = self.events.is_empty()
            && self.the_match.as_ref().is_some_and(|own| own.status().is_live() && own.score().is_absent());
        let root = Root { touchline: VERSION, document, events: is_told.then_some([]), schema: None };
        root.serialize(serializer)
    }
}

/// The groups of a document: `group` for one, `groups` for several.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct GroupKeys<'d> {
    /// The group or the league.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'d Group>,
    /// The groups, if there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    groups: Option<&'d [Group]>,
}

/// Writes the groups of a document.
pub(super) fn groups<S: Serializer>(groups: &[Group], serializer: S) -> Result<S::Ok, S::Error> {
    let keys = match groups {
        [] => GroupKeys { group: None, groups: None },
        [group] => GroupKeys { group: Some(group), groups: None },
        groups => GroupKeys { group: None, groups: Some(groups) },
    };
    keys.serialize(serializer)
}

/// Written for a value that the document has in a form the reader cannot read.
pub(super) const UNKNOWN: &str = "unknown";

/// The name of a value in documents.
pub(super) fn name_in<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> &'static str {
    names.iter().find(|(_, other)| other == value).map_or(UNKNOWN, |(name, _)| name)
}

/// Writes the values of types by the names in their `NAMES`, and describes them in the schema in the same
/// way.
macro_rules! named {
    ($($type:ty as $schema:literal),+ $(,)?) => { $(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(crate::document::form::name_in(&<$type>::NAMES, self))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $schema.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let names = <$type>::NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>();
                schemars::json_schema!({ "type": "string", "enum": names })
            }
        }
    )+ };
}
pub(super) use named;

/// Writes one text as it is, and several texts as a list.
pub(super) fn one_or_more<S: Serializer>(texts: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    match texts {
        [one] => serializer.serialize_str(one),
        more => serializer.collect_seq(more),
    }
}

/// Writes thousandths as a number.
pub(super) fn thousandths<S: Serializer>(thousandths: &i64, serializer: S) -> Result<S::Ok, S::Error> {
    if thousandths % 1000 == 0 {
        serializer.serialize_i64(thousandths / 1000)
    } else {
        serializer.serialize_f64(*thousandths as f64 / 1000.0)
    }
}

/// Writes thousandths as a number, or null.
pub(super) fn optional_thousandths<S: Serializer>(
    value: &Option<i64>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => thousandths(value, serializer),
        None => serializer.serialize_none(),
    }
}

/// Writes thousandths as numbers, by name.
pub(super) fn facts<S: Serializer>(facts: &BTreeMap<String, i64>, serializer: S) -> Result<S::Ok, S::Error> {
    struct Fact<'f>(&'f i64);

    impl Serialize for Fact<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            thousandths(self.0, serializer)
        }
    }

    let mut map = serializer.serialize_map(Some(facts.len()))?;
    for (name, fact) in facts {
        map.serialize_entry(name, &Fact(fact))?;
    }
    map.end()
}

named! { When as "When" }

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

/// The keys of a moment.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MomentKeys {
    /// The period: 1, 2, 3 and 4 (extra time), 5 (shoot-out). If absent, the minute determines it.
    #[serde(skip_serializing_if = "Stated::is_absent")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Period>"))]
    period: Stated<Period>,
    #[serde(flatten)]
    minute: Option<Minute>,
    /// What a report says about the time if it gives no minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<When>,
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let period = match self.period {
            // The reader would work out a period for a minute without one.
            None if self.minute.is_some() => Stated::Unknown,
            period => period.into(),
        };
        MomentKeys { period, minute: self.minute, when: self.when }.serialize(serializer)
    }
}

/// Writes extra time only if it is not the usual length.
impl Serialize for Lengths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Lengths { half, extra_half } = *self;
        if extra_half == Lengths::default().extra_half {
            [half, half].serialize(serializer)
        } else {
            [half, half, extra_half, extra_half].serialize(serializer)
        }
    }
}

/// Writes minutes by the number of the period.
pub(super) fn by_period<S: Serializer>(added: &[(Period, u16)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(added.iter().map(|(period, minutes)| (period.number().to_string(), minutes)))
}
