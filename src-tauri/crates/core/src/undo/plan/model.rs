//! Definitions: what a changeset did to the model, and what later work rests on it.

use std::collections::{BTreeMap, HashSet};

use faultline_model::{AttributeDefinition, ClassDefinition, Model, RelationshipTypeDefinition};
use faultline_store::{StoreError, Table};

use super::{Check, Plan, Reversal};
use crate::model_edit::{Models, effect_beside};
use crate::undo::Obstacle;

/// What reversing a changeset writes of the model; each definition with the changeset of its version.
#[derive(Clone, Debug, Default)]
pub(in crate::undo) struct ModelReversals {
    pub classes: Vec<Reversal<(ClassDefinition, u32)>>,
    pub attributes: Vec<Reversal<(AttributeDefinition, u32)>>,
    pub relationship_types: Vec<Reversal<(RelationshipTypeDefinition, u32)>>,
}

impl ModelReversals {
    fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.attributes.is_empty() && self.relationship_types.is_empty()
    }
}

impl Check<'_> {
    pub(super) fn model_reversals(&mut self) -> Result<ModelReversals, StoreError> {
        if self.changeset == 1 {
            self.obstacles.push(Obstacle::ModelBegan);
            return Ok(ModelReversals::default());
        }
        let view = self.view;
        Ok(ModelReversals {
            classes: self.rows(
                Table::Class,
                |id| view.class_as_of(id, u32::MAX),
                |id, changeset| view.class_as_of(id, changeset),
                |(class, since)| (*since, (class.clone(), 0)),
                |_, (class, _)| Ok(format!("The class {}", class.id)),
            )?,
            attributes: self.rows(
                Table::Attribute,
                |id| view.attribute_as_of(id, u32::MAX),
                |id, changeset| view.attribute_as_of(id, changeset),
                |(one, since)| (*since, (one.clone(), 0)),
                |_, (one, _)| Ok(format!("The attribute {}", one.id)),
            )?,
            relationship_types: self.rows(
                Table::RelationshipType,
                |id| view.relationship_type_as_of(id, u32::MAX),
                |id, changeset| view.relationship_type_as_of(id, changeset),
                |(one, since)| (*since, (one.clone(), 0)),
                |_, (one, _)| Ok(format!("The relationship type {}", one.id)),
            )?,
        })
    }

    /// The definitions have to fit together afterwards, and no CI or relationship of later work may
    /// rest on what goes.
    pub(super) fn model_uses(&mut self, plan: &Plan) -> Result<(), StoreError> {
        // Where a definition itself was altered later, nothing can be told of the rest.
        if plan.model.is_empty() || !self.obstacles.is_empty() {
            return Ok(());
        }
        let classes = reversed(self.model.classes(), &plan.model.classes, |one| one.number);
        let parents: HashSet<&str> = classes
            .iter()
            .filter_map(|class| class.parent.as_deref())
            .collect();
        let orphaning = plan.model.classes.iter().filter(|one| one.before.is_none());
        for (class, _) in orphaning.filter_map(|one| one.after.as_ref()) {
            if parents.contains(&*class.id) {
                let id = class.id.clone();
                self.obstacles.push(Obstacle::ClassInUse { id });
            }
        }
        let attributes = reversed(self.model.attributes(), &plan.model.attributes, |one| {
            one.number
        });
        let types = self.model.relationship_types();
        let types = reversed(types, &plan.model.relationship_types, |one| one.number);
        let model = match Model::new(classes, attributes, types) {
            Ok(model) => model,
            Err(fault) => {
                self.obstacles.push(Obstacle::ModelDoesNotFit(fault));
                return Ok(());
            }
        };
        let reverted: HashSet<u32> = plan.cis.iter().map(|ci| ci.id).collect();
        let none = BTreeMap::new();
        let models = Models {
            before: &self.model,
            after: &model,
            moves: &none,
            adopts: &none,
        };
        let (told, rewritten) = effect_beside(self.view, models, 1, &reverted)?;
        let resting = told.refused.count.max(rewritten.len() as u64);
        if resting > 0 {
            let found = [told.refused, told.unsatisfied, told.altered];
            let first = found
                .into_iter()
                .find_map(|found| found.first.into_iter().next());
            self.obstacles.push(Obstacle::ModelInUse {
                count: resting,
                first: first.map_or_else(String::new, |finding| finding.subject),
            });
        }
        Ok(())
    }
}

/// The definitions once the plan is carried out.
fn reversed<D: Clone>(
    present: &[D],
    reversals: &[Reversal<(D, u32)>],
    number: impl Fn(&D) -> u16,
) -> Vec<D> {
    let touched: HashSet<u32> = reversals.iter().map(|one| one.id).collect();
    let stays = present
        .iter()
        .filter(|one| !touched.contains(&u32::from(number(one))));
    let comes_back = reversals.iter().filter_map(|one| one.before.as_ref());
    stays
        .chain(comes_back.map(|(one, _)| one))
        .cloned()
        .collect()
}
