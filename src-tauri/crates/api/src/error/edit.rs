//! Why an edit cannot be made.

use faultline_core::edit::EditFault;
use faultline_core::edit::bulk::BulkFault;
use faultline_core::edit::table::TableFault;

use super::store_kind;
use crate::conflict::DifferenceView;
use crate::{ApiError, ErrorKind};

impl From<EditFault> for ApiError {
    fn from(fault: EditFault) -> Self {
        let unknown = |what: &str, name: &str, nearest: &[String]| ErrorKind::UnknownName {
            what: what.to_owned(),
            name: name.to_owned(),
            nearest: nearest.to_vec(),
        };
        let invalid = |field: &str, value: &str, nearest: Option<&str>| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: nearest.into_iter().map(str::to_owned).collect(),
        };
        let kind = match &fault {
            EditFault::CiGone | EditFault::RelationshipGone => ErrorKind::Gone,
            EditFault::UnknownClass { name, nearest } => unknown("class", name, nearest),
            EditFault::AbstractClass { name } => invalid("class", name, None),
            EditFault::UnknownAttribute { name, nearest, .. } => {
                unknown("attribute", name, nearest)
            }
            EditFault::UnknownType { name, nearest } => unknown("type", name, nearest),
            EditFault::InvalidKey { key, .. } => invalid("key", key, None),
            EditFault::InvalidName { name, .. } => invalid("name", name, None),
            EditFault::KeyTaken { key } => ErrorKind::AlreadyExists { name: key.clone() },
            EditFault::InvalidValue {
                attribute,
                value,
                fault,
            } => invalid(attribute, value, fault.nearest()),
            EditFault::MissingValue { attribute } => invalid(attribute, "", None),
            EditFault::DuplicateValue {
                attribute, value, ..
            } => invalid(attribute, value, None),
            EditFault::Conflict {
                subject,
                changeset,
                by,
                differences,
            } => ErrorKind::Conflict {
                subject: subject.clone(),
                changeset: *changeset,
                by: by.clone(),
                differences: differences.iter().map(DifferenceView::of).collect(),
            },
            EditFault::RelationshipExists { subject } => ErrorKind::AlreadyExists {
                name: subject.clone(),
            },
            EditFault::InvalidGroup { name, .. } => invalid("group", name, None),
            EditFault::UnknownGroup { dependent } => unknown("group", dependent, &[]),
            EditFault::InvalidNeeds { text, .. } => invalid("needs", text, None),
            EditFault::InvalidProbability { text, .. } => invalid("probability", text, None),
            EditFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}

impl From<BulkFault> for ApiError {
    fn from(fault: BulkFault) -> Self {
        let invalid = |field: &str, value: &str| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: Vec::new(),
        };
        let kind = match &fault {
            BulkFault::NothingToSet => invalid("field", ""),
            BulkFault::OneByOne { field } | BulkFault::CannotClear { field } => invalid(field, ""),
            BulkFault::UnknownField { name, nearest } => ErrorKind::UnknownName {
                what: "attribute".to_owned(),
                name: name.clone(),
                nearest: nearest.clone(),
            },
            BulkFault::UnknownStatus { word, .. } => invalid("status", word),
            BulkFault::StatedTwice { key } => ErrorKind::AlreadyExists { name: key.clone() },
            BulkFault::Refused { cis, .. } => invalid("cis", &cis.to_string()),
            BulkFault::AlteredSince => ErrorKind::PreviewOutdated,
            BulkFault::Cancelled(_) => ErrorKind::Cancelled,
            BulkFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}

impl From<TableFault> for ApiError {
    fn from(fault: TableFault) -> Self {
        let kind = match &fault {
            TableFault::Empty => ErrorKind::TableEmpty,
            TableFault::TooLarge { rows, most } => ErrorKind::TableTooLarge {
                rows: *rows as u32,
                most: *most as u32,
            },
            TableFault::Nowhere => ErrorKind::TableGoesNowhere,
            TableFault::AlteredSince => ErrorKind::PreviewOutdated,
            TableFault::Cancelled(_) => ErrorKind::Cancelled,
            TableFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}
