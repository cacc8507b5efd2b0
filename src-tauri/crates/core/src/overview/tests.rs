//! The overview of the demonstration estate, and of what an edit leaves.

use faultline_store::Moment;

use super::{Overview, arranged, describe, plain_name};
use crate::context::Context;
use crate::task::TaskContext;
use crate::workspace::Workspace;

fn context() -> Context {
    Context {
        now: "2026-11-21T10:00:00Z".parse().unwrap(),
        author: "Ines".to_owned(),
        message: String::new(),
    }
}

fn overview(workspace: &Workspace) -> Overview {
    let task = TaskContext::unattended();
    let snapshot = workspace.snapshot().unwrap();
    let reader = workspace.read().unwrap();
    let shown = (Moment::Now, reader.view());
    let arrangement = arranged(&task, workspace, &snapshot, shown, Some(&context())).unwrap();
    describe(&task, &snapshot, reader.view(), arrangement).unwrap()
}

#[test]
fn the_demonstration_falls_into_communities_with_names_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.faultline");
    let workspace = Workspace::create_demonstration(&path, &context()).unwrap();
    let found = overview(&workspace);
    let model = &workspace.snapshot().unwrap().model;
    let mut names: Vec<String> = found
        .communities
        .iter()
        .map(|one| plain_name(model, &one.name))
        .collect();
    assert!((8..80).contains(&names.len()), "{names:?}");
    assert!(names.iter().all(|name| !name.is_empty()), "{names:?}");
    names.sort();
    names.dedup();
    assert_eq!(names.len(), found.communities.len(), "{names:?}");
    assert!(
        names
            .iter()
            .any(|name| name.contains("Data centre Hamburg")),
        "{names:?}"
    );
    let services: u32 = found.communities.iter().map(|one| one.service_count).sum();
    assert!(services > 10);
    assert_eq!(found.pairs.len(), found.pair_count);
}

#[test]
fn an_edit_moves_nothing_that_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.faultline");
    let workspace = Workspace::create_demonstration(&path, &context()).unwrap();
    let before = overview(&workspace);
    let snapshot = workspace.snapshot().unwrap();
    let gone = snapshot.graph.nodes().next().unwrap();
    let ci = snapshot.graph.ci_id(gone);
    let reader = workspace.read().unwrap();
    let versions = reader.view().ci_versions(ci).unwrap();
    let since = versions.last().unwrap().ci.since;
    drop(reader);
    crate::edit::delete_ci(&workspace, &context(), ci, since).unwrap();
    let after = overview(&workspace);
    let after_snapshot = workspace.snapshot().unwrap();
    for node in after_snapshot.graph.nodes() {
        let id = after_snapshot.graph.ci_id(node);
        let former = snapshot.graph.node_of(id).unwrap();
        assert_eq!(
            after.arrangement.place(node),
            before.arrangement.place(former)
        );
    }
}

#[test]
fn an_arrangement_is_kept_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.faultline");
    let workspace = Workspace::create_demonstration(&path, &context()).unwrap();
    let before = overview(&workspace);
    drop(workspace);
    let workspace = Workspace::open(&path).unwrap();
    let reader = workspace.read().unwrap();
    let kept = crate::cached::get(reader.view(), "overview", "1").unwrap();
    assert!(kept.is_some());
    drop(reader);
    let after = overview(&workspace);
    assert_eq!(after.arrangement.places, before.arrangement.places);
}
