//! How a failure travels, event by event.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use faultline_graph::{Dependency, Graph, GroupIdentity, Node, State, Strength};

use crate::random::Random;

/// Purpose of the random numbers here.
const TRANSMISSION: u32 = 10;

/// How failures travel in one incident.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    /// The chance to travel over a dependency that states none.
    pub transmission: f64,
    /// Seconds from a provider to its dependent, in the mean.
    pub delay: f64,
    /// Decides, for each relationship, over which ones failures travel in this incident and how
    /// fast.
    pub seed: u64,
}

/// A CI that is not up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Struck {
    /// Its state once nothing moves any more.
    pub state: State,
    /// Seconds after the first fault at which it became degraded or worse, if it did.
    pub onset: Option<f64>,
}

/// Something reaches a dependent.
#[derive(Debug)]
struct Arrival {
    dependency: Dependency,
    state: State,
}

/// Bits of a time, which sort as it does, and a number that tells events of one time apart.
type Moment = Reverse<(u64, usize)>;

#[derive(Default)]
struct Scene {
    struck: BTreeMap<Node, Struck>,
    /// The states in which a group has seen its members.
    groups: BTreeMap<(Node, GroupIdentity), BTreeMap<Node, State>>,
    arrivals: Vec<Arrival>,
    moments: BinaryHeap<Moment>,
}

impl Spread {
    /// What `faults` bring about, each from the start of the incident.
    #[must_use]
    pub fn play(&self, graph: &Graph, faults: &[(Node, State)]) -> BTreeMap<Node, Struck> {
        let mut scene = Scene::default();
        for &(node, state) in faults {
            self.strike(graph, &mut scene, node, state, 0.0);
        }
        while let Some(Reverse((bits, arrival))) = scene.moments.pop() {
            let Arrival { dependency, state } = scene.arrivals[arrival];
            let state = scene.arrived(&dependency, state);
            self.strike(
                graph,
                &mut scene,
                dependency.dependent,
                state,
                f64::from_bits(bits),
            );
        }
        scene.struck
    }

    /// Puts a CI into a state unless it is in a worse one, and sends that on its way.
    fn strike(&self, graph: &Graph, scene: &mut Scene, node: Node, state: State, time: f64) {
        let before = scene.struck.get(&node).copied();
        if state <= before.map_or(State::Up, |before| before.state) {
            return;
        }
        let reached = (state >= State::Degraded).then_some(time);
        let onset = before.and_then(|before| before.onset).or(reached);
        scene.struck.insert(node, Struck { state, onset });
        for dependency in graph.dependents(node) {
            let mut random = Random::new(
                self.seed ^ u64::from(dependency.way_back) << 63,
                dependency.relationship,
                TRANSMISSION,
            );
            let transmission = dependency.probability.unwrap_or(self.transmission);
            if random.happens(transmission) {
                let arrival = time + random.exponential(self.delay);
                scene
                    .moments
                    .push(Reverse((arrival.to_bits(), scene.arrivals.len())));
                scene.arrivals.push(Arrival { dependency, state });
            }
        }
    }
}

impl Scene {
    /// What a provider in some state makes of its dependent, whatever else does.
    fn arrived(&mut self, dependency: &Dependency, state: State) -> State {
        let (state, strength) = match dependency.group {
            None => (state, dependency.strength),
            Some(group) => {
                let identity = (group.dependent, group.identity);
                let members = self.groups.entry(identity).or_default();
                let member = members.entry(dependency.provider).or_default();
                *member = state.max(*member);
                (group.raw_state(members.values().copied()), group.strength)
            }
        };
        match strength {
            Strength::Hard => state,
            Strength::Soft => state.soften(),
        }
    }
}
