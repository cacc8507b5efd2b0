//! Edits of many CIs at once: what would change, then the edit as one changeset.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::inventory::InventoryQuery;

/// The same values for some CIs.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BulkStatementRequest {
    /// Which CIs.
    pub target: BulkTarget,
    /// Values by `name`, `status` or attribute id; none clears.
    pub fields: BTreeMap<String, Option<String>>,
}

/// CIs to edit.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum BulkTarget {
    /// These.
    Ids {
        /// Internal ids.
        ids: Vec<u32>,
    },
    /// All that a query finds.
    Query {
        /// The query.
        query: InventoryQuery,
    },
}

/// What an edit of many CIs would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BulkPreviewView {
    /// CIs that change.
    pub changed: u32,
    /// CIs that have all the values already.
    pub unchanged: u32,
    /// CIs that cannot be changed.
    pub refused: u32,
    /// Which value becomes which, the most frequent of each attribute first; at most 200.
    pub transitions: Vec<TransitionView>,
    /// How many there are in all.
    pub transitions_in_all: u32,
    /// Why CIs are refused, the most frequent first; at most 100.
    pub refusals: Vec<RefusalView>,
    /// Stands for what was read: to be given with the edit.
    pub seen: String,
}

/// CIs of which the same value becomes the same other one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TransitionView {
    /// Attribute id, `name` or `status`.
    pub attribute: String,
    /// The value until then.
    pub from: Option<String>,
    /// The value from then on.
    pub to: Option<String>,
    /// How many CIs.
    pub cis: u32,
}

/// CIs that are refused for the same reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RefusalView {
    /// A sentence.
    #[specta(type = crate::Sentence)]
    pub reason: String,
    /// How many CIs.
    pub cis: u32,
    /// Keys of the first ones.
    pub keys: Vec<String>,
}

use faultline_core::View;
use faultline_core::edit::bulk::{self, BulkPreview, BulkStatement};

use crate::session::{Estate, Writable};
use crate::task::Progress;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session, inventory};

/// Transitions shown at most.
const SHOWN: usize = 200;

/// What the statements would do at the moment that is shown. Nothing is written.
///
/// # Errors
/// No workspace is open, the past is shown, a field cannot be set, or the task was cancelled.
pub fn preview(
    session: &Session,
    statements: &[BulkStatementRequest],
    task: u32,
    report: impl Fn(Progress),
) -> Result<BulkPreviewView, ApiError> {
    session.writable()?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let statements = read(session, &estate, reader.view(), statements)?;
    let preview = session.tasks.run(task, report, |task| {
        bulk::preview(task, reader.view(), &statements)
    })?;
    Ok(BulkPreviewView::from(preview))
}

/// Makes the edit that a preview told, as one changeset, or as one step of the draft that is shown. CIs that the
/// preview refuses stay as they are.
///
/// # Errors
/// CIs were altered since the preview, the past is shown, or the task was cancelled; nothing was changed.
pub fn apply(
    session: &Session,
    statements: &[BulkStatementRequest],
    seen: &str,
    message: &str,
    task: u32,
    report: impl Fn(Progress),
) -> Result<AppliedView, ApiError> {
    let Writable { open, workspace } = session.writable()?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let statements = read(session, &estate, reader.view(), statements)?;
    drop(reader);
    let context = session.context(message);
    let applied = session.tasks.run(task, report, |task| {
        bulk::edit_cis(&workspace, &context, task, &statements, seen, true)
    })?;
    recorded(session, &open, &applied)
}

fn read(
    session: &Session,
    estate: &Estate,
    view: View<'_>,
    statements: &[BulkStatementRequest],
) -> Result<Vec<BulkStatement>, ApiError> {
    let model = &estate.snapshot.model;
    let statement = |one: &BulkStatementRequest| {
        let cis = match &one.target {
            BulkTarget::Ids { ids } => ids.clone(),
            BulkTarget::Query { query } => {
                let (found, _) = inventory::found(session, estate, view, query)?;
                found.ids.clone()
            }
        };
        Ok(BulkStatement::new(model, cis, &one.fields)?)
    };
    statements.iter().map(statement).collect()
}

impl From<BulkPreview> for BulkPreviewView {
    fn from(preview: BulkPreview) -> Self {
        let transitions_in_all = preview.transitions.len() as u32;
        let transitions = preview.transitions.into_iter().take(SHOWN);
        let refusals = preview.refusals.into_iter();
        Self {
            changed: preview.changed,
            unchanged: preview.unchanged,
            refused: preview.refused,
            transitions: transitions
                .map(|one| TransitionView {
                    attribute: one.attribute,
                    from: one.from,
                    to: one.to,
                    cis: one.cis,
                })
                .collect(),
            transitions_in_all,
            refusals: refusals
                .map(|one| RefusalView {
                    reason: one.reason,
                    cis: one.cis,
                    keys: one.keys,
                })
                .collect(),
            seen: preview.seen,
        }
    }
}
