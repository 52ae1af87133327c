//! Which addresses a document may carry.

/// Whether an address leads to http(s) or stays within the site: `https://…`, `//host/…`, `crests/liv.svg`, `#top`.
///
/// Browsers drop tabs and line breaks inside an address and spaces around it, and read `\` as `/`; so that what is
/// checked is what they will follow, an address with any of these is refused.
pub(super) fn is_harmless(address: &str) -> bool {
    let bytes = address.as_bytes();
    if bytes.is_empty() || bytes.iter().any(|byte| matches!(byte, 0..=b' ' | 0x7f | b'\\')) {
        return false;
    }
    // A scheme is what stands before the first colon, unless a slash, a question mark or a hash comes first.
    let scheme = bytes.iter().position(|byte| matches!(byte, b':' | b'/' | b'?' | b'#'));
    match scheme.and_then(|end| bytes.split_at_checked(end)) {
        Some((scheme, rest)) if rest.starts_with(b":") => {
            let web = scheme.eq_ignore_ascii_case(b"https") || scheme.eq_ignore_ascii_case(b"http");
            web && rest.starts_with(b"://")
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_the_site_itself_can_be_linked() {
        for (address, harmless) in [
            ("https://example.org/a?b=c#d", true),
            ("HTTP://example.org", true),
            ("//example.org/report", true),
            ("crests/liv.svg", true),
            ("/report?at=20:47", true),
            ("#e03", true),
            ("report/e03:late", true),
            ("javascript:alert(1)", false),
            ("JavaScript:alert(1)", false),
            ("java\nscript:alert(1)", false),
            (" javascript:alert(1)", false),
            ("\u{1}javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("blob:https://example.org/1", false),
            ("mailto:a@example.org", false),
            ("https:example.org", false),
            ("https:\\\\example.org", false),
            (":", false),
            ("", false),
        ] {
            assert_eq!(is_harmless(address), harmless, "{address:?}");
        }
    }
}
