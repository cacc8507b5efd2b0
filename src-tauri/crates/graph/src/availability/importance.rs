//! How much each CI matters for the unavailability of one.

use super::structure::FailureStructure;
use crate::Node;

/// Measures of a CI `c` for the failure of `of`, where `P` is the probability that `of` is down
/// and `q` that `c` fails by itself. All of them follow from the derivative, since `P` is linear in
/// each `q`: see Rauzy and Dutuit, Efficient algorithms to assess component and gate importance in
/// fault tree analysis, Reliability Engineering and System Safety 72(2), 2001; the definitions are
/// those of van der Borst and Schoonakker, An overview of PSA importance measures, in the same
/// volume.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Importance {
    /// The CI.
    pub node: Node,
    /// The probability that it fails by itself.
    pub unavailability: f64,
    /// `P(of down | c down) - P(of down | c does not fail by itself)`, the derivative of `P` by
    /// `q` (Birnbaum 1969).
    pub birnbaum: f64,
    /// The share of `P` that would be gone if `c` never failed: `(P - P(q = 0)) / P`.
    pub fussell_vesely: f64,
    /// How many times `P` it would be if `c` were down for good: `P(q = 1) / P`.
    pub risk_achievement_worth: f64,
}

impl FailureStructure {
    /// Every CI that can fail by itself, the one asked about included, the largest Fussell-Vesely
    /// measure first, then by key. Of a structure that is not exact the measures are those of its
    /// lower bound. Cost: two passes for all of them.
    #[must_use]
    pub fn importance(&self) -> Vec<Importance> {
        let whole = self.unavailability().lower;
        let mut measured: Vec<Importance> = self
            .events
            .iter()
            .zip(self.derivatives())
            .map(|(&(node, unavailability), birnbaum)| Importance {
                node,
                unavailability,
                birnbaum,
                fussell_vesely: share(unavailability * birnbaum, whole),
                risk_achievement_worth: if whole > 0.0 {
                    1.0 + (1.0 - unavailability) * birnbaum / whole
                } else {
                    1.0
                },
            })
            .collect();
        measured.sort_by(|left, right| {
            let by_measure = right.fussell_vesely.total_cmp(&left.fussell_vesely);
            by_measure.then(left.node.cmp(&right.node))
        });
        measured
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 {
        (part / whole).min(1.0)
    } else {
        0.0
    }
}
