//! "Did you mean": the nearest valid name.

/// The candidate of which `found` is probably a misspelling. `None` if no candidate is near.
#[must_use]
pub fn nearest<'c>(found: &str, candidates: &[&'c str]) -> Option<&'c str> {
    let length = found.chars().count();
    // "sub" abbreviates "substitution". One or two letters could abbreviate anything.
    let limit = match length {
        0..=2 => return None,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    let mut best = None;
    let mut best_distance = limit + 1;
    for &candidate in candidates {
        let abbreviated = candidate.len() > found.len() && candidate.starts_with(found);
        let distance = if abbreviated { limit } else { distance(found, candidate) };
        if distance < best_distance {
            best_distance = distance;
            best = Some(candidate);
        }
    }
    best
}

/// Whether the two words differ by exactly one typing mistake. Words of up to four letters are too short to
/// tell.
pub(super) fn is_a_slip(found: &str, word: &str) -> bool {
    found.len() > 4 && distance(found, word) == 1
}

/// The number of letters to insert, delete, replace, or swap with a neighbour. Ignores case, and the
/// difference between `_` and `-`, because keys in other formats differ that way.
fn distance(left: &str, right: &str) -> usize {
    // Two earlier rows of the edit-distance matrix: the previous row and the row before that. A cell is the
    // distance from the letters of `left` so far to a prefix of `right`.
    let (mut before, mut above): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    above.extend(0..=right.len());
    let mut last = '\0';
    for a in left.chars().map(plain) {
        let mut row = Vec::new();
        let mut cell = above.first().map_or(0, |first| first + 1);
        row.push(cell);
        let mut last_right = '\0';
        // A cell depends on the cells to its left, above, to the upper left, and two to the upper left.
        for (j, b) in right.chars().map(plain).enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            cell = (cell + 1).min(at(&above, j + 1) + 1).min(at(&above, j) + usize::from(a != b));
            if a == last_right && b == last && j > 0 {
                cell = cell.min(at(&before, j - 1) + 1);
            }
            row.push(cell);
            last_right = b;
        }
        last = a;
        before = above;
        above = row;
    }
    above.get(right.chars().count()).copied().unwrap_or(usize::MAX)
}

fn plain(letter: char) -> char {
    match letter {
        '_' => '-',
        letter => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_find_what_was_meant_and_other_words_do_not() {
        let names = ["goal", "own-goal", "yellow", "substitution", "minute", "halfTime"];
        for (found, meant) in [
            ("gaol", Some("goal")),
            ("Goal", Some("goal")),
            ("own_goal", Some("own-goal")),
            ("minutes", Some("minute")),
            ("halftime", Some("halfTime")),
            ("sub", Some("substitution")),
            ("yelow", Some("yellow")),
            ("go", None),
            ("", None),
            ("penalty", None),
            ("été", None),
        ] {
            assert_eq!(nearest(found, &names), meant, "{found}");
        }
    }
}
