//! `cargo xtask bindings`: writes the UI's typed bindings and the list of the core's sentences anew.

use crate::failure::Failure;
use crate::{node, project, steps};

/// Runs the tests that compare them, told to write instead of to compare.
pub fn bindings() -> Result<(), Failure> {
    node::ensure_packages()?;
    node::ensure_any_build()?;
    steps::run(
        "writing ui/src/ipc/bindings.ts",
        project::cargo(&[
            "test",
            "--quiet",
            "--package",
            "faultline-desktop",
            "--features",
            project::DESKTOP_FEATURE,
            "bindings",
        ])
        .env("FAULTLINE_WRITE_BINDINGS", "1"),
    )?;
    steps::run(
        "writing ui/src/locales/core-sentences.ts",
        project::cargo(&[
            "test",
            "--quiet",
            "--package",
            "faultline-tests",
            "--test",
            "suite",
            "sentences",
        ])
        .env("FAULTLINE_WRITE_BINDINGS", "1"),
    )
}
