//! What would make the model hold everything that a model file states. What the file does not name
//! stays: an import never deletes.

use faultline_exchange::model_file::ModelDocument;
use faultline_model::Model;

use super::altered::Definition;
use super::{DefinitionEdit, ModelChange};

/// The change that takes a file over; empty where the model holds all of it already.
#[must_use]
pub fn difference(model: &Model, document: &ModelDocument) -> ModelChange {
    ModelChange {
        classes: edits(model.classes(), &document.classes),
        attributes: edits(model.attributes(), &document.attributes),
        relationship_types: edits(model.relationship_types(), &document.relationship_types),
        ..ModelChange::default()
    }
}

fn edits<D: Definition>(present: &[D], stated: &[D]) -> Vec<DefinitionEdit<D>> {
    let mut edits = Vec::new();
    for one in stated {
        let before = present.iter().find(|other| other.id() == one.id());
        let mut after = one.clone();
        after.set_number(before.map_or(0, Definition::number));
        if before != Some(&after) {
            edits.push(DefinitionEdit {
                before: before.cloned(),
                after: Some(after),
            });
        }
    }
    edits
}
