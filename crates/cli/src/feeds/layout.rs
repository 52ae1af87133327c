//! JSON as people lay it out: two levels of lines, and what is inside of them on one line each.

use serde_json::ser::Formatter;
use std::io::{Result, Write};

/// Levels that have lines of their own.
const LINES: usize = 2;

/// The formatter.
#[derive(Debug, Default)]
pub struct Layout {
    depth: usize,
}

impl Layout {
    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, with: &str) -> Result<()> {
        self.depth += 1;
        writer.write_all(with.as_bytes())
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, with: &str, inline: &str) -> Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.depth < LINES {
            self.line(writer)?;
            return writer.write_all(with.as_bytes());
        }
        writer.write_all(inline.as_bytes())
    }

    fn item<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool, padding: &str) -> Result<()> {
        if self.depth <= LINES {
            writer.write_all(if first { b"" } else { b"," })?;
            return self.line(writer);
        }
        writer.write_all(if first { padding.as_bytes() } else { b", " })
    }

    fn line<W: ?Sized + Write>(&self, writer: &mut W) -> Result<()> {
        writer.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.open(writer, "[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.close(writer, "]", "]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.item(writer, first, "")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.open(writer, "{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.close(writer, "}", " }")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.item(writer, first, " ")
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        writer.write_all(b": ")
    }
}
