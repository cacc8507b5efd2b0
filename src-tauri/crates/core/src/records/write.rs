//! What every verb on one record has in common.

use faultline_model::{EntryBody, Record, RecordEntry, RecordId};
use faultline_store::{StoreError, WriteMode, WriteTransaction};

use super::RecordFault;
use crate::context::Context;
use crate::workspace::{Applied, Operation, RecordAct, Workspace};

/// Characters of a comment, note or reason.
const MOST_WORDS: usize = 100_000;

/// Does `act` to a record as one changeset; `work` is given the record as it is in the transaction.
pub(super) fn on_record<T>(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    act: RecordAct,
    work: impl FnOnce(&mut WriteTransaction<'_>, Record) -> Result<T, RecordFault>,
) -> Result<Applied<T>, RecordFault> {
    let reader = workspace.read()?;
    let record = reader.view().record(id)?.ok_or(RecordFault::Gone)?;
    drop(reader);
    let number = record.number.to_string();
    let operation = Operation::Record { number, act };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let record = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
        work(transaction, record)
    })
}

/// Adds an entry to a record; gives its id.
pub(super) fn add_entry(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    record: RecordId,
    body: EntryBody,
) -> Result<u32, StoreError> {
    let id = transaction.next_record_entry_id();
    transaction.insert_record_entry(&RecordEntry {
        id,
        record,
        at: context.now,
        author: context.author.clone(),
        body,
        since: 0,
    })?;
    Ok(id)
}

/// A text without surrounding space, if it is not too long.
pub(super) fn limited(what: &'static str, text: &str) -> Result<String, RecordFault> {
    let text = text.trim();
    match text.chars().count() {
        found if found > MOST_WORDS => Err(RecordFault::TooLong {
            what,
            found,
            most: MOST_WORDS,
        }),
        _ => Ok(text.to_owned()),
    }
}

/// As [`limited`], and not empty.
pub(super) fn stated(what: &'static str, text: &str) -> Result<String, RecordFault> {
    let text = limited(what, text)?;
    if text.is_empty() {
        return Err(RecordFault::Empty { what });
    }
    Ok(text)
}
