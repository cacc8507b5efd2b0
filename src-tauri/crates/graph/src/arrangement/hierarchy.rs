//! Communities small enough to be opened, and the regions they lie in.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Adjacency, LARGEST_COMMUNITY, louvain};
use crate::{Cancelled, Graph};

/// A connected part with fewer CIs than this is loose.
const SMALLEST_COMMUNITY: usize = 8;
/// More communities than this cannot be told apart; the smallest beyond it are loose.
const MOST_COMMUNITIES: usize = 1_000;
/// Loose CIs of one class make a community of their own from here on.
const SMALLEST_LOOSE: usize = 24;

/// The members of a community, ascending.
#[derive(Clone, Debug)]
pub(super) struct Members {
    pub nodes: Vec<u32>,
    pub region: u32,
    pub is_loose: bool,
}

/// The communities of a graph, the largest first.
pub(super) fn find(
    graph: &Graph,
    whole: &Adjacency,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<Members>, Cancelled> {
    let (group_of, count) = louvain::communities(whole, keep_going)?;
    let mut found = Vec::new();
    let mut loose = Vec::new();
    let groups = with_small_ones_joined(whole, group_of, count);
    for (region, nodes) in groups.into_iter().enumerate() {
        if nodes.len() < SMALLEST_COMMUNITY {
            loose.extend(nodes);
            continue;
        }
        for nodes in divided(whole, nodes, keep_going)? {
            found.push(Members {
                nodes,
                region: region as u32,
                is_loose: false,
            });
        }
    }
    found.sort_by_key(|members| (usize::MAX - members.nodes.len(), members.nodes[0]));
    let most = found.len().min(MOST_COMMUNITIES);
    loose.extend(found.drain(most..).flat_map(|members| members.nodes));
    let loose_region = count as u32;
    found.extend(by_class(graph, loose).into_iter().map(|nodes| Members {
        nodes,
        region: loose_region,
        is_loose: true,
    }));
    found.sort_by_key(|members| (usize::MAX - members.nodes.len(), members.nodes[0]));
    renumber_regions(&mut found);
    Ok(found)
}

/// The groups, each small one added to that to which it is joined most strongly. Groups that were added are left empty.
fn with_small_ones_joined(
    whole: &Adjacency,
    mut group_of: Vec<u32>,
    count: usize,
) -> Vec<Vec<u32>> {
    let mut groups = gathered(&group_of, count);
    let is_small = |group: &[u32]| !group.is_empty() && group.len() < SMALLEST_COMMUNITY;
    let mut small: Vec<u32> = (0..count as u32)
        .filter(|&group| is_small(&groups[group as usize]))
        .collect();
    small.sort_by_key(|&group| groups[group as usize].len());
    for group in small {
        // Another one may have been added to it.
        if !is_small(&groups[group as usize]) {
            continue;
        }
        let mut joined: BTreeMap<u32, u64> = BTreeMap::new();
        for &node in &groups[group as usize] {
            for (other, weight) in whole.edges(node) {
                let other = group_of[other as usize];
                if other != group {
                    *joined.entry(other).or_default() += u64::from(weight);
                }
            }
        }
        let Some((&strongest, _)) = joined
            .iter()
            .max_by_key(|&(&other, &weight)| (weight, Reverse(other)))
        else {
            continue;
        };
        let nodes = std::mem::take(&mut groups[group as usize]);
        for &node in &nodes {
            group_of[node as usize] = strongest;
        }
        groups[strongest as usize].extend(nodes);
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups
}

fn gathered(group_of: &[u32], count: usize) -> Vec<Vec<u32>> {
    let mut groups = vec![Vec::new(); count];
    for (node, &group) in group_of.iter().enumerate() {
        groups[group as usize].push(node as u32);
    }
    groups
}

/// Divides a community until no part is too large, or none can be divided.
fn divided(
    whole: &Adjacency,
    nodes: Vec<u32>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<Vec<u32>>, Cancelled> {
    let mut done = Vec::new();
    let mut open = vec![nodes];
    while let Some(nodes) = open.pop() {
        if nodes.len() <= LARGEST_COMMUNITY {
            done.push(nodes);
            continue;
        }
        let part = whole.between(&nodes);
        let (group_of, count) = louvain::communities(&part, keep_going)?;
        if count <= 1 {
            done.push(nodes);
            continue;
        }
        let groups = gathered(&group_of, count);
        let of_whole = |group: Vec<u32>| -> Vec<u32> {
            let nodes = group.into_iter().map(|number| nodes[number as usize]);
            nodes.collect()
        };
        open.extend(groups.into_iter().map(of_whole));
    }
    Ok(done)
}

/// Loose CIs by class where a class has many, the others together.
fn by_class(graph: &Graph, mut loose: Vec<u32>) -> Vec<Vec<u32>> {
    loose.sort_unstable_by_key(|&node| (graph.nodes.class(node), node));
    let mut groups = Vec::new();
    let mut others = Vec::new();
    for run in loose.chunk_by(|&one, &next| graph.nodes.class(one) == graph.nodes.class(next)) {
        if run.len() < SMALLEST_LOOSE {
            others.extend_from_slice(run);
        } else {
            groups.push(run.to_vec());
        }
    }
    others.sort_unstable();
    groups.extend((!others.is_empty()).then_some(others));
    groups
}

/// Numbers regions without gaps, in the order of their largest communities.
fn renumber_regions(found: &mut [Members]) {
    let mut known: Vec<u32> = Vec::new();
    for members in found {
        let position = known.iter().position(|&region| region == members.region);
        members.region = position.unwrap_or_else(|| {
            known.push(members.region);
            known.len() - 1
        }) as u32;
    }
}
