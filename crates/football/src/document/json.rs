//! Reads and writes documents as JSON text.

use super::{Document, Level, Message, Value, lay_out, read};
use std::fmt;

impl Document {
    /// Reads a document from JSON text. Returns it with the reader's messages. Each message is a warning with
    /// a path, and says what happened to the value.
    ///
    /// # Errors
    /// The text is not JSON, or nothing in the document can be shown correctly.
    ///
    /// ```
    /// use touchline_football::document::Document;
    ///
    /// let (document, messages) = Document::from_json(r##"{
    ///     "touchline": 1,
    ///     "teams": [{ "id": "liv", "name": "Liverpool", "colour": "red" }, { "id": "nap", "name": "Napoli" }],
    ///     "match": { "home": "liv", "away": "nap", "status": "finished", "score": [1, 1] }
    /// }"##)?;
    /// assert_eq!(document.score(), Some([1, 1]));
    /// assert_eq!(messages[0].path, "teams[0].colour");
    ///
    /// let error = Document::from_json(r#"{ "touchline": 1 }"#).unwrap_err();
    /// assert_eq!(error.to_string(), "not a match document: teams: a document needs its teams, and none could be read");
    /// # Ok::<(), touchline_football::document::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<(Document, Vec<Message>), Error> {
        let value = serde_json::from_str::<Value>(text).map_err(|error| Error(ErrorKind::NotJson(error)))?;
        let reading = read(&value);
        match reading.document {
            Some(document) => Ok((document, reading.messages)),
            None => Err(Error(ErrorKind::NotADocument(reading.messages))),
        }
    }
}

/// Why a document cannot be read.
#[derive(Debug)]
pub struct Error(ErrorKind);

#[derive(Debug)]
enum ErrorKind {
    NotJson(serde_json::Error),
    NotADocument(Vec<Message>),
}

impl Error {
    /// Every message of the reader about the document, including warnings. Empty if the text is not JSON.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        match &self.0 {
            ErrorKind::NotJson(_) => &[],
            ErrorKind::NotADocument(messages) => messages,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages = match &self.0 {
            ErrorKind::NotJson(_) => return formatter.write_str("not JSON, or cut off"),
            ErrorKind::NotADocument(messages) => messages,
        };
        formatter.write_str("not a match document")?;
        let mut separator = ": ";
        for Message { path, text, .. } in messages.iter().filter(|message| message.level == Level::Fatal) {
            formatter.write_str(separator)?;
            if !path.is_empty() {
                write!(formatter, "{path}: ")?;
            }
            formatter.write_str(text)?;
            separator = "; ";
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            ErrorKind::NotJson(error) => Some(error),
            ErrorKind::NotADocument(_) => None,
        }
    }
}

/// The document as JSON. Reading it back gives the same document.
///
/// ```
/// use touchline_football::document::{Document, to_json};
///
/// let json = serde_json::json!({
///     "touchline": 1,
///     "teams": [{ "id": "liv", "name": "Liverpool", "code": "LIV" }, { "id": "nap", "name": "Napoli", "code": "NAP" }],
///     "match": { "home": "liv", "away": "nap", "status": "scheduled" },
/// });
/// let (document, _) = Document::from_json(&json.to_string())?;
/// assert_eq!(to_json(&document), json);
/// # Ok::<(), touchline_football::document::Error>(())
/// ```
#[must_use]
pub fn to_json(document: &Document) -> serde_json::Value {
    // The types hold only what JSON can represent: texts, integers and finite numbers.
    serde_json::to_value(document).unwrap_or_default()
}

/// The document as JSON text, formatted for people: one event, one player or one fixture per line.
#[must_use]
pub fn to_text(document: &Document) -> String {
    lay_out(&to_json(document))
}
