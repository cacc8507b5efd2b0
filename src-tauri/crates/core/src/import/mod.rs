//! Importing the two plain files: every rule about where facts come from is here.
//!
//! Files of CIs are taken before files of relationships, whatever the order given, and all of them make one changeset.
//! What a source said last decides: a value is set only where the file differs from it, so that corrections by hand
//! stand until the source itself changes its word.
//!
//! Decided here, where more than one reading is possible:
//! - a CI or relationship that was deleted by hand stays deleted while its source goes on listing it, and is reported
//!   as held back; where an undo took it back, or its source had stopped listing it, it is made anew;
//! - a retired CI that is listed stays retired unless the source changes its word on the status, and is noted;
//! - an old key leads to the renamed CI, and is noted;
//! - a key stated twice is refused in all files of one import together, whatever their sources;
//! - an empty cell of `name` or `status` states nothing;
//! - of several rows that name other groups for the one relationship of their ends, the first moves it.

mod ci_merge;
mod cis;
mod classes;
mod columns;
mod describe;
mod estate;
mod fault;
mod finish;
mod group_merge;
mod groups;
mod input;
mod keys;
mod options;
mod parse_cis;
mod parse_relationships;
mod preview;
mod relationship_checks;
mod relationship_ends;
mod relationship_merge;
mod relationship_table;
mod relationship_validity;
mod relationships;
mod report;
mod run;
mod said;
mod session;
mod stored_estate;

use faultline_store::{StoreError, WriteMode, WriteTransaction};

use crate::context::Context;
use crate::task::{Cancelled, TaskContext};
use crate::workspace::{Operation, Workspace};
use preview::Preview;
use stored_estate::StoredEstate;

pub use describe::{ColumnMeaning, Content, FileDescription, describe};
pub use fault::ImportFault;
pub use input::Input;
pub use options::ImportOptions;
pub use report::{
    Counts, Difference, DoubtfulRelationship, FileSummary, HeldBack, ImportNote, ImportOutcome,
    ImportReport, Listed, Subject, ValueChange,
};

/// Why an import ended early; nothing of it remains.
pub type ImportError = ImportFault<StoreError>;

/// What ends the transaction of an import.
enum Stop {
    Fault(ImportError),
    /// Nothing is to be kept: rows were refused, or it was a preview.
    Report(Box<ImportReport>),
}

impl From<StoreError> for Stop {
    fn from(fault: StoreError) -> Self {
        Self::Fault(ImportFault::Storage(fault))
    }
}

/// Imports files as one changeset, or as none where nothing differs. Rows that cannot be taken are part of the report,
/// which then says [`ImportOutcome::Refused`] unless they may be left out.
///
/// Into a draft, what the files say is proposed: no run is recorded, and their sources have said nothing.
///
/// Takes about 300 bytes of memory for each CI and relationship of the estate and the files together.
///
/// # Errors
/// A file cannot be read, the task was cancelled, or the workspace cannot be written; nothing was changed.
pub fn import(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    inputs: &[Input],
    options: &ImportOptions,
    context: &Context,
) -> Result<ImportReport, ImportError> {
    if options.create_classes && workspace.draft().is_some() {
        return Err(ImportFault::ClassesInDraft);
    }
    let names = match &options.source {
        Some(source) => vec![source.clone()],
        None => inputs.iter().map(Input::name).collect(),
    };
    let operation = Operation::Import { names };
    let work = |transaction: &mut WriteTransaction<'_>| {
        let mut estate = StoredEstate::new(transaction, context.now);
        let report = match options.dry_run {
            true => run::run(task, &mut Preview::new(&mut estate), inputs, options),
            false => run::run(task, &mut estate, inputs, options),
        };
        let report = report.map_err(Stop::Fault)?;
        match report.outcome {
            ImportOutcome::Refused | ImportOutcome::Previewed => {
                Err(Stop::Report(Box::new(report)))
            }
            // The last moment to stop: from here on the import is done.
            _ if task.cancellation().is_cancelled() => Err(Stop::Fault(Cancelled.into())),
            ImportOutcome::Unchanged | ImportOutcome::Changed => Ok(report),
        }
    };
    let cancellation = Some(task.cancellation());
    match workspace.transact(&operation, context, WriteMode::Bulk, cancellation, work) {
        Ok(applied) => Ok(ImportReport {
            changeset: applied.changeset,
            ..applied.output
        }),
        Err(Stop::Report(report)) => Ok(*report),
        Err(Stop::Fault(ImportFault::Storage(StoreError::Interrupted))) => {
            Err(ImportFault::Cancelled(Cancelled))
        }
        Err(Stop::Fault(fault)) => Err(fault),
    }
}

#[cfg(test)]
pub(crate) mod tests;
