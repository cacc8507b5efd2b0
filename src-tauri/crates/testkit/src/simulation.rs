//! Unavailability by trial: failures are drawn and the impact engine is asked, again and again.

use faultline_graph::{Graph, ImpactScratch, Node, State};

use crate::random::Random;

/// What a simulation found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simulated {
    /// The share of trials in which the CI was down.
    pub share: f64,
    /// The standard error of that share.
    pub error: f64,
}

/// How often `of` is down in `trials` draws of failures. The same seed gives the same answer.
///
/// # Panics
/// Never: nobody asks it to stop.
#[must_use]
pub fn simulate(
    graph: &Graph,
    of: Node,
    chance: &dyn Fn(Node) -> f64,
    trials: u32,
    seed: u64,
) -> Simulated {
    let mut random = Random::new(seed, 0, 0);
    let can_fail: Vec<(Node, f64)> = graph
        .nodes()
        .map(|node| (node, chance(node)))
        .filter(|&(_, chance)| chance > 0.0)
        .collect();
    let mut scratch = ImpactScratch::default();
    let mut down = 0;
    for _ in 0..trials {
        let failed: Vec<(Node, State)> = can_fail
            .iter()
            .filter(|&&(_, chance)| random.happens(chance))
            .map(|&(node, _)| (node, State::Down))
            .collect();
        let impact = graph
            .impact_with(&failed, &mut scratch, &mut || true)
            .expect("nobody asked to stop");
        down += u32::from(impact.state(of) == State::Down);
    }
    let share = f64::from(down) / f64::from(trials);
    Simulated {
        share,
        error: (share * (1.0 - share) / f64::from(trials)).sqrt(),
    }
}
