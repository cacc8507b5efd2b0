//! Dependencies as compressed rows by dependent.

use crate::input::RowStatement;
use rayon::slice::ParallelSliceMut;

pub(crate) const NO_GROUP: u32 = u32::MAX;

/// A dependency before it is laid out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DependencyRow {
    pub dependent: u32,
    pub provider: u32,
    pub relationship: u32,
    pub group: u32,
    pub kind: u16,
    pub statement: RowStatement,
    pub soft: bool,
    pub way_back: bool,
}

const SOFT: u8 = 1 << 4;
const WAY_BACK: u8 = 1 << 5;

/// All dependencies, 15 bytes each, by dependent; within one by provider, group and relationship.
/// They also stand in for the relationships they come from, which are not kept a second time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ForwardRows {
    starts: Vec<u32>,
    providers: Vec<u32>,
    relationships: Vec<u32>,
    groups: Vec<u32>,
    kinds: Vec<u16>,
    flags: Vec<u8>,
}

impl ForwardRows {
    pub fn build(nodes: usize, mut dependencies: Vec<DependencyRow>) -> Self {
        u32::try_from(dependencies.len()).expect("an estate has fewer than 2^32 dependencies");
        dependencies.par_sort_unstable_by_key(|row| {
            let ends = u64::from(row.dependent) << 32 | u64::from(row.provider);
            (ends, row.group, row.relationship, row.way_back)
        });
        let mut starts = vec![0; nodes + 1];
        for row in &dependencies {
            starts[row.dependent as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        Self {
            starts,
            providers: dependencies.iter().map(|row| row.provider).collect(),
            relationships: dependencies.iter().map(|row| row.relationship).collect(),
            groups: dependencies.iter().map(|row| row.group).collect(),
            kinds: dependencies.iter().map(|row| row.kind).collect(),
            flags: dependencies.iter().map(flags).collect(),
        }
    }

    pub fn len(&self) -> usize {
        self.providers.len()
    }

    /// Positions of the dependencies of `dependent`.
    pub fn positions(&self, dependent: u32) -> std::ops::Range<usize> {
        let node = dependent as usize;
        self.starts[node] as usize..self.starts[node + 1] as usize
    }

    /// The providers of `dependent`, ascending; one per dependency.
    pub fn providers(&self, dependent: u32) -> &[u32] {
        &self.providers[self.positions(dependent)]
    }

    pub fn row(&self, dependent: u32, position: usize) -> DependencyRow {
        let flags = self.flags[position];
        DependencyRow {
            dependent,
            provider: self.providers[position],
            relationship: self.relationships[position],
            group: self.groups[position],
            kind: self.kinds[position],
            statement: RowStatement::from_bits(flags),
            soft: flags & SOFT != 0,
            way_back: flags & WAY_BACK != 0,
        }
    }

    pub fn rows(&self, dependent: u32) -> impl Iterator<Item = DependencyRow> + '_ {
        self.positions(dependent)
            .map(move |position| self.row(dependent, position))
    }

    pub fn memory_bytes(&self) -> usize {
        (self.starts.capacity()
            + self.providers.capacity()
            + self.relationships.capacity()
            + self.groups.capacity())
            * 4
            + self.kinds.capacity() * 2
            + self.flags.capacity()
    }
}

fn flags(row: &DependencyRow) -> u8 {
    let soft = if row.soft { SOFT } else { 0 };
    let way_back = if row.way_back { WAY_BACK } else { 0 };
    row.statement.bits() | soft | way_back
}
