//! What is said of records across the boundary.

use faultline_core::records::RecordFault;

use crate::error::store_kind;
use crate::{ApiError, ErrorKind};

impl From<RecordFault> for ApiError {
    fn from(fault: RecordFault) -> Self {
        let unknown = |what: &str, name: String, nearest: Vec<String>| ErrorKind::UnknownName {
            what: what.to_owned(),
            name,
            nearest,
        };
        let invalid = |field: &str, value: String| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value,
            nearest: Vec::new(),
        };
        let kind = match &fault {
            RecordFault::Ci(_) | RecordFault::RootCause(_) | RecordFault::Cancelled(_) => {
                return Self::passed_on(fault);
            }
            RecordFault::Number(number) => invalid("number", number.text.clone()),
            RecordFault::Unknown { number, latest } => unknown(
                "record",
                number.to_string(),
                latest.iter().map(ToString::to_string).collect(),
            ),
            RecordFault::Gone | RecordFault::NoSuchEntry { .. } => ErrorKind::Gone,
            RecordFault::UnknownField { field, nearest, .. } => {
                unknown("field", field.clone(), nearest.iter().cloned().collect())
            }
            RecordFault::UnknownSetting { what, name, known } => {
                unknown(what, name.clone(), known.clone())
            }
            RecordFault::FilterUnreadable { name } => invalid("filter", name.clone()),
            RecordFault::Field(field) => invalid(field.field, field.value.clone()),
            RecordFault::NoAuthor(_) => ErrorKind::NoAuthor,
            RecordFault::NoTitle => invalid("title", String::new()),
            RecordFault::NoType => invalid("type", String::new()),
            RecordFault::SpanReversed { end, .. } => invalid("end", end.clone()),
            RecordFault::ExcludedWithoutNote { .. } => invalid("note", String::new()),
            RecordFault::Empty { what } | RecordFault::TooLong { what, .. } => {
                invalid(what, String::new())
            }
            RecordFault::TooLarge { name, .. } => invalid("file", name.clone()),
            RecordFault::AlteredMeanwhile { number, since } => ErrorKind::Conflict {
                subject: number.to_string(),
                changeset: *since,
                by: None,
                differences: Vec::new(),
            },
            RecordFault::Missing {
                number, missing, ..
            } => ErrorKind::MissingForMove {
                number: number.to_string(),
                missing: missing.iter().map(ToString::to_string).collect(),
            },
            RecordFault::LinkedAlready { target, .. } => ErrorKind::AlreadyExists {
                name: target.to_string(),
            },
            RecordFault::TypeIsFixed { number, .. }
            | RecordFault::NoSuchMove { number, .. }
            | RecordFault::CiNotLinked { number, .. }
            | RecordFault::RolesContradict { number, .. }
            | RecordFault::LinkToItself { number }
            | RecordFault::LinkCircle {
                source_number: number,
                ..
            }
            | RecordFault::NotLinked {
                source_number: number,
                ..
            }
            | RecordFault::OwnApproval { number, .. }
            | RecordFault::NotDecidable { number, .. }
            | RecordFault::NotOfKind { number, .. } => ErrorKind::RecordRefused {
                number: number.to_string(),
                reason: fault.to_string(),
            },
            RecordFault::ContentGone => ErrorKind::WorkspaceDamaged {
                path: String::new(),
            },
            RecordFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}

impl ApiError {
    /// What another part of the core says of a record's question is said as that part says it.
    fn passed_on(fault: RecordFault) -> Self {
        match fault {
            RecordFault::Ci(fault) => fault.into(),
            RecordFault::RootCause(fault) => fault.into(),
            RecordFault::Cancelled(fault) => fault.into(),
            other => Self::new(ErrorKind::Internal, &other),
        }
    }
}
