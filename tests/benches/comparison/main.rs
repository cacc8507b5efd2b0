//! Measured ratios beside their targets, from one run on one generated estate. Started
//! by `cargo xtask bench`.

mod availability;
mod collisions;
mod impact;
mod imported;
mod loading;
mod machine;
mod measure;
mod overview;
mod past;
mod plain_sqlite;
mod redundancy;
mod report;
mod root_cause;

use faultline_testkit::layered::Layered;
use report::{Line, table};

/// The seed of the generated estate.
const SEED: u64 = 2026;
/// CIs of the generated estate, unless `--cis` says otherwise.
const CIS: u32 = 1_000_000;

#[expect(clippy::print_stdout, reason = "the table is what this program is for")]
fn main() {
    let estate = Layered::new(wanted_cis(), SEED);
    println!("{}", machine::facts());
    println!(
        "generated estate: {} CIs, {} relationships, seed {SEED}\n",
        estate.ci_count(),
        estate.links().count()
    );
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let file = folder.path().join("estate.faultline");
    let mut lines: Vec<Line> = loading::compare(&estate, folder.path(), &file);
    lines.extend(past::compare(&file));
    lines.extend(collisions::compare(&file));
    lines.extend(impact::compare(&estate));
    lines.extend(availability::compare());
    lines.extend(root_cause::compare(&estate));
    lines.extend(redundancy::compare(&estate));
    lines.extend(overview::compare());
    println!("{}", table(&lines));
}

/// The number after `--cis`; cargo hands on arguments of its own, which are passed over.
fn wanted_cis() -> u32 {
    let mut words = std::env::args().skip_while(|word| word != "--cis");
    words
        .nth(1)
        .map_or(CIS, |number| number.parse().expect("--cis takes a number"))
}
