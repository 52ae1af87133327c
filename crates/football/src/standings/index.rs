//! Positions in a season's lists. Each list has its own index type, which prevents mix-ups.

/// Declares a type for positions in a list, and indexes vectors and slices by it.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl<T> std::ops::Index<$name> for [T] {
            type Output = T;

            fn index(&self, $name(index): $name) -> &T {
                &self[index]
            }
        }

        impl<T> std::ops::Index<$name> for Vec<T> {
            type Output = T;

            fn index(&self, $name(index): $name) -> &T {
                &self[index]
            }
        }

        impl<T> std::ops::IndexMut<$name> for [T] {
            fn index_mut(&mut self, $name(index): $name) -> &mut T {
                &mut self[index]
            }
        }

        impl<T> std::ops::IndexMut<$name> for Vec<T> {
            fn index_mut(&mut self, $name(index): $name) -> &mut T {
                &mut self[index]
            }
        }
    };
}

index! {
    /// A team's position in [`Season::entrants`](super::Season::entrants), and in every list with one item
    /// per team.
    TeamIndex
}

index! {
    /// A fixture's position in the fixtures of its group in the document.
    FixtureIndex
}

index! {
    /// A fixture's position in [`Season::remaining`](super::Season::remaining), and in every list with one
    /// item per remaining fixture, such as a pattern of outcomes or a scoreline.
    RemainingIndex
}
