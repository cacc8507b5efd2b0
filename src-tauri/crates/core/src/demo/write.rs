//! The way of the estate into a workspace.

use faultline_model::RedundancyGroup;
use faultline_store::{CiRow, RelationshipRow, StoreError, Table, WriteTransaction};

use super::rows::DemoRows;

/// Writes the estate within a transaction on a workspace that holds no CI yet. Costs
/// some tens of milliseconds.
///
/// # Errors
/// The file cannot be written; nothing is kept then.
pub fn write(transaction: &mut WriteTransaction<'_>) -> Result<(), StoreError> {
    let DemoRows {
        mut cis,
        mut relationships,
        groups,
    } = super::estate().rows(&transaction.view().model()?);
    transaction.begin_bulk(Table::Ci)?;
    transaction.begin_bulk(Table::Relationship)?;
    let mut ids = Vec::with_capacity(cis.len());
    for ci in &mut cis {
        ci.id = transaction.next_ci_id();
        ids.push(ci.id);
        transaction.insert_ci(&CiRow::of(ci))?;
    }
    // Rows are numbered from 1; the store numbers on from whatever it held before.
    let stored = |row: u32| ids[row as usize - 1];
    for relationship in &mut relationships {
        relationship.id = transaction.next_relationship_id();
        relationship.source = stored(relationship.source);
        relationship.target = stored(relationship.target);
        transaction.insert_relationship(&RelationshipRow::of(relationship))?;
    }
    for group in groups {
        let group = RedundancyGroup {
            id: transaction.next_group_id(),
            dependent: stored(group.dependent),
            ..group
        };
        transaction.insert_group(&group)?;
    }
    transaction.end_bulk(&mut |_, _| {})
}
