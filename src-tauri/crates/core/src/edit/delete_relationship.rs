//! Deletes a relationship.

use faultline_model::RelationshipId;
use faultline_store::WriteMode;

use super::EditFault;
use super::checks::subject;
use super::conflict::relationship_to_delete;
use super::relationship_values::forget_empty_groups;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Deletes the version of a relationship that changeset `based_on` wrote. What was stated of a
/// group that it leaves empty is taken back.
///
/// # Errors
/// It was altered since ([`EditFault::Conflict`]) or is gone.
pub fn delete_relationship(
    workspace: &Workspace,
    context: &Context,
    id: RelationshipId,
    based_on: u32,
) -> Result<Applied<RelationshipId>, EditFault> {
    let reader = workspace.read()?;
    let model = reader.view().model()?;
    let before = relationship_to_delete(reader.view(), &model, id, based_on)?;
    let operation = Operation::DeleteRelationship {
        subject: subject(reader.view(), &model, &before)?,
    };
    drop(reader);
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        relationship_to_delete(transaction.view(), &model, id, based_on)?;
        transaction.delete_relationship(id)?;
        for end in [before.source, before.target] {
            forget_empty_groups(transaction, &model, end)?;
        }
        Ok(id)
    })
}
