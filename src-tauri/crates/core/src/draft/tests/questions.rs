//! Questions that are asked of what is not live: kept or thrown away, and what a choice would do.

use faultline_graph::State;
use faultline_store::StoreError;

use super::cases::{needs, owner, told};
use super::{begin, check_graph};
use crate::draft::{self, Choices, DraftFault, WhatIf};
use crate::edit::tests::{context, make, relate, workspace};
use crate::edit::{EditFault, GroupReference, NewCi, create_ci, set_group};
use crate::workspace::Workspace;

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
