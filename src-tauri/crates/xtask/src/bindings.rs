//! `cargo xtask bindings`: writes the UI's typed bindings anew.

use crate::failure::Failure;
use crate::{node, project, steps};

/// Runs the test that compares the bindings, told to write instead of to compare.
pub fn bindings() -> Result<(), Failure> {
    node::ensure_packages()?;
    node::ensure_built()?;
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
    )
}
