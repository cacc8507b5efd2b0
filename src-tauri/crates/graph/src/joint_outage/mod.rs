//! Joint outage: what several selections fail together that none of them fails alone.

use crate::{Cancelled, Graph, Impact, ImpactScratch, Node, State};

/// A CI that ends worse under several selections together than under any one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointlyAffected {
    /// The CI.
    pub node: Node,
    /// Its state under all selections together.
    pub together: State,
    /// Its state under each selection alone, in the order of the selections.
    pub alone: Vec<State>,
}

/// What several selections do together and alone.
#[derive(Clone, Debug)]
pub struct JointOutage {
    /// The impact of all selections together; a CI in several is forced to the worst.
    pub together: Impact,
    /// The impact of each selection alone.
    pub alone: Vec<Impact>,
    /// The CIs that end worse than the worst of what any one selection gives them: state worst
    /// first, then hops, then key, as in the joint impact.
    pub worse: Vec<JointlyAffected>,
}

impl Graph {
    /// Which CIs end worse when all of `selections` are forced than under any one alone. Time that
    /// of one impact more than there are selections.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going`, asked every few thousand CIs, said no.
    pub fn joint_outage(
        &self,
        selections: &[&[(Node, State)]],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<JointOutage, Cancelled> {
        let mut scratch = ImpactScratch::default();
        let alone = selections
            .iter()
            .map(|forced| self.impact_with(forced, &mut scratch, keep_going))
            .collect::<Result<Vec<_>, Cancelled>>()?;
        let together = self.impact_with(&selections.concat(), &mut scratch, keep_going)?;
        let worse = together
            .affected()
            .iter()
            .filter(|affected| {
                alone
                    .iter()
                    .all(|impact| impact.state(affected.node) < affected.state)
            })
            .map(|affected| JointlyAffected {
                node: affected.node,
                together: affected.state,
                alone: alone
                    .iter()
                    .map(|impact| impact.state(affected.node))
                    .collect(),
            })
            .collect();
        Ok(JointOutage {
            together,
            alone,
            worse,
        })
    }
}
