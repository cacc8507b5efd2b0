//! Conflicts, keys, questions and effects, case by case.

use faultline_graph::State;
use faultline_store::StoreError;

use super::{begin, check_graph, check_history};
use crate::draft::{self, Choices, DraftFault, Side, WhatIf};
use crate::edit::tests::{context, make, relate, workspace};
use crate::edit::{
    CiChange, EditFault, GroupReference, NewCi, RelationshipValues, change_ci, change_relationship,
    create_ci, delete_ci, set_group,
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

fn owner(workspace: &Workspace, key: &str, owner: &str) {
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

fn needs(workspace: &Workspace, needs: &str) {
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
fn told(workspace: &Workspace) -> String {
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

#[test]
fn drafts_survive_the_session_and_questions_do_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = {
        let live = workspace(folder.path());
        let [a, b] = ["a", "b"].map(|key| make(&live, key));
        let one = relate(&live, a, b, None);
        let (_, draft) = begin(&live, "plan");
        owner(&draft, "a", "Ann");
        draft::ask(&live, &context(), WhatIf::Without(one)).expect("asked");
        let kept = draft::ask(&live, &context(), WhatIf::OneMore(one))
            .expect("asked")
            .output;
        draft::keep(&live, &context(), kept, "two of b", "why not").expect("kept");
        live.path().to_owned()
    };
    let live = Workspace::open(&path).expect("opened");
    draft::forget(&live, &context()).expect("forgotten");
    let names = |drafts: Vec<draft::DraftSummary>| -> Vec<_> {
        drafts
            .into_iter()
            .map(|one| (one.draft.id, one.draft.name.unwrap_or_default()))
            .collect()
    };
    let drafts = names(draft::list(&live).expect("listed"));
    assert_eq!(drafts, [(1, "plan".to_owned()), (3, "two of b".to_owned())]);
    assert_eq!(told(&live.in_draft(1)), "a:Ann b a>b");
    assert_eq!(told(&live), "a b a>b");
    draft::discard(&live, &context(), 1).expect("discarded");
    assert!(live.in_draft(1).snapshot().is_err());
    let gone = create_ci(
        &live.in_draft(1),
        &context(),
        &NewCi {
            class: "server".to_owned(),
            ..NewCi::default()
        },
    );
    assert!(matches!(gone, Err(EditFault::Store(StoreError::DraftGone))));
    let taken = draft::create(&live, &context(), "two of b", "");
    assert!(matches!(taken, Err(DraftFault::NameTaken { .. })));
    let unknown = live.read().expect("readable");
    let unknown = draft::find(unknown.view(), "two off b");
    assert!(matches!(unknown, Err(DraftFault::Unknown { nearest, .. }) if nearest == ["two of b"]));
}

#[test]
fn a_question_is_answered_by_any_analysis() {
    let folder = tempfile::tempdir().expect("a folder");
    let live = workspace(folder.path());
    let [service, node, lone] = ["svc", "node", "lone"].map(|key| make(&live, key));
    let grouped = relate(&live, service, node, Some("g"));
    let [both, either] = ["both", "either"].map(|key| make(&live, key));
    let needed = relate(&live, service, both, Some("h"));
    relate(&live, service, either, Some("h"));
    let all = GroupReference::Named("h".to_owned());
    set_group(&live, &context(), service, &all, Some("2"), None).expect("stated");
    let alone = relate(&live, service, lone, None);
    let cases = [
        (WhatIf::Without(alone), lone, [State::Down, State::Up]),
        (WhatIf::OneMore(grouped), node, [State::Down, State::AtRisk]),
        (WhatIf::OneMore(alone), lone, [State::Down, State::AtRisk]),
        (
            WhatIf::Needs(needed, "1".to_owned()),
            both,
            [State::Down, State::AtRisk],
        ),
    ];
    for (question, root, expected) in cases {
        let draft = draft::ask(&live, &context(), question.clone())
            .expect("asked")
            .output;
        let states = [live.clone(), live.in_draft(draft)].map(|workspace| {
            let graph = &workspace.snapshot().expect("made").graph;
            let root = graph.node_of(root).expect("there");
            let impact = graph.impact(&[(root, State::Down)]);
            impact.state(graph.node_of(service).expect("there"))
        });
        assert_eq!(states, expected, "{question:?}");
        check_graph(&live.in_draft(draft));
    }
    let ungrouped = draft::ask(&live, &context(), WhatIf::Needs(alone, "1".to_owned()));
    assert!(matches!(ungrouped, Err(DraftFault::Ungrouped { provider, .. }) if provider == "lone"));
}

#[test]
fn the_effect_of_a_choice_names_services_and_dependencies() {
    let folder = tempfile::tempdir().expect("a folder");
    let live = workspace(folder.path());
    let new = NewCi {
        key: Some("svc".to_owned()),
        class: "business_service".to_owned(),
        ..NewCi::default()
    };
    let service = create_ci(&live, &context(), &new).expect("made").output;
    let [one, two] = ["one", "two"].map(|key| make(&live, key));
    relate(&live, service, one, Some("g"));
    relate(&live, service, two, Some("g"));
    needs(&live, "100%");
    let (id, draft) = begin(&live, "plan");
    needs(&draft, "1");
    needs(&live, "2");
    let conflicts = draft::conflicts(&live, id, &Choices::default()).expect("merged");
    let effect = draft::effect(&live, id, &conflicts[0].id, &Choices::default()).expect("compared");
    let counts = |changes: &[draft::DependencyChange]| -> Vec<String> {
        changes
            .iter()
            .map(|one| format!("{} {}", one.provider, one.counts))
            .collect()
    };
    assert_eq!(
        counts(&effect.only_live),
        ["one 2 of 2 in g", "two 2 of 2 in g"]
    );
    assert_eq!(
        counts(&effect.only_draft),
        ["one 1 of 2 in g", "two 1 of 2 in g"]
    );
    let states: Vec<_> = effect
        .states
        .iter()
        .map(|one| (&*one.root, &*one.key, one.live, one.draft))
        .collect();
    let (down, at_risk) = (Some(State::Down), Some(State::AtRisk));
    assert_eq!(
        states,
        [("one", "svc", down, at_risk), ("two", "svc", down, at_risk)]
    );
}
