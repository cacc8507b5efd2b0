//! The change success rate.

use std::collections::BTreeMap;

use faultline_model::RecordId;

use super::{MeasureQuestion, Period};
use crate::changes::{ChangeOutcome, FinishedChange};

/// A rate of fewer changes than this says little, and is marked so.
pub const FEW: u32 = 10;

/// The quantile of the normal distribution for a two-sided interval of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// How some changes ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SuccessRate {
    /// How many ended in each way, the best first, as [`ChangeOutcome::ALL`].
    pub outcomes: [u32; 4],
    /// The changes, in the order given.
    pub records: Vec<RecordId>,
}

impl SuccessRate {
    fn count(&mut self, change: &FinishedChange) {
        self.outcomes[change.outcome as usize] += 1;
        self.records.push(change.id);
    }

    /// How many were successful.
    #[must_use]
    pub const fn successful(&self) -> u32 {
        self.outcomes[ChangeOutcome::Successful as usize]
    }

    /// How many there are.
    #[must_use]
    pub fn finished(&self) -> u32 {
        self.outcomes.iter().sum()
    }

    /// The share of successful ones, 0 to 1; none of none.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let finished = self.finished();
        (finished > 0).then(|| f64::from(self.successful()) / f64::from(finished))
    }

    /// Between which shares the rate behind these changes lies with a confidence of 95 %, by the
    /// score interval of Wilson (Probable Inference, 1927); none of no changes.
    #[must_use]
    pub fn interval(&self) -> Option<(f64, f64)> {
        let share = self.share()?;
        let count = f64::from(self.finished());
        let scale = 1.0 + Z * Z / count;
        let middle = (share + Z * Z / (2.0 * count)) / scale;
        let half = Z * (share * (1.0 - share) / count + Z * Z / (4.0 * count * count)).sqrt();
        let half = half / scale;
        Some(((middle - half).max(0.0), (middle + half).min(1.0)))
    }

    /// Whether there are too few to lean on the rate.
    #[must_use]
    pub fn is_few(&self) -> bool {
        self.finished() < FEW
    }
}

/// The changes that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuccessGroup<T> {
    /// What: a team, a class, a template; none for the changes that name none.
    pub of: Option<T>,
    /// How they ended.
    pub rate: SuccessRate,
}

/// How the changes of a span ended: those in review or closed that state an outcome, by the end of
/// their work. The success rate is the share whose outcome is `successful`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSuccess {
    /// The changes, by the end of their work, then by number.
    pub changes: Vec<FinishedChange>,
    /// All together.
    pub all: SuccessRate,
    /// By period, also periods between that hold none.
    pub by_period: Vec<(Period, SuccessRate)>,
    /// By team, the most changes first.
    pub by_team: Vec<SuccessGroup<String>>,
    /// By number of the class of an affected CI, the most changes first; a change of CIs of several
    /// classes counts in each.
    pub by_class: Vec<SuccessGroup<u16>>,
    /// By template, the most changes first.
    pub by_template: Vec<SuccessGroup<String>>,
}

/// How the changes of a span ended.
#[must_use]
pub fn change_success(changes: &[FinishedChange], question: &MeasureQuestion) -> ChangeSuccess {
    let held = changes.iter().filter(|change| question.holds(change.at));
    let mut held: Vec<FinishedChange> = held.cloned().collect();
    held.sort_by_key(|change| (change.at, change.number.number));
    let mut all = SuccessRate::default();
    let mut periods: BTreeMap<Period, SuccessRate> = BTreeMap::new();
    for change in &held {
        all.count(change);
        periods
            .entry(question.period(change.at))
            .or_default()
            .count(change);
    }
    let range = Period::range_of(periods.keys().copied());
    let of_period = |period| (period, periods.remove(&period).unwrap_or_default());
    ChangeSuccess {
        all,
        by_period: range.into_iter().map(of_period).collect(),
        by_team: grouped(&held, |change| change.team.iter().cloned().collect()),
        by_class: grouped(&held, |change| change.classes.iter().copied().collect()),
        by_template: grouped(&held, |change| change.template.iter().cloned().collect()),
        changes: held,
    }
}

fn grouped<T: Ord>(
    changes: &[FinishedChange],
    of: impl Fn(&FinishedChange) -> Vec<T>,
) -> Vec<SuccessGroup<T>> {
    let mut groups: BTreeMap<Option<T>, SuccessRate> = BTreeMap::new();
    for change in changes {
        let named = of(change);
        if named.is_empty() {
            groups.entry(None).or_default().count(change);
        }
        for one in named {
            groups.entry(Some(one)).or_default().count(change);
        }
    }
    let groups = groups.into_iter();
    let mut groups: Vec<SuccessGroup<T>> =
        groups.map(|(of, rate)| SuccessGroup { of, rate }).collect();
    // Those that name nothing stand last, whatever their number.
    groups.sort_by_key(|one| (one.of.is_none(), std::cmp::Reverse(one.rate.finished())));
    groups
}
