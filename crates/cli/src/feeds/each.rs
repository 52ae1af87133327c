//! Lists whose entries are read one by one, so one bad entry does not lose the others.

use super::answer::without_odd_parts;
use super::made::{Made, Notice};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::value::RawValue;

/// The entries of a list with their indices, and what could not be read.
#[derive(Clone, Debug)]
pub struct Each<T> {
    entries: Vec<(usize, T)>,
    odd: Vec<Notice>,
}

impl<T> Default for Each<T> {
    fn default() -> Self {
        Each { entries: Vec::new(), odd: Vec::new() }
    }
}

impl<T> Each<T> {
    /// Reports what could not be read, at its place in the entry, and returns the rest.
    pub fn told(self, made: &mut Made, place: &str) -> Vec<(usize, T)> {
        for Notice { place: part, text } in self.odd {
            made.say(&format!("{place}{part}"), text);
        }
        self.entries
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Each<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let whole = Box::<RawValue>::deserialize(deserializer)?;
        let mut each = Each::default();
        // The slower way, entry by entry, is for lists with an odd one.
        if let Ok(entries) = serde_json::from_str::<Vec<T>>(whole.get()) {
            each.entries = entries.into_iter().enumerate().collect();
            return Ok(each);
        }
        let list: Vec<&RawValue> = match serde_json::from_str(whole.get()) {
            Ok(list) => list,
            Err(_) => {
                each.odd.push(Notice {
                    place: String::new(),
                    text: "this is not a list: it is left out".to_owned(),
                });
                return Ok(each);
            }
        };
        for (index, raw) in list.into_iter().enumerate() {
            match without_odd_parts(raw, &format!("[{index}]"), &mut each.odd) {
                Ok(entry) => each.entries.push((index, entry)),
                Err(notice) => {
                    each.odd.push(Notice { text: format!("{}: it is left out", notice.text), ..notice });
                }
            }
        }
        Ok(each)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_entry_is_named_and_the_others_stay() {
        #[derive(serde::Deserialize)]
        struct Goal {
            minute: u8,
        }
        let of = |text: &str| {
            let each: Option<Each<Goal>> = serde_json::from_str(text).unwrap();
            let mut made = Made::at("matches[3]".to_owned());
            let minutes: Vec<_> = each
                .unwrap_or_default()
                .told(&mut made, "goals")
                .iter()
                .map(|(at, goal)| (*at, goal.minute))
                .collect();
            (minutes, made.notices.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        let (minutes, notices) = of(r#"[{"minute": 3}, {"minute": "x"}, null, {"minute": 9}]"#);
        assert_eq!(minutes, [(0, 3), (3, 9)]);
        assert_eq!(
            notices,
            [
                "matches[3].goals[1].minute: invalid type: string \"x\", expected u8: it is left out",
                "matches[3].goals[2]: invalid type: null, expected struct Goal: it is left out",
            ]
        );
        assert_eq!(of("{}").1, ["matches[3].goals: this is not a list: it is left out"]);
        assert_eq!(of("null"), (vec![], vec![]));
    }
}
