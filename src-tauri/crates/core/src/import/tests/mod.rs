//! The rules of importing, tried on real workspaces.

mod held_back;
mod killed;
mod refusals;
mod round_trips;
mod rules;

use std::path::Path;

use faultline_exchange::csv::file::ReadError;
use faultline_store::Moment;
use tempfile::TempDir;

use super::{ImportError, ImportOptions, ImportReport, Input, import};
use crate::context::Context;
use crate::export::{ExportFormat, export};
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// A workspace in a folder of its own.
pub(crate) struct Shop {
    pub folder: TempDir,
    pub workspace: Workspace,
    seconds: i64,
}

impl Shop {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let context = context(0);
        let workspace = Workspace::create(&folder.path().join("shop.faultline"), &context)
            .expect("a workspace");
        Self {
            folder,
            workspace,
            seconds: 0,
        }
    }

    pub(crate) fn context(&mut self) -> Context {
        self.seconds += 1;
        context(self.seconds)
    }

    /// Writes the files and imports them, each as its own source.
    pub(crate) fn import(&mut self, files: &[(&str, &str)]) -> ImportReport {
        self.import_with(files, &ImportOptions::default())
    }

    pub(crate) fn import_with(
        &mut self,
        files: &[(&str, &str)],
        options: &ImportOptions,
    ) -> ImportReport {
        self.try_import(&TaskContext::unattended(), files, options)
            .expect("readable files and a sound workspace")
    }

    pub(crate) fn try_import(
        &mut self,
        task: &TaskContext<'_>,
        files: &[(&str, &str)],
        options: &ImportOptions,
    ) -> Result<ImportReport, ImportError> {
        let inputs: Vec<Input> = files
            .iter()
            .map(|(name, text)| {
                let path = self.folder.path().join(name);
                std::fs::write(&path, text).expect("written");
                Input { path }
            })
            .collect();
        let context = self.context();
        import(task, &self.workspace, &inputs, options, &context)
    }

    /// The two plain files of the estate.
    pub(crate) fn export(&self) -> (String, String) {
        let folder = self.folder.path().join("out");
        export(
            &TaskContext::unattended(),
            &self.workspace,
            Moment::Now,
            &folder,
            ExportFormat::Csv,
        )
        .expect("exported");
        let read = |name| std::fs::read_to_string(folder.join(name)).expect("text");
        (read("cis.csv"), read("relations.csv"))
    }

    pub(crate) fn head(&self) -> u32 {
        let reader = self.workspace.read().expect("a reader");
        reader.view().head().expect("a changeset").number
    }

    pub(crate) fn runs(&self) -> u32 {
        let reader = self.workspace.read().expect("a reader");
        reader.view().run_count().expect("a count")
    }
}

fn context(seconds: i64) -> Context {
    Context {
        now: jiff::Timestamp::from_second(1_700_000_000 + seconds).expect("a time"),
        author: "Ann".to_owned(),
        message: String::new(),
    }
}

/// The notes of a report as text.
pub(crate) fn notes(report: &ImportReport) -> Vec<String> {
    report.notes.kept.iter().map(ToString::to_string).collect()
}

/// The issues of a report: code, line, column, nearest.
pub(crate) fn issues(report: &ImportReport) -> Vec<String> {
    let issues = report.issues.kept().iter();
    issues
        .map(|issue| {
            format!(
                "{} {} {} {}",
                issue.reason.code(),
                issue.line.unwrap_or(0),
                issue.column.as_deref().unwrap_or("-"),
                issue.nearest.as_deref().unwrap_or("-")
            )
        })
        .collect()
}

#[test]
fn a_file_that_is_not_there_is_a_fault() {
    let mut shop = Shop::new();
    let context = shop.context();
    let inputs = [Input {
        path: Path::new("/nowhere/at/all.csv").to_owned(),
    }];
    let fault = import(
        &TaskContext::unattended(),
        &shop.workspace,
        &inputs,
        &ImportOptions::default(),
        &context,
    );
    assert!(matches!(
        fault,
        Err(ImportError::Read(ReadError::Io { .. }))
    ));
}
