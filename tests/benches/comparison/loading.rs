//! Import and opening, against plain use of SQLite.

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

use crate::machine;
use crate::measure::{median, ratio};
use crate::plain_sqlite;
use crate::report::{Line, Target};

const OPENINGS: usize = 3;

/// Measures an import of the generated estate into `file`, and the opening of what came of it. Run
/// first: the peak of memory is that of the whole process.
pub fn compare(estate: &Layered, folder: &Path, file: &Path) -> Vec<Line> {
    let (imported, rows) = import_estate(estate, folder, file);
    let peak = machine::peak_memory().unwrap_or_default();
    let inserted = plain_sqlite::insert_rows_of(file, &folder.join("plain.sqlite"))
        .expect("SQLite takes the same rows");
    let (ready, _) = median(OPENINGS, || {
        let workspace = Workspace::open(file).expect("the workspace opens");
        workspace.snapshot().expect("the graph is made").changeset
    });
    let (read, _) = median(OPENINGS, || {
        plain_sqlite::read_graph_columns(file).expect("SQLite reads the file")
    });
    vec![
        Line {
            name: "import against plain inserts",
            value: ratio(imported, inserted),
            unit: "×",
            target: Target::AtMost(3.0),
            detail: format!("{imported:.1?} for {rows} rows, {inserted:.1?} plain"),
        },
        Line {
            name: "peak memory of the import",
            value: peak as f64 / f64::from(1 << 20),
            unit: "GiB",
            target: Target::AtMost(1.5),
            detail: String::new(),
        },
        Line {
            name: "graph ready against sequential read",
            value: ratio(ready, read),
            unit: "×",
            target: Target::AtMost(2.0),
            detail: format!("{ready:.1?} from opening, {read:.1?} bare read"),
        },
    ]
}

/// Imports both files and answers how long that took, and how many rows they have.
fn import_estate(estate: &Layered, folder: &Path, file: &Path) -> (Duration, u64) {
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
