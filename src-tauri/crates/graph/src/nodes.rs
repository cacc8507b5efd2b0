//! What is kept of each CI: key, id, class and whether it is in service.

use fixedbitset::FixedBitSet;
use rayon::slice::ParallelSliceMut;

use crate::build::ci_rows::CiRows;
use crate::{CiId, Node};

const ABSENT: u32 = u32::MAX;

/// The CIs of a graph, sorted by key in byte order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Nodes {
    keys: String,
    key_starts: Vec<u32>,
    ids: Vec<CiId>,
    classes: Vec<u16>,
    in_service: FixedBitSet,
    by_id: IdIndex,
}

impl Nodes {
    pub fn build(rows: &CiRows) -> Self {
        let order = order_by_key(rows);
        let mut keys = String::with_capacity(rows.total_key_bytes());
        let mut key_starts = Vec::with_capacity(rows.len() + 1);
        let mut in_service = FixedBitSet::with_capacity(rows.len());
        for (node, &row) in order.iter().enumerate() {
            let row = row as usize;
            key_starts.push(keys.len() as u32);
            keys.push_str(rows.key(row));
            in_service.set(node, rows.in_service[row]);
        }
        key_starts.push(keys.len() as u32);
        let ids: Vec<CiId> = order.iter().map(|&row| rows.ids[row as usize]).collect();
        let classes = order
            .iter()
            .map(|&row| rows.classes[row as usize])
            .collect();
        let by_id = IdIndex::build(&ids);
        Self {
            keys,
            key_starts,
            ids,
            classes,
            in_service,
            by_id,
        }
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn key(&self, node: u32) -> &str {
        let node = node as usize;
        &self.keys[self.key_starts[node] as usize..self.key_starts[node + 1] as usize]
    }

    pub fn find_key(&self, key: &str) -> Option<Node> {
        let first = self.first_from_key(key);
        let found = (first as usize) < self.len() && self.key(first) == key;
        found.then_some(Node(first))
    }

    /// The first node whose key is not before `key`; the number of nodes if there is none.
    pub fn first_from_key(&self, key: &str) -> u32 {
        let mut low = 0;
        let mut high = self.len() as u32;
        while low < high {
            let middle = low + (high - low) / 2;
            if self.key(middle).as_bytes() < key.as_bytes() {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    pub fn find_id(&self, id: CiId) -> Option<u32> {
        self.by_id.find(id)
    }

    pub fn id(&self, node: u32) -> CiId {
        self.ids[node as usize]
    }

    pub fn class(&self, node: u32) -> u16 {
        self.classes[node as usize]
    }

    pub fn in_service(&self, node: u32) -> bool {
        self.in_service.contains(node as usize)
    }

    pub fn count_in_service(&self) -> usize {
        self.in_service.count_ones(..)
    }

    pub fn memory_bytes(&self) -> usize {
        self.keys.capacity()
            + self.key_starts.capacity() * 4
            + self.ids.capacity() * 4
            + self.classes.capacity() * 2
            + size_of_val(self.in_service.as_slice())
            + self.by_id.memory_bytes()
    }
}

/// Row numbers in the byte order of their keys; nothing is moved where they are in order already.
fn order_by_key(rows: &CiRows) -> Vec<u32> {
    let count = u32::try_from(rows.len()).expect("CI ids are 32 bits wide");
    if (1..rows.len()).all(|row| rows.key(row - 1).as_bytes() < rows.key(row).as_bytes()) {
        return (0..count).collect();
    }
    let mut order: Vec<(u128, u32)> = (0..count)
        .map(|row| (key_prefix(rows.key(row as usize)), row))
        .collect();
    order.par_sort_by(|left, right| {
        left.0.cmp(&right.0).then_with(|| {
            let left_key = rows.key(left.1 as usize).as_bytes();
            left_key.cmp(rows.key(right.1 as usize).as_bytes())
        })
    });
    order.into_iter().map(|(_, row)| row).collect()
}

/// The first 16 bytes as a number that sorts as they do.
fn key_prefix(key: &str) -> u128 {
    let mut prefix = [0_u8; 16];
    let taken = key.len().min(16);
    prefix[..taken].copy_from_slice(&key.as_bytes()[..taken]);
    u128::from_be_bytes(prefix)
}

/// From ids to nodes: a table where ids are dense, which they are in a grown workspace, else pairs.
#[derive(Clone, Debug, PartialEq)]
enum IdIndex {
    Table(Vec<u32>),
    Pairs(Vec<(CiId, u32)>),
}

impl IdIndex {
    fn build(ids: &[CiId]) -> Self {
        let length = ids.iter().max().map_or(0, |&id| id as usize + 1);
        if length <= ids.len() * 2 + 1_024 {
            let mut table = vec![ABSENT; length];
            for (node, &id) in ids.iter().enumerate() {
                table[id as usize] = node as u32;
            }
            return Self::Table(table);
        }
        let mut pairs: Vec<(CiId, u32)> = ids.iter().copied().zip(0..).collect();
        pairs.par_sort_unstable();
        Self::Pairs(pairs)
    }

    fn find(&self, id: CiId) -> Option<u32> {
        match self {
            Self::Table(table) => table
                .get(id as usize)
                .copied()
                .filter(|&node| node != ABSENT),
            Self::Pairs(pairs) => pairs
                .binary_search_by_key(&id, |&(id, _)| id)
                .ok()
                .map(|position| pairs[position].1),
        }
    }

    fn memory_bytes(&self) -> usize {
        match self {
            Self::Table(table) => table.capacity() * 4,
            Self::Pairs(pairs) => pairs.capacity() * 8,
        }
    }
}
