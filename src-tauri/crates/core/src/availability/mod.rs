//! Availability: how probable it is that a CI is down, what that rests on, what would help, and
//! which services can reach the availability they promise.

mod ask;
mod figures;
mod targets;
#[cfg(test)]
mod tests;

pub use ask::{Availability, availability};
pub use targets::{Promise, Targets, Verdict, against_targets, promise};

pub use crate::stated_number::UnusableNumber;

/// Hours of a year of 365.25 days.
pub const HOURS_A_YEAR: f64 = 8_766.0;
