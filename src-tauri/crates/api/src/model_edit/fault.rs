//! Why the model cannot be edited, or its file not be read or written.

use faultline_core::model_edit::{ModelEditFault, ModelPlaceFault};

use crate::error::store_kind;
use crate::{ApiError, ErrorKind};

impl From<ModelEditFault> for ApiError {
    fn from(fault: ModelEditFault) -> Self {
        let kind = match &fault {
            ModelEditFault::InDraft => ErrorKind::NotInDraft,
            ModelEditFault::Unknown { kind, id, nearest } => ErrorKind::UnknownName {
                what: (*kind).to_owned(),
                name: id.clone(),
                nearest: nearest.clone(),
            },
            ModelEditFault::Exists { id, .. } => ErrorKind::AlreadyExists { name: id.clone() },
            ModelEditFault::Store(store) => store_kind(store),
            ModelEditFault::ChangedMeanwhile { .. }
            | ModelEditFault::IdStays { .. }
            | ModelEditFault::LabelTaken { .. }
            | ModelEditFault::Unsound { .. }
            | ModelEditFault::Pattern { .. }
            | ModelEditFault::Model(_)
            | ModelEditFault::HasDescendants { .. }
            | ModelEditFault::UsedByDraft { .. }
            | ModelEditFault::Refused(_)
            | ModelEditFault::Unsatisfied(_) => ErrorKind::ModelRefused {
                reason: fault.to_string(),
            },
        };
        Self::new(kind, &fault)
    }
}

impl From<ModelPlaceFault> for ApiError {
    fn from(fault: ModelPlaceFault) -> Self {
        let kind = match &fault {
            ModelPlaceFault::Content(faults) => ErrorKind::ModelFile {
                path: String::new(),
                faults: faults.iter().map(ToString::to_string).collect(),
            },
            ModelPlaceFault::Workspace | ModelPlaceFault::TooLarge | ModelPlaceFault::Place(_) => {
                ErrorKind::File {
                    path: String::new(),
                }
            }
        };
        Self::new(kind, &fault)
    }
}
