//! Decides whether two sources mean the same team: by its id, by its names, then by a fixed rule.

use touchline_football::document::slug;

/// A team as one source describes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Club {
    /// Its id; empty if the source has none.
    pub id: String,
    /// Its name, followed by its other names.
    pub names: Vec<String>,
}

/// Several teams could be meant; their indices.
#[derive(Clone, Debug, PartialEq)]
pub struct Ambiguous(pub Vec<usize>);

/// Finds the team that is meant, and returns its index. The id decides, unless a name points to another team.
/// Otherwise the names and other names decide, without regard to capitals and diacritics; and last, the names as
/// [`bare`] shortens them.
///
/// # Errors
/// Several teams that could be meant.
pub fn find(wanted: &Club, among: &[Club]) -> Result<Option<usize>, Ambiguous> {
    let by_id: Vec<usize> = numbers(among, |club| !wanted.id.is_empty() && club.id == wanted.id);
    let by_name = numbers(among, |club| share(wanted, club, slug));
    let by_rule = numbers(among, |club| share(wanted, club, bare));
    let named = if by_name.is_empty() { &by_rule } else { &by_name };
    match (by_id.as_slice(), named.as_slice()) {
        ([], []) => Ok(None),
        ([one], []) => Ok(Some(*one)),
        ([one], named) if named.contains(one) => Ok(Some(*one)),
        ([], [one]) => Ok(Some(*one)),
        (ids, named) => {
            let mut all = [ids, named].concat();
            all.sort_unstable();
            all.dedup();
            Err(Ambiguous(all))
        }
    }
}

fn numbers(among: &[Club], is_meant: impl Fn(&Club) -> bool) -> Vec<usize> {
    among.iter().enumerate().filter(|(_, club)| is_meant(club)).map(|(number, _)| number).collect()
}

fn share(one: &Club, other: &Club, fold: impl Fn(&str) -> String) -> bool {
    let names: Vec<String> = other.names.iter().map(|name| fold(name)).collect();
    one.names.iter().any(|name| names.contains(&fold(name)))
}

/// Words in the names of clubs that do not tell clubs apart.
const FORMS: [&str; 34] = [
    "ac", "afc", "aj", "as", "bc", "bk", "bv", "bvb", "ca", "cd", "cf", "club", "cp", "fc", "fk", "gnk",
    "if", "ksc", "nk", "ogc", "rc", "rcd", "sc", "sk", "ss", "ssc", "sv", "tsg", "tsv", "ud", "us", "vfb",
    "vfl", "calcio",
];

/// A name in plain letters without club forms (FC, AC, VfB, …) and numbers: "1. FC Köln" becomes "koln", "Bayer 04
/// Leverkusen" becomes "bayer-leverkusen". A name that has nothing else is kept whole.
#[must_use]
pub fn bare(name: &str) -> String {
    let folded = slug(name);
    let own: Vec<&str> = folded
        .split('-')
        .filter(|word| !FORMS.contains(word) && !word.chars().all(|letter| letter.is_ascii_digit()))
        .collect();
    if own.is_empty() { folded.clone() } else { own.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn club(id: &str, names: &[&str]) -> Club {
        Club { id: id.to_owned(), names: names.iter().map(|name| (*name).to_owned()).collect() }
    }

    #[test]
    fn a_team_is_found_by_id_then_by_name_then_by_the_rule() {
        let among = [
            club("koln", &["1. FC Köln"]),
            club("inter", &["FC Internazionale Milano", "Inter"]),
            club("milan", &["AC Milan"]),
        ];
        assert_eq!(find(&club("milan", &["Associazione"]), &among), Ok(Some(2)));
        assert_eq!(find(&club("x", &["INTER"]), &among), Ok(Some(1)));
        assert_eq!(find(&club("x", &["Koln"]), &among), Ok(Some(0)));
        assert_eq!(find(&club("x", &["Milan"]), &among), Ok(Some(2)));
        assert_eq!(find(&club("x", &["Roma"]), &among), Ok(None));
    }

    #[test]
    fn several_that_could_be_meant_are_no_answer() {
        let among = [club("a", &["FC Altstadt"]), club("b", &["SV Altstadt"]), club("c", &["Neudorf"])];
        assert_eq!(find(&club("x", &["Altstadt"]), &among), Err(Ambiguous(vec![0, 1])));
        // The id points to one team, and the name to another.
        assert_eq!(find(&club("c", &["FC Altstadt"]), &among), Err(Ambiguous(vec![0, 2])));
        assert_eq!(find(&club("b", &["Altstadt"]), &among), Ok(Some(1)), "the id tells them apart");
    }
}
