//! A list of CIs as a file: the columns that were chosen, in their order.

use std::path::Path;

use faultline_exchange::workbook::SheetColumn;
use faultline_model::{AttributeType, CiId, Model};
use faultline_store::View;

use super::Column;
use crate::export::ExportError;
use crate::snapshot::GraphSnapshot;
use crate::table_file::{TableFormat, write_table};
use crate::task::TaskContext;

/// CIs read at once, so that a long list needs little memory.
const READ_AT_ONCE: usize = 1_000;

/// Writes CIs to `target`, which is replaced; it appears whole or not at all. Those deleted since they were found are
/// left out. Cost: a look-up per CI.
///
/// # Errors
/// The place cannot be written, the store cannot be read, or the task was cancelled.
pub fn write_list(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    ids: &[CiId],
    columns: &[Column],
    target: &Path,
    format: TableFormat,
) -> Result<(), ExportError> {
    let model = &snapshot.model;
    let heads = columns
        .iter()
        .map(|column| (column.label(model).to_owned(), content(column, model)));
    let chunks = ids.chunks(READ_AT_ONCE).enumerate();
    let lines = chunks.flat_map(|(at, chunk)| {
        let read = task
            .step((at * READ_AT_ONCE) as u64, ids.len() as u64)
            .map_err(ExportError::from)
            .and_then(|()| lines(view, model, chunk, columns));
        match read {
            Ok(lines) => lines.into_iter().map(Ok).collect(),
            Err(fault) => vec![Err(fault)],
        }
    });
    write_table(target, format, "CIs", heads.collect(), lines)
}

fn lines(
    view: View<'_>,
    model: &Model,
    ids: &[CiId],
    columns: &[Column],
) -> Result<Vec<Vec<String>>, ExportError> {
    let mut lines = Vec::with_capacity(ids.len());
    view.for_each_ci_of(ids, |row, _| {
        let cells = columns.iter().map(|column| column.value(&row, model));
        lines.push(
            cells
                .map(|cell| cell.unwrap_or_default().into_owned())
                .collect(),
        );
        Ok::<(), ExportError>(())
    })?;
    Ok(lines)
}

fn content(column: &Column, model: &Model) -> SheetColumn {
    match column {
        Column::Name => SheetColumn::Text,
        Column::Key | Column::Class | Column::Status => SheetColumn::Word,
        Column::Attribute(_) => match column.definition(model).map(|one| &one.value_type) {
            Some(AttributeType::Integer | AttributeType::Decimal) => SheetColumn::Number,
            Some(AttributeType::LongText) => SheetColumn::Text,
            _ => SheetColumn::Word,
        },
    }
}
