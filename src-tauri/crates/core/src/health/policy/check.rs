//! Checks policies against an estate, and names every violation.

use faultline_graph::Node;
use jiff::Zoned;

use super::tally::{self, Bound};
use super::{Policy, PolicyFault, PolicyFaults, PolicyProblem, QueryText, Rule};
use crate::health::HealthFault;
use crate::inventory::InventoryFault;
use crate::query::{Estate, Query};

/// All policies, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedPolicies {
    /// Each policy, in the order of the file.
    pub policies: Vec<CheckedPolicy>,
}

impl CheckedPolicies {
    /// Whether every policy is met.
    #[must_use]
    pub fn met(&self) -> bool {
        self.policies.iter().all(|one| one.violations.is_empty())
    }
}

/// A policy with what it was checked on and what it found.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedPolicy {
    /// The policy.
    pub policy: Policy,
    /// CIs that it is about.
    pub checked: u32,
    /// What violates it, by rule and then by key; none where it is met.
    pub violations: Vec<Violation>,
}

/// One violation of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule, as the file names it.
    pub rule: &'static str,
    /// The CI; none where there are too few.
    pub node: Option<Node>,
    /// Why.
    pub cause: Cause,
}

/// Why a policy is violated. Its words name the CIs that matter by key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// The CI does not match a query that it must.
    #[error("does not match {query}")]
    DoesNotMatch {
        /// The query.
        query: String,
    },
    /// The CI matches a query that it must not.
    #[error("matches {query}{}", way.as_ref().map(|way| format!(": {way}")).unwrap_or_default())]
    Matches {
        /// The query.
        query: String,
        /// The way to the nearest CI that the query asks for, where it asks for what a CI needs.
        way: Option<String>,
    },
    /// Other CIs alone take it down.
    #[error("is taken down alone by {}{}", first.join(", "), and_more(*total, first.len()))]
    SinglePoints {
        /// Keys of the first of them.
        first: Vec<String>,
        /// How many there are.
        total: u32,
    },
    /// It is one of too many.
    #[error("one of {found} found, where at most {most} may be")]
    TooMany {
        /// How many there are.
        found: u32,
        /// How many there may be.
        most: u32,
    },
    /// There are too few.
    #[error("{found} found, where at least {least} must be")]
    TooFew {
        /// How many there are.
        found: u32,
        /// How many there must be.
        least: u32,
    },
}

fn and_more(total: u32, named: usize) -> String {
    match (total as usize).saturating_sub(named) {
        0 => String::new(),
        more => format!(" and {more} more"),
    }
}

/// Why policies were not checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckFault {
    /// Queries of the policies cannot be read.
    #[error(transparent)]
    Policies(#[from] PolicyFaults),
    /// The estate cannot be asked.
    #[error(transparent)]
    Health(#[from] HealthFault),
}

/// Checks every policy. Relative times count from `now`.
///
/// Cost: that of the queries; for rules on single points one pass over what those CIs depend on.
///
/// # Errors
/// Queries cannot be read (all of them are told), the store cannot be read, or the task was cancelled.
pub fn check(
    estate: Estate<'_>,
    policies: &[Policy],
    now: &Zoned,
) -> Result<CheckedPolicies, CheckFault> {
    let mut faults = Vec::new();
    let mut bound = Vec::with_capacity(policies.len());
    for policy in policies {
        let about = policy.about.as_ref();
        let about = about.map(|text| bind(estate, policy, "for", text, now, &mut faults));
        let mut rules = Vec::with_capacity(policy.rules.len());
        for rule in &policy.rules {
            let query = match rule {
                Rule::Must(text) | Rule::MustNot(text) => {
                    Some(bind(estate, policy, rule.as_str(), text, now, &mut faults)?)
                }
                Rule::NoSinglePoints | Rule::MinimumCount(_) | Rule::MaximumCount(_) => None,
            };
            rules.push(Bound { rule, query });
        }
        bound.push((policy, about.transpose()?, rules));
    }
    if !faults.is_empty() {
        faults.sort_by_key(|fault: &PolicyFault| fault.line);
        return Err(PolicyFaults(faults).into());
    }
    let total = bound.len() as u64;
    let mut checked = Vec::with_capacity(bound.len());
    for (done, (policy, about, rules)) in (0_u64..).zip(bound) {
        estate.task.step(done, total).map_err(HealthFault::from)?;
        let about = about.unwrap_or_default();
        checked.push(tally::tally(estate, policy, &about, &rules)?);
    }
    estate.task.step(total, total).map_err(HealthFault::from)?;
    Ok(CheckedPolicies { policies: checked })
}

/// Reads a query; what is wrong with it is added to the faults.
fn bind(
    estate: Estate<'_>,
    policy: &Policy,
    field: &'static str,
    text: &QueryText,
    now: &Zoned,
    faults: &mut Vec<PolicyFault>,
) -> Result<Query, HealthFault> {
    let Estate { snapshot, view, .. } = estate;
    let problem = match Query::read(&text.text, &snapshot.model, view, now) {
        Ok(query) if query.asks_nothing() => PolicyProblem::EmptyQuery {
            field,
            text: text.text.clone(),
        },
        Ok(query) => return Ok(query),
        Err(InventoryFault::Query(fault)) => PolicyProblem::Query {
            field,
            text: text.text.clone(),
            fault,
        },
        Err(other) => return Err(other.into()),
    };
    faults.push(PolicyFault {
        line: text.line,
        policy: Some(policy.name.clone()),
        problem,
    });
    Ok(Query::default())
}
