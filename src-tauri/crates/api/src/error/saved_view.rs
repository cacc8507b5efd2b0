//! Faults of saved views as the one error.

use faultline_core::saved_view::SavedViewFault;

use super::{ApiError, ErrorKind, store_kind};

impl From<SavedViewFault> for ApiError {
    fn from(fault: SavedViewFault) -> Self {
        let invalid = |field: &str, value: &str| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: Vec::new(),
        };
        let kind = match &fault {
            SavedViewFault::Unknown { name, nearest } => ErrorKind::UnknownName {
                what: "view".to_owned(),
                name: name.clone(),
                nearest: nearest.clone(),
            },
            SavedViewFault::SeveralKinds { name }
            | SavedViewFault::InvalidName { name, .. }
            | SavedViewFault::NameTooLong { name } => invalid("name", name),
            SavedViewFault::NameTaken { name, .. } => {
                ErrorKind::AlreadyExists { name: name.clone() }
            }
            SavedViewFault::Body(_) | SavedViewFault::BodyTooLarge { .. } => invalid("body", ""),
            SavedViewFault::Gone => ErrorKind::Gone,
            SavedViewFault::Conflict(view) => ErrorKind::ViewChanged {
                name: view.name.clone(),
                by: view.author.clone(),
            },
            SavedViewFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}
