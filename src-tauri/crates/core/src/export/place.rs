//! Whether an export can stand where it is meant to, told before anything is written.

use std::path::{Path, PathBuf};

use super::ExportFormat;

/// Why no export can stand at a place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceFault {
    /// Its folder is missing; an export makes none above its own.
    #[error("The folder {} does not exist. Make it, or choose another place.", .0.display())]
    NoFolder(PathBuf),
    /// A folder is needed and a file stands there.
    #[error("There is a file of this name, and CSV is written as a folder. Choose another name.")]
    File,
    /// A file is needed and a folder stands there.
    #[error("There is a folder of this name, and {0} is written as a file. Choose another name.")]
    Folder(&'static str),
}

/// Says why an export of a format cannot stand at `target`.
pub(super) fn check(target: &Path, format: ExportFormat) -> Result<(), PlaceFault> {
    match format {
        ExportFormat::Csv => {
            check_parent(target)?;
            match target.is_file() {
                true => Err(PlaceFault::File),
                false => Ok(()),
            }
        }
        other => check_file(target, other.as_str()),
    }
}

/// Says why a file of a format cannot stand at `target`.
pub(super) fn check_file(target: &Path, format: &'static str) -> Result<(), PlaceFault> {
    check_parent(target)?;
    match target.is_dir() {
        true => Err(PlaceFault::Folder(format)),
        false => Ok(()),
    }
}

fn check_parent(target: &Path) -> Result<(), PlaceFault> {
    let parent = target.parent().filter(|one| !one.as_os_str().is_empty());
    match parent {
        Some(folder) if !folder.is_dir() => Err(PlaceFault::NoFolder(folder.to_owned())),
        Some(_) | None => Ok(()),
    }
}
