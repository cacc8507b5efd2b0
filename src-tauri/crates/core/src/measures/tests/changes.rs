//! The success rate against counting each number on its own.

use std::collections::BTreeSet;

use faultline_model::{RecordKind, RecordNumber};
use proptest::prelude::*;

use super::{at, period_word, questions};
use crate::changes::{ChangeOutcome, FinishedChange};
use crate::measures::{SuccessGroup, SuccessRate, change_success};

fn changes() -> impl Strategy<Value = Vec<FinishedChange>> {
    let name = || proptest::option::of("[ab]");
    let classes = proptest::collection::btree_set(0_u16..3, 0..3);
    let one = (0_i64..12_000, 0_usize..4, name(), name(), classes);
    proptest::collection::vec(one, 0..40).prop_map(|all| {
        let numbered = (1..).zip(all);
        let change =
            numbered.map(
                |(number, (hours, outcome, team, template, classes))| FinishedChange {
                    id: 1_000 + number,
                    number: RecordNumber {
                        kind: RecordKind::Change,
                        number,
                    },
                    title: String::new(),
                    at: at(hours),
                    outcome: ChangeOutcome::ALL[outcome],
                    team,
                    template,
                    classes,
                },
            );
        change.collect()
    })
}

fn naive(changes: &[&FinishedChange]) -> ([u32; 4], BTreeSet<u32>) {
    let count = |outcome| {
        let those = changes.iter().filter(|one| one.outcome == outcome);
        those.count() as u32
    };
    let ids = changes.iter().map(|one| one.id).collect();
    (ChangeOutcome::ALL.map(count), ids)
}

fn found(rate: &SuccessRate) -> ([u32; 4], BTreeSet<u32>) {
    assert_eq!(rate.finished() as usize, rate.records.len());
    (rate.outcomes, rate.records.iter().copied().collect())
}

fn check<T: Clone + PartialEq>(
    groups: &[SuccessGroup<T>],
    held: &[&FinishedChange],
    of: impl Fn(&FinishedChange) -> Vec<T>,
) {
    let counted: usize = held.iter().map(|one| of(one).len().max(1)).sum();
    let told: u32 = groups.iter().map(|group| group.rate.finished()).sum();
    assert_eq!(counted, told as usize);
    for group in groups {
        let belongs = |one: &&&FinishedChange| match &group.of {
            Some(name) => of(one).contains(name),
            None => of(one).is_empty(),
        };
        let those: Vec<&FinishedChange> = held.iter().filter(belongs).copied().collect();
        assert!(!those.is_empty());
        assert_eq!(found(&group.rate), naive(&those));
    }
    let named = groups.iter().filter(|group| group.of.is_some());
    let counts: Vec<u32> = named.map(|group| group.rate.finished()).collect();
    assert!(counts.is_sorted_by(|one, next| one >= next));
}

proptest! {
    #[test]
    fn every_number_counts_its_changes((changes, question) in (changes(), questions())) {
        let answer = change_success(&changes, &question);
        let held: Vec<&FinishedChange> = changes
            .iter()
            .filter(|one| question.from.is_none_or(|from| one.at >= from))
            .filter(|one| question.to.is_none_or(|to| one.at < to))
            .collect();
        prop_assert_eq!(found(&answer.all), naive(&held));
        check(&answer.by_team, &held, |one| one.team.iter().cloned().collect());
        check(&answer.by_template, &held, |one| one.template.iter().cloned().collect());
        check(&answer.by_class, &held, |one| one.classes.iter().copied().collect());
        let mut told = 0;
        for (period, rate) in &answer.by_period {
            let is_in = |one: &&&FinishedChange| {
                period_word(one.at, question.length) == period.to_string()
            };
            let those: Vec<&FinishedChange> = held.iter().filter(is_in).copied().collect();
            prop_assert_eq!(found(rate), naive(&those));
            told += those.len();
        }
        prop_assert_eq!(told, held.len());
        prop_assert!(answer.by_period.is_sorted_by_key(|(period, _)| period.to_string()));
    }
}
