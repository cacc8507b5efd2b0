//! Incidents that came back.

use std::collections::{BTreeMap, BTreeSet};

use faultline_model::{CiId, RecordId};
use jiff::Timestamp;

use super::{CountedIncident, IncidentCause, MeasureQuestion, Period};

/// Seconds of a day.
const DAY: i64 = 24 * 3_600;

/// What a repeat and the incident before it have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    /// Both report this CI.
    Reported(CiId),
    /// This CI was the cause of both.
    Cause(CiId),
    /// Both came about by this problem, which names no root-cause CI.
    Problem(RecordId),
}

/// Something that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepeatSubject {
    /// What the incidents have in common.
    pub kind: SubjectKind,
    /// How many incidents of the span repeat an earlier one.
    pub repeats: u32,
    /// These incidents and the ones just before each, by their beginning.
    pub records: Vec<RecordId>,
}

/// The incidents of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepeatPeriod {
    /// The period in which they began.
    pub period: Period,
    /// Those that began in it, by their beginning.
    pub incidents: Vec<RecordId>,
    /// Those of them that are repeats.
    pub repeats: Vec<RecordId>,
}

/// The incidents that began in a span, and which of them are repeats: another incident that names
/// the same CI, or has the same cause, began no more than so many days before, be it before the
/// span.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RepeatIncidents {
    /// All that began in the span, by their beginning.
    pub incidents: Vec<RecordId>,
    /// Those that repeat an earlier one, by either.
    pub repeats: Vec<RecordId>,
    /// Those that name a CI which an earlier one named.
    pub by_ci: Vec<RecordId>,
    /// Those whose cause was the cause of an earlier one.
    pub by_cause: Vec<RecordId>,
    /// What came back, the most repeats first.
    pub subjects: Vec<RepeatSubject>,
    /// By period, also periods between without any.
    pub by_period: Vec<RepeatPeriod>,
}

/// The incidents of a span that came back.
///
/// Cost: a sort of the incidents by their beginning, and a look at each CI and cause they name.
#[must_use]
pub fn repeat_incidents(
    incidents: &[CountedIncident],
    question: &MeasureQuestion,
) -> RepeatIncidents {
    let mut ordered: Vec<&CountedIncident> = incidents.iter().collect();
    ordered.sort_by_key(|one| (one.began, one.number.number));
    let mut seen: BTreeMap<SubjectKind, (Timestamp, RecordId)> = BTreeMap::new();
    let mut subjects: BTreeMap<SubjectKind, RepeatSubject> = BTreeMap::new();
    let mut periods: BTreeMap<Period, RepeatPeriod> = BTreeMap::new();
    let mut found = RepeatIncidents::default();
    for one in ordered {
        let is_held = question.holds(one.began);
        let (mut by_ci, mut by_cause) = (false, false);
        for kind in kinds(one) {
            let Some((before, earlier)) = seen.insert(kind, (one.began, one.id)) else {
                continue;
            };
            let gap = one.began.as_second() - before.as_second();
            if !is_held || gap > i64::from(question.repeat_days) * DAY {
                continue;
            }
            match kind {
                SubjectKind::Reported(_) => by_ci = true,
                SubjectKind::Cause(_) | SubjectKind::Problem(_) => by_cause = true,
            }
            let subject = subjects.entry(kind).or_insert_with(|| RepeatSubject {
                kind,
                repeats: 0,
                records: Vec::new(),
            });
            subject.repeats += 1;
            if subject.records.last() != Some(&earlier) {
                subject.records.push(earlier);
            }
            subject.records.push(one.id);
        }
        if !is_held {
            continue;
        }
        let period = question.period(one.began);
        let of_period = periods.entry(period).or_insert_with(|| empty(period));
        of_period.incidents.push(one.id);
        found.incidents.push(one.id);
        if by_ci || by_cause {
            of_period.repeats.push(one.id);
            found.repeats.push(one.id);
        }
        found.by_ci.extend(by_ci.then_some(one.id));
        found.by_cause.extend(by_cause.then_some(one.id));
    }
    found.subjects = told(subjects.into_values().collect());
    let range = Period::range_of(periods.keys().copied()).into_iter();
    let of_period = |period| periods.remove(&period).unwrap_or_else(|| empty(period));
    found.by_period = range.map(of_period).collect();
    found
}

/// The most repeats first. A problem whose incidents are just those of one cause is that cause by
/// another name, and is left out.
fn told(mut subjects: Vec<RepeatSubject>) -> Vec<RepeatSubject> {
    let of_causes: BTreeSet<Vec<RecordId>> = subjects
        .iter()
        .filter(|subject| matches!(subject.kind, SubjectKind::Cause(_)))
        .map(|subject| subject.records.clone())
        .collect();
    subjects.retain(|subject| {
        let is_problem = matches!(subject.kind, SubjectKind::Problem(_));
        !is_problem || !of_causes.contains(&subject.records)
    });
    subjects.sort_by_key(|subject| std::cmp::Reverse(subject.repeats));
    subjects
}

fn kinds(incident: &CountedIncident) -> BTreeSet<SubjectKind> {
    let causes = incident.causes.iter().map(|cause| match cause {
        IncidentCause::Ci(ci) => SubjectKind::Cause(*ci),
        IncidentCause::Problem(problem) => SubjectKind::Problem(*problem),
    });
    let cis = incident.cis.iter().copied();
    cis.map(SubjectKind::Reported).chain(causes).collect()
}

const fn empty(period: Period) -> RepeatPeriod {
    RepeatPeriod {
        period,
        incidents: Vec::new(),
        repeats: Vec::new(),
    }
}
