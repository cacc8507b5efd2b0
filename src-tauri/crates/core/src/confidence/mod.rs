//! How sure an impact answer is: what rests on relationships beyond doubt, what on old or
//! unconfirmed ones, and where the map ends, so that "no impact" never means "unknown".

mod assess;
mod doubt;
mod held_rule;
mod last_words;
mod normal;

pub use assess::{Confidence, Unmapped, assess};
pub(crate) use doubt::Judge;
pub use doubt::{Doubt, DoubtfulRelationship};
pub use held_rule::{change_rule, rule};
pub(crate) use last_words::LastWords;
pub use normal::{NormalRelationship, NormalRelationships};

/// When a relationship is trusted, and what a class normally has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConfidenceRule {
    /// Days for which a confirmation, by a source or by a person's own edit, is trusted.
    pub confirmed_within_days: u32,
    /// The share of a class's CIs in service, 0 to 1, from which on a kind of relationship counts
    /// as normal for it.
    pub normal_share: f64,
    /// With fewer CIs in service a class has no normal.
    pub least_cis: u32,
}

impl Default for ConfidenceRule {
    fn default() -> Self {
        Self {
            confirmed_within_days: 90,
            normal_share: 0.8,
            least_cis: 5,
        }
    }
}

#[cfg(test)]
mod tests;
