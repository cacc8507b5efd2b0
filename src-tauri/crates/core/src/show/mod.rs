//! One CI with everything about it.

mod attributes;
mod groups;
mod relationships;

use faultline_model::{Changeset, Ci, CiId};
use faultline_store::{Confirmation, StoreError, View};

use crate::history::{HistoryEntry, ci_history};
use crate::impact::{AnalysisFault, unknown_key};
use crate::snapshot::GraphSnapshot;

pub use attributes::{AttributeValue, attributes};
pub use groups::{ShownGroup, groups};
pub use relationships::{Relationships, ShownRelationship, relationships};

/// Entries of history shown with a CI.
const HISTORY_SHOWN: usize = 10;

/// A CI with everything about it.
#[derive(Clone, Debug)]
pub struct ShownCi {
    /// The CI.
    pub ci: Ci,
    /// The changeset that wrote this version.
    pub changed: Changeset,
    /// Its values in the order of its class, recommended ones that are missing too.
    pub attributes: Vec<AttributeValue>,
    /// Redundancy groups of which it is the dependent.
    pub groups: Vec<ShownGroup>,
    /// Its relationships.
    pub relationships: Relationships,
    /// Sources that name it, newest first.
    pub confirmations: Vec<Confirmation>,
    /// Its history, newest first.
    pub history: Vec<HistoryEntry>,
}

/// Shows a CI; none where it does not exist.
///
/// Cost: its relationships, with one read for each CI at their other ends.
///
/// # Errors
/// The store cannot be read.
pub fn show(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    id: CiId,
) -> Result<Option<ShownCi>, StoreError> {
    let Some(ci) = view.ci(id)? else {
        return Ok(None);
    };
    let Some(changed) = view.changeset(ci.since)? else {
        return Ok(None);
    };
    Ok(Some(ShownCi {
        changed,
        attributes: attributes(&snapshot.model, &ci),
        groups: groups(snapshot, view, id)?,
        relationships: relationships(&snapshot.model, view, id)?,
        confirmations: view.ci_confirmations(id)?,
        history: ci_history(view, &snapshot.model, id, HISTORY_SHOWN)?,
        ci,
    }))
}

/// The CI of a key, or of an old key.
///
/// # Errors
/// No CI has the key (the nearest keys are named), or the store cannot be read.
pub fn by_key(snapshot: &GraphSnapshot, view: View<'_>, key: &str) -> Result<Ci, AnalysisFault> {
    let found = match view.ci_by_key(key)? {
        Some(ci) => Some(ci),
        None => match view.ci_of_alias(key)? {
            Some(id) => view.ci(id)?,
            None => None,
        },
    };
    match found {
        Some(ci) => Ok(ci),
        None => Err(unknown_key(snapshot, view, key)?),
    }
}
