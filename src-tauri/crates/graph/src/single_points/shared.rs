//! How a hidden single point takes its target down: the group that looks redundant, and the ways
//! on which its members lead to the same CI.

use super::NeededOutright;
use crate::fault_tree::{FaultTree, Vote};
use crate::{Cancelled, DependencyGroup, Graph, Node};

/// Members of a redundancy group that share a provider, and more of them than the group can lose.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedProvider {
    /// The hidden single point of failure.
    pub point: Node,
    /// From the target down to the CI whose group it is; the target alone where it is its own.
    pub trunk: Vec<Node>,
    /// The group, the first on the way down from the target.
    pub group: DependencyGroup,
    /// For each member that the point takes down, the way from it to the point.
    pub branches: Vec<Vec<Node>>,
}

impl Graph {
    /// How each of `points` takes `target` down by way of a redundancy group. Those that it needs
    /// outright, and those that do not take it down, are left out. Cost: for each point one pass
    /// over what the target depends on.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going`, asked for each point, said no.
    pub fn shared_providers(
        &self,
        target: Node,
        points: &[Node],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<SharedProvider>, Cancelled> {
        let mut points = points.to_vec();
        points.sort_unstable();
        let (tree, numbers) = self.fault_tree(&[target], keep_going)?;
        let target = numbers[0];
        let mut plain = NeededOutright::new(&tree);
        plain.walk(target);
        let mut found = Vec::new();
        for number in 0..tree.len() as u32 {
            let asked = points.binary_search(&tree.node(number)).is_ok();
            if !asked || plain.holds(number) {
                continue;
            }
            if !keep_going() {
                return Err(Cancelled);
            }
            let fall = Fall::of(&tree, number);
            found.extend(fall.shared_group(self, target));
        }
        found.sort_unstable_by_key(|one: &SharedProvider| one.point);
        Ok(found)
    }
}

/// Why a CI is down.
#[derive(Clone, Copy)]
enum Cause {
    /// It is the fault.
    Fault,
    /// A provider that it needs outright is.
    Needed(u32),
    /// Too many members of a group are.
    Vote(Vote),
}

/// What one fault takes down.
struct Fall<'t> {
    tree: &'t FaultTree,
    point: u32,
    causes: Vec<Option<Cause>>,
    /// Which CI came after which; a cause always came before.
    order: Vec<u32>,
    /// Causes from each CI to the fault, along the way that is told.
    steps: Vec<u32>,
    fallen: u32,
}

impl<'t> Fall<'t> {
    fn of(tree: &'t FaultTree, point: u32) -> Self {
        let mut fall = Self {
            tree,
            point,
            causes: vec![None; tree.len()],
            order: vec![u32::MAX; tree.len()],
            steps: vec![u32::MAX; tree.len()],
            fallen: 0,
        };
        fall.take(point, Cause::Fault, 0);
        // Providers come first, so nothing before the fault can fall but in its own cycle.
        let from_fault = tree.components().skip_while(|part| part.end <= point);
        for component in from_fault {
            while fall.any_falls(component.clone()) {}
        }
        fall
    }

    fn any_falls(&mut self, component: std::ops::Range<u32>) -> bool {
        let before = self.fallen;
        for number in component {
            if self.causes[number as usize].is_none()
                && let Some((steps, cause)) = self.nearest_cause(number)
            {
                self.take(number, cause, steps + 1);
            }
        }
        self.fallen > before
    }

    fn take(&mut self, number: u32, cause: Cause, steps: u32) {
        self.causes[number as usize] = Some(cause);
        self.order[number as usize] = self.fallen;
        self.steps[number as usize] = steps;
        self.fallen += 1;
    }

    /// What takes a CI down in the fewest steps, if anything does yet.
    fn nearest_cause(&self, number: u32) -> Option<(u32, Cause)> {
        let needed = self.tree.needed(number).iter().filter_map(|&provider| {
            let steps = self.steps_of(provider)?;
            Some((steps, Cause::Needed(provider)))
        });
        let voted = self.tree.votes(number).iter().filter_map(|&vote| {
            let members = self.tree.members(vote).iter();
            let down: Vec<u32> = members
                .filter_map(|&member| self.steps_of(member))
                .collect();
            let enough = down.len() >= vote.failures as usize;
            let nearest = down.into_iter().min().filter(|_| enough)?;
            Some((nearest, Cause::Vote(vote)))
        });
        needed.chain(voted).min_by_key(|&(steps, _)| steps)
    }

    /// Steps from a CI to the fault, if it is down.
    fn steps_of(&self, number: u32) -> Option<u32> {
        self.causes[number as usize].map(|_| self.steps[number as usize])
    }

    /// The first group on the way down from `target`.
    fn shared_group(&self, graph: &Graph, target: u32) -> Option<SharedProvider> {
        let mut trunk = vec![self.tree.node(target)];
        let mut number = target;
        loop {
            match self.causes[number as usize]? {
                Cause::Fault => return None,
                Cause::Needed(provider) => {
                    trunk.push(self.tree.node(provider));
                    number = provider;
                }
                Cause::Vote(vote) => {
                    let branches = self.fallen_before(vote, number);
                    return Some(SharedProvider {
                        point: self.tree.node(self.point),
                        trunk,
                        group: graph.groups[vote.group as usize].view(),
                        branches: branches.map(|member| self.way_down(member)).collect(),
                    });
                }
            }
        }
    }

    /// The members of a group that were down before its owner fell.
    fn fallen_before(&self, vote: Vote, owner: u32) -> impl Iterator<Item = u32> + '_ {
        let members = self.tree.members(vote).iter().copied();
        members.filter(move |&member| self.order[member as usize] < self.order[owner as usize])
    }

    /// One chain of causes from a CI that is down to the fault.
    fn way_down(&self, mut number: u32) -> Vec<Node> {
        let mut way = vec![self.tree.node(number)];
        while let Some(next) = match self.causes[number as usize] {
            None | Some(Cause::Fault) => None,
            Some(Cause::Needed(provider)) => Some(provider),
            Some(Cause::Vote(vote)) => self
                .fallen_before(vote, number)
                .min_by_key(|&member| self.steps[member as usize]),
        } {
            way.push(self.tree.node(next));
            number = next;
        }
        way
    }
}
