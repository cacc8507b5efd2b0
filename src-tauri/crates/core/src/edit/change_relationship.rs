//! Alters a relationship: its type, strength, group or probability.

use faultline_model::{Relationship, RelationshipId};
use faultline_store::{RelationshipRow, WriteMode};

use super::checks::{kind, subject};
use super::conflict::relationship_for;
use super::relationship_values::{check_identity, forget_empty_groups};
use super::{EditFault, RelationshipValues};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Gives a relationship of which the user had read the version that changeset `based_on` wrote another type and other
/// values, all stated anew. What another altered since, and the user did not, stays. What was stated of a group that it
/// leaves empty is taken back.
///
/// # Errors
/// Another altered the same value since ([`EditFault::Conflict`]), it is gone, the same relationship exists in that
/// group, or a value is not valid.
pub fn change_relationship(
    workspace: &Workspace,
    context: &Context,
    id: RelationshipId,
    based_on: u32,
    kind_id: &str,
    values: &RelationshipValues,
) -> Result<Applied<RelationshipId>, EditFault> {
    change_relationship_over(workspace, context, id, based_on, kind_id, values, None)
}

/// As [`change_relationship`], where `chosen_over` is the changeset of a conflict that the user has seen: their values win
/// over that version.
///
/// # Errors
/// As [`change_relationship`].
pub fn change_relationship_over(
    workspace: &Workspace,
    context: &Context,
    id: RelationshipId,
    based_on: u32,
    kind_id: &str,
    values: &RelationshipValues,
    chosen_over: Option<u32>,
) -> Result<Applied<RelationshipId>, EditFault> {
    let reader = workspace.read()?;
    let model = reader.view().model()?;
    let before = reader.view().relationship(id)?;
    let mine = Relationship {
        kind: kind(&model, kind_id)?.number,
        group: values.group()?,
        strength: values.strength,
        probability: values.probability()?,
        ..before.ok_or(EditFault::RelationshipGone)?
    };
    let after = relationship_for(reader.view(), &model, based_on, chosen_over, &mine)?;
    let operation = Operation::ChangeRelationship {
        subject: subject(reader.view(), &model, &after)?,
    };
    drop(reader);
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let after = relationship_for(transaction.view(), &model, based_on, chosen_over, &mine)?;
        check_identity(transaction.view(), &model, &after)?;
        if transaction.update_relationship(&RelationshipRow::of(&after))? {
            for end in [after.source, after.target] {
                forget_empty_groups(transaction, &model, end)?;
            }
        }
        Ok(id)
    })
}
