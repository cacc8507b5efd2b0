//! Baselines of fault localisation: simple methods of the field that the root-cause engine is
//! measured against.
//!
//! Each gives every candidate a score, the greatest first; ties are common and mean that the method
//! tells nothing. None of the scores is a probability. All look at what the observed CIs lean on and
//! at nothing else, so their work grows with that, besides four bytes per CI of the estate.

mod baseline;
mod chance;
mod deepest_anomalous;
mod greedy_set_cover;
mod nearest_common_provider;
mod personalised_pagerank;
mod recent_change_first;
mod upstream;

pub use baseline::{Baseline, LocalisationQuestion};
