//! Health: how complete, correct, fresh and connected the data of an estate is. Every figure is the length of a list that
//! can be looked at; there is no overall mark, since none would mean anything.

mod ask_first;
mod assess;
mod attribute_gaps;
mod check;
mod cis;
mod dependencies;
mod duplicates;
mod fault;
mod figures;
mod finding;
mod groups;
pub mod policy;
mod query;
mod relationships;
mod sentence;
mod trend;

pub use ask_first::{AskFirst, Fact};
pub use assess::assess;
pub use attribute_gaps::AttributeGap;
pub use check::{Check, Section, UnknownCheck};
pub use fault::HealthFault;
pub use figures::{Figure, Health};
pub use finding::{Finding, GroupName, Reason};
pub use query::query_of;
pub use sentence::sentence;
pub use trend::{TrendPoint, trend};

use crate::confidence::ConfidenceRule;

/// Days after which a CI is stale unless somebody asks otherwise.
pub const STALE_AFTER_DAYS: u32 = 180;

/// By what the data is judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HealthRule {
    /// Days without an alteration or a source's confirmation after which a CI is stale.
    pub stale_after_days: u32,
    /// When a relationship is trusted, and what a class normally has.
    pub confidence: ConfidenceRule,
}

#[cfg(test)]
mod tests;
