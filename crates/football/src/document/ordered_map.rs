//! A map of a few names.

/// Values by name, in the order of the names: two maps with the same entries are equal, whatever order these came in.
///
/// A list, since a document has a handful of names at most, and a tree or a hash would weigh thousands of bytes in
/// every page's Wasm to find them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderedMap<T>(Vec<(String, T)>);

// Derived, it would ask for a default value.
impl<T> Default for OrderedMap<T> {
    fn default() -> Self {
        OrderedMap(Vec::new())
    }
}

impl<T> OrderedMap<T> {
    /// The value with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Adds a value, or puts it in the place of the one with its name.
    pub fn insert(&mut self, name: String, value: T) {
        let index = self.0.iter().position(|(other, _)| *other >= name).unwrap_or(self.0.len());
        match self.0.get_mut(index) {
            Some((other, place)) if *other == name => *place = value,
            _ => self.0.insert(index, (name, value)),
        }
    }

    /// Every name with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> FromIterator<(String, T)> for OrderedMap<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut map = OrderedMap::default();
        for (name, value) in entries {
            map.insert(name, value);
        }
        map
    }
}
