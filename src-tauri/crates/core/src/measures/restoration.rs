//! The time to restore service.

use std::collections::BTreeMap;

use faultline_model::RecordId;

use super::{CountedIncident, FEW, MeasureQuestion, Period, quantile};

/// Stands for no priority, and sorts behind all.
const WITHOUT: u8 = u8::MAX;

/// How long some incidents lasted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreTimes {
    /// Half of them were shorter, in seconds; none of none.
    pub median: Option<f64>,
    /// Nine of ten were shorter, in seconds; none of none.
    pub percentile_90: Option<f64>,
    /// The incidents, by when they were restored.
    pub records: Vec<RecordId>,
}

impl RestoreTimes {
    fn of(incidents: &[&CountedIncident]) -> Self {
        let lasted = incidents.iter().filter_map(|one| one.seconds_to_restore());
        let mut seconds: Vec<i64> = lasted.collect();
        seconds.sort_unstable();
        Self {
            median: quantile(&seconds, 0.5),
            percentile_90: quantile(&seconds, 0.9),
            records: incidents.iter().map(|one| one.id).collect(),
        }
    }

    /// Whether there are too few to lean on the 90th percentile.
    #[must_use]
    pub fn is_few(&self) -> bool {
        self.records.len() < FEW as usize
    }
}

/// How long the incidents lasted that were restored in a span: from their onset (else from when
/// they were detected, else from when their record was made) until they were restored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restoration {
    /// All together.
    pub all: RestoreTimes,
    /// By the period in which they were restored, also periods between without any.
    pub by_period: Vec<(Period, RestoreTimes)>,
    /// By priority, 1 first; those without one last.
    pub by_priority: Vec<(Option<u8>, RestoreTimes)>,
    /// Resolved or closed incidents that began in the span and do not say when they were restored.
    pub unknown: Vec<RecordId>,
}

/// How long the incidents lasted that were restored in a span.
#[must_use]
pub fn restoration(incidents: &[CountedIncident], question: &MeasureQuestion) -> Restoration {
    let is_unknown =
        |one: &&CountedIncident| one.restored.is_none() && one.is_over && question.holds(one.began);
    let unknown = incidents.iter().filter(is_unknown);
    let mut restored: Vec<_> = incidents
        .iter()
        .filter_map(|one| one.restored.map(|at| (at, one)))
        .filter(|&(at, _)| question.holds(at))
        .collect();
    restored.sort_by_key(|(at, one)| (*at, one.number.number));
    let mut periods: BTreeMap<Period, Vec<&CountedIncident>> = BTreeMap::new();
    let mut priorities: BTreeMap<u8, Vec<&CountedIncident>> = BTreeMap::new();
    for &(at, one) in &restored {
        periods.entry(question.period(at)).or_default().push(one);
        let priority = one.priority.unwrap_or(WITHOUT);
        priorities.entry(priority).or_default().push(one);
    }
    let range = Period::range_of(periods.keys().copied()).into_iter();
    let of_period = |period| {
        let held = periods.remove(&period).unwrap_or_default();
        (period, RestoreTimes::of(&held))
    };
    let by_priority = priorities.into_iter().map(|(priority, held)| {
        let stated = Some(priority).filter(|&one| one != WITHOUT);
        (stated, RestoreTimes::of(&held))
    });
    let all: Vec<&CountedIncident> = restored.iter().map(|&(_, one)| one).collect();
    Restoration {
        all: RestoreTimes::of(&all),
        by_period: range.map(of_period).collect(),
        by_priority: by_priority.collect(),
        unknown: unknown.map(|one| one.id).collect(),
    }
}
