//! Writes records as a table, one on a line.

use std::collections::BTreeSet;
use std::path::Path;

use faultline_exchange::workbook::SheetColumn;
use faultline_model::{RECORD_FIELDS, RecordFieldType, RecordId, RecordKind};

use super::ListedRecord;
use crate::export::ExportError;
use crate::table_file::{TableFormat, write_table};
use crate::workspace::Workspace;
use faultline_store::{Moment, StoreError, View};

/// Writes records to `target`, which is replaced unless it is a workspace: number, kind, state,
/// when it was made, its CIs (`role:key`, with `;` between), its links (`word:number`), then every
/// field that a kind among them has. [`super::import`] reads it back.
///
/// # Errors
/// The place cannot be written or holds a workspace, or the store cannot be read.
pub fn export_records(
    workspace: &Workspace,
    moment: Moment,
    records: &[ListedRecord],
    target: &Path,
    format: TableFormat,
) -> Result<(), ExportError> {
    if target.exists() && target.canonicalize().ok() == workspace.path().canonicalize().ok() {
        return Err(ExportError::OntoWorkspace);
    }
    let kinds: BTreeSet<RecordKind> = records.iter().map(|one| one.record.kind()).collect();
    let is_used = |field_kinds: &[RecordKind]| field_kinds.iter().any(|kind| kinds.contains(kind));
    let fields: Vec<_> = RECORD_FIELDS
        .iter()
        .filter(|field| is_used(field.kinds))
        .collect();
    let mut columns: Vec<(String, SheetColumn)> = ["number", "kind", "state", "created_at"]
        .map(|head| (head.to_owned(), SheetColumn::Word))
        .into();
    columns.extend(["cis", "links"].map(|head| (head.to_owned(), SheetColumn::Text)));
    columns.extend(fields.iter().map(|field| {
        let content = match field.field_type {
            RecordFieldType::Whole(..) => SheetColumn::Number,
            RecordFieldType::Text | RecordFieldType::LongText => SheetColumn::Text,
            _ => SheetColumn::Word,
        };
        (field.id.to_owned(), content)
    }));
    let reader = workspace.read_at(moment)?;
    let view = reader.view();
    let mut lines = Vec::with_capacity(records.len());
    for ListedRecord { record, .. } in records {
        let mut cis = Vec::new();
        for link in view.cis_of_record(record.id)? {
            let ci = match view.ci(link.ci)? {
                Some(ci) => Some(ci),
                None => view.ci_as_of(link.ci, link.since)?,
            };
            cis.extend(ci.map(|ci| format!("{}:{}", link.role, ci.key)));
        }
        let mut line = vec![
            record.number.to_string(),
            record.kind().to_string(),
            record.state.to_string(),
            record.created_at.to_string(),
            cis.join(";"),
            links_of(view, record.id)?.join(";"),
        ];
        line.extend(
            fields
                .iter()
                .map(|field| record.value(field.id).unwrap_or_default()),
        );
        lines.push(line);
    }
    write_table(
        target,
        format,
        "Records",
        columns,
        lines.into_iter().map(Ok),
    )
}

/// The links of a record, read from it: `caused_by:CHG-2`.
fn links_of(view: View<'_>, id: RecordId) -> Result<Vec<String>, StoreError> {
    let mut links = Vec::new();
    for link in view.links_of_record(id)? {
        let (word, other) = match link.source == id {
            true => (link.kind.as_str(), link.target),
            false => (link.kind.inverse(), link.source),
        };
        let other = view.record(other)?;
        links.extend(other.map(|other| format!("{word}:{}", other.number)));
    }
    Ok(links)
}
