//! Classes by name: those that an import makes, and hints for those it does not find.

use faultline_model::{ClassDefinition, Model, nearest_one};

/// How many concrete classes a refusal names.
const NAMED_CLASSES: usize = 12;

/// The concrete classes below an abstract one, separated by commas.
pub(super) fn concrete_below(model: &Model, class: &str) -> String {
    let ids: Vec<&str> = model
        .descendants(class)
        .filter(|one| !one.is_abstract)
        .map(|one| one.id.as_str())
        .take(NAMED_CLASSES)
        .collect();
    ids.join(", ")
}

/// The id that a class of this name would have; nothing where none can be made of it.
pub(super) fn class_id(name: &str) -> Option<String> {
    let id = name.trim().to_lowercase().replace([' ', '-'], "_");
    let well_formed = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && id.len() <= 64;
    well_formed.then_some(id)
}

/// The model with a class of this new id added, which has the attributes that all top classes share.
pub(super) fn with_class(
    model: &Model,
    id: &str,
    label: &str,
    number: u16,
) -> Option<(Model, ClassDefinition)> {
    let class = ClassDefinition {
        number,
        id: id.to_owned(),
        label: label.trim().to_owned(),
        parent: None,
        is_abstract: false,
        attributes: model.common_attributes(),
        key_prefix: id.to_uppercase().replace('_', "-"),
    };
    let mut classes = model.classes().to_vec();
    classes.push(class.clone());
    let model = Model::new(
        classes,
        model.attributes().to_vec(),
        model.relationship_types().to_vec(),
    );
    Some((model.ok()?, class))
}

/// The nearest of a few words.
pub(super) fn nearest_word<const COUNT: usize>(text: &str, words: [&str; COUNT]) -> Option<String> {
    nearest_one(text, words).map(str::to_owned)
}
