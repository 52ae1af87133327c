//! Decodes bytes to text. It never replaces anything silently: what is not UTF-8 is reported with its place.

use anyhow::{Context, Result, anyhow};
use std::path::Path;

/// The text of bytes, without a byte order mark.
///
/// # Errors
/// Bytes that are not UTF-8: where they are, and what to do.
pub(crate) fn decode(bytes: &[u8]) -> std::result::Result<&str, String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(_) if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) => {
            Err("the file is UTF-16 (it has that byte order mark), not UTF-8: save it as UTF-8".to_owned())
        }
        Err(error) => {
            let offset = error.valid_up_to();
            let before = String::from_utf8_lossy(bytes.get(..offset).unwrap_or_default());
            let (line, column) = place(&before);
            let byte = bytes.get(offset).copied().unwrap_or_default();
            Err(format!(
                "the file is not UTF-8: byte 0x{byte:02X} at offset {offset} (line {line}, column {column}). Save it as \
                 UTF-8; from Latin-1 or Windows-1252: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"
            ))
        }
    }
}

/// Line and column after a text, counted from 1.
fn place(text: &str) -> (usize, usize) {
    let last = text.rsplit('\n').next().unwrap_or_default();
    (text.matches('\n').count() + 1, last.chars().count() + 1)
}

/// The text of a file.
///
/// # Errors
/// A file that cannot be read, or is not UTF-8.
pub(crate) fn file(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    decode(&bytes).map(str::to_owned).map_err(|why| anyhow!("{}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_byte_that_is_not_utf_8_is_named_with_its_place() {
        let why = decode(b"{\n \"name\": \"\xc3\xa9 Traor\xe9\" }").unwrap_err();
        let place = "the file is not UTF-8: byte 0xE9 at offset 20 (line 2, column 18). ";
        assert!(why.starts_with(place), "{why}");
        assert!(why.contains("iconv -f WINDOWS-1252 -t UTF-8"), "{why}");
        let cut_off = decode(b"Traor\xc3").unwrap_err();
        assert!(
            cut_off.starts_with("the file is not UTF-8: byte 0xC3 at offset 5 (line 1, column 6)"),
            "{cut_off}"
        );
        assert!(decode(b"\xff\xfe{\0").unwrap_err().contains("UTF-16"));
        assert_eq!(decode("\u{feff}Traoré".as_bytes()), Ok("Traoré"));
    }
}
