//! The model after a change, with everything checked that concerns definitions alone.

use std::collections::HashSet;

use faultline_model::{
    AttributeDefinition, ClassDefinition, DefinitionFault, Model, RelationshipTypeDefinition,
};

use super::ModelEditFault;
use super::change::{DefinitionEdit, ModelChange};

/// A kind of definition, so that one path checks all three.
pub(super) trait Definition: Clone + PartialEq {
    /// What people call it.
    const KIND: &'static str;
    fn id(&self) -> &str;
    fn label(&self) -> &str;
    fn number(&self) -> u16;
    fn set_number(&mut self, number: u16);
    fn check(&self) -> Result<(), DefinitionFault>;
}

macro_rules! definition {
    ($type:ty, $kind:literal) => {
        impl Definition for $type {
            const KIND: &'static str = $kind;
            fn id(&self) -> &str {
                &self.id
            }
            fn label(&self) -> &str {
                &self.label
            }
            fn number(&self) -> u16 {
                self.number
            }
            fn set_number(&mut self, number: u16) {
                self.number = number;
            }
            fn check(&self) -> Result<(), DefinitionFault> {
                self.check()
            }
        }
    };
}

definition!(ClassDefinition, "class");
definition!(AttributeDefinition, "attribute");
definition!(RelationshipTypeDefinition, "relationship type");

/// The model after a change. New definitions have numbers that no present one has; those they are
/// stored under are given when they are written.
pub(super) fn altered(model: &Model, change: &ModelChange) -> Result<Model, ModelEditFault> {
    let classes = apply(model.classes(), &change.classes)?;
    let attributes = apply(model.attributes(), &change.attributes)?;
    let types = apply(model.relationship_types(), &change.relationship_types)?;
    for gone in change.classes.iter().filter(|edit| edit.after.is_none()) {
        let gone = gone.before.as_ref().map_or("", |class| &*class.id);
        let below = classes
            .iter()
            .filter(|class| class.parent.as_deref() == Some(gone));
        let below: Vec<String> = below.map(|class| class.id.clone()).collect();
        if !below.is_empty() {
            let class = gone.to_owned();
            return Err(ModelEditFault::HasDescendants { class, below });
        }
    }
    let after = Model::new(classes, attributes, types)?;
    for into in change.moves.values() {
        after
            .class(into)
            .ok_or_else(|| unknown::<ClassDefinition>(model, into))?;
    }
    Ok(after)
}

fn apply<D: Definition>(
    present: &[D],
    edits: &[DefinitionEdit<D>],
) -> Result<Vec<D>, ModelEditFault> {
    let kind = D::KIND;
    let mut definitions = present.to_vec();
    let mut edited = HashSet::new();
    // Above all present ones, so that a new definition is never taken for one that goes.
    let mut highest = present.iter().map(Definition::number).max().unwrap_or(0);
    for edit in edits {
        let id = |definition: &D| definition.id().to_owned();
        let at = edit.before.as_ref().map(|before| {
            let at = definitions
                .iter()
                .position(|one| one.number() == before.number());
            let at = at.filter(|at| definitions[*at] == *before);
            at.ok_or_else(|| ModelEditFault::ChangedMeanwhile {
                kind,
                id: id(before),
            })
        });
        match (at.transpose()?, &edit.after) {
            (None, Some(after)) => {
                if definitions.iter().any(|one| one.id() == after.id()) {
                    return Err(ModelEditFault::Exists {
                        kind,
                        id: id(after),
                    });
                }
                highest = highest.saturating_add(1);
                let mut after = after.clone();
                after.set_number(highest);
                edited.insert(id(&after));
                definitions.push(after);
            }
            (Some(at), Some(after)) => {
                if definitions[at].id() != after.id() {
                    return Err(ModelEditFault::IdStays {
                        kind,
                        id: id(&definitions[at]),
                    });
                }
                let number = definitions[at].number();
                definitions[at] = after.clone();
                definitions[at].set_number(number);
                edited.insert(id(after));
            }
            (Some(at), None) => {
                definitions.remove(at);
            }
            (None, None) => {}
        }
    }
    for one in definitions.iter().filter(|one| edited.contains(one.id())) {
        one.check().map_err(|fault| ModelEditFault::Unsound {
            kind,
            id: one.id().to_owned(),
            fault,
        })?;
        let label = one.label().to_lowercase();
        let same = |other: &&D| other.id() != one.id() && other.label().to_lowercase() == label;
        if let Some(other) = definitions.iter().find(same) {
            return Err(ModelEditFault::LabelTaken {
                kind,
                label: one.label().to_owned(),
                other: other.id().to_owned(),
            });
        }
    }
    Ok(definitions)
}

/// That there is no definition of an id, with those that look like it.
pub(super) fn unknown<D: Definition>(model: &Model, id: &str) -> ModelEditFault {
    const NEAREST: usize = 3;
    let nearest = match D::KIND {
        "class" => model.nearest_classes(id, NEAREST),
        "attribute" => model.nearest_attributes(id, NEAREST),
        _ => model.nearest_relationship_types(id, NEAREST),
    };
    ModelEditFault::Unknown {
        kind: D::KIND,
        id: id.to_owned(),
        nearest: nearest.into_iter().map(str::to_owned).collect(),
    }
}
