//! Why a CI matches `depends_on:(…)`: the way to the nearest CI that it asks for.

use faultline_graph::{Graph, Node};

use crate::inventory::InventoryFault;
use crate::query::{Estate, Query};

/// Ways that are looked for; beyond them the query alone is told.
const MOST: usize = 200;
/// Keys told of one way.
const KEYS: usize = 6;

/// Finds ways to what a query asks for.
pub(super) struct Witnesses {
    asked: Option<Vec<bool>>,
    left: usize,
}

impl Witnesses {
    /// For a query; nothing is prepared where nothing is `wanted`.
    pub fn of(estate: Estate<'_>, query: &Query, wanted: bool) -> Result<Self, InventoryFault> {
        let asked = if wanted { query.needed(estate)? } else { None };
        Ok(Self { asked, left: MOST })
    }

    /// "shop → app → db-test"; none where the query asks for something else.
    pub fn way(&mut self, graph: &Graph, node: Node) -> Option<String> {
        let asked = self.asked.as_ref().filter(|_| self.left > 0)?;
        self.left -= 1;
        let way = graph.way_to_nearest(node, asked)?;
        let keys: Vec<&str> = way.iter().map(|&node| graph.key(node)).collect();
        if keys.len() <= KEYS {
            return Some(keys.join(" → "));
        }
        let (first, last) = (&keys[..KEYS / 2], &keys[keys.len() - KEYS / 2..]);
        Some(format!("{} → … → {}", first.join(" → "), last.join(" → ")))
    }
}
