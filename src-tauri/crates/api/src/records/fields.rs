//! What the page makes its forms, boards and matrices from: fields and states by kind.

use faultline_core::records::{
    PRIORITY_MATRIX, RecordField, RecordFieldType, RecordKind, RecordState, record_fields,
};
use serde::Serialize;
use specta::Type;

use super::{RecordKindView, RecordStateView};

/// A field of records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordFieldView {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// `text`, `long_text`, `person`, `time`, `boolean`, `choice` or `whole`.
    pub holds: String,
    /// The words of a choice.
    pub choices: Vec<String>,
    /// The least and the greatest whole number.
    pub range: Option<(u32, u32)>,
}

/// What records of a kind have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordKindModelView {
    /// The kind.
    pub kind: RecordKindView,
    /// Its fields, in the order in which people read them.
    pub fields: Vec<RecordFieldView>,
    /// Its states, in the order of its life.
    pub states: Vec<RecordStateView>,
}

/// What records are made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordModelView {
    /// By kind.
    pub kinds: Vec<RecordKindModelView>,
    /// Priorities by impact (rows) and urgency (columns), each high, medium, low.
    pub priorities: Vec<Vec<u8>>,
}

/// What records are made of; the same in every workspace.
#[must_use]
pub fn record_model() -> RecordModelView {
    let kind = |&kind: &RecordKind| RecordKindModelView {
        kind: kind.into(),
        fields: record_fields(kind).map(field).collect(),
        states: RecordState::all_of(kind)
            .iter()
            .map(|&state| state.into())
            .collect(),
    };
    RecordModelView {
        kinds: RecordKind::ALL.iter().map(kind).collect(),
        priorities: PRIORITY_MATRIX.iter().map(|row| row.to_vec()).collect(),
    }
}

fn field(field: &RecordField) -> RecordFieldView {
    let (holds, choices, range): (_, &[&str], _) = match field.field_type {
        RecordFieldType::Text => ("text", &[], None),
        RecordFieldType::LongText => ("long_text", &[], None),
        RecordFieldType::Person => ("person", &[], None),
        RecordFieldType::Time => ("time", &[], None),
        RecordFieldType::Boolean => ("boolean", &[], None),
        RecordFieldType::Choice(words) => ("choice", words, None),
        RecordFieldType::Whole(least, most) => ("whole", &[], Some((least, most))),
    };
    RecordFieldView {
        id: field.id.to_owned(),
        label: field.label.to_owned(),
        holds: holds.to_owned(),
        choices: choices.iter().map(|&word| word.to_owned()).collect(),
        range,
    }
}
