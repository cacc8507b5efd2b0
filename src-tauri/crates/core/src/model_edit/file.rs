//! Writes the model to a file, and reads one.

use std::io::{self, Write};
use std::path::Path;

use faultline_exchange::atomic::AtomicFile;
use faultline_exchange::model_file::{
    ModelDocument, ModelFileFault, ModelFileFormat, read_model_file, write_model_file,
};
use faultline_model::Model;

/// Largest model file that is read, in bytes.
const LARGEST: u64 = 16 << 20;

/// Why a model file was not written or read.
#[derive(Debug, thiserror::Error)]
pub enum ModelPlaceFault {
    /// The workspace itself stands there.
    #[error("The workspace itself stands there. Choose another place.")]
    Workspace,
    /// It is far too large to be a model.
    #[error("It is larger than 16 MB, and so is no model file.")]
    TooLarge,
    /// It cannot be read or written.
    #[error("{0}.")]
    Place(#[from] io::Error),
    /// What it states is wrong, place by place.
    #[error("{} of it cannot be taken. Nothing was changed.", counted(.0.len()))]
    Content(Vec<ModelFileFault>),
}

fn counted(count: usize) -> String {
    match count {
        1 => "1 place".to_owned(),
        count => format!("{count} places"),
    }
}

/// Writes a model, whole or not at all; JSON where the name ends so, else TOML.
///
/// # Errors
/// The place is the workspace's, or cannot be written.
pub fn export_model(model: &Model, workspace: &Path, place: &Path) -> Result<(), ModelPlaceFault> {
    let same = [workspace, place].map(|path| path.canonicalize().ok());
    if same[0].is_some() && same[0] == same[1] {
        return Err(ModelPlaceFault::Workspace);
    }
    let text = write_model_file(model, ModelFileFormat::of_path(place));
    let mut file = AtomicFile::create(place)?;
    file.write_all(text.as_bytes())?;
    file.publish()?;
    Ok(())
}

/// Reads a model file.
///
/// # Errors
/// It cannot be read, or something in it is wrong.
pub fn read_model(place: &Path) -> Result<ModelDocument, ModelPlaceFault> {
    if std::fs::metadata(place)?.len() > LARGEST {
        return Err(ModelPlaceFault::TooLarge);
    }
    let text = std::fs::read_to_string(place)?;
    read_model_file(&text, ModelFileFormat::of_path(place)).map_err(ModelPlaceFault::Content)
}
