//! Why a step could not be done, said with its remedy.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// A step that failed. Its text is one clear sentence and what to do next.
#[derive(Debug)]
pub enum Failure {
    /// The command line was not understood.
    Usage { problem: String },
    /// A program is not installed, or too old.
    Missing { what: String, remedy: String },
    /// A program ran and reported a failure of its own.
    Unsuccessful { step: String },
    /// A program could not be started at all.
    NotStarted { program: String, cause: io::Error },
    /// A file could not be read or written.
    File { path: PathBuf, cause: io::Error },
    /// There is no screen to open a window on.
    NoDisplay,
    /// The window did not report that it is drawn.
    NotReady { waited: Duration, log: PathBuf },
    /// The application ended before its window was drawn.
    EndedEarly { log: PathBuf },
    /// The picture of the screen could not be read or written.
    Picture { path: PathBuf, problem: String },
    /// Some of several steps failed; each has been reported already.
    Several { failed: Vec<String> },
}

impl Failure {
    /// 2 for wrong usage, else 1.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage { .. } => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { problem } => {
                write!(
                    out,
                    "{problem}. Run `cargo xtask --help` to see what there is."
                )
            }
            Self::Missing { what, remedy } => write!(out, "{what}. {remedy}"),
            Self::Unsuccessful { step } => {
                write!(out, "{step} failed; its own messages stand above.")
            }
            Self::NotStarted { program, cause } => write!(
                out,
                "{program} could not be started ({cause}). Check that it is installed and on the PATH."
            ),
            Self::File { path, cause } => {
                write!(
                    out,
                    "{} could not be read or written: {cause}.",
                    path.display()
                )
            }
            Self::NoDisplay => out.write_str(
                "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). \
                 Run `cargo xtask run --shot picture.png` for a picture of the real window \
                 taken on a virtual display.",
            ),
            Self::NotReady { waited, log } => write!(
                out,
                "The window was not drawn within {} s. What the application said is in {}.",
                waited.as_secs(),
                log.display()
            ),
            Self::EndedEarly { log } => write!(
                out,
                "The application ended before its window was drawn. What it said is in {}.",
                log.display()
            ),
            Self::Picture { path, problem } => {
                write!(
                    out,
                    "The picture {} could not be made: {problem}.",
                    path.display()
                )
            }
            Self::Several { failed } => write!(
                out,
                "{} of the steps failed: {}. Run one alone with `cargo xtask test --only NAME`.",
                failed.len(),
                failed.join(", ")
            ),
        }
    }
}

impl std::error::Error for Failure {}
