//! How many of some families know an element.

use super::families::{Families, Family};

/// Memory for counting, to be used again.
#[derive(Default)]
pub(super) struct Support {
    /// The last family from which each family was met.
    met_from: Vec<u32>,
    /// The last family in which each element was met.
    known_to: Vec<u32>,
    counts: Vec<u32>,
    round: u32,
    stack: Vec<Family>,
}

/// An element and how many families have a set with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weight {
    pub element: u32,
    pub families: u32,
}

impl Support {
    /// The elements of `families`, those that most of them know first, then the least. Cost: the
    /// diagrams of all.
    pub fn heaviest_first(&mut self, diagrams: &Families, families: &[Family]) -> Vec<Weight> {
        self.met_from.resize(diagrams.len(), 0);
        let mut elements = Vec::new();
        for &family in families {
            self.round += 1;
            self.stack.push(family);
            while let Some(family) = self.stack.pop() {
                let met = &mut self.met_from[family.index() as usize];
                if family <= Family::EMPTY_SET || std::mem::replace(met, self.round) == self.round {
                    continue;
                }
                let split = diagrams.split(family);
                self.stack.extend([split.without, split.with]);
                self.count(split.element, &mut elements);
            }
        }
        let mut weights: Vec<Weight> = elements
            .into_iter()
            .map(|element| Weight {
                element,
                families: std::mem::take(&mut self.counts[element as usize]),
            })
            .collect();
        weights.sort_unstable_by_key(|one| (std::cmp::Reverse(one.families), one.element));
        weights
    }

    fn count(&mut self, element: u32, elements: &mut Vec<u32>) {
        let place = element as usize;
        if self.counts.len() <= place {
            self.counts.resize(place + 1, 0);
            self.known_to.resize(place + 1, 0);
        }
        if std::mem::replace(&mut self.known_to[place], self.round) == self.round {
            return;
        }
        if self.counts[place] == 0 {
            elements.push(element);
        }
        self.counts[place] += 1;
    }
}
