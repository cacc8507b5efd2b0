//! What a change of the model does to the CIs that are there. One sequential read of the CIs; those
//! of classes that are not concerned are not parsed.

use std::collections::{BTreeMap, HashMap, HashSet};

use faultline_model::{Attributes, Ci, Model};
use faultline_store::{CiRow, StoreError, View};

use super::class_effect::{ClassEffect, class_effect, judges_otherwise};
use super::conform::{Conformed, conform};
use super::finding::{Finding, FindingReason, ModelEffect};
use super::relationships_effect::relationships_effect;
use super::validity_effect::validity_effect;

/// What a change means, and which CIs are written anew.
pub(super) struct Effect {
    pub told: ModelEffect,
    /// Ids of CIs that become different, rising.
    pub rewritten: Vec<u32>,
}

/// The two models of a change, where CIs of deleted classes go, and which extra attributes are adopted.
#[derive(Clone, Copy)]
pub(crate) struct Models<'m> {
    pub before: &'m Model,
    pub after: &'m Model,
    pub moves: &'m BTreeMap<String, String>,
    pub adopts: &'m BTreeMap<String, String>,
}

impl<'m> Models<'m> {
    fn of_class(self, class: u16) -> ClassEffect<'m> {
        let old = self.before.class_by_number(class);
        let into = old.and_then(|old| self.moves.get(&old.id));
        class_effect(self, class, into.map(String::as_str))
    }

    /// A CI under the altered model; none where nothing of it becomes different.
    pub fn conformed(self, mut ci: Ci) -> Option<Ci> {
        let ClassEffect::Values(effect) = self.of_class(ci.class) else {
            return None;
        };
        let attributes = Attributes::from_map(&conform(&effect, ci.attributes.to_map()).values);
        let differs = effect.moved || attributes != ci.attributes;
        ci.class = effect.class.number;
        ci.attributes = attributes;
        differs.then_some(ci)
    }

    /// Ids of attributes of which it has to be seen whether no two CIs have the same value.
    fn watched(self) -> Vec<&'m str> {
        let holders = |model: &Model, id: &str| -> Vec<u16> {
            let has = |class: &&faultline_model::ClassDefinition| model.has_attribute(class, id);
            model
                .classes()
                .iter()
                .filter(has)
                .map(|class| class.number)
                .collect()
        };
        let unique = self.after.attributes().iter().filter(|one| one.unique);
        unique
            .filter(|one| {
                self.before.attribute(&one.id).is_none_or(|old| {
                    judges_otherwise(old, one)
                        || holders(self.before, &one.id) != holders(self.after, &one.id)
                })
            })
            .map(|one| &*one.id)
            .collect()
    }
}

/// What a change does to every CI and relationship.
pub(super) fn effect(
    view: View<'_>,
    models: Models<'_>,
    limit: usize,
) -> Result<Effect, StoreError> {
    let (mut told, rewritten) = effect_beside(view, models, limit, &HashSet::new())?;
    validity_effect(view, models, limit, &mut told.unsatisfied)?;
    Ok(Effect { told, rewritten })
}

/// As the change of a model does, to every CI but those of `beside`: what it means, and which CIs
/// are written anew.
pub(crate) fn effect_beside(
    view: View<'_>,
    models: Models<'_>,
    limit: usize,
    beside: &HashSet<u32>,
) -> Result<(ModelEffect, Vec<u32>), StoreError> {
    let Models { before, after, .. } = models;
    let mut told = ModelEffect::default();
    relationships_effect(view, before, after, limit, &mut told)?;
    let watched = models.watched();
    let mut seen: HashMap<(&str, String), String> = HashMap::new();
    let mut classes: HashMap<u16, ClassEffect<'_>> = HashMap::new();
    let mut rewritten = Vec::new();
    let concerns_cis = before
        .classes()
        .iter()
        .any(|class| !matches!(models.of_class(class.number), ClassEffect::None));
    if !concerns_cis && watched.is_empty() {
        return Ok((told, rewritten));
    }
    view.for_each_ci_by_id(|row, _| {
        if beside.contains(&row.id) {
            return Ok(());
        }
        let class = classes
            .entry(row.class)
            .or_insert_with(|| models.of_class(row.class));
        let id = || {
            before
                .class_by_number(row.class)
                .map_or(String::new(), |one| one.id.clone())
        };
        let conformed = match class {
            ClassEffect::None => None,
            ClassEffect::Gone => {
                let reason = FindingReason::ClassGone(id());
                told.refused.push(limit, || whole(&row, reason));
                None
            }
            ClassEffect::Abstract => {
                let reason = FindingReason::ClassAbstract(id());
                told.refused.push(limit, || whole(&row, reason));
                None
            }
            ClassEffect::Values(effect) => {
                let values = Attributes::from_canonical_json(row.attributes.to_owned()).to_map();
                let conformed = conform(effect, values);
                if effect.moved {
                    let reason = FindingReason::Moved(effect.class.id.clone());
                    told.altered.push(limit, || whole(&row, reason));
                }
                if effect.moved || conformed.notes.iter().any(writes) {
                    rewritten.push(row.id);
                }
                Some(conformed)
            }
        };
        if let Some(Conformed { notes, .. }) = &conformed {
            for (attribute, value, reason) in notes {
                let findings = match reason {
                    FindingReason::Missing | FindingReason::Unsuitable(_) => &mut told.unsatisfied,
                    _ => &mut told.altered,
                };
                findings.push(limit, || Finding {
                    subject: row.key.to_owned(),
                    attribute: Some(attribute.clone()),
                    value: value.clone(),
                    reason: reason.clone(),
                });
            }
        }
        for id in &watched {
            let value = match &conformed {
                Some(conformed) => conformed.values.get(*id).cloned(),
                None => Attributes::find(row.attributes, id).map(|value| value.into_owned()),
            };
            let Some(value) = value else { continue };
            if let Some(other) = seen.get(&(*id, value.clone())) {
                told.unsatisfied.push(limit, || Finding {
                    subject: row.key.to_owned(),
                    attribute: Some((*id).to_owned()),
                    value: Some(value.clone()),
                    reason: FindingReason::Duplicate(other.clone()),
                });
            } else {
                seen.insert((id, value), row.key.to_owned());
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok((told, rewritten))
}

fn writes(note: &(String, Option<String>, FindingReason)) -> bool {
    note.2 != FindingReason::Missing
}

fn whole(row: &CiRow<'_>, reason: FindingReason) -> Finding {
    Finding {
        subject: row.key.to_owned(),
        attribute: None,
        value: None,
        reason,
    }
}
