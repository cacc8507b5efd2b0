//! Everything that can be done to a workspace. The label of an operation is the text of undo and of
//! the audit trail; its origin stands in the changeset.

use faultline_model::RecordKind;

use super::record_act::RecordAct;

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Makes a CI.
    CreateCi {
        /// Its key; none while it is still to be made up.
        key: Option<String>,
    },
    /// Alters a CI's values.
    ChangeCi {
        /// Its key.
        key: String,
    },
    /// Retires a CI.
    RetireCi {
        /// Its key.
        key: String,
    },
    /// Alters values of many CIs at once.
    ChangeCis {
        /// How many.
        cis: u32,
    },
    /// Alters CIs and makes others, as a table states them.
    ChangeAndCreateCis {
        /// How many are altered.
        changed: u32,
        /// How many are made.
        created: u32,
    },
    /// Retires many CIs at once.
    RetireCis {
        /// How many.
        cis: u32,
    },
    /// Gives a CI another key.
    RenameCi {
        /// The old key.
        from: String,
        /// The new key.
        to: String,
    },
    /// Deletes a CI with its relationships.
    DeleteCi {
        /// Its key.
        key: String,
    },
    /// Makes a relationship.
    CreateRelationship {
        /// "source type target".
        subject: String,
    },
    /// Alters a relationship.
    ChangeRelationship {
        /// "source type target".
        subject: String,
    },
    /// Deletes a relationship.
    DeleteRelationship {
        /// "source type target".
        subject: String,
    },
    /// States what a redundancy group needs.
    SetGroup {
        /// "group of dependent".
        subject: String,
    },
    /// Dissolves a redundancy group.
    DeleteGroup {
        /// "group of dependent".
        subject: String,
    },
    /// Names a changeset.
    CreateBaseline {
        /// The name.
        name: String,
    },
    /// Renames a baseline or alters its note.
    ChangeBaseline {
        /// The name until then.
        name: String,
    },
    /// Takes a name away from a changeset.
    DeleteBaseline {
        /// The name.
        name: String,
    },
    /// Alters classes, attributes or relationship types.
    ChangeModel {
        /// What is done, as "Add class rack_row".
        what: String,
    },
    /// Takes over a model file.
    ImportModel {
        /// The name of the file.
        name: String,
    },
    /// Imports files.
    Import {
        /// Names of the sources.
        names: Vec<String>,
    },
    /// Changes settings of an analysis, or takes them back to what is shipped.
    ChangeAnalysisSettings {
        /// Their names.
        names: Vec<String>,
    },
    /// Takes over fault rates that were proposed from confirmed causes.
    AcceptFaultRates {
        /// Ids of the classes.
        classes: Vec<String>,
    },
    /// Confirms that a CI was the cause of an incident.
    ConfirmCause {
        /// Its key.
        key: String,
    },
    /// Takes back that a CI was the cause of an incident.
    WithdrawCause {
        /// Its key.
        key: String,
    },
    /// Makes a record.
    CreateRecord {
        /// Its kind.
        kind: RecordKind,
        /// Its title.
        title: String,
    },
    /// Does something to a record.
    Record {
        /// Its number.
        number: String,
        /// What.
        act: RecordAct,
    },
    /// Writes a template, a mapping or a filter of records.
    SetRecordSetting {
        /// "template Patch a server".
        subject: String,
    },
    /// Takes one away.
    DeleteRecordSetting {
        /// "template Patch a server".
        subject: String,
    },
    /// Imports records from a file.
    ImportRecords {
        /// Their kind; none where rows of several kinds may stand in the file.
        kind: Option<RecordKind>,
        /// The name of the file.
        name: String,
    },
    /// Fills an empty workspace with the demonstration estate.
    Demonstration,
    /// Adds records to the demonstration estate.
    DemonstrationRecords,
    /// Reverses a changeset.
    Undo {
        /// The changeset.
        changeset: u32,
        /// What it had done.
        label: String,
    },
    /// Does again what was undone.
    Redo {
        /// The changeset that had undone it.
        changeset: u32,
        /// What it does.
        label: String,
    },
    /// Begins a draft.
    CreateDraft {
        /// Its name.
        name: String,
    },
    /// Gives a draft another name or note.
    DescribeDraft {
        /// Its name.
        name: String,
    },
    /// Deletes a draft with everything in it.
    DiscardDraft {
        /// Its name.
        name: String,
    },
    /// Makes the edits of a draft live.
    ApplyDraft {
        /// Its name.
        name: String,
    },
    /// Takes back or does again a step of a draft.
    TurnDraftStep,
    /// Asks what would be if something were different.
    AskWhatIf,
    /// Forgets the questions that nobody kept.
    ForgetWhatIfs,
    /// Saves a view, new or anew.
    SaveView {
        /// Its name.
        name: String,
    },
    /// Gives a saved view another name or note.
    DescribeView {
        /// Its name until then.
        name: String,
    },
    /// Deletes a saved view.
    DeleteView {
        /// Its name.
        name: String,
    },
    /// Keeps a result that can be computed again.
    KeepResult,
}

impl Operation {
    /// What is done, for people: "Change vm-1".
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::CreateCi { key: Some(key) } => format!("Create {key}"),
            Self::CreateCi { key: None } => "Create a CI".to_owned(),
            Self::ChangeCi { key } => format!("Change {key}"),
            Self::RetireCi { key } => format!("Retire {key}"),
            Self::ChangeCis { cis } => format!("Change {cis} CIs"),
            Self::ChangeAndCreateCis {
                changed: 0,
                created,
            } => format!("Create {created} CIs"),
            Self::ChangeAndCreateCis { changed, created } => {
                format!("Change {changed} and create {created} CIs")
            }
            Self::RetireCis { cis } => format!("Retire {cis} CIs"),
            Self::RenameCi { from, to } => format!("Rename {from} to {to}"),
            Self::DeleteCi { key } => format!("Delete {key}"),
            Self::CreateRelationship { subject } => format!("Add {subject}"),
            Self::ChangeRelationship { subject } => format!("Change {subject}"),
            Self::DeleteRelationship { subject } => format!("Remove {subject}"),
            Self::SetGroup { subject } => format!("Change group {subject}"),
            Self::DeleteGroup { subject } => format!("Dissolve group {subject}"),
            Self::CreateBaseline { name } => format!("Create baseline {name}"),
            Self::ChangeBaseline { name } => format!("Change baseline {name}"),
            Self::DeleteBaseline { name } => format!("Delete baseline {name}"),
            Self::Import { names } => format!("Import {}", names.join(", ")),
            Self::ChangeAnalysisSettings { names } => match names.as_slice() {
                [name] => format!("Change the setting {name}"),
                names => format!("Change {} settings", names.len()),
            },
            Self::AcceptFaultRates { classes } => {
                format!("Accept fault rates of {}", classes.join(", "))
            }
            Self::ConfirmCause { key } => format!("Confirm {key} as a cause"),
            Self::WithdrawCause { key } => format!("Take back {key} as a cause"),
            Self::CreateRecord { kind, title } => format!("Create {kind}: {title}"),
            Self::Record { number, act } => act.label(number),
            Self::SetRecordSetting { subject } => format!("Save the {subject}"),
            Self::DeleteRecordSetting { subject } => format!("Delete the {subject}"),
            Self::ChangeModel { what } => what.clone(),
            Self::ImportModel { name } => format!("Import model from {name}"),
            Self::ImportRecords {
                kind: Some(kind),
                name,
            } => format!("Import {kind}s from {name}"),
            Self::ImportRecords { kind: None, name } => format!("Import records from {name}"),
            Self::Demonstration => "Demonstration estate".to_owned(),
            Self::DemonstrationRecords => "Demonstration records".to_owned(),
            Self::Undo { label, .. } => format!("Undo {label}"),
            Self::Redo { label, .. } => label.clone(),
            Self::CreateDraft { name } => format!("Begin draft {name}"),
            Self::DescribeDraft { name } => format!("Describe draft {name}"),
            Self::DiscardDraft { name } => format!("Discard draft {name}"),
            Self::ApplyDraft { name } => format!("Apply draft {name}"),
            Self::TurnDraftStep => "Undo or redo in a draft".to_owned(),
            Self::AskWhatIf => "What if".to_owned(),
            Self::ForgetWhatIfs => "Forget questions".to_owned(),
            Self::SaveView { name } => format!("Save view {name}"),
            Self::DescribeView { name } => format!("Describe view {name}"),
            Self::DeleteView { name } => format!("Delete view {name}"),
            Self::KeepResult => "Keep a result".to_owned(),
        }
    }

    /// Where a changeset came from.
    #[must_use]
    pub fn origin(&self) -> String {
        match self {
            Self::Import { names } => format!("import {}", names.join(", ")),
            Self::ImportRecords { name, .. } | Self::ImportModel { name } => {
                format!("import {name}")
            }
            Self::Demonstration | Self::DemonstrationRecords => "demonstration estate".to_owned(),
            Self::ApplyDraft { name } => format!("draft applied {name}"),
            Self::Undo { changeset, .. } | Self::Redo { changeset, .. } => {
                format!("undo of {changeset}")
            }
            _ => "manual".to_owned(),
        }
    }

    /// Whether it alters which drafts there are, what they are called or what is in them.
    pub(crate) fn is_about_drafts(&self) -> bool {
        matches!(
            self,
            Self::CreateDraft { .. }
                | Self::DescribeDraft { .. }
                | Self::DiscardDraft { .. }
                | Self::ApplyDraft { .. }
                | Self::AskWhatIf
                | Self::ForgetWhatIfs
                | Self::TurnDraftStep
        )
    }

    /// Whether it alters which saved views there are, what they are called or what they show.
    pub(crate) fn is_about_saved_views(&self) -> bool {
        matches!(
            self,
            Self::SaveView { .. } | Self::DescribeView { .. } | Self::DeleteView { .. }
        )
    }
}
