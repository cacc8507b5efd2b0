//! The one error that crosses the boundary: a tagged code for programs, a sentence for people.

mod edit;
mod saved_view;
mod time;

use faultline_core::draft::DraftFault;
use faultline_core::export::ExportError;
use faultline_core::impact::AnalysisFault;
use faultline_core::import::ImportError;
use faultline_core::inventory::InventoryFault;
use faultline_core::query::QueryFault;
use faultline_core::root_cause::RootCauseFault;
use faultline_core::root_cause::causes::CauseFault;
use faultline_core::root_cause::settings::SettingFault;
use faultline_core::stopped::Stopped;
use faultline_core::store_error::{FileFault, StoreError};
use faultline_core::task::Cancelled;
use serde::Serialize;
use specta::Type;

use crate::conflict::DifferenceView;

/// What went wrong, as a code with its data. The window matches the code and owns the words;
/// `message` is the same in one English sentence, for the command line and for logs.
#[derive(Clone, Debug, Serialize, Type, thiserror::Error)]
#[error("{message}")]
#[serde(rename_all = "camelCase")]
pub struct ApiError {
    /// The code and its data.
    pub kind: ErrorKind,
    /// What happened, where, and what to do, in one sentence.
    pub message: String,
    /// Things to try, best first.
    pub hints: Vec<String>,
}

/// The codes of [`ApiError`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "code",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum ErrorKind {
    /// No workspace is open.
    NoWorkspace,
    /// There is no file at this path.
    WorkspaceMissing { path: String },
    /// A file is already there and was left alone.
    WorkspaceExists { path: String },
    /// The file belongs to another program or is no database.
    WorkspaceForeign { path: String },
    /// The file is truncated or damaged.
    WorkspaceDamaged { path: String },
    /// The file was written by a newer version.
    WorkspaceNewer { path: String },
    /// Another process holds the file.
    WorkspaceBusy { path: String },
    /// A program has the file open that was to be replaced, or left its journal beside it.
    WorkspaceInUse { path: String },
    /// The file or its folder cannot be written.
    WorkspaceReadOnly { path: String },
    /// No CI has this key.
    UnknownCi { key: String, nearest: Vec<String> },
    /// The CI or relationship was deleted meanwhile.
    Gone,
    /// The CI is planned or retired and takes no part in analyses.
    NotInService { key: String },
    /// No class, relationship type, attribute or group has this name.
    UnknownName {
        what: String,
        name: String,
        nearest: Vec<String>,
    },
    /// A value does not fit its field.
    InvalidValue {
        field: String,
        value: String,
        nearest: Vec<String>,
    },
    /// Another CI or relationship already has this identity.
    AlreadyExists { name: String },
    /// Somebody altered the same thing since it was read.
    Conflict {
        subject: String,
        changeset: u32,
        by: Option<String>,
        differences: Vec<DifferenceView>,
    },
    /// CIs were altered between the preview of an edit and the edit.
    PreviewOutdated,
    /// A pasted table holds no text.
    TableEmpty,
    /// A pasted table has more lines than can be looked through.
    TableTooLarge { rows: u32, most: u32 },
    /// A pasted table names no columns and is put nowhere.
    TableGoesNowhere,
    /// Another moment than now is shown, where nothing can be edited.
    NotNow { moment: String },
    /// There is no such moment: its words mean none, or the history does not reach there.
    UnknownMoment {
        moment: String,
        nearest: Vec<String>,
    },
    /// Somebody saved a view anew since it was opened.
    ViewChanged { name: String, by: String },
    /// Drafts cannot do this.
    NotInDraft,
    /// Live has moved on since the draft was begun, and nobody has chosen in these conflicts yet.
    OpenConflicts { conflicts: Vec<String> },
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// Later work stands on what was to be undone.
    CannotUndo { reasons: Vec<String> },
    /// A record cannot move yet; `missing` says what it lacks, in words.
    MissingForMove {
        number: String,
        missing: Vec<String>,
    },
    /// The state of a record, or who asks, does not allow it; `reason` is a sentence.
    RecordRefused { number: String, reason: String },
    /// Nobody is named who answers for the decision: the settings ask for a name.
    NoAuthor,
    /// The model cannot be altered so; `reason` is a sentence.
    ModelRefused { reason: String },
    /// What a model file states cannot be taken; each fault says its place.
    ModelFile { path: String, faults: Vec<String> },
    /// The query cannot be read, from `position` to before `end`, characters counted from 0.
    InvalidQuery {
        position: u32,
        end: u32,
        nearest: Vec<String>,
    },
    /// Nothing is reported degraded or down, so that there is nothing to explain.
    NoSymptom,
    /// A file could not be read or written.
    File { path: String },
    /// The user stopped it; nothing was changed.
    Cancelled,
    /// A fault of the program or the machine.
    Internal,
}

impl ApiError {
    /// An error whose sentence is that of `fault`.
    pub(crate) fn new(kind: ErrorKind, fault: &dyn std::error::Error) -> Self {
        Self {
            kind,
            message: fault.to_string(),
            hints: Vec::new(),
        }
    }

    /// The same error, said of the file at `path`.
    pub(crate) fn at(mut self, path: &str) -> Self {
        let path = path.to_owned();
        self.kind = match self.kind {
            ErrorKind::WorkspaceMissing { .. } => ErrorKind::WorkspaceMissing { path },
            ErrorKind::WorkspaceExists { .. } => ErrorKind::WorkspaceExists { path },
            ErrorKind::WorkspaceForeign { .. } => ErrorKind::WorkspaceForeign { path },
            ErrorKind::WorkspaceDamaged { .. } => ErrorKind::WorkspaceDamaged { path },
            ErrorKind::WorkspaceNewer { .. } => ErrorKind::WorkspaceNewer { path },
            ErrorKind::WorkspaceBusy { .. } => ErrorKind::WorkspaceBusy { path },
            ErrorKind::WorkspaceInUse { .. } => ErrorKind::WorkspaceInUse { path },
            ErrorKind::WorkspaceReadOnly { .. } => ErrorKind::WorkspaceReadOnly { path },
            ErrorKind::File { .. } => ErrorKind::File { path },
            ErrorKind::ModelFile { faults, .. } => ErrorKind::ModelFile { path, faults },
            other => {
                return Self {
                    kind: other,
                    ..self
                };
            }
        };
        self
    }
}

/// The code of a fault of the store; its path is filled in by whoever knows it.
pub(crate) fn store_kind(fault: &StoreError) -> ErrorKind {
    let path = String::new();
    match fault {
        StoreError::Interrupted => ErrorKind::Cancelled,
        StoreError::Row { .. } | StoreError::Model(_) => ErrorKind::WorkspaceDamaged { path },
        StoreError::File(file) => match file {
            FileFault::Missing => ErrorKind::WorkspaceMissing { path },
            FileFault::Exists | FileFault::SameFile => ErrorKind::WorkspaceExists { path },
            FileFault::InUse => ErrorKind::WorkspaceInUse { path },
            FileFault::Foreign => ErrorKind::WorkspaceForeign { path },
            FileFault::Damaged => ErrorKind::WorkspaceDamaged { path },
            FileFault::Newer { .. } => ErrorKind::WorkspaceNewer { path },
            FileFault::Busy => ErrorKind::WorkspaceBusy { path },
            FileFault::ReadOnly => ErrorKind::WorkspaceReadOnly { path },
            FileFault::NoFolder | FileFault::Full | FileFault::Io(_) => ErrorKind::File { path },
            FileFault::Sqlite(_) => ErrorKind::Internal,
        },
        StoreError::DraftGone => ErrorKind::Gone,
        StoreError::OutOfIds => ErrorKind::Internal,
    }
}

impl From<StoreError> for ApiError {
    fn from(fault: StoreError) -> Self {
        Self::new(store_kind(&fault), &fault)
    }
}

impl From<Cancelled> for ApiError {
    fn from(fault: Cancelled) -> Self {
        Self::new(ErrorKind::Cancelled, &fault)
    }
}

impl From<Stopped> for ApiError {
    fn from(fault: Stopped) -> Self {
        match fault {
            Stopped::Cancelled(fault) => fault.into(),
            Stopped::Store(fault) => fault.into(),
        }
    }
}

impl From<AnalysisFault> for ApiError {
    fn from(fault: AnalysisFault) -> Self {
        let kind = match &fault {
            AnalysisFault::UnknownCi { key, nearest } => ErrorKind::UnknownCi {
                key: key.clone(),
                nearest: nearest.clone(),
            },
            AnalysisFault::Gone => ErrorKind::Gone,
            AnalysisFault::NotInService { key, .. } => ErrorKind::NotInService { key: key.clone() },
            AnalysisFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}

impl From<RootCauseFault> for ApiError {
    fn from(fault: RootCauseFault) -> Self {
        match fault {
            RootCauseFault::Evidence(fault) => fault.into(),
            RootCauseFault::NoSymptom => Self::new(ErrorKind::NoSymptom, &fault),
            RootCauseFault::Store(fault) => fault.into(),
        }
    }
}

impl From<SettingFault> for ApiError {
    fn from(fault: SettingFault) -> Self {
        let unknown = |what: &str, name: &str, nearest: &[String]| ErrorKind::UnknownName {
            what: what.to_owned(),
            name: name.to_owned(),
            nearest: nearest.to_vec(),
        };
        let invalid = |field: &str, value: String| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value,
            nearest: Vec::new(),
        };
        let kind = match &fault {
            SettingFault::Unknown { name, nearest } => unknown("setting", name, nearest),
            SettingFault::UnknownClass { name, nearest } => unknown("class", name, nearest),
            SettingFault::NotNumbers { name, value, .. } => invalid(name, value.clone()),
            SettingFault::OutOfRange { name, value, .. }
            | SettingFault::NotWhole { name, value } => invalid(name, value.to_string()),
            SettingFault::SharesDoNotSum { name, sum } => invalid(name, sum.to_string()),
            SettingFault::Twice { name } => ErrorKind::AlreadyExists { name: name.clone() },
            SettingFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}

impl From<CauseFault> for ApiError {
    fn from(fault: CauseFault) -> Self {
        let invalid = |field: &str, value: &str| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: Vec::new(),
        };
        let kind = match &fault {
            CauseFault::CiGone | CauseFault::Unknown { .. } => ErrorKind::Gone,
            CauseFault::OnsetInFuture { onset } => invalid("onset", onset),
            CauseFault::TooLong { field, .. } => invalid(field, ""),
            CauseFault::ConfirmedAlready { key, .. } => {
                ErrorKind::AlreadyExists { name: key.clone() }
            }
            CauseFault::NotProposed { class } | CauseFault::ProposalMoved { class, .. } => {
                invalid("class", class)
            }
            CauseFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}

impl From<InventoryFault> for ApiError {
    fn from(fault: InventoryFault) -> Self {
        match fault {
            InventoryFault::Query(fault) => fault.into(),
            InventoryFault::Column(fault) => Self::new(
                ErrorKind::UnknownName {
                    what: "column".to_owned(),
                    name: String::new(),
                    nearest: Vec::new(),
                },
                &fault,
            ),
            InventoryFault::Store(fault) => fault.into(),
            InventoryFault::Cancelled(fault) => fault.into(),
        }
    }
}

impl From<QueryFault> for ApiError {
    fn from(fault: QueryFault) -> Self {
        let kind = ErrorKind::InvalidQuery {
            position: fault.span.start as u32,
            end: fault.span.end as u32,
            nearest: fault.problem.nearest().to_vec(),
        };
        Self::new(kind, &fault)
    }
}

impl From<ImportError> for ApiError {
    fn from(fault: ImportError) -> Self {
        match fault {
            ImportError::Read(fault) => fault.into(),
            ImportError::Cancelled(fault) => fault.into(),
            ImportError::Storage(fault) => fault.into(),
            fault @ ImportError::ClassesInDraft => Self::new(ErrorKind::NotInDraft, &fault),
        }
    }
}

impl From<faultline_core::ReadError> for ApiError {
    fn from(fault: faultline_core::ReadError) -> Self {
        let path = String::new();
        Self::new(ErrorKind::File { path }, &fault)
    }
}

impl From<ExportError> for ApiError {
    fn from(fault: ExportError) -> Self {
        match fault {
            ExportError::Cancelled(fault) => fault.into(),
            ExportError::Store(fault) => fault.into(),
            fault
            @ (ExportError::OntoWorkspace | ExportError::Place(_) | ExportError::Write(_)) => {
                let path = String::new();
                Self::new(ErrorKind::File { path }, &fault)
            }
        }
    }
}

impl From<DraftFault> for ApiError {
    fn from(fault: DraftFault) -> Self {
        let invalid = |field: &str, value: &str| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: Vec::new(),
        };
        let fault = match fault {
            DraftFault::Edit(fault) => return fault.into(),
            other => other,
        };
        let kind = match &fault {
            DraftFault::Unknown { name, nearest } => ErrorKind::UnknownName {
                what: "draft".to_owned(),
                name: name.clone(),
                nearest: nearest.clone(),
            },
            DraftFault::InvalidName { name, .. }
            | DraftFault::SpaceAround { name }
            | DraftFault::Prefixed { name } => invalid("name", name),
            DraftFault::NameTaken { name } => ErrorKind::AlreadyExists { name: name.clone() },
            DraftFault::Nothing => ErrorKind::NothingToUndo,
            DraftFault::Conflicts(conflicts) => ErrorKind::OpenConflicts {
                conflicts: conflicts.iter().map(|one| one.id.clone()).collect(),
            },
            DraftFault::UnknownConflict { id } => invalid("conflict", id),
            DraftFault::Ungrouped { subject, .. } => invalid("relationship", subject),
            DraftFault::Empty { name } => invalid("draft", name),
            DraftFault::Unnamed => invalid("name", ""),
            DraftFault::Edit(_) => ErrorKind::Internal,
            DraftFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}
