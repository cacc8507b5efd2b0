//! Approves, rejects or defers a change.

use std::collections::BTreeMap;

use faultline_model::{
    Decision, EntryBody, Record, RecordEntry, RecordId, RecordKind, RecordState,
};
use faultline_store::{StoreError, View, WriteTransaction};

use super::RecordFault;
use super::write::{add_entry, limited, on_record};
use crate::context::Context;
use crate::workspace::{Applied, RecordAct, Workspace};

/// What was decided about a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Approvals {
    /// Somebody other than the requester approved it, and nobody rejects it.
    Approved {
        /// Who, by name.
        by: Vec<String>,
    },
    /// Somebody rejects it.
    Rejected {
        /// Who.
        by: String,
    },
    /// It is unknown who asked for it.
    NoRequester,
    /// Nobody approved it yet.
    Open,
}

/// Takes down what the author of `context` decides about a change.
///
/// # Errors
/// The record is no change, it is scheduled already or over, the author asked for it, or nobody is
/// named.
pub fn approve(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    decision: Decision,
    note: &str,
) -> Result<Applied<()>, RecordFault> {
    let act = RecordAct::Decide { decision };
    on_record(workspace, context, id, act, |transaction, record| {
        approve_in(transaction, context, &record, decision, note)
    })
}

/// As [`approve`], as a part of a larger write.
pub(crate) fn approve_in(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    record: &Record,
    decision: Decision,
    note: &str,
) -> Result<(), RecordFault> {
    let note = limited("note", note)?;
    let number = record.number;
    if !context.is_signed() {
        return Err(RecordFault::NoAuthor(number));
    }
    if record.kind() != RecordKind::Change {
        let state = None;
        return Err(RecordFault::NotDecidable { number, state });
    }
    use RecordState::{Assess, Authorize, New};
    if !matches!(record.state, New | Assess | Authorize) {
        let state = Some(record.state);
        return Err(RecordFault::NotDecidable { number, state });
    }
    let requester = record.value("requester");
    let is_own = |requester: &String| is_same_person(requester, &context.author);
    if let (Decision::Approve, Some(requester)) = (decision, requester.filter(is_own)) {
        return Err(RecordFault::OwnApproval { number, requester });
    }
    let body = EntryBody::Approval { decision, note };
    add_entry(transaction, context, record.id, body)?;
    Ok(())
}

/// What the decisions since the change was last sent back come to. The last word of each person
/// counts; what the requester says as an approval never does.
///
/// # Errors
/// The store cannot be read.
pub fn approvals_that_hold(view: View<'_>, record: &Record) -> Result<Approvals, StoreError> {
    let entries = view.entries_of_record(record.id)?;
    Ok(judge(record, &entries))
}

fn judge(record: &Record, entries: &[RecordEntry]) -> Approvals {
    let Some(requester) = record.value("requester") else {
        return Approvals::NoRequester;
    };
    let mut last_words: BTreeMap<String, (&str, Decision)> = BTreeMap::new();
    for entry in entries {
        match &entry.body {
            // What was approved then is not what is asked for now.
            EntryBody::Move { from, to, .. } if is_back(*from, *to) => last_words.clear(),
            EntryBody::Approval { decision, .. } => {
                let name = entry.author.trim().to_lowercase();
                last_words.insert(name, (&entry.author, *decision));
            }
            _ => {}
        }
    }
    let of = |wanted: Decision| {
        last_words
            .values()
            .filter(move |(_, decision)| *decision == wanted)
            .map(|(author, _)| (*author).to_owned())
    };
    if let Some(by) = of(Decision::Reject).next() {
        return Approvals::Rejected { by };
    }
    let by: Vec<String> = of(Decision::Approve)
        .filter(|author| !is_same_person(author, &requester))
        .collect();
    match by.is_empty() {
        true => Approvals::Open,
        false => Approvals::Approved { by },
    }
}

fn is_back(from: RecordState, to: RecordState) -> bool {
    to == RecordState::New || (from == RecordState::Scheduled && to == RecordState::Authorize)
}

fn is_same_person(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
