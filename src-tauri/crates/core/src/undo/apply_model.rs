//! Writes what a plan says of the model: first what goes and what other definitions name, so that
//! no id is taken twice.

use faultline_store::{StoreError, WriteTransaction};

use super::plan::ModelReversals;

pub(super) fn apply(
    transaction: &mut WriteTransaction<'_>,
    plan: &ModelReversals,
) -> Result<(), StoreError> {
    for one in &plan.attributes {
        match (&one.before, &one.after) {
            (Some((before, _)), Some(_)) => {
                transaction.update_attribute(before)?;
            }
            (Some((before, _)), None) => transaction.insert_attribute(before)?,
            (None, Some((after, _))) => transaction.delete_attribute(after.number)?,
            (None, None) => {}
        }
    }
    for one in &plan.classes {
        match (&one.before, &one.after) {
            (Some((before, _)), Some(_)) => {
                transaction.update_class(before)?;
            }
            (Some((before, _)), None) => transaction.insert_class(before)?,
            (None, Some((after, _))) => transaction.delete_class(after.number)?,
            (None, None) => {}
        }
    }
    for one in &plan.relationship_types {
        match (&one.before, &one.after) {
            (Some((before, _)), Some(_)) => {
                transaction.update_relationship_type(before)?;
            }
            (Some((before, _)), None) => transaction.insert_relationship_type(before)?,
            (None, Some((after, _))) => transaction.delete_relationship_type(after.number)?,
            (None, None) => {}
        }
    }
    Ok(())
}
