//! Into a workspace of its own.

use std::path::Path;

use super::copy::copy_and_check;
use super::place::Place;
use super::{CopyError, Existing};
use crate::file::{FileFault, inspect, open_unchanging};
use crate::{StoreError, Verification};

/// Makes a workspace of a backup, which stays as it is. One of an older schema is migrated on the way. The new file is
/// checked from end to end before it appears. `step` is told how much is done of how much, and ends the work by
/// answering false.
///
/// Cost: reads everything twice.
///
/// # Errors
/// The backup is missing, foreign, damaged, newer or has faults; something is at `target` that may not be replaced, or
/// it cannot be written; or the work was ended. Then nothing appears, and what stood there still stands there.
pub fn restore(
    backup: &Path,
    target: &Path,
    existing: Existing,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verification, CopyError> {
    let source = |fault: StoreError| CopyError::Source(fault);
    inspect(backup).map_err(|fault| source(fault.into()))?;
    if is_same_file(backup, target) {
        return Err(CopyError::Target(FileFault::SameFile.into()));
    }
    let place = Place::take(target, existing).map_err(|fault| CopyError::Target(fault.into()))?;
    let connection = open_unchanging(backup).map_err(|fault| source(fault.into()))?;
    connection
        .execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;")
        .map_err(|fault| source(fault.into()))?;
    copy_and_check(&connection, place, step)
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
