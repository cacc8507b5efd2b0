//! Fields of a record with their labels.

use faultline_model::{Record, RecordField, RecordFieldType, record_fields};

use super::words;

/// Every short field that has a value, besides the title.
pub fn short_fields(record: &Record) -> Vec<(String, String)> {
    let fields = record_fields(record.kind());
    let is_short = |field: &&RecordField| {
        field.field_type != RecordFieldType::LongText && !matches!(field.id, "title" | "type")
    };
    fields
        .filter(is_short)
        .filter_map(|field| {
            let value = record.value(field.id).filter(|value| !value.is_empty())?;
            Some((field.label.to_owned(), readable(field, &value)))
        })
        .collect()
}

/// Every long field that has a value.
pub fn long_fields(record: &Record) -> Vec<(String, String)> {
    record_fields(record.kind())
        .filter(|field| field.field_type == RecordFieldType::LongText)
        .filter_map(|field| {
            let value = record.value(field.id)?;
            (!value.trim().is_empty()).then(|| (field.label.to_owned(), value))
        })
        .collect()
}

fn readable(field: &RecordField, value: &str) -> String {
    match field.field_type {
        RecordFieldType::Time => value.parse().map_or_else(|_| value.to_owned(), words::time),
        RecordFieldType::Boolean if value == "true" => "yes".to_owned(),
        RecordFieldType::Boolean => "no".to_owned(),
        RecordFieldType::Choice(_) => words::spaced(value),
        _ => value.to_owned(),
    }
}
