//! Values when a CI changes its class: what the new class lacks becomes extra, and an extra that
//! the new class has becomes an attribute again, so that a change of class and back loses nothing.

use std::collections::BTreeMap;

use faultline_model::{ClassDefinition, Model, extra_id, extra_name};

/// The values of a CI once it is of `class`.
pub(crate) fn reclassified(
    model: &Model,
    class: &ClassDefinition,
    values: BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut moved = BTreeMap::new();
    for (id, value) in values {
        let id = match extra_name(&id) {
            Some(name) if accepts(model, class, name, &value) => name.to_owned(),
            None if !model.has_attribute(class, &id) => extra_id(&id),
            _ => id,
        };
        moved.entry(id).or_insert(value);
    }
    moved
}

/// Whether the class has an attribute of this id that takes the value as it is.
fn accepts(model: &Model, class: &ClassDefinition, id: &str, value: &str) -> bool {
    let attribute = model
        .attributes_of(class)
        .find(|attribute| attribute.id == id);
    attribute.is_some_and(|attribute| {
        attribute
            .validate(value)
            .is_ok_and(|canonical| canonical == value)
    })
}
