//! Tells what an edit of many CIs would do.

use std::collections::HashSet;

use faultline_model::{Ci, CiId};
use faultline_store::{StoreError, View};

use super::tally::Tally;
use super::{BulkFault, BulkPreview, BulkStatement};
use crate::edit::EditFault;
use crate::edit::judge::Judge;
use crate::task::TaskContext;

/// What the statements would do, and to which CIs they cannot be done. Nothing is written.
///
/// Cost: a read of the CIs named, and of all where an attribute is set that has to be unique.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn preview(
    task: &TaskContext<'_>,
    view: View<'_>,
    statements: &[BulkStatement],
) -> Result<BulkPreview, BulkFault> {
    refuse_repetitions(view, statements)?;
    let mut judge = Judge::new(view, fields_set(statements))?;
    let mut tally = Tally::default();
    let all = total(statements);
    for (done, (statement, id)) in each(statements).enumerate() {
        task.step(done as u64, all)?;
        what_becomes(&mut judge, &mut tally, statement, id, view.ci(id)?)?;
    }
    Ok(tally.finish())
}

/// Counts what becomes of a CI; gives it as it is to be where it changes.
pub(super) fn what_becomes(
    judge: &mut Judge,
    tally: &mut Tally,
    statement: &BulkStatement,
    id: CiId,
    before: Option<Ci>,
) -> Result<Option<Ci>, StoreError> {
    let Some(before) = before else {
        tally.read(id, 0);
        tally.refuse(&id.to_string(), &EditFault::CiGone);
        return Ok(None);
    };
    tally.read(id, before.since);
    match judge.after(&before, &statement.change) {
        Ok(after) => {
            let differs = tally.becomes(&before, &after, judge.model());
            Ok(differs.then_some(after))
        }
        Err(EditFault::Store(fault)) => Err(fault),
        Err(fault) => {
            tally.refuse(&before.key, &fault);
            Ok(None)
        }
    }
}

/// Two statements of one CI would leave it to their order which holds.
fn refuse_repetitions(view: View<'_>, statements: &[BulkStatement]) -> Result<(), BulkFault> {
    let mut stated = HashSet::new();
    let Some((_, twice)) = each(statements).find(|(_, id)| !stated.insert(*id)) else {
        return Ok(());
    };
    let ci = view.ci(twice)?;
    Err(BulkFault::StatedTwice {
        key: ci.map_or_else(|| twice.to_string(), |ci| ci.key),
    })
}

/// Ids of the attributes that are set or cleared.
pub(super) fn fields_set(statements: &[BulkStatement]) -> impl Iterator<Item = &str> {
    let fields = statements
        .iter()
        .flat_map(|one| one.change.attributes.keys());
    fields.map(String::as_str)
}

/// Every CI with what is stated of it.
pub(super) fn each(statements: &[BulkStatement]) -> impl Iterator<Item = (&BulkStatement, u32)> {
    statements
        .iter()
        .flat_map(|one| one.cis.iter().map(move |&id| (one, id)))
}

/// How many CIs are stated.
pub(super) fn total(statements: &[BulkStatement]) -> u64 {
    statements.iter().map(|one| one.cis.len() as u64).sum()
}
