//! Whole copies of a workspace, made while it is in use and checked before they appear.
//!
//! - `copy`: a copy beside its place, which gets there whole or not at all.
//! - `back_up` and `restore`: out of an open workspace, and into a file of its own.
//! - `automatic`: the copy that is kept before a migration, and how many of them are.

mod automatic;
mod back_up;
mod copy;
mod error;
mod place;
mod restore;

pub(crate) use automatic::back_up_older;
pub use error::CopyError;
pub use place::Existing;
pub use restore::restore;

/// Steps of progress of a copy with its check.
const STEPS: u64 = 1000;
/// Steps of them that are copying; reading every row and hashing it takes longer.
const COPYING: u64 = 250;
