//! Behaviour of the graph on small estates, against naive oracles.

mod certainty;
mod cut_sets;
mod explanation;
mod fate_sharing;
mod fault_localisation;
mod impact;
mod joint_outage;
mod paths;
mod random;
mod resolution;
mod root_cause;
mod single_points;
mod update;
mod visit;
mod worked_examples;
