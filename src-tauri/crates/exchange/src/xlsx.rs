//! The estate as an Excel workbook: a sheet of CIs and one of relationships. One way: it is not read back.

use std::io::{Seek, Write};

use crate::csv::write::{AttributeColumn, ColumnContent};
use crate::record::{CiRecord, RelationshipRecord, WriteError};
use crate::workbook::{SheetColumn, WorkbookWriter};

/// Writes the workbook: the CIs first, then the relationships.
pub struct XlsxWriter {
    workbook: WorkbookWriter,
    columns: Vec<AttributeColumn>,
    sheet: CurrentSheet,
}

#[derive(PartialEq)]
enum CurrentSheet {
    Cis,
    Relationships,
}

impl XlsxWriter {
    /// Begins the workbook. `columns` are sorted by name and hold every attribute that any CI has.
    pub fn new(columns: Vec<AttributeColumn>) -> Result<Self, WriteError> {
        let mut workbook = WorkbookWriter::new()?;
        let own = ["key", "name", "class", "status"].map(|head| {
            let content = match head {
                "name" => SheetColumn::Text,
                _ => SheetColumn::Word,
            };
            (head.to_owned(), content)
        });
        let attributes = columns.iter().map(|column| {
            let content = match column.content {
                ColumnContent::Text => SheetColumn::Word,
                ColumnContent::Number => SheetColumn::Number,
            };
            (column.name.clone(), content)
        });
        workbook.sheet("cis", own.into_iter().chain(attributes).collect())?;
        Ok(Self {
            workbook,
            columns,
            sheet: CurrentSheet::Cis,
        })
    }

    /// Writes one CI. Its attributes are sorted by name.
    pub fn write_ci(&mut self, ci: &CiRecord<'_>) -> Result<(), WriteError> {
        let mut attributes = ci.attributes.iter().peekable();
        let values = self.columns.iter().map(|column| {
            while attributes
                .next_if(|(name, _)| *name < column.name.as_str())
                .is_some()
            {}
            attributes
                .next_if(|(name, _)| *name == column.name)
                .map_or("", |(_, text)| text)
        });
        self.workbook.row(
            [ci.key, ci.name, ci.class, ci.status]
                .into_iter()
                .chain(values),
        )
    }

    /// Writes one relationship; no CI may come after it.
    pub fn write_relationship(
        &mut self,
        relationship: &RelationshipRecord<'_>,
    ) -> Result<(), WriteError> {
        self.begin_relationships()?;
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
        let stated = [strength, group, needs, group_strength, probability];
        let stated = stated.map(|text| text.unwrap_or_default());
        self.workbook.row(
            [*source, *relationship_type, *target]
                .into_iter()
                .chain(stated),
        )
    }

    fn begin_relationships(&mut self) -> Result<(), WriteError> {
        if self.sheet == CurrentSheet::Relationships {
            return Ok(());
        }
        self.sheet = CurrentSheet::Relationships;
        let heads = [
            ("source", SheetColumn::Word),
            ("type", SheetColumn::Word),
            ("target", SheetColumn::Word),
            ("strength", SheetColumn::Word),
            ("group", SheetColumn::Word),
            ("needs", SheetColumn::Word),
            ("group_strength", SheetColumn::Word),
            ("probability", SheetColumn::Number),
        ];
        let heads = heads.map(|(head, content)| (head.to_owned(), content));
        self.workbook.sheet("relations", heads.to_vec())
    }

    /// Writes everything to `target` and gives it back.
    pub fn finish<W: Write + Seek + Send>(mut self, target: W) -> Result<W, WriteError> {
        self.begin_relationships()?;
        self.workbook.finish(target)
    }
}
