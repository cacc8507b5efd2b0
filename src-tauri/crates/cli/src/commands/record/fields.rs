//! `faultline record fields`

use std::io::Write;

use faultline_core::records::{RecordFieldType, record_fields};
use serde_json::{Value, json};

use crate::arguments::FieldsArguments;
use crate::failure::Failure;
use crate::json;
use crate::table::{Alignment, Table};

/// Lists the fields of a kind.
pub fn run(arguments: &FieldsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let fields = record_fields(arguments.kind);
    if arguments.form.json {
        let fields: Vec<Value> = fields
            .map(|field| {
                let (word, choices) = words(field.field_type);
                json!({"id": field.id, "label": field.label, "type": word, "choices": choices})
            })
            .collect();
        json::write(out, &json!({"fields": fields}))?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("FIELD", Alignment::Left),
        ("LABEL", Alignment::Left),
        ("HOLDS", Alignment::Left),
    ]);
    for field in fields {
        let (word, choices) = words(field.field_type);
        let holds = match choices {
            [] => word.to_owned(),
            choices => choices.join(", "),
        };
        table.row([field.id, field.label, &holds]);
    }
    table.write(out)?;
    Ok(())
}

const fn words(field: RecordFieldType) -> (&'static str, &'static [&'static str]) {
    match field {
        RecordFieldType::Text => ("text", &[]),
        RecordFieldType::LongText => ("long text", &[]),
        RecordFieldType::Person => ("person", &[]),
        RecordFieldType::Time => ("time", &[]),
        RecordFieldType::Boolean => ("boolean", &[]),
        RecordFieldType::Choice(choices) => ("choice", choices),
        RecordFieldType::Whole(..) => ("whole number", &[]),
    }
}
