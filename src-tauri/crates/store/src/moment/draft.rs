//! The rows of an estate with proposed edits.

use faultline_model::DraftId;
use rusqlite::Connection;

use super::draft_attributes;
use crate::StoreError;

/// In a draft, the `since` of a row that the draft wrote is this and the number of its step: beyond
/// every changeset, and another one after each edit, so that an edit of an earlier version is told.
pub const FIRST_DRAFT_STEP: u32 = 1 << 31;

/// Puts a draft before the live rows. Cost: none that grows with the estate.
pub(super) fn show(connection: &Connection, draft: DraftId) -> Result<(), StoreError> {
    draft_attributes::add_function(connection)?;
    let views = include_str!("draft.sql")
        .replace("{draft}", &draft.to_string())
        .replace("{first_step}", &FIRST_DRAFT_STEP.to_string());
    connection.execute_batch(&views)?;
    Ok(())
}
