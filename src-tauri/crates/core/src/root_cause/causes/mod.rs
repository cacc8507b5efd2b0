//! Causes that people confirmed: what the program learns from, and how anybody can look into it.

mod accept_rates;
mod confirm;
mod fault;
mod list;
mod past_faults;
mod propose_rates;
#[cfg(test)]
mod tests;
mod withdraw;

pub use accept_rates::{AcceptedRate, accept_rates};
pub use confirm::{NewCause, confirm_cause};
pub use fault::CauseFault;
pub use list::{CauseEntry, causes};
pub use propose_rates::{ProposedRate, RateProposal, propose_rates};
pub use withdraw::withdraw_cause;

pub use faultline_model::FaultState;

pub(super) use past_faults::past_faults;
