//! Hypotheses on the cause of a problem.

use faultline_model::{CiRole, HypothesisState, RecordKind};

use super::{by, make, workspace};
use crate::edit::tests::make as make_ci;
use crate::records::{add_hypothesis, decide_hypothesis};

#[test]
fn a_confirmed_suspect_is_the_root_cause_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make_ci(&workspace, "disk-1");
    let id = make(&workspace, RecordKind::Problem, &[]);
    let suspected = add_hypothesis(
        &workspace,
        &by("Ann"),
        id,
        "The disk is full",
        Some(ci),
        "df",
    );
    let entry = suspected.expect("added").output;
    let causes = || {
        let reader = workspace.read().expect("readable");
        let links = reader.view().cis_of_record(id).expect("readable");
        let links = links.into_iter().map(|link| (link.ci, link.role));
        links.collect::<Vec<_>>()
    };
    let decide = |state| {
        decide_hypothesis(&workspace, &by("Ann"), id, entry, state, "").expect("decided");
    };
    decide(HypothesisState::RuledOut);
    assert_eq!(causes(), []);
    decide(HypothesisState::Confirmed);
    decide(HypothesisState::Open);
    decide(HypothesisState::Confirmed);
    assert_eq!(causes(), [(ci, CiRole::RootCause)]);
}
