//! The least path of a branch: the shortest, of several the first by keys, that avoids some CIs.

use std::collections::{HashMap, HashSet};

use super::distances::UNREACHABLE;
use crate::Graph;

/// Where a search may go.
pub(super) struct Branch<'a> {
    /// The CI it starts from.
    pub start: u32,
    /// CIs it may not touch.
    pub avoided: &'a [u32],
    /// CIs it may not take as its first step.
    pub first_steps_taken: &'a [u32],
}

/// The least simple path of `branch` to `goal`, from its start on, or `None`.
///
/// Searches breadth first within a bound on the whole length, which `steps` (the unhindered steps
/// to the goal) lets it cut early, and raises the bound as long as that cut something off: A* with
/// iterative deepening, by layers.
pub(super) fn least_path(
    graph: &Graph,
    steps: &[u32],
    goal: u32,
    branch: &Branch<'_>,
) -> Option<Vec<u32>> {
    let mut bound = steps[branch.start as usize];
    while bound != UNREACHABLE {
        match search(graph, steps, goal, branch, bound) {
            Search::Found(layers) => return Some(first_by_key(graph, goal, branch, &layers)),
            Search::CutAt(next) => bound = next,
        }
    }
    None
}

enum Search {
    /// Steps from the start to each CI within reach.
    Found(HashMap<u32, u32>),
    /// The least whole length that was cut off; `UNREACHABLE` if nothing was.
    CutAt(u32),
}

fn search(graph: &Graph, steps: &[u32], goal: u32, branch: &Branch<'_>, bound: u32) -> Search {
    let mut layers: HashMap<u32, u32> = branch.avoided.iter().map(|&node| (node, 0)).collect();
    layers.insert(branch.start, 0);
    let mut queue = vec![branch.start];
    let mut cut_at = UNREACHABLE;
    let mut next = 0;
    while let Some(&node) = queue.get(next) {
        next += 1;
        if node == goal {
            for avoided in branch.avoided {
                layers.remove(avoided);
            }
            return Search::Found(layers);
        }
        let layer = layers[&node] + 1;
        for &provider in graph.forward.providers(node) {
            let remaining = steps[provider as usize];
            let barred = node == branch.start && branch.first_steps_taken.contains(&provider);
            if barred || remaining == UNREACHABLE || layers.contains_key(&provider) {
                continue;
            }
            if layer + remaining > bound {
                cut_at = cut_at.min(layer + remaining);
                continue;
            }
            layers.insert(provider, layer);
            queue.push(provider);
        }
    }
    Search::CutAt(cut_at)
}

/// Of the shortest paths through `layers` the one with the least keys.
fn first_by_key(
    graph: &Graph,
    goal: u32,
    branch: &Branch<'_>,
    layers: &HashMap<u32, u32>,
) -> Vec<u32> {
    let mut on_shortest = HashSet::from([goal]);
    let mut queue = vec![goal];
    let barred =
        |from: u32, to: u32| from == branch.start && branch.first_steps_taken.contains(&to);
    let follows = |from: u32, to: u32| match (layers.get(&from), layers.get(&to)) {
        (Some(&from_layer), Some(&to_layer)) => from_layer + 1 == to_layer && !barred(from, to),
        _ => false,
    };
    while let Some(node) = queue.pop() {
        for dependent in graph.dependents_of(node) {
            if follows(dependent, node) && on_shortest.insert(dependent) {
                queue.push(dependent);
            }
        }
    }
    let mut path = vec![branch.start];
    let mut node = branch.start;
    while node != goal {
        node = graph
            .forward
            .providers(node)
            .iter()
            .copied()
            .find(|&next| on_shortest.contains(&next) && follows(node, next))
            .expect("a node on a shortest path leads on to the goal");
        path.push(node);
    }
    path
}
