//! Verbs on relationship types: each makes a change, to be previewed and made.

use faultline_model::{Model, RelationshipTypeDefinition};

use super::altered::unknown;
use super::{DefinitionEdit, ModelChange, ModelEditFault};

/// Adds a relationship type.
#[must_use]
pub fn add_relationship_type(kind: RelationshipTypeDefinition) -> ModelChange {
    of_type(None, Some(kind))
}

/// Alters a relationship type, for all relationships of it.
///
/// # Errors
/// There is no such type.
pub fn alter_relationship_type(
    model: &Model,
    id: &str,
    alter: impl FnOnce(&mut RelationshipTypeDefinition),
) -> Result<ModelChange, ModelEditFault> {
    let before = kind(model, id)?;
    let mut after = before.clone();
    alter(&mut after);
    if after == *before {
        return Ok(ModelChange::default());
    }
    Ok(of_type(Some(before.clone()), Some(after)))
}

/// Deletes a relationship type, of which there may be no relationship.
///
/// # Errors
/// There is no such type.
pub fn delete_relationship_type(model: &Model, id: &str) -> Result<ModelChange, ModelEditFault> {
    Ok(of_type(Some(kind(model, id)?.clone()), None))
}

fn kind<'m>(model: &'m Model, id: &str) -> Result<&'m RelationshipTypeDefinition, ModelEditFault> {
    let found = model.relationship_type(id);
    found.ok_or_else(|| unknown::<RelationshipTypeDefinition>(model, id))
}

fn of_type(
    before: Option<RelationshipTypeDefinition>,
    after: Option<RelationshipTypeDefinition>,
) -> ModelChange {
    ModelChange {
        relationship_types: vec![DefinitionEdit { before, after }],
        ..ModelChange::default()
    }
}
