//! One record as the page shows it.

use serde::Serialize;
use specta::Type;

use super::write::FieldValue;
use super::{
    AnalysisKindView, CiRoleView, DecisionView, HypothesisStateView, LinkedStateView,
    RecordLineView, RecordStateView,
};
use crate::history::ChangesetView;
use crate::item::CiSummary;

/// One record with everything about it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordDetailView {
    /// Its line in lists.
    pub line: RecordLineView,
    /// The changeset of this version, on which edits are based.
    pub since: u32,
    /// Every field that has a value, in the order in which people read them.
    pub fields: Vec<FieldValue>,
    /// Its CIs.
    pub cis: Vec<RecordCiView>,
    /// Its links to other records.
    pub links: Vec<LinkedRecordView>,
    /// What was said and done, oldest first.
    pub entries: Vec<EntryView>,
    /// Where it can move.
    pub moves: Vec<PossibleMoveView>,
    /// Known errors to look at for an incident.
    pub known_errors: Vec<KnownErrorView>,
    /// Incidents on the same cause since a problem was resolved.
    pub recurrences: Vec<RecordLineView>,
    /// Its history, newest first.
    pub history: Vec<RecordStepView>,
}

/// A CI of a record.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordCiView {
    /// Internal id of the CI.
    pub ci: u32,
    /// The CI as it is, else as it was when it was linked.
    pub summary: Option<CiSummary>,
    /// Whether it was deleted since.
    pub deleted: bool,
    /// What it is to the record.
    pub role: CiRoleView,
    /// The state that it is put in, or was reported in.
    pub state: Option<LinkedStateView>,
    /// For how long.
    pub minutes: Option<u32>,
    /// Anything else; may be empty.
    pub note: String,
}

/// A link to another record.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkedRecordView {
    /// The word of the link, read from the record that is shown.
    pub word: String,
    /// The other record.
    pub record: RecordLineView,
}

/// Something said or done.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Its number.
    pub id: u32,
    /// When.
    pub at: String,
    /// Who.
    pub author: String,
    /// What.
    pub content: EntryContentView,
}

/// What an entry says.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "entry",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum EntryContentView {
    Move {
        from: RecordStateView,
        to: RecordStateView,
        reason: String,
    },
    Comment {
        text: String,
    },
    Approval {
        decision: DecisionView,
        note: String,
    },
    Attachment {
        name: String,
        #[specta(type = specta_typescript::Number)]
        bytes: u64,
    },
    Hypothesis {
        statement: String,
        ci: Option<u32>,
        state: HypothesisStateView,
        check: String,
    },
    ChecklistItem {
        text: String,
        done: bool,
    },
    FrozenAnalysis {
        analysis: AnalysisKindView,
        #[specta(type = crate::Sentence)]
        question: String,
        changeset: u32,
        draft: Option<String>,
        hash: String,
    },
}

/// A move that the life cycle has.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PossibleMoveView {
    /// Into this state.
    pub to: RecordStateView,
    /// Whether it needs a reason of its own.
    pub needs_reason: bool,
    /// What is missing besides.
    pub missing: Vec<MissingView>,
}

/// Something that is missing before a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MissingView {
    /// The id of a field, or `affected_cis`, `root_cause`, `approval`, `template`, `go_no_go`.
    pub id: String,
    /// In words, as they follow "it lacks".
    #[specta(type = crate::Sentence)]
    pub words: String,
}

/// A known error that shares CIs with an incident.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KnownErrorView {
    /// The problem.
    pub problem: RecordLineView,
    /// What helps meanwhile.
    pub workaround: Option<String>,
    /// Keys of the CIs that they share.
    pub shared: Vec<String>,
}

/// One step of the history.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordStepView {
    /// Who, when and why.
    pub changeset: ChangesetView,
    /// What it did.
    pub alterations: Vec<RecordAlterationView>,
}

/// What a changeset did to a record.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "alteration",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum RecordAlterationView {
    Made,
    /// A field, by id, or `state`, has another value.
    Field {
        field: String,
        from: Option<String>,
        to: Option<String>,
    },
    /// A CI was put on it, or what is said of it was altered.
    CiSet {
        key: String,
        role: CiRoleView,
        state: Option<LinkedStateView>,
        minutes: Option<u32>,
        note: String,
    },
    CiRemoved {
        key: String,
        role: CiRoleView,
    },
    /// It was linked to the record of a number, by the word read from this record.
    Linked {
        other: String,
        word: String,
    },
    Unlinked {
        other: String,
        word: String,
    },
    /// Something was said or done.
    Entry {
        content: EntryContentView,
    },
}
