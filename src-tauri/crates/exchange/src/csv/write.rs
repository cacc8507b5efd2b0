//! Writing the two plain files. Rows come in their canonical order (CIs by key; relationships by source, type, target,
//! group), so that the same estate always gives the same bytes.

use std::io::Write;

use super::formula::neutralise;
use crate::record::{CiRecord, RelationshipRecord, WriteError};

/// An attribute column of `cis.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeColumn {
    /// The attribute's id, or the header of an extra attribute.
    pub name: String,
    /// How its cells are written.
    pub content: ColumnContent,
}

/// Whether a spreadsheet may calculate with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnContent {
    /// Text, guarded against being taken for a formula.
    Text,
    /// Numbers, of which negative ones need no guard.
    Number,
}

/// Writes `cis.csv`.
pub struct CiWriter<W: Write> {
    writer: csv::Writer<W>,
    columns: Vec<AttributeColumn>,
}

impl<W: Write> CiWriter<W> {
    /// Writes the header row. `columns` are sorted by name and hold every attribute that any row has.
    pub fn new(target: W, columns: Vec<AttributeColumn>) -> Result<Self, WriteError> {
        let mut writer = csv::WriterBuilder::new().from_writer(target);
        for header in ["key", "name", "class", "status"] {
            writer.write_field(header)?;
        }
        for column in &columns {
            writer.write_field(neutralise(&column.name).as_ref())?;
        }
        writer.write_record(None::<&[u8]>)?;
        Ok(Self { writer, columns })
    }

    /// Writes one row. Its attributes are sorted by name.
    pub fn write(&mut self, ci: &CiRecord<'_>) -> Result<(), WriteError> {
        for text in [ci.key, ci.name, ci.class, ci.status] {
            self.writer.write_field(neutralise(text).as_ref())?;
        }
        let mut attributes = ci.attributes.iter().peekable();
        for column in &self.columns {
            while attributes
                .next_if(|(name, _)| *name < column.name.as_str())
                .is_some()
            {}
            match attributes.next_if(|(name, _)| *name == column.name) {
                None => self.writer.write_field("")?,
                Some((_, text)) => match column.content {
                    ColumnContent::Text => self.writer.write_field(neutralise(text).as_ref())?,
                    ColumnContent::Number => self.writer.write_field(text)?,
                },
            }
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes what is still buffered and gives the target back.
    pub fn finish(self) -> Result<W, WriteError> {
        into_target(self.writer)
    }
}

/// Writes `relations.csv`.
pub struct RelationshipWriter<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> RelationshipWriter<W> {
    /// Writes the header row.
    pub fn new(target: W) -> Result<Self, WriteError> {
        let mut writer = csv::WriterBuilder::new().from_writer(target);
        writer.write_record([
            "source",
            "type",
            "target",
            "strength",
            "group",
            "needs",
            "group_strength",
            "probability",
        ])?;
        Ok(Self { writer })
    }

    /// Writes one row.
    pub fn write(&mut self, relationship: &RelationshipRecord<'_>) -> Result<(), WriteError> {
        let RelationshipRecord {
            source_id: _,
            target_id: _,
            source,
            relationship_type,
            target,
            strength,
            group,
            needs,
            group_strength,
            probability,
        } = relationship;
        for text in [source, relationship_type, target] {
            self.writer.write_field(neutralise(text).as_ref())?;
        }
        for text in [strength, group, needs, group_strength, probability] {
            self.writer
                .write_field(neutralise(text.unwrap_or_default()).as_ref())?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes what is still buffered and gives the target back.
    pub fn finish(self) -> Result<W, WriteError> {
        into_target(self.writer)
    }
}

pub(super) fn into_target<W: Write>(writer: csv::Writer<W>) -> Result<W, WriteError> {
    writer
        .into_inner()
        .map_err(|error| WriteError::Io(error.into_error()))
}
