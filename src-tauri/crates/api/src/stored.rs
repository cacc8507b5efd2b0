//! A small value kept as JSON in a file of the person's own folder.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{ApiError, ErrorKind};

/// A value with its file. Reading is from memory; every change is written at once.
#[derive(Debug)]
pub(crate) struct Stored<T> {
    path: PathBuf,
    value: Mutex<T>,
}

impl<T: Clone + Serialize + DeserializeOwned> Stored<T> {
    /// The value in the file, or `default` where there is no readable one: settings are not worth
    /// refusing to start over. A member that the file lacks, being older than it, is the default's.
    pub(crate) fn read(path: PathBuf, default: T) -> Self {
        let value = fs::read(&path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .and_then(|stated| serde_json::from_value(completed(stated, &default)).ok())
            .unwrap_or(default);
        Self {
            path,
            value: Mutex::new(value),
        }
    }

    /// The value now.
    pub(crate) fn get(&self) -> T {
        self.value
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Replaces the value, in memory and in the file.
    ///
    /// # Errors
    /// The file cannot be written; the value in memory is the new one all the same.
    pub(crate) fn set(&self, value: T) -> Result<(), ApiError> {
        let written = self.write(&value);
        *self.value.lock().unwrap_or_else(PoisonError::into_inner) = value;
        written.map_err(|fault| ApiError {
            kind: ErrorKind::File {
                path: self.path.display().to_string(),
            },
            message: format!("{} could not be written: {fault}.", self.path.display()),
            hints: vec!["Make room, or make the folder writable, and try again.".to_owned()],
        })
    }

    /// Writes beside the file and renames, so that a crash leaves the old or the new value.
    fn write(&self, value: &T) -> io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let beside = self.path.with_extension("json.new");
        fs::write(&beside, serde_json::to_vec_pretty(value)?)?;
        fs::rename(beside, &self.path)
    }
}

/// A stated object with the members of the default that it lacks.
fn completed(stated: Value, default: &impl Serialize) -> Value {
    match (stated, serde_json::to_value(default)) {
        (Value::Object(stated), Ok(Value::Object(mut whole))) => {
            whole.extend(stated);
            Value::Object(whole)
        }
        (stated, _) => stated,
    }
}
