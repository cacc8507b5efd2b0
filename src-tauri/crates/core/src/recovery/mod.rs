//! Recovery: in which order what was lost comes back, and which services are back in time.

mod ask;
mod figures;
#[cfg(test)]
mod tests;

pub use ask::{Recovery, RecoveryOptions, ServiceRecovery, recover};

pub use crate::stated_number::UnusableNumber;
