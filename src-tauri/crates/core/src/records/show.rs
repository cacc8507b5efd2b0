//! One record with everything about it.

use faultline_model::{
    Arrow, Ci, Record, RecordCi, RecordEntry, RecordId, RecordLink, RecordLinkKind, RecordState,
    arrows_from,
};
use faultline_store::{StoreError, View};

use super::history::{RecordHistoryEntry, record_history};
use super::{Missing, RecordFault, missing_for};

/// A CI of a record, with the CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordCiShown {
    /// What is said of it.
    pub link: RecordCi,
    /// The CI as it is now, else as it was when it was linked.
    pub ci: Option<Ci>,
    /// Whether the CI was deleted since.
    pub deleted: bool,
}

/// A link to another record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedRecord {
    /// The link.
    pub link: RecordLink,
    /// Whether it leads from the record that is shown.
    pub outgoing: bool,
    /// The other record.
    pub record: Record,
}

impl LinkedRecord {
    /// The word of the link, read from the record that is shown.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self.outgoing {
            true => RecordLinkKind::as_str(self.link.kind),
            false => self.link.kind.inverse(),
        }
    }
}

/// A move that the life cycle has, with what is missing for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PossibleMove {
    /// Into this state.
    pub to: RecordState,
    /// Whether it needs a reason of its own.
    pub needs_reason: bool,
    /// What is missing besides a reason.
    pub missing: Vec<Missing>,
}

/// A record with everything about it.
#[derive(Clone, Debug)]
pub struct ShownRecord {
    /// The record.
    pub record: Record,
    /// Its CIs.
    pub cis: Vec<RecordCiShown>,
    /// Its links to other records.
    pub links: Vec<LinkedRecord>,
    /// What was said and done, oldest first.
    pub entries: Vec<RecordEntry>,
    /// Where it can move.
    pub moves: Vec<PossibleMove>,
    /// Its history, newest first.
    pub history: Vec<RecordHistoryEntry>,
}

/// Shows a record. Cost: one read for each CI, link and changeset of the record.
///
/// # Errors
/// There is no such record, or the store cannot be read.
pub fn show_record(view: View<'_>, id: RecordId) -> Result<ShownRecord, RecordFault> {
    let record = view.record(id)?.ok_or(RecordFault::Gone)?;
    let mut cis = Vec::new();
    for link in view.cis_of_record(id)? {
        cis.push(shown_ci(view, link)?);
    }
    let mut links = Vec::new();
    for link in view.links_of_record(id)? {
        let outgoing = link.source == id;
        let other = if outgoing { link.target } else { link.source };
        if let Some(record) = view.record(other)? {
            links.push(LinkedRecord {
                link,
                outgoing,
                record,
            });
        }
    }
    let mut moves = Vec::new();
    for arrow in arrows_from(record.kind(), record.change_type, record.state) {
        moves.push(possible(view, &record, arrow)?);
    }
    Ok(ShownRecord {
        cis,
        links,
        entries: view.entries_of_record(id)?,
        moves,
        history: record_history(view, id)?,
        record,
    })
}

fn shown_ci(view: View<'_>, link: RecordCi) -> Result<RecordCiShown, StoreError> {
    let now = view.ci(link.ci)?;
    let deleted = now.is_none();
    let ci = match now {
        Some(ci) => Some(ci),
        None => view.ci_as_of(link.ci, link.since)?,
    };
    Ok(RecordCiShown { link, ci, deleted })
}

fn possible(view: View<'_>, record: &Record, arrow: &Arrow) -> Result<PossibleMove, RecordFault> {
    let (reasons, missing): (Vec<_>, Vec<_>) = missing_for(view, record, arrow, "")?
        .into_iter()
        .partition(|missing| missing.id == "move_reason");
    Ok(PossibleMove {
        to: arrow.to,
        needs_reason: !reasons.is_empty(),
        missing,
    })
}
