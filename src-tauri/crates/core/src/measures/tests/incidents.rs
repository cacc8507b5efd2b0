//! Times to restore, repeats and ages against comparing each record with each other.

use std::collections::BTreeSet;

use faultline_model::{RecordKind, RecordNumber, RecordState};
use proptest::prelude::*;

use super::{at, period_word, questions};
use crate::measures::problem_age::by_age;
use crate::measures::{
    AGE_LIMITS, CountedIncident, IncidentBegin, IncidentCause, MeasureQuestion, OpenProblem,
    RestoreTimes, SubjectKind, repeat_incidents, restoration,
};

fn incidents() -> impl Strategy<Value = Vec<CountedIncident>> {
    let cause = prop_oneof![
        (0_u32..4).prop_map(IncidentCause::Ci),
        (0_u32..3).prop_map(IncidentCause::Problem),
    ];
    let one = (
        0_i64..12_000,
        proptest::option::of(0_i64..500),
        proptest::option::of(1_u8..=5),
        any::<bool>(),
        proptest::collection::btree_set(0_u32..6, 0..3),
        proptest::collection::btree_set(cause, 0..2),
    );
    proptest::collection::vec(one, 0..40).prop_map(|all| {
        let numbered = (1..).zip(all);
        let incident = numbered.map(
            |(number, (began, lasted, priority, is_over, cis, causes))| CountedIncident {
                id: 1_000 + number,
                number: RecordNumber {
                    kind: RecordKind::Incident,
                    number,
                },
                title: String::new(),
                priority,
                began: at(began),
                begin: IncidentBegin::Onset,
                restored: lasted.map(|hours| at(began + hours)),
                is_over,
                cis,
                causes,
            },
        );
        incident.collect()
    })
}

/// By sorting and picking, in hours, which all of them are multiples of.
fn naive_times(incidents: &[&CountedIncident]) -> (Option<f64>, Option<f64>) {
    let mut hours: Vec<i64> = incidents
        .iter()
        .map(|one| (one.restored.expect("restored").as_second() - one.began.as_second()) / 3_600)
        .collect();
    hours.sort_unstable();
    let count = hours.len();
    if count == 0 {
        return (None, None);
    }
    let median = match count % 2 {
        1 => hours[count / 2] as f64,
        _ => (hours[count / 2 - 1] + hours[count / 2]) as f64 / 2.0,
    };
    // Nine tenths of the way from the first to the last, in tenths of a step.
    let tenths = 9 * (count - 1);
    let (low, rest) = (hours[tenths / 10] as f64, (tenths % 10) as f64 / 10.0);
    let high = hours[(tenths / 10 + 1).min(count - 1)] as f64;
    (Some(median), Some(low + (high - low) * rest))
}

fn check_times(found: &RestoreTimes, those: &[&CountedIncident]) {
    let close = |seconds: Option<f64>, hours: Option<f64>| match (seconds, hours) {
        (Some(seconds), Some(hours)) => assert!((seconds / 3_600.0 - hours).abs() < 1e-6),
        (seconds, hours) => assert_eq!(seconds, hours),
    };
    let (median, percentile_90) = naive_times(those);
    close(found.median, median);
    close(found.percentile_90, percentile_90);
    let ids: BTreeSet<u32> = those.iter().map(|one| one.id).collect();
    assert_eq!(
        found.records.iter().copied().collect::<BTreeSet<u32>>(),
        ids
    );
    assert_eq!(found.records.len(), those.len());
}

/// The incidents before this one, within the days, with something in common.
fn repeats_something(
    one: &CountedIncident,
    all: &[CountedIncident],
    question: &MeasureQuestion,
    common: impl Fn(&CountedIncident) -> bool,
) -> bool {
    all.iter().any(|other| {
        let order = |incident: &CountedIncident| (incident.began, incident.number.number);
        let gap = one.began.as_second() - other.began.as_second();
        order(other) < order(one)
            && gap <= i64::from(question.repeat_days) * 86_400
            && common(other)
    })
}

proptest! {
    #[test]
    fn restore_times_are_those_of_their_records((all, question) in (incidents(), questions())) {
        let answer = restoration(&all, &question);
        let held = |one: &&CountedIncident| one.restored.is_some_and(|at| question.holds(at));
        let held: Vec<&CountedIncident> = all.iter().filter(held).collect();
        check_times(&answer.all, &held);
        for (priority, times) in &answer.by_priority {
            let those = held.iter().filter(|one| one.priority == *priority);
            check_times(times, &those.copied().collect::<Vec<_>>());
        }
        let mut told = 0;
        for (period, times) in &answer.by_period {
            let those = held.iter().filter(|one| {
                let restored = one.restored.expect("restored");
                period_word(restored, question.length) == period.to_string()
            });
            let those: Vec<_> = those.copied().collect();
            check_times(times, &those);
            told += those.len();
        }
        prop_assert_eq!(told, held.len());
        let by_priority: usize = answer.by_priority.iter().map(|one| one.1.records.len()).sum();
        prop_assert_eq!(by_priority, held.len());
        let unknown = all.iter().filter(|one| {
            one.restored.is_none() && one.is_over && question.holds(one.began)
        });
        let unknown: Vec<u32> = unknown.map(|one| one.id).collect();
        prop_assert_eq!(answer.unknown, unknown);
    }

    #[test]
    fn a_repeat_has_one_before_it((all, question) in (incidents(), questions())) {
        let answer = repeat_incidents(&all, &question);
        let (mut repeats, mut by_ci, mut by_cause) = (vec![], vec![], vec![]);
        let mut ordered: Vec<&CountedIncident> = all.iter().collect();
        ordered.sort_by_key(|one| (one.began, one.number.number));
        ordered.retain(|one| question.holds(one.began));
        for one in &ordered {
            let of_ci = repeats_something(one, &all, &question, |other| {
                !other.cis.is_disjoint(&one.cis)
            });
            let of_cause = repeats_something(one, &all, &question, |other| {
                !other.causes.is_disjoint(&one.causes)
            });
            by_ci.extend(of_ci.then_some(one.id));
            by_cause.extend(of_cause.then_some(one.id));
            repeats.extend((of_ci || of_cause).then_some(one.id));
        }
        let held: Vec<u32> = ordered.iter().map(|one| one.id).collect();
        prop_assert_eq!(&answer.incidents, &held);
        prop_assert_eq!(&answer.repeats, &repeats);
        prop_assert_eq!(&answer.by_ci, &by_ci);
        prop_assert_eq!(&answer.by_cause, &by_cause);
        for subject in &answer.subjects {
            let names = |one: &CountedIncident| match subject.kind {
                SubjectKind::Reported(ci) => one.cis.contains(&ci),
                SubjectKind::Cause(ci) => one.causes.contains(&IncidentCause::Ci(ci)),
                SubjectKind::Problem(id) => one.causes.contains(&IncidentCause::Problem(id)),
            };
            let naming = ordered.iter().filter(|one| names(one));
            let again = naming.filter(|one| repeats_something(one, &all, &question, names));
            prop_assert_eq!(again.count(), subject.repeats as usize);
            let of = |id: &u32| all.iter().find(|one| one.id == *id).expect("there");
            prop_assert!(subject.records.iter().all(|id| names(of(id))));
            let distinct: BTreeSet<&u32> = subject.records.iter().collect();
            prop_assert_eq!(distinct.len(), subject.records.len());
        }
        let in_periods: usize = answer.by_period.iter().map(|one| one.repeats.len()).sum();
        prop_assert_eq!(in_periods, repeats.len());
        for one in &answer.by_period {
            for id in &one.incidents {
                let incident = all.iter().find(|other| other.id == *id).expect("there");
                let word = period_word(incident.began, question.length);
                prop_assert_eq!(word, one.period.to_string());
            }
        }
    }

    #[test]
    fn each_age_is_in_one_bucket(ages in proptest::collection::vec((0_u32..800, any::<bool>()), 0..30)) {
        let problems = (1..).zip(&ages).map(|(number, &(days, is_known_error))| OpenProblem {
            id: number,
            number: RecordNumber { kind: RecordKind::Problem, number },
            title: String::new(),
            state: RecordState::Assess,
            priority: None,
            is_known_error,
            days,
        });
        let answer = by_age(problems.collect());
        prop_assert_eq!(answer.buckets.len(), AGE_LIMITS.len() + 1);
        for (place, bucket) in answer.buckets.iter().enumerate() {
            let is_in = |days: u32| AGE_LIMITS.iter().filter(|&&limit| days >= limit).count() == place;
            let those = ages.iter().filter(|one| is_in(one.0));
            prop_assert_eq!(bucket.records.len(), those.clone().count());
            let known = those.filter(|one| one.1).count();
            prop_assert_eq!(bucket.known_errors as usize, known);
        }
    }
}
