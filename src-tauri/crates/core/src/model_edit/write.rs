//! Previews a change of the model, and makes it.

use faultline_model::{AttributeDefinition, ClassDefinition, Model, RelationshipTypeDefinition};
use faultline_store::{CiRow, View, WriteMode, WriteTransaction};

use super::altered::{Definition, altered};
use super::change::{DefinitionEdit, ModelChange};
use super::effect::{Models, effect};
use super::{ModelEditFault, ModelEffect};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// From this many CIs on that are written anew, the commit is made for many rows.
const MANY_CIS: u64 = 10_000;

/// Whether CIs that do not satisfy the altered model stand against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// They do.
    OnlySatisfied,
    /// They were shown, and are taken as they are.
    Unsatisfied,
}

/// What a change would do; nothing is written. At most `limit` findings of each kind are told.
///
/// Cost: one read of all CIs where a class or an attribute is concerned.
///
/// # Errors
/// The change is no change of this model, or the store cannot be read.
pub fn preview(
    workspace: &Workspace,
    change: &ModelChange,
    limit: usize,
) -> Result<ModelEffect, ModelEditFault> {
    if workspace.draft().is_some() {
        return Err(ModelEditFault::InDraft);
    }
    let reader = workspace.read()?;
    let before = reader.view().model()?;
    let after = checked(reader.view(), &before, change)?;
    let models = Models {
        before: &before,
        after: &after,
        moves: &change.moves,
        adopts: &change.adopts,
    };
    Ok(effect(reader.view(), models, limit)?.told)
}

/// Makes a change as one changeset, named by `operation`. CIs follow in it: no value is lost.
///
/// # Errors
/// As [`preview`], what is there stands against it, or existing CIs do not satisfy it and that was
/// not accepted. Nothing was changed.
pub fn change_model(
    workspace: &Workspace,
    context: &Context,
    operation: &Operation,
    change: &ModelChange,
    acceptance: Acceptance,
    limit: usize,
) -> Result<Applied<ModelEffect>, ModelEditFault> {
    let seen = preview(workspace, change, limit)?;
    let mode = match seen.altered.count + seen.unsatisfied.count {
        MANY_CIS.. => WriteMode::Bulk,
        _ => WriteMode::Edit,
    };
    workspace.transact(operation, context, mode, None, |transaction| {
        let before = transaction.view().model()?;
        let after = checked(transaction.view(), &before, change)?;
        let models = Models {
            before: &before,
            after: &after,
            moves: &change.moves,
            adopts: &change.adopts,
        };
        let effect = effect(transaction.view(), models, limit)?;
        if effect.told.refused.count > 0 {
            return Err(ModelEditFault::Refused(Box::new(effect.told)));
        }
        if effect.told.unsatisfied.count > 0 && acceptance == Acceptance::OnlySatisfied {
            return Err(ModelEditFault::Unsatisfied(Box::new(effect.told)));
        }
        write_definitions(transaction, change)?;
        // With the numbers that new classes were given.
        let after = transaction.view().model()?;
        let models = Models {
            after: &after,
            ..models
        };
        for id in effect.rewritten {
            let ci = transaction.view().ci(id)?;
            if let Some(ci) = ci.and_then(|ci| models.conformed(ci)) {
                transaction.update_ci(&CiRow::of(&ci))?;
            }
        }
        Ok(effect.told)
    })
}

/// The altered model, if nothing in it and in no draft stands against it.
fn checked(view: View<'_>, model: &Model, change: &ModelChange) -> Result<Model, ModelEditFault> {
    let after = altered(model, change)?;
    for class in gone_or(&change.classes, |class| class.is_abstract) {
        if view.drafts_hold_class(class.number)? {
            return Err(used_by_draft(class));
        }
    }
    for kind in gone_or(&change.relationship_types, |_| false) {
        if view.drafts_hold_relationship_type(kind.number)? {
            return Err(used_by_draft(kind));
        }
    }
    Ok(after)
}

fn gone_or<D>(
    edits: &[DefinitionEdit<D>],
    unusable: impl Fn(&D) -> bool,
) -> impl Iterator<Item = &D> {
    let goes = move |edit: &&DefinitionEdit<D>| edit.after.as_ref().is_none_or(&unusable);
    edits
        .iter()
        .filter(goes)
        .filter_map(|edit| edit.before.as_ref())
}

fn used_by_draft<D: Definition>(definition: &D) -> ModelEditFault {
    ModelEditFault::UsedByDraft {
        kind: D::KIND,
        id: definition.id().to_owned(),
    }
}

fn write_definitions(
    transaction: &mut WriteTransaction<'_>,
    change: &ModelChange,
) -> Result<(), ModelEditFault> {
    for edit in &change.attributes {
        match (&edit.before, &edit.after) {
            (None, Some(after)) => {
                let number = transaction.next_attribute_number()?;
                let after = after.clone();
                transaction.insert_attribute(&AttributeDefinition { number, ..after })?;
            }
            (Some(before), Some(after)) => {
                transaction.update_attribute(&AttributeDefinition {
                    number: before.number,
                    ..after.clone()
                })?;
            }
            (Some(before), None) => transaction.delete_attribute(before.number)?,
            (None, None) => {}
        }
    }
    for edit in &change.classes {
        match (&edit.before, &edit.after) {
            (None, Some(after)) => {
                let number = transaction.next_class_number()?;
                let after = after.clone();
                transaction.insert_class(&ClassDefinition { number, ..after })?;
            }
            (Some(before), Some(after)) => {
                transaction.update_class(&ClassDefinition {
                    number: before.number,
                    ..after.clone()
                })?;
            }
            (Some(before), None) => transaction.delete_class(before.number)?,
            (None, None) => {}
        }
    }
    for edit in &change.relationship_types {
        match (&edit.before, &edit.after) {
            (None, Some(after)) => {
                let number = transaction.next_relationship_type_number()?;
                let after = after.clone();
                transaction
                    .insert_relationship_type(&RelationshipTypeDefinition { number, ..after })?;
            }
            (Some(before), Some(after)) => {
                transaction.update_relationship_type(&RelationshipTypeDefinition {
                    number: before.number,
                    ..after.clone()
                })?;
            }
            (Some(before), None) => transaction.delete_relationship_type(before.number)?,
            (None, None) => {}
        }
    }
    Ok(())
}
