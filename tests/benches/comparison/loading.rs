//! Import and opening, against plain use of SQLite.

use std::path::Path;

use faultline_core::workspace::Workspace;
use faultline_testkit::layered::Layered;

use crate::imported::import_estate;
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
