//! Changesets and the history of one CI.

use faultline_core::{history as core_history, verify as core_verify};
use serde::Serialize;
use specta::Type;

/// One changeset: who, when, why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangesetView {
    /// Number, from 1; 0 for a step of the draft that is shown, which is no part of the history.
    pub number: u32,
    /// When it was recorded, RFC 3339 in UTC.
    pub at: String,
    /// Who did it.
    pub author: String,
    /// Why, in the author's words; may be empty.
    pub message: String,
    /// Where it came from: "manual", "import NAME", "undo of n" …
    pub origin: String,
    /// Hash over content and parent, hexadecimal.
    pub hash: String,
}

/// One step in the history of a CI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiHistoryEntry {
    /// The changeset that did it.
    pub changeset: ChangesetView,
    /// What became of the CI.
    pub what: CiHistoryKind,
    /// What differs, attribute by attribute.
    pub changes: Vec<AttributeChangeView>,
}

/// What became of a CI in a changeset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum CiHistoryKind {
    /// It was made.
    Created,
    /// Its own values changed.
    Changed,
    /// It was deleted.
    Deleted,
}

/// One value before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttributeChangeView {
    /// Attribute id, or `key`, `name`, `class`, `status`.
    pub attribute: String,
    /// The value before; none where there was none.
    pub from: Option<String>,
    /// The value after; none where it was cleared.
    pub to: Option<String>,
}

/// What a check of the whole history found.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VerifyView {
    /// No fault was found.
    pub ok: bool,
    /// How many changesets were walked.
    pub changesets: u32,
    /// The newest hash, hexadecimal.
    pub head: String,
    /// What is wrong.
    pub faults: Vec<FaultView>,
}

/// One damaged or forged place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FaultView {
    /// The changeset concerned, where it is known.
    pub changeset: Option<u32>,
    /// The CI or table concerned, where it is known.
    pub subject: Option<String>,
    /// What is wrong, in one sentence.
    pub problem: String,
}

use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// Entries of a CI's history given at most.
const MOST_ENTRIES: usize = 10_000;

/// The newest changesets there are now, newest first, whatever moment is shown: it is chosen among them.
///
/// # Errors
/// No workspace is open.
pub fn changesets(
    session: &Session,
    offset: u32,
    length: u32,
) -> Result<Vec<ChangesetView>, ApiError> {
    let open = session.open()?;
    let reader = open.workspace.read()?;
    let newest = reader.view().newest_changesets(offset, length)?;
    Ok(newest.iter().map(convert::changeset).collect())
}

/// The whole history of a CI, newest first.
///
/// # Errors
/// No workspace is open.
pub fn of_ci(session: &Session, id: u32) -> Result<Vec<CiHistoryEntry>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let model = &estate.snapshot.model;
    let entries = core_history::ci_history(reader.view(), model, id, MOST_ENTRIES)?;
    Ok(entries.into_iter().map(convert::history_entry).collect())
}

/// Walks the hash chain and checks the file.
///
/// # Errors
/// No workspace is open, or the task was cancelled. Faults found are the answer, not an error.
pub fn verify(
    session: &Session,
    task: u32,
    report: impl Fn(Progress),
) -> Result<VerifyView, ApiError> {
    let open = session.open()?;
    let found = session.tasks.run(task, report, |task| {
        core_verify::verify(task, &open.workspace)
    })?;
    Ok(VerifyView {
        ok: found.faults.is_empty(),
        changesets: found.changesets,
        head: found.head.to_string(),
        faults: found
            .faults
            .into_iter()
            .map(|fault| FaultView {
                changeset: fault.changeset,
                subject: fault.subject,
                problem: fault.problem.to_string(),
            })
            .collect(),
    })
}
