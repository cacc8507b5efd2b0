//! Saying what is done, in one line a step, and running the tools that do it.

use crate::failure::Failure;
use std::process::{Command, Stdio};

/// Prints a line for people.
#[expect(
    clippy::print_stdout,
    reason = "xtask talks to a person at a terminal; this is the one place it does"
)]
pub fn say(text: &str) {
    println!("{text}");
}

/// Prints a line for people beside the main output.
#[expect(
    clippy::print_stderr,
    reason = "the messages of tools and of xtask's own failures belong on stderr"
)]
pub fn say_aside(text: &str) {
    eprintln!("{text}");
}

/// Prints why xtask gives up.
pub fn complain(failure: &Failure) {
    say_aside(&format!("xtask: {failure}"));
}

/// Announces a step.
pub fn announce(step: &str) {
    say(&format!("xtask: {step}"));
}

/// Announces a step, runs its command to the end with its output passed through,
/// and fails where the command does.
pub fn run(step: &str, command: &mut Command) -> Result<(), Failure> {
    announce(step);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|cause| Failure::NotStarted {
            program: command.get_program().to_string_lossy().into_owned(),
            cause,
        })?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Unsuccessful {
            step: step.to_owned(),
        })
    }
}

/// What a command prints on its standard output; `None` where it is not installed
/// or does not succeed.
pub fn output_of(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
