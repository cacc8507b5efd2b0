//! What is stated of relationship types and redundancy groups, apart from relationships.

use crate::{CiId, GroupId, GroupStatement, RelationshipKind};

/// Rows sorted by their id, each id once.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SortedRows<K, V> {
    rows: Vec<(K, V)>,
}

impl<K: Ord + Copy, V> SortedRows<K, V> {
    /// Sorts; of several rows with one id the last counts.
    pub fn new(mut rows: Vec<(K, V)>) -> Self {
        rows.reverse();
        rows.sort_by_key(|&(id, _)| id);
        rows.dedup_by_key(|&mut (id, _)| id);
        rows.shrink_to_fit();
        Self { rows }
    }

    pub fn get(&self, id: K) -> Option<&V> {
        self.rows
            .binary_search_by_key(&id, |&(id, _)| id)
            .ok()
            .map(|position| &self.rows[position].1)
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.rows.iter()
    }

    pub fn memory_bytes(&self) -> usize {
        self.rows.capacity() * size_of::<(K, V)>()
    }
}

/// Relationship types, group statements and stated probabilities, by id.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Statements {
    pub kinds: SortedRows<u16, RelationshipKind>,
    pub groups: SortedRows<GroupId, GroupStatement>,
    pub default_groups: SortedRows<(CiId, u16), GroupStatement>,
    pub probabilities: SortedRows<u32, f64>,
}

impl Statements {
    pub fn memory_bytes(&self) -> usize {
        self.kinds.memory_bytes()
            + self.groups.memory_bytes()
            + self.default_groups.memory_bytes()
            + self.probabilities.memory_bytes()
    }
}
