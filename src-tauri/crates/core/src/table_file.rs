//! One table as a file: a sheet of a workbook, or CSV.

use std::path::Path;

use faultline_exchange::atomic::AtomicFile;
use faultline_exchange::csv::table::TableWriter;
use faultline_exchange::workbook::{SheetColumn, WorkbookWriter};

use crate::export::ExportError;

/// A format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// An Excel workbook.
    Xlsx,
    /// A CSV file.
    Csv,
}

/// No table is written with this ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("A table is written as xlsx or csv. Give the file one of these endings.")]
pub struct UnknownTableFormat;

impl TableFormat {
    /// The format that a path asks for by its ending.
    ///
    /// # Errors
    /// The ending is that of no format.
    pub fn of_path(path: &Path) -> Result<Self, UnknownTableFormat> {
        let ending = path
            .extension()
            .map(|one| one.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("xlsx") => Ok(Self::Xlsx),
            Some("csv") => Ok(Self::Csv),
            _ => Err(UnknownTableFormat),
        }
    }
}

/// Writes a table to `target`, which is replaced; it appears whole or not at all. Text that looks
/// like a formula is made harmless.
///
/// # Errors
/// The place cannot be written.
pub(crate) fn write_table(
    target: &Path,
    format: TableFormat,
    sheet: &str,
    columns: Vec<(String, SheetColumn)>,
    lines: impl Iterator<Item = Vec<String>>,
) -> Result<(), ExportError> {
    let file = AtomicFile::create(target)?;
    match format {
        TableFormat::Xlsx => {
            let mut workbook = WorkbookWriter::new()?;
            workbook.sheet(sheet, columns)?;
            for line in lines {
                workbook.row(line.iter().map(String::as_str))?;
            }
            workbook.finish(file)?.publish()?;
        }
        TableFormat::Csv => {
            let mut table = TableWriter::new(file);
            table.row(columns.iter().map(|(head, _)| head.as_str()))?;
            for line in lines {
                table.row(line.iter().map(String::as_str))?;
            }
            table.finish()?.publish()?;
        }
    }
    Ok(())
}
