//! Writes what a plan says: first what goes, then what comes back, so that no row is without what
//! it refers to and no key or identity is taken twice.

use faultline_store::{CiRow, RelationshipRow, StoreError, WriteTransaction};

use super::apply_model;
use super::plan::{Plan, RecordReversals, Reversal};

pub(super) fn apply(transaction: &mut WriteTransaction<'_>, plan: Plan) -> Result<(), StoreError> {
    for one in plan.relationships.iter().filter(|one| goes(one)) {
        transaction.delete_relationship(one.id)?;
    }
    for one in plan.groups.iter().filter(|one| goes(one)) {
        transaction.delete_group(one.id)?;
    }
    for one in plan.cis.iter().filter(|one| goes(one)) {
        transaction.delete_ci(one.id)?;
    }
    for one in plan.baselines.iter().filter(|one| goes(one)) {
        transaction.delete_baseline(one.id)?;
    }
    apply_model::apply(transaction, &plan.model)?;
    for one in &plan.cis {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_ci(&CiRow::of(before))?;
            }
            (Some(before), None) => transaction.insert_ci(&CiRow::of(before))?,
            (None, _) => {}
        }
    }
    for one in &plan.relationships {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_relationship(&RelationshipRow::of(before))?;
            }
            (Some(before), None) => {
                transaction.insert_relationship(&RelationshipRow::of(before))?
            }
            (None, _) => {}
        }
    }
    for one in &plan.groups {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_group(before)?;
            }
            (Some(before), None) => transaction.insert_group(before)?,
            (None, _) => {}
        }
    }
    for one in &plan.baselines {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_baseline(before)?;
            }
            (Some(before), None) => transaction.insert_baseline(before)?,
            (None, _) => {}
        }
    }
    for one in &plan.settings {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_analysis_setting(before)?;
            }
            (Some(before), None) => transaction.insert_analysis_setting(before)?,
            (None, Some(_)) => transaction.delete_analysis_setting(one.id)?,
            (None, None) => {}
        }
    }
    for one in &plan.causes {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_confirmed_cause(before)?;
            }
            (Some(before), None) => transaction.insert_confirmed_cause(before)?,
            (None, Some(_)) => transaction.delete_confirmed_cause(one.id)?,
            (None, None) => {}
        }
    }
    apply_to_records(transaction, &plan.records)
}

fn apply_to_records(
    transaction: &mut WriteTransaction<'_>,
    plan: &RecordReversals,
) -> Result<(), StoreError> {
    for one in &plan.records {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_record(before)?;
            }
            (Some(before), None) => transaction.insert_record(before)?,
            (None, _) => {}
        }
    }
    for one in &plan.cis {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_record_ci(before)?;
            }
            (Some(before), None) => transaction.insert_record_ci(before)?,
            (None, Some(_)) => transaction.delete_record_ci(one.id)?,
            (None, None) => {}
        }
    }
    for one in &plan.links {
        match (&one.before, &one.after) {
            (Some(before), None) => transaction.insert_record_link(before)?,
            (None, Some(_)) => transaction.delete_record_link(one.id)?,
            // A link is never altered, only made and taken away.
            _ => {}
        }
    }
    for one in &plan.entries {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_record_entry(before)?;
            }
            (Some(before), None) => transaction.insert_record_entry(before)?,
            (None, Some(_)) => transaction.delete_record_entry(one.id)?,
            (None, None) => {}
        }
    }
    for one in plan.records.iter().filter(|one| goes(one)) {
        transaction.delete_record(one.id)?;
    }
    for one in &plan.settings {
        match (&one.before, &one.after) {
            (Some(before), Some(_)) => {
                transaction.update_record_setting(before)?;
            }
            (Some(before), None) => transaction.insert_record_setting(before)?,
            (None, Some(_)) => transaction.delete_record_setting(one.id)?,
            (None, None) => {}
        }
    }
    Ok(())
}

/// Whether the changeset made the row, so that it is deleted now.
fn goes<T>(reversal: &Reversal<T>) -> bool {
    reversal.before.is_none() && reversal.after.is_some()
}
