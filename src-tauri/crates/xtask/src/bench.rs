//! `cargo xtask bench`: the measured ratios beside their targets.

use crate::arguments::BenchOptions;
use crate::failure::Failure;
use crate::{project, steps};

/// Builds the comparison with optimisation and runs it.
pub fn bench(options: &BenchOptions) -> Result<(), Failure> {
    let cis = options.cis.map(|cis| cis.to_string());
    let mut arguments = vec![
        "bench",
        "--package",
        "faultline-tests",
        "--bench",
        "comparison",
    ];
    if let Some(cis) = &cis {
        arguments.extend(["--", "--cis", cis]);
    }
    steps::run(
        "cargo bench (optimised build, then some minutes of measuring)",
        &mut project::cargo(&arguments),
    )
}
