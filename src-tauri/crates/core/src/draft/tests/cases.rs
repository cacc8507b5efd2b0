//! Conflicts and keys, case by case.

use faultline_store::StoreError;

use super::{begin, check_graph, check_history};
use crate::draft::{self, Choices, Side};
use crate::edit::tests::{context, make, relate, workspace};
use crate::edit::{
    CiChange, GroupReference, NewCi, RelationshipValues, change_ci, change_relationship, create_ci,
    delete_ci, set_group,
};
use crate::workspace::Workspace;

/// An edit of the little estate of the cases: `svc` has the nodes `one` and `two` in the group `g`.
type EditOf = fn(&Workspace);

fn id(workspace: &Workspace, key: &str) -> u32 {
    let reader = workspace.read().expect("readable");
    reader
        .view()
        .ci_by_key(key)
        .expect("readable")
        .expect("there")
        .id
}

fn alter(workspace: &Workspace, key: &str, change: CiChange) {
    let id = id(workspace, key);
    let ci = workspace.read().and_then(|reader| reader.view().ci(id));
    let since = ci.expect("readable").expect("there").since;
    change_ci(workspace, &context(), id, since, &change).expect("altered");
}

pub(super) fn owner(workspace: &Workspace, key: &str, owner: &str) {
    let attributes = [("owner".to_owned(), Some(owner.to_owned()))].into();
    alter(
        workspace,
        key,
        CiChange {
            attributes,
            ..CiChange::default()
        },
    );
}

fn rename(workspace: &Workspace, key: &str, to: &str) {
    let key_only = CiChange {
        key: Some(to.to_owned()),
        ..CiChange::default()
    };
    alter(workspace, key, key_only);
}

fn delete(workspace: &Workspace, key: &str) {
    let id = id(workspace, key);
    let ci = workspace.read().and_then(|reader| reader.view().ci(id));
    let since = ci.expect("readable").expect("there").since;
    delete_ci(workspace, &context(), id, since).expect("deleted");
}

pub(super) fn needs(workspace: &Workspace, needs: &str) {
    let group = GroupReference::Named("g".to_owned());
    let dependent = id(workspace, "svc");
    set_group(workspace, &context(), dependent, &group, Some(needs), None).expect("stated");
}

fn depend(workspace: &Workspace, source: &str, target: &str) {
    let (source, target) = (id(workspace, source), id(workspace, target));
    relate(workspace, source, target, None);
}

fn probability(workspace: &Workspace, probability: &str) {
    let reader = workspace.read().expect("readable");
    let relationships = reader
        .view()
        .relationships_of(id(workspace, "one"))
        .expect("readable");
    let one = relationships.first().expect("there").clone();
    drop(reader);
    let values = RelationshipValues {
        group: Some("g".to_owned()),
        probability: Some(probability.to_owned()),
        ..RelationshipValues::default()
    };
    change_relationship(
        workspace,
        &context(),
        one.id,
        one.since,
        "depends_on",
        &values,
    )
    .expect("altered");
}

/// The estate in a few words: keys with owners, dependencies, what is needed.
pub(super) fn told(workspace: &Workspace) -> String {
    let reader = workspace.read().expect("readable");
    let view = reader.view();
    let mut words = Vec::new();
    let key = |id| {
        view.ci(id)
            .expect("readable")
            .map_or_else(String::new, |ci| ci.key)
    };
    view.for_each_ci(|ci, _| {
        let owner = faultline_model::Attributes::find(ci.attributes, "owner");
        words.push(owner.map_or_else(|| ci.key.to_owned(), |owner| format!("{}:{owner}", ci.key)));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    view.for_each_relationship(|one, _| {
        let chance = one
            .probability
            .map(|chance| format!("*{chance}"))
            .unwrap_or_default();
        words.push(format!("{}>{}{chance}", key(one.source), key(one.target)));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    view.for_each_group(|group| {
        words.extend(group.needs.map(|needs| format!("needs {needs}")));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    words.join(" ")
}

#[test]
fn each_conflict_is_told_and_settled_by_either_side() {
    // What live does meanwhile, what the draft does, the conflicts, and the estate with live's and
    // with the draft's word taken.
    let cases: &[(EditOf, EditOf, &[&str], &str, &str)] = &[
        (
            |live| owner(live, "one", "Ann"),
            |draft| rename(draft, "one", "uno"),
            &[],
            "svc two uno:Ann svc>uno svc>two needs 1",
            "svc two uno:Ann svc>uno svc>two needs 1",
        ),
        (
            |live| owner(live, "one", "Ann"),
            |draft| owner(draft, "one", "Bob"),
            &["ci:2:owner one: owner was nothing; live has Ann, the draft Bob."],
            "one:Ann svc two svc>one svc>two needs 1",
            "one:Bob svc two svc>one svc>two needs 1",
        ),
        (
            |live| owner(live, "one", "Ann"),
            |draft| owner(draft, "one", "Ann"),
            &[],
            "one:Ann svc two svc>one svc>two needs 1",
            "one:Ann svc two svc>one svc>two needs 1",
        ),
        (
            |live| delete(live, "one"),
            |draft| owner(draft, "one", "Bob"),
            &["ci:2:deleted one was deleted in live, and the draft alters it."],
            "svc two svc>two needs 1",
            "one:Bob svc two svc>two needs 1",
        ),
        (
            |live| owner(live, "one", "Ann"),
            |draft| delete(draft, "one"),
            &["ci:2:deleted The draft deletes one, and live has since altered it."],
            "one:Ann svc two svc>one svc>two needs 1",
            "svc two svc>two needs 1",
        ),
        (
            |live| depend(live, "two", "one"),
            |draft| delete(draft, "one"),
            &["ci:2:deleted The draft deletes one, and live has since made two depends on one."],
            "one svc two svc>one svc>two two>one needs 1",
            "svc two svc>two needs 1",
        ),
        (
            |live| {
                make(live, "new");
                owner(live, "new", "Ann");
            },
            |draft| {
                make(draft, "new");
                owner(draft, "new", "Bob");
                depend(draft, "two", "new");
            },
            &["ci:5:key new was made in live too (new); the two become one CI."],
            "new:Ann one svc two svc>one svc>two two>new needs 1",
            "new:Bob one svc two svc>one svc>two two>new needs 1",
        ),
        (
            |live| {
                make(live, "new");
            },
            |draft| rename(draft, "two", "new"),
            &[
                "ci:3:key The draft gives new the key new, which is another CI's in live; it keeps its own.",
            ],
            "new one svc two svc>one svc>two needs 1",
            "new one svc two svc>one svc>two needs 1",
        ),
        (
            |live| delete(live, "two"),
            |draft| depend(draft, "one", "two"),
            &[
                "relationship:3:end An end of one depends on two was deleted in live; the draft's is left out.",
            ],
            "one svc svc>one needs 1",
            "one svc svc>one needs 1",
        ),
        (
            |live| depend(live, "one", "two"),
            |draft| depend(draft, "one", "two"),
            &[],
            "one svc two svc>one svc>two one>two needs 1",
            "one svc two svc>one svc>two one>two needs 1",
        ),
        (
            |live| probability(live, "0.5"),
            |draft| probability(draft, "0.25"),
            &[
                "relationship:1:probability svc depends on one: probability was nothing; live has 0.5, the draft 0.25.",
            ],
            "one svc two svc>one*0.5 svc>two needs 1",
            "one svc two svc>one*0.25 svc>two needs 1",
        ),
        (
            |live| needs(live, "2"),
            |draft| needs(draft, "50%"),
            &["group:1:needs g of svc: needs was 1; live has 2, the draft 50%."],
            "one svc two svc>one svc>two needs 2",
            "one svc two svc>one svc>two needs 50%",
        ),
    ];
    for (number, (in_live, in_draft, expected, with_live, with_draft)) in cases.iter().enumerate() {
        for (side, outcome) in [(Side::Live, with_live), (Side::Draft, with_draft)] {
            let folder = tempfile::tempdir().expect("a folder");
            let live = workspace(folder.path());
            let [service, one, two] = ["svc", "one", "two"].map(|key| make(&live, key));
            relate(&live, service, one, Some("g"));
            relate(&live, service, two, Some("g"));
            needs(&live, "1");
            let (id, draft) = begin(&live, "plan");
            in_draft(&draft);
            in_live(&live);
            let found = draft::conflicts(&live, id, &Choices::default()).expect("merged");
            let found: Vec<String> = found
                .iter()
                .map(|one| format!("{} {}", one.id, one.sentence()))
                .collect();
            // Ids of what the draft made follow those of live; only the texts are compared there.
            assert_eq!(found.len(), expected.len(), "case {number}: {found:?}");
            for (found, expected) in found.iter().zip(*expected) {
                let text = |line: &str| line.split_once(' ').map(|(_, text)| text.to_owned());
                assert_eq!(text(found), text(expected), "case {number}");
            }
            draft::apply(&live, &context(), id, &Choices::all(side)).expect("applied");
            assert_eq!(told(&live), **outcome, "case {number}, {side:?}");
            check_history(&live);
            check_graph(&live);
        }
    }
}

#[test]
fn a_made_up_key_only_stands_in_until_the_draft_is_applied() {
    let folder = tempfile::tempdir().expect("a folder");
    let live = workspace(folder.path());
    let (id, draft) = begin(&live, "plan");
    let new = || NewCi {
        class: "virtual_machine".to_owned(),
        ..NewCi::default()
    };
    let labels = [(); 3].map(|()| create_ci(&draft, &context(), &new()).expect("made").label);
    assert_eq!(
        labels,
        ["Create VM-new-1", "Create VM-new-2", "Create VM-new-3"]
    );
    rename(&draft, "VM-new-2", "mail");
    create_ci(&live, &context(), &new()).expect("made");
    draft::apply(&live, &context(), id, &Choices::default()).expect("applied");
    assert_eq!(told(&live), "VM-1 VM-2 VM-3 mail");
    let reader = live.read().expect("readable");
    let mail = reader
        .view()
        .ci_by_key("mail")
        .expect("readable")
        .expect("there");
    assert_eq!((mail.aliases, &*mail.name), (Vec::new(), "mail"));
    let named = reader
        .view()
        .ci_by_key("VM-2")
        .expect("readable")
        .expect("there");
    assert_eq!(named.name, "VM-2");
}
