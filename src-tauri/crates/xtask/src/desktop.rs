//! Building the desktop application, and the command that starts it.

use crate::failure::Failure;
use crate::{project, steps};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which of cargo's profiles to build with.
#[derive(Clone, Copy)]
pub enum Profile {
    /// Quick to build.
    Development,
    /// Optimised.
    Release,
}

/// Builds the application with the UI inside it and answers where it is.
pub fn build(profile: Profile) -> Result<PathBuf, Failure> {
    let mut arguments = vec![
        "build",
        "--package",
        "faultline-desktop",
        "--features",
        project::DESKTOP_FEATURE,
    ];
    let folder = match profile {
        Profile::Development => "debug",
        Profile::Release => {
            arguments.push("--release");
            "release"
        }
    };
    steps::run(
        "cargo build (building the desktop application)",
        &mut project::cargo(&arguments),
    )?;
    let program = project::target()
        .map(|target| {
            target
                .join(folder)
                .join(project::executable("faultline-desktop"))
        })
        .filter(|program| program.is_file());
    program.ok_or_else(|| Failure::Missing {
        what: "The application was built, but not where xtask itself was built".to_owned(),
        remedy: "Remove `build.target-dir` from the cargo configuration and try again.".to_owned(),
    })
}

/// The command that opens the application on a workspace, or on the demonstration
/// estate.
pub fn command(program: &Path, workspace: Option<&Path>) -> Command {
    let mut command = Command::new(program);
    match workspace {
        Some(path) => command.arg(path),
        None => command.arg("--demo"),
    };
    command
}
