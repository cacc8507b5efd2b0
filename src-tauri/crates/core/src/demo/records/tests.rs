use std::collections::BTreeSet;

use crate::changes::collisions::{
    CollisionKind, CollisionQuestion, collisions, names_of, sentence,
};
use crate::context::Context;
use crate::report::Language;
use crate::task::TaskContext;
use crate::workspace::Workspace;

fn demonstration(now: &str) -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().expect("a folder");
    let context = Context {
        now: now.parse().expect("a time"),
        author: "tester".to_owned(),
        message: String::new(),
    };
    let path = folder.path().join("demo.faultline");
    let workspace = Workspace::create_demonstration(&path, &context).expect("made");
    (folder, workspace)
}

fn told(workspace: &Workspace) -> Vec<(CollisionKind, String)> {
    let reader = workspace.read().expect("readable");
    let question = CollisionQuestion::default();
    let found = collisions(&TaskContext::unattended(), workspace, &question).expect("found");
    let names = names_of(reader.view(), &found).expect("readable");
    let told = found.iter();
    told.map(|one| (one.kind, sentence(Language::English, one, &names)))
        .collect()
}

#[test]
fn next_week_has_a_collision_of_each_kind_whenever_it_is_made() {
    let (_folder, workspace) = demonstration("2026-11-21T16:00:00Z");
    let expected = told(&workspace);
    let kinds: BTreeSet<CollisionKind> = expected.iter().map(|one| one.0).collect();
    assert_eq!(kinds, CollisionKind::ALL.into_iter().collect());
    let joint =
        "together leave Online Payments and Claims Settlement down, which neither does alone";
    assert!(
        expected.iter().any(|(_, words)| words.contains(joint)),
        "{expected:#?}"
    );
    // In summer, on a Sunday night, in a leap year.
    for now in ["2027-07-04T22:30:00Z", "2028-02-29T00:00:00Z"] {
        let (_folder, workspace) = demonstration(now);
        assert_eq!(told(&workspace), expected, "{now}");
    }
}

#[test]
fn the_file_is_sound() {
    let (_folder, workspace) = demonstration("2026-11-21T16:00:00Z");
    let verified = faultline_store::verify(workspace.store(), &mut |_, _| true);
    assert_eq!(verified.expect("readable").faults, []);
}
