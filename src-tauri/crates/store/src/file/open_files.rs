//! Which workspaces this process has open.
//!
//! On POSIX systems a process that closes any handle of a file loses every lock that it holds on that file, SQLite's
//! among them ("How To Corrupt An SQLite Database File", section 2.2); another program may then take away the log that
//! this one is still writing. So a file that is open here is never opened past SQLite.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Keeps a file known as open until it is dropped.
#[derive(Debug)]
pub struct OpenFile(PathBuf);

impl OpenFile {
    /// Takes note that a file is open.
    pub fn note(path: &Path) -> Self {
        let path = whole(path);
        open().push(path.clone());
        Self(path)
    }
}

impl Drop for OpenFile {
    fn drop(&mut self) {
        let mut open = open();
        if let Some(position) = open.iter().position(|path| *path == self.0) {
            open.swap_remove(position);
        }
    }
}

/// Whether this process has a file open as a workspace.
pub fn is_open(path: &Path) -> bool {
    open().contains(&whole(path))
}

fn whole(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}
