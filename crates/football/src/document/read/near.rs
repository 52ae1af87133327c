//! "Did you mean": the nearest of the names that would have been right.

/// The candidate that a slip of the finger would make of `found`; None where none is near.
pub(super) fn nearest<'c>(found: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Option<&'c str> {
    let length = found.chars().count();
    // "sub" for "substitution" is an abbreviation; one or two letters would be one of anything.
    let limit = match length {
        0..=2 => return None,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    let mut best = None;
    let mut best_distance = limit + 1;
    for candidate in candidates {
        let abbreviated = candidate.len() > found.len() && candidate.starts_with(found);
        let distance = if abbreviated { limit } else { distance(found, candidate) };
        if distance < best_distance {
            best_distance = distance;
            best = Some(candidate);
        }
    }
    best
}

/// How many letters must be put in, left out, exchanged for another, or swapped with their neighbour. Case is not
/// counted, nor is `_` for `-`: keys of other formats come so.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().map(plain).collect();
    let right: Vec<char> = right.chars().map(plain).collect();
    if left.len().abs_diff(right.len()) > 3 {
        return usize::MAX;
    }
    // Two rows back, for the swap of neighbours; row `i` holds the distances of left[..i] to each right[..j].
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (i, &a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &b) in right.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX - 1);
            let mut least = cell(&above, j) + usize::from(a != b);
            least = least.min(cell(&above, j + 1) + 1).min(cell(&row, j) + 1);
            let swapped = i > 0 && j > 0 && left.get(i - 1) == Some(&b) && right.get(j - 1) == Some(&a);
            if swapped {
                least = least.min(cell(&before, j - 1) + 1);
            }
            row.push(least);
        }
        before = above;
        above = row;
    }
    above.last().copied().unwrap_or(usize::MAX)
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
            assert_eq!(nearest(found, &mut names.into_iter()), meant, "{found}");
        }
    }
}
