//! A workspace with a generated estate in it.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;
use std::time::{Duration, Instant};

use faultline_core::context::Context;
use faultline_core::import::{ImportOptions, ImportOutcome, Input, import};
use faultline_core::task::TaskContext;
use faultline_core::workspace::Workspace;
use faultline_testkit::layered::Layered;
use jiff::Timestamp;

/// Writes the estate as files into `folder`, imports them into `file`, and answers how long that took, and how many rows they have.
pub fn import_estate(estate: &Layered, folder: &Path, file: &Path) -> (Duration, u64) {
    let paths = [folder.join("cis.csv"), folder.join("relations.csv")];
    write_csv(estate, &paths).expect("the files can be written");
    let context = Context {
        now: Timestamp::now(),
        author: "bench".to_owned(),
        message: String::new(),
    };
    let workspace = Workspace::create(file, &context).expect("a workspace can be made");
    let inputs = paths.map(|path| Input { path });
    let started = Instant::now();
    let report = import(
        &TaskContext::unattended(),
        &workspace,
        &inputs,
        &ImportOptions::default(),
        &context,
    )
    .expect("the import goes through");
    let took = started.elapsed();
    assert_eq!(
        report.outcome,
        ImportOutcome::Changed,
        "{:?}",
        report.issues.kept().first()
    );
    (took, report.files.iter().map(|file| file.rows).sum())
}

fn write_csv(estate: &Layered, [cis, relationships]: &[std::path::PathBuf; 2]) -> io::Result<()> {
    let mut cis = BufWriter::new(File::create(cis)?);
    let mut relationships = BufWriter::new(File::create(relationships)?);
    estate.write_csv(&mut cis, &mut relationships)
}
