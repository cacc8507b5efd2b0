//! A list of records as a file.

use std::collections::HashMap;
use std::path::Path;

use faultline_core::records::{ListedRecord, RecordFilter, RecordId, export_records, list_records};

use super::RecordKindView;
use crate::list_file::format_of;
use crate::{ApiError, Session};

/// Writes records of a kind in the order of `ids`, with every field that the kind has, to a workbook or a CSV file by
/// the ending of `path`; tells how many. Records that are gone are left out.
///
/// # Errors
/// No workspace is open, the ending is another, or the place cannot be written; what stood there still stands there.
pub fn write_records(
    session: &Session,
    kind: RecordKindView,
    ids: &[u32],
    path: &str,
) -> Result<u32, ApiError> {
    let target = Path::new(path);
    let format = format_of(path)?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let filter = RecordFilter {
        kinds: vec![kind.into()],
        ..RecordFilter::default()
    };
    let all = list_records(&estate.snapshot, reader.view(), &filter)?;
    let mut all: HashMap<RecordId, ListedRecord> =
        all.into_iter().map(|one| (one.record.id, one)).collect();
    let listed: Vec<ListedRecord> = ids.iter().filter_map(|id| all.remove(id)).collect();
    let moment = reader.view().moment();
    export_records(&estate.open.workspace, moment, &listed, target, format)
        .map_err(|fault| ApiError::from(fault).at(path))?;
    Ok(listed.len() as u32)
}
