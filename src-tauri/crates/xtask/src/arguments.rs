//! The command line of xtask, read by hand: a parser crate would take longer to
//! build than everything else here.

use crate::failure::Failure;
use std::path::PathBuf;
use std::str::FromStr;

/// What `cargo xtask --help` prints.
pub const USAGE: &str = "\
Usage: cargo xtask <command>

  run [WORKSPACE] [--shot FILE.png] [--release]
        Install what is missing, build, and open the window on WORKSPACE, or on the
        demonstration estate. With --shot: open it on a virtual display instead,
        wait until the map is drawn, and save a picture.
  test [--only STEP]...
        Set up and run every check and test. STEP is one of: format, lints, rust,
        ui-types, ui-unit, ui-browser, end-to-end.
  bench [--cis N]
        Print measured ratios beside their targets, on N CIs (1,000,000 unless given).
  bench-accuracy [--incidents N] [--seed S] [--estate FOLDER]
        Print how often root cause names the true faults, beside baselines, in N injected
        incidents (100 unless given) on each of three estates. FOLDER: the CSV files of an
        estate to take instead of the demonstration estate.
  bench-frames [--cis N] [--seconds S] [--release]
        Open the window on a map of an estate of N CIs (2,000 unless given) and on the overview
        of one (50,000 unless given), and print frame times while they are panned and zoomed
        for S seconds each (5 unless given), beside those of a single changing pixel.
  bindings
        Write ui/src/ipc/bindings.ts anew from the Rust types.";

/// One thing xtask can be asked to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the usage.
    Help,
    /// Build and open the window.
    Run(RunOptions),
    /// Run every check and test.
    Test(TestOptions),
    /// Print the comparison table.
    Bench(BenchOptions),
    /// Print how good root cause is.
    BenchAccuracy(BenchAccuracyOptions),
    /// Print how smoothly the window draws.
    BenchFrames(BenchFramesOptions),
    /// Write the typed bindings anew.
    Bindings,
}

/// What `run` was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct RunOptions {
    /// The workspace to open; the demonstration estate if none.
    pub workspace: Option<PathBuf>,
    /// Where to save a picture taken on a virtual display.
    pub shot: Option<PathBuf>,
    /// Build with optimisation.
    pub release: bool,
}

/// What `test` was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// The steps to run; all if empty.
    pub only: Vec<String>,
}

/// What `bench` was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct BenchOptions {
    /// How many CIs the measured estate has, if not the usual number.
    pub cis: Option<u32>,
}

/// What `bench-accuracy` was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct BenchAccuracyOptions {
    /// How many incidents each estate has, if not the usual number.
    pub incidents: Option<u32>,
    /// The seed of estates and incidents, if not the usual one.
    pub seed: Option<u64>,
    /// A folder with the CSV files of an estate.
    pub estate: Option<PathBuf>,
}

/// What `bench-frames` was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct BenchFramesOptions {
    /// How many CIs the drawn estate has, if not the usual number.
    pub cis: Option<u32>,
    /// How long each motion is watched, if not the usual time.
    pub seconds: Option<u32>,
    /// Build the window with optimisation.
    pub release: bool,
}

/// Reads the arguments that follow `cargo xtask`.
pub fn parse(mut words: impl Iterator<Item = String>) -> Result<Command, Failure> {
    match words.next().as_deref() {
        None | Some("help" | "--help" | "-h") => Ok(Command::Help),
        Some("run") => parse_run(words).map(Command::Run),
        Some("test") => parse_test(words).map(Command::Test),
        Some("bench") => parse_bench(words).map(Command::Bench),
        Some("bench-accuracy") => parse_bench_accuracy(words).map(Command::BenchAccuracy),
        Some("bench-frames") => parse_bench_frames(words).map(Command::BenchFrames),
        Some("bindings") => match words.next() {
            None => Ok(Command::Bindings),
            Some(word) => Err(unknown("bindings", &word)),
        },
        Some(other) => Err(Failure::Usage {
            problem: format!("There is no command \"{other}\""),
        }),
    }
}

fn parse_run(mut words: impl Iterator<Item = String>) -> Result<RunOptions, Failure> {
    let mut options = RunOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--shot" => options.shot = Some(value("--shot", words.next())?.into()),
            "--release" => options.release = true,
            flag if flag.starts_with('-') => return Err(unknown("run", flag)),
            path if options.workspace.is_none() => options.workspace = Some(path.into()),
            extra => return Err(unknown("run", extra)),
        }
    }
    Ok(options)
}

fn parse_test(mut words: impl Iterator<Item = String>) -> Result<TestOptions, Failure> {
    let mut options = TestOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--only" => options.only.push(value("--only", words.next())?),
            other => return Err(unknown("test", other)),
        }
    }
    Ok(options)
}

fn parse_bench(mut words: impl Iterator<Item = String>) -> Result<BenchOptions, Failure> {
    let mut options = BenchOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--cis" => options.cis = Some(number("--cis", words.next())?),
            other => return Err(unknown("bench", other)),
        }
    }
    Ok(options)
}

fn parse_bench_accuracy(
    mut words: impl Iterator<Item = String>,
) -> Result<BenchAccuracyOptions, Failure> {
    let mut options = BenchAccuracyOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--incidents" => options.incidents = Some(number("--incidents", words.next())?),
            "--seed" => options.seed = Some(number("--seed", words.next())?),
            "--estate" => options.estate = Some(value("--estate", words.next())?.into()),
            other => return Err(unknown("bench-accuracy", other)),
        }
    }
    Ok(options)
}

fn parse_bench_frames(
    mut words: impl Iterator<Item = String>,
) -> Result<BenchFramesOptions, Failure> {
    let mut options = BenchFramesOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--cis" => options.cis = Some(number("--cis", words.next())?),
            "--seconds" => options.seconds = Some(number("--seconds", words.next())?),
            "--release" => options.release = true,
            other => return Err(unknown("bench-frames", other)),
        }
    }
    Ok(options)
}

fn number<T: FromStr>(flag: &str, word: Option<String>) -> Result<T, Failure> {
    let word = value(flag, word)?;
    word.parse().map_err(|_| Failure::Usage {
        problem: format!("{flag} takes a number, not \"{word}\""),
    })
}

fn value(flag: &str, word: Option<String>) -> Result<String, Failure> {
    word.ok_or_else(|| Failure::Usage {
        problem: format!("{flag} needs a value after it"),
    })
}

fn unknown(command: &str, word: &str) -> Failure {
    Failure::Usage {
        problem: format!("`cargo xtask {command}` does not take \"{word}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, Failure> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn run_takes_a_workspace_a_picture_and_release() {
        let expected = Command::Run(RunOptions {
            workspace: Some("mine.faultline".into()),
            shot: Some("a.png".into()),
            release: true,
        });
        assert_eq!(
            read("run mine.faultline --shot a.png --release").unwrap(),
            expected
        );
        assert_eq!(read("run").unwrap(), Command::Run(RunOptions::default()));
    }

    #[test]
    fn test_and_bench_take_their_options() {
        assert_eq!(
            read("test --only rust --only lints").unwrap(),
            Command::Test(TestOptions {
                only: vec!["rust".into(), "lints".into()]
            })
        );
        assert_eq!(
            read("bench --cis 5000").unwrap(),
            Command::Bench(BenchOptions { cis: Some(5000) })
        );
        assert_eq!(
            read("bench-accuracy --seed 7 --estate exported --incidents 20").unwrap(),
            Command::BenchAccuracy(BenchAccuracyOptions {
                incidents: Some(20),
                seed: Some(7),
                estate: Some("exported".into()),
            })
        );
        assert_eq!(
            read("bench-frames --release --seconds 3").unwrap(),
            Command::BenchFrames(BenchFramesOptions {
                cis: None,
                seconds: Some(3),
                release: true,
            })
        );
    }

    #[test]
    fn wrong_usage_is_named() {
        for (line, part) in [
            ("fly", "no command \"fly\""),
            ("run a b", "does not take \"b\""),
            ("run --shot", "--shot needs a value"),
            ("bench --cis many", "takes a number, not \"many\""),
            ("bench-accuracy --seed -1", "takes a number, not \"-1\""),
            ("bench-accuracy --cis 5", "does not take \"--cis\""),
            ("bindings now", "does not take \"now\""),
        ] {
            let failure = read(line).unwrap_err();
            assert!(failure.to_string().contains(part), "{line}: {failure}");
            assert!(matches!(failure, Failure::Usage { .. }));
        }
    }
}
