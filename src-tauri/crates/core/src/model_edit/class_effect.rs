//! What a change of the model means to the CIs of one class, before any of them is read.

use std::collections::{BTreeMap, BTreeSet};

use faultline_model::{AttributeDefinition, ClassDefinition};

use super::effect::Models;

/// What becomes of the CIs of one class.
pub(super) enum ClassEffect<'m> {
    /// Nothing.
    None,
    /// Their class goes, and nothing says where they go.
    Gone,
    /// Their class would be abstract.
    Abstract,
    /// Some of their values are concerned.
    Values(ValuesEffect<'m>),
}

/// What becomes of the values of CIs of one class.
pub(super) struct ValuesEffect<'m> {
    /// The class they are of afterwards.
    pub class: &'m ClassDefinition,
    /// Whether that is another one.
    pub moved: bool,
    /// Ids of attributes that they no longer have.
    pub lost: BTreeSet<&'m str>,
    /// Attributes that they have anew, or that are defined otherwise.
    pub judged: Vec<&'m AttributeDefinition>,
    /// By id of an attribute: the extra attribute that it takes the values of.
    pub adopts: &'m BTreeMap<String, String>,
}

/// What a change means to the CIs of a class. `into` is the class that they go to where theirs goes.
pub(super) fn class_effect<'m>(
    models: Models<'m>,
    class: u16,
    into: Option<&str>,
) -> ClassEffect<'m> {
    let Models { before, after, .. } = models;
    let Some(old) = before.class_by_number(class) else {
        return ClassEffect::None;
    };
    let stays = after.class_by_number(class);
    let Some(new) = stays.or_else(|| after.class(into?)) else {
        return ClassEffect::Gone;
    };
    if new.is_abstract && !(old.is_abstract && stays.is_some()) {
        return ClassEffect::Abstract;
    }
    let lost: BTreeSet<&str> = before
        .attributes_of(old)
        .map(|one| &*one.id)
        .filter(|id| !after.has_attribute(new, id))
        .collect();
    let judged: Vec<&AttributeDefinition> = after
        .attributes_of(new)
        .filter(|one| {
            let known = before
                .attribute(&one.id)
                .filter(|_| before.has_attribute(old, &one.id));
            known.is_none_or(|known| judges_otherwise(known, one))
        })
        .collect();
    let moved = stays.is_none();
    if lost.is_empty() && judged.is_empty() && !moved {
        return ClassEffect::None;
    }
    ClassEffect::Values(ValuesEffect {
        class: new,
        moved,
        lost,
        judged,
        adopts: models.adopts,
    })
}

/// Whether a value could be judged otherwise by the new definition.
pub(super) fn judges_otherwise(old: &AttributeDefinition, new: &AttributeDefinition) -> bool {
    old.value_type != new.value_type
        || old.unit != new.unit
        || old.pattern != new.pattern
        || (new.required && !old.required)
        || (new.unique && !old.unique)
}
