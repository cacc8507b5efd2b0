//! Behaviour of the graph on small estates, against naive oracles.

mod availability;
mod certainty;
mod explanation;
mod impact;
mod paths;
mod random;
mod recovery;
mod resolution;
mod root_cause;
mod update;
mod visit;
mod worked_examples;
