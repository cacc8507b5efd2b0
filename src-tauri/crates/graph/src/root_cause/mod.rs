//! Root cause: which few faults explain what is observed.
//!
//! What a fault explains is what it would impact: states, carriers and `via` come from the impact
//! engine, here only probabilities are put on top. An [`Incident`] holds the observations with the
//! part of the estate that can bear on them; work grows with that part, not with the estate.

mod answer;
mod bound;
mod classes;
mod evaluate;
mod evidence;
mod finding;
mod incident;
mod independent;
mod leave;
mod likelihood;
mod log_sum;
mod meeting;
mod next;
mod options;
mod part;
mod propagation;
mod reach;
mod search;
mod settings;
mod share_out;
mod solve;
mod together;
mod touch;
mod trial;
mod world;

pub use answer::{CandidateCause, Check, Fault, Hypothesis, RootCause, Searched, WrongOrder};
pub use evidence::{Observation, Report, Reported, first_onset, merge_reports};
pub use incident::Incident;
pub use settings::Settings;
