//! One estate into each of the formats.

use std::path::Path;

use faultline_exchange::atomic::AtomicFile;
use faultline_exchange::csv::write::{CiWriter, RelationshipWriter};
use faultline_exchange::dot::DotWriter;
use faultline_exchange::graphml::GraphmlWriter;
use faultline_exchange::json::JsonWriter;
use faultline_exchange::record::{CiRecord, RelationshipRecord, WriteError};
use faultline_exchange::xlsx::XlsxWriter;
use faultline_model::Model;
use faultline_store::View;

use super::cis;
use super::relationships::Relationships;
use super::{ExportError, ExportSummary};
use crate::task::TaskContext;

/// Rows between two reports of progress.
const STEP_ROWS: u64 = 4096;

/// The estate of one moment, ready to be written.
pub(super) struct Estate<'a> {
    task: &'a TaskContext<'a>,
    view: View<'a>,
    model: Model,
    cis: u64,
}

impl<'a> Estate<'a> {
    pub(super) fn new(task: &'a TaskContext<'a>, view: View<'a>) -> Result<Self, ExportError> {
        Ok(Self {
            task,
            view,
            model: view.model()?,
            cis: view.ci_count()?.into(),
        })
    }

    pub(super) fn csv(&self, folder: &Path) -> Result<ExportSummary, ExportError> {
        let made = !folder.exists();
        if made {
            std::fs::create_dir(folder)?;
        }
        let written = self.csv_files(folder);
        if written.is_err() && made {
            // Best effort: the folder is empty, and the fault that is given says more than one of its removal.
            let _removed = std::fs::remove_dir(folder);
        }
        written
    }

    fn csv_files(&self, folder: &Path) -> Result<ExportSummary, ExportError> {
        let relationships = Relationships::read(self.view, &self.model)?;
        let columns = cis::columns(self.view, &self.model)?;
        let mut writer = CiWriter::new(AtomicFile::create(&folder.join("cis.csv"))?, columns)?;
        self.each_ci(&relationships, |ci| writer.write(ci))?;
        let ci_file = writer.finish()?;
        let mut writer =
            RelationshipWriter::new(AtomicFile::create(&folder.join("relations.csv"))?)?;
        self.each_relationship(&relationships, |one| writer.write(one))?;
        let relationship_file = writer.finish()?;
        ci_file.publish()?;
        relationship_file.publish()?;
        Ok(self.summary(&relationships))
    }

    pub(super) fn json(&self, target: &Path) -> Result<ExportSummary, ExportError> {
        let relationships = Relationships::read(self.view, &self.model)?;
        let changeset = self.view.head()?.number;
        let mut writer = JsonWriter::new(AtomicFile::create(target)?, changeset)?;
        self.each_ci(&relationships, |ci| writer.write_ci(ci))?;
        self.each_relationship(&relationships, |one| writer.write_relationship(one))?;
        writer.finish()?.publish()?;
        Ok(self.summary(&relationships))
    }

    pub(super) fn xlsx(&self, target: &Path) -> Result<ExportSummary, ExportError> {
        let relationships = Relationships::read(self.view, &self.model)?;
        let mut writer = XlsxWriter::new(cis::columns(self.view, &self.model)?)?;
        self.each_ci(&relationships, |ci| writer.write_ci(ci))?;
        self.each_relationship(&relationships, |one| writer.write_relationship(one))?;
        writer.finish(AtomicFile::create(target)?)?.publish()?;
        Ok(self.summary(&relationships))
    }

    pub(super) fn graphml(&self, target: &Path) -> Result<ExportSummary, ExportError> {
        let relationships = Relationships::read(self.view, &self.model)?;
        let columns = cis::columns(self.view, &self.model)?;
        let names = columns.into_iter().map(|column| column.name).collect();
        let mut writer = GraphmlWriter::new(AtomicFile::create(target)?, names)?;
        self.each_ci(&relationships, |ci| writer.write_ci(ci))?;
        self.each_relationship(&relationships, |one| writer.write_relationship(one))?;
        writer.finish()?.publish()?;
        Ok(self.summary(&relationships))
    }

    pub(super) fn dot(&self, target: &Path) -> Result<ExportSummary, ExportError> {
        let relationships = Relationships::read(self.view, &self.model)?;
        let mut writer = DotWriter::new(AtomicFile::create(target)?)?;
        self.each_ci(&relationships, |ci| writer.write_ci(ci))?;
        self.each_relationship(&relationships, |one| writer.write_relationship(one))?;
        writer.finish()?.publish()?;
        Ok(self.summary(&relationships))
    }

    fn each_ci(
        &self,
        relationships: &Relationships<'_>,
        mut write: impl FnMut(&CiRecord<'_>) -> Result<(), WriteError>,
    ) -> Result<(), ExportError> {
        let total = self.cis + relationships.len();
        let mut done = 0_u64;
        self.view.for_each_ci(|row, _| {
            if done.is_multiple_of(STEP_ROWS) {
                self.task.step(done, total)?;
            }
            done += 1;
            cis::with_record(&self.model, &row, &mut write)?;
            Ok::<_, ExportError>(())
        })
    }

    fn each_relationship(
        &self,
        relationships: &Relationships<'_>,
        mut write: impl FnMut(&RelationshipRecord<'_>) -> Result<(), WriteError>,
    ) -> Result<(), ExportError> {
        let total = self.cis + relationships.len();
        relationships.for_each(|number, record| {
            if number.is_multiple_of(STEP_ROWS) {
                self.task.step(self.cis + number, total)?;
            }
            Ok(write(record)?)
        })?;
        Ok(self.task.step(total, total)?)
    }

    fn summary(&self, relationships: &Relationships<'_>) -> ExportSummary {
        ExportSummary {
            cis: self.cis,
            relationships: relationships.len(),
        }
    }
}
