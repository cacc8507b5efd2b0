//! Asks a question and attaches the answer to a record as it is.

use faultline_model::{EntryBody, RecordId};
use faultline_store::WriteTransaction;

use super::Question;
use super::answer::{Asked, Patience, answer};
use crate::context::Context;
use crate::records::RecordFault;
use crate::records::write::{add_entry, on_record};
use crate::workspace::{Applied, RecordAct, Workspace};

/// An answer that is about to be kept.
pub(in crate::records) struct Frozen {
    question: Question,
    draft: Option<String>,
    changeset: u32,
    changeset_hash: String,
    /// The whole answer as JSON.
    pub answer: String,
}

/// Asks a question of a moment and attaches the whole answer to a record. Gives the id of the entry.
///
/// Cost: the analysis, and one read for each CI of the answer.
///
/// # Errors
/// A CI of the question is gone or not in service, the evidence holds nothing that is broken, or
/// it was cancelled.
pub fn freeze(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    question: &Question,
    asked: &Asked,
    patience: Patience<'_>,
) -> Result<Applied<u32>, RecordFault> {
    let frozen = prepare(workspace, question, asked, patience)?;
    let act = RecordAct::Freeze {
        analysis: question.analysis(),
    };
    on_record(workspace, context, id, act, |transaction, record| {
        keep(transaction, context, record.id, &frozen)
    })
}

/// Asks, outside any write.
pub(in crate::records) fn prepare(
    workspace: &Workspace,
    question: &Question,
    asked: &Asked,
    patience: Patience<'_>,
) -> Result<Frozen, RecordFault> {
    let snapshot = workspace.snapshot_at(asked.moment)?;
    let reader = workspace.read_at(asked.moment)?;
    let head = reader.view().head()?;
    let answer = answer(snapshot, reader.view(), question, asked.now, patience)?;
    Ok(Frozen {
        question: question.clone(),
        draft: asked.draft.clone(),
        changeset: head.number,
        changeset_hash: head.hash.to_string(),
        answer,
    })
}

/// Writes what was prepared.
pub(in crate::records) fn keep(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    record: RecordId,
    frozen: &Frozen,
) -> Result<u32, RecordFault> {
    let question = serde_json::to_string(&frozen.question);
    let content = transaction.keep_content(frozen.answer.as_bytes())?;
    let body = EntryBody::FrozenAnalysis {
        analysis: frozen.question.analysis(),
        question: question.expect("a question holds texts and numbers alone"),
        changeset: frozen.changeset,
        draft: frozen.draft.clone(),
        changeset_hash: frozen.changeset_hash.clone(),
        content,
    };
    Ok(add_entry(transaction, context, record, body)?)
}
