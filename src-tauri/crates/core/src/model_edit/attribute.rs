//! Verbs on attributes: each makes a change, to be previewed and made.

use faultline_model::{AttributeDefinition, Model};

use super::altered::unknown;
use super::class::class;
use super::{DefinitionEdit, ModelChange, ModelEditFault};

/// Adds an attribute, and lists it last in these classes. Extra columns of its id or label are
/// adopted where it takes their value.
///
/// # Errors
/// A class is unknown.
pub fn add_attribute(
    model: &Model,
    attribute: AttributeDefinition,
    classes: &[String],
) -> Result<ModelChange, ModelEditFault> {
    let mut change = ModelChange::default();
    for id in classes {
        let before = class(model, id)?;
        let mut after = before.clone();
        after.attributes.push(attribute.id.clone());
        change.classes.push(DefinitionEdit {
            before: Some(before.clone()),
            after: Some(after),
        });
    }
    change.attributes.push(DefinitionEdit {
        before: None,
        after: Some(attribute),
    });
    Ok(change)
}

/// Alters an attribute, in all classes that have it.
///
/// # Errors
/// There is no such attribute.
pub fn alter_attribute(
    model: &Model,
    id: &str,
    alter: impl FnOnce(&mut AttributeDefinition),
) -> Result<ModelChange, ModelEditFault> {
    let before = attribute(model, id)?;
    let mut after = before.clone();
    alter(&mut after);
    let mut change = ModelChange::default();
    if after != *before {
        change.attributes.push(DefinitionEdit {
            before: Some(before.clone()),
            after: Some(after),
        });
    }
    Ok(change)
}

/// Deletes an attribute from all classes; its values are kept as extra attributes.
///
/// # Errors
/// There is no such attribute.
pub fn delete_attribute(model: &Model, id: &str) -> Result<ModelChange, ModelEditFault> {
    let mut change = ModelChange::default();
    change.attributes.push(DefinitionEdit {
        before: Some(attribute(model, id)?.clone()),
        after: None,
    });
    for before in model.classes() {
        let mut after = before.clone();
        after.attributes.retain(|one| one != id);
        if after != *before {
            change.classes.push(DefinitionEdit {
                before: Some(before.clone()),
                after: Some(after),
            });
        }
    }
    Ok(change)
}

fn attribute<'m>(model: &'m Model, id: &str) -> Result<&'m AttributeDefinition, ModelEditFault> {
    let found = model.attribute(id);
    found.ok_or_else(|| unknown::<AttributeDefinition>(model, id))
}
