//! Tables of comma-separated values: a header row, then data rows. Quoted fields may contain commas, quotes and line
//! breaks.

/// A table with the names of its columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csv {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'c> {
    head: &'c [String],
    fields: &'c [String],
}

impl Csv {
    /// Reads a table. Any text is a table.
    #[must_use]
    pub fn read(text: &str) -> Csv {
        let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
        let mut quoted = false;
        let mut letters = text.strip_prefix('\u{feff}').unwrap_or(text).chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    field.push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut field)),
                '\r' if !quoted => {}
                '\n' if !quoted => {
                    row.push(std::mem::take(&mut field));
                    rows.push(std::mem::take(&mut row));
                }
                other => field.push(other),
            }
        }
        if !field.is_empty() || !row.is_empty() {
            row.push(field);
            rows.push(row);
        }
        rows.retain(|row: &Vec<String>| row.iter().any(|field| !field.is_empty()));
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Csv { head, rows }
    }

    /// A row by its index, from 0.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        self.rows.get(index).map(|fields| Row { head: &self.head, fields })
    }

    /// Its rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|fields| Row { head: &self.head, fields })
    }
}

impl<'c> Row<'c> {
    /// The field of a column. `None` if the column does not exist or the field is empty.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&'c str> {
        let at = self.head.iter().position(|name| name == column)?;
        self.fields.get(at).map(String::as_str).filter(|field| !field.is_empty())
    }

    /// The field of a column, as a number.
    #[must_use]
    pub fn number<N: std::str::FromStr>(&self, column: &str) -> Option<N> {
        self.get(column)?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_keep_commas_quotes_and_line_ends() {
        let csv = Csv::read("name,note\n\"Foe, Joe\",\"a \"\"b\"\"\nc\"\r\nplain,\n\n");
        let fields: Vec<_> = csv.rows().map(|row| (row.get("name"), row.get("note"))).collect();
        assert_eq!(fields, [(Some("Foe, Joe"), Some("a \"b\"\nc")), (Some("plain"), None)]);
        assert_eq!(Csv::read("").rows().count(), 0);
    }
}
