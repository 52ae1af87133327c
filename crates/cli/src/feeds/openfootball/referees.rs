//! The referees of a game: `Refs: Ana Silva (POR), Jo Berg (NOR), Kim Park (KOR)`. The first is the referee; the others
//! assist.

use super::Unread;
use super::names::is_player;
use super::scan::Scan;
use touchline_football::document::Official;

/// Whether a label introduces the referees.
pub(super) fn is_label(label: &str) -> bool {
    matches!(label.trim().to_lowercase().as_str(), "ref" | "refs" | "referee" | "referees")
}

/// The referees in order, and what could not be read.
#[must_use]
pub fn referees(lines: &[(usize, String)]) -> (Vec<Official>, Vec<Unread>) {
    let (mut scan, mut officials, mut unread) = (Scan::new(lines), Vec::new(), Vec::new());
    loop {
        scan.skip_space();
        if scan.peek().is_none() {
            break;
        }
        if scan.eat(&[',', ';']) {
            continue;
        }
        let name = scan.name(&[',', ';', '(', ')', '[', ']']);
        let country = if scan.eat(&['(']) { scan.until(')') } else { None };
        if !is_player(&name) {
            scan.next();
            scan.skip_line();
            unread.push(scan.unread("the name of a referee was expected"));
            continue;
        }
        let role = if officials.is_empty() { "referee" } else { "assistant" }.to_owned();
        let country = country.map(|country| country.trim().to_owned()).filter(|country| !country.is_empty());
        officials.push(Official { role, name, country });
    }
    (officials, unread)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_the_referee() {
        let read = |text: &str| {
            let (officials, unread) = referees(&[(7, text.to_owned())]);
            let of =
                |it: &Official| format!("{} {} {}", it.role, it.name, it.country.as_deref().unwrap_or("?"));
            (officials.iter().map(of).collect::<Vec<_>>(), unread.len())
        };
        assert_eq!(
            read("Ana Silva (POR), Jo BERG (NOR)"),
            (vec!["referee Ana Silva POR".to_owned(), "assistant Jo BERG NOR".to_owned()], 0)
        );
        assert_eq!(read("Ana Silva"), (vec!["referee Ana Silva ?".to_owned()], 0));
        assert_eq!(read("12 Ana Silva").1, 1);
    }
}
