//! Temporary views that show the estate with a draft on it under the names of the live tables, so
//! that every reading statement works on a draft as it stands.

use faultline_model::DraftId;
use rusqlite::Connection;

use super::merged_attributes;
use crate::StoreError;

/// In a draft, the `since` of a row that the draft wrote is this and the number of its step: beyond
/// every changeset, and another one after each edit, so that an edit of an earlier version is told.
pub const FIRST_DRAFT_STEP: u32 = 1 << 31;

/// Those that stand before tables, then those that they are made of.
const VIEWS: [&str; 7] = [
    "redundancy_group",
    "draft_redundancy_group_now",
    "relationship",
    "draft_relationship_now",
    "ci_alias",
    "ci",
    "draft_ci_now",
];

/// Puts a draft before the live rows, for this connection alone. Cost: none that grows with the
/// estate.
pub(crate) fn show(connection: &Connection, draft: DraftId) -> Result<(), StoreError> {
    merged_attributes::add_function(connection)?;
    let views = include_str!("shadow.sql")
        .replace("{draft}", &draft.to_string())
        .replace("{first_step}", &FIRST_DRAFT_STEP.to_string());
    connection.execute_batch(&views)?;
    Ok(())
}

/// Shows the live rows again.
pub(crate) fn hide(connection: &Connection) -> Result<(), StoreError> {
    for view in VIEWS {
        connection.execute_batch(&format!("DROP VIEW temp.{view}"))?;
    }
    Ok(())
}
