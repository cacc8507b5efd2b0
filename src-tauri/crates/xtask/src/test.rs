//! `cargo xtask test`: every check and test, and a table of how they ended.

use crate::arguments::TestOptions;
use crate::failure::Failure;
use crate::summary::{self, Line};
use crate::system_packages::{self, Purpose};
use crate::{node, project, steps};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// One check: its name for `--only`, and the command that does it.
struct Check {
    name: &'static str,
    command: fn() -> Command,
    /// Whether its tests start the built programs.
    starts_programs: bool,
}

const CHECKS: &[Check] = &[
    Check {
        name: "format",
        starts_programs: false,
        command: || project::cargo(&["fmt", "--all", "--check"]),
    },
    Check {
        name: "ui-types",
        starts_programs: false,
        command: || node::npm(&["run", "check"]),
    },
    Check {
        name: "ui-unit",
        starts_programs: false,
        command: || node::npm(&["run", "test"]),
    },
    Check {
        name: "ui-browser",
        starts_programs: false,
        command: || node::npm(&["run", "test:browser"]),
    },
    Check {
        name: "lints",
        starts_programs: false,
        command: || {
            project::cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--features",
                ALL_FEATURES,
                "--",
                "--deny",
                "warnings",
            ])
        },
    },
    Check {
        name: "rust",
        starts_programs: true,
        command: rust_tests,
    },
    Check {
        name: "end-to-end",
        starts_programs: true,
        command: end_to_end,
    },
];

/// The embedded UI, and the tests that drive the window; the same for every step, so
/// that nothing is compiled twice.
const ALL_FEATURES: &str = "faultline-desktop/custom-protocol,faultline-tests/window";

/// Prepares the machine and runs the checks that were asked for, all of them to
/// their end; fails if one of them did.
pub fn test(options: &TestOptions) -> Result<(), Failure> {
    let wanted = wanted(options)?;
    system_packages::ensure(Purpose::Test)?;
    node::ensure_packages()?;
    node::ensure_built()?;
    let programs = if wanted.iter().any(|check| check.starts_programs) {
        Some(build_programs()?)
    } else {
        None
    };
    let lines: Vec<Line> = wanted
        .into_iter()
        .map(|check| run(check, programs.as_deref()))
        .collect();
    steps::say(&summary::table(&lines));
    let failed: Vec<String> = lines
        .iter()
        .filter(|line| !line.passed)
        .map(|line| line.name.to_owned())
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::Several { failed })
    }
}

fn wanted(options: &TestOptions) -> Result<Vec<&'static Check>, Failure> {
    if let Some(unknown) = options
        .only
        .iter()
        .find(|name| CHECKS.iter().all(|check| check.name != name.as_str()))
    {
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        return Err(Failure::Usage {
            problem: format!(
                "There is no step \"{unknown}\"; there are {}",
                names.join(", ")
            ),
        });
    }
    let is_wanted = |check: &&Check| {
        options.only.is_empty() || options.only.iter().any(|name| name == check.name)
    };
    Ok(CHECKS.iter().filter(is_wanted).collect())
}

fn has_nextest() -> bool {
    steps::output_of("cargo", &["nextest", "--version"]).is_some()
}

fn rust_tests() -> Command {
    let mut arguments = if has_nextest() {
        vec!["nextest", "run"]
    } else {
        vec!["test"]
    };
    // One failure must not hide the others.
    arguments.extend([
        "--workspace",
        "--no-fail-fast",
        "--features",
        project::DESKTOP_FEATURE,
    ]);
    project::cargo(&arguments)
}

fn end_to_end() -> Command {
    let mut arguments = if has_nextest() {
        vec!["nextest", "run"]
    } else {
        vec!["test"]
    };
    arguments.extend(["--package", "faultline-tests", "--test", "e2e"]);
    arguments.extend(["--features", "faultline-tests/window"]);
    project::cargo(&arguments)
}

/// Builds the two programs that whole-program tests start, and answers their folder.
fn build_programs() -> Result<PathBuf, Failure> {
    steps::run(
        "cargo build (building the programs under test)",
        &mut project::cargo(&[
            "build",
            "--package",
            "faultline-cli",
            "--package",
            "faultline-desktop",
            "--features",
            project::DESKTOP_FEATURE,
        ]),
    )?;
    Ok(project::target().unwrap_or_default().join("debug"))
}

/// Runs one check with its output passed through, and remembers its counts.
fn run(check: &'static Check, programs: Option<&Path>) -> Line {
    let started = Instant::now();
    let mut command = (check.command)();
    if let Some(folder) = programs {
        command.env(project::PROGRAMS, folder);
    }
    steps::announce(&format!("{} …", check.name));
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let (passed, counts) = match command.spawn() {
        Ok(mut child) => {
            let errors = child
                .stderr
                .take()
                .map(|pipe| std::thread::spawn(move || pass_through(pipe, steps::say_aside)));
            let own = child
                .stdout
                .take()
                .and_then(|pipe| pass_through(pipe, steps::say));
            let aside = errors.and_then(|thread| thread.join().ok().flatten());
            let passed = child.wait().is_ok_and(|status| status.success());
            (passed, own.or(aside))
        }
        Err(cause) => {
            steps::complain(&Failure::NotStarted {
                program: command.get_program().to_string_lossy().into_owned(),
                cause,
            });
            (false, None)
        }
    };
    Line {
        name: check.name,
        passed,
        counts,
        took: started.elapsed(),
    }
}

/// Hands on every line of a pipe, and answers the last counts seen in one.
fn pass_through(pipe: impl Read, hand_on: impl Fn(&str)) -> Option<String> {
    let mut counts = None;
    for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        hand_on(&line);
        counts = summary::counts_in(&line).or(counts);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_steps_are_chosen_by_name() {
        let only = |names: &[&str]| TestOptions {
            only: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        let names = |options| -> Vec<&str> {
            wanted(&options)
                .unwrap()
                .iter()
                .map(|check| check.name)
                .collect()
        };
        assert_eq!(names(only(&["rust", "format"])), ["format", "rust"]);
        assert_eq!(names(only(&[])).len(), CHECKS.len());
        assert!(wanted(&only(&["fly"])).is_err());
    }

    #[test]
    fn the_last_counts_are_kept_and_every_line_is_handed_on() {
        let seen = std::cell::RefCell::new(Vec::new());
        let output: &[u8] =
            b"test result: ok. 1 passed; 0 failed\nmore\ntest result: ok. 2 passed; 0 failed\n";
        let counts = pass_through(output, |line| seen.borrow_mut().push(line.to_owned()));
        assert_eq!(counts.as_deref(), Some("2 passed; 0 failed"));
        assert_eq!(seen.borrow().len(), 3);
    }
}
