//! An edit stated in a file: what one would paste, without a window.

use std::path::Path;

use faultline_exchange::csv::file::ReadError;
use faultline_exchange::csv::formula::restore;
use faultline_exchange::csv::whole_table::Table;
use faultline_exchange::issue::Issue;

use super::EditTable;
use crate::records::import::read_table_file;

/// Reads the table in a file: the first sheet of a workbook where its name ends in `.xlsx`, else CSV. Its first line
/// names columns, and every line keeps its number. Rows that cannot be read are told beside it.
///
/// # Errors
/// The file cannot be read, or has no usable header.
pub fn read_edit_table(path: &Path, create: bool) -> Result<(EditTable, Vec<Issue>), ReadError> {
    let Table {
        header,
        rows,
        issues,
    } = read_table_file(path)?;
    let mut lines = vec![header];
    for row in rows {
        // Rows that were passed over, and further lines of a cell, leave gaps.
        let at = usize::try_from(row.line).unwrap_or(lines.len() + 1) - 1;
        lines.resize(at.max(lines.len()), Vec::new());
        let cells = row.cells.iter().map(|cell| restore(cell).to_owned());
        lines.push(cells.collect());
    }
    let table = EditTable {
        lines,
        place: None,
        create,
    };
    Ok((table, issues))
}
