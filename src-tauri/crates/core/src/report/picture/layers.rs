//! Who needs whom among the drawn CIs, and in which row each stands.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{Graph, Node, Strength};

/// The dependencies among some CIs; places are those in `nodes`.
pub struct Links {
    /// The CIs.
    pub nodes: Vec<Node>,
    /// Dependent and provider, with whether the dependency is soft.
    pub pairs: BTreeMap<(usize, usize), bool>,
}

impl Links {
    pub fn among(graph: &Graph, nodes: &[Node]) -> Self {
        let place: BTreeMap<Node, usize> = nodes.iter().copied().zip(0..).collect();
        let mut pairs = BTreeMap::new();
        for (&node, &dependent) in &place {
            for dependency in graph.providers(node) {
                let Some(&provider) = place.get(&dependency.provider) else {
                    continue;
                };
                if provider == dependent {
                    continue;
                }
                let group = dependency.group.map(|group| group.strength);
                let is_soft = group.unwrap_or(dependency.strength) != Strength::Hard;
                let known = pairs.entry((dependent, provider)).or_insert(is_soft);
                *known &= is_soft;
            }
        }
        Self {
            nodes: nodes.to_vec(),
            pairs,
        }
    }

    /// The row of each CI, from 0 at the bottom: one above the highest of what it needs. A
    /// dependency that closes a circle is left out of this.
    pub fn rows(&self) -> Vec<usize> {
        let mut walk = Walk {
            links: self,
            rows: vec![None; self.nodes.len()],
            open: BTreeSet::new(),
        };
        let mut rows: Vec<usize> = (0..self.nodes.len()).map(|node| walk.row(node)).collect();
        // What needs nothing that is drawn stands right below what needs it.
        for node in 0..self.nodes.len() {
            if rows[node] > 0 {
                continue;
            }
            let dependents = self.pairs.keys().filter(|&&(_, provider)| provider == node);
            let lowest = dependents.map(|&(dependent, _)| rows[dependent]).min();
            rows[node] = lowest.map_or(0, |row| row.saturating_sub(1));
        }
        rows
    }
}

struct Walk<'l> {
    links: &'l Links,
    rows: Vec<Option<usize>>,
    open: BTreeSet<usize>,
}

impl Walk<'_> {
    /// As deep as the longest chain of drawn CIs, which are few.
    fn row(&mut self, node: usize) -> usize {
        if let Some(known) = self.rows[node] {
            return known;
        }
        self.open.insert(node);
        let providers = self.links.pairs.range((node, 0)..=(node, usize::MAX));
        let providers: Vec<usize> = providers.map(|(&(_, provider), _)| provider).collect();
        let mut row = 0;
        for provider in providers {
            if !self.open.contains(&provider) {
                row = row.max(self.row(provider) + 1);
            }
        }
        self.open.remove(&node);
        self.rows[node] = Some(row);
        row
    }
}
