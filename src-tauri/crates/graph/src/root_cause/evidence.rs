//! Observations, and how several reports on one CI become one.

use std::collections::BTreeMap;

use crate::Node;

/// What is reported of a CI. That something is at risk cannot be observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Reported {
    /// Known to be healthy.
    Up = 0,
    /// Works in part.
    Degraded = 1,
    /// Does not work.
    Down = 2,
}

impl Reported {
    /// Every report.
    pub const ALL: [Self; 3] = [Self::Up, Self::Degraded, Self::Down];

    /// Whether it tells of something wrong: a symptom.
    #[must_use]
    pub const fn is_broken(self) -> bool {
        !matches!(self, Self::Up)
    }
}

/// One report, as somebody made it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Report {
    /// On which CI.
    pub node: Node,
    /// What was seen.
    pub state: Reported,
    /// When, in seconds on the caller's clock.
    pub at: Option<f64>,
    /// How far it is trusted, 0 to 1.
    pub confidence: f64,
}

/// What is known of one CI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The CI; each is observed once.
    pub node: Node,
    /// Its reported state.
    pub state: Reported,
    /// When a symptom began, in seconds on the caller's clock.
    pub onset: Option<f64>,
    /// How far the report is trusted, 0 to 1.
    pub confidence: f64,
}

/// One observation per CI, in the order of nodes: state and confidence of the latest report, the
/// onset of the first broken one since the last `up`. Later rows are later where times are equal;
/// a row without a time comes right after the latest of those before it.
#[must_use]
pub fn merge_reports(reports: &[Report]) -> Vec<Observation> {
    let mut by_node: BTreeMap<Node, Vec<(f64, Report)>> = BTreeMap::new();
    for report in reports {
        let of_node = by_node.entry(report.node).or_default();
        let latest = of_node
            .iter()
            .map(|&(at, _)| at)
            .fold(f64::NEG_INFINITY, f64::max);
        of_node.push((report.at.unwrap_or(latest), *report));
    }
    by_node
        .into_values()
        .filter_map(|mut of_node| {
            of_node.sort_by(|one, other| one.0.total_cmp(&other.0));
            let (_, latest) = *of_node.last()?;
            let first = of_node
                .iter()
                .rev()
                .take_while(|(_, report)| report.state.is_broken())
                .last();
            Some(Observation {
                node: latest.node,
                state: latest.state,
                onset: first.and_then(|(_, report)| report.at),
                confidence: latest.confidence,
            })
        })
        .collect()
}

/// The earliest time of a broken report.
#[must_use]
pub fn first_onset(reports: &[Report]) -> Option<f64> {
    reports
        .iter()
        .filter(|report| report.state.is_broken())
        .filter_map(|report| report.at)
        .min_by(f64::total_cmp)
}
