//! The values of one CI under an altered model. None is lost: what does not fit becomes extra.

use std::collections::BTreeMap;

use faultline_model::{AttributeDefinition, extra_name};

use super::class_effect::ValuesEffect;
use super::finding::FindingReason;
use crate::edit::keep_as_extra;

/// The values of a CI under an altered model, and what happened to them.
pub(super) struct Conformed {
    /// All values by id.
    pub values: BTreeMap<String, String>,
    /// Attribute, value and what happened, in the order of attributes.
    pub notes: Vec<(String, Option<String>, FindingReason)>,
}

pub(super) fn conform(
    effect: &ValuesEffect<'_>,
    mut values: BTreeMap<String, String>,
) -> Conformed {
    let mut notes = Vec::new();
    for id in &effect.lost {
        if let Some(value) = values.remove(*id) {
            keep_as_extra(&mut values, id, value.clone());
            notes.push(((*id).to_owned(), Some(value), FindingReason::BecomesExtra));
        }
    }
    for attribute in &effect.judged {
        let id = attribute.id.clone();
        match values.remove(&id) {
            Some(value) => match attribute.validate(&value).map(|value| value.into_owned()) {
                Ok(canonical) => {
                    if canonical != value {
                        let reason = FindingReason::Rewritten(canonical.clone());
                        notes.push((id.clone(), Some(value), reason));
                    }
                    values.insert(id, canonical);
                }
                Err(fault) => {
                    keep_as_extra(&mut values, &id, value.clone());
                    notes.push((id, Some(value), FindingReason::Unsuitable(fault)));
                }
            },
            None => {
                if let Some((value, canonical)) = take_extra(&mut values, attribute, effect.adopts)
                {
                    notes.push((id.clone(), Some(value), FindingReason::Adopted));
                    values.insert(id, canonical);
                }
            }
        }
        if attribute.required && !values.contains_key(&attribute.id) {
            notes.push((attribute.id.clone(), None, FindingReason::Missing));
        }
    }
    Conformed { values, notes }
}

/// Takes the extra column of the attribute's id or label, or the one that it is to adopt, if the attribute takes its
/// value: the value as it was, and its canonical form.
fn take_extra(
    values: &mut BTreeMap<String, String>,
    attribute: &AttributeDefinition,
    adopts: &BTreeMap<String, String>,
) -> Option<(String, String)> {
    let adopted = adopts.get(&attribute.id);
    let is_of = |id: &&String| {
        let Some(extra) = extra_name(id) else {
            return false;
        };
        let name = extra.trim().to_lowercase();
        name == attribute.id
            || name == attribute.label.to_lowercase()
            || adopted.is_some_and(|one| one == extra)
    };
    let candidates: Vec<String> = values.keys().filter(is_of).cloned().collect();
    for id in candidates {
        let canonical = attribute.validate(&values[&id]).ok()?.into_owned();
        if let Some(value) = values.remove(&id) {
            return Some((value, canonical));
        }
    }
    None
}
