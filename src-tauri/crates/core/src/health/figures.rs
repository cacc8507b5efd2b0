//! The health of an estate at a moment.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::ask_first::AskFirst;
use super::{AttributeGap, Check, Finding, HealthRule};

/// The figure of a check: how many it found, of how many it looked at, and the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The check.
    pub check: Check,
    /// What it looked at: CIs, services, groups or relationships in service.
    pub of: u32,
    /// What it found, by key.
    pub findings: Vec<Finding>,
}

impl Figure {
    /// How many it found.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.findings.len() as u32
    }
}

/// The health of an estate at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Health {
    /// The newest changeset of that moment.
    pub changeset: u32,
    /// The time from which ages were counted.
    pub at: Timestamp,
    /// By what it was judged.
    pub rule: HealthRule,
    /// CIs in service.
    pub in_service: u32,
    /// Services in service.
    pub services: u32,
    /// Services in service of criticality `critical`.
    pub critical_services: u32,
    /// Relationships of CIs in service.
    pub relationships: u32,
    /// A figure for each check, in the order of [`Check::ALL`].
    pub figures: Vec<Figure>,
    /// Missing attributes by class, the most CIs first.
    pub gaps: Vec<AttributeGap>,
    /// What to ask first.
    pub ask_first: AskFirst,
}

impl Health {
    /// The figure of a check.
    ///
    /// # Panics
    /// Never: there is one for each.
    #[must_use]
    pub fn figure(&self, check: Check) -> &Figure {
        let found = self.figures.iter().find(|figure| figure.check == check);
        found.expect("there is a figure for each check")
    }
}

/// Findings as they are gathered.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    found: BTreeMap<Check, Vec<Finding>>,
    of: BTreeMap<Check, u32>,
}

impl Gathered {
    /// Adds a finding to the list of a check.
    pub fn add(&mut self, check: Check, finding: Finding) {
        self.found.entry(check).or_default().push(finding);
    }

    /// Says how many the checks looked at.
    pub fn looked_at(&mut self, checks: &[Check], of: u32) {
        self.of.extend(checks.iter().map(|&check| (check, of)));
    }

    /// The figures, each list by key.
    pub fn into_figures(mut self) -> Vec<Figure> {
        let figure = |check| {
            let mut findings = self.found.remove(&check).unwrap_or_default();
            findings.sort_by_key(|finding| finding.node);
            Figure {
                check,
                of: self.of.get(&check).copied().unwrap_or(0),
                findings,
            }
        };
        Check::ALL.map(figure).into_iter().collect()
    }
}
