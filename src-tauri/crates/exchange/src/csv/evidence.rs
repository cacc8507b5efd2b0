//! A file of evidence: `ci,state,at,confidence`, one report a row.

use std::io::Read;

use super::dialect::{self, OpeningError};
use super::file::ReadError;
use super::header::{clean, refuse_duplicates, word};
use super::rows::{Rows, Step};
use crate::issue::Issue;
use crate::reason::Reason;

/// A report as it is written; blanks around cells taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// The key of a CI.
    pub ci: String,
    /// The reported state.
    pub state: String,
    /// When; may be empty.
    pub at: String,
    /// How far it is trusted; may be empty.
    pub confidence: String,
}

/// A file of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Its rows, in their order.
    pub rows: Vec<EvidenceRow>,
    /// Rows that cannot be read.
    pub issues: Vec<Issue>,
}

/// Reads a file of evidence. `name` is what issues call it. Columns of other names mean nothing.
///
/// # Errors
/// The file cannot be read, or its header is not one of evidence.
pub fn read(name: &str, mut source: impl Read) -> Result<EvidenceFile, ReadError> {
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
    let columns = columns(name, &header).map_err(ReadError::Refused)?;
    let mut file = EvidenceFile::default();
    loop {
        match rows.advance().map_err(of_system)? {
            Step::End => return Ok(file),
            Step::Broken { line, reason } => {
                file.issues.push(Issue::of_row(name, line, reason));
                return Ok(file);
            }
            Step::Row => {}
        }
        match rows.current() {
            Ok(row) if row.len() > header.len() => {
                let reason = Reason::TooManyCells {
                    expected: header.len(),
                    found: row.len(),
                };
                file.issues.push(Issue::of_row(name, row.line(), reason));
            }
            // Rows that end early leave their last cells empty.
            Ok(row) => {
                let cell = |column: Option<usize>| {
                    let text = column.map_or("", |column| row.cell(column));
                    text.trim().to_owned()
                };
                let [ci, state, at, confidence] = columns.map(cell);
                file.rows.push(EvidenceRow {
                    line: row.line(),
                    ci,
                    state,
                    at,
                    confidence,
                });
            }
            Err(invalid) => {
                let issue = Issue::of_row(name, invalid.line, invalid.reason);
                file.issues.push(issue);
            }
        }
    }
}

/// The places of `ci`, `state`, `at` and `confidence`; the first two are there.
fn columns(name: &str, header: &[String]) -> Result<[Option<usize>; 4], Box<Issue>> {
    refuse_duplicates(header).map_err(|(column, reason)| {
        Box::new(Issue {
            column: Some(column),
            ..Issue::of_row(name, 1, reason)
        })
    })?;
    let names = ["ci", "state", "at", "confidence"];
    let columns = names.map(|name| header.iter().position(|cell| word(cell) == name));
    let missing: Vec<&str> = names
        .into_iter()
        .zip(columns)
        .take(2)
        .filter(|(_, column)| column.is_none())
        .map(|(name, _)| name)
        .collect();
    if missing.is_empty() {
        return Ok(columns);
    }
    let missing = missing.join(", ");
    let reason = Reason::MissingEvidenceColumns { missing };
    Err(Box::new(Issue::of_row(name, 1, reason)))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn columns_are_found_by_name_and_rows_may_end_early() {
        let text = "State; CI ;note;at\ndown;sw-1;x;2026-11-20\n\nup;app\nup;a;b;c;d\n";
        let file = read("e.csv", text.as_bytes()).unwrap();
        let rows: Vec<String> = file
            .rows
            .iter()
            .map(|row| {
                format!(
                    "{} {} {} [{}] [{}]",
                    row.line, row.ci, row.state, row.at, row.confidence
                )
            })
            .collect();
        assert_eq!(rows, ["2 sw-1 down [2026-11-20] []", "4 app up [] []"]);
        assert_eq!(file.issues.len(), 1);
        assert_eq!(file.issues[0].line, Some(5));
    }

    #[test]
    fn a_header_of_something_else_is_refused() {
        for (text, expected) in [
            ("key,class\na,b\n", "Add to the header row: ci, state."),
            ("ci\na\n", "Add to the header row: state."),
            ("ci,state,ci\n", "stands twice"),
            ("", "empty"),
        ] {
            let refused = read("e.csv", text.as_bytes()).unwrap_err().to_string();
            assert!(refused.contains(expected), "{refused}");
        }
    }
}
