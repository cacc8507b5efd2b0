//! Behaviour of the graph on small estates, against naive oracles.

mod availability;
mod certainty;
mod cut_sets;
mod dependents;
mod explanation;
mod fate_sharing;
mod fault_localisation;
mod footprint;
mod impact;
mod joint_outage;
mod paths;
mod random;
mod recovery;
mod resolution;
mod root_cause;
mod root_cause_stopped;
mod single_points;
mod update;
mod visit;
mod worked_examples;
