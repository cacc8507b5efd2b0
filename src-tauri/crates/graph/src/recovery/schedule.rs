//! When each CI is back: list scheduling with the critical path as priority (Graham, Bounds on
//! multiprocessing timing anomalies, SIAM Journal on Applied Mathematics 17(2), 1969).

use std::collections::{BTreeSet, HashMap, HashSet};
use std::num::NonZeroUsize;

use super::RecoveryOrder;
use crate::forward::NO_GROUP;
use crate::{Graph, Node};

/// When the CIs of an order are worked on and back, in hours from the loss.
#[derive(Clone, Debug, PartialEq)]
pub struct RecoverySchedule {
    /// Each CI, in the order in which the work on them begins; of one time the more urgent first.
    pub times: Vec<RecoveryTime>,
}

/// When one CI is worked on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecoveryTime {
    /// The CI.
    pub node: Node,
    /// When the work on it begins.
    pub begins: f64,
    /// When it works again: not before all of its cycle does.
    pub back: f64,
}

/// An order with what decides who is worked on first.
struct Work<'g> {
    graph: &'g Graph,
    order: &'g RecoveryOrder,
    hours: &'g dyn Fn(Node) -> f64,
    /// The position of the step that a CI belongs to.
    step_of: HashMap<Node, usize>,
    dependents: Vec<Vec<usize>>,
    /// Steps from the most urgent on, as their ranks.
    rank: Vec<usize>,
}

impl Graph {
    /// When each CI of an order is back, if a CI takes `hours` of work (0 or more) and at most
    /// `at_once` are worked on at a time (any number unless given).
    ///
    /// A CI can be worked on once the rule of impact would no longer hold it down: everything it
    /// needs hard is back, and of each hard group as many members as it needs. What takes no time
    /// needs nobody. Of those that can begin, the one goes first on which the longest chain of
    /// work waits, then the one on which the CI of the greatest `weight` waits, then by key.
    /// Without `at_once` the times are the earliest that are possible; with it they are good, not
    /// always the best: that would be a search.
    #[must_use]
    pub fn recovery_schedule(
        &self,
        order: &RecoveryOrder,
        hours: &dyn Fn(Node) -> f64,
        weight: &dyn Fn(Node) -> u32,
        at_once: Option<NonZeroUsize>,
    ) -> RecoverySchedule {
        let mut step_of = HashMap::new();
        let mut dependents = vec![Vec::new(); order.steps.len()];
        for (position, step) in order.steps.iter().enumerate() {
            step_of.extend(step.members.iter().map(|&member| (member, position)));
            for &provider in &step.providers {
                dependents[provider].push(position);
            }
        }
        let work = Work {
            graph: self,
            order,
            hours,
            step_of,
            rank: ranks(order, &dependents, hours, weight),
            dependents,
        };
        work.schedule(at_once.map_or(usize::MAX, NonZeroUsize::get))
    }
}

/// The place of each step if the most urgent is 0.
fn ranks(
    order: &RecoveryOrder,
    dependents: &[Vec<usize>],
    hours: &dyn Fn(Node) -> f64,
    weight: &dyn Fn(Node) -> u32,
) -> Vec<usize> {
    // Dependents stand behind their providers.
    let mut urgency: Vec<(f64, u32)> = vec![(0.0, 0); order.steps.len()];
    for (position, step) in order.steps.iter().enumerate().rev() {
        let own = step
            .members
            .iter()
            .map(|&one| hours(one))
            .fold(0.0, f64::max);
        let heaviest = step.members.iter().map(|&one| weight(one)).max();
        let mut waiting = (0.0_f64, heaviest.unwrap_or(0));
        for &dependent in &dependents[position] {
            let (chain, weight) = urgency[dependent];
            waiting = (waiting.0.max(chain), waiting.1.max(weight));
        }
        urgency[position] = (own + waiting.0, waiting.1);
    }
    let mut by_urgency: Vec<usize> = (0..order.steps.len()).collect();
    by_urgency.sort_by(|&left, &right| {
        let (mine, other) = (urgency[left], urgency[right]);
        let by_chain = other.0.total_cmp(&mine.0).then(other.1.cmp(&mine.1));
        by_chain.then(order.steps[left].members.cmp(&order.steps[right].members))
    });
    let mut rank = vec![0; by_urgency.len()];
    for (place, &step) in by_urgency.iter().enumerate() {
        rank[step] = place;
    }
    rank
}

impl Work<'_> {
    fn schedule(&self, at_once: usize) -> RecoverySchedule {
        let steps = &self.order.steps;
        let mut left: Vec<usize> = steps.iter().map(|step| step.members.len()).collect();
        let mut back = vec![false; steps.len()];
        let mut times = Vec::with_capacity(self.step_of.len());
        let mut seen: HashSet<usize> = HashSet::new();
        // What takes no time needs nobody, and may let others begin at once.
        let mut idle: BTreeSet<(usize, Node)> = BTreeSet::new();
        let mut waiting: BTreeSet<(usize, Node)> = BTreeSet::new();
        // Times are not negative, so their bits are in the order of the times.
        let mut working: BTreeSet<(u64, Node)> = BTreeSet::new();
        let mut place: HashMap<Node, usize> = HashMap::new();
        let mut now = 0.0;
        let mut to_check: Vec<usize> = (0..steps.len()).collect();
        loop {
            for step in std::mem::take(&mut to_check) {
                if !seen.contains(&step) && self.is_ready(step, &back) {
                    seen.insert(step);
                    for &member in &steps[step].members {
                        let takes_time = self.hours_of(member) > 0.0;
                        let set = if takes_time { &mut waiting } else { &mut idle };
                        set.insert((self.rank[step], member));
                    }
                }
            }
            let next = if let Some(next) = idle.pop_first() {
                Some(next)
            } else if working.len() < at_once {
                waiting.pop_first()
            } else {
                None
            };
            let done = if let Some((_, node)) = next {
                let hours = self.hours_of(node);
                place.insert(node, times.len());
                times.push(RecoveryTime {
                    node,
                    begins: now,
                    back: now + hours,
                });
                if hours > 0.0 {
                    working.insert(((now + hours).to_bits(), node));
                    continue;
                }
                node
            } else {
                let Some((until, node)) = working.pop_first() else {
                    break;
                };
                now = f64::from_bits(until);
                node
            };
            let step = self.step_of[&done];
            left[step] -= 1;
            if left[step] == 0 {
                back[step] = true;
                for member in &steps[step].members {
                    times[place[member]].back = now;
                }
                to_check.clone_from(&self.dependents[step]);
            }
        }
        RecoverySchedule { times }
    }

    fn hours_of(&self, node: Node) -> f64 {
        (self.hours)(node).max(0.0)
    }

    /// Whether nothing that is still down holds a step down.
    fn is_ready(&self, step: usize, back: &[bool]) -> bool {
        let works = |provider: u32| {
            let provider = self.step_of.get(&Node(provider));
            provider.is_none_or(|&of| of == step || back[of])
        };
        self.order.steps[step].members.iter().all(|member| {
            let mut working_members: HashMap<u32, HashSet<u32>> = HashMap::new();
            for row in self.graph.forward.rows(member.0) {
                if row.group != NO_GROUP {
                    let members = working_members.entry(row.group).or_default();
                    if works(row.provider) {
                        members.insert(row.provider);
                    }
                } else if !row.soft && !works(row.provider) {
                    return false;
                }
            }
            working_members.into_iter().all(|(group, members)| {
                let group = self.graph.groups[group as usize];
                group.softness() == 1 || members.len() >= group.view().needed as usize
            })
        })
    }
}
