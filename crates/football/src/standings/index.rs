//! Positions in a season's lists, each with a type of its own: one cannot stand in for another by mistake.

/// Declares a position in a list, and lets vectors and slices be indexed by it.
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
    /// A team's position in [`Season::entrants`](super::Season::entrants), and in every list with one item per team.
    TeamIndex
}

index! {
    /// A fixture's position in the fixtures of its group in the document.
    FixtureIndex
}

index! {
    /// A fixture's position in [`Season::remaining`](super::Season::remaining), and in every list with one item per
    /// remaining fixture: a pattern of outcomes, a scoreline.
    RemainingIndex
}
