//! JSON documents on standard output, written piece by piece where they are long.

use std::io::{self, Write};

use serde::Serialize;

/// Writes a whole document, indented, and ends the line.
pub fn write(out: &mut impl Write, document: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    writeln!(out)
}

/// An array that is written element by element, one on a line.
pub struct Array<'w, W: Write> {
    out: &'w mut W,
    is_empty: bool,
}

impl<'w, W: Write> Array<'w, W> {
    /// Begins the array.
    pub fn begin(out: &'w mut W) -> io::Result<Self> {
        write!(out, "[")?;
        Ok(Self {
            out,
            is_empty: true,
        })
    }

    /// Writes an element.
    pub fn push(&mut self, element: &impl Serialize) -> io::Result<()> {
        write!(self.out, "{}\n  ", if self.is_empty { "" } else { "," })?;
        self.is_empty = false;
        serde_json::to_writer(&mut *self.out, element)?;
        Ok(())
    }

    /// Ends the array.
    pub fn end(self) -> io::Result<()> {
        write!(self.out, "{}]", if self.is_empty { "" } else { "\n" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_make_a_document() {
        for (elements, expected) in [(vec![], "[]"), (vec![1, 2], "[\n  1,\n  2\n]")] {
            let mut out = Vec::new();
            let mut array = Array::begin(&mut out).unwrap();
            for element in &elements {
                array.push(element).unwrap();
            }
            array.end().unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
