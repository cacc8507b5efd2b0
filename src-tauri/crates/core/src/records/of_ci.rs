//! The records that name a CI.

use faultline_model::{CiId, Record, RecordCi};
use faultline_store::{StoreError, View};

/// A record that names a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordOfCi {
    /// The record.
    pub record: Record,
    /// What the CI is to it.
    pub link: RecordCi,
}

/// The records that name a CI: those that are not over first, then the newest first.
///
/// # Errors
/// The store cannot be read.
pub fn records_of_ci(view: View<'_>, ci: CiId) -> Result<Vec<RecordOfCi>, StoreError> {
    let mut found = Vec::new();
    for link in view.records_of_ci(ci)? {
        if let Some(record) = view.record(link.record)? {
            found.push(RecordOfCi { record, link });
        }
    }
    found.sort_by_key(|one| {
        let record = &one.record;
        (
            record.state.is_over(),
            std::cmp::Reverse(record.created_at),
            record.id,
        )
    });
    Ok(found)
}
