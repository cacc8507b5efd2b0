//! Exports of a workspace: canonical order, negative numbers, and nothing half-written.

use std::path::Path;

use faultline_store::Moment;
use tempfile::TempDir;

use super::{ExportError, ExportFormat, PlaceFault, UnknownFormat, export};
use crate::context::Context;
use crate::import::{ImportOptions, Input, import};
use crate::task::{Cancellation, TaskContext};
use crate::workspace::Workspace;

fn context(second: i64) -> Context {
    Context {
        now: jiff::Timestamp::from_second(second).expect("a time"),
        author: "Ann".to_owned(),
        message: String::new(),
    }
}

fn workspace(folder: &Path, files: &[(&str, &str)]) -> Workspace {
    let workspace =
        Workspace::create(&folder.join("w.faultline"), &context(0)).expect("a workspace");
    let inputs: Vec<Input> = files
        .iter()
        .map(|(name, text)| {
            let path = folder.join(name);
            std::fs::write(&path, text).expect("written");
            Input { path }
        })
        .collect();
    let task = TaskContext::unattended();
    let report = import(
        &task,
        &workspace,
        &inputs,
        &ImportOptions::default(),
        &context(1),
    )
    .expect("imported");
    assert!(report.issues.is_empty(), "{:?}", report.issues);
    workspace
}

fn sample() -> (TempDir, Workspace) {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(
        folder.path(),
        &[
            (
                "c.csv",
                "key,class,mttr,owner\nz,server,-1.50,'-1\nb,server,2,\nB,server,,=x\n",
            ),
            (
                "r.csv",
                "source,type,target,group\nz,uses,b,\nz,runs_on,B,\nb,runs_on,z,h\nb,runs_on,z,g\n",
            ),
        ],
    );
    (folder, workspace)
}

#[test]
fn rows_come_in_canonical_order_and_formulas_are_neutralised() {
    let (folder, workspace) = sample();
    let out = folder.path().join("out");
    let summary = export(
        &TaskContext::unattended(),
        &workspace,
        Moment::Now,
        &out,
        ExportFormat::Csv,
    )
    .expect("exported");
    assert_eq!((summary.cis, summary.relationships), (3, 4));
    let read = |name| std::fs::read_to_string(out.join(name)).expect("text");
    assert_eq!(
        read("cis.csv"),
        "key,name,class,status,mttr,owner\nB,B,server,live,,'=x\nb,b,server,live,2,\nz,z,server,live,-1.50,'-1\n"
    );
    assert_eq!(
        read("relations.csv"),
        "source,type,target,strength,group,needs,group_strength,probability\n\
         b,runs_on,z,,g,,,\nb,runs_on,z,,h,,,\nz,runs_on,B,,,,,\nz,uses,b,,,,,\n"
    );
}

#[test]
fn every_format_is_written_whole() {
    let (folder, workspace) = sample();
    for (format, begins, ends) in [
        (ExportFormat::Json, "{\"format\":\"faultline\"", "]}\n"),
        (ExportFormat::Graphml, "<?xml", "</graphml>\n"),
        (ExportFormat::Dot, "digraph", "}\n"),
    ] {
        let target = folder.path().join(format!("out.{format}"));
        assert_eq!(ExportFormat::of_path(&target), Ok(format));
        export(
            &TaskContext::unattended(),
            &workspace,
            Moment::Now,
            &target,
            format,
        )
        .expect("exported");
        let text = std::fs::read_to_string(&target).expect("text");
        assert!(text.starts_with(begins) && text.ends_with(ends), "{text}");
    }
    let target = folder.path().join("out.xlsx");
    assert_eq!(ExportFormat::of_path(&target), Ok(ExportFormat::Xlsx));
    let summary = export(
        &TaskContext::unattended(),
        &workspace,
        Moment::Now,
        &target,
        ExportFormat::Xlsx,
    );
    assert_eq!(summary.expect("exported").relationships, 4);
    assert!(std::fs::read(&target).expect("bytes").starts_with(b"PK"));
}

#[test]
fn a_cancelled_export_leaves_what_was_there() {
    let (folder, workspace) = sample();
    let cancellation = Cancellation::default();
    cancellation.cancel();
    let task = TaskContext::new(cancellation, &|_, _| {});
    let target = folder.path().join("out.json");
    std::fs::write(&target, "before").expect("written");
    let before = std::fs::read_dir(folder.path()).expect("a folder").count();
    let result = export(&task, &workspace, Moment::Now, &target, ExportFormat::Json);
    assert!(matches!(result, Err(ExportError::Cancelled(_))));
    assert_eq!(std::fs::read_to_string(&target).expect("text"), "before");
    let result = export(
        &task,
        &workspace,
        Moment::Now,
        &folder.path().join("new"),
        ExportFormat::Csv,
    );
    assert!(matches!(result, Err(ExportError::Cancelled(_))));
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        before
    );
}

#[test]
fn the_ending_says_the_format_or_is_refused() {
    for (path, expected) in [
        ("estate", Ok(ExportFormat::Csv)),
        ("folder.d/estate", Ok(ExportFormat::Csv)),
        ("Estate.JSON", Ok(ExportFormat::Json)),
        ("estate.xlsx", Ok(ExportFormat::Xlsx)),
        ("estate.", Err(UnknownFormat)),
    ] {
        assert_eq!(ExportFormat::of_path(Path::new(path)), expected, "{path}");
    }
}

#[test]
fn a_place_that_suits_no_export_is_told_and_left_alone() {
    let (folder, workspace) = sample();
    let missing = folder.path().join("missing");
    let file = folder.path().join("file");
    let inner = folder.path().join("folder");
    std::fs::write(&file, "before").expect("written");
    std::fs::create_dir(&inner).expect("made");
    for (target, format, expected) in [
        (
            missing.join("x"),
            ExportFormat::Csv,
            PlaceFault::NoFolder(missing.clone()),
        ),
        (
            missing.join("x.dot"),
            ExportFormat::Dot,
            PlaceFault::NoFolder(missing.clone()),
        ),
        (file.clone(), ExportFormat::Csv, PlaceFault::File),
        (
            inner.clone(),
            ExportFormat::Json,
            PlaceFault::Folder("json"),
        ),
    ] {
        match export(
            &TaskContext::unattended(),
            &workspace,
            Moment::Now,
            &target,
            format,
        ) {
            Err(ExportError::Place(fault)) => assert_eq!(fault, expected),
            other => panic!("{target:?}: {other:?}"),
        }
    }
    assert_eq!(std::fs::read_to_string(&file).expect("text"), "before");
    assert_eq!(std::fs::read_dir(&inner).expect("a folder").count(), 0);
    assert!(!missing.exists());
}

#[test]
fn a_workspace_is_never_replaced() {
    let (folder, workspace) = sample();
    let other = folder.path().join("other.faultline");
    drop(Workspace::create(&other, &context(0)).expect("a workspace"));
    for target in [workspace.path().to_owned(), other] {
        let before = std::fs::read(&target).expect("readable");
        for format in ExportFormat::ALL {
            let result = export(
                &TaskContext::unattended(),
                &workspace,
                Moment::Now,
                &target,
                format,
            );
            assert!(
                matches!(result, Err(ExportError::OntoWorkspace)),
                "{format}"
            );
        }
        assert!(std::fs::read(&target).expect("readable") == before);
    }
}
