//! Dissolves a redundancy group: each of its relationships stands alone from then on.

use faultline_model::{CiId, GroupMembership, Relationship};
use faultline_store::{RelationshipRow, WriteMode};

use super::relationship_values::is_member;
use super::set_group::dependent_key;
use super::{EditFault, GroupReference};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Dissolves a group of a CI: its relationships state that they are in no group (`-`), and what was
/// stated of the group is taken back. A relationship of which the same one stands alone already is
/// deleted instead. Gives the dependent.
///
/// # Errors
/// The CI is gone, or no relationship of its is in the group.
pub fn delete_group(
    workspace: &Workspace,
    context: &Context,
    dependent: CiId,
    group: &GroupReference,
) -> Result<Applied<CiId>, EditFault> {
    let reader = workspace.read()?;
    let model = reader.view().model()?;
    let identity = group.identity(&model)?;
    let key = dependent_key(reader.view(), &model, dependent, &identity)?;
    drop(reader);
    let operation = Operation::DeleteGroup {
        subject: group.subject(&key),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        dependent_key(transaction.view(), &model, dependent, &identity)?;
        let relationships = transaction.view().relationships_of(dependent)?;
        for one in relationships
            .into_iter()
            .filter(|one| is_member(&model, one, dependent, &identity))
        {
            let alone = transaction
                .view()
                .relationship_by_identity(one.source, one.kind, one.target, "-")?;
            if alone.is_some() {
                transaction.delete_relationship(one.id)?;
            } else {
                let alone = Relationship {
                    group: GroupMembership::Ungrouped,
                    ..one
                };
                transaction.update_relationship(&RelationshipRow::of(&alone))?;
            }
        }
        if let Some(stated) = transaction.view().group_by_identity(dependent, &identity)? {
            transaction.delete_group(stated.id)?;
        }
        Ok(dependent)
    })
}
