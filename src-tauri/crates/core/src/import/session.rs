//! What the parts of one import share: the estate, the keys, the sources, and the report that grows.

use std::collections::BTreeMap;

use faultline_exchange::issue::Issue;
use faultline_store::provenance::SaidKind;

use super::estate::Estate;
use super::fault::ImportFault;
use super::keys::{KeyMeaning, Keys};
use super::report::ImportReport;
use super::said::{ColumnSets, Said};
use crate::task::TaskContext;

/// A file of the import, once its turn has come.
pub(super) struct FileRun {
    /// What reports call it.
    pub name: String,
    /// The source whose word it is.
    pub source: u32,
    /// The id of its run.
    pub run: u32,
    /// blake3 of its bytes.
    pub hash: [u8; 32],
}

/// One import in progress.
pub(super) struct Session<'a, E: Estate> {
    /// The workspace.
    pub estate: &'a mut E,
    /// Progress and cancellation.
    pub task: &'a TaskContext<'a>,
    /// What happened so far.
    pub report: ImportReport,
    /// All keys.
    pub keys: Keys,
    /// Sets of columns that sources speak of.
    pub column_sets: ColumnSets,
    /// What the sources of this import said and say.
    pub said: BTreeMap<(u32, SaidKind), Said>,
    /// Files so far, CIs first.
    pub files: Vec<FileRun>,
    /// Bytes of all files.
    pub total_bytes: u64,
    /// Bytes of the files before the present one.
    pub bytes_before: u64,
}

/// The result of a part of an import.
pub(super) type Outcome<T, E> = Result<T, ImportFault<<E as Estate>::Fault>>;

impl<E: Estate> Session<'_, E> {
    /// Says how many bytes of the present file are done; the cancellation point.
    pub(super) fn step(&self, bytes: u64) -> Outcome<(), E> {
        Ok(self
            .task
            .step(self.bytes_before + bytes, self.total_bytes)?)
    }

    /// Begins the run of a file.
    pub(super) fn begin_file(
        &mut self,
        name: &str,
        source: &str,
        kind: SaidKind,
    ) -> Outcome<(), E> {
        let source = self.estate.source(source).map_err(ImportFault::Storage)?;
        if !self.said.contains_key(&(source, kind)) {
            let ranges = self
                .estate
                .said(source, kind)
                .map_err(ImportFault::Storage)?;
            self.said.insert((source, kind), Said::new(ranges));
        }
        let run = match self.files.last() {
            Some(file) => file.run + 1,
            None => self.estate.next_run().map_err(ImportFault::Storage)?,
        };
        self.files.push(FileRun {
            name: name.to_owned(),
            source,
            run,
            hash: [0; 32],
        });
        Ok(())
    }

    /// The file whose rows are being taken.
    pub(super) fn file(&self) -> &FileRun {
        self.files.last().expect("a file was begun before its rows")
    }

    /// What the source of the present file says of rows of a kind.
    pub(super) fn said_now(&mut self, kind: SaidKind) -> &mut Said {
        let source = self.file().source;
        self.said.entry((source, kind)).or_default()
    }

    /// Reports what is wrong with one row of CIs.
    pub(super) fn refuse_ci(&mut self, issues: impl IntoIterator<Item = Issue>) {
        self.report.cis.wrong += 1;
        issues
            .into_iter()
            .for_each(|issue| self.report.issues.push(issue));
    }

    /// Leaves what the source said of a CI as it was, since its row could not be taken.
    pub(super) fn keep_said(&mut self, key: Option<&str>) {
        let found = key.and_then(|key| self.keys.find(key));
        if let Some(KeyMeaning::Current(id) | KeyMeaning::Old(id)) = found {
            self.said_now(SaidKind::Ci).keep(id);
        }
    }

    /// Reports what is wrong with one row of relationships.
    pub(super) fn refuse_relationship(&mut self, issues: impl IntoIterator<Item = Issue>) {
        self.report.relationships.wrong += 1;
        issues
            .into_iter()
            .for_each(|issue| self.report.issues.push(issue));
    }
}
