//! Reads a frozen answer, and asks its question again.

use faultline_model::{AnalysisKind, EntryBody, RecordEntry, RecordId};
use faultline_store::{Moment, View};
use jiff::Timestamp;
use serde_json::Value;

use super::answer::{Patience, answer};
use super::differences::differences;
use super::{AnswerDifference, Question};
use crate::records::RecordFault;
use crate::workspace::Workspace;

/// An answer as it was.
#[derive(Clone, Debug)]
pub struct FrozenAnswer {
    /// The entry that holds it.
    pub entry: RecordEntry,
    /// What was asked.
    pub question: Question,
    /// The changeset it was asked of.
    pub changeset: u32,
    /// The whole answer as JSON.
    pub answer: String,
    /// Its hash, 64 hexadecimal digits.
    pub hash: String,
}

/// A frozen answer beside today's.
#[derive(Clone, Debug)]
pub struct Rerun {
    /// As it was.
    pub frozen: FrozenAnswer,
    /// The changeset it was asked of now.
    pub changeset: u32,
    /// What differs, by key.
    pub differences: Vec<AnswerDifference>,
}

/// The frozen answer of an entry.
///
/// # Errors
/// The record has no such answer, or what it holds is missing in the workspace.
pub fn frozen_answer(
    view: View<'_>,
    id: RecordId,
    entry: u32,
) -> Result<FrozenAnswer, RecordFault> {
    let record = view.record(id)?.ok_or(RecordFault::Gone)?;
    let found = view.record_entry(entry)?.filter(|found| found.record == id);
    let Some(found) = found else {
        return Err(RecordFault::NoSuchEntry {
            number: record.number,
            what: "frozen analysis",
            entry,
        });
    };
    let EntryBody::FrozenAnalysis {
        question,
        changeset,
        content,
        ..
    } = &found.body
    else {
        return Err(RecordFault::NoSuchEntry {
            number: record.number,
            what: "frozen analysis",
            entry,
        });
    };
    let bytes = view.stored_content(content)?;
    let answer = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    Ok(FrozenAnswer {
        question: Question::from_json(question).ok_or(RecordFault::ContentGone)?,
        changeset: *changeset,
        answer: answer.ok_or(RecordFault::ContentGone)?,
        hash: content.clone(),
        entry: found,
    })
}

/// Asks the question of a frozen answer again, of the estate as it is now.
///
/// # Errors
/// As [`super::freeze`]: a CI of the question may be gone by now.
pub fn rerun(
    workspace: &Workspace,
    id: RecordId,
    entry: u32,
    now: Timestamp,
    patience: Patience<'_>,
) -> Result<Rerun, RecordFault> {
    let snapshot = workspace.snapshot_at(Moment::Now)?;
    let changeset = snapshot.changeset;
    let reader = workspace.read()?;
    let view = reader.view();
    let frozen = frozen_answer(view, id, entry)?;
    // Asked of another time, changes and past faults would weigh differently for that alone.
    let asked_at = match frozen.question.analysis() {
        AnalysisKind::RootCause => frozen.entry.at,
        AnalysisKind::Impact => now,
    };
    let today = answer(snapshot, view, &frozen.question, asked_at, patience)?;
    let parse = |text: &str| serde_json::from_str::<Value>(text);
    let (was, is) = (parse(&frozen.answer), parse(&today));
    let (Ok(was), Ok(is)) = (was, is) else {
        return Err(RecordFault::ContentGone);
    };
    Ok(Rerun {
        differences: differences(frozen.question.analysis(), &was, &is),
        frozen,
        changeset,
    })
}
