//! Runs an import, or a preview of one.

use std::path::PathBuf;

use faultline_core::import as core_import;
use faultline_core::import::{ImportOptions, ImportOutcome, Input};
use faultline_core::workspace::{Operation, Workspace};

use super::report::report_view;
use super::{ImportReport, ImportRequest, ImportedView};
use crate::session::Writable;
use crate::task::Progress;
use crate::workspace::imported;
use crate::{ApiError, Session};

/// What an import would do; writes nothing.
///
/// # Errors
/// No workspace is open, a file cannot be read, or the task was cancelled.
pub fn preview(
    session: &Session,
    request: &ImportRequest,
    task: u32,
    report: impl Fn(Progress),
) -> Result<ImportReport, ApiError> {
    let Writable { workspace, .. } = session.writable()?;
    let estate = session.estate()?;
    let done = run(session, &workspace, request, true, task, report)?;
    report_view(&estate.snapshot.model, &inputs(request), done)
}

/// Imports as one changeset, or writes nothing and says why.
///
/// # Errors
/// No workspace is open, a file cannot be read, the task was cancelled, or the workspace cannot be
/// written; nothing was changed. Rows that cannot be taken are the answer, not an error.
pub fn apply(
    session: &Session,
    request: &ImportRequest,
    task: u32,
    report: impl Fn(Progress),
) -> Result<ImportedView, ApiError> {
    let Writable { workspace, .. } = session.writable()?;
    let estate = session.estate()?;
    let done = run(session, &workspace, request, false, task, report)?;
    let written = matches!(
        done.outcome,
        ImportOutcome::Changed | ImportOutcome::Unchanged
    );
    let changed = done.outcome == ImportOutcome::Changed;
    let changeset = done.changeset;
    let names = done.files.iter().map(|file| file.name.clone()).collect();
    let label = Operation::Import { names }.label();
    let report = report_view(&estate.snapshot.model, &inputs(request), done)?;
    let applied = match written {
        true => Some(imported(session, changeset, changed, label)?),
        false => None,
    };
    Ok(ImportedView { report, applied })
}

fn run(
    session: &Session,
    workspace: &Workspace,
    request: &ImportRequest,
    dry_run: bool,
    task: u32,
    report: impl Fn(Progress),
) -> Result<core_import::ImportReport, ApiError> {
    let options = ImportOptions {
        source: request
            .source
            .clone()
            .filter(|name| !name.trim().is_empty()),
        dry_run,
        skip_bad_rows: request.skip_bad_rows,
        create_classes: request.create_classes,
        strict: request.strict,
    };
    let context = session.context(&request.message);
    let inputs = inputs(request);
    session.tasks.run(task, report, |task| {
        core_import::import(task, workspace, &inputs, &options, &context).map_err(ApiError::from)
    })
}

fn inputs(request: &ImportRequest) -> Vec<Input> {
    let paths = request.files.iter().map(PathBuf::from);
    paths.map(|path| Input { path }).collect()
}
