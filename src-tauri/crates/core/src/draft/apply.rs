//! Makes the edits of a draft live, as one changeset.

use std::collections::BTreeSet;

use faultline_model::DraftId;
use faultline_store::{CiRow, RelationshipRow, StoreError, WriteMode, WriteTransaction};

use super::merge::{Merge, Merged, merge};
use super::{Choices, DraftFault, names};
use crate::context::Context;
use crate::edit::forget_empty_groups;
use crate::workspace::{Applied, Operation, Workspace};

/// Applies a draft to live as it is now, as one changeset, and deletes it: what it proposes is part
/// of the history from then on. Made-up keys are settled. Cost: the rows of the draft.
///
/// # Errors
/// A conflict is open ([`DraftFault::Conflicts`]), a choice is in no conflict, the draft is empty,
/// gone or not kept yet.
pub fn apply(
    workspace: &Workspace,
    context: &Context,
    id: DraftId,
    choices: &Choices,
) -> Result<Applied<()>, DraftFault> {
    let live = workspace.live();
    let (_, name) = names::named(live.read()?.view(), id)?;
    let operation = Operation::ApplyDraft { name: name.clone() };
    live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        names::named(transaction.view(), id)?;
        let merge = merge(transaction.view(), id, choices)?;
        for id in choices.each.keys() {
            if !merge.conflicts.iter().any(|conflict| conflict.id == *id) {
                return Err(DraftFault::UnknownConflict { id: id.clone() });
            }
        }
        let open = merge.open_conflicts();
        if !open.is_empty() {
            return Err(DraftFault::Conflicts(open));
        }
        if merge.is_empty() {
            return Err(DraftFault::Empty { name });
        }
        write(transaction, &merge)?;
        Ok(transaction.discard_draft(id)?)
    })
}

/// Whether a row is another one once the draft is applied.
fn differs<T: PartialEq>(merged: &Merged<T>) -> bool {
    merged.live != merged.target
}

/// First what goes or becomes another, then what comes: so no key and no identity is taken twice,
/// in whatever order they change hands. A row taken away and put back is one new version.
fn write(transaction: &mut WriteTransaction<'_>, merge: &Merge) -> Result<(), StoreError> {
    let mut dependents = BTreeSet::new();
    for (id, one) in merge.relationships.iter().filter(|(_, one)| differs(one)) {
        for end in [&one.live, &one.target].into_iter().flatten() {
            dependents.extend([end.source, end.target]);
        }
        if one.live.is_some() {
            transaction.delete_relationship(*id)?;
        }
    }
    for (id, one) in merge.groups.iter().filter(|(_, one)| differs(one)) {
        for group in [&one.live, &one.target].into_iter().flatten() {
            dependents.insert(group.dependent);
        }
        if one.live.is_some() {
            transaction.delete_group(*id)?;
        }
    }
    for (id, one) in merge.cis.iter().filter(|(_, one)| differs(one)) {
        if one.live.is_some() {
            transaction.delete_ci(*id)?;
        }
    }
    for one in merge.cis.values().filter(|one| differs(one)) {
        if let Some(target) = &one.target {
            transaction.insert_ci(&CiRow::of(target))?;
        }
    }
    for one in merge.relationships.values().filter(|one| differs(one)) {
        if let Some(target) = &one.target {
            transaction.insert_relationship(&RelationshipRow::of(target))?;
        }
    }
    for one in merge.groups.values().filter(|one| differs(one)) {
        if let Some(target) = &one.target {
            transaction.insert_group(target)?;
        }
    }
    let model = transaction.view().model()?;
    for dependent in dependents {
        forget_empty_groups(transaction, &model, dependent)?;
    }
    Ok(())
}
