//! Takes the rows of a table over as records.

use faultline_exchange::csv::whole_table::Table;
use faultline_store::WriteMode;
use jiff::tz::TimeZone;

use super::column_names::KIND_COLUMN;
use super::links::link_all;
use super::report::{Report, Stop};
use super::row::{Columns, ReadRow};
use super::take::{Taken, take};
use super::{ColumnMapping, LeftOutRow, RecordImport};
use crate::context::Context;
use crate::records::RecordFault;
use crate::task::Cancellation;
use crate::workspace::{Applied, Operation, Workspace};

/// What is done with rows that cannot be taken, and with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportMode {
    /// Nothing is written: only what would become of the rows is told.
    Preview,
    /// Everything is written, or nothing where a row cannot be taken.
    AllOrNothing,
    /// Rows that cannot be taken are left out.
    SkipBadRows,
}

/// How a table is taken over.
#[derive(Clone, Copy, Debug)]
pub struct ImportTerms<'t> {
    /// What the file is called.
    pub name: &'t str,
    /// Which columns mean which fields.
    pub mapping: &'t ColumnMapping,
    /// The zone of times without offset.
    pub zone: &'t TimeZone,
    /// What is done with the rows.
    pub mode: ImportMode,
}

/// Takes over the rows of a table as records, in one changeset. A row whose number is known, here or
/// elsewhere, alters that record, and its empty cells nothing of it; CIs and links are added, never
/// taken away. The state of another tool's record is taken as it says, and noted as imported; a row
/// that tells the number a record has here moves it by its life cycle or is refused. Every row is
/// looked at whole, so that the report names every cell that cannot be taken, whatever is written.
///
/// # Errors
/// The mapping names a field or a column that is not there, or it was cancelled.
pub fn import_records(
    workspace: &Workspace,
    context: &Context,
    table: &Table,
    terms: &ImportTerms<'_>,
    cancellation: &Cancellation,
) -> Result<Applied<RecordImport>, RecordFault> {
    let columns = Columns {
        mapping: terms.mapping,
        places: terms.mapping.places(&table.header)?,
        header: &table.header,
        zone: terms.zone,
    };
    let operation = Operation::ImportRecords {
        kind: match columns.places.contains_key(KIND_COLUMN) {
            true => None,
            false => Some(terms.mapping.kind),
        },
        name: terms.name.to_owned(),
    };
    let (mode, cancellation) = (WriteMode::Edit, Some(cancellation));
    let mut told = RecordImport::default();
    let written = workspace.transact(&operation, context, mode, cancellation, |transaction| {
        let mut taken = Taken::of(transaction.view())?;
        let mut report = Report::default();
        for issue in &table.issues {
            report.refused.push(LeftOutRow {
                line: issue.line.unwrap_or(1),
                column: issue.column.clone(),
                value: issue.value.clone(),
                reason: issue.reason.to_string(),
            });
        }
        for row in &table.rows {
            match ReadRow::of(&columns, row) {
                Ok(row) => take(&row, transaction, context, &mut taken, &mut report)?,
                Err(fault) => report.refused.push(fault),
            }
        }
        let links = std::mem::take(&mut taken.links);
        link_all(transaction, links, &taken.known, &mut report)?;
        let report = report.finish();
        let is_written = match terms.mode {
            ImportMode::Preview => false,
            ImportMode::AllOrNothing => report.refused.is_empty(),
            ImportMode::SkipBadRows => true,
        };
        if is_written {
            return Ok(report);
        }
        told = match terms.mode {
            ImportMode::Preview => report,
            _ => report.of_nothing_written(),
        };
        Err(Stop::NotWritten)
    });
    match written {
        Ok(applied) => Ok(applied),
        Err(Stop::Fault(fault)) => Err(fault),
        Err(Stop::NotWritten) => Ok(Applied {
            output: told,
            changeset: None,
            changes: Default::default(),
            label: operation.label(),
        }),
    }
}
