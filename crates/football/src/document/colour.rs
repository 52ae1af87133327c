/// A colour as a document gives it: `#rgb` or `#rrggbb`, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour(String);

impl Colour {
    /// Reads `#rgb` or `#rrggbb`; None for anything else, so that a colour can never carry other CSS.
    #[must_use]
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        let right = matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        right.then(|| Colour(text.to_ascii_lowercase()))
    }

    /// The colour as CSS writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
