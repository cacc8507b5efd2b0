//! Values of a CI in the order of its class.

use std::collections::BTreeMap;

use faultline_model::{Ci, Model, extra_name};

/// A value of a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeValue {
    /// Attribute id; of one that the class lacks, its id or the name of its column.
    pub id: String,
    /// The value; none where a recommended one is missing.
    pub value: Option<String>,
    /// The class lacks it.
    pub extra: bool,
}

/// Values in the order of the class, recommended ones that are missing too, then those that the
/// class lacks.
#[must_use]
pub fn attributes(model: &Model, ci: &Ci) -> Vec<AttributeValue> {
    let mut values: BTreeMap<String, String> = ci.attributes.to_map();
    let class = model.class_by_number(ci.class);
    let known = class
        .into_iter()
        .flat_map(|class| model.attributes_of(class));
    let mut shown = Vec::new();
    for definition in known {
        let value = values.remove(&definition.id);
        if value.is_some() || definition.recommended || definition.required {
            shown.push(AttributeValue {
                id: definition.id.clone(),
                value,
                extra: false,
            });
        }
    }
    shown.extend(values.into_iter().map(|(id, value)| AttributeValue {
        id: extra_name(&id).map_or(id.clone(), str::to_owned),
        value: Some(value),
        extra: true,
    }));
    shown
}
