//! Attribute values of an edit: known to the class, valid, complete.

use std::collections::BTreeMap;

use faultline_model::{Attributes, CiId, ClassDefinition, Model, extra_name};
use faultline_store::View;

use super::EditFault;
use super::checks::owned;

/// `before` with `changes` made: values by attribute id, none or empty clears. Values of extra
/// attributes are kept as they are.
pub(super) fn changed(
    model: &Model,
    class: &ClassDefinition,
    before: &BTreeMap<String, String>,
    changes: &BTreeMap<String, Option<String>>,
) -> Result<BTreeMap<String, String>, EditFault> {
    let mut values = before.clone();
    for (id, value) in changes {
        match value.as_deref().filter(|value| !value.is_empty()) {
            None => values.remove(id),
            Some(value) => values.insert(id.clone(), canonical(model, class, id, value)?),
        };
    }
    Ok(values)
}

fn canonical(
    model: &Model,
    class: &ClassDefinition,
    id: &str,
    value: &str,
) -> Result<String, EditFault> {
    if extra_name(id).is_some() {
        return Ok(value.to_owned());
    }
    let attribute = model
        .attributes_of(class)
        .find(|attribute| attribute.id == id);
    let attribute = attribute.ok_or_else(|| EditFault::UnknownAttribute {
        class: class.id.clone(),
        name: id.to_owned(),
        nearest: owned(model.nearest_attributes(id, 3)),
    })?;
    let canonical = attribute
        .validate(value)
        .map_err(|fault| EditFault::InvalidValue {
            attribute: id.to_owned(),
            value: value.to_owned(),
            fault,
        })?;
    Ok(canonical.into_owned())
}

/// Checks what concerns all values together: required ones are there, unique ones are nobody else's.
pub(super) fn check_all(
    view: View<'_>,
    model: &Model,
    class: &ClassDefinition,
    of: Option<CiId>,
    values: &BTreeMap<String, String>,
) -> Result<(), EditFault> {
    check_required(model, class, values)?;
    for attribute in model.attributes_of(class) {
        let value = values.get(&attribute.id);
        let Some(value) = value.filter(|_| attribute.unique) else {
            continue;
        };
        view.for_each_ci_by_id(|row, _| {
            let same = Attributes::find(row.attributes, &attribute.id).as_deref() == Some(value);
            if same && Some(row.id) != of {
                return Err(EditFault::DuplicateValue {
                    attribute: attribute.id.clone(),
                    value: value.clone(),
                    key: row.key.to_owned(),
                });
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Checks that required values are there.
pub(super) fn check_required(
    model: &Model,
    class: &ClassDefinition,
    values: &BTreeMap<String, String>,
) -> Result<(), EditFault> {
    let mut attributes = model.attributes_of(class);
    match attributes.find(|one| one.required && !values.contains_key(&one.id)) {
        None => Ok(()),
        Some(missing) => Err(EditFault::MissingValue {
            attribute: missing.id.clone(),
        }),
    }
}
