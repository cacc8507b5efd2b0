//! Copies what a connection sees, page by page, and checks the copy.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::place::Place;
use super::{COPYING, CopyError, STEPS};
use crate::file::FileFault;
use crate::{Store, StoreError, Verification, verify};

/// Pages copied between two steps of progress: 4 MiB.
const PAGES: i32 = 512;

/// Copies everything that `source` sees to `place`, checks the copy from end to end, and only then lets it appear.
/// `source` is in a read transaction, so that writers neither wait for it nor make it begin again.
pub(super) fn copy_and_check(
    source: &Connection,
    place: Place,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verification, CopyError> {
    copy_pages(source, place.temporary(), &mut |done, total| {
        step(COPYING * done / total.max(1), STEPS)
    })
    .map_err(CopyError::Target)?;
    let store = Store::open_copy(place.temporary()).map_err(CopyError::Source)?;
    let verification = verify(&store, &mut |done, total| {
        step(COPYING + (STEPS - COPYING) * done / total.max(1), STEPS)
    })
    .map_err(CopyError::Source)?;
    // Closed, the copy is one file: its journal is written back into it.
    drop(store);
    if !verification.faults.is_empty() {
        return Err(CopyError::Faults(verification));
    }
    let placed = place.fill();
    placed.map_err(|fault| CopyError::Target(fault.into()))?;
    Ok(verification)
}

/// Copies every page that `source` sees into the empty file `target`.
pub(super) fn copy_pages(
    source: &Connection,
    target: &Path,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(), StoreError> {
    let mut copy = Connection::open(target)?;
    let backup = Backup::new(source, &mut copy)?;
    loop {
        match backup.step(PAGES)? {
            StepResult::More => {}
            StepResult::Done => break,
            _ => return Err(FileFault::Busy.into()),
        }
        let progress = backup.progress();
        let total = u64::from(progress.pagecount.unsigned_abs());
        let left = u64::from(progress.remaining.unsigned_abs());
        if !step(total.saturating_sub(left), total) {
            return Err(StoreError::Interrupted);
        }
    }
    drop(backup);
    copy.close().map_err(|(_, fault)| fault)?;
    Ok(())
}
