//! Steps from every CI down to one provider.

use crate::Graph;

pub(super) const UNREACHABLE: u32 = u32::MAX;

/// Steps from each node to `provider` over dependencies, by breadth-first search from below.
pub(super) fn steps_to(graph: &Graph, provider: u32) -> Vec<u32> {
    let mut steps = vec![UNREACHABLE; graph.nodes.len()];
    steps[provider as usize] = 0;
    let mut queue = vec![provider];
    let mut next = 0;
    while let Some(&node) = queue.get(next) {
        next += 1;
        for dependent in graph.dependents_of(node) {
            if steps[dependent as usize] == UNREACHABLE {
                steps[dependent as usize] = steps[node as usize] + 1;
                queue.push(dependent);
            }
        }
    }
    steps
}
