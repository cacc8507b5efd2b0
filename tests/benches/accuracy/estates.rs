//! The estates that incidents are put into. All are read the way a user's files are.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use faultline_core::Moment;
use faultline_core::context::Context;
use faultline_core::export::{ExportFormat, export};
use faultline_core::graph::Graph;
use faultline_core::import::{ImportOptions, ImportOutcome, Input, import};
use faultline_core::root_cause::{FaultRates, classes_never_at_fault};
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use faultline_core::workspace::Workspace;
use faultline_testkit::layered::Layered;
use faultline_testkit::scale_free::ScaleFree;
use jiff::Timestamp;

const LAYERED_CIS: u32 = 5_000;
const SCALE_FREE_CIS: u32 = 5_000;

type Files = io::BufWriter<File>;

/// An estate as it truly is.
pub struct Estate {
    pub name: String,
    pub graph: Arc<Graph>,
    /// The chance of a fault by node; 0 for what is never at fault or not in service.
    pub rates: Vec<f64>,
}

impl Estate {
    fn new(name: &str, snapshot: &GraphSnapshot) -> Self {
        let (graph, model) = (snapshot.graph.clone(), &snapshot.model);
        let of_class = FaultRates::default();
        let never = classes_never_at_fault(model);
        let rate = |node| {
            let class = model.class_by_number(graph.class(node));
            let is_exempt = never.contains(&graph.class(node)) || !graph.in_service(node);
            class
                .filter(|_| !is_exempt)
                .map_or(0.0, |class| of_class.of(model, class))
        };
        Self {
            rates: graph.nodes().map(rate).collect(),
            name: name.to_owned(),
            graph,
        }
    }
}

/// The layered, the scale-free, and the demonstration estate or that of `folder`.
pub fn all(seed: u64, folder: Option<&Path>) -> Vec<Estate> {
    let layered = generated("Layered", |cis, relationships| {
        Layered::new(LAYERED_CIS, seed).write_csv(cis, relationships)
    });
    let scale_free = generated("Scale-free", |cis, relationships| {
        ScaleFree::new(SCALE_FREE_CIS, seed).write_csv(cis, relationships)
    });
    let from_files = match folder {
        Some(folder) => of_folder(&folder.display().to_string(), folder),
        None => demonstration(),
    };
    vec![layered, scale_free, from_files]
}

fn generated(name: &str, write: impl FnOnce(&mut Files, &mut Files) -> io::Result<()>) -> Estate {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let file = |name| File::create(folder.path().join(name)).map(io::BufWriter::new);
    let written = file("cis.csv").and_then(|mut cis| {
        let mut relationships = file("relations.csv")?;
        write(&mut cis, &mut relationships)?;
        cis.flush()?;
        relationships.flush()
    });
    written.expect("the files can be written");
    of_folder(name, folder.path())
}

fn demonstration() -> Estate {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let file = folder.path().join("demonstration.faultline");
    let workspace = Workspace::create_demonstration(&file, &context())
        .expect("the demonstration estate can be made");
    let exported = folder.path().join("exported");
    let task = TaskContext::unattended();
    export(&task, &workspace, Moment::Now, &exported, ExportFormat::Csv)
        .expect("the estate can be exported");
    of_folder("Demonstration", &exported)
}

/// The estate of all CSV files of a folder, imported into a workspace of its own.
fn of_folder(name: &str, folder: &Path) -> Estate {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|fault| panic!("The folder {} cannot be read: {fault}.", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder that can be read").path());
    let is_csv = |path: &Path| path.extension().is_some_and(|extension| extension == "csv");
    let mut inputs: Vec<Input> = paths
        .filter(|path| is_csv(path))
        .map(|path| Input { path })
        .collect();
    inputs.sort_by(|one, other| one.path.cmp(&other.path));
    let place = tempfile::tempdir().expect("there is a temporary folder");
    let workspace = Workspace::create(&place.path().join("estate.faultline"), &context())
        .expect("a workspace can be made");
    let task = TaskContext::unattended();
    let report = import(
        &task,
        &workspace,
        &inputs,
        &ImportOptions::default(),
        &context(),
    )
    .expect("the files can be read");
    assert_eq!(
        report.outcome,
        ImportOutcome::Changed,
        "The CSV files of {} are no estate: {:?}",
        folder.display(),
        report.issues.kept().first()
    );
    Estate::new(name, &workspace.snapshot().expect("the graph is made"))
}

fn context() -> Context {
    Context {
        now: Timestamp::UNIX_EPOCH,
        author: "bench".to_owned(),
        message: String::new(),
    }
}
