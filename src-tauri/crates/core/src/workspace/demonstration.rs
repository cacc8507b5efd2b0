//! Makes a workspace with the demonstration estate.

use std::path::Path;

use faultline_store::{StoreError, WriteMode};

use super::{Operation, Workspace};
use crate::context::Context;
use crate::demo;

impl Workspace {
    /// Makes a workspace that holds the demonstration estate, as its second changeset, and half a year of records
    /// told from the time of `context`, as its third.
    ///
    /// # Errors
    /// There is a file already, or the folder cannot be written.
    pub fn create_demonstration(path: &Path, context: &Context) -> Result<Self, StoreError> {
        let workspace = Self::create(path, context)?;
        workspace.transact(
            &Operation::Demonstration,
            context,
            WriteMode::Bulk,
            None,
            demo::write,
        )?;
        workspace.transact(
            &Operation::DemonstrationRecords,
            context,
            WriteMode::Edit,
            None,
            |transaction| demo::records::write(transaction, context),
        )?;
        Ok(workspace)
    }
}
