//! From an impact answer to how sure it is.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{Affected, CertainReach, Node};
use faultline_store::View;
use jiff::Timestamp;

use super::doubt::Judge;
use super::{ConfidenceRule, Doubt, DoubtfulRelationship, NormalRelationship, NormalRelationships};
use crate::impact::Answer;
use crate::stopped::Stopped;
use crate::task::Cancelled;

/// How sure an impact answer is.
#[derive(Clone, Debug)]
pub struct Confidence {
    certain: CertainReach,
    /// The doubtful relationships between affected CIs, by id.
    pub doubtful: Vec<DoubtfulRelationship>,
    /// Affected CIs beyond which the map may end, in the order of the answer.
    pub frontier: Vec<Unmapped>,
}

impl Confidence {
    /// Whether an affected CI is so without any doubtful relationship; else it is only likely.
    #[must_use]
    pub fn is_certain(&self, affected: &Affected) -> bool {
        self.certain.is_certain(affected.node)
    }
}

/// An affected CI that nothing needs in a way in which the others of its class are needed.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmapped {
    /// The CI.
    pub node: Node,
    /// What it lacks, by relationship type.
    pub missing: Vec<NormalRelationship>,
}

/// How sure `answer` is, judged at `now`. Ends as cancelled once `keep_going` says no.
///
/// Cost: the dependencies among the affected CIs, and one pass over the estate where `normal` has
/// to be made first.
///
/// # Errors
/// The store cannot be read, or the work was cancelled.
pub fn assess(
    answer: &Answer,
    view: View<'_>,
    rule: &ConfidenceRule,
    normal: &NormalRelationships,
    now: Timestamp,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Confidence, Stopped> {
    let graph = &answer.snapshot.graph;
    let affected = answer.impact.affected();
    let judge = Judge::new(view, rule, now)?;
    let relationships: BTreeSet<u32> = affected
        .iter()
        .flat_map(|one| graph.providers(one.node))
        .filter(|dependency| answer.impact.of(dependency.provider).is_some())
        .map(|dependency| dependency.relationship)
        .collect();
    let mut doubts: BTreeMap<u32, Doubt> = BTreeMap::new();
    for relationship in relationships {
        if !keep_going() {
            return Err(Cancelled.into());
        }
        if let Some(doubt) = judge.doubt(relationship)? {
            doubts.insert(relationship, doubt);
        }
    }
    let certain = graph.certain_reach(&answer.impact, &|one| doubts.contains_key(&one));
    let frontier = affected
        .iter()
        .filter_map(|one| {
            let missing: Vec<_> = normal.missing(one.node, graph.class(one.node)).collect();
            (!missing.is_empty()).then_some(Unmapped {
                node: one.node,
                missing,
            })
        })
        .collect();
    Ok(Confidence {
        certain,
        doubtful: doubts
            .into_iter()
            .map(|(relationship, doubt)| DoubtfulRelationship {
                relationship,
                doubt,
            })
            .collect(),
        frontier,
    })
}
