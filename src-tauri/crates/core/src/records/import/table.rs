//! The table of a ticket tool's export, from CSV or a workbook.

use std::fs::File;
use std::io;
use std::path::Path;

use faultline_exchange::csv::file::ReadError;
use faultline_exchange::csv::whole_table::{self, Table};
use faultline_exchange::workbook_table;

/// Reads the table in a file: the first sheet of a workbook where its name ends in `.xlsx`, else CSV.
///
/// # Errors
/// The file cannot be read, or has no usable header.
pub fn read_table_file(path: &Path) -> Result<Table, ReadError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = File::open(path).map_err(|source| ReadError::Io {
        file: name.to_string(),
        source,
    })?;
    let ending = path.extension().map(|one| one.to_ascii_lowercase());
    match ending.is_some_and(|one| one == "xlsx") {
        true => workbook_table::read(&name, io::BufReader::new(file)),
        false => whole_table::read(&name, file),
    }
}
