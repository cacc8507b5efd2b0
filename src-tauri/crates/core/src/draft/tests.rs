//! Drafts against live: the same edits in both, applied, undone, and merged with live moved on.

mod cases;
mod machine;
mod model;
mod questions;

use faultline_store::{Moment, StoreError};
use proptest::prelude::*;

use super::{Choices, ConflictKind, DraftFault, Side};
use crate::edit::tests::{context, workspace};
use crate::snapshot::GraphSnapshot;
use crate::undo::tests::{Step, contents, edit, steps};
use crate::undo::{UndoStack, undo};
use crate::workspace::Workspace;

fn begin(workspace: &Workspace, name: &str) -> (u32, Workspace) {
    let applied = super::create(workspace, &context(), name, "").expect("begun");
    (applied.output, workspace.in_draft(applied.output))
}

/// Every dependency, by id of its relationship; equal texts, equal graphs.
fn graph(snapshot: &GraphSnapshot) -> Vec<String> {
    let graph = &snapshot.graph;
    let mut lines = Vec::new();
    for node in graph.nodes() {
        let service = graph.in_service(node);
        lines.push(format!(
            "{} {} {service}",
            graph.ci_id(node),
            graph.key(node)
        ));
        for one in graph.providers(node) {
            let provider = graph.key(one.provider);
            let group = one.group.map(|group| {
                let name = snapshot.group_name(group.identity);
                format!(
                    "{name:?} {} of {} {:?}",
                    group.needed, group.members, group.strength
                )
            });
            lines.push(format!(
                "  {} {provider} {:?} {group:?}",
                one.relationship, one.strength
            ));
        }
    }
    lines
}

fn check_graph(workspace: &Workspace) {
    let followed = workspace.snapshot().expect("made");
    let reader = workspace.read().expect("readable");
    let fresh = GraphSnapshot::read(reader.view()).expect("read");
    assert_eq!(graph(&followed), graph(&fresh));
}

fn check_history(workspace: &Workspace) {
    let verification =
        faultline_store::verify(workspace.store(), &mut |_, _| true).expect("checked");
    assert_eq!(verification.faults, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_draft_is_what_its_edits_are_live_and_applying_it_makes_them_so(before in steps(), later in steps()) {
        let [one, other] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        let (live, drafted) = (workspace(one.path()), workspace(other.path()));
        for step in before.iter().take(12) {
            edit(&live, step);
            edit(&drafted, step);
        }
        let untouched = contents(&drafted);
        let (id, draft) = begin(&drafted, "plan");
        let mut stack = UndoStack::default();
        for step in later.iter().take(16) {
            match step {
                Step::Undo => {
                    let live = stack.undo(&live, &context()).is_ok();
                    prop_assert_eq!(super::undo(&drafted, &context(), id).is_ok(), live);
                }
                Step::Redo => {
                    let live = stack.redo(&live, &context()).is_ok();
                    prop_assert_eq!(super::redo(&drafted, &context(), id).is_ok(), live);
                }
                step => {
                    stack.record(edit(&live, step));
                    edit(&draft, step);
                }
            }
            prop_assert_eq!(contents(&draft), contents(&live));
        }
        check_graph(&draft);
        prop_assert_eq!(contents(&drafted), untouched.clone());
        prop_assert_eq!(super::conflicts(&drafted, id, &Choices::default()).expect("merged"), []);
        match super::apply(&drafted, &context(), id, &Choices::default()) {
            Ok(applied) => {
                prop_assert_eq!(contents(&drafted), contents(&live));
                check_graph(&drafted);
                if let Some(changeset) = applied.changeset {
                    let head = drafted.read().expect("readable").view().head().expect("a head");
                    prop_assert_eq!(&*head.header.origin, "draft applied plan");
                    undo(&drafted, &context(), changeset).expect("undone");
                }
            }
            Err(DraftFault::Empty { .. }) => {}
            Err(fault) => prop_assert!(false, "{}", fault),
        }
        prop_assert_eq!(contents(&drafted), untouched);
        check_history(&drafted);
    }

    #[test]
    fn live_moves_on_below_a_draft(
        before in steps(),
        mixed in proptest::collection::vec((any::<bool>(), steps()), 1..5),
        side in prop_oneof![Just(Side::Live), Just(Side::Draft)],
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let live = workspace(folder.path());
        before.iter().take(12).for_each(|step| { edit(&live, step); });
        let (id, draft) = begin(&live, "plan");
        let mut past = Vec::new();
        for (is_draft, steps) in &mixed {
            let below = contents(&live);
            let head = live.read().expect("readable").view().head().expect("a head").number;
            past.push((head, below.clone()));
            let target = if *is_draft { &draft } else { &live };
            steps.iter().take(4).for_each(|step| { edit(target, step); });
            if *is_draft {
                prop_assert_eq!(contents(&live), below);
            }
            check_graph(&draft);
        }
        for (changeset, expected) in &past {
            let reader = live.read_at(Moment::Changeset(*changeset)).expect("readable");
            let mut keys = Vec::new();
            reader.view().for_each_ci_by_id(|ci, _| {
                keys.push(format!("{ci:?}"));
                Ok::<_, StoreError>(())
            }).expect("readable");
            prop_assert_eq!(&keys[..], &expected[..keys.len()]);
        }
        let shown = rows(&draft);
        let conflicts = super::conflicts(&live, id, &Choices::default()).expect("merged");
        for conflict in &conflicts {
            super::effect(&live, id, &conflict.id, &Choices::default()).expect("compared");
        }
        if !conflicts.is_empty() {
            let refused = super::apply(&live, &context(), id, &Choices::default());
            prop_assert!(matches!(refused, Err(DraftFault::Conflicts(open)) if open == conflicts));
        }
        match super::apply(&live, &context(), id, &Choices::all(side)) {
            Ok(_) => {
                // Where the draft's word can be taken as it is, it shows what applying it leads to.
                let is_plain = |kind: &ConflictKind| matches!(
                    kind,
                    ConflictKind::Value { .. } | ConflictKind::DeletedInLive | ConflictKind::DeletedInDraft
                );
                if side == Side::Draft && conflicts.iter().all(|one| is_plain(&one.kind)) {
                    prop_assert_eq!(rows(&live), shown);
                }
                prop_assert!(live.read().expect("readable").view().drafts().expect("readable").is_empty());
            }
            Err(DraftFault::Empty { .. }) => {}
            Err(fault) => prop_assert!(false, "{}", fault),
        }
        check_graph(&live);
        check_history(&live);
    }
}

/// CIs and relationships by what they say, without ids of relationships and without old keys: a
/// relationship that both made is live's row.
fn rows(workspace: &Workspace) -> Vec<String> {
    let reader = workspace.read().expect("readable");
    let mut lines = Vec::new();
    let view = reader.view();
    view.for_each_ci_by_id(|ci, _| {
        lines.push(format!(
            "{} {} {} {} {}",
            ci.id, ci.key, ci.class, ci.status, ci.attributes
        ));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    let mut related = Vec::new();
    view.for_each_relationship(|one, _| {
        related.push(format!(
            "{} {} {} {:?}",
            one.source, one.kind, one.target, one.group
        ));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    related.sort();
    lines.extend(related);
    lines
}
