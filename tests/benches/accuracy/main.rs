//! How good root cause is: incidents with known causes on several estates, our answer beside the
//! baselines, and whether our probabilities hold. Started by `cargo xtask bench-accuracy`.
//!
//! `--incidents N` for each estate, `--seed S`, `--estate FOLDER` for the CSV files of an estate to
//! measure on instead of the demonstration estate.

mod estates;
mod question;
mod report;
mod tally;

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Instant;

use faultline_testkit::fault_injection::inject;
use question::{Told, ask};
use tally::Tally;

/// Incidents on each estate, unless `--incidents` says otherwise.
const INCIDENTS: u32 = 100;
/// The seed of estates and incidents, unless `--seed` says otherwise.
const SEED: u64 = 2026;

#[expect(
    clippy::print_stdout,
    reason = "the tables are what this program is for"
)]
fn main() {
    let incidents = wanted("--incidents").unwrap_or(INCIDENTS);
    let seed = wanted("--seed").unwrap_or(SEED);
    let folder: Option<PathBuf> = wanted("--estate");
    println!("Seed {seed}, {incidents} incidents on each estate.\n");
    let mut overall = Tally::default();
    for estate in estates::all(seed, folder.as_deref()) {
        let started = Instant::now();
        let mut tally = Tally::default();
        for number in 0..incidents {
            let incident = inject(&estate.graph, &estate.rates, seed, number);
            for told in Told::BOTH {
                tally.add(told, &ask(&estate, &incident, told));
            }
        }
        println!(
            "{}",
            report::estate(&estate, &tally, seed, started.elapsed())
        );
        overall.append(tally);
    }
    println!("{}", report::overall(&overall, seed));
}

/// The value after an option; cargo hands on arguments of its own, which are passed over.
fn wanted<T: FromStr>(option: &str) -> Option<T> {
    let mut words = std::env::args().skip_while(|word| word != option);
    let word = words.nth(1)?;
    let Ok(value) = word.parse() else {
        panic!("{option} does not take “{word}”");
    };
    Some(value)
}
