//! A file that appears when the first view is drawn, for programs that wait for the window.

use std::path::PathBuf;

/// Where readiness is announced, if anybody waits for it.
#[derive(Debug, Default)]
pub struct ReadyFile(Option<PathBuf>);

impl ReadyFile {
    /// Announces at `path`, or nowhere.
    pub fn new(path: Option<PathBuf>) -> Self {
        Self(path)
    }

    /// Makes the file. Whoever waits has a time limit, so a failure here needs no second word.
    pub fn announce(&self) {
        if let Some(path) = &self.0 {
            drop(std::fs::write(path, b"ready\n"));
        }
    }
}
