//! `cargo xtask bench-frames`: how smoothly the window draws.

use crate::arguments::BenchFramesOptions;
use crate::desktop::{self, Profile};
use crate::failure::Failure;
use crate::system_packages::{self, Purpose};
use crate::{node, project, steps};

/// Builds the window and runs the measurement on it, on a virtual display where there is none.
pub fn bench_frames(options: &BenchFramesOptions) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::Usage {
            problem: "`bench-frames` drives the window by WebKit's driver, which only Linux has"
                .to_owned(),
        });
    }
    system_packages::ensure(Purpose::Test)?;
    node::ensure_packages()?;
    node::ensure_built()?;
    let program = desktop::build(if options.release {
        Profile::Release
    } else {
        Profile::Development
    })?;
    let mut arguments: Vec<String> = [
        "bench",
        "--profile",
        "dev",
        "--package",
        "faultline-tests",
        "--features",
        "faultline-tests/window",
        "--bench",
        "frames",
        "--",
    ]
    .map(str::to_owned)
    .to_vec();
    let mut pass = |flag: &str, value: Option<u32>| {
        let value = value.map(|value| value.to_string());
        arguments.extend(value.into_iter().flat_map(|value| [flag.to_owned(), value]));
    };
    pass("--cis", options.cis);
    pass("--seconds", options.seconds);
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut command = project::cargo(&words);
    if let Some(folder) = program.parent() {
        command.env(project::PROGRAMS, folder);
    }
    steps::run(
        "cargo bench (importing two estates, and a minute of panning and zooming)",
        &mut command,
    )
}
