//! The rows of an estate with proposed edits.

use super::DraftId;
use super::Rows;
use crate::Table;

/// The rows of a table with a draft's proposals; none where drafts leave the table alone.
pub(super) fn rows(table: Table, draft: DraftId) -> Option<Rows> {
    if !matches!(
        table,
        Table::Ci | Table::Relationship | Table::RedundancyGroup
    ) {
        return None;
    }
    let statements = table.statements();
    let (name, columns) = (statements.name, statements.column_names);
    Some(Rows {
        kept: format!(
            "SELECT id, {columns}, since FROM main.{name} WHERE NOT EXISTS
             (SELECT 1 FROM main.draft_{name} AS d WHERE d.draft = {draft} AND d.id = main.{name}.id)"
        ),
        others: format!(
            "SELECT id, {columns}, since FROM main.draft_{name} WHERE draft = {draft} AND NOT deleted"
        ),
    })
}
