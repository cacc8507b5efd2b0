//! Verbs on classes: each makes a change, to be previewed and made.

use faultline_model::{ClassDefinition, Model, RelationshipTypeDefinition};

use super::altered::unknown;
use super::{DefinitionEdit, ModelChange, ModelEditFault};

/// A class to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewClass {
    /// Its id.
    pub id: String,
    /// Its label; made from the id where none is given.
    pub label: Option<String>,
    /// Id of the class it inherits from; none for one at the top, which has what all of those share.
    pub parent: Option<String>,
    /// Whether it only groups others.
    pub is_abstract: bool,
    /// What its made-up keys begin with; made from the id where none is given.
    pub key_prefix: Option<String>,
    /// Ids of the attributes it adds.
    pub attributes: Vec<String>,
}

/// Adds a class.
///
/// # Errors
/// The parent is unknown.
pub fn add_class(model: &Model, new: &NewClass) -> Result<ModelChange, ModelEditFault> {
    if let Some(parent) = &new.parent {
        class(model, parent)?;
    }
    let mut attributes = match new.parent {
        Some(_) => Vec::new(),
        None => model.common_attributes(),
    };
    for attribute in &new.attributes {
        if !attributes.contains(attribute) {
            attributes.push(attribute.clone());
        }
    }
    let prefix: String = new.id.to_uppercase().replace('_', "-");
    let class = ClassDefinition {
        number: 0,
        id: new.id.clone(),
        label: new.label.clone().unwrap_or_else(|| label_of(&new.id)),
        parent: new.parent.clone(),
        is_abstract: new.is_abstract,
        attributes,
        key_prefix: new.key_prefix.clone().unwrap_or(prefix),
    };
    Ok(of_classes(vec![DefinitionEdit {
        before: None,
        after: Some(class),
    }]))
}

/// Alters a class. One that moves to the top gets the attributes that all classes there share; one
/// that moves below another no longer names what it inherits.
///
/// # Errors
/// The class or its new parent is unknown.
pub fn alter_class(
    model: &Model,
    id: &str,
    alter: impl FnOnce(&mut ClassDefinition),
) -> Result<ModelChange, ModelEditFault> {
    let before = class(model, id)?;
    let mut after = before.clone();
    alter(&mut after);
    if after.parent != before.parent {
        match &after.parent {
            None => {
                let mut attributes = model.common_attributes();
                attributes.retain(|one| !after.attributes.contains(one));
                attributes.append(&mut after.attributes);
                after.attributes = attributes;
            }
            Some(parent) => {
                let parent = class(model, parent)?;
                after
                    .attributes
                    .retain(|one| !model.has_attribute(parent, one));
            }
        }
    }
    if after == *before {
        return Ok(ModelChange::default());
    }
    Ok(of_classes(vec![DefinitionEdit {
        before: Some(before.clone()),
        after: Some(after),
    }]))
}

/// Deletes a class, whose CIs go to the class `into`; without it, there may be none, and no relationship type may name
/// it as where it is allowed.
///
/// # Errors
/// One of the two is unknown.
pub fn delete_class(
    model: &Model,
    id: &str,
    into: Option<&str>,
) -> Result<ModelChange, ModelEditFault> {
    let before = class(model, id)?.clone();
    let mut change = of_classes(vec![DefinitionEdit {
        before: Some(before),
        after: None,
    }]);
    if let Some(into) = into {
        let into = class(model, into)?.id.clone();
        change.relationship_types = allowed_for(model, id, &into);
        change.moves.insert(id.to_owned(), into);
    }
    Ok(change)
}

/// Types that are allowed for a class are allowed for the one that its CIs go to.
fn allowed_for(
    model: &Model,
    class: &str,
    into: &str,
) -> Vec<DefinitionEdit<RelationshipTypeDefinition>> {
    let mut edits = Vec::new();
    for before in model.relationship_types() {
        let mut after = before.clone();
        after.allowed.clear();
        for mut ends in before.allowed.iter().cloned() {
            for end in [&mut ends.source, &mut ends.target] {
                if end.as_deref() == Some(class) {
                    *end = Some(into.to_owned());
                }
            }
            if !after.allowed.contains(&ends) {
                after.allowed.push(ends);
            }
        }
        if after != *before {
            edits.push(DefinitionEdit {
                before: Some(before.clone()),
                after: Some(after),
            });
        }
    }
    edits
}

pub(super) fn class<'m>(model: &'m Model, id: &str) -> Result<&'m ClassDefinition, ModelEditFault> {
    model
        .class(id)
        .ok_or_else(|| unknown::<ClassDefinition>(model, id))
}

/// "rack_row" as "Rack row".
#[must_use]
pub fn label_of(id: &str) -> String {
    let words = id.replace('_', " ");
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => words,
    }
}

fn of_classes(classes: Vec<DefinitionEdit<ClassDefinition>>) -> ModelChange {
    ModelChange {
        classes,
        ..ModelChange::default()
    }
}
