//! Finds HTML in a text that should be JSON.

/// The first HTML tag outside the strings of a JSON text: `<br />`. In valid JSON, tags appear only in
/// strings.
pub(super) fn tag_outside_strings(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(at) = rest.find(['"', '<']) {
        let (_, from) = rest.split_at(at);
        let after = from.get(1..).unwrap_or_default();
        rest = match (from.starts_with('<'), string_end(after)) {
            (true, _) => match tag(from) {
                Some(tag) => return Some(tag),
                None => after,
            },
            (false, Some(end)) => end,
            // The string does not end on its line, so this quote does not start a string.
            (false, None) => after,
        };
    }
    None
}

/// The rest after a string that has started. `None` if it does not end on its line.
fn string_end(text: &str) -> Option<&str> {
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return text.get(at + 1..),
            '\n' => return None,
            '\\' => drop(letters.next()),
            _ => {}
        }
    }
    None
}

/// The tag at the start of a text.
fn tag(text: &str) -> Option<&str> {
    let name = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let end = name.find(['<', '>'])?;
    let length = text.len() - name.len() + end;
    text.get(..=length).filter(|tag| tag.ends_with('>'))
}

#[cfg(test)]
mod tests {
    use super::tag_outside_strings;

    #[test]
    fn a_tag_between_the_values_is_found() {
        assert_eq!(tag_outside_strings("{ \"touchline\": 1,<br />\n}"), Some("<br />"));
        assert_eq!(tag_outside_strings("{ \"a\": \"b\" }</p>"), Some("</p>"));
    }

    #[test]
    fn tags_in_strings_and_comparisons_are_none() {
        assert_eq!(tag_outside_strings(r#"{ "text": "<b>1 \" < 2</b>", "#), None);
        assert_eq!(tag_outside_strings("1 < 2 <"), None);
        assert_eq!(tag_outside_strings("<br"), None);
    }

    #[test]
    fn a_string_without_an_end_hides_no_tag_in_the_next_line() {
        assert_eq!(tag_outside_strings("{ \"cut off\n<br>"), Some("<br>"));
    }
}
