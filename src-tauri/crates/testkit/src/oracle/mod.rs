//! A naive reading of the rule of impact: from everything up, applied until nothing changes, on
//! maps of strings. It shares no code with the graph and is slow on purpose.

pub mod availability;
mod carriers;
mod dependencies;
mod outages;
pub mod root_cause;
mod rule;

use std::collections::{BTreeMap, BTreeSet};

pub use carriers::{Carrier, carriers};
pub use dependencies::{Dependencies, Group, dependencies};
use faultline_graph::State;
pub use outages::TruthTable;

use crate::estate::Estate;

/// What the answer holds of one affected CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The CI.
    pub key: String,
    /// Its state.
    pub state: State,
    /// The state by which it was forced.
    pub forced: Option<State>,
    /// Steps from the nearest root.
    pub hops: u32,
    /// The nearest carrier of the least key.
    pub via: Option<String>,
    /// Whether it leans on a default group somewhere.
    pub assumed: bool,
}

/// States by key.
pub type States = BTreeMap<String, State>;

/// The affected CIs of `estate` under `roots`, in the order of the answer.
#[must_use]
pub fn impact(estate: &Estate, roots: &[(&str, State)]) -> Vec<Hit> {
    let dependencies = dependencies(estate);
    let forced = worst_forced(estate, roots);
    let states = rule::states(&dependencies, &forced);
    let affected: BTreeSet<&String> = states
        .iter()
        .filter(|&(_, &state)| state != State::Up)
        .map(|(key, _)| key)
        .collect();
    let is_root = |key: &String| forced.get(key) == Some(&states[key]);
    let carried: BTreeMap<&String, Vec<Carrier>> = affected
        .iter()
        .map(|&key| {
            let carriers = if is_root(key) {
                Vec::new()
            } else {
                carriers(&dependencies, &states, key)
            };
            (key, carriers)
        })
        .collect();
    let hops = rule::hops(&carried, &is_root);
    let assumed = rule::assumed(&carried);
    let mut hits: Vec<Hit> = affected
        .into_iter()
        .map(|key| Hit {
            key: key.clone(),
            state: states[key],
            forced: forced.get(key).copied(),
            hops: hops[key],
            via: carried[key]
                .iter()
                .map(|carrier| (hops[&carrier.provider], &carrier.provider))
                .min()
                .map(|(_, provider)| provider.clone()),
            assumed: assumed.contains(key),
        })
        .collect();
    hits.sort_by(|left, right| {
        (right.state, left.hops, &left.key).cmp(&(left.state, right.hops, &right.key))
    });
    hits
}

/// The states of every CI of `estate` under `roots`.
#[must_use]
pub fn states(estate: &Estate, roots: &[(&str, State)]) -> States {
    rule::states(&dependencies(estate), &worst_forced(estate, roots))
}

/// Forced states of CIs in service, the worst of each; being forced up is no force.
fn worst_forced(estate: &Estate, roots: &[(&str, State)]) -> States {
    let mut forced = States::new();
    for &(key, state) in roots {
        if state != State::Up && dependencies::in_service(estate, key) {
            let worst = forced.entry(key.to_owned()).or_insert(state);
            *worst = (*worst).max(state);
        }
    }
    forced
}
