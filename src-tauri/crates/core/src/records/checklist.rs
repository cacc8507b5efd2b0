//! The go/no-go list of a release.

use faultline_model::{EntryBody, Record, RecordEntry, RecordId, RecordKind};
use faultline_store::WriteTransaction;

use super::RecordFault;
use super::write::{add_entry, on_record, stated};
use crate::context::Context;
use crate::workspace::{Applied, RecordAct, Workspace};

/// Adds an open item; gives its id.
///
/// # Errors
/// The record is no release, or the text is empty or too long.
pub fn add_checklist_item(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    text: &str,
) -> Result<Applied<u32>, RecordFault> {
    let text = stated("item", text)?;
    let act = RecordAct::Checklist;
    on_record(workspace, context, id, act, |transaction, record| {
        if record.kind() != RecordKind::Release {
            return Err(RecordFault::NotOfKind {
                number: record.number,
                what: "go/no-go list",
            });
        }
        let body = EntryBody::ChecklistItem { text, done: false };
        Ok(add_entry(transaction, context, record.id, body)?)
    })
}

/// Ticks an item, or takes the tick away.
///
/// # Errors
/// The record has no such item.
pub fn set_checklist_item(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    item: u32,
    is_done: bool,
) -> Result<Applied<()>, RecordFault> {
    let act = RecordAct::Checklist;
    on_record(workspace, context, id, act, |transaction, record| {
        let mut entry = item_of(transaction, &record, item)?;
        if let EntryBody::ChecklistItem { done, .. } = &mut entry.body {
            *done = is_done;
        }
        transaction.update_record_entry(&entry)?;
        Ok(())
    })
}

/// Takes an item away.
///
/// # Errors
/// The record has no such item.
pub fn remove_checklist_item(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    item: u32,
) -> Result<Applied<()>, RecordFault> {
    let act = RecordAct::Checklist;
    on_record(workspace, context, id, act, |transaction, record| {
        let entry = item_of(transaction, &record, item)?;
        transaction.delete_record_entry(entry.id)?;
        Ok(())
    })
}

fn item_of(
    transaction: &WriteTransaction<'_>,
    record: &Record,
    item: u32,
) -> Result<RecordEntry, RecordFault> {
    let found = transaction.view().record_entry(item)?;
    let is_item = |entry: &RecordEntry| {
        entry.record == record.id && matches!(entry.body, EntryBody::ChecklistItem { .. })
    };
    found.filter(is_item).ok_or(RecordFault::NoSuchEntry {
        number: record.number,
        what: "go/no-go item",
        entry: item,
    })
}
