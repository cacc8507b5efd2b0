//! Rows for people, in columns.

use std::io::{self, Write};

use crate::text::{harmless, shortened, width};

/// No cell is wider than this on a terminal.
const WIDEST: usize = 60;

/// Which way a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// For text.
    Left,
    /// For numbers.
    Right,
}

/// A table that is gathered, then written.
#[derive(Debug)]
pub struct Table {
    head: Vec<(&'static str, Alignment)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub fn new(head: &[(&'static str, Alignment)]) -> Self {
        Self {
            head: head.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row; its cells are made harmless and shortened.
    pub fn row<const N: usize>(&mut self, cells: [&str; N]) {
        debug_assert_eq!(N, self.head.len(), "a row has a cell for each column");
        let cells = cells
            .iter()
            .map(|cell| shortened(&harmless(cell), WIDEST).into_owned())
            .collect();
        self.rows.push(cells);
    }

    /// Writes head and rows; nothing where there are no rows.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let widths: Vec<usize> = (0..self.head.len())
            .map(|column| self.column_width(column))
            .collect();
        let head: Vec<&str> = self.head.iter().map(|(name, _)| *name).collect();
        self.write_row(out, &head, &widths)?;
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            self.write_row(out, &cells, &widths)?;
        }
        Ok(())
    }

    fn column_width(&self, column: usize) -> usize {
        self.rows
            .iter()
            .map(|row| width(&row[column]))
            .chain([width(self.head[column].0)])
            .max()
            .unwrap_or(0)
    }

    fn write_row(&self, out: &mut impl Write, cells: &[&str], widths: &[usize]) -> io::Result<()> {
        let mut line = String::new();
        for (column, (cell, (_, alignment))) in cells.iter().zip(&self.head).enumerate() {
            if column > 0 {
                line.push_str("  ");
            }
            let padding = " ".repeat(widths[column].saturating_sub(width(cell)));
            match alignment {
                Alignment::Left => line.extend([cell, padding.as_str()]),
                Alignment::Right => line.extend([padding.as_str(), cell]),
            }
        }
        writeln!(out, "{}", line.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other() {
        let mut table = Table::new(&[("KEY", Alignment::Left), ("HOPS", Alignment::Right)]);
        table.row(["vm-1", "2"]);
        table.row(["app-with-name", "10"]);
        let mut out = Vec::new();
        table.write(&mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "KEY            HOPS\nvm-1              2\napp-with-name    10\n"
        );
    }

    #[test]
    fn wide_signs_take_two_columns() {
        let mut table = Table::new(&[("NAME", Alignment::Left), ("CLASS", Alignment::Left)]);
        table.row(["日本語サーバー", "server"]);
        table.row(["e\u{301}te\u{301}", "server"]);
        table.row(["", "server"]);
        let mut out = Vec::new();
        table.write(&mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "NAME            CLASS\n日本語サーバー  server\ne\u{301}te\u{301}             server\n                server\n"
        );
    }
}
