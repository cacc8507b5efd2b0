//! The model as a file.

use std::path::Path;

use faultline_core::model_edit::{Model, ModelChange, difference, export_model, read_model};

use crate::{ApiError, Session};

/// Writes the model of the moment that is shown, whole or not at all: JSON where the path ends so, else TOML.
///
/// # Errors
/// No workspace is open, or the place is the workspace's or cannot be written; what stood there still stands there.
pub fn export(session: &Session, path: &str) -> Result<(), ApiError> {
    let estate = session.estate()?;
    let model = estate.read()?.view().model()?;
    export_model(&model, estate.open.workspace.path(), Path::new(path))
        .map_err(|fault| ApiError::from(fault).at(path))
}

/// What would make the model hold all that a file states.
pub(super) fn change_of_file(model: &Model, path: &str) -> Result<ModelChange, ApiError> {
    let document = read_model(Path::new(path)).map_err(|fault| ApiError::from(fault).at(path))?;
    Ok(difference(model, &document))
}
