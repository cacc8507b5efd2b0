//! A CSV file that is being read: its header once, then its rows as wide as the header, everything else as issues.

use std::io::{self, Read};

use thiserror::Error;

use super::dialect::{self, OpeningError};
use super::header::{self, Layout};
pub use super::rows::Row;
use super::rows::{Rows, Step};
use crate::issue::Issue;
use crate::limits;
use crate::reason::Reason;

/// Why a file cannot be begun or read on.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The operating system could not read it.
    #[error("{file} cannot be read: {source}.")]
    Io {
        /// The file as the user named it, without its folder.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// Its header row is not one of a known file.
    #[error("{0}")]
    Refused(Box<Issue>),
}

/// What comes next in a file.
#[derive(Debug)]
pub enum Item<'a> {
    /// A row with as many cells as the header, not all of them empty.
    Row(Row<'a>),
    /// Something that cannot be taken. Reading goes on where it can.
    Issue(Box<Issue>),
}

/// One of the two plain files, read row by row in constant memory.
pub struct CsvFile<R: Read> {
    name: String,
    header: Vec<String>,
    layout: Layout,
    delimiter: u8,
    nameless: Vec<usize>,
    rows: Rows<R>,
    count: u64,
    broken: bool,
}

impl<R: Read> CsvFile<R> {
    /// Reads the header row of `source`. `name` is what issues call the file.
    pub fn open(name: &str, mut source: R) -> Result<Self, ReadError> {
        let refuse = |reason| ReadError::Refused(Box::new(Issue::of_file(name, reason)));
        let opening = dialect::open(&mut source).map_err(|error| match error {
            OpeningError::Io(source) => ReadError::Io {
                file: name.to_owned(),
                source,
            },
            OpeningError::Refused(reason) => refuse(reason),
        })?;
        let delimiter = opening.delimiter;
        let mut rows = Rows::new(opening.prefix, source, delimiter, opening.mark_bytes);
        let step = rows.advance().map_err(|source| ReadError::Io {
            file: name.to_owned(),
            source,
        })?;
        let refuse_row =
            |line, reason| ReadError::Refused(Box::new(Issue::of_row(name, line, reason)));
        match step {
            Step::Row => {}
            Step::Broken { line, reason } => return Err(refuse_row(line, reason)),
            Step::End => return Err(refuse(Reason::Empty)),
        }
        let header = match rows.current() {
            Ok(row) => header::clean((0..row.len()).map(|column| row.cell(column))),
            Err(invalid) => return Err(refuse_row(invalid.line, invalid.reason)),
        };
        if header.len() > limits::COLUMNS {
            return Err(refuse(Reason::TooManyColumns));
        }
        header::refuse_duplicates(&header).map_err(|(column, reason)| {
            let mut issue = Issue::of_row(name, 1, reason);
            issue.column = Some(column);
            ReadError::Refused(Box::new(issue))
        })?;
        let layout = header::classify(&header).map_err(refuse)?;
        Ok(Self {
            name: name.to_owned(),
            nameless: (0..header.len())
                .filter(|&column| header[column].is_empty())
                .collect(),
            header,
            layout,
            delimiter,
            rows,
            count: 0,
            broken: false,
        })
    }

    /// The file as issues name it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The header cells, as they are meant.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The kind of file and the place of its columns.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What stands between its cells: comma, semicolon or tab.
    pub fn delimiter(&self) -> char {
        self.delimiter.into()
    }

    /// Bytes of the file that rows were made of so far.
    pub fn bytes_read(&self) -> u64 {
        self.rows.bytes()
    }

    /// The source, from which some bytes beyond the last row may have been taken.
    pub fn into_source(self) -> R {
        self.rows.into_source()
    }

    /// An issue of one cell of this file.
    pub fn cell_issue(&self, line: u64, column: usize, value: &str, reason: Reason) -> Issue {
        Issue::of_cell(&self.name, line, &self.header[column], value, reason)
    }

    /// The next row or issue; nothing at the end of the file. Rows of empty cells alone are passed over.
    pub fn next_item(&mut self) -> Result<Option<Item<'_>>, ReadError> {
        if self.broken {
            return Ok(None);
        }
        let step = self.rows.advance().map_err(|source| ReadError::Io {
            file: self.name.clone(),
            source,
        })?;
        let broken = match step {
            Step::End => return Ok(None),
            Step::Broken { line, reason } => Some((line, reason)),
            Step::Row => {
                self.count += 1;
                (self.count > limits::ROWS).then_some((0, Reason::TooManyRows))
            }
        };
        if let Some((line, reason)) = broken {
            self.broken = true;
            let mut issue = Issue::of_file(&self.name, reason);
            issue.line = (line > 0).then_some(line);
            return Ok(Some(Item::Issue(Box::new(issue))));
        }
        let issue = match self.rows.current() {
            Ok(row) => match shape_issue(&self.name, &self.header, &self.nameless, row) {
                None => return Ok(Some(Item::Row(row))),
                Some(issue) => issue,
            },
            Err(invalid) => {
                let mut issue = Issue::of_row(&self.name, invalid.line, invalid.reason);
                issue.column = self.header.get(invalid.column).cloned();
                issue
            }
        };
        Ok(Some(Item::Issue(Box::new(issue))))
    }
}

/// What is wrong with the shape of a row, if anything.
fn shape_issue(name: &str, header: &[String], nameless: &[usize], row: Row<'_>) -> Option<Issue> {
    let (expected, found) = (header.len(), row.len());
    if found < expected {
        let reason = Reason::TooFewCells { expected, found };
        return Some(Issue::of_row(name, row.line(), reason));
    }
    if found > expected {
        let reason = Reason::TooManyCells { expected, found };
        return Some(Issue::of_row(name, row.line(), reason));
    }
    let column = nameless
        .iter()
        .copied()
        .find(|&column| !row.cell(column).is_empty())?;
    let label = format!("number {}", column + 1);
    Some(Issue::of_cell(
        name,
        row.line(),
        &label,
        row.cell(column),
        Reason::NamelessColumn,
    ))
}
