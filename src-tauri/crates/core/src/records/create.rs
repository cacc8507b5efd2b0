//! Makes a record.

use faultline_model::{ChangeType, Record, RecordId, RecordKind, RecordNumber};
use faultline_store::{WriteMode, WriteTransaction};

use super::link_ci::put_ci;
use super::templates::template_named;
use super::{CiStatement, FieldEdits, RecordFault, apply_edits};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// A record to make.
#[derive(Clone, Debug)]
pub struct NewRecord {
    /// Its kind.
    pub kind: RecordKind,
    /// Its fields; a change is normal unless its type is given.
    pub edits: FieldEdits,
    /// Its CIs.
    pub cis: Vec<CiStatement>,
    /// The template of a standard change, whose fields hold where none is given.
    pub template: Option<String>,
}

/// Makes a record with the next number of its kind. Gives its id and number.
///
/// # Errors
/// No title, a field or value that the kind cannot have, a CI that is gone, or no such template.
pub fn create_record(
    workspace: &Workspace,
    context: &Context,
    new: &NewRecord,
) -> Result<Applied<(RecordId, RecordNumber)>, RecordFault> {
    let title = new.edits.values.get("title").cloned().flatten();
    let operation = Operation::CreateRecord {
        kind: new.kind,
        title: title.unwrap_or_default().trim().to_owned(),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        create_in(transaction, context, new)
    })
}

/// As [`create_record`], as a part of a larger write.
pub(crate) fn create_in(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    new: &NewRecord,
) -> Result<(RecordId, RecordNumber), RecordFault> {
    let kind = new.kind;
    let number = RecordNumber {
        kind,
        number: transaction.next_record_number(kind)?,
    };
    let mut record = Record::blank(transaction.next_record_id(), number, context.now);
    if let Some(name) = &new.template {
        if kind != RecordKind::Change {
            return Err(RecordFault::NotOfKind {
                number,
                what: "template",
            });
        }
        let template = template_named(transaction.view(), name)?;
        template.definition.for_each(|field, value| {
            record.set(field, Some(&value));
        });
        record.change_type = Some(ChangeType::Standard);
        record.set("template", Some(&template.name));
    }
    apply_edits(&mut record, &new.edits, context.now)?;
    transaction.insert_record(&record)?;
    for statement in &new.cis {
        put_ci(transaction, &record, statement)?;
    }
    Ok((record.id, number))
}
