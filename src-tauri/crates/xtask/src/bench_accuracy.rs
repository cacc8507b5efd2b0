//! `cargo xtask bench-accuracy`: how good root cause is, beside the baselines.

use crate::arguments::BenchAccuracyOptions;
use crate::failure::Failure;
use crate::{project, steps};

/// Builds the measurement with optimisation and runs it.
pub fn bench_accuracy(options: &BenchAccuracyOptions) -> Result<(), Failure> {
    let mut arguments: Vec<String> = [
        "bench",
        "--package",
        "faultline-tests",
        "--bench",
        "accuracy",
        "--",
    ]
    .map(str::to_owned)
    .to_vec();
    let mut pass = |flag: &str, value: Option<String>| {
        arguments.extend(value.into_iter().flat_map(|value| [flag.to_owned(), value]));
    };
    pass(
        "--incidents",
        options.incidents.map(|count| count.to_string()),
    );
    pass("--seed", options.seed.map(|seed| seed.to_string()));
    if let Some(folder) = &options.estate {
        let folder = std::path::absolute(folder).map_err(|cause| Failure::File {
            path: folder.clone(),
            cause,
        })?;
        pass("--estate", Some(folder.to_string_lossy().into_owned()));
    }
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    steps::run(
        "cargo bench (optimised build, then some minutes of asking)",
        &mut project::cargo(&words),
    )
}
