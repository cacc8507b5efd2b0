//! `cargo xtask`: sets up what a fresh machine lacks, then calls the ordinary tools.
//!
//! It holds no logic of Faultline itself and depends on none of its crates, so that
//! it builds in seconds even where nothing else builds yet.

mod arguments;
mod bench;
mod bench_accuracy;
mod bench_frames;
mod bindings;
mod child;
mod desktop;
mod display;
mod failure;
mod node;
mod project;
mod run;
mod screenshot;
mod steps;
mod summary;
mod system_packages;
mod test;

use arguments::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = arguments::parse(std::env::args().skip(1)).and_then(|command| match command {
        Command::Help => {
            steps::say(arguments::USAGE);
            Ok(())
        }
        Command::Run(options) => run::run(&options),
        Command::Test(options) => test::test(&options),
        Command::Bench(options) => bench::bench(&options),
        Command::BenchAccuracy(options) => bench_accuracy::bench_accuracy(&options),
        Command::BenchFrames(options) => bench_frames::bench_frames(&options),
        Command::Bindings => bindings::bindings(),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            steps::complain(&failure);
            failure.exit_code()
        }
    }
}
