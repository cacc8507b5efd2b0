//! Verbs on attributes: each makes a change, to be previewed and made.

use faultline_model::{AttributeDefinition, AttributeType, Model};

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

/// Makes an extra attribute one of these classes: by the attribute that is meant, which is added where the model has
/// none of its id. CIs whose value it takes get it; others keep the extra.
///
/// # Errors
/// A class is unknown.
pub fn adopt_extra(
    model: &Model,
    name: &str,
    attribute: AttributeDefinition,
    classes: &[String],
) -> Result<ModelChange, ModelEditFault> {
    let id = attribute.id.clone();
    let mut change = if model.attribute(&id).is_some() {
        let mut change = ModelChange::default();
        for one in classes {
            let before = class(model, one)?;
            if model.has_attribute(before, &id) {
                continue;
            }
            let mut after = before.clone();
            after.attributes.push(id.clone());
            change.classes.push(DefinitionEdit {
                before: Some(before.clone()),
                after: Some(after),
            });
        }
        change
    } else {
        add_attribute(model, attribute, classes)?
    };
    change.adopts.insert(id, name.to_owned());
    Ok(change)
}

/// The attribute that an extra of this name may become: the one of this id or label, else a new one with an id made
/// from the name.
#[must_use]
pub fn attribute_for_extra(
    model: &Model,
    name: &str,
    value_type: AttributeType,
) -> AttributeDefinition {
    if let Some(known) = model.attribute_matching(name) {
        return known.clone();
    }
    let mut id = String::new();
    for one in name.trim().chars() {
        match one {
            _ if one.is_ascii_alphanumeric() => id.push(one.to_ascii_lowercase()),
            'ä' | 'Ä' => id.push_str("ae"),
            'ö' | 'Ö' => id.push_str("oe"),
            'ü' | 'Ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            _ if !id.is_empty() && !id.ends_with('_') => id.push('_'),
            _ => {}
        }
    }
    let id = id.trim_end_matches('_');
    let id = match id.chars().next() {
        Some(first) if first.is_ascii_lowercase() => id.to_owned(),
        _ => format!("extra_{id}").trim_end_matches('_').to_owned(),
    };
    AttributeDefinition::new(&id, name.trim(), value_type)
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
