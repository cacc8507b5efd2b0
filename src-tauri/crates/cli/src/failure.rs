//! Why a command ends with an exit status other than 0.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::text::harmless;

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Failure {
    /// The work failed; the error says what happened and what to do in one sentence.
    Work(Box<dyn Error>),
    /// A file could not be used; the error says why.
    File {
        /// The file, as it was named.
        path: PathBuf,
        /// What is the matter with it.
        error: Box<dyn Error>,
    },
    /// The arguments do not go together; the sentence says how they would.
    WrongUsage(String),
    /// The answer was given in full, and it tells of faults; this sentence says so.
    FaultsFound(String),
    /// The answer was given in full, and a gate is not met; this sentence says why.
    GateNotMet(String),
    /// The answer could not be written.
    Output(io::Error),
}

impl Failure {
    /// What the core says of work that failed.
    pub fn work(error: impl Error + 'static) -> Self {
        Self::Work(Box::new(error))
    }

    /// What the core says of a file.
    pub fn of_file(path: &Path, error: impl Error + 'static) -> Self {
        Self::File {
            path: path.to_path_buf(),
            error: Box::new(error),
        }
    }

    /// The exit status; whoever stops reading an answer has seen enough of it.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::WrongUsage(_) => ExitCode::from(2),
            Self::GateNotMet(_) => ExitCode::from(3),
            _ if self.sentence().is_some() => ExitCode::from(1),
            _ => ExitCode::SUCCESS,
        }
    }

    /// The sentence for stderr, harmless on a terminal; none where there is nothing to say.
    pub fn sentence(&self) -> Option<String> {
        let sentence = match self {
            Self::Work(error) => Some(error.to_string()),
            Self::File { path, error } => Some(format!("{}: {error}", path.display())),
            Self::WrongUsage(sentence)
            | Self::FaultsFound(sentence)
            | Self::GateNotMet(sentence) => Some(sentence.clone()),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Self::Output(error) => Some(format!("The answer could not be written: {error}.")),
        };
        sentence.map(|sentence| harmless(&sentence).into_owned())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_stops_early_is_no_fault() {
        let stopped = Failure::from(io::Error::from(io::ErrorKind::BrokenPipe));
        assert_eq!(stopped.sentence(), None);
        let full = Failure::from(io::Error::from(io::ErrorKind::StorageFull));
        assert!(full.sentence().unwrap().contains("could not be written"));
    }
}
