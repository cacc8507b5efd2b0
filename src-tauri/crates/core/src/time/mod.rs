//! Which moment somebody means: `now`, a time, a date, a changeset, a draft or a baseline.
//!
//! The past is what was recorded by then, not what was true by then.

mod describe;
mod fault;
mod resolve;
mod span;
mod when;

pub use describe::{MomentDescription, describe};
pub use fault::TimeFault;
pub(crate) use resolve::newest;
pub use resolve::resolve;
pub use span::span;
pub(crate) use when::draft_name;
pub use when::{When, WhenFault, looks_like_a_moment};

#[cfg(test)]
mod tests;
