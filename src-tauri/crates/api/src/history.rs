//! Changesets, and the history of one CI or relationship.

use faultline_core::time::{TimeFault, When, span};
use faultline_core::{history as core_history, verify as core_verify};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::task::Progress;
use crate::{ApiError, Session, convert};

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

/// One step in the history of a CI or relationship.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiHistoryEntry {
    /// The changeset that did it.
    pub changeset: ChangesetView,
    /// What became of it.
    pub what: CiHistoryKind,
    /// What differs, attribute by attribute.
    pub changes: Vec<AttributeChangeView>,
}

/// What became of it in a changeset.
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
    #[specta(type = Option<crate::Sentence>)]
    pub subject: Option<String>,
    /// What is wrong, in one sentence.
    #[specta(type = crate::Sentence)]
    pub problem: String,
}

/// Which changesets to list; nothing chosen lists all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangesetFilter {
    /// Only of authors with this text in their name; upper and lower case are alike. Empty for all.
    pub author: String,
    /// Only of origins with this text: "manual", "import", "undo" …; empty for all.
    pub origin: String,
    /// Only from this moment on, as the time control takes it; a date counts from its beginning. Empty for all.
    pub since: String,
    /// Only up to this moment; a date counts to its end. Empty for all.
    pub until: String,
    /// Only those that made, altered or deleted a CI of this class or below.
    pub class: Option<String>,
}

/// A part of the changesets that pass a filter, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangesetWindow {
    /// How many pass the filter.
    pub total: u32,
    /// Position of the first row returned.
    pub offset: u32,
    /// The rows (at most 1,000).
    pub rows: Vec<ChangesetView>,
}

/// Entries of the history of one CI or relationship given at most.
const MOST_ENTRIES: usize = 10_000;
/// Changesets given at most at once.
const LARGEST_WINDOW: u32 = 1_000;

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

/// The whole history of a relationship, newest first.
///
/// # Errors
/// No workspace is open.
pub fn of_relationship(session: &Session, id: u32) -> Result<Vec<CiHistoryEntry>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let model = &estate.snapshot.model;
    let entries = core_history::relationship_history(reader.view(), model, id, MOST_ENTRIES)?;
    Ok(entries.into_iter().map(convert::history_entry).collect())
}

/// Changesets `offset..offset + length` of those that pass a filter, newest first, whatever moment is shown.
///
/// # Errors
/// No workspace is open, there is no such class, or a text names no time.
pub fn window(
    session: &Session,
    filter: &ChangesetFilter,
    offset: u32,
    length: u32,
) -> Result<ChangesetWindow, ApiError> {
    let open = session.open()?;
    let reader = open.workspace.read()?;
    let view = reader.view();
    let ChangesetFilter {
        author,
        origin,
        since,
        until,
        class,
    } = filter;
    let when = |text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse::<When>().map(Some).map_err(TimeFault::from),
    };
    let (since, until) = (when(since)?, when(until)?);
    let numbers = span(view, since.as_ref(), until.as_ref(), session.zone())?;
    let mut filter = core_history::ChangesetFilter::new(author, origin, numbers);
    if let Some(class) = class {
        filter = filter.of_class(view, &view.model()?, class)?;
    }
    let found = filter.select(view)?;
    let shown = found.iter().rev().skip(offset as usize);
    Ok(ChangesetWindow {
        total: found.len() as u32,
        offset,
        rows: shown
            .take(length.min(LARGEST_WINDOW) as usize)
            .map(convert::changeset)
            .collect(),
    })
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
