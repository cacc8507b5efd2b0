//! A file of evidence: `ci,state,at,confidence`, one report a row.

use std::io::Read;

use super::file::ReadError;
use super::header::word;
use super::whole_table::{self, Table, TableRow};
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
pub fn read(name: &str, source: impl Read) -> Result<EvidenceFile, ReadError> {
    let Table {
        header,
        rows,
        issues,
    } = whole_table::read(name, source)?;
    let columns = columns(name, &header).map_err(ReadError::Refused)?;
    let row = |row: TableRow| {
        let cell =
            |column: Option<usize>| column.map_or_else(String::new, |at| row.cells[at].clone());
        let [ci, state, at, confidence] = columns.map(cell);
        EvidenceRow {
            line: row.line,
            ci,
            state,
            at,
            confidence,
        }
    };
    Ok(EvidenceFile {
        rows: rows.into_iter().map(row).collect(),
        issues,
    })
}

/// The places of `ci`, `state`, `at` and `confidence`; the first two are there.
fn columns(name: &str, header: &[String]) -> Result<[Option<usize>; 4], Box<Issue>> {
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
