//! What several edits check first.

use faultline_model::{ClassDefinition, Model, Relationship, RelationshipTypeDefinition};
use faultline_store::{StoreError, View};

use super::EditFault;

/// Nearest names offered for a mistyped one.
const NEAREST: usize = 3;

pub(super) fn owned(names: Vec<&str>) -> Vec<String> {
    names.into_iter().map(str::to_owned).collect()
}

/// The class of an id, if CIs can be of it.
pub(super) fn class<'m>(model: &'m Model, id: &str) -> Result<&'m ClassDefinition, EditFault> {
    let class = model.class(id).ok_or_else(|| EditFault::UnknownClass {
        name: id.to_owned(),
        nearest: owned(model.nearest_classes(id, NEAREST)),
    })?;
    if class.is_abstract {
        return Err(EditFault::AbstractClass {
            name: id.to_owned(),
        });
    }
    Ok(class)
}

/// The relationship type of an id.
pub(super) fn kind<'m>(
    model: &'m Model,
    id: &str,
) -> Result<&'m RelationshipTypeDefinition, EditFault> {
    model
        .relationship_type(id)
        .ok_or_else(|| EditFault::UnknownType {
            name: id.to_owned(),
            nearest: owned(model.nearest_relationship_types(id, NEAREST)),
        })
}

/// "source type target", for people.
pub(crate) fn subject(
    view: View<'_>,
    model: &Model,
    relationship: &Relationship,
) -> Result<String, StoreError> {
    let key =
        |id| Ok::<_, StoreError>(view.ci(id)?.map_or_else(|| format!("CI {id}"), |ci| ci.key));
    let kind = model
        .relationship_type_by_number(relationship.kind)
        .map_or("?", |kind| &kind.label);
    Ok(format!(
        "{} {kind} {}",
        key(relationship.source)?,
        key(relationship.target)?
    ))
}
