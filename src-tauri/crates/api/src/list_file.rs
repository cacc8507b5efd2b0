//! What the inventory shows, as a file.

use std::path::Path;

use faultline_core::inventory::write_list;
use faultline_core::table_file::TableFormat;

use crate::inventory::InventoryQuery;
use crate::task::Progress;
use crate::{ApiError, ErrorKind, Session, inventory};

/// Writes the CIs of a query in its order, with these columns, to a workbook or a CSV file by the ending of `path`;
/// tells how many.
///
/// # Errors
/// No workspace is open, the ending is another, the place cannot be written, or the task was cancelled; what stood
/// there still stands there.
pub fn write(
    session: &Session,
    query: &InventoryQuery,
    columns: &[String],
    path: &str,
    task: u32,
    report: impl Fn(Progress),
) -> Result<u32, ApiError> {
    let target = Path::new(path);
    let format = format_of(path)?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let columns = inventory::named(columns)?;
    let (ids, _) = inventory::found(session, &estate, view, query)?;
    let snapshot = &estate.snapshot;
    session
        .tasks
        .run(task, report, |task| {
            write_list(task, snapshot, view, &ids, &columns, target, format)
        })
        .map_err(|fault| ApiError::from(fault).at(path))?;
    Ok(ids.len() as u32)
}

/// The format of a table that a path asks for by its ending.
pub(crate) fn format_of(path: &str) -> Result<TableFormat, ApiError> {
    TableFormat::of_path(Path::new(path)).map_err(|fault| {
        let path = path.to_owned();
        ApiError::new(ErrorKind::File { path }, &fault)
    })
}
