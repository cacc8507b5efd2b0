//! What is to be set on which CIs.

use std::collections::BTreeMap;

use faultline_model::{CiId, LifecycleStatus, Model, extra_name};

use super::BulkFault;
use crate::edit::CiChange;

/// Nearest names offered for a mistyped one.
const NEAREST: usize = 3;

/// The same values for some CIs. An edit by hand is one; a pasted table has one per row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkStatement {
    /// The CIs; those that are no longer there are refused.
    pub cis: Vec<CiId>,
    /// What is set; never a key or a class.
    pub(super) change: CiChange,
}

impl BulkStatement {
    /// Sets fields, `name`, `status` or ids of attributes, to values; none or an empty one clears.
    ///
    /// # Errors
    /// No field is named, one is unknown or cannot be set on many CIs, or the value is no status.
    pub fn new(
        model: &Model,
        cis: Vec<CiId>,
        fields: &BTreeMap<String, Option<String>>,
    ) -> Result<Self, BulkFault> {
        let mut change = CiChange::default();
        if fields.is_empty() {
            return Err(BulkFault::NothingToSet);
        }
        for (field, value) in fields {
            let value = value.clone().filter(|value| !value.trim().is_empty());
            let cannot_clear = || BulkFault::CannotClear {
                field: field.clone(),
            };
            match field.as_str() {
                "key" | "class" => {
                    return Err(BulkFault::OneByOne {
                        field: field.clone(),
                    });
                }
                "name" => change.name = Some(value.ok_or_else(cannot_clear)?),
                "status" => change.status = Some(status(&value.ok_or_else(cannot_clear)?)?),
                id => {
                    known(model, id)?;
                    change.attributes.insert(id.to_owned(), value);
                }
            }
        }
        Ok(Self { cis, change })
    }

    /// Whether it does nothing but end CIs.
    pub(super) fn only_retires(&self) -> bool {
        let retires = CiChange {
            status: Some(LifecycleStatus::Retired),
            ..CiChange::default()
        };
        self.change == retires
    }
}

/// The status that a word means.
pub(in crate::edit) fn status(word: &str) -> Result<LifecycleStatus, BulkFault> {
    word.parse().map_err(|_| BulkFault::UnknownStatus {
        word: word.to_owned(),
        choices: LifecycleStatus::ALL
            .map(|status| status.as_str().to_owned())
            .to_vec(),
    })
}

fn known(model: &Model, id: &str) -> Result<(), BulkFault> {
    if extra_name(id).is_some() || model.attribute(id).is_some() {
        return Ok(());
    }
    let nearest = model.nearest_attributes(id, NEAREST);
    Err(BulkFault::UnknownField {
        name: id.to_owned(),
        nearest: nearest.into_iter().map(str::to_owned).collect(),
    })
}
