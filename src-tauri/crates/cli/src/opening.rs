//! Opening the workspace that a command names.

use std::path::Path;

use faultline_core::workspace::Workspace;

use crate::failure::Failure;

/// Opens a workspace; a refusal names the file.
pub fn open(path: &Path) -> Result<Workspace, Failure> {
    Workspace::open(path).map_err(|error| Failure::of_file(path, error))
}
