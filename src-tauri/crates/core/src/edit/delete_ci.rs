//! Deletes a CI with its relationships and groups. Retiring is the normal way.

use std::collections::BTreeSet;

use faultline_model::CiId;
use faultline_store::WriteMode;

use super::EditFault;
use super::conflict::ci_to_delete;
use super::relationship_values::forget_empty_groups;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Deletes the version of a CI that changeset `based_on` wrote.
///
/// # Errors
/// The CI was altered since ([`EditFault::Conflict`]) or is gone.
pub fn delete_ci(
    workspace: &Workspace,
    context: &Context,
    id: CiId,
    based_on: u32,
) -> Result<Applied<CiId>, EditFault> {
    let reader = workspace.read()?;
    let key = ci_to_delete(reader.view(), id, based_on)?.key;
    drop(reader);
    workspace.transact(
        &Operation::DeleteCi { key },
        context,
        WriteMode::Edit,
        None,
        |transaction| {
            ci_to_delete(transaction.view(), id, based_on)?;
            let mut neighbours = BTreeSet::new();
            for relationship in transaction.view().relationships_of(id)? {
                neighbours.extend([relationship.source, relationship.target]);
                transaction.delete_relationship(relationship.id)?;
            }
            for group in transaction.view().groups_of(id)? {
                transaction.delete_group(group.id)?;
            }
            let model = transaction.view().model()?;
            for neighbour in neighbours.into_iter().filter(|neighbour| *neighbour != id) {
                forget_empty_groups(transaction, &model, neighbour)?;
            }
            transaction.delete_ci(id)?;
            Ok(id)
        },
    )
}
