//! Rows for people, in columns.

use std::io::{self, Write};

use crate::text::{harmless, shortened};

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
            .map(|column| self.width(column))
            .collect();
        let head: Vec<&str> = self.head.iter().map(|(name, _)| *name).collect();
        self.write_row(out, &head, &widths)?;
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            self.write_row(out, &cells, &widths)?;
        }
        Ok(())
    }

    fn width(&self, column: usize) -> usize {
        self.rows
            .iter()
            .map(|row| row[column].chars().count())
            .chain([self.head[column].0.chars().count()])
            .max()
            .unwrap_or(0)
    }

    fn write_row(&self, out: &mut impl Write, cells: &[&str], widths: &[usize]) -> io::Result<()> {
        let mut line = String::new();
        for ((cell, width), (_, alignment)) in cells.iter().zip(widths).zip(&self.head) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            match alignment {
                Alignment::Left => line.push_str(&format!("{cell:<width$}")),
                Alignment::Right => line.push_str(&format!("{cell:>width$}")),
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
}
