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
    let (extras, own): (BTreeMap<_, _>, BTreeMap<_, _>) = values
        .into_iter()
        .partition(|(id, _)| extra_name(id).is_some());
    let (mut moved, lost): (BTreeMap<_, _>, BTreeMap<_, _>) = own
        .into_iter()
        .partition(|(id, _)| model.has_attribute(class, id));
    for (id, value) in extras {
        let adopted = extra_name(&id)
            .filter(|name| !moved.contains_key(*name) && accepts(model, class, name, &value))
            .map(str::to_owned);
        moved.insert(adopted.unwrap_or(id), value);
    }
    for (id, value) in lost {
        keep_as_extra(&mut moved, &id, value);
    }
    moved
}

/// Keeps a value under a free extra name.
pub(crate) fn keep_as_extra(values: &mut BTreeMap<String, String>, id: &str, value: String) {
    let mut name = extra_id(id);
    let mut count = 2;
    while values.get(&name).is_some_and(|other| *other != value) {
        name = extra_id(&format!("{id} ({count})"));
        count += 1;
    }
    values.insert(name, value);
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

#[cfg(test)]
mod tests {
    use faultline_model::{Model, extra_id};

    use super::*;

    #[test]
    fn a_value_and_an_extra_of_its_name_both_stay() {
        let model = Model::shipped();
        let values: BTreeMap<String, String> = [("vendor", "Acme"), ("+vendor", "old")]
            .map(|(id, value)| (id.to_owned(), value.to_owned()))
            .into();
        let of = |id: &str| model.class(id).expect("a shipped class");
        let kept = reclassified(&model, of("server"), values.clone());
        assert_eq!(kept, values);
        let lost = reclassified(&model, of("business_service"), values);
        let expected = [
            (extra_id("vendor"), "old".to_owned()),
            (extra_id("vendor (2)"), "Acme".to_owned()),
        ];
        assert_eq!(lost, expected.into());
    }
}
