//! Takes the rows of a table over as incidents.

use std::collections::HashMap;

use faultline_exchange::csv::whole_table::Table;
use faultline_model::{Record, RecordId, RecordKind};
use faultline_store::{StoreError, View, WriteMode};
use jiff::tz::TimeZone;

use super::ColumnMapping;
use super::row::{Columns, TakenRow};
use crate::context::Context;
use crate::records::RecordFault;
use crate::task::Cancellation;
use crate::workspace::{Applied, Operation, Workspace};

/// What became of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncidentImport {
    /// Incidents made.
    pub created: u32,
    /// Incidents known by their number elsewhere that differ now.
    pub updated: u32,
    /// Incidents that say the same as before.
    pub unchanged: u32,
    /// CIs that rows name and no CI is called so; the rows were taken without them.
    pub unknown_cis: Vec<LeftOutRow>,
    /// Rows that cannot be taken, with the reason.
    pub refused: Vec<LeftOutRow>,
}

/// A row, or a part of one, that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOutRow {
    /// The line on which it begins.
    pub line: u64,
    /// The column, where one cell is to blame.
    pub column: Option<String>,
    /// The cell's text, shortened.
    pub value: Option<String>,
    /// What is wrong, and what would be right.
    pub reason: String,
}

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

/// Takes over the rows of a table as incidents, in one changeset. A row whose number elsewhere is
/// known alters that incident; its state is taken as the other tool says it. Every row is looked at
/// whole, so that the report names every cell that cannot be taken, whatever is written.
///
/// # Errors
/// The mapping names a field or a column that is not there, or it was cancelled.
pub fn import_incidents(
    workspace: &Workspace,
    context: &Context,
    table: &Table,
    terms: &ImportTerms<'_>,
    cancellation: &Cancellation,
) -> Result<Applied<IncidentImport>, RecordFault> {
    let columns = Columns {
        places: terms.mapping.places(&table.header)?,
        header: &table.header,
        zone: terms.zone,
    };
    let operation = Operation::ImportRecords {
        name: terms.name.to_owned(),
    };
    let (mode, cancellation) = (WriteMode::Edit, Some(cancellation));
    let mut told = IncidentImport::default();
    let written = workspace.transact(&operation, context, mode, cancellation, |transaction| {
        let mut known = by_external_number(transaction.view())?;
        let mut report = IncidentImport::default();
        for issue in &table.issues {
            report.refused.push(LeftOutRow {
                line: issue.line.unwrap_or(1),
                column: issue.column.clone(),
                value: issue.value.clone(),
                reason: issue.reason.to_string(),
            });
        }
        for row in &table.rows {
            let row = TakenRow {
                columns: &columns,
                row,
            };
            row.take(transaction, context, &mut known, &mut report)?;
        }
        let is_written = match terms.mode {
            ImportMode::Preview => false,
            ImportMode::AllOrNothing => report.refused.is_empty(),
            ImportMode::SkipBadRows => true,
        };
        if !is_written {
            told = match terms.mode {
                ImportMode::Preview => report,
                _ => IncidentImport {
                    created: 0,
                    updated: 0,
                    unchanged: 0,
                    ..report
                },
            };
            return Err(Stop::NotWritten);
        }
        Ok(report)
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

/// Why a write is given up.
pub(super) enum Stop {
    NotWritten,
    Fault(RecordFault),
}

impl From<StoreError> for Stop {
    fn from(fault: StoreError) -> Self {
        Self::Fault(fault.into())
    }
}

fn by_external_number(view: View<'_>) -> Result<HashMap<String, RecordId>, StoreError> {
    let incidents = view.records_of(RecordKind::Incident)?;
    let number = |one: &Record| Some((one.value("external_number")?, one.id));
    Ok(incidents.iter().filter_map(number).collect())
}
