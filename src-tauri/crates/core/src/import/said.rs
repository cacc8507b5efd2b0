//! What a source said last of the rows of one kind, as ranges of ids.
//!
//! Rows that one import made have consecutive ids, so a few ranges say everything of a million rows, and confirming
//! them again alters those few.

use std::collections::HashMap;

use faultline_store::provenance::SaidRange;

/// Values said by column; none = said to be empty.
pub type Delta = std::collections::BTreeMap<String, Option<String>>;

/// Something the source says in this import.
#[derive(Clone, Debug)]
struct Heard {
    id: u32,
    run: u32,
    columns: u32,
    delta: Option<Box<Delta>>,
    /// The changeset that the word holds as of; none = that of this import.
    as_of: Option<u32>,
    gone: Option<u32>,
}

/// What one source says of rows of one kind: before this import, and in it.
#[derive(Debug, Default)]
pub struct Said {
    before: Vec<SaidRange>,
    heard: Vec<Heard>,
}

impl Said {
    /// `before` is sorted by `first` and does not overlap.
    pub fn new(before: Vec<SaidRange>) -> Self {
        Self {
            before,
            heard: Vec::new(),
        }
    }

    /// Whether the source said anything of this kind before.
    pub fn is_new(&self) -> bool {
        self.before.is_empty()
    }

    /// What the source said before of this id. Logarithmic in the number of ranges.
    pub fn before(&self, id: u32) -> Option<&SaidRange> {
        let after = self.before.partition_point(|range| range.first <= id);
        let range = &self.before[after.checked_sub(1)?];
        (id <= range.last).then_some(range)
    }

    /// Records that `run` lists the id.
    pub fn hear(&mut self, id: u32, run: u32, columns: u32, delta: Delta) {
        let delta = (!delta.is_empty()).then(|| Box::new(delta));
        self.heard.push(Heard {
            id,
            run,
            columns,
            delta,
            as_of: None,
            gone: None,
        });
    }

    /// Records that the id is listed in a row that could not be taken: what was said before stands.
    pub fn keep(&mut self, id: u32) {
        if let Some(range) = self.before(id).cloned() {
            self.heard.push(Heard {
                id,
                run: range.run,
                columns: range.columns,
                delta: range.delta,
                as_of: Some(range.as_of),
                gone: range.gone,
            });
        }
    }

    /// The ranges after this import, sorted, and the ids that `run` no longer lists. What was heard holds as of
    /// changeset `head`.
    pub fn finish(mut self, run: u32, head: u32) -> (Vec<SaidRange>, Vec<u32>) {
        // Where the id is both heard and kept, what was heard now counts.
        self.heard
            .sort_unstable_by_key(|heard| (heard.id, heard.as_of));
        self.heard.dedup_by_key(|heard| heard.id);
        let mut ranges = Ranges(Vec::new());
        let mut gone = Vec::new();
        let mut heard = self.heard.into_iter().peekable();
        for range in self.before {
            let mut next = range.first;
            while next <= range.last {
                while let Some(earlier) = heard.next_if(|heard| heard.id < next) {
                    ranges.push_heard(earlier, head);
                }
                match heard.peek() {
                    Some(one) if one.id == next => {
                        next += 1;
                        continue;
                    }
                    _ => {}
                }
                let end = heard
                    .peek()
                    .map_or(range.last, |one| range.last.min(one.id - 1));
                gone.extend(next..=end);
                ranges.push(SaidRange {
                    first: next,
                    last: end,
                    gone: range.gone.or(Some(run)),
                    ..range.clone()
                });
                next = end + 1;
            }
        }
        for rest in heard {
            ranges.push_heard(rest, head);
        }
        (ranges.0, gone)
    }
}

/// Ranges in order, joined where they say the same.
struct Ranges(Vec<SaidRange>);

impl Ranges {
    fn push_heard(&mut self, heard: Heard, head: u32) {
        self.push(SaidRange {
            first: heard.id,
            last: heard.id,
            run: heard.run,
            as_of: heard.as_of.unwrap_or(head),
            columns: heard.columns,
            delta: heard.delta,
            gone: heard.gone,
        });
    }

    fn push(&mut self, range: SaidRange) {
        if let Some(last) = self.0.last_mut()
            && last.last + 1 == range.first
            && (last.run, last.as_of, last.columns) == (range.run, range.as_of, range.columns)
            && last.gone == range.gone
            && last.delta.is_none()
            && range.delta.is_none()
        {
            last.last = range.last;
        } else {
            self.0.push(range);
        }
    }
}

/// Sets of column names by number, in the order in which they were first needed.
#[derive(Debug, Default)]
pub struct ColumnSets {
    sets: Vec<Vec<String>>,
    numbers: HashMap<Vec<String>, u32>,
    unions: HashMap<(u32, u32), u32>,
}

impl ColumnSets {
    /// The sets known so far, numbered from 0 in this order.
    pub fn new(sets: Vec<Vec<String>>) -> Self {
        let numbers = (0..).zip(&sets).map(|(number, set)| (set.clone(), number));
        Self {
            numbers: numbers.collect(),
            sets,
            unions: HashMap::new(),
        }
    }

    /// The number of a set, new or known.
    pub fn number(&mut self, mut names: Vec<String>) -> u32 {
        names.sort_unstable();
        names.dedup();
        if let Some(&number) = self.numbers.get(&names) {
            return number;
        }
        let number = self.sets.len() as u32;
        self.numbers.insert(names.clone(), number);
        self.sets.push(names);
        number
    }

    /// The number of everything that is in either set.
    pub fn union(&mut self, one: u32, other: u32) -> u32 {
        if one == other {
            return one;
        }
        if let Some(&number) = self.unions.get(&(one, other)) {
            return number;
        }
        let mut names = self.names(one).to_vec();
        names.extend_from_slice(self.names(other));
        let number = self.number(names);
        self.unions.insert((one, other), number);
        number
    }

    /// The sorted names of a set.
    pub fn names(&self, number: u32) -> &[String] {
        &self.sets[number as usize]
    }

    /// Whether a set holds a name.
    pub fn contains(&self, number: u32, name: &str) -> bool {
        self.names(number)
            .binary_search_by(|known| known.as_str().cmp(name))
            .is_ok()
    }

    /// All sets, by number.
    pub fn all(&self) -> &[Vec<String>] {
        &self.sets
    }
}

#[cfg(test)]
mod tests {
    use super::{ColumnSets, Delta, Said};
    use faultline_store::provenance::SaidRange;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn range(first: u32, last: u32) -> SaidRange {
        SaidRange {
            first,
            last,
            run: 1,
            as_of: 1,
            columns: 0,
            delta: None,
            gone: None,
        }
    }

    #[test]
    fn a_confirmed_range_stays_one_range() {
        let mut said = Said::new(vec![range(1, 1000)]);
        for id in (1..=1000).rev() {
            said.hear(id, 2, 0, Delta::new());
        }
        let (ranges, gone) = said.finish(2, 5);
        assert_eq!(ranges.len(), 1);
        assert_eq!((ranges[0].run, ranges[0].as_of), (2, 5));
        assert!(gone.is_empty());
    }

    #[test]
    fn a_row_that_could_not_be_taken_is_not_gone() {
        let mut said = Said::new(vec![range(1, 3)]);
        said.hear(1, 2, 0, Delta::new());
        said.keep(2);
        said.keep(9);
        let (ranges, gone) = said.finish(2, 5);
        assert_eq!(gone, [3]);
        let word: Vec<_> = ranges
            .iter()
            .map(|one| (one.first, one.run, one.as_of, one.gone))
            .collect();
        assert_eq!(word, [(1, 2, 5, None), (2, 1, 1, None), (3, 1, 1, Some(2))]);
    }

    #[test]
    fn column_sets_are_shared() {
        let mut sets = ColumnSets::default();
        let one = sets.number(vec!["b".to_owned(), "a".to_owned()]);
        let other = sets.number(vec!["c".to_owned()]);
        assert_eq!(sets.number(vec!["a".to_owned(), "b".to_owned()]), one);
        let both = sets.union(one, other);
        assert_eq!(sets.names(both), ["a", "b", "c"]);
        assert!(sets.contains(both, "c") && !sets.contains(one, "c"));
    }

    proptest! {
        #[test]
        fn ranges_agree_with_single_ids(
            imports in proptest::collection::vec(proptest::collection::btree_set(1_u32..40, 0..30), 1..6)
        ) {
            let mut ranges = Vec::new();
            let mut naive: BTreeMap<u32, (u32, Option<u32>)> = BTreeMap::new();
            for (run, listed) in (1..).zip(&imports) {
                let mut said = Said::new(ranges);
                for &id in listed {
                    said.hear(id, run, id % 3, Delta::new());
                }
                let unlisted: BTreeSet<u32> = naive.keys().copied().filter(|id| !listed.contains(id)).collect();
                for id in &unlisted {
                    let entry = naive.get_mut(id).expect("known");
                    entry.1 = entry.1.or(Some(run));
                }
                naive.extend(listed.iter().map(|&id| (id, (run, None))));
                let (next, gone) = said.finish(run, run);
                prop_assert_eq!(gone.into_iter().collect::<BTreeSet<_>>(), unlisted);
                ranges = next;
            }
            let said = Said::new(ranges);
            for id in 0..45 {
                let found = said.before(id).map(|range| (range.run, range.gone));
                prop_assert_eq!(found, naive.get(&id).copied());
            }
        }
    }
}
