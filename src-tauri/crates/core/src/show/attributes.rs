//! Values of a CI in the order of its class.

use std::collections::BTreeMap;

use faultline_model::{AttributeDefinition, AttributeType, Ci, Model, extra_name};

/// A value of a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeValue {
    /// Attribute id; of one that the class lacks, its id or the name of its column.
    pub id: String,
    /// The value; none where a recommended one is missing.
    pub value: Option<String>,
    /// The unit of a number; that of money stands in the value.
    pub unit: Option<String>,
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
                unit: unit(definition),
                extra: false,
            });
        }
    }
    shown.extend(values.into_iter().map(|(id, value)| AttributeValue {
        id: extra_name(&id).map_or(id.clone(), str::to_owned),
        value: Some(value),
        unit: None,
        extra: true,
    }));
    shown
}

fn unit(definition: &AttributeDefinition) -> Option<String> {
    let is_number = matches!(
        definition.value_type,
        AttributeType::Integer | AttributeType::Decimal
    );
    definition.unit.clone().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use faultline_model::{Attributes, Ci, LifecycleStatus, Model};

    use super::attributes;

    #[test]
    fn numbers_have_their_unit_and_nothing_else_has_one() {
        let model = Model::shipped();
        let values = [
            ("rto", "0.25"),
            ("outage_cost", "4 EUR"),
            ("owner", "Ann"),
            ("fuel_hours", "3"),
        ];
        let values: BTreeMap<String, String> = values
            .map(|(id, value)| (id.to_owned(), value.to_owned()))
            .into();
        let ci = Ci {
            id: 1,
            key: "s".to_owned(),
            name: "s".to_owned(),
            class: model.class("business_service").expect("shipped").number,
            status: LifecycleStatus::Live,
            attributes: Attributes::from_map(&values),
            aliases: Vec::new(),
            since: 1,
        };
        let shown = attributes(&model, &ci);
        for (id, unit, extra) in [
            ("rto", Some("hours"), false),
            ("outage_cost", None, false),
            ("owner", None, false),
            ("fuel_hours", None, true),
        ] {
            let value = shown.iter().find(|one| one.id == id).expect("shown");
            assert_eq!((value.unit.as_deref(), value.extra), (unit, extra), "{id}");
        }
    }
}
