//! Waves: providers before dependents, what is in one cycle together.

use std::collections::HashMap;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use crate::forward::NO_GROUP;
use crate::{Cancelled, Graph, ImpactScratch, Node, State};

/// What a loss takes down, in the order in which it can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryOrder {
    /// Steps by wave, those of one wave by key; each comes after those it needs.
    pub steps: Vec<RecoveryStep>,
}

/// CIs that come back together: one alone, or those of a cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryStep {
    /// Which wave it belongs to, from 0 on.
    pub wave: u32,
    /// The CIs by key; several need each other.
    pub members: Vec<Node>,
    /// Positions of the steps with a CI that one of these needs, hard, alone or in a group.
    pub providers: Vec<usize>,
}

impl RecoveryOrder {
    /// The CIs of each wave, by key.
    #[must_use]
    pub fn waves(&self) -> Vec<Vec<Node>> {
        let mut waves: Vec<Vec<Node>> = Vec::new();
        for step in &self.steps {
            waves.resize(waves.len().max(step.wave as usize + 1), Vec::new());
            waves[step.wave as usize].extend(&step.members);
        }
        for wave in &mut waves {
            wave.sort_unstable();
        }
        waves
    }
}

impl Graph {
    /// The order in which everything that is `down` when `lost` CIs are forced down comes back.
    /// What ends degraded or at risk is not in it: it comes back with what it leans on.
    ///
    /// A CI's wave is one more than the last wave of any CI in the order that it needs, directly
    /// or in a group, even if the group would do with less. CIs that need each other hard, over
    /// however many others, are one step. A soft dependency orders two CIs too, unless it is part
    /// of a cycle: it never keeps a CI down.
    ///
    /// Cost: that of the impact, and linear in what is down with all it needs.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going` said no.
    pub fn recovery_order(
        &self,
        lost: &[Node],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<RecoveryOrder, Cancelled> {
        let forced: Vec<(Node, State)> = lost.iter().map(|&node| (node, State::Down)).collect();
        let impact = self.impact_with(&forced, &mut ImpactScratch::default(), keep_going)?;
        let mut down: Vec<Node> = impact
            .affected()
            .iter()
            .take_while(|affected| affected.state == State::Down)
            .map(|affected| affected.node)
            .collect();
        down.sort_unstable();
        let [hard, any] = self.needs_among(&down);
        let steps = kosaraju_scc(&hard);
        let step_of = component_of(&steps, down.len());
        let cycle_of = component_of(&kosaraju_scc(&any), down.len());
        let mut before: Vec<Vec<u32>> = vec![Vec::new(); steps.len()];
        let mut providers: Vec<Vec<u32>> = vec![Vec::new(); steps.len()];
        for edge in any.raw_edges() {
            let (dependent, provider) = (edge.source().index(), edge.target().index());
            let (from, to) = (step_of[dependent], step_of[provider]);
            let is_soft = edge.weight;
            if from != to && (!is_soft || cycle_of[dependent] != cycle_of[provider]) {
                before[from as usize].push(to);
                if !is_soft {
                    providers[from as usize].push(to);
                }
            }
        }
        let waves = longest_ways(&before);
        let members = steps.iter().map(|step| {
            let mut members: Vec<Node> = step.iter().map(|at| down[at.index()]).collect();
            members.sort_unstable();
            members
        });
        Ok(in_order(waves, members.collect(), providers))
    }

    /// Among CIs in the order of keys, who needs whom: hard only, and hard or soft (the weight says
    /// whether it is soft).
    fn needs_among(&self, cis: &[Node]) -> [DiGraph<(), bool>; 2] {
        let places: HashMap<u32, u32> = cis.iter().map(|node| node.0).zip(0..).collect();
        let mut hard = DiGraph::with_capacity(cis.len(), cis.len());
        for _ in cis {
            hard.add_node(());
        }
        let mut any = hard.clone();
        for (node, place) in cis.iter().zip(0_u32..) {
            for row in self.forward.rows(node.0) {
                let Some(&provider) = places.get(&row.provider) else {
                    continue;
                };
                let is_soft = if row.group == NO_GROUP {
                    row.soft
                } else {
                    self.groups[row.group as usize].softness() == 1
                };
                any.add_edge(place.into(), provider.into(), is_soft);
                if !is_soft {
                    hard.add_edge(place.into(), provider.into(), is_soft);
                }
            }
        }
        [hard, any]
    }
}

fn component_of<Index: petgraph::graph::IndexType>(
    components: &[Vec<petgraph::graph::NodeIndex<Index>>],
    nodes: usize,
) -> Vec<u32> {
    let mut component_of = vec![0; nodes];
    for (component, number) in components.iter().zip(0..) {
        for node in component {
            component_of[node.index()] = number;
        }
    }
    component_of
}

/// For each step the length of the longest way down over what has to come before it.
fn longest_ways(before: &[Vec<u32>]) -> Vec<u32> {
    let mut after: Vec<Vec<u32>> = vec![Vec::new(); before.len()];
    let mut missing: Vec<usize> = before.iter().map(Vec::len).collect();
    for (earlier, step) in before.iter().zip(0..) {
        for &one in earlier {
            after[one as usize].push(step);
        }
    }
    let mut ready: Vec<usize> = (0..before.len())
        .filter(|&step| missing[step] == 0)
        .collect();
    let mut waves = vec![0; before.len()];
    while let Some(step) = ready.pop() {
        for &later in &after[step] {
            let later = later as usize;
            waves[later] = waves[later].max(waves[step] + 1);
            missing[later] -= 1;
            if missing[later] == 0 {
                ready.push(later);
            }
        }
    }
    waves
}

fn in_order(waves: Vec<u32>, members: Vec<Vec<Node>>, providers: Vec<Vec<u32>>) -> RecoveryOrder {
    let mut order: Vec<usize> = (0..members.len()).collect();
    order.sort_unstable_by_key(|&step| (waves[step], members[step][0]));
    let mut position = vec![0; order.len()];
    for (place, &step) in order.iter().enumerate() {
        position[step] = place;
    }
    let steps = order.iter().map(|&step| {
        let needed = providers[step].iter();
        let mut providers: Vec<usize> = needed.map(|&one| position[one as usize]).collect();
        providers.sort_unstable();
        providers.dedup();
        RecoveryStep {
            wave: waves[step],
            members: members[step].clone(),
            providers,
        }
    });
    RecoveryOrder {
        steps: steps.collect(),
    }
}
