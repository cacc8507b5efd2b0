//! Out of an open workspace.

use std::path::Path;

use super::copy::copy_and_check;
use super::place::Place;
use super::{CopyError, Existing};
use crate::{Store, Verification};

impl Store {
    /// Copies the workspace as it is now to a file, while it is in use here and elsewhere. The copy is opened and
    /// checked from end to end before it appears. `step` is told how much is done of how much, and ends the work by
    /// answering false.
    ///
    /// Cost: reads everything twice.
    ///
    /// # Errors
    /// Something is at `target` that may not be replaced, it cannot be written, the workspace has faults, or the work
    /// was ended; then nothing appears, and what stood there still stands there.
    pub fn back_up(
        &self,
        target: &Path,
        existing: Existing,
        step: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Verification, CopyError> {
        let place =
            Place::take(target, existing).map_err(|fault| CopyError::Target(fault.into()))?;
        let reader = self.read().map_err(CopyError::Source)?;
        // The first look at the file fixes the moment that is copied.
        reader.view().head().map_err(CopyError::Source)?;
        copy_and_check(reader.view().connection(), place, step)
    }
}
