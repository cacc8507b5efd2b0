//! What becomes of each CI, by the same rules as an edit of one.

use std::collections::{BTreeMap, HashMap};

use faultline_model::{Attributes, Ci, CiId, Model};
use faultline_store::{StoreError, View};

use super::change_ci::altered;
use super::values::check_required;
use super::{CiChange, EditFault};

/// Who has a value that has to be unique.
#[derive(Debug)]
struct Holder {
    id: CiId,
    key: String,
}

/// Judges CIs one after the other; the values that earlier ones took are taken for later ones.
#[derive(Debug)]
pub(super) struct Judge {
    model: Model,
    /// By attribute, then by value, of the unique attributes that are set.
    taken: BTreeMap<String, HashMap<String, Holder>>,
}

impl Judge {
    /// A judge of edits that set these attributes. Cost: a read of all CIs where one of them is unique, else none.
    pub(super) fn new<'i>(
        view: View<'_>,
        attributes: impl IntoIterator<Item = &'i str>,
    ) -> Result<Self, StoreError> {
        let model = view.model()?;
        let mut taken: BTreeMap<String, HashMap<String, Holder>> = BTreeMap::new();
        for id in attributes {
            if model
                .attribute(id)
                .is_some_and(|attribute| attribute.unique)
            {
                taken.entry(id.to_owned()).or_default();
            }
        }
        if !taken.is_empty() {
            view.for_each_ci_by_id(|row, _| {
                for (attribute, values) in &mut taken {
                    if let Some(value) = Attributes::find(row.attributes, attribute) {
                        let holder = Holder {
                            id: row.id,
                            key: row.key.to_owned(),
                        };
                        values.insert(value.into_owned(), holder);
                    }
                }
                Ok::<(), StoreError>(())
            })?;
        }
        Ok(Self { model, taken })
    }

    /// The CI as the change makes it, but for its key.
    ///
    /// # Errors
    /// Why it cannot be so.
    pub(super) fn after(&mut self, before: &Ci, change: &CiChange) -> Result<Ci, EditFault> {
        let (after, class, values) = altered(&self.model, before.clone(), change)?;
        check_required(&self.model, class, &values)?;
        let set = change.attributes.keys();
        let set: Vec<&String> = set.filter(|id| self.taken.contains_key(*id)).collect();
        for id in &set {
            let Some(value) = values.get(*id) else {
                continue;
            };
            let holder = self.taken[*id].get(value);
            if let Some(other) = holder.filter(|holder| holder.id != before.id) {
                return Err(EditFault::DuplicateValue {
                    attribute: (*id).clone(),
                    value: value.clone(),
                    key: other.key.clone(),
                });
            }
        }
        for id in set {
            let Some(value) = values.get(id) else {
                continue;
            };
            if let Some(taken) = self.taken.get_mut(id) {
                let holder = Holder {
                    id: before.id,
                    key: before.key.clone(),
                };
                taken.insert(value.clone(), holder);
            }
        }
        Ok(after)
    }

    pub(super) fn model(&self) -> &Model {
        &self.model
    }
}
