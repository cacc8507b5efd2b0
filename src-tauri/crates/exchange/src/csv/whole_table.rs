//! A whole table of any columns in memory: evidence, and what ticket tools export.

use std::io::Read;

use super::dialect::{self, OpeningError};
use super::file::ReadError;
use super::header::{clean, refuse_duplicates};
use super::rows::{Rows, Step};
use crate::issue::Issue;
use crate::limits;
use crate::reason::Reason;

/// A row with the line on which it begins, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The line.
    pub line: u64,
    /// As many cells as the header has; blanks around them taken off.
    pub cells: Vec<String>,
}

/// A table with its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows that are not empty, in their order.
    pub rows: Vec<TableRow>,
    /// Rows that cannot be read.
    pub issues: Vec<Issue>,
}

/// Reads a table. `name` is what issues call it.
///
/// # Errors
/// The file cannot be read, or has no usable header.
pub fn read(name: &str, mut source: impl Read) -> Result<Table, ReadError> {
    let of_system = |source| ReadError::Io {
        file: name.to_owned(),
        source,
    };
    let refused = |issue| ReadError::Refused(Box::new(issue));
    let opening = dialect::open(&mut source).map_err(|error| match error {
        OpeningError::Io(source) => of_system(source),
        OpeningError::Refused(reason) => refused(Issue::of_file(name, reason)),
    })?;
    let mut rows = Rows::new(opening.prefix, source, opening.delimiter, 0);
    let header = match rows.advance().map_err(of_system)? {
        Step::Row => match rows.current() {
            Ok(row) => clean((0..row.len()).map(|column| row.cell(column))),
            Err(invalid) => return Err(refused(Issue::of_row(name, 1, invalid.reason))),
        },
        Step::Broken { line, reason } => return Err(refused(Issue::of_row(name, line, reason))),
        Step::End => return Err(refused(Issue::of_file(name, Reason::Empty))),
    };
    refuse_duplicates(&header).map_err(|(column, reason)| {
        refused(Issue {
            column: Some(column),
            ..Issue::of_row(name, 1, reason)
        })
    })?;
    let mut table = Table {
        header,
        ..Table::default()
    };
    loop {
        match rows.advance().map_err(of_system)? {
            Step::End => return Ok(table),
            Step::Broken { line, reason } => {
                table.issues.push(Issue::of_row(name, line, reason));
                return Ok(table);
            }
            Step::Row => {}
        }
        if table.rows.len() as u64 >= limits::ROWS {
            table.issues.push(Issue::of_file(name, Reason::TooManyRows));
            return Ok(table);
        }
        match rows.current() {
            Ok(row) if row.len() > table.header.len() => {
                let reason = Reason::TooManyCells {
                    expected: table.header.len(),
                    found: row.len(),
                };
                let issue = Issue::of_row(name, row.line(), reason);
                table.issues.push(issue);
            }
            // Rows that end early leave their last cells empty.
            Ok(row) => {
                let cell = |column| row.cell(column).trim().to_owned();
                let cells: Vec<String> = (0..table.header.len()).map(cell).collect();
                let line = row.line();
                if cells.iter().any(|cell| !cell.is_empty()) {
                    table.rows.push(TableRow { line, cells });
                }
            }
            Err(invalid) => {
                let issue = Issue::of_row(name, invalid.line, invalid.reason);
                table.issues.push(issue);
            }
        }
    }
}
