//! Out of an open workspace.

use std::path::Path;

use super::CopyError;
use super::copy::Copy;
use crate::{Store, Verification};

impl Store {
    /// Copies the workspace as it is now to a new file, while it is in use here and elsewhere. The copy is opened and
    /// checked from end to end before it appears. `step` is told how much is done of how much, and ends the work by
    /// answering false.
    ///
    /// Cost: reads everything twice.
    ///
    /// # Errors
    /// Something is at `target` already, it cannot be written, the workspace has faults, or the work was ended; then
    /// nothing appears.
    pub fn back_up(
        &self,
        target: &Path,
        step: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Verification, CopyError> {
        let copy = Copy::begin(target)?;
        let reader = self.read().map_err(CopyError::Source)?;
        // The first look at the file fixes the moment that is copied.
        reader.view().head().map_err(CopyError::Source)?;
        copy.finish(reader.view().connection(), step)
    }
}
