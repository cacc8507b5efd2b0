//! The one way to write.

use std::collections::BTreeSet;

use faultline_model::ChangesetHeader;
use faultline_store::{StoreError, Table, WriteMode, WriteTransaction};

use super::{Operation, Workspace};
use crate::context::Context;
use crate::task::Cancellation;

/// Which kinds of data a write moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangedData {
    /// CIs or their attributes.
    Cis,
    /// Relationships.
    Relationships,
    /// What is stated of redundancy groups.
    Groups,
    /// Classes, attributes or relationship types.
    Model,
    /// Baselines.
    Baselines,
    /// Settings of the analyses.
    AnalysisSettings,
    /// Confirmed causes.
    ConfirmedCauses,
    /// Records, their links, entries and settings.
    Records,
    /// Import runs and what sources said.
    Sources,
    /// Changesets: the history grew.
    History,
    /// Drafts: made, named, altered, applied or discarded.
    Drafts,
    /// Saved views.
    SavedViews,
}

impl ChangedData {
    /// What can be written without a changeset.
    pub(super) const OUTSIDE_THE_HISTORY: [Self; 3] =
        [Self::Sources, Self::Drafts, Self::SavedViews];

    /// The kind of data that a table holds.
    pub(super) const fn of(table: Table) -> Self {
        match table {
            Table::Class | Table::Attribute | Table::RelationshipType => Self::Model,
            Table::Ci => Self::Cis,
            Table::Relationship => Self::Relationships,
            Table::RedundancyGroup => Self::Groups,
            Table::Baseline => Self::Baselines,
            Table::AnalysisSetting => Self::AnalysisSettings,
            Table::ConfirmedCause => Self::ConfirmedCauses,
            Table::Record
            | Table::RecordCi
            | Table::RecordLink
            | Table::RecordEntry
            | Table::RecordSetting => Self::Records,
        }
    }
}

/// A finished write.
#[derive(Clone, Debug)]
pub struct Applied<T> {
    /// What the work gave.
    pub output: T,
    /// The changeset it became; none where nothing differed.
    pub changeset: Option<u32>,
    /// Which kinds of data moved.
    pub changes: BTreeSet<ChangedData>,
    /// What was done, as undo names it.
    pub label: String,
}

impl<T> Applied<T> {
    /// The same write with another output.
    pub fn map<U>(self, output: impl FnOnce(T) -> U) -> Applied<U> {
        let Self {
            output: given,
            changeset,
            changes,
            label,
        } = self;
        Applied {
            output: output(given),
            changeset,
            changes,
            label,
        }
    }
}

impl Workspace {
    /// Does `operation` as one changeset, or as one step of the draft: `work` writes, and the history,
    /// the hash chain and the snapshot follow. Where `work` fails or `cancellation` is asked for, nothing remains. A
    /// changeset without a message of its author's takes the operation's label.
    ///
    /// # Errors
    /// What `work` gives, or the file cannot be written.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        operation: &Operation,
        context: &Context,
        mode: WriteMode,
        cancellation: Option<&Cancellation>,
        work: impl FnOnce(&mut WriteTransaction<'_>) -> Result<T, E>,
    ) -> Result<Applied<T>, E> {
        let label = operation.label();
        let message = match context.message.trim() {
            "" => label.clone(),
            message => message.to_owned(),
        };
        let header = ChangesetHeader {
            at: context.now,
            author: context.author.clone(),
            message,
            origin: operation.origin(),
        };
        let flag = cancellation.map(Cancellation::flag);
        let written = match self.draft() {
            None => self.store().write(&header, mode, flag, work),
            Some(draft) => {
                // A step is named by what it does; the author's words are for the changeset.
                let header = ChangesetHeader {
                    message: label.clone(),
                    ..header
                };
                self.store()
                    .write_in_draft(draft, &header, mode, flag, work)
            }
        }?;
        let mut changes = changed_data(&written.tables);
        self.note_own_write(written.changeset);
        if written.changeset.is_some() {
            changes.insert(ChangedData::History);
        }
        if matches!(operation, Operation::Import { .. }) && self.draft().is_none() {
            changes.insert(ChangedData::Sources);
        }
        if operation.is_about_drafts() || (self.draft().is_some() && !changes.is_empty()) {
            changes.insert(ChangedData::Drafts);
        }
        if operation.is_about_saved_views() {
            changes.insert(ChangedData::SavedViews);
        }
        Ok(Applied {
            output: written.output,
            changeset: written.changeset,
            changes,
            label,
        })
    }
}

/// The kinds of data that tables hold.
pub(crate) fn changed_data(tables: &[Table]) -> BTreeSet<ChangedData> {
    tables.iter().copied().map(ChangedData::of).collect()
}
