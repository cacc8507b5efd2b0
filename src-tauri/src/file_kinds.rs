//! The names of kinds of files as the page last gave them, for the file dialogs.

use std::sync::{Mutex, PoisonError};

use faultline_api::file_kinds::FileKindNames;
use tauri::{AppHandle, Manager};

/// The names; English until the page has told its own.
#[derive(Default)]
pub struct FileKinds(Mutex<FileKindNames>);

impl FileKinds {
    /// Takes over the names of the page.
    pub fn set(&self, names: FileKindNames) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = names;
    }
}

/// The names in force.
pub fn names(app: &AppHandle) -> FileKindNames {
    let kinds = app.state::<FileKinds>();
    let names = kinds.0.lock().unwrap_or_else(PoisonError::into_inner);
    names.clone()
}
