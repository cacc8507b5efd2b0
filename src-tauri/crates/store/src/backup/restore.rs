//! Into a new workspace.

use std::path::Path;

use super::CopyError;
use super::copy::Copy;
use crate::file::{inspect, open_unchanging};
use crate::{StoreError, Verification};

/// Makes a new workspace of a backup, which stays as it is. One of an older schema is migrated on the way. The new file
/// is checked from end to end before it appears. `step` is told how much is done of how much, and ends the work by
/// answering false.
///
/// Cost: reads everything twice.
///
/// # Errors
/// The backup is missing, foreign, damaged, newer or has faults; something is at `target` already, or it cannot be
/// written; or the work was ended. Then nothing appears.
pub fn restore(
    backup: &Path,
    target: &Path,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verification, CopyError> {
    let source = |fault: StoreError| CopyError::Source(fault);
    inspect(backup).map_err(|fault| source(fault.into()))?;
    let copy = Copy::begin(target)?;
    let connection = open_unchanging(backup).map_err(|fault| source(fault.into()))?;
    connection
        .execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;")
        .map_err(|fault| source(fault.into()))?;
    copy.finish(&connection, step)
}
