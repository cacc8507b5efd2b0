//! Graph policies: rules on the estate that the workspace keeps or a file states, in TOML on top of the query language.

mod check;
mod definition;
mod fault;
mod help;
mod keep;
mod read;
mod tally;
mod witness;

pub use check::{Cause, CheckFault, CheckedPolicies, CheckedPolicy, Violation, check};
pub use definition::{Policy, QueryText, Rule, Severity};
pub use fault::{PolicyFault, PolicyFaults, PolicyProblem};
pub use help::{EXAMPLE, HELP};
pub use keep::{KeepFault, keep, kept};
pub use read::{read, read_file};

#[cfg(test)]
mod tests;
