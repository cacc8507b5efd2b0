//! Single points of failure: the CIs that alone take a CI down.

mod persistent_sets;
mod propagation;
mod shared;

pub(crate) use propagation::failing_sets;
pub use shared::SharedProvider;

use crate::fault_tree::FaultTree;
use crate::{Cancelled, Graph, Node};

/// The single points of failure of a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SinglePoints {
    /// The CI.
    pub target: Node,
    /// The other CIs that alone, forced down, take it down, by key.
    pub points: Vec<SinglePoint>,
}

/// A single point of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SinglePoint {
    /// The CI.
    pub node: Node,
    /// Whether it takes the target down only by way of a redundancy group, of which it takes more
    /// members than the group can lose: the group looks redundant and is not.
    pub hidden: bool,
}

impl Graph {
    /// The single points of failure of each of `targets`, in their order. Exact, with cycles and
    /// redundancy groups.
    ///
    /// All targets are answered in one pass over what they depend on: the CIs that take a CI down
    /// are itself, those that take down anything it needs outright, and those that take down more
    /// members of one of its groups than that can lose. Cost: a few operations on sets per
    /// dependency, each proportional to how much the two sets differ, and the answer itself.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going`, asked every few thousand CIs, said no.
    pub fn single_points(
        &self,
        targets: &[Node],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<SinglePoints>, Cancelled> {
        let (tree, numbers) = self.fault_tree(targets, keep_going)?;
        let found = failing_sets(&tree, keep_going)?;
        let mut plain = NeededOutright::new(&tree);
        let mut answers = Vec::with_capacity(targets.len());
        for &number in &numbers {
            if !keep_going() {
                return Err(Cancelled);
            }
            plain.walk(number);
            let mut points = Vec::new();
            found.for_each(number, &mut |point| {
                if point != number {
                    points.push(SinglePoint {
                        node: tree.node(point),
                        hidden: !plain.holds(point),
                    });
                }
            });
            points.sort_unstable_by_key(|point| point.node);
            answers.push(SinglePoints {
                target: tree.node(number),
                points,
            });
        }
        Ok(answers)
    }
}

/// What a CI needs outright, directly or through others. All of it are single points, so a walk
/// costs no more than the answer.
struct NeededOutright<'t> {
    tree: &'t FaultTree,
    /// The last walk that met each CI.
    met_by: Vec<u32>,
    walks: u32,
    stack: Vec<u32>,
}

impl<'t> NeededOutright<'t> {
    fn new(tree: &'t FaultTree) -> Self {
        Self {
            tree,
            met_by: vec![0; tree.len()],
            walks: 0,
            stack: Vec::new(),
        }
    }

    fn walk(&mut self, target: u32) {
        self.walks += 1;
        self.stack.push(target);
        while let Some(number) = self.stack.pop() {
            if std::mem::replace(&mut self.met_by[number as usize], self.walks) != self.walks {
                self.stack.extend_from_slice(self.tree.needed(number));
            }
        }
    }

    fn holds(&self, number: u32) -> bool {
        self.met_by[number as usize] == self.walks
    }
}
