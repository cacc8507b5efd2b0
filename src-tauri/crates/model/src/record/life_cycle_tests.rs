//! Every state and every move, against the life cycles as they are written down.

use std::collections::BTreeSet;

use super::*;

/// Chains and side ways as the specification writes them; each pair of neighbours is an arrow.
fn written(kind: RecordKind, change_type: Option<ChangeType>) -> BTreeSet<(S, S)> {
    let chains: &[&str] = match (kind, change_type) {
        (Change, Some(Normal)) => &[
            "new assess authorize scheduled implement review closed",
            "assess new",
            "authorize new",
            "scheduled authorize",
            "new cancelled",
            "assess cancelled",
            "authorize cancelled",
            "scheduled cancelled",
        ],
        (Change, Some(Standard)) => &[
            "new scheduled implement review closed",
            "new cancelled",
            "scheduled cancelled",
        ],
        (Change, Some(Emergency)) => &[
            "new authorize scheduled implement review closed",
            "authorize new",
            "scheduled authorize",
            "new cancelled",
            "authorize cancelled",
            "scheduled cancelled",
        ],
        (Change, None) => &[],
        (Problem, _) => &[
            "new assess root_cause_analysis fix_in_progress resolved closed",
            "assess closed",
            "root_cause_analysis closed",
            "fix_in_progress closed",
            "resolved fix_in_progress",
        ],
        (Incident, _) => &[
            "new in_progress on_hold resolved closed",
            "in_progress resolved",
            "on_hold in_progress",
            "resolved in_progress",
            "new cancelled",
            "in_progress cancelled",
            "on_hold cancelled",
        ],
        (Release, _) => &[
            "draft planned building testing ready deploying deployed closed",
            "testing building",
            "deploying rolled_back",
            "deployed rolled_back",
            "draft cancelled",
            "planned cancelled",
            "building cancelled",
            "testing cancelled",
            "ready cancelled",
        ],
    };
    let mut arrows = BTreeSet::new();
    for chain in chains {
        let states: Vec<S> = chain
            .split(' ')
            .map(|word| word.parse().expect("a state"))
            .collect();
        arrows.extend(states.windows(2).map(|pair| (pair[0], pair[1])));
    }
    arrows
}

fn lives() -> Vec<(RecordKind, Option<ChangeType>)> {
    let changes = ANY.iter().map(|&change_type| (Change, Some(change_type)));
    let others = [Problem, Incident, Release].map(|kind| (kind, None));
    changes.chain(others).collect()
}

#[test]
fn every_move_between_any_two_states_is_as_written_down() {
    for (kind, change_type) in lives() {
        let written = written(kind, change_type);
        for &from in S::ALL {
            for &to in S::ALL {
                let found = arrows_from(kind, change_type, from)
                    .filter(|arrow| arrow.to == to)
                    .count();
                let expected = usize::from(written.contains(&(from, to)));
                assert_eq!(found, expected, "{kind} {change_type:?}: {from} to {to}");
            }
        }
    }
}

#[test]
fn states_are_those_that_can_be_reached() {
    for (kind, change_type) in lives() {
        let mut reached = BTreeSet::from([S::first_of(kind)]);
        loop {
            let next: BTreeSet<S> = reached
                .iter()
                .flat_map(|&from| arrows_from(kind, change_type, from))
                .map(|arrow| arrow.to)
                .collect();
            let before = reached.len();
            reached.extend(next);
            if reached.len() == before {
                break;
            }
        }
        let known: BTreeSet<S> = S::all_of(kind).iter().copied().collect();
        assert!(reached.is_subset(&known), "{kind}");
        if change_type.is_none_or(|change_type| change_type == Normal) {
            assert_eq!(reached, known, "{kind}");
        }
    }
}

#[test]
fn required_fields_exist_for_their_kind() {
    for arrow in ARROWS {
        for requirement in arrow.requires {
            if let Requirement::Field(id) = requirement {
                let field = crate::record_field(arrow.kind, id);
                assert!(field.is_some(), "{} lacks {id}", arrow.kind);
            }
        }
    }
}
