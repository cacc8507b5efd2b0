//! Makes a relationship.

use faultline_model::{CiId, Relationship, RelationshipId};
use faultline_store::{RelationshipRow, WriteMode};

use super::checks::{kind, subject};
use super::relationship_values::check_identity;
use super::{EditFault, RelationshipValues};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// A relationship to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRelationship {
    /// The CI that the verb starts from.
    pub source: CiId,
    /// Id of the relationship type.
    pub kind: String,
    /// The CI that the verb leads to.
    pub target: CiId,
    /// What it states of itself.
    pub values: RelationshipValues,
}

/// Makes a relationship and gives its id.
///
/// # Errors
/// An end is gone, the same relationship exists in the same group, or a value is not valid.
pub fn create_relationship(
    workspace: &Workspace,
    context: &Context,
    new: &NewRelationship,
) -> Result<Applied<RelationshipId>, EditFault> {
    let reader = workspace.read()?;
    let model = reader.view().model()?;
    let mut relationship = Relationship {
        id: 0,
        source: new.source,
        kind: kind(&model, &new.kind)?.number,
        target: new.target,
        group: new.values.group()?,
        strength: new.values.strength,
        probability: new.values.probability()?,
        since: 0,
    };
    let operation = Operation::CreateRelationship {
        subject: subject(reader.view(), &model, &relationship)?,
    };
    drop(reader);
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        for end in [relationship.source, relationship.target] {
            transaction.view().ci(end)?.ok_or(EditFault::CiGone)?;
        }
        relationship.id = transaction.next_relationship_id();
        check_identity(transaction.view(), &model, &relationship)?;
        transaction.insert_relationship(&RelationshipRow::of(&relationship))?;
        Ok(relationship.id)
    })
}
