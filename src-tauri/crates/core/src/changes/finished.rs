//! The changes that were done and whose outcome is known.

use std::collections::{BTreeSet, HashMap};

use faultline_model::{CiRole, RecordId, RecordKind, RecordNumber, RecordState};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use crate::snapshot::GraphSnapshot;

/// How a change ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeOutcome {
    /// As planned.
    Successful,
    /// Done, with issues.
    WithIssues,
    /// Taken back.
    BackedOut,
    /// Not done.
    Failed,
}

impl ChangeOutcome {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [
        Self::Successful,
        Self::WithIssues,
        Self::BackedOut,
        Self::Failed,
    ];

    /// The value of the field `outcome`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Successful => "successful",
            Self::WithIssues => "with_issues",
            Self::BackedOut => "backed_out",
            Self::Failed => "failed",
        }
    }

    /// What a value of the field `outcome` stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// A change that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinishedChange {
    /// Internal id.
    pub id: RecordId,
    /// Its number.
    pub number: RecordNumber,
    /// Its title.
    pub title: String,
    /// When its work ended: its actual end, else its planned end, else when it was made.
    pub at: Timestamp,
    /// How it ended.
    pub outcome: ChangeOutcome,
    /// Whose it was.
    pub team: Option<String>,
    /// The template it was made from.
    pub template: Option<String>,
    /// Numbers of the classes of its affected CIs; those deleted since have none.
    pub classes: BTreeSet<u16>,
}

/// The changes in review or closed that state an outcome, by number.
///
/// Cost: reads all changes and the CIs of all records.
///
/// # Errors
/// The store cannot be read.
pub fn finished_changes(
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<FinishedChange>, StoreError> {
    let mut classes = classes_of_changes(snapshot, view)?;
    let changes = view.records_of(RecordKind::Change)?.into_iter();
    let finished = changes.filter_map(|change| {
        let is_over = matches!(change.state, RecordState::Review | RecordState::Closed);
        let outcome = change.value("outcome").filter(|_| is_over)?;
        Some(FinishedChange {
            id: change.id,
            number: change.number,
            at: change
                .actual_end
                .or(change.planned_end)
                .unwrap_or(change.created_at),
            outcome: ChangeOutcome::from_word(&outcome)?,
            team: change.value("team"),
            template: change.value("template"),
            classes: classes.remove(&change.id).unwrap_or_default(),
            title: change.title,
        })
    });
    Ok(finished.collect())
}

/// Numbers of the classes of the affected CIs of each record.
fn classes_of_changes(
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<HashMap<RecordId, BTreeSet<u16>>, StoreError> {
    let graph = &snapshot.graph;
    let mut classes: HashMap<RecordId, BTreeSet<u16>> = HashMap::new();
    for link in view.all_record_cis()? {
        if let (CiRole::Affected, Some(node)) = (link.role, graph.node_of(link.ci)) {
            let of_record = classes.entry(link.record).or_default();
            of_record.insert(graph.class(node));
        }
    }
    Ok(classes)
}
