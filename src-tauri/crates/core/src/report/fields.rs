//! Fields of a record with their labels.

use faultline_model::{Record, RecordField, RecordFieldType, record_fields};

use super::Language;

/// Every short field that has a value, besides the title.
pub fn short_fields(words: Language, record: &Record) -> Vec<(String, String)> {
    let fields = record_fields(record.kind());
    let is_short = |field: &&RecordField| {
        field.field_type != RecordFieldType::LongText && !matches!(field.id, "title" | "type")
    };
    fields
        .filter(is_short)
        .filter_map(|field| {
            let value = record.value(field.id).filter(|value| !value.is_empty())?;
            Some((
                words.field(field).to_owned(),
                readable(words, field, &value),
            ))
        })
        .collect()
}

/// Every long field that has a value.
pub fn long_fields(words: Language, record: &Record) -> Vec<(String, String)> {
    record_fields(record.kind())
        .filter(|field| field.field_type == RecordFieldType::LongText)
        .filter_map(|field| {
            let value = record.value(field.id)?;
            (!value.trim().is_empty()).then(|| (words.field(field).to_owned(), value))
        })
        .collect()
}

fn readable(words: Language, field: &RecordField, value: &str) -> String {
    match field.field_type {
        RecordFieldType::Time => value
            .parse()
            .map_or_else(|_| value.to_owned(), |at| words.time(at)),
        RecordFieldType::Boolean if value == "true" => words.yes().to_owned(),
        RecordFieldType::Boolean => words.no().to_owned(),
        RecordFieldType::Choice(_) => words.choice(value),
        _ => value.to_owned(),
    }
}
