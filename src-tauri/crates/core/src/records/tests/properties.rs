//! Random work on records: numbers are never given twice, the chain holds, and the past reads as
//! it was.

use std::collections::BTreeSet;

use faultline_model::{CiRole, LinkedState, RecordKind, RecordState};
use proptest::prelude::*;

use super::{by, faults, make, record, workspace};
use crate::edit::tests::make as make_ci;
use crate::records::{
    CiStatement, FieldEdits, Move, comment, edit_record, link_records, move_record, set_ci,
};
use crate::workspace::Workspace;
use crate::{Moment, View};

#[derive(Clone, Debug)]
enum Step {
    Create(u8),
    Edit(u8, u8),
    Move(u8, u8),
    Link(u8, u8),
    Ci(u8, u8),
    Comment(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => any::<u8>().prop_map(Step::Create),
        2 => any::<(u8, u8)>().prop_map(|(one, value)| Step::Edit(one, value)),
        3 => any::<(u8, u8)>().prop_map(|(one, to)| Step::Move(one, to)),
        1 => any::<(u8, u8)>().prop_map(|(one, other)| Step::Link(one, other)),
        2 => any::<(u8, u8)>().prop_map(|(one, role)| Step::Ci(one, role)),
        1 => any::<u8>().prop_map(Step::Comment),
    ];
    proptest::collection::vec(step, 1..25)
}

fn contents(view: View<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for &kind in RecordKind::ALL {
        for record in view.records_of(kind).expect("readable") {
            lines.push(format!("{record:?}"));
            for entry in view.entries_of_record(record.id).expect("readable") {
                lines.push(format!("{entry:?}"));
            }
            for link in view.links_of_record(record.id).expect("readable") {
                lines.push(format!("{link:?}"));
            }
        }
    }
    for link in view.all_record_cis().expect("readable") {
        lines.push(format!("{link:?}"));
    }
    lines
}

fn head(workspace: &Workspace) -> (u32, Vec<String>) {
    let reader = workspace.read().expect("readable");
    let number = reader.view().head().expect("readable").number;
    (number, contents(reader.view()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 100, ..ProptestConfig::default() })]
    #[test]
    fn numbers_chain_and_past_hold(steps in steps()) {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = workspace(folder.path());
        let ci = make_ci(&workspace, "vm-1");
        let context = by("Ann");
        let mut made = Vec::new();
        let mut counts = [0_u32; 4];
        let mut states = vec![head(&workspace)];
        for step in steps {
            let pick = |number: u8| made.get(usize::from(number) % made.len().max(1)).copied();
            match step {
                Step::Create(kind) => {
                    let kind = RecordKind::ALL[usize::from(kind) % 4];
                    let id = make(&workspace, kind, &[]);
                    counts[kind as usize] += 1;
                    prop_assert_eq!(record(&workspace, id).number.number, counts[kind as usize]);
                    made.push(id);
                }
                Step::Edit(one, value) => if let Some(id) = pick(one) {
                    let edits = FieldEdits::of(&[("owner", ["Bob", "Cleo"][usize::from(value) % 2])]);
                    edit_record(&workspace, &context, id, None, &edits).expect("edited");
                },
                Step::Move(one, to) => if let Some(id) = pick(one) {
                    let to = RecordState::ALL[usize::from(to) % RecordState::ALL.len()];
                    let wanted = Move { to, reason: String::new(), edits: FieldEdits::default() };
                    let _refused = move_record(&workspace, &context, id, &wanted).is_err();
                },
                Step::Link(one, other) => if let (Some(one), Some(other)) = (pick(one), pick(other)) {
                    let kind = faultline_model::RecordLinkKind::RelatesTo;
                    let _refused = link_records(&workspace, &context, one, kind, other).is_err();
                },
                Step::Ci(one, role) => if let Some(id) = pick(one) {
                    let statement = CiStatement {
                        ci,
                        role: CiRole::ALL[usize::from(role) % 4],
                        state: LinkedState::from_code(role % 3),
                        minutes: None,
                        note: "why".to_owned(),
                    };
                    let _refused = set_ci(&workspace, &context, id, &statement).is_err();
                },
                Step::Comment(one) => if let Some(id) = pick(one) {
                    comment(&workspace, &context, id, "said").expect("said");
                },
            }
            states.push(head(&workspace));
        }
        let numbers: BTreeSet<String> = made.iter().map(|&id| record(&workspace, id).number.to_string()).collect();
        prop_assert_eq!(numbers.len(), made.len());
        prop_assert_eq!(faults(&workspace), []);
        // Of a step that changed nothing the state before stands for it.
        for (number, expected) in &states {
            let reader = workspace.read_at(Moment::Changeset(*number)).expect("readable");
            prop_assert_eq!(&contents(reader.view()), expected, "as of {}", number);
        }
    }
}
